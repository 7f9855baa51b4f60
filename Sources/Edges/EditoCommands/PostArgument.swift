import Actions
import Editorial
import Localization
import WorkspaceFiles

extension Session {
  /// Returns the post that a file or an id names.
  ///
  /// - Throws: ``UsageError`` for an unknown name, with similar ids.
  func post(_ name: String, on console: Console) throws -> Document {
    let corpus = workspace.corpus
    let posts = corpus.posts.map { corpus.documents[$0] }
    let absolute = console.environment.resolve(name)
    let files = UnreadFiles(in: workspace)
    let path =
      files.unfollowedLink(at: absolute)
      ?? String(((try? FileSystem.realPath(absolute).get()) ?? absolute).dropFirst(workspace.root.count + 1))
    if let named = posts.first(where: { $0.id == name || $0.path == name || $0.path == path }) { return named }
    if let reason = files.reason(for: path) { throw UsageError(.unknownPost(name), hint: reason) }
    if let other = corpus.document(at: path) ?? corpus.document(at: name) {
      throw UsageError(
        LocalizedText(en: "\(other.path) is not a post", fr: "\(other.path) n’est pas une publication"))
    }
    let likely = LocalizedText.likely(name, among: posts.map(LikelyIDs.Candidate.init))
    throw UsageError(.unknownPost(name), hint: likely ?? (posts.isEmpty ? .noPosts : .namePost))
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
    en: "write the post's file, or its id: the file's name without `.md`",
    fr: "indiquez le fichier de la publication, ou son identifiant : le nom du fichier sans `.md`")
}
