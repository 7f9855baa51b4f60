import Localization
import SourceText

/// The cells of a column of media: file names and URLs, one or several in a cell, or words that describe a picture.
public enum MediaCells {
  /// The column of the first file of a post.
  public static let column = SheetColumn.field(["media", "1", "file"])

  /// Returns the files that a cell names, separated by commas, semicolons, vertical bars or line ends; `nil` if any of them is neither a
  /// file name nor a URL.
  static func files(in cell: String) -> [String]? {
    let items =
      cell.contains("://")
      ? addresses(in: cell) : cell.split { separators.contains($0) || $0.isNewline }.map(String.init)
    let files = items.map { String($0.trimmed) }.filter { !$0.isEmpty }
    return !files.isEmpty && files.allSatisfy(isFile) ? files : nil
  }

  private static let separators: Set<Character> = [",", ";", "|"]

  /// Returns the items of a cell with URLs, which may contain separators themselves: a separator ends an item only before whitespace or
  /// another URL.
  private static func addresses(in cell: String) -> [String] {
    let marks = ["https://", "http://"].reduce(cell) { text, scheme in
      separators.reduce(text) { $0.replacing("\($1)\(scheme)", with: "\($1) \(scheme)") }
    }
    return marks.split(whereSeparator: \.isWhitespace).map { item in
      String(item.reversed().drop { separators.contains($0) }.reversed())
    }
  }

  /// Whether a text is a URL, or a file name or a path with an extension such as `.jpg`.
  private static func isFile(_ text: String) -> Bool {
    if text.beginsWithWebScheme { return !text.contains(where: \.isWhitespace) }
    guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return false }
    let ending = text[text.index(after: dot)...]
    return (2...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && ending.contains(where: \.isLetter) && !text[..<dot].hasSuffix(" ")
  }
}

extension CellIssue {
  static func noFile(_ text: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(text.onOneLine.excerpt)” is neither a file name nor a URL",
        fr: "« \(text.onOneLine.excerpt) » n’est ni un nom de fichier ni une adresse web"),
      hint: LocalizedText(
        en: "write the name of a file in media/, such as photo.jpg",
        fr: "écrivez le nom d’un fichier de media/, par exemple photo.jpg"),
      costsOnlyCell: true)
  }
}
