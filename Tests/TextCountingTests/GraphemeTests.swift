import Testing

@testable import TextCounting

@Suite("Grapheme clusters")
struct GraphemeTests {
  @Test("are the standard library’s, for each scalar beside letters, marks and its like")
  func scalarsAgree() {
    for scalar in (UInt32(0)...0x1FFFF).lazy.compactMap(Unicode.Scalar.init) {
      var text = "a"
      for neighbour in ["\(scalar)", "\(scalar)", "\u{301}", "\u{1100}", "\(scalar)", "👩\u{200D}", "\(scalar)", "b"] {
        text.unicodeScalars.append(contentsOf: neighbour.unicodeScalars)
      }
      let count = TextMeasure.graphemes.length(of: text)
      if count != text.count { Issue.record("\(count), not \(text.count) around U+\(String(scalar.value, radix: 16))") }
    }
  }

  @Test("are the standard library’s on random texts")
  func textsAgree() {
    var random = RandomTexts(seed: 3)
    let lists = [RandomTexts.emoji, RandomTexts.marks, RandomTexts.words, RandomTexts.anything]
    for _ in 0..<2000 {
      let text = random.text(of: lists, upTo: 30)
      #expect(TextMeasure.graphemes.length(of: text) == text.count, "\(text.debugDescription)")
      #expect(TextMeasure.codePoints.length(of: text) == text.unicodeScalars.count)
      #expect(TextMeasure.utf16.length(of: text) == text.utf16.count)
    }
  }

  @Test("are what people call characters")
  func values() {
    for (text, count) in [("नमस्ते", 3), ("\r\n", 1), ("e\u{301}", 1), ("🇫🇷🇧🇪", 2), ("각", 1), ("", 0), ("l’été", 5)] {
      #expect(TextMeasure.graphemes.length(of: text) == count, "\(text)")
    }
  }

  @Test("of bytes that are no text are counted all the same", arguments: TextMeasure.allCases)
  func illFormed(_ measure: TextMeasure) {
    var random = RandomTexts(seed: 5)
    for _ in 0..<2000 {
      let bytes = (0..<random.below(30)).map { _ in
        random.below(3) == 0
          ? UInt8(random.below(0x80))
          : [0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xF0, 0x9F, 0xFF, 0xCC, 0x81, 0x2E][random.below(11)]
      }
      let length = measure.length(of: bytes)
      if let overflow = measure.overflow(of: bytes, limit: length / 2) { #expect(overflow < bytes.count) }
    }
  }
}

@Suite("The tables")
struct TableTests {
  @Test("say what the shortcuts around them say")
  func shortcutsAgree() {
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      let isEmoji =
        bytes.withUnsafeBufferPointer { scalar.value < 0x80 ? nil : EmojiSequence.end(in: $0, at: 0) } != nil
      let isText = [0xA9, 0xAE, 0x2122].contains(scalar.value)
      let isFlag = (0x1F1E6...0x1F1FF).contains(scalar.value)
      let isListed = EmojiSequence.emoji.contains(scalar.value) && !isText || isFlag
      let isUnsettled = Normalization.unsettled.contains(scalar.value)
      if isEmoji != isListed || Normalization.isUnsettled(scalar.value) != isUnsettled {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test("have versions")
  func versions() {
    #expect(TextData.unicodeVersion.split(separator: ".").count == 3)
    #expect(TextData.unicodeDate.count == 10)
    #expect(TextData.domainListDate.count == 10)
  }
}
