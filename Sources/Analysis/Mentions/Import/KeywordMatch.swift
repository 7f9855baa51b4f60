import ForeignFiles
import SourceText

/// A search for the strategy's listening keywords, as whole words, regardless of case and accents.
struct KeywordMatch: Sendable {
  private let keywords: [[String]]

  init(_ keywords: [String]) {
    self.keywords = keywords.map(Self.words).filter { !$0.isEmpty }
  }

  func isIn(_ text: String) -> Bool {
    let words = Self.words(text)
    return keywords.contains { keyword in
      // Hashtags are written as one word.
      if keyword.count > 1, words.contains(keyword.joined()) { return true }
      guard words.count >= keyword.count else { return false }
      return words.indices.dropLast(keyword.count - 1).contains { words[$0...].starts(with: keyword) }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { FoldedText.of(String($0)) }
  }
}
