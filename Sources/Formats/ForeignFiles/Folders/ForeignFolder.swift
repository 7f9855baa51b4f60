import FrontMatter
import Localization
import SourceText

/// A folder of text files of another program: its files, as they were read. Paths are relative to the folder.
public struct ForeignFolder: Sendable {
  /// The folder's name as the user typed it, which precedes the paths of files in messages.
  public let name: String
  /// The names of the folder and of those above it, the last of which is the folder's own.
  public let names: [String]
  /// The paths of all files, sorted.
  public let paths: [String]
  /// The files that may be posts, sorted by path.
  public let documents: [SourceFile]
  /// The configuration files of generators.
  public let configurations: [SourceFile]
  /// The files and folders that could not be read.
  public let failures: [(path: String, reason: LocalizedText)]

  public init(
    name: String, names: [String], paths: [String], documents: [SourceFile], configurations: [SourceFile],
    failures: [(path: String, reason: LocalizedText)]
  ) {
    self.name = name
    self.names = names
    self.paths = paths
    self.documents = documents
    self.configurations = configurations
    self.failures = failures
  }

  /// The extensions that Hugo and Jekyll read as Markdown.
  public static let markdownExtensions: Set = ["md", "markdown", "mdown", "mkdown", "mkdn", "mkd"]

  /// The extensions of the files that may be posts.
  private static let extensions = markdownExtensions.union(["mdx", "tweet", "txt"])

  /// Whether the file at a path may be a post.
  public static func mayBePost(_ path: String) -> Bool { path.fileExtension.map(extensions.contains) ?? false }

  /// Whether the file at a path is the configuration of a generator.
  public static func isConfiguration(_ path: String) -> Bool { ForeignSite.form(ofFileAt: path) != nil }

  /// Whether a folder is not entered: it contains neither posts nor pictures of posts, but programs, templates or the generated site.
  public static func isPassedOver(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    if name.hasPrefix(".") || name == "node_modules" { return true }
    return !path.contains("/") && passedOver.contains(path)
  }

  /// The folders at the top that are not entered.
  private static let passedOver: Set = [
    "archetypes", "layouts", "public", "resources", "themes", "vendor", "_site", "_includes", "_layouts", "_sass",
  ]

  /// Returns the path of a file as messages show it.
  func shown(_ path: String) -> String {
    let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
    return folder == "." ? path : "\(folder)/\(path)"
  }

  /// The names of the folders of a file, those above this folder included, without its own name.
  func folders(of path: String) -> [String] { names + path.split(separator: "/").dropLast().map(String.init) }

  /// Whether a folder with a name is this folder, is above it, or is at any depth in it.
  func isInside(_ folder: String, _ path: String) -> Bool { folders(of: path).contains(folder) }

  /// Whether this folder has a top folder with a name.
  func has(_ folder: String) -> Bool {
    let prefix = folder + "/"
    let index = paths.endOfPrefix { $0 < prefix }
    return index < paths.count && paths[index].hasPrefix(prefix)
  }
}

extension String {
  /// The extension of a file name in lower case; `nil` if it has none.
  var fileExtension: String? {
    guard let dot = lastIndex(of: "."), dot != startIndex, self[index(before: dot)] != "/" else { return nil }
    let text = self[index(after: dot)...]
    return text.contains("/") ? nil : text.lowercased()
  }
}
