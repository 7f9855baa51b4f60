import Actions
import Editorial
import Localization
import WorkspaceFiles

extension Session {
  /// Returns the post that a file, an id or a part of a title names.
  ///
  /// - Throws: ``UsageError`` if the word names no post or several.
  func post(_ name: String, on console: Console) throws -> NamedThing<Document> {
    let corpus = workspace.corpus
    let posts = corpus.posts.map { corpus.documents[$0] }
    let absolute = console.environment.resolve(name)
    let files = UnreadFiles(in: workspace)
    let path = files.unfollowedLink(at: absolute) ?? path(toFile: absolute)
    let match = NameSearch(posts).match(DocumentDesignation(name, path: path))
    if case .exact(let post) = match { return NamedThing(thing: post, isExact: true) }
    if let reason = path.flatMap(files.reason) { throw UsageError(.unknownPost(name), hint: reason) }
    if let other = path.flatMap(corpus.document(at:)) ?? corpus.document(at: name) {
      throw UsageError(
        LocalizedText(en: "\(other.path) is not a post", fr: "\(other.path) n’est pas une publication"))
    }
    return try NameSearch<Document>.thing(match, of: LocalizedText(en: "posts", fr: "publications"), named: name) {
      nearest in
      UsageError(.unknownPost(name), hint: .didYouMean(nearest) ?? (posts.isEmpty ? .noPosts : .namePost))
    }
  }
}

extension LocalizedText {
  fileprivate static func unknownPost(_ name: String) -> LocalizedText {
    LocalizedText(en: "unknown post “\(name)”", fr: "publication inconnue : « \(name) »")
  }

  fileprivate static let noPosts = LocalizedText(
    en: "no post exists yet: create one with `edito new post`",
    fr: "il n’y a pas encore de publication : créez-en une avec `edito new post`")

  fileprivate static let namePost = LocalizedText(
    en: "write part of the post's title, its id or its file; `edito calendar` shows the posts",
    fr: "indiquez une partie du titre, l’identifiant ou le fichier ; `edito calendar` montre les publications")
}
