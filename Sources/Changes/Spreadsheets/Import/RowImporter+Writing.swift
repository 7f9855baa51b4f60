import Editorial
import ForeignFiles
import MarkdownSyntax
import Publishing
import SourceText

extension RowImporter {
  func lineBreaks(of values: [SheetColumn: String]) -> LineBreakPolicy {
    values[.field(["line-breaks"])].flatMap(LineBreakPolicy.init) ?? corpus.settings.lineBreaks?.value ?? .keep
  }

  /// Returns a post with some values, whose plain words are converted to Markdown that reproduces them. Throws if that is impossible.
  func writing(
    _ values: [SheetColumn: String], _ lineBreaks: LineBreakPolicy, at path: String,
    _ write: ([SheetColumn: String]) -> Document?
  ) throws(RowRejection) -> Document {
    let size = values.values.reduce(0) { $0 + $1.utf8.count }
    guard size <= SourceFile.sizeLimit else { throw RowRejection(.tooLong(size)) }
    var words: [String?: String] = [:]
    for (column, value) in values {
      if case .text(let channel) = column, reading.holdsWords(column), !value.isEmpty { words[channel] = value }
    }
    let document: Document?
    do throws(WordsOfTexts.NotShown) {
      document = try WordsOfTexts.write(words, lineBreaks, in: corpus, reading.form) { markdown in
        write(markdown.reduce(into: values) { $0[.text(channel: $1.key)] = $1.value })
      }
    } catch {
      throw RowRejection(.notShown, in: .text(channel: error.channel))
    }
    guard let document else { throw RowRejection(.notWritable(path, values)) }
    return document
  }

  /// Whether the approval of a post covers its current content.
  func holds(_ document: Document) -> Bool {
    ApprovalStatus(of: document, in: corpus, fileHashes: fileHashes.ofMedia(in: document)) == .holds
  }

  /// Throws if a date belongs to a channel that the post does not have.
  func requireOwnDates(
    of changes: [SheetColumn: String], _ values: [SheetColumn: String]
  ) throws(RowRejection) {
    let listed = Set(CellList.items(values[.field(["channels"])] ?? ""))
    let strays = changes.keys.filter { column in
      if case .field(let path) = column, path.count > 1, path[0] == "channels", changes[column] != "" {
        !listed.contains(path[1])
      } else {
        false
      }
    }
    guard strays.isEmpty else {
      throw RowRejection(strays.sorted { $0.name < $1.name }.map { Issue(column: $0, issue: .strayDate) })
    }
  }

  /// Returns the values of a new post. If the sheet has no column for the channels, they are those that have a text of their own.
  func withChannels(_ values: [SheetColumn: String], of row: PostRow) -> [SheetColumn: String] {
    let column = SheetColumn.field(["channels"])
    guard values[column] == nil, !row.isEmpty(in: column) else { return values }
    let own = channels.filter { values[.text(channel: $0)] != nil }
    return own.isEmpty ? values : values.merging([column: CellList.text(own)]) { $1 }
  }
}
