import Editorial
import ForeignFiles
import Localization
import Networks
import SourceText
import Spreadsheets
import WorkspaceFiles

/// A folder of text files of another program to import, named on a command line.
struct ImportedFolder {
  let name: String
  /// The channels that the user names.
  let channels: [String]
  let keepsUnknown: Bool

  /// Returns the posts of the folder as sheets of the importer.
  ///
  /// - Parameter target: the workspace, to which the missing channels on the posts' networks are added.
  func sheets(for session: Session, into target: inout ImportTarget, path: String) -> [ImportedFile.Sheet] {
    do throws(FileFailure) {
      let folder = try ForeignFolder.read(path, called: name)
      let place = FolderPlace(path, in: session.workspace)
      let layout = FolderLayout(of: folder)
      if let path = layout.documents(of: folder).map(\.path).first(where: place.isInSource) { throw .inPlace(path) }
      guard !layout.documents(of: folder).contains(where: { place.isDocument($0.path) }) else {
        throw .ownDocuments
      }
      let corpus = target.corpus
      let names = ChannelNames(corpus)
      let context = FolderContext(
        today: session.now.day, zone: corpus.zone, channels: channels, keepsUnknown: keepsUnknown,
        channel: { names[$0] }, mediaPath: place.file)
      let posts = FolderPosts(folder, as: layout, context)
      guard posts.collections.contains(where: { !$0.posts.isEmpty }) else {
        let notes = posts.collections.flatMap(\.notes)
        return [ImportedFile.Sheet(name: name, content: .failure(.noPosts), notes: notes)]
      }
      if channels.isEmpty { target.declare(posts.collections.flatMap(\.networks).compactMap(Network.init(called:))) }
      return posts.collections.map { collection in
        ImportedFile.Sheet(
          name: name, content: collection.result(in: target.corpus, given: channels), notes: collection.notes)
      }
    } catch {
      return [ImportedFile.Sheet(name: name, content: .failure(error))]
    }
  }
}

extension ForeignPosts {
  /// Returns the posts as a sheet, or the reason why that is impossible.
  fileprivate func result(in corpus: Corpus, given channels: [String]) -> Result<SheetFile.Sheet, FileFailure> {
    do throws(FileFailure) { return .success(try sheet(in: corpus, given: channels)) } catch { return .failure(error) }
  }
}

extension FileFailure {
  fileprivate static func inPlace(_ path: String) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "\(path) is already a document of this workspace, because of `sources:` in edito.md",
        fr: "\(path) est déjà un document de cet espace de travail, à cause de `sources:` dans edito.md"),
      hint: LocalizedText(
        en: "these files need no import; to import copies of them, delete their pattern from `sources:`",
        fr: "ces fichiers n’ont pas à être importés ; pour en importer des copies, supprimez leur motif de `sources:`"))
  }

  fileprivate static let ownDocuments = FileFailure(
    LocalizedText(
      en: "the folder contains documents of this workspace",
      fr: "le dossier contient des documents de cet espace de travail"),
    hint: LocalizedText(
      en: "choose a folder that contains none of them",
      fr: "choisissez un dossier qui n’en contient aucun"))

  fileprivate static let noPosts = FileFailure(
    LocalizedText(
      en: "no posts found in the folder; posts are files that end in .md, .markdown, .mdx, .tweet or .txt",
      fr: "aucune publication dans le dossier ; une publication est un fichier en .md, .markdown, .mdx, .tweet ou .txt"
    ))
}
