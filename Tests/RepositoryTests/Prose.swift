import Foundation
import Localization

/// A passage of the repository that people read, without the code that it quotes.
struct Prose {
  /// The path below the repository's root.
  let path: String
  /// The line number, from 1.
  let line: Int
  let language: Language
  /// The text, with “`” instead of code: passages between backquotes, targets of links, commands.
  let text: String

  init(_ text: some StringProtocol, in language: Language, path: String, line: Int) {
    self.path = path
    self.line = line
    self.language = language
    self.text = String(text)
      .replacing(/`[^`]*`/, with: "`")
      .replacing(/(?:\[[a-z-]+\]|\])\([^)\s]*\)/, with: "`")
      .replacing(/https?:\S+|<!-- edito:.*?-->|\bedito [a-z-]+(?: [a-z]+)?/, with: "`")
  }

  var place: String { "\(path):\(line)" }
}

// MARK: - Swift

extension Prose {
  /// The hand-written Swift files of the program, with their paths below the root.
  static func sources(in folders: [String] = ["Sources"]) throws -> [(path: String, text: String)] {
    try folders.flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: GeneratedFile.root.path + "/" + folder)
        .filter { $0.hasSuffix(".swift") && !$0.contains("/Generated/") }
        .sorted()
        .map { ("\(folder)/\($0)", try text(of: "\(folder)/\($0)")) }
    }
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: GeneratedFile.root.appending(path: path), encoding: .utf8)
  }

  /// The doc comments of a Swift file: each run of lines that begin with `///`.
  static func comments(of file: (path: String, text: String)) -> [Prose] {
    var comments: [Prose] = []
    var lines: [Substring] = []
    for (index, line) in (file.text + "\n").split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("///") {
        lines.append(code.dropFirst(3).drop { $0 == " " })
      } else if !lines.isEmpty {
        let text = lines.joined(separator: " ")
        comments.append(Prose(text, in: .english, path: file.path, line: index + 1 - lines.count))
        lines = []
      }
    }
    return comments
  }

  /// The texts that a Swift file declares in both languages: the literals after `en:` and `fr:`, with “`” instead of interpolations.
  static func literals(of file: (path: String, text: String)) -> [Prose] {
    var literals: [Prose] = []
    for match in file.text.matches(of: /\b(en|fr):\s*(?=")/) {
      let literal = literal(in: file.text[match.range.upperBound...])
      let line = file.text[..<match.range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
      let language: Language = match.1 == "fr" ? .french : .english
      literals.append(Prose(literal.replacing(/\\\n\s*/, with: ""), in: language, path: file.path, line: line))
    }
    return literals
  }

  /// The content of the literal that a text begins with.
  private static func literal(in text: Substring) -> String {
    let quotes = text.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    var rest = text.dropFirst(quotes.count)
    var content = ""
    while !rest.isEmpty, !rest.hasPrefix(quotes) {
      if rest.hasPrefix("\\(") {
        rest = rest.dropFirst(interpolationLength(in: rest))
        content += "`…`"
      } else {
        let count = rest.hasPrefix("\\") && !rest.hasPrefix("\\\n") ? 2 : 1
        content += rest.prefix(count)
        rest = rest.dropFirst(count)
      }
    }
    return content
  }

  /// The length of the interpolation `\(…)` that a text begins with.
  private static func interpolationLength(in text: Substring) -> Int {
    var depth = 0
    for (offset, character) in text.enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" {
        depth -= 1
        if depth == 0 { return offset + 1 }
      }
    }
    return text.count
  }
}

// MARK: - Pages

extension Prose {
  /// The hand-written pages: documentation and templates. Generated pages follow from the sources.
  static func pages() throws -> [Prose] {
    let folders = ["docs", "templates/en", "templates/fr"]
    let inside = try folders.flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: GeneratedFile.root.path + "/" + folder).sorted().map {
        "\(folder)/\($0)"
      }
    }
    let paths = ["README.md", "CHANGELOG.md", "SECURITY.md"] + inside.filter { $0.hasSuffix(".md") }
    return try paths.filter { $0 != "docs/glossary.md" }.flatMap { path in
      let isFrench = path.hasPrefix("templates/fr") || path.hasSuffix(".fr.md") || path.hasSuffix("LISEZMOI.md")
      return paragraphs(of: try text(of: path), in: isFrench ? .french : .english, path: path)
    }
  }

  /// The paragraphs of a page without fenced code and markers for programs. From front matter, only the comments.
  private static func paragraphs(of page: String, in language: Language, path: String) -> [Prose] {
    var paragraphs: [Prose] = []
    var lines: [Substring] = []
    var isCode = false
    var isFrontMatter = false
    for (index, line) in (page + "\n").split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let isFence = line.drop { $0 == " " }.hasPrefix("```")
      if isFence { isCode.toggle() }
      if line == "---", index == 0 || isFrontMatter {
        isFrontMatter.toggle()
      } else if isFrontMatter {
        let comment = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().joined()
        if !comment.isEmpty { paragraphs.append(Prose(comment, in: language, path: path, line: index + 1)) }
      } else if line.wholeMatch(of: /#+ [a-z-]+(?: [a-z]+)?/) != nil {
        // The heading of a command, a kind or a rule is its name.
        continue
      } else if !isFence, !isCode, !line.isEmpty {
        lines.append(line)
      } else if !lines.isEmpty {
        let text = lines.joined(separator: " ")
        paragraphs.append(Prose(text, in: language, path: path, line: index + 1 - lines.count))
        lines = []
      }
    }
    return paragraphs
  }
}
