import Editorial
import Localization
import SourceText
import SystemLibrary

/// The file that `--output` names. Markdown, templates and media of a workspace and the files of git are never replaced. Pipes, devices
/// and the shell's `>(…)` are opened and written; any other file is replaced as a whole, and links to it are followed.
public struct OutputFile {
  private let place: NamedPlace
  private let name: String
  private let isStream: Bool

  /// - Parameters:
  ///   - path: the absolute path.
  ///   - name: the path as the user typed it.
  ///   - workspace: the workspace whose files must not be replaced.
  ///   - sparesMarkdown: whether to reject existing Markdown files outside workspaces too.
  /// - Throws: ``WorkspaceError`` if the path cannot be written, leads out of the workspace through a link, belongs to git, or is a
  ///   document, the settings, a template or a media file of a workspace.
  public init(
    _ path: String, named name: String, besides workspace: Workspace, sparesMarkdown: Bool = false
  ) throws(WorkspaceError) {
    self.name = name
    place = try NamedPlace(ofFile: path)
    // An untrusted workspace may contain a link with the name of a usual output file.
    if path.withoutDots.below(workspace.root) != nil, place.path.below(workspace.root) == nil { throw .leadsOut(name) }
    var status = stat()
    guard place.descriptor == nil, stat(place.path, &status) == 0 else {
      isStream = place.descriptor != nil
      if Self.isOfGit(place.path) { throw Self.protected(name) }
      return
    }
    switch FileSystem.kind(of: status) {
    case .folder: throw .notWritable(name, EISDIR)
    case .other, .link: isStream = true
    case .file:
      isStream = false
      if Self.isOfGit(place.path) || workspace.holdsWork(at: place, status) { throw Self.protected(name) }
      if sparesMarkdown, place.name.lowercased().hasSuffix(".md") { throw Self.document(name) }
    }
  }

  public func write(_ bytes: [UInt8]) throws(WorkspaceError) {
    if let descriptor = place.descriptor {
      if let failure = SystemCall.write(bytes, to: descriptor) { throw Self.broken(name, failure) }
    } else if isStream {
      let descriptor = open(place.path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw Self.broken(name, errno) }
      defer { close(descriptor) }
      if let failure = SystemCall.write(bytes, to: descriptor) { throw Self.broken(name, failure) }
    } else {
      let folder = try Folder(place.folder)
      try StopSignals.deferred { () throws(WorkspaceError) in
        folder.removeLeftovers()
        try folder.write(bytes, as: place.name, replacing: .file)
      }
    }
  }

  private static func isOfGit(_ path: String) -> Bool {
    let parts = path.lowercased().utf8.split(separator: .slash).map(Substring.init)
    return parts.contains(".git") || [".gitignore", ".gitattributes", ".gitmodules"].contains(parts.last ?? "")
  }

  private static func protected(_ name: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(
        en: "\(name) belongs to the workspace; not changed",
        fr: "\(name) fait partie de l’espace de travail ; inchangé"),
      hints: [LocalizedText(en: "choose another file with --output", fr: "indiquez un autre fichier avec --output")])
  }

  private static func document(_ name: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(en: "\(name) is a document; not changed", fr: "\(name) est un document ; inchangé"),
      hints: [
        LocalizedText(
          en: "choose another file, such as posts.csv", fr: "indiquez un autre fichier, par exemple posts.csv")
      ])
  }

  private static func broken(_ name: String, _ code: Int32) -> WorkspaceError {
    let reason = SystemError.reason(code)
    return WorkspaceError(
      .notWritable,
      LocalizedText(en: "cannot write \(name): \(reason)", fr: "impossible d’écrire \(name) : \(reason)"))
  }
}

extension Workspace {
  /// Returns whether a file is a document, the settings, a template or a media file, of this workspace or another.
  ///
  /// - Parameters:
  ///   - place: the location of the file.
  ///   - status: the status of the file, which also identifies a workspace file under another name.
  fileprivate func holdsWork(at place: NamedPlace, _ status: stat) -> Bool {
    var (folder, path) = (place.folder, place.name)
    while true {
      if FileSystem.isFile(folder + "/" + DocumentKind.settingsFileName) {
        if Self.isWork(path) { return true }
        break
      }
      let (above, name) = folder.folderAndName
      if name.isEmpty { break }
      (folder, path) = (above, name + "/" + path)
    }
    let shown = corpus.documents.lazy.flatMap(\.shownFiles)
      .filter { $0.folderAndName.name.lowercased() == place.name.lowercased() }
    if shown.contains(where: { status.isSameFile(as: root + "/" + $0) }) { return true }
    return status.st_nlink > 1
      && corpus.files.paths.contains { Self.isWork($0) && status.isSameFile(as: root + "/" + $0) }
  }

  /// - Parameter path: a path below a workspace. Its case is ignored, because some file systems ignore it.
  private static func isWork(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".md") || Walk.foldersWithoutDocuments.contains { path.utf8.starts(with: ($0 + "/").utf8) }
      || mediaEndings.contains(where: path.hasSuffix)
  }

  /// The extensions of media files. They are needed because a command that reads no posts does not know which files the posts show.
  private static let mediaEndings = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".svg", ".pdf", ".mp4", ".mov", ".m4v", ".webm", ".mp3",
    ".m4a", ".wav", ".ogg", ".srt", ".vtt",
  ]
}

extension stat {
  fileprivate func isSameFile(as path: String) -> Bool {
    var other = stat()
    return stat(path, &other) == 0 && other.st_ino == st_ino && other.st_dev == st_dev
  }
}
