import Editorial
import Findings
import Localization
import Snapshots
import SourceText

struct ClashingNames: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "clashing-names", .document, .always(.warning),
    summary: LocalizedText(
      en: "file names that differ only in capitals or accent encoding",
      fr: "des noms de fichiers qui ne diffèrent que par les majuscules ou le codage des accents"),
    rationale: LocalizedText(
      en: """
        macOS and Windows treat them as the same name. A colleague who clones the repository gets only one \
        of the files, and git reports changes that no one made.
        """,
      fr: """
        Pour macOS et Windows, c’est le même nom. Qui clone le dépôt n’obtient qu’un des fichiers, et git \
        signale des modifications que personne n’a faites.
        """),
    remedy: LocalizedText(
      en: "Rename one of them, or combine the two.",
      fr: "Renommez l’un des deux, ou réunissez-les."),
    passing: [
      Example(["posts/rye.md": "---\nstatus: draft\n---\nRye.\n", "ideas/Rye.md": "---\nstatus: kept\n---\nRye.\n"])
    ],
    failing: [
      Example([
        "posts/Été-🥖.md": "---\nstatus: draft\n---\nRye.\n", "posts/été-🥖.md": "↓---\nstatus: draft\n---\nRye.\n",
      ]),
      Example([
        "docs/Help/a.md": "Help.\n", "docs/help/b.md": "↓Help.\n",
      ]),
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    var seen: [Name: [String]] = [:]
    let files = snapshot.corpus.files.paths
    var hashes: [UInt64] = []
    hashes.reserveCapacity(files.count + files.count / 16)
    Self.forEachName(of: files) { name, _ in hashes.append(Self.hash(of: name)) }
    let suspects = Set(NameHashes.repeated(hashes))
    guard !suspects.isEmpty else { return [] }
    var findings: [RuleFinding] = []
    var number = 0
    Self.forEachName(of: files) { name, file in
      if suspects.contains(number), let finding = Self.clash(name, at: file, &seen, snapshot) {
        findings.append(finding)
      }
      number += 1
    }
    return findings
  }

  /// Visits files and the folders above them. A folder is visited once, at its first file.
  private static func forEachName(of files: [String], _ visit: (_ path: Substring, _ file: String) -> Void) {
    var folders: Set<[UInt8]> = []
    var lastFolder = Substring()
    for file in files {
      let folder = WorkspacePath.folder(of: file)
      if folder != lastFolder {
        lastFolder = folder
        for above in foldersAbove(file) where folders.insert(Array(above.utf8)).inserted { visit(above, file) }
      }
      visit(file[...], file)
    }
  }

  /// Returns a hash that is the same for names that some file systems treat as equal.
  private static func hash(of path: Substring) -> UInt64 {
    var path = path
    return path.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) { return NameHashes.hash(of: bytes) }
      var folded = String(decoding: bytes, as: UTF8.self).lowercased()
      // A letter such as the Kelvin sign folds into ASCII. Swift's own hash ignores how accents are encoded.
      let hash = folded.withUTF8 { $0.allSatisfy { $0 < 0x80 } ? NameHashes.hash(of: $0) : nil }
      return hash ?? UInt64(truncatingIfNeeded: folded.hashValue)
    }
  }

  /// A name in its folder, without the differences that some file systems ignore.
  private struct Name: Hashable {
    let folder: Substring
    let name: String
  }

  private static func clash(
    _ path: Substring, at file: String, _ seen: inout [Name: [String]], _ snapshot: Snapshot
  ) -> RuleFinding? {
    let folder = WorkspacePath.folder(of: String(path))
    let last = path.lastSlash.map { path[path.utf8.index(after: $0)...] } ?? path
    let name = Name(folder: folder, name: last.lowercased())
    let spellings = seen[name] ?? []
    // Swift compares names as readers see them; file systems compare bytes.
    guard !spellings.contains(where: { $0.utf8.elementsEqual(path.utf8) }) else { return nil }
    seen[name] = spellings + [String(path)]
    guard let earlier = spellings.first else { return nil }
    let document = snapshot.corpus.document(at: file) ?? Document.read(SourceFile(path: file, bytes: []))
    return RuleFinding(in: document, at: document.start, .clash(String(path), earlier), help: .renameOne)
  }

  private static func foldersAbove(_ path: String) -> [Substring] {
    path.utf8.indices.filter { path.utf8[$0] == .slash }.map { path[..<$0] }
  }
}

extension LocalizedText {
  fileprivate static func clash(_ path: String, _ earlier: String) -> LocalizedText {
    LocalizedText(
      en: "on macOS and Windows, \(path) has the same name as \(earlier)",
      fr: "sous macOS et Windows, \(path) porte le même nom que \(earlier)")
  }

  fileprivate static let renameOne = LocalizedText(
    en: "rename one of the two, or combine them", fr: "renommez l’un des deux, ou réunissez-les")
}
