import ForeignFiles
import SourceText

/// The files of other programs that are also documents of the workspace, as `sources:` in the settings declares them.
public struct DocumentSources: Hashable, Sendable {
  private let all: [DocumentSource]

  public static let none = DocumentSources(all: [])

  private init(all: [DocumentSource]) { self.all = all }

  public init(_ settings: Settings) {
    all = (settings.sources?.value ?? []).compactMap { DocumentSource($0.value) }
  }

  /// Creates the sources of the settings in a document; none if it contains no settings.
  public init(_ document: Document?) {
    if case .workspace(let settings) = document?.content { self.init(settings) } else { self = .none }
  }

  /// Creates the sources with which a document was read.
  public init(only source: DocumentSource?) { all = source.map { [$0] } ?? [] }

  /// Returns the first source that contains a file; `nil` if none does.
  public func source(of path: String) -> DocumentSource? {
    all.isEmpty || DocumentSource.isExcluded(path) ? nil : all.first { $0.contains(path) }
  }

  /// Whether a file is a document only because a source contains it: its name has another extension of Markdown files than `.md`.
  public func adds(_ path: String) -> Bool {
    !all.isEmpty && Self.mayAdd(path) && source(of: path) != nil
  }

  /// Whether a file whose name does not end in `.md` is a document if a source contains it.
  public static func mayAdd(_ path: String) -> Bool { FileEnding.isOtherPlainMarkdown(PassedOver.name(of: path)) }
}

/// A pattern of `files:` in a source: it adds the files that it matches, or excludes them if it begins with `!`.
public struct SourcePattern: Hashable, Sendable {
  public let excludes: Bool
  private let glob: PathGlob

  /// - Returns: `nil` for a pattern that is empty, absolute, or leads out of the workspace.
  public init?(_ text: String) {
    excludes = text.hasPrefix("!")
    guard let glob = PathGlob(excludes ? String(text.dropFirst()) : text) else { return nil }
    self.glob = glob
  }

  public func matches(_ path: String) -> Bool { glob.matches(path) }
}

/// The files of another program that are documents of one kind, with the meaning of their keys.
public struct DocumentSource: Hashable, Sendable {
  /// A key of the files, and the key of Edito that it means.
  struct Key: Hashable, Sendable {
    let path: [String]
    let field: String
  }

  public let kind: DocumentKind
  let channels: [String]
  let status: String?
  let keys: [Key]
  /// The values that words of the files mean, by key of Edito, in the order of the declaration.
  let values: [String: [Word]]
  private let patterns: [SourcePattern]

  struct Word: Hashable, Sendable {
    let written: String
    let value: String
  }

  /// - Returns: `nil` for an entry without a kind.
  public init?(_ settings: SourceSettings) {
    guard let kind = settings.kind?.value else { return nil }
    self.kind = kind
    patterns = (settings.files?.value ?? []).compactMap { SourcePattern($0.value) }
    channels = kind == .post ? (settings.channels?.value ?? []).map(\.value) : []
    status = kind == .post ? settings.status?.value.rawValue : nil
    keys = (settings.keys?.value ?? []).compactMap { entry in
      entry.value.map { Key(path: entry.key.value.split(separator: ".").map(String.init), field: $0.value) }
    }
    let words = (settings.values?.value ?? []).map { entry in
      (
        entry.key.value,
        (entry.value?.value ?? []).compactMap { word in
          word.value.map { Word(written: word.key.value, value: $0.value) }
        }
      )
    }
    values = Dictionary(words, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a pattern of the source matches a path, and none excludes it.
  public func contains(_ path: String) -> Bool {
    patterns.contains { !$0.excludes && $0.matches(path) } && !patterns.contains { $0.excludes && $0.matches(path) }
  }

  /// Whether a file is never a document of a source: the settings, a README, the page of a section, or a file in a folder that a program generates.
  public static func isExcluded(_ path: String) -> Bool {
    if path == DocumentKind.settingsFileName || PassedOver.isReadMe(path)
      || PassedOver.name(of: path).hasPrefix("_index.")
    {
      return true
    }
    var folder = path
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      if ForeignFolder.isPassedOver(folder) { return true }
    }
    return false
  }

  /// Whether the files have words of their own for the values of a key of Edito.
  public func hasWords(for field: String) -> Bool { values[field] != nil }

  /// Returns the words of the files for a key of Edito; `nil` if its values are written as Edito writes them.
  func words(for field: String) -> [Word]? { values[field] }
}
