import Editorial
import SourceText

/// A maker of the identifiers of feed entries, which consist of ids and the team's name. A post's entry keeps its identifier if the
/// folder or the slot of the post changes.
struct EntryNames {
  private let suffix: String
  /// The number of entries so far, by the common part of their names.
  private var counts: [String: Int32] = [:]

  init(_ corpus: Corpus) {
    let slug = corpus.settings.name.map { Slug.of($0.value) } ?? ""
    suffix = slug.isEmpty ? "@edito" : "@\(Self.encoded(slug)).edito"
  }

  /// The data that identify an entry. The entry's name is built on demand, because there are many entries.
  struct Mark: Sendable {
    /// The number of the entry among those with the same ids, from 1.
    fileprivate let number: Int32
    fileprivate let suffix: String

    /// Returns the name of the entry: `post:2026-11-24-sourdough:mastodon@the-bakery.edito`. If several entries have the same ids, all
    /// names except the first contain a number.
    func name(_ ids: [String]) -> String {
      EntryNames.common(ids) + (number == 1 ? "" : "~\(number)") + suffix
    }
  }

  /// Returns the name of the next entry with the given ids.
  mutating func name(_ ids: String...) -> String { mark(ids).name(ids) }

  /// Returns the mark of the next entry with the given ids.
  mutating func mark(_ ids: [String]) -> Mark {
    let common = Self.common(ids)
    let number = counts[common, default: 0] + 1
    counts[common] = number
    return Mark(number: number, suffix: suffix)
  }

  /// Returns the part that the names of all entries with the same ids share. No id can imitate a number, because `~` is encoded in ids.
  private static func common(_ ids: [String]) -> String {
    let name = ids.map(encoded).joined(separator: ":")
    guard name.utf8.count > limit else { return name }
    return name.prefix(limit) + "~" + SHA256.hexadecimal(SHA256.hash(of: Array(name.utf8)).prefix(16))
  }

  /// The number of bytes after which the common part is cut and continued with a hash. Calendar programs keep names of up to 255 bytes.
  private static let limit = 120

  /// Percent-encodes everything except letters, digits, `-`, `.` and `_`. No id can then contain the colon that separates ids.
  private static func encoded(_ id: String) -> String {
    PercentEncoding.encoded(id) { PercentEncoding.isUnreserved($0) && $0 != UInt8(ascii: "~") }
  }
}
