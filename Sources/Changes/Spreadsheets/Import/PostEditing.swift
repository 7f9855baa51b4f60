import ChangePlans
import CivilTime
import Editorial
import ForeignFiles
import Findings
import Lint
import Localization
import Schema
import SourceText

/// The writing of cells into posts: into an existing one, without any change to the surrounding bytes, or into a new one.
struct PostEditing {
  let zone: TimeZoneRules
  let dateOrder: WrittenDate.Order?
  /// The ids of channels in the order in which a new post names them.
  let channels: [String]

  // MARK: An existing post

  /// Returns a post with other values in some columns; `nil` if its front matter cannot be edited, or if the result would not be read
  /// with the intended values.
  ///
  /// - Parameters:
  ///   - cells: the current cells of the post.
  ///   - changes: the new values; an empty one deletes the current value.
  func changing(_ document: Document, _ cells: PostCells, _ changes: [SheetColumn: String]) -> Document? {
    var document = document
    let changes = inWrittenForms(changes, of: document)
    let values = merged(cells, changes)
    for key in Self.keys(of: changes) {
      guard let changed = setting(key, in: document, cells, changes, values) else { return nil }
      document = changed
    }
    let order = [nil] + channels.map(Optional.some)
    let texts = changes.keys.compactMap { column -> String?? in
      if case .text(let channel) = column { .some(channel) } else { nil }
    }
    for channel in order.filter(texts.contains)
      + texts.filter({ !order.contains($0) }).sorted(by: { ($0 ?? "") < ($1 ?? "") })
    {
      document = setting(changes[.text(channel: channel)] ?? "", as: channel, in: document)
    }
    guard let read = PostCells(of: document), read.says(values), document.id == cells[.id] else { return nil }
    return document
  }

  /// Returns the changes with each date in the form in which the file writes the date that it replaces.
  private func inWrittenForms(_ changes: [SheetColumn: String], of document: Document) -> [SheetColumn: String] {
    guard let editor = FrontMatterEditor(document) else { return changes }
    var changes = changes
    for (column, value) in changes {
      guard case .field(let path) = column, path.last == "date" else { continue }
      changes[column] = editor.text(ofDate: value, for: path, in: zone)
    }
    return changes
  }

  /// Returns the values of a post after a change. A channel that is removed from the post loses its own date.
  func merged(_ cells: PostCells, _ changes: [SheetColumn: String]) -> [SheetColumn: String] {
    var values = cells.values.merging(changes) { $1 }
    for key in Self.keys(of: changes) {
      guard let list = changes[.field([key])], case .either(.list, .map)? = SheetColumns.shape(of: .field([key])) else {
        continue
      }
      let names = CellList.items(list)
      for column in values.keys {
        if case .field(let path) = column, path.count > 1, path[0] == key, !names.contains(path[1]),
          changes[column] == nil
        {
          values[column] = nil
        }
      }
    }
    return values.filter { !$0.value.isEmpty }
  }

  /// Returns the keys of the front matter to which the changed columns belong, in the usual order.
  private static func keys(of changes: [SheetColumn: String]) -> [String] {
    let keys = Set(changes.keys.compactMap(\.rootKey))
    let known = SheetColumns.keys.map(\.key).filter(keys.contains)
    return known + keys.subtracting(known).sorted()
  }

  private func setting(
    _ key: String, in document: Document, _ cells: PostCells, _ changes: [SheetColumn: String],
    _ values: [SheetColumn: String]
  ) -> Document? {
    let own = changes.filter { $0.key.rootKey == key }
    if let changed = settingEach(own, in: document), PostCells(of: changed)?.says(values, below: key) ?? false {
      return changed
    }
    // The whole value is rewritten if every part of it has a cell.
    guard !cells.hasRemainder(below: key), let editor = FrontMatterEditor(document) else { return nil }
    let value = CellYAML(values: values, channels: channels).value(of: key)
    let edits = value.map { editor.setting([key], to: $0, behind: Self.keys(before: key)) } ?? editor.removing([key])
    return edits.map { self.document(document, with: $0) }
  }

  /// Returns the document with the columns of one key set one by one, which keeps everything around their values; `nil` if one of them
  /// cannot be set.
  private func settingEach(_ changes: [SheetColumn: String], in document: Document) -> Document? {
    var document = document
    for (column, value) in changes.sorted(by: { $0.key.name < $1.key.name }) {
      guard case .field(let path) = column, let editor = FrontMatterEditor(document) else { return nil }
      let shape = SheetColumns.shape(of: column)
      let isWhole = path.count == 1
      let yaml =
        isWhole
        ? CellYAML(values: [column: value], channels: channels).value(of: path[0])
        : CellYAML.scalar(value, shape, inFlow: true)
      let edits =
        value.isEmpty
        ? editor.removing(path)
        : yaml.flatMap { editor.setting(path, to: $0, behind: Self.keys(before: path[0])) }
      guard let edits else { return nil }
      document = self.document(document, with: edits)
    }
    return document
  }

