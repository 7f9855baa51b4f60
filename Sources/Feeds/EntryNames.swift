import Editorial
import SourceText
import Templates

/// The names by which feeds know their entries: made of ids alone, so that what is moved to another day or file is still the same.
struct EntryNames {
  private let suffix: String
  private var taken: Set<String> = []

  init(_ corpus: Corpus) {
    let slug = corpus.settings.name.map { Slug.of($0.value) } ?? ""
    suffix = slug.isEmpty ? "@edito" : "@\(Self.encoded(slug)).edito"
  }

  /// A name for what some ids name together: `post:2026-11-24-sourdough:mastodon@the-bakery.edito`. Where ids are used twice, the
  /// second comer gets a number.
  mutating func name(_ ids: String...) -> String {
    var name = ids.map(Self.encoded).joined(separator: ":")
    if name.utf8.count > Self.limit {
      let digest = SHA256.hash(of: Array(name.utf8)).prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      name = name.prefix(Self.limit) + "~" + digest.joined()
    }
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)~\(number)"
      number += 1
    }
    return unique + suffix
  }

  /// Programs keep names of up to 255 bytes.
  private static let limit = 120

  /// Letters and digits as they are, all else percent-encoded, the marks between ids included.
  private static func encoded(_ id: String) -> String {
    var bytes: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: bytes.append(byte)
      default: bytes += AddressEncoding.percentEncoded(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
