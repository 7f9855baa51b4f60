import Foundation
import Testing

@testable import TextCounting

/// The program against Unicode's own test files.
@Suite("Unicode's test files", .enabled(if: UnicodeFiles.areExpected, "only Debian has a package of them"))
struct UnicodeDataTests {
  /// Emoji whose count on X is not 2: text unless U+FE0F says that they are emoji.
  static let textual = ["\u{A9}": 1, "\u{AE}": 1]

  @Test("give a cost of 2 on X to every emoji, alone and between letters")
  func emojiCostTwo() throws {
    let sequences = try UnicodeFiles.lines(of: "emoji/emoji-test.txt").map { line in
      UnicodeFiles.text(line.prefix { $0 != ";" })
    }
    #expect(sequences.count >= 4733)
    for sequence in sequences {
      let cost = Self.textual[sequence] ?? 2
      #expect(TextMeasure.weighted.length(of: sequence) == cost, "\(sequence)")
      #expect(TextMeasure.weighted.length(of: "a\(sequence)é\(sequence)…") == 4 + 2 * cost, "\(sequence)")
    }
  }

  @Test("count every emoji by its bytes on Threads and as one on Bluesky")
  func emojiAreClusters() throws {
    for line in try UnicodeFiles.lines(of: "emoji/emoji-test.txt") {
      let sequence = UnicodeFiles.text(line.prefix { $0 != ";" })
      // `™` too is text unless styled.
      let isText = ["\u{A9}", "\u{AE}", "\u{2122}"].contains(sequence)
      // A skin tone alone belongs to any character before it.
      let before = sequence.unicodeScalars.first?.properties.isEmojiModifier == true ? "" : "a"
      #expect(
        TextMeasure.emojiBytes.length(of: "\(before)\(sequence)b") == before.count + 1
          + (isText ? 1 : sequence.utf8.count), "\(sequence)")
      #expect(TextMeasure.graphemes.length(of: "\(before)\(sequence)b") == before.count + 2, "\(sequence)")
    }
  }

  /// The cases that Swift's `Character` splits differently from the file of Unicode 15.0, by their line without comment: for Swift, `✁` is
  /// a symbol like others, which no joiner joins to the next one.
  static let differences: Set = ["÷ 2701 × 200D × 2701 ÷"]

  @Test("agree on grapheme clusters (GraphemeBreakTest)")
  func clustersAgree() throws {
    for line in try UnicodeFiles.lines(of: "auxiliary/GraphemeBreakTest.txt") where !Self.differences.contains(line) {
      let clusters = line.split(separator: "÷").map { UnicodeFiles.text($0.replacing("×", with: "")) }.filter {
        !$0.isEmpty
      }
      let text = String(String.UnicodeScalarView(clusters.flatMap(\.unicodeScalars)))
      #expect(TextMeasure.graphemes.length(of: text) == clusters.count, "\(line)")
      for count in clusters.indices {
        let offset = clusters[..<count].reduce(0) { $0 + $1.utf8.count }
        #expect(TextMeasure.graphemes.overflow(of: text.utf8, limit: count) == offset, "\(line)")
      }
    }
  }

  @Test("agree on NFC (NormalizationTest)")
  func normalizationAgrees() throws {
    let lines = try UnicodeFiles.compressedLines(of: "NormalizationTest.txt.bz2").filter { !$0.hasPrefix("@") }
    #expect(lines.count > 19_000)
    for line in lines {
      let columns = line.split(separator: ";").prefix(5).map { Array(UnicodeFiles.text($0).utf8) }
      guard columns.count == 5 else { continue }
      // c2 = NFC of c1, c2 and c3; c4 = NFC of c4 and c5.
      for (column, expected) in zip(columns, [1, 1, 1, 3, 3]) {
        let text = column.withUnsafeBufferPointer { NormalizedText($0).bytes }
        #expect(text == columns[expected], "\(line)")
        #expect(column == columns[expected] || !column.withUnsafeBufferPointer(Normalization.isSettled), "\(line)")
      }
    }
  }
}
