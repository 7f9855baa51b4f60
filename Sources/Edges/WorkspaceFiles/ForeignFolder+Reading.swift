import ForeignFiles
import Localization
import SourceText

extension ForeignFolder {
  /// The maximum number of files and folders of a folder to read, and the maximum number of bytes of the files that may be posts.
  static let (entryLimit, byteLimit) = (200_000, 1 << 30)

  /// Reads a folder at any depth, without hidden folders and those that hold no posts. Links are not followed.
  ///
  /// - Parameters:
  ///   - path: the absolute path of the folder.
  ///   - name: the folder's name as the user typed it.
  /// - Throws: if the folder cannot be listed, or if it is too large.
  public static func read(_ path: String, called name: String) throws(FileFailure) -> ForeignFolder {
    var walk = ForeignWalk(root: (try? FileSystem.realPath(path).get()) ?? path)
    try walk.enter("")
    return walk.folder(called: name)
  }
}

/// A walk through a folder of another program.
private struct ForeignWalk {
  let root: String
  private let reader = FileReader()
  private var paths: [String] = []
  private var documents: [SourceFile] = []
  private var configurations: [SourceFile] = []
  private var failures: [(path: String, reason: LocalizedText)] = []
  private var bytesLeft = ForeignFolder.byteLimit

  init(root: String) { self.root = root }

  func folder(called name: String) -> ForeignFolder {
    ForeignFolder(
      name: name, names: root.split(separator: "/").map(String.init), paths: paths.sorted(), documents: documents,
      configurations: configurations, failures: failures)
  }

  mutating func enter(_ folder: String) throws(FileFailure) {
    switch FileSystem.contents(of: folder.isEmpty ? root : "\(root)/\(folder)") {
    case .failure(let failure):
      let reason = LocalizedText(
        en: "the folder cannot be listed: \(failure.reason)", fr: "impossible de lister le dossier : \(failure.reason)")
      if folder.isEmpty { throw FileFailure(reason) }
      failures.append((folder, reason))
    case .success(let items):
      // A folder sorts as if its name ended with a slash, so all paths are in order.
      for item in items.sorted(by: { Self.key($0) < Self.key($1) }) where !item.name.hasPrefix(".") {
        let path = folder.isEmpty ? item.name : "\(folder)/\(item.name)"
        guard paths.count < ForeignFolder.entryLimit else { throw .tooLargeFolder }
        switch item.entry {
        case .folder: if !ForeignFolder.isPassedOver(path) { try enter(path) }
        case .file: try visit(path)
        case .link: noteLink(path)
        case .other: break
        }
      }
    }
  }

  private static func key(_ item: (name: String, entry: FileSystem.Entry)) -> String {
    item.entry == .folder ? item.name + "/" : item.name
  }

  /// Records a link that may be a post, unless it leads to a file in the folder: that file is read at its own path.
  private mutating func noteLink(_ path: String) {
    guard ForeignFolder.mayBePost(path) else { return }
    if case .success(let target) = FileSystem.realPath("\(root)/\(path)"), target.hasPrefix(root + "/"),
      FileSystem.entry(at: target) == .file
    {
      return
    }
    failures.append(
      (
        path,
        LocalizedText(
          en: "not read: the symbolic link does not lead to a file in the folder",
          fr: "non lu : le lien symbolique ne mène pas à un fichier du dossier")
      ))
  }

  private mutating func visit(_ path: String) throws(FileFailure) {
    paths.append(path)
    let isConfiguration = ForeignFolder.isConfiguration(path)
    guard isConfiguration || ForeignFolder.mayBePost(path) else { return }
    switch reader.read("\(root)/\(path)", limit: SourceFile.sizeLimit) {
    case .failure(let failure):
      failures.append(
        (path, LocalizedText(en: "cannot be read: \(failure.reason)", fr: "illisible : \(failure.reason)")))
    case .success(.tooLarge):
      let limit = LocalizedText.size(SourceFile.sizeLimit)
      failures.append((path, LocalizedText(en: "file larger than \(limit)", fr: "fichier de plus de \(limit)")))
    case .success(.bytes(let bytes)):
      bytesLeft -= bytes.count
      guard bytesLeft >= 0 else { throw .tooLargeFolder }
      let file = SourceFile(path: path, bytes: bytes)
      if isConfiguration { configurations.append(file) } else { documents.append(file) }
    }
  }
}

extension FileFailure {
  fileprivate static let tooLargeFolder = FileFailure(
    LocalizedText(
      en:
        "the folder is too large: at most \(ForeignFolder.entryLimit) files and \(.size(ForeignFolder.byteLimit)) are read",
      fr:
        "le dossier est trop grand : \(ForeignFolder.entryLimit) fichiers et \(.size(ForeignFolder.byteLimit)) sont lus au plus"
    ),
    hint: LocalizedText(
      en: "import its folders one by one", fr: "importez ses dossiers un par un"))
}
