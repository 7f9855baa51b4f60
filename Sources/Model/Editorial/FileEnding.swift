import ForeignFiles
import MediaFiles

/// Checks of the names of files that are not read as documents, especially of their extensions.
enum FileEnding {
  /// Returns the name with the extension `.md` for a file without an extension, or with another extension of Markdown files such as
  /// `.markdown` or `.md.txt`; `nil` for any other extension.
  static func corrected(_ name: Substring) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return name.isEmpty ? nil : "\(name).md" }
    let stem = name[..<dot]
    let ending = name[name.index(after: dot)...].lowercased()
    if markdown.contains(ending) { return "\(stem).md" }
    // Some systems add a hidden extension: `rye.md.txt`.
    return ending == "txt" && stem.lowercased().hasSuffix(".md") ? "\(stem.dropLast(3)).md" : nil
  }

  /// Whether a name has an extension of Markdown files, such as `.markdown` or `.md.txt`.
  static func isMarkdown(_ name: Substring) -> Bool { name.contains(".") && corrected(name) != nil }

  /// Whether a name has an extension of Markdown files without code, except `.md`.
  static func isOtherPlainMarkdown(_ name: Substring) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending != "md" && ForeignFolder.markdownExtensions.contains(ending)
  }

  /// Returns the name that a document with another extension should have.
  static func markdownName(of name: Substring) -> String {
    if let corrected = corrected(name) { return corrected }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = name[..<dot]
    if stem.lowercased().hasSuffix(".md") { return "\(stem.dropLast(3)).md" }
    // An extension that does not consist of letters is a part of the name: `rye-1.5`.
    let isEnding = name[dot...].dropFirst().allSatisfy { $0.isLetter }
    return isEnding && !stem.isEmpty ? "\(stem).md" : "\(name).md"
  }

  /// Returns the name of the original file for the name of a backup; `nil` for any other name. Editors, git or people make backups such as
  /// `rye.md~`, `#rye.md#` or `rye.md.bak`.
  static func original(ofBackup name: Substring) -> Substring? {
    var rest = name
    if rest.first == "#", rest.last == "#", rest.count > 2 {
      rest = rest.dropFirst().dropLast()
    } else {
      while let shorter = withoutBackupEnding(rest) { rest = shorter }
    }
    return rest.isEmpty || rest == name ? nil : rest
  }

  private static func withoutBackupEnding(_ name: Substring) -> Substring? {
    if name.last == "~" {
      let rest = name.dropLast()
      // Emacs numbers its copies: `rye.md.~2~`.
      let numbered = rest.lastIndex(of: "~").flatMap { tilde in
        rest[tilde...].dropFirst().allSatisfy(\.isNumber) && rest[..<tilde].last == "."
          ? rest[..<tilde].dropLast() : nil
      }
      return numbered ?? rest
    }
    guard let dot = name.lastIndex(of: "."), backups.contains(name[name.index(after: dot)...].lowercased()) else {
      return nil
    }
    return name[..<dot]
  }

  /// Whether a file whose name begins with a dot may be intended as a document. The `._` files of macOS, the temporary files of Edito,
  /// and files with an extension such as `.png` may not.
  static func mayHide(_ name: Substring) -> Bool {
    !name.hasPrefix("._") && !name.hasPrefix(".edito-") && mayHoldFrontMatter(name)
  }

  /// Whether a file may begin with front matter, according to its extension. If so, the beginning of the file must be read.
  static func mayHoldFrontMatter(_ name: Substring) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return true }
    let ending = name[name.index(after: dot)...].lowercased()
    return MediaKind(promisedBy: String(name)) == nil && !others.contains(ending)
  }

  static func isText(_ name: Substring) -> Bool {
    name.lastIndex(of: ".").map { texts.contains(name[name.index(after: $0)...].lowercased()) } ?? true
  }

  private static let markdown: Set<String> = [
    "md", "markdown", "mdown", "mkdown", "mkdn", "mkd", "mdwn", "mdtxt", "mdtext", "mdx", "rmd", "qmd",
  ]
  private static let texts: Set<String> = [
    "txt", "text", "rst", "adoc", "asciidoc", "org", "textile", "rtf", "doc", "docx", "odt", "pages", "yaml", "yml",
  ]
  private static let backups: Set<String> = [
    "bak", "backup", "bkp", "old", "orig", "sav", "save", "swo", "swp", "tmp",
  ]
  /// The extensions of files that are never documents. Some of these files still begin like a document: YAML files may begin with `---`.
  private static let others: Set<String> = [
    "7z", "ai", "db", "dng", "doc", "docx", "edito-tmp", "eot", "eps", "epub", "gz", "ico", "indd", "key", "lnk", "odp",
    "ods", "odt", "otf", "pages", "ppt", "pptx", "psd", "raw", "sqlite", "tar", "ttf", "woff", "woff2", "xcf", "xls",
    "xlsx", "xz", "yaml", "yml", "zip",
  ]
}
