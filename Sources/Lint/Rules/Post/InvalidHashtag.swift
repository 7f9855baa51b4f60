import Diagnostics
import Editorial
import Localization
import Networks
import Publishing
import SourceText
import TextCounting

struct InvalidHashtag: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-hashtag", .post, .fromReview(.warning),
    summary: "a hashtag that the network does not take for one, or cuts short",
    rationale: """
      A hashtag ends at the first hyphen, apostrophe or full stop, and figures alone make none: `#slow-bread` is found under \
      `#slow`, and `#2026` under nothing.
      """,
    remedy: "Write it in one word, with capitals to tell its words apart: `#SlowBread`.",
    passing: [
      .posting(on: "mastodon", "Fresh bread. #SlowBread #café #rye2026"),
      .posting(on: "x", "Look at #rye, #spelt. And (#barley)!"),
      .posting(on: "x", "We are number #1, and https://bread.example/#slow-bread says so."),
      .posting(on: "blog", "# A heading\n\nOur #slow-bread."),
    ],
    failing: [
      .posting(on: "x", "Fresh ↓#slow-bread."),
      .posting(on: "instagram", "Bread ↓#2026"),
      .posting(on: "mastodon", "Bread of ↓#l’atelier"),
    ])

  func check(_ renditions: [Rendition], of document: Document, on desk: Desk) -> [Finding] {
    var faults: [Fault] = []
    for rendition in renditions where rendition.profile.markup == .plain {
      for part in rendition.parts { gather(&faults, in: part, rendition) }
    }
    return faults.map { fault in
      Finding(
        in: document, at: fault.range,
        fault.rest.isEmpty
          ? .noHashtag(fault.written, fault.channels) : .cut(fault.written, fault.found, fault.channels),
        help: .inOneWord(fault.proposal))
    }
  }

  private struct Fault {
    let range: ByteRange
    let written: String
    /// What the network makes a hashtag of.
    let found: String
    let rest: String
    var channels: [String]

    /// The parts in one word, each with a capital.
    var proposal: String? {
      let words = written.dropFirst().split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      guard words.count > 1 else { return nil }
      return "#" + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
  }

  private func gather(_ faults: inout [Fault], in part: Rendition.Part, _ rendition: Rendition) {
    let text = part.text.bytes
    guard text.contains(0x23) else { return }
    let entities = rendition.profile.tags.syntax.entities(in: text)
    var index = 0
    while let hash = text[index...].firstIndex(of: 0x23) {
      index = hash + 1
      guard hash == 0 || Self.opens(text[hash - 1]),
        !entities.contains(where: { $0.kind == .url && $0.range.contains(hash) })
      else { continue }
      let run = Self.run(of: text, from: hash)
      let found = entities.first { $0.kind == .hashtag && $0.range.lowerBound == hash }?.range.upperBound ?? hash
      // A single figure is a rank.
      guard run.count > (found == hash ? 2 : 0), found < run.upperBound else { continue }
      let start = part.text.sourceOffset(of: hash)
      let range = ByteRange(start, max(start, part.text.sourceOffset(of: run.upperBound - 1) + 1))
      if let same = faults.firstIndex(where: { $0.range == range }) {
        faults[same].channels.append(rendition.channel)
      } else {
        func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
        let rest = found == hash ? "" : string(found..<run.upperBound)
        faults.append(
          Fault(
            range: range, written: string(run), found: string(hash..<found), rest: rest, channels: [rendition.channel]))
      }
    }
  }

  /// Whether a hashtag may follow a byte: a blank, an opening mark, or the end of a character beyond ASCII such as `«`.
  private static func opens(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x28 || byte == 0x5B || byte == 0x22 || byte == 0x27 || byte >= 0x80
  }

  /// What somebody may have meant for a hashtag: letters and figures, with hyphens, apostrophes and full stops between them.
  private static func run(of text: [UInt8], from hash: Int) -> Range<Int> {
    var end = hash + 1
    while end < text.count {
      if let length = letterLength(text, end) {
        end += length
      } else if let length = jointLength(text, end), end > hash + 1, letterLength(text, end + length) != nil {
        end += length
      } else {
        break
      }
    }
    return hash..<end
  }

  private static func letterLength(_ text: [UInt8], _ index: Int) -> Int? {
    guard index < text.count else { return nil }
    let byte = text[index]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F ? 1 : nil }
    // General punctuation and the no-break space are no letters.
    guard byte != 0xC2, byte != 0xE2, byte < 0xF0 else { return nil }
    return byte >= 0xE0 ? 3 : 2
  }

  /// `-` `'` `.` and the typographic apostrophe.
  private static func jointLength(_ text: [UInt8], _ index: Int) -> Int? {
    switch text[index] {
    case 0x2D, 0x27, 0x2E: 1
    case 0xE2 where text[index...].starts(with: [0xE2, 0x80, 0x99]): 3
    default: nil
    }
  }
}

extension LocalizedText {
  fileprivate static func cut(_ written: String, _ found: String, _ channels: [String]) -> LocalizedText {
    LocalizedText(
      en: "\(written) becomes \(found) on \(.list(channels))", fr: "\(written) devient \(found) sur \(.list(channels))")
  }

  fileprivate static func noHashtag(_ written: String, _ channels: [String]) -> LocalizedText {
    LocalizedText(
      en: "\(written) is no hashtag on \(.list(channels))",
      fr: "\(written) n’est pas un mot-dièse sur \(.list(channels))")
  }

  fileprivate static func inOneWord(_ proposal: String?) -> LocalizedText {
    guard let proposal else {
      return LocalizedText(en: "give it a letter", fr: "ajoutez-lui une lettre")
    }
    return LocalizedText(en: "write it in one word: \(proposal)", fr: "écrivez-le en un mot : \(proposal)")
  }
}
