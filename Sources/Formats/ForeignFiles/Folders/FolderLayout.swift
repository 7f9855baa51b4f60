import FrontMatter
import SourceText

/// The layout of a folder of posts: where its posts are, and what their front matter and their names mean.
public enum FolderLayout: String, CaseIterable, Sendable {
  /// Articles below `content/`, in bundles or in files of their own (Hugo, Zola).
  case hugo
  /// Articles in `_posts` and `_drafts`, with their day in their names (Jekyll).
  case jekyll
  /// Posts for several networks, which their front matter names below `media:` (Galaxy Social).
  case galaxySocial = "galaxy-social"
  /// Posts for X, one in each `.tweet` file (Twitter, together).
  case twitterTogether = "twitter-together"
  /// Any other folder of articles.
  case folder

  /// Whether the posts are articles of a blog, as long as their front matter names no channels.
  public var holdsArticles: Bool { self != .galaxySocial && self != .twitterTogether }

  /// Recognises the layout of a folder.
  public init(of folder: ForeignFolder) {
    let top = Set(folder.paths.filter { !$0.contains("/") })
    let isInPosts = folder.documents.contains { document in
      Self.jekyllFolders.contains { folder.isInside($0, document.path) }
    }
    if folder.documents.contains(where: { $0.path.fileExtension == "tweet" }) {
      self = .twitterTogether
    } else if isInPosts || top.contains("_config.yml") && !folder.has("content") {
      self = .jekyll
    } else if top.contains("plugins.yml") || Self.namesNetworks(folder) {
      self = .galaxySocial
    } else if folder.has("content") && !folder.configurations.isEmpty || folder.names.last == "content"
      || folder.documents.contains(where: { $0.path.fileStem.hasPrefix("_index") })
    {
      self = .hugo
    } else {
      self = .folder
    }
  }

  private static let jekyllFolders = ["_posts", "_drafts"]

  /// The number of documents that are looked at to recognise a layout.
  private static let sampleSize = 40

  /// Whether most posts of a folder name their networks as those of ``galaxySocial`` do.
  private static func namesNetworks(_ folder: ForeignFolder) -> Bool {
    let sample = folder.documents.prefix(sampleSize).compactMap { try? ForeignDocument($0) }.filter(\.hasFrontMatter)
    return !sample.isEmpty && 2 * sample.count { NetworkNames.of($0.values) != nil } > sample.count
  }

  /// Returns the documents of a folder that may be posts in this layout.
  public func documents(of folder: ForeignFolder) -> [SourceFile] {
    switch self {
    case .hugo: folder.documents.filter { isMarkdown($0) && (!folder.has("content") || $0.path.hasPrefix("content/")) }
    case .jekyll:
      folder.documents.filter { document in
        isMarkdown(document) && Self.jekyllFolders.contains { folder.isInside($0, document.path) }
      }
    case .galaxySocial:
      folder.documents.filter { isMarkdown($0) && (!folder.has("posts") || $0.path.hasPrefix("posts/")) }
    case .twitterTogether:
      folder.documents.filter {
        $0.path.fileExtension == "tweet" && (!folder.has("tweets") || $0.path.hasPrefix("tweets/"))
      }
    case .folder: folder.documents
    }
  }

  private func isMarkdown(_ document: SourceFile) -> Bool {
    document.path.fileExtension != "tweet" && document.path.fileExtension != "txt"
  }

  /// Whether the program publishes each post that is not a draft. Otherwise only a past date shows that a post is published.
  var publishesAll: Bool { self != .folder }
}

/// The networks that the front matter of a post names below `media:`.
enum NetworkNames {
  /// Returns the names; `nil` if there are none, or if the values are files.
  static func of(_ values: FrontMatterValue) -> [String]? {
    guard case .list(let items)? = values["media"], !items.isEmpty else { return nil }
    let names = items.compactMap(\.text)
    return names.count == items.count && names.allSatisfy { !$0.contains(".") && !$0.contains("/") } ? names : nil
  }
}
