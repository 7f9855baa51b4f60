import Localization
import SourceText

/// The posts of a folder, as an import reads them.
public struct FolderPosts {
  /// The posts, in the order of their files. Those with plain words and those with Markdown are apart.
  public let collections: [ForeignPosts]
  public let layout: FolderLayout

  /// Reads a folder.
  ///
  /// - Parameter layout: the layout that the user names; `nil` to recognise it.
  public init(_ folder: ForeignFolder, as layout: FolderLayout? = nil, _ context: FolderContext) {
    let layout = layout ?? FolderLayout(of: folder)
    self.layout = layout
    let articles = ArticleReader(folder, layout, ForeignSite(of: folder), context)
    let posts = NetworkPostReader(folder: folder, context: context)
    let tweets = TweetReader(folder: folder, context: context)
    var survey = FolderSurvey(folder)
    for source in layout.documents(of: folder) {
      do throws(ForeignDocument.Failure) {
        let item =
          switch layout {
          case .galaxySocial: try posts.item(source)
          case .twitterTogether: try tweets.item(source)
          case .hugo, .jekyll, .folder: try articles.item(source)
          }
        survey.add(item, source.path)
      } catch {
        survey.add(error, in: source)
      }
    }
    collections = survey.collections
  }
}

/// The posts that were found in a folder, and what is not read of them.
private struct FolderSurvey {
  private let folder: ForeignFolder
  private var posts: [FolderPost] = []
  private var failed: [ForeignPosts.Post] = []
  private var passedOver: [FolderItem.Reason: [String]] = [:]

  init(_ folder: ForeignFolder) {
    self.folder = folder
    failed = folder.failures.map { path, reason in
      var post = ForeignPosts.Post(file: folder.shown(path), line: 1)
      post.issue = FileFailure(reason)
      return post
    }
  }

  mutating func add(_ item: FolderItem, _ path: String) {
    switch item {
    case .post(let post): posts.append(post)
    case .passedOver(let reason): passedOver[reason, default: []].append(path)
    }
  }

  mutating func add(_ failure: ForeignDocument.Failure, in source: SourceFile) {
    let place = source.lineTable().position(at: failure.offset)
    var post = ForeignPosts.Post(file: folder.shown(source.path), line: place.line, column: place.column)
    post.issue = FileFailure(failure.message, hint: failure.hint)
    failed.append(post)
  }

  /// The posts with Markdown first, then those with plain words. The notes stand with the first ones.
  var collections: [ForeignPosts] {
    let ids = FolderIDs.of(posts)
    var (markdown, plain) = (ForeignPosts(), ForeignPosts())
    markdown.posts = failed
    for (post, id) in zip(posts, ids) {
      var found = ForeignPosts.Post(file: folder.shown(post.path), line: 1, network: post.network)
      found.cells = post.cells
      found.lines = post.lines
      if !id.isEmpty { found.cells["id"] = id }
      if post.cells["text"] == nil { markdown.posts.append(found) } else { plain.posts.append(found) }
    }
    var all = [markdown, plain].filter { !$0.posts.isEmpty }
    if all.isEmpty { all = [markdown] }
    all[0].notes = FolderNotes.of(posts, passedOver)
    return all
  }
}

/// The ids of the posts of a folder.
enum FolderIDs {
  /// Returns the ids in the order of the posts. An id is made from the post's slug or the name of its file. Posts that would have the same
  /// id get one from their paths.
  static func of(_ posts: [FolderPost]) -> [String] {
    let names = posts.map { Slug.of($0.name) }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    var taken: Set<String> = []
    return zip(posts, names).map { post, name in
      let isUnique = counts[name] == 1
      let path = post.path.folderAndName.folder.split(separator: "/").drop { $0 == "content" || $0 == "_posts" }
      let id = isUnique ? name : Slug.of((path + [post.path.fileStem[...]]).joined(separator: " "))
      return taken.insert(id).inserted ? id : ""
    }
  }
}
