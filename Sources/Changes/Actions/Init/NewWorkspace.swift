import ChangePlans
import Editorial
import FrontMatter
import Localization
import SourceText
import Templates

/// The properties of a workspace to create.
public struct NewWorkspace: Sendable {
  public let name: String
  public let locale: LocaleName
  public let timeZone: String
  /// Whether neither the user nor the system named the time zone, so it was guessed from the language.
  public let isTimeZoneGuessed: Bool
  public let frameworks: Set<Framework>
  /// The channels to declare in the settings.
  public let channels: [NewChannel]
  /// The articles that stay in place; `nil` if there are none.
  public let articles: ArticlesInPlace?

  /// A channel to declare.
  public struct NewChannel: Sendable {
    public let id: String
    let network: String
    let url: String?

    /// - Parameter network: the id of the network.
    public init(id: String, network: String, url: String?) { (self.id, self.network, self.url) = (id, network, url) }

    /// The channel as an item of a list in YAML.
    fileprivate var item: String {
      let url = self.url.map { ", url: \(YAMLScalar.text($0, inFlow: true))" } ?? ""
      return "  - {id: \(YAMLScalar.text(id, inFlow: true)), network: \(network)\(url)}\n"
    }
  }

  public init(
    name: String, locale: LocaleName, timeZone: String, isTimeZoneGuessed: Bool = false, frameworks: Set<Framework>,
    channels: [NewChannel] = [], articles: ArticlesInPlace? = nil
  ) {
    self.name = name
    self.locale = locale
    self.timeZone = timeZone
    self.isTimeZoneGuessed = isTimeZoneGuessed
    self.frameworks = frameworks
    self.channels = channels
    self.articles = articles
  }

  public var language: Language { locale.language }

  /// The files of the workspace, sorted by path.
  public var files: [SourceFile] {
    let values: [TemplateVariable: TemplateValue] = [
      .name: .text(name), .locale: .text(locale.text), .timezone: .text(timeZone),
    ]
    return BuiltInTemplates.workspace(in: language, frameworks: frameworks).map { file in
      // Only the settings have placeholders to fill in: other documents may contain examples of them.
      let isSettings = file.path == DocumentKind.settingsFileName
      let text = isSettings ? declaring(Template(file.text).filled(with: values).text) : file.text
      return SourceFile(path: file.path, text: text)
    }
  }

  /// Returns the settings with the channels and the sources at the end of the front matter.
  private func declaring(_ settings: String) -> String {
    guard !channels.isEmpty || articles != nil, let end = settings.firstRange(of: "\n---\n") else { return settings }
    var lines = "\n"
    if let since = articles?.since { lines += "since: \(since)\n" }
    if !channels.isEmpty { lines += "channels:\n" + channels.map(\.item).joined() }
    if let articles { lines += articles.lines }
    return settings[..<end.lowerBound] + lines + settings[settings.index(after: end.lowerBound)...]
  }
}

/// The files to write for a new workspace, and the files that already exist, which are not changed.
public struct NewWorkspacePlan: Sendable {
  /// The files to write. The settings come last: without them, the folder is not yet a workspace, and an interrupted creation can be
  /// repeated.
  public let written: [SourceFile]
  /// The paths of the files that already exist.
  public let kept: [String]

  /// - Parameter isTaken: returns whether a path exists; throws if the path cannot be written to.
  public init(_ workspace: NewWorkspace, isTaken: (_ path: String) throws -> Bool) rethrows {
    var written: [SourceFile] = []
    var kept: [String] = []
    for file in workspace.files.sorted(by: { !Self.isSettings($0) && Self.isSettings($1) }) {
      if try isTaken(file.path) { kept.append(file.path) } else { written.append(file) }
    }
    (self.written, self.kept) = (written, kept)
  }

  public var changes: ChangePlan { ChangePlan(creating: written) }

  private static func isSettings(_ file: SourceFile) -> Bool { file.path == DocumentKind.settingsFileName }
}
