import Editorial
import Localization
import Schema
import SourceText

/// The documents of a workspace by their file names, for completion on a command line.
///
/// Lists folders, and reads only the settings and the documents that are asked for. What cannot be read is left out.
public struct DocumentNames {
  private let root: String
  private let git: GitEnvironment
  private let settings: Document
  private let rules: ReadingRules

  /// - Parameter root: the path of the workspace's folder.
  public init(_ root: String, _ git: GitEnvironment) {
    self.root = root
    self.git = git
    settings = Workspace.settings(of: root)
    rules = ReadingRules(settings)
  }

  /// Returns the paths of the documents of some kinds, relative to the workspace and sorted. The kind in the front matter of a document
  /// outside the folder of its kind is not read.
  ///
  /// Only if the settings declare sources, walks the whole workspace and asks git for ignored files.
  public func paths(of kinds: [DocumentKind]) -> [String] {
    guard rules.sources != .none else { return kinds.compactMap(\.folder).flatMap(files).sorted() }
    let ignore = (try? GitIgnore(root: root, git)) ?? .nothing
    return Walk(root: root, ignore: ignore).adding(rules.sources).documents.filter { path in
      let kind = rules.sources.source(of: path)?.kind ?? DocumentKind(path: path)
      return kind.map(kinds.contains) ?? false && !PassedOver.isReadMe(path)
    }
  }

  /// Returns the Markdown files in a folder and its subfolders, without hidden files and READMEs.
  private func files(in folder: String) -> [String] {
    guard case .success(let items) = FileSystem.contents(of: root + "/" + folder) else { return [] }
    return items.flatMap { item -> [String] in
      let path = folder + "/" + item.name
      return switch item.entry {
      case _ where item.name.hasPrefix("."): []
      case .folder: files(in: path)
      case .file where item.name.hasSuffix(".md") && !PassedOver.isReadMe(path): [path]
      case .file, .link, .other: []
      }
    }
  }

  /// Reads documents. Dates in them are read in UTC.
  public func documents(at paths: [String]) -> [Document] {
    let loader = DocumentLoader(root: root)
    return paths.map { loader.read($0, zone: .utc, rules: rules) }
  }

  /// Reads the settings and the documents of some kinds, which declare ids.
  public func corpus(of kinds: [DocumentKind]) -> Corpus {
    Corpus(documents: [settings] + documents(at: paths(of: kinds)))
  }

  /// Returns the names of the branches and tags of a folder's repository, those with the latest commits first; empty outside a repository.
  ///
  /// - Parameter folder: an absolute path.
  public static func revisions(around folder: String, _ git: GitEnvironment) -> [String] {
    let folder = (try? FileSystem.realPath(folder).get()) ?? folder
    let question = [
      "for-each-ref", "--sort=-creatordate", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags",
    ]
    let answer = try? WorkTree(around: folder, git)?.ask(question)
    return answer?.text.split(separator: "\n").map(String.init) ?? []
  }
}
