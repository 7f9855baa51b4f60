import CivilTime
import Editorial
import FrontMatter
import Localization
import Schema

/// The content of a document's front matter in a form for readers.
///
/// The shape that the schema declares for a key determines how its value is shown. A key that is added to the schema therefore appears
/// here. A text that does not have this shape is shown as written; a list or map that does not have it is shown as invalid.
struct FrontMatterFacts {
  /// A key with its value.
  struct Fact {
    let key: String
    let name: String
    let value: HTML
    /// Whether the value needs room: a table, or several named parts.
    let isLarge: Bool
  }

  private let context: SiteContext
  /// The prefix that leads to the site's root.
  private let root: String
  private let tree: YAMLTree
  /// The number of values that may still be shown. Aliases can expand to very many.
  private var budget = 10_000

  /// The keys that are not listed among the facts. They are shown elsewhere, are private, or concern only Edito itself.
  private static let unshown: Set = ["id", "title", "kind", "name", "email", "edito", "lint", "site"]

  /// Returns the facts of a document in the order of its schema; an empty list if its front matter is missing or unreadable.
  static func all(of document: Document, on page: String, _ context: SiteContext) -> [Fact] {
    guard let kind = document.kind, !document.isFrontMatterLost,
      let tree = document.frontMatter?.tree, let mapping = tree.root, tree.nodes[mapping].kind == .mapping
    else { return [] }
    var facts = FrontMatterFacts(context: context, root: SitePath.root(from: page), tree: tree)
    return facts.facts(of: mapping, kind.keys.filter { !unshown.contains($0.key) })
  }

  private init(context: SiteContext, root: String, tree: YAMLTree) {
    (self.context, self.root, self.tree) = (context, root, tree)
  }

  private mutating func facts(of mapping: Int, _ keys: [KeyDescription]) -> [Fact] {
    let values = Dictionary(entries(of: mapping)) { first, _ in first }
    var facts: [Fact] = []
    for key in keys {
      guard let node = key.readKeys.lazy.compactMap({ values[$0] }).first,
        let value = value(at: node, as: key.shape, of: key.key)
      else { continue }
      facts.append(
        Fact(
          key: key.key, name: KeyLabels.name(of: key)[context.language], value: value.html, isLarge: value.isLarge))
    }
    return facts
  }

  // MARK: Values

  private struct Value {
    let html: HTML
    var isLarge = false
  }

  /// Returns the value at a node; `nil` if it is empty, or if too many values have been shown.
  private mutating func value(at node: Int, as declared: Shape, of key: String) -> Value? {
    guard let node = resolve(node), !tree.isNull(node) else { return nil }
    let kind = tree.nodes[node].kind
    let shape = shape(declared, for: kind)
    switch (kind, shape) {
    case (.scalar, _): return Value(html: scalar(tree.text(of: node), as: shape, of: key))
    case (.sequence, .list(let item)): return list(node, of: item, key: key)
    case (.mapping, .map(_, .record(let keys))):
      let all = key == "responsibilities" ? SiteStrings.allChannels[context.language] : "all"
      let rows = entries(of: node).map { (name: Optional($0.0 == "all" ? all : $0.0), node: $0.1) }
      return table(rows, keys: keys.filter { $0.key != "id" })
    case (.mapping, .map(let name, let item)):
      let parts = entries(of: node).compactMap { entry in
        value(at: entry.1, as: item, of: key).map { (scalar(entry.0, as: name, of: key), $0.html) }
      }
      return parts.isEmpty ? nil : Value(html: definitions(parts), isLarge: true)
    case (.mapping, .record(let keys)):
      let parts = facts(of: node, keys).map { (HTML(escaping: $0.name), $0.value) }
      return parts.isEmpty ? nil : Value(html: definitions(parts), isLarge: true)
    default: return Value(html: HTML(escaping: SiteStrings.unreadableValue[context.language]))
    }
  }

  /// Returns the target of an alias, and other nodes unchanged; `nil` if too many values have been shown.
  private mutating func resolve(_ node: Int) -> Int? {
    budget -= 1
    guard budget > 0 else { return nil }
    return tree.nodes[node].kind == .alias ? Int(tree.nodes[node].target) : node
  }

  /// Returns the alternative of a shape that matches a kind of node. A single value may replace a list of one.
  private func shape(_ shape: Shape, for kind: YAMLNode.Kind) -> Shape {
    switch shape {
    case .either(let first, let second): self.shape(Self.fits(first, kind) ? first : second, for: kind)
    case .list(let item) where kind != .sequence: self.shape(item, for: kind)
    default: shape
    }
  }

