import Editorial
import Localization
import Schema

extension Corpus {
  /// Rejects ids that no document declares.
  ///
  /// - Throws: ``UsageError`` for the first undeclared id.
  public func requireDeclared(_ ids: [String], as kind: ReferenceKind) throws {
    for id in ids where declarations[kind, id] == nil {
      let known = declarations.ids(of: kind)
      throw UsageError(kind.unknown(id), hint: .nearest(to: id, among: known) ?? kind.known(known))
    }
  }
}

extension LocalizedText {
  /// Returns the hint “did you mean …?” with the nearest known word; `nil` if no known word is similar.
  static func nearest(to word: String, among known: [String]) -> LocalizedText? {
    Spelling.nearest(to: word, among: known).map(LocalizedText.didYouMean)
  }
}
