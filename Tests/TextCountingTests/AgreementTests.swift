import Testing

@testable import TextCounting

/// Two implementations of X's count, one fast and one simple, agree on any text.
@Suite("X's count and a slow reference count agree")
struct AgreementTests {
  static let mixtures: [(name: String, lists: [[String]])] = [
    ("URLs", [RandomTexts.urls]),
    ("emoji", [RandomTexts.emoji]),
    ("marks", [RandomTexts.marks]),
    ("words", [RandomTexts.words, RandomTexts.urls, RandomTexts.emoji]),
    ("all", [RandomTexts.urls, RandomTexts.emoji, RandomTexts.marks, RandomTexts.words, RandomTexts.anything]),
    ("anything", [RandomTexts.anything]),
  ]

  @Test("on random texts", arguments: mixtures.indices)
  func lengthsAgree(_ index: Int) {
    var random = RandomTexts(seed: UInt64(index))
    for _ in 0..<1500 {
      let text = random.text(of: Self.mixtures[index].lists, upTo: 24)
      let expected = ReferenceCount(normalizing: text).length
      let length = TextMeasure.weighted.length(of: text.utf8)
      guard length == expected else {
        Issue.record("\(length), not \(expected): \(text.debugDescription)")
        return
      }
      #expect(length <= TextMeasure.weighted.lengthBound(of: text.utf8), "\(text.debugDescription)")
    }
  }

  @Test("on the position where a text overflows", arguments: mixtures.indices)
  func overflowsAgree(_ index: Int) {
    var random = RandomTexts(seed: UInt64(100 + index))
    for _ in 0..<300 {
      let text = random.text(of: Self.mixtures[index].lists, upTo: 20).normalized
      let reference = ReferenceCount(text)
      for limit in [0, 1, reference.length / 2, reference.length - 1, reference.length] {
        let expected = reference.overflow(limit: limit)
        let overflow = TextMeasure.weighted.overflow(of: text.utf8, limit: limit)
        guard overflow == expected else {
          Issue.record("\(String(describing: overflow)), not \(String(describing: expected)): \(text.debugDescription)")
          return
        }
      }
    }
  }

  /// There is no second implementation for a text that must still be normalized, but the part before an overflow must fit, and one more
  /// character must not.
  @Test("that everything before an overflow fits, and one more character does not", arguments: TextMeasure.allCases)
  func overflowIsTight(_ measure: TextMeasure) throws {
    var random = RandomTexts(seed: 7)
    for _ in 0..<1500 {
      let text = random.text(
        of: [RandomTexts.marks, RandomTexts.emoji, RandomTexts.words.filter { !$0.contains(".") }], upTo: 20)
      let limit = measure.length(of: text.utf8) / 2
      guard let overflow = measure.overflow(of: text.utf8, limit: limit) else {
        #expect(measure.length(of: text.utf8) <= limit, "\(text.debugDescription)")
        continue
      }
      let place = text.utf8.index(text.startIndex, offsetBy: overflow)
      let boundary = try #require(text.indices.contains(place) ? place : nil, "\(overflow) in \(text.debugDescription)")
      #expect(measure.length(of: text[..<boundary].utf8) <= limit, "\(text.debugDescription)")
      #expect(measure.length(of: text[...boundary].utf8) > limit, "\(text.debugDescription)")
      #expect(measure.length(of: text.utf8) <= measure.lengthBound(of: text.utf8))
    }
  }
}
