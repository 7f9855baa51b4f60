import Foundation
import Localization
import Testing

/// The glossary `docs/glossary.md` names each concept with one word. These tests also reject the habits of translated English.
@Suite("The glossary")
struct GlossaryTests {
  @Test("has a word in each language on every line, and names each concept once")
  func linesAreComplete() throws {
    let glossary = try Glossary()
    #expect(glossary.entries.count > 60)
    for entry in glossary.entries {
      #expect(!entry.english.isEmpty && !entry.french.isEmpty, "\(entry.concept) lacks a word")
    }
    let concepts = glossary.entries.map(\.concept)
    #expect(Set(concepts).count == concepts.count)
  }

  @Test("applies to everything that people read", arguments: Language.allCases)
  func wordsAreTheGlossarys(_ language: Language) throws {
    let glossary = try Glossary()
    let texts = try Prose.sources().flatMap(Prose.literals) + Prose.pages()
    #expect(texts.count > 4000)
    for text in texts where text.language == language {
      for (word, entry) in glossary.discarded(in: text) {
        Issue.record("\(text.place): “\(word)” is not the word for \(entry.concept): \(entry.word(in: language))")
      }
    }
  }

  @Test("applies to doc comments and names of types")
  func commentsAndNamesAreTheGlossarys() throws {
    let glossary = try Glossary()
    for file in try Prose.sources() {
      for comment in Prose.comments(of: file) + Self.names(in: file) {
        for (word, entry) in glossary.discarded(in: comment) {
          Issue.record("\(comment.place): “\(word)” is not the word for \(entry.concept): \(entry.english)")
        }
      }
    }
  }

  @Test("comes with plain sentences: no message, page or help shows a habit of translated English")
  func textsArePlain() throws {
    for text in try Prose.sources().flatMap(Prose.literals) + Prose.pages() where text.language == .english {
      if let habit = Habits.shown(in: text.text) { Issue.record("\(text.place): “\(habit)”") }
      if text.text.contains("’") { Issue.record("\(text.place): curly apostrophe") }
    }
  }

  @Test("comes with plain comments: fewer than 2 in 100 show a habit of translated English")
  func commentsArePlain() throws {
    let comments = try Prose.sources().flatMap(Prose.comments)
    let shown = comments.compactMap { comment in
      Habits.shown(inComment: comment.text).map { "\(comment.place): “\($0)”" }
    }
    #expect(comments.count > 3000)
    #expect(shown.count * 100 < comments.count * 2, "\(shown.joined(separator: "\n"))")
  }

  /// The names of the types that a file declares, as words.
  private static func names(in file: (path: String, text: String)) -> [Prose] {
    file.text.matches(of: /(?m)^[^\n"\/]*\b(?:struct|enum|class|actor|protocol) ([A-Z]\w+)/).map { match in
      let words = match.1.replacing(/([a-z0-9])([A-Z])/) { "\($0.1) \($0.2)" }
      let line = file.text[..<match.range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
      return Prose(words, in: .english, path: file.path, line: line)
    }
  }
}

/// The table of `docs/glossary.md`.
private struct Glossary {
  struct Entry {
    let concept, english, french: String
    let pattern: [Language: NSRegularExpression]
    func word(in language: Language) -> String { language == .french ? french : english }
  }

  let entries: [Entry]

  init() throws {
    entries = try Prose.text(of: "docs/glossary.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 7, cells[1] != "concept", !cells[1].hasPrefix("---") else { return nil }
      let patterns = try [
        (Language.english, Self.pattern(cells[3], endings: "(?:s|es|d|ed|ing)?")),
        (Language.french, Self.pattern(cells[5], endings: "(?:e|s|es)?")),
      ]
      return Entry(
        concept: cells[1], english: cells[2], french: cells[4],
        pattern: Dictionary(
          uniqueKeysWithValues: patterns.compactMap { language, pattern in pattern.map { (language, $0) } })
      )
    }
  }

  /// Matches the words of a cell that are not in parentheses; `nil` without such words.
  private static func pattern(_ cell: String, endings: String) throws -> NSRegularExpression? {
    let words = cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("(") }
      .map(NSRegularExpression.escapedPattern)
    guard !words.isEmpty else { return nil }
    return try NSRegularExpression(
      pattern: "(?<![\\w/#.@-])(?:\(words.joined(separator: "|")))\(endings)(?![\\w/-]|\\.\\w)",
      options: .caseInsensitive)
  }

  /// The discarded words that a text uses.
  func discarded(in text: Prose) -> [(word: String, entry: Entry)] {
    entries.compactMap { entry in
      entry.pattern[text.language]?.firstMatch(in: text.text).map { ($0, entry) }
    }
  }
}

/// Turns of phrase that make a reader decode a sentence. Each has a plain form, in parentheses.
private enum Habits {
  /// In any text.
  private static let anywhere = pattern([
    #"\b(?:nobody|somebody|whoever|everybody|anybody)\b"#,  // (the author, the network, the file)
    #"\b(?:anew|mend\w*|but for|all else|in the place of)\b"#,  // (again, fix, except, everything else, instead of)
    #"[,;] else\b|\bor else\b|\belse,"#,  // (otherwise)
    #"\bat the (?:most|least)\b"#,  // (at most, at least)
    #"\b(?:which|what|that) (?:is|are|was|were) there\b"#,  // (existing)
    #"(?<!there )\b(?:is|are|was|were) none\b"#,  // (is not a …)
    #"\b(?:is|are|was|were) (?:told|said)\b"#,  // (prints, reports)
    #"\bc(?:o|a)mes? out\b|\bcoming out\b"#,  // (is published)
  ])

  /// At the start of a doc comment, which should be a noun or a verb.
  private static let opening = pattern([
    #"^(?:What|Who|Whose|Whom|Where|How|Of|So|One|Whatever|Which|That|Those|Said|Nothing|Anything|Everything)\b(?! `)"#
  ])

  /// In a doc comment.
  private static let inComment = pattern([
    #"\b(?:is|are|was|were) to (?:be |have )?[a-z]+\b"#,  // (must, should, is due)
    #"\bwhere (?:it|there|they|no|nothing|none|one|you|people)\b"#,  // (if, when)
    #"\b(?:stands|stood|lies)\b"#,  // (is, is in)
    #"\b(?:tells|told|brings|brought|hears|heard)\b"#,  // (the exact verb)
    #"\bso that\b"#,  // (so)
  ])

  static func shown(in text: String) -> String? { anywhere.firstMatch(in: text) }

  static func shown(inComment text: String) -> String? {
    anywhere.firstMatch(in: text) ?? opening.firstMatch(in: text) ?? inComment.firstMatch(in: text)
  }

  private static func pattern(_ parts: [String]) -> NSRegularExpression {
    do {
      return try NSRegularExpression(pattern: parts.joined(separator: "|"), options: .caseInsensitive)
    } catch {
      preconditionFailure("a pattern of this file is invalid: \(error)")
    }
  }
}

extension NSRegularExpression {
  /// The first passage that matches.
  fileprivate func firstMatch(in text: String) -> String? {
    firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
      .flatMap { Range($0.range, in: text) }.map { String(text[$0]) }
  }
}
