import CivilTime
import Editorial
import Localization
import Networks
import Schema

/// Something that users name by a word on a command line.
public protocol Nameable {
  /// The id, which names the thing wherever it is unique.
  var nameID: String { get }
  /// The path of its document; `nil` for anything else.
  var namePath: String? { get }
  /// Its own names besides the id, such as the title. They are read only if the word is neither an id nor a path.
  var names: [String] { get }
  /// Names that it shares with other things, such as the network of a channel. Its own names and those of the others come first.
  var otherNames: [String] { get }
  /// A description for a list of several things, without the id; `nil` if the id says all.
  var nameDetail: LocalizedText? { get }
}

extension Nameable {
  public var namePath: String? { nil }
  public var names: [String] { [] }
  public var otherNames: [String] { [] }
  public var nameDetail: LocalizedText? { nil }
}

extension Document: Nameable {
  public var nameID: String { id }
  public var namePath: String? { path }

  public var names: [String] {
    let stem = String(source.stem)
    return stem == id ? [title] : [title, stem]
  }

  public var nameDetail: LocalizedText? {
    let day = (post?.slot?.value.day).map { DateNames.day($0) }
    let quoted = title == id ? nil : LocalizedText.quoted(title)
    let parts = [quoted, day].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(by: .comma)
  }
}

extension LocalizedText {
  static func quoted(_ text: String) -> LocalizedText {
    LocalizedText(en: "“\(text.excerpt)”", fr: "« \(text.excerpt) »")
  }
}

/// A declared id with its names.
public struct DeclaredName: Nameable {
  public let nameID: String
  public var namePath: String?
  public var names: [String] = []
  public var otherNames: [String] = []

  public var nameDetail: LocalizedText? {
    let all = names + otherNames
    return all.first.flatMap { $0 == nameID ? nil : .quoted($0) }
  }
}

extension Corpus {
  /// Returns the declared ids of a kind with their names, the channels in the order of the strategy, the others sorted.
  public func declaredNames(of kind: ReferenceKind) -> [DeclaredName] {
    if kind == .channel { return channelNames }
    let isDocument = [ReferenceKind.person, .campaign, .checklist, .idea].contains(kind)
    return declarations.ids(of: kind).map { id in
      let declared = declarations[kind, id]
      return DeclaredName(
        nameID: id, namePath: isDocument ? declared?.place.path : nil, names: [declared?.title].compactMap(\.self))
    }
  }

  private var channelNames: [DeclaredName] {
    let channels = facts(\.channels).map(\.item.value)
    return declarations.ids(of: .channel).map { id in
      let declared = channels.filter { $0.id?.value == id }
      return DeclaredName(
        nameID: id, names: declared.flatMap(\.ownNames), otherNames: declared.flatMap(\.namesOfNetwork))
    }
  }
}

extension Network: Nameable {
  public var nameID: String { rawValue }
  public var names: [String] { [profile.name] + profile.otherNames }
}

extension StrategyAnswer.Question: Nameable {
  public var nameID: String { rawValue }
  public var names: [String] { frenchWords }
  public var otherNames: [String] { [documentation.english, documentation.french] }
  public var nameDetail: LocalizedText? { documentation }
}