  private func document(_ document: Document, with edits: [Edit]) -> Document {
    Document.read(
      SourceFile(path: document.path, bytes: ChangePlan.apply(edits, to: document.source.bytes)), zone: zone,
      rules: ReadingRules(sources: DocumentSources(only: document.origin), dateOrder: dateOrder))
  }

  private static func keys(before key: String) -> [String] {
    let order = SheetColumns.keys.map(\.key)
    return order.firstIndex(of: key).map { Array(order[..<$0]) } ?? order
  }

  // MARK: Texts

  private func setting(_ text: String, as channel: String?, in document: Document) -> Document {
    let bytes = document.source.bytes
    let lineBreak = bytes.lineBreak()
    let text = Self.text(text, lineBreak)
    let edit: Edit
    if let section = PostBody(of: document).section(of: channel) {
      let written =
        section.range.isEmpty ? Self.inserted(text, at: section.range.lowerBound, in: bytes, lineBreak) : text
      edit = Edit(replacing: document.place(section.range), with: written)
    } else {
      let isEnded = bytes.last == .lineFeed || bytes.last == .carriageReturn
      let written = "\(isEnded ? "" : lineBreak)\(lineBreak)## @\(channel ?? "")\(lineBreak)\(text)\(lineBreak)"
      edit = Edit(replacing: document.place(ByteRange(at: bytes.count)), with: written)
    }
    return self.document(document, with: [edit])
  }

  /// Returns a text as it is inserted where a section is empty, with the line ends that separate it from the text around it.
  private static func inserted(_ text: String, at offset: Int, in bytes: [UInt8], _ lineBreak: String) -> String {
    let isAtLineStart = offset == 0 || bytes[offset - 1].isLineEnd
    let hasMore = bytes[offset...].contains { $0 > .space }
    let isEnded = offset < bytes.count && bytes[offset].isLineEnd
    return lineBreak + text + (isAtLineStart && hasMore || !isEnded && isAtLineStart ? lineBreak : "")
      + (hasMore && !isEnded ? lineBreak : "")
  }

  /// Returns a text with the line ends of its file.
  private static func text(_ text: String, _ lineBreak: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" && previous != "\r" {
        result.append(contentsOf: lineBreak.unicodeScalars)
      } else if scalar != "\n" {
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  // MARK: A new post

  /// Returns a new post; `nil` if the written values would be read differently.
  func creating(_ values: [SheetColumn: String], at path: String, id: String?) -> Document? {
    let yaml = CellYAML(values: values, channels: channels)
    let keys = Set(values.keys.compactMap(\.rootKey))
    var lines = SheetColumns.keys.filter { keys.contains($0.key) }.flatMap { yaml.lines(of: $0.key) }
    if let id { lines.insert("id: \(CellYAML.scalar(id, .text, inFlow: false))", at: lines.isEmpty ? 0 : 1) }
    let own = keys.filter { SheetColumns.keysByName[$0] == nil }.sorted()
    lines += own.flatMap { yaml.lines(of: $0) }
    var text = "---\n" + lines.map { $0 + "\n" }.joined() + "---\n"
    if let common = values[.text(channel: nil)] { text += "\n\(common)\n" }
    for channel in textChannels(of: values) {
      text += "\n## @\(channel)\n\(values[.text(channel: channel)] ?? "")\n"
    }
    let hasReturns = values.contains { column, value in
      if case .text = column { value.unicodeScalars.contains("\r") } else { false }
    }
    let read = Document.read(
      SourceFile(path: path, text: hasReturns && Self.usesReturns(values) ? Self.text(text, "\r\n") : text), zone: zone)
    let isInvalid = read.problems.contains { !$0.kind.keepsValue }
    guard !isInvalid, let cells = PostCells(of: read), cells.says(values), cells.remainders.isEmpty else { return nil }
    return read
  }

  /// Whether every line end in the texts is a carriage return with a line feed. If so, the whole file uses these line ends.
  private static func usesReturns(_ values: [SheetColumn: String]) -> Bool {
    values.allSatisfy { column, value in
      if case .text = column { text(value, "\r\n").utf8.elementsEqual(value.utf8) } else { true }
    }
  }

  private func textChannels(of values: [SheetColumn: String]) -> [String] {
    let texts = values.keys.compactMap { column -> String? in
      if case .text(let channel?) = column { channel } else { nil }
    }
    return channels.filter(texts.contains) + texts.filter { !channels.contains($0) }.sorted()
  }
}

extension PostCells {
  /// Whether the post has exactly the given values, except for line ends in texts, its file and its id. With a key, compares only the
  /// values of that key.
  func says(_ values: [SheetColumn: String], below key: String? = nil) -> Bool {
    func counts(_ column: SheetColumn) -> Bool {
      column != .file && column != .id && (key == nil || column.rootKey == key)
    }
    let isFound = values.allSatisfy { column, wanted in
      guard counts(column) else { return true }
      let found = self[column]
      if found.utf8.elementsEqual(wanted.utf8) { return true }
      if case .text = column { return found.withLineFeeds == wanted.withLineFeeds }
      return false
    }
    return isFound && self.values.allSatisfy { values[$0.key] != nil || $0.value.isEmpty || !counts($0.key) }
  }
}
