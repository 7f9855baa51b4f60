import CivilTime
import Editorial
import FrontMatter
import Localization
import Networks
import SourceText
import Templates

/// The team of a new workspace: how it works, and the person who creates the workspace.
public struct NewTeam: Sendable {
  /// How a team works.
  public enum Arrangement: Sendable {
    /// One person does everything, so no one else could approve posts.
    case alone
    /// Several people work together, so every post needs an approval.
    case several
  }

  /// `nil` if unknown.
  public let arrangement: Arrangement?
  /// The name of the person who creates the workspace; `nil` if unknown.
  public let person: String?

  public static let unknown = NewTeam(nil, person: nil)

  public init(_ arrangement: Arrangement?, person: String?) { (self.arrangement, self.person) = (arrangement, person) }

  /// The id of the person; `nil` if the person is unknown.
  public var personID: String? { person.map { Slug.of($0) } }

  var approval: ApprovalPolicy { arrangement == .several ? .required : .optional }

  /// Returns the file of the person; `nil` if the person is unknown.
  func personFile(in language: Language) -> SourceFile? {
    guard let person, let id = personID, let template = BuiltInTemplates.document("person", in: language) else {
      return nil
    }
    let text = Template(template).filled(with: [.title: .text(person), .id: .text(id)]).text
    return SourceFile(path: "people/\(id).md", text: text)
  }
}

/// A channel to declare in a new workspace.
public struct NewChannel: Sendable {
  public let id: String
  /// The id of the network.
  let network: String
  let url: String?
  /// The target for posts on the channel, as in `cadence:`; `nil` if there is none.
  public let target: TargetText?

  /// - Parameter network: the id of the network.
  public init(id: String, network: String, url: String? = nil, target: TargetText? = nil) {
    (self.id, self.network, self.url, self.target) = (id, network, url, target)
  }

  /// Returns the channel with a target.
  public func having(_ target: TargetText) -> NewChannel {
    NewChannel(id: id, network: network, url: url, target: target)
  }

  /// A target as the user wrote it.
  public struct TargetText: Sendable, Equatable {
    public let text: String
    public let range: TargetRange

    /// Reads a target such as `3 per week` or `1-2 par jour`; `nil` for any other text.
    public init?(_ text: String) {
      guard let range = TargetRange(parsing: text) else { return nil }
      self.text = text.onOneLine
      self.range = range
    }
  }

  /// The channel as an item of a list in YAML.
  var item: String { "  - {id: \(YAMLScalar.text(id, inFlow: true)), \(properties)}" }

  /// The channel as an entry of a map in YAML.
  var entry: String { "  \(YAMLScalar.text(id)): {\(properties)}" }

  private var properties: String {
    "network: \(network)" + (url.map { ", url: \(YAMLScalar.text($0, inFlow: true))" } ?? "")
  }

  /// Returns the target as an item of `cadence:`; `nil` without a target. The target begins after the period that contains today: the
  /// current one cannot be planned as a whole any more.
  func cadence(after today: CalendarDay) -> String? {
    target.map { target in
      let channel = YAMLScalar.text(id, inFlow: true)
      let from = Period(target.range.unit, containing: today).next
      return "  - {channel: \(channel), target: \(YAMLScalar.text(target.text, inFlow: true)), from: \(from)}"
    }
  }

  var isBlog: Bool { network == Network(called: "blog")?.rawValue }

  /// The minutes of a day's checklist for all channels except blogs together.
  private static let minutesForAll = 40

  /// Returns the tasks of the daily checklist that publish on some channels. Together, they take at most 70 minutes.
  static func dailyTasks(for channels: [NewChannel], in language: Language) -> String {
    let networks = channels.filter { !$0.isBlog }
    let share = minutesForAll / max(1, networks.count)
    let minutes = share >= 5 ? share / 5 * 5 : max(1, share)
    var tasks = networks.map { channel in
      let name = Network(rawValue: channel.network)?.name ?? channel.id
      return LocalizedText(
        en: "Publish on \(name) and reply to comments (\(String(minutes)) min) #\(channel.id)",
        fr: "Publier sur \(name) et répondre aux commentaires (\(String(minutes)) min) #\(channel.id)")
    }
    if let blog = channels.first(where: \.isBlog) {
      tasks.append(
        LocalizedText(
          en: "Write, optimise and schedule a blog article, then share it (30 min) #\(blog.id)",
          fr: "Écrire, optimiser et programmer un article du blog, puis le partager (30 min) #\(blog.id)"))
    }
    if tasks.isEmpty {
      tasks.append(
        LocalizedText(
          en: "Publish on each channel and reply to comments (\(String(minutesForAll)) min)",
          fr: "Publier sur chaque canal et répondre aux commentaires (\(String(minutesForAll)) min)"))
    }
    return tasks.map { "- [ ] " + $0[language] }.joined(separator: "\n")
  }
}
