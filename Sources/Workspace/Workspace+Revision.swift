import CivilTime
import Editorial
import Parallel
import Schema
import SourceText

extension Workspace {
  /// Reads a workspace as it was at a commit, out of git's own store: nothing is checked out.
  ///
  /// A workspace whose folder was not there yet is an empty one. What its media are is not looked at.
  ///
  /// - Parameters:
  ///   - root: the folder where the workspace is now.
  ///   - jobs: how many threads read documents; it has no influence on the result.
  public static func load(
    _ root: String, at commit: Commit, in repository: Repository, jobs: Int
  ) throws -> Workspace {
    let tree = try RevisionTree(of: commit, in: repository)
    let linked = try tree.settingsLink.flatMap { try repository.target(of: $0, at: commit) }
    let files = tree.documents + (linked.map { [$0] } ?? [])
    let contents = try repository.contents(of: files.map(\.object))
    @Sendable func read(_ index: Int, zone: TimeZoneRules, schemas: DocumentSchemas) -> Document {
      let path = files[index].path
      guard let bytes = contents[index] else { return .unreadable(path: path, .disappeared) }
      return .read(SourceFile(path: path, bytes: bytes), zone: zone, schemas: schemas)
    }
    let settings = files.firstIndex { $0.path == DocumentKind.settingsFileName }
    let zone = settings.map { TimeZoneRules.ofWorkspace(read($0, zone: .utc, schemas: .shared)) } ?? (.utc, nil)
    var documents = Parallel.map(files.indices, jobs: jobs, tools: { DocumentSchemas() }) { index, schemas in
      read(index, zone: zone.rules, schemas: schemas)
    }
    if let settings, let problem = zone.problem { documents[settings] = documents[settings].adding(problem) }
    documents += tree.otherWorkspaces.map { .unreadable(path: $0, .otherWorkspace) }
    let corpus = Corpus(documents: documents, files: FileIndex(tree.files), zone: zone.rules, jobs: jobs)
    return Workspace(root: root, corpus: corpus, ignoredPaths: [], submodules: tree.submodules)
  }

  /// The workspace without what lies in some folders.
  public func leavingOut(_ folders: [String], jobs: Int) -> Workspace {
    guard !folders.isEmpty else { return self }
    let prefixes = folders.map { $0 + "/" }
    func isKept(_ path: String) -> Bool { !prefixes.contains(where: path.hasPrefix) }
    let corpus = Corpus(
      documents: self.corpus.documents.filter { isKept($0.path) },
      files: FileIndex(self.corpus.files.paths.filter(isKept)), media: self.corpus.media, zone: self.corpus.zone,
      jobs: jobs)
    return Workspace(root: root, corpus: corpus, ignoredPaths: ignoredPaths, submodules: submodules)
  }
}

extension Repository {
  /// The file of the same commit to which a link leads, under the link's own path; `nil` where it leads elsewhere.
  fileprivate func target(of link: RevisionTree.File, at commit: Commit) throws -> RevisionTree.File? {
    guard let bytes = try contents(of: [link.object])[0], bytes.first != 0x2F else { return nil }
    // git takes a path that begins with a dot from the folder it runs in.
    let place = "\(commit.hash):./" + String(decoding: bytes, as: UTF8.self)
    return hash(["rev-parse", "--verify", "--quiet", place]).map { RevisionTree.File(path: link.path, object: $0) }
  }
}