  private static func fits(_ shape: Shape, _ kind: YAMLNode.Kind) -> Bool {
    switch shape {
    case .list: kind == .sequence
    case .map, .record: kind == .mapping
    case .either(let first, let second): fits(first, kind) || fits(second, kind)
    default: kind == .scalar
    }
  }

  private mutating func list(_ node: Int, of item: Shape, key: String) -> Value? {
    let items = tree.children(of: node).compactMap { resolve($0) }.filter { !tree.isNull($0) }
    if items.contains(where: { tree.nodes[$0].kind == .mapping }),
      case .record(let keys) = shape(item, for: .mapping)
    {
      return table(items.map { (nil, $0) }, keys: keys)
    }
    let values = items.compactMap { value(at: $0, as: item, of: key) }
    guard !values.isEmpty else { return nil }
    let length = items.reduce(0) { tree.nodes[$1].kind == .scalar ? $0 + tree.text(of: $1).count : $0 + 100 }
    if values.count == 1 || length <= 60 {
      return Value(html: HTML(trusted: values.map(\.html.text).joined(separator: ", ")))
    }
    return Value(html: HTML(trusted: "<ul>" + values.map { "<li>\($0.html.text)</li>" }.joined() + "</ul>"))
  }

  private func entries(of mapping: Int) -> [(String, Int)] {
    let children = tree.children(of: mapping)
    return stride(from: 0, to: children.count - 1, by: 2).compactMap { position in
      tree.nodes[children[position]].kind == .scalar
        ? (tree.text(of: children[position]), children[position + 1]) : nil
    }
  }
}

// MARK: Tables

extension FrontMatterFacts {
  /// Returns records as a table, or one below the other if more than two fifths of the cells of a table would be empty. If the table
  /// would have only one column, returns its values separated by commas. Returns `nil` if there are no records.
  private mutating func table(_ rows: [(name: String?, node: Int)], keys: [KeyDescription]) -> Value? {
    var cells: [(name: String?, values: [String: HTML])] = []
    for row in rows {
      guard let node = resolve(row.node) else { break }
      cells.append((row.name, self.cells(of: node, keys)))
    }
    // Readers look for names. Ids matter only for writing, so they come last.
    let used = keys.filter { key in cells.contains { $0.values[key.key] != nil } }
    let columns = used.filter { $0.key != "id" } + used.filter { $0.key == "id" }
    guard !cells.isEmpty else { return nil }
    let hasNames = cells.contains { $0.name != nil }
    if columns.count + (hasNames ? 1 : 0) < 2 {
      let items = cells.compactMap { cell in cell.name.map { HTML(escaping: $0) } ?? cell.values.first?.value }
      return Value(html: HTML(trusted: items.map(\.text).joined(separator: ", ")))
    }
    let filled = cells.reduce(0) { $0 + $1.values.count }
    let html =
      5 * filled < 3 * cells.count * columns.count
      ? loose(cells, columns) : Self.grid(cells, columns, hasNames: hasNames, context.language)
    return Value(html: html, isLarge: true)
  }

  private mutating func cells(of node: Int, _ keys: [KeyDescription]) -> [String: HTML] {
    guard tree.nodes[node].kind == .mapping else {
      // A bare text is the value of the first key that the record requires or, if it requires none, of its first key.
      guard tree.nodes[node].kind == .scalar, let key = keys.first(where: \.isRequired) ?? keys.first else {
        return [:]
      }
      let value = scalar(tree.text(of: node), as: shape(key.shape, for: .scalar), of: key.key)
      return [key.key: key.key == "id" ? HTML(trusted: "<code>\(value.text)</code>") : value]
    }
    var values: [String: HTML] = [:]
    let shapes = Dictionary(keys.map { ($0.key, $0.shape) }) { first, _ in first }
    for (key, child) in entries(of: node) where values[key] == nil {
      guard let shape = shapes[key], let value = value(at: child, as: shape, of: key) else { continue }
      values[key] = key == "id" ? HTML(trusted: "<code>\(value.html.text)</code>") : value.html
    }
    return values
  }

