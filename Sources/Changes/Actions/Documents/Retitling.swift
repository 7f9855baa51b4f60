import ChangePlans
import CivilTime
import Editorial
import FrontMatter
import Localization
import Schema
import SourceText

/// Another title for a document, and the name of its file that follows from it.
public enum Retitling {
  /// Returns the action that sets the title and renames the file. The date or the period at the start of the file's name stays. A file
  /// whose name does not follow from its title keeps its name, and so does a document whose new title has no letter or digit.
  ///
  /// - Parameter isTaken: returns whether a file exists at a path, even if git ignores it.
  /// - Throws: ``UsageError`` if the document cannot be edited, or if the new name is taken.
  public static func action(
    on document: Document, to title: String, in corpus: Corpus, isTaken: (_ path: String) -> Bool
  ) throws -> PlannedAction {
    var record = try DocumentRecord(of: document)
    let key = document.titleKey
    var values: [PlannedAction.ValueChange] = []
    if document.title != title {
      try record.set(key, to: YAMLScalar.text(title))
      try record.require(in: corpus) { $0.title == title }
      values.append(.init(key, from: document.title, to: title))
    }
    var rename: DocumentRename?
    if let path = document.path(titled: title), path != document.path {
      rename = try DocumentRename(document, to: path, in: corpus, isTaken: isTaken)
    }
    guard !values.isEmpty || rename != nil else { return .nothing }
    return PlannedAction(
      record.plan(renaming: rename, in: corpus), [.init(document.path, newPath: rename?.to, values)])
  }
}

extension Document {
  /// The key of the front matter that holds the title.
  fileprivate var titleKey: String {
    if case .person = content, header.title == nil { return "name" }
    return "title"
  }

  /// Returns the path with the name that follows from a title; `nil` if the title has no letter or digit.
  fileprivate func path(titled title: String) -> String? {
    let slug = Slug.of(title)
    guard !slug.isEmpty else { return nil }
    let stem = String(source.stem)
    let date = stem.prefixMatch(of: /[0-9]{4}(?:-[0-9]{2}){1,2}-/)?.output ?? ""
    return path[..<source.stem.startIndex] + date + slug + path[source.stem.endIndex...]
  }
}
