import Editorial
import Findings
import FrontMatter
import Localization
import Presentation
import Schema
import SourceText

/// The output of `edito show`: one document with its front matter, its text, the documents that refer to it, and its findings.
public struct ShowOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  /// The largest number of referring documents to list for people.
  private static let shownReferrers = 10

  let document: Document
  let path: String
  let referrers: [Document]
  let findings: [Finding]
  let language: Language

  /// - Parameter path: the path of the document from the current folder.
  public init(
    _ document: Document, path: String, referrers: [Document], findings: [Finding], language: Language
  ) {
    (self.document, self.path, self.referrers) = (document, path, referrers)
    (self.findings, self.language) = (findings, language)
  }

  // MARK: For people

  func text(_ style: Style) -> String {
    var lines = [StyledText(document.title, .strong)]
    let facts = [document.kind?.word[language], path].compactMap(\.self)
    lines.append(StyledText(facts.joined(separator: " · "), .faint))
    if !frontMatter.isEmpty { lines += [StyledText()] + frontMatter.map(Self.keyLine) }
    if !body.isEmpty { lines += [StyledText()] + body.map { StyledText($0) } }
    if !referrers.isEmpty {
      let heading = LocalizedText(en: "Named in", fr: "Cité dans")
      lines += [StyledText(), StyledText(heading[language], .strong)]
      lines += referrers.prefix(Self.shownReferrers).map { StyledText("  \($0.path)", .faint) }
      let left = referrers.count - Self.shownReferrers
      if left > 0 {
        lines.append(
          StyledText("  " + LocalizedText(en: "and \(left) more", fr: "et \(left) de plus")[language], .faint))
      }
    }
    if !findings.isEmpty {
      let heading = LocalizedText(
        en: "\(findings.count, "finding", "findings")", fr: "\(findings.count, "constat", "constats")")
      lines += [StyledText(), StyledText(heading[language], .strong)]
      lines += findings.flatMap { finding -> [StyledText] in
        let words = "\(finding.message[language]) [\(finding.rule)]".filled(to: max(20, style.width - 4))
        return words.enumerated().map { index, words in
          StyledText(index == 0 ? "  \(finding.severity.mark) " : "    ", finding.severity.role) + StyledText(words)
        }
      }
    }
    return lines.text(in: style)
  }

  /// The lines of the front matter, as they stand in the file.
  private var frontMatter: [String] {
    guard let yaml = FrontMatterFence(of: document.source).yaml else { return [] }
    return Self.lines(document.source.text(in: yaml))
  }

  private var body: [String] {
    Self.lines(String(decoding: document.source.bytes[document.bodyStart...], as: UTF8.self))
  }

  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init).trimmingEmpty
  }

  /// Returns a line of YAML with its key in colour.
  private static func keyLine(_ line: String) -> StyledText {
    guard let match = line.prefixMatch(of: /[ \-]*[^\s:#"'{\[]+:(?= |$)/) else { return StyledText(line) }
    return StyledText(String(match.output), .accent) + StyledText(String(line[match.range.upperBound...]))
  }

  // MARK: For programs

  var json: JSONValue {
    let tree = document.frontMatter?.tree
    return .document([
      ("path", .string(path)), ("id", .string(document.id)), ("kind", .optional(document.kind?.rawValue)),
      ("title", .string(document.title)),
      ("frontMatter", tree.flatMap { tree in tree.root.map { Self.value(at: $0, in: tree) } } ?? .object([])),
      ("body", .string(String(decoding: document.source.bytes[document.bodyStart...], as: UTF8.self))),
      ("referrers", .array(referrers.map { .string($0.path) })),
      (
        "findings",
        .array(
          findings.map {
            .object([
              ("rule", .string($0.rule)), ("severity", .string($0.severity.key)),
              ("message", .string($0.message[language])),
            ])
          })
      ),
    ])
  }

  /// Returns a value of the front matter; scalars as texts, because only the schema knows their types.
  private static func value(at node: Int, in tree: YAMLTree) -> JSONValue {
    let children = tree.children(of: node)
    switch tree.nodes[node].kind {
    case .mapping:
      return .object(
        stride(from: 0, to: children.count - 1, by: 2).map {
          (tree.text(of: children[$0]), value(at: children[$0 + 1], in: tree))
        })
    case .sequence: return .array(children.map { value(at: $0, in: tree) })
    default: return tree.isNull(node) ? .null : .string(tree.text(of: node))
    }
  }
}

extension [String] {
  /// The lines without empty ones at the start and the end.
  fileprivate var trimmingEmpty: [String] {
    var lines = self[...]
    while lines.first?.isEmpty ?? false { lines.removeFirst() }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return Array(lines)
  }
}
