import Editorial
import SourceText

/// The names by which feeds know their entries: made of ids alone, so that what is moved to another day or file is still the same.
struct EntryNames {
  private let suffix: String
  /// How many entries have each name.
  private var counts: [String: Int32] = [:]

  init(_ corpus: Corpus) {
    let slug = corpus.settings.name.map { Slug.of($0.value) } ?? ""
    suffix = slug.isEmpty ? "@edito" : "@\(Self.encoded(slug)).edito"
  }

  /// What tells an entry from others. Its name is put together when somebody asks for it: there are many.
  struct Mark: Sendable {
    /// Which of the entries of its ids it is, from 1.
    fileprivate let number: Int32
    fileprivate let suffix: String

    /// `post:2026-11-24-sourdough:mastodon@the-bakery.edito`; of ids that are used twice, the second comer has a number.
    func name(_ ids: [String]) -> String {
      EntryNames.common(ids) + (number == 1 ? "" : "~\(number)") + suffix
    }
  }

  /// A name for what some ids name together.
  mutating func name(_ ids: String...) -> String { mark(ids).name(ids) }

  /// The mark of an entry that some ids name together.
  mutating func mark(_ ids: [String]) -> Mark {
    let common = Self.common(ids)
    let number = counts[common, default: 0] + 1
    counts[common] = number
    return Mark(number: number, suffix: suffix)
  }

  /// What all entries of some ids have in common. No id can imitate the number of another entry: `~` is encoded in ids.
  private static func common(_ ids: [String]) -> String {
    let name = ids.map(encoded).joined(separator: ":")
    guard name.utf8.count > limit else { return name }
    return name.prefix(limit) + "~" + SHA256.hexadecimal(SHA256.hash(of: Array(name.utf8)).prefix(16))
  }

  /// Programs keep names of up to 255 bytes.
  private static let limit = 120

  /// Letters and digits as they are, all else percent-encoded, the marks between ids included.
  private static func encoded(_ id: String) -> String {
    PercentEncoding.encoded(id) { PercentEncoding.isUnreserved($0) && $0 != UInt8(ascii: "~") }
  }
}