  private static func grid(
    _ rows: [(name: String?, values: [String: HTML])], _ columns: [KeyDescription], hasNames: Bool, _ language: Language
  ) -> HTML {
    let table = HTML.escaped(SiteStrings.table[language])
    var html = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(table)\"><table><thead><tr>"
    if hasNames { html += "<td></td>" }
    for column in columns {
      html += "<th scope=\"col\">\(HTML.escaped(KeyLabels.name(of: column)[language]))</th>"
    }
    html += "</tr></thead><tbody>"
    for row in rows {
      html += "<tr>"
      if hasNames { html += "<th scope=\"row\">\(HTML.escaped(row.name ?? ""))</th>" }
      for (position, column) in columns.enumerated() {
        let tag = position == 0 && !hasNames ? "th scope=\"row\"" : "td"
        html += "<\(tag)>\(row.values[column.key]?.text ?? "")</\(tag.prefix(2))>"
      }
      html += "</tr>"
    }
    return HTML(trusted: html + "</tbody></table></div>")
  }

  private func loose(_ rows: [(name: String?, values: [String: HTML])], _ columns: [KeyDescription]) -> HTML {
    let items = rows.map { row in
      let name = row.name.map { "<b>\(HTML.escaped($0))</b> " } ?? ""
      let parts = columns.compactMap { column in
        row.values[column.key].map { value in
          "<span><i>\(HTML.escaped(KeyLabels.name(of: column)[context.language]))</i> \(value.text)</span>"
        }
      }
      return "<li>\(name)\(parts.joined(separator: " "))</li>"
    }
    return HTML(trusted: "<ul class=\"loose\">\(items.joined(separator: "\n"))</ul>")
  }

  private func definitions(_ parts: [(HTML, HTML)]) -> HTML {
    let rows = parts.map { "<div><dt>\($0.0.text)</dt><dd>\($0.1.text)</dd></div>" }
    return HTML(trusted: "<dl>\(rows.joined(separator: "\n"))</dl>")
  }
}

// MARK: Scalars

extension FrontMatterFacts {
  private func scalar(_ text: String, as shape: Shape, of key: String) -> HTML {
    switch shape {
    case .choice(let choices):
      return HTML(escaping: choices.first { $0.word == text }?.label[context.language] ?? text)
    case .reference(let kind):
      let declared = context.corpus.declarations[kind, text]
      return link(declared?.title ?? text, to: declared?.place.path)
    case .flag:
      let isTrue = ["true", "yes", "oui"].contains(text.lowercased())
      return HTML(escaping: (isTrue ? SiteStrings.yes : SiteStrings.no)[context.language])
    case .pattern: return pattern(text)
    case .integer, .number:
      return HTML(escaping: Int(text).map { Numerals.grouped($0, in: context.language) } ?? text)
    default:
      if key == "processes", let process = context.corpus.processes.first(where: { $0.document.id == text }) {
        return link(process.document.title, to: process.document.path)
      }
      return web(text)
    }
  }

  private func link(_ words: String, to path: String?) -> HTML {
    let words = HTML.escaped(words)
    guard let href = path.flatMap(context.reference) else { return HTML(trusted: words) }
    return HTML(trusted: "<a href=\"\(HTML.escaped(root + href))\">\(words)</a>")
  }

  /// Returns a text, as a link if it is a web URL.
  private func web(_ text: String) -> HTML {
    guard let address = WebURL(text), !text.lowercased().hasPrefix("mailto:") else { return HTML(escaping: text) }
    let words = HTML.escaped(address.text)
    return HTML(trusted: "<a href=\"\(words)\" rel=\"noopener noreferrer\">\(words)</a>")
  }

  /// Returns a text with a special form, such as a date, in words; other texts as written.
  private func pattern(_ text: String) -> HTML {
    let language = context.language
    if case .success(let stamp) = DateSyntax.timestamp(text), stamp.offset == nil {
      return HTML(escaping: context.names.dayAndYear(stamp.day) + (stamp.time.map { ", \($0)" } ?? ""))
    }
    if case .success(let period) = DateSyntax.period(text) {
      let name = context.names.name(of: period, in: language)
      return HTML(escaping: period.unit == .week ? SiteStrings.week(name, of: period)[language] : name)
    }
    let words =
      Money(parsing: text)?.name ?? Budget(parsing: text)?.name ?? TargetRange(parsing: text)?.description
      ?? Rhythm(parsing: text)?.name ?? WorkingTime(parsing: text)?.name
      ?? Weekdays(parsing: text)?.name ?? Span(parsing: text).map(SiteStrings.span)
      ?? HourRange(parsing: text).map { LocalizedText(verbatim: $0.description.replacing("-", with: "–")) }
    return words.map { HTML(escaping: $0[language]) } ?? web(text)
  }
}
