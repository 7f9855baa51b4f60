import MediaFiles

/// The endings of file names, for files that are not read as documents.
enum FileEnding {
  /// The name that a Markdown file should have; `nil` if the ending does not suggest Markdown.
  static func corrected(_ name: Substring) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return name.isEmpty ? nil : "\(name).md" }
    let stem = name[..<dot]
    let ending = name[name.index(after: dot)...].lowercased()
    if markdown.contains(ending) { return "\(stem).md" }
    // Some systems add a hidden ending.
    return ending == "txt" && stem.lowercased().hasSuffix(".md") ? "\(stem.dropLast(3)).md" : nil
  }

  /// Whether a name ends like that of a Markdown file.
  static func isMarkdown(_ name: Substring) -> Bool { name.contains(".") && corrected(name) != nil }

  /// Returns the name that a document with another ending should have.
  static func markdownName(of name: Substring) -> String {
    if let corrected = corrected(name) { return corrected }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = name[..<dot]
    if stem.lowercased().hasSuffix(".md") { return "\(stem.dropLast(3)).md" }
    // An ending that is not a word belongs to the name: `rye-1.5`.
    let isEnding = name[dot...].dropFirst().allSatisfy { $0.isLetter }
    return isEnding && !stem.isEmpty ? "\(stem).md" : "\(name).md"
  }

  /// Returns the name of the original file, if a name is that of a copy made by an editor, git or a person: `rye.md~`, `#rye.md#`,
  /// `rye.md.bak`.
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

  /// Whether a file whose name begins with a dot may be intended as a document. Files of operating systems and of Edito are not.
  static func mayHide(_ name: Substring) -> Bool {
    !name.hasPrefix("._") && !name.hasPrefix(".edito-") && mayHoldFrontMatter(name)
  }

  /// Whether to read the beginning of a file, because its name does not rule out a text.
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
  /// Files of other programs, which never begin like a document, or begin alike without being one: YAML files begin with `---`.
  private static let others: Set<String> = [
    "7z", "ai", "db", "dng", "doc", "docx", "edito-tmp", "eot", "eps", "epub", "gz", "ico", "indd", "key", "lnk", "odp",
    "ods", "odt", "otf", "pages", "ppt", "pptx", "psd", "raw", "sqlite", "tar", "ttf", "woff", "woff2", "xcf", "xls",
    "xlsx", "xz", "yaml", "yml", "zip",
  ]
}
