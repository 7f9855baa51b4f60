import ChangePlans
import CivilTime
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
  /// The first day of the checklists.
  public let today: CalendarDay
  public let frameworks: Set<Framework>
  public let channels: [NewChannel]
  /// Whether the settings declare the channels, and not an answer of the strategy.
  public let declaresInSettings: Bool
  public let team: NewTeam
  /// The articles that stay in place; `nil` if there are none.
  public let articles: ArticlesInPlace?

  public init(
    name: String, locale: LocaleName, timeZone: String, isTimeZoneGuessed: Bool = false, today: CalendarDay,
    frameworks: Set<Framework>, channels: [NewChannel] = [], declaresInSettings: Bool = false, team: NewTeam = .unknown,
    articles: ArticlesInPlace? = nil
  ) {
    self.name = name
    self.locale = locale
    self.timeZone = timeZone
    self.isTimeZoneGuessed = isTimeZoneGuessed
    self.today = today
    self.frameworks = frameworks
    self.channels = channels
    self.declaresInSettings = declaresInSettings
    self.team = team
    self.articles = articles
  }

  public var language: Language { locale.language }

  /// The files of the workspace, sorted by path.
  public var files: [SourceFile] {
    var files = BuiltInTemplates.workspace(in: language, frameworks: frameworks).map { file in
      SourceFile(path: file.path, text: text(of: file))
    }
    if !declaresInSettings { declare("channels", channels.map(\.entry), in: &files) }
    declare("cadence", channels.compactMap { $0.cadence(after: today) }, in: &files)
    if team.arrangement == .alone, let id = team.personID.map({ YAMLScalar.text($0, inFlow: true) }) {
      let roles = ["publish", "reply", "approve", "advertise"].map { "\($0): [\(id)]" }.joined(separator: ", ")
      declare("responsibilities", ["  all: {\(roles)}"], in: &files)
    }
    if let person = team.personFile(in: language) { files.append(person) }
    return files.sorted { $0.path < $1.path }
  }

  /// Returns the text of a file before the strategy's facts are declared.
  private func text(of file: TemplateFile) -> String {
    // Only the settings and the checklists have placeholders to fill in: other documents may contain examples of them.
    if file.path == DocumentKind.settingsFileName {
      let values: [TemplateVariable: TemplateValue] = [
        .name: .text(name), .locale: .text(locale.text), .timezone: .text(timeZone),
        .approval: .plain(team.approval.rawValue),
      ]
      return declaring(Template(file.text).filled(with: values).text)
    }
    guard DocumentKind(path: file.path) == .checklist else { return file.text }
    var draft = Template(file.text).filled(with: [
      .date: .plain(today.description), .tasks: .text(NewChannel.dailyTasks(for: channels, in: language)),
    ])
    if let id = team.personID { draft.set("owner", to: YAMLScalar.text(id)) }
    return draft.text
  }

  /// Declares a fact in the first strategy document that shows an example of it.
  private func declare(_ fact: String, _ lines: [String], in files: inout [SourceFile]) {
    let index = files.firstIndex { DocumentKind(path: $0.path) == .strategy && OpenAnswer($0.text).shows(fact) }
    guard !lines.isEmpty, let index else { return }
    var answer = OpenAnswer(files[index].text)
    answer.declare(fact, lines)
    files[index] = SourceFile(path: files[index].path, text: answer.text)
  }

  /// Returns the settings with the sources, and the channels of another program, at the end of the front matter.
  private func declaring(_ settings: String) -> String {
    let items = declaresInSettings ? channels.map { $0.item + "\n" } : []
    guard !items.isEmpty || articles != nil, let end = settings.firstRange(of: "\n---\n") else { return settings }
    var lines = "\n"
    if let since = articles?.since { lines += "since: \(since)\n" }
    if !items.isEmpty { lines += "channels:\n" + items.joined() }
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
