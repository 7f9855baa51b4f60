import Editorial
import Findings
import Localization
import Snapshots
import SourceText

struct BrokenLink: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "broken-link", .document, .fromReview(.error),
    summary: LocalizedText(
      en: "a link to a missing file, heading or `media` file",
      fr: "un lien vers un fichier, un titre ou un média qui n’existe pas"),
    rationale: LocalizedText(
      en: "Readers cannot follow the link, and a post without its picture cannot be published.",
      fr: "Le lien ne mène à rien, et une publication sans son image ne peut pas paraître."),
    exceptions: LocalizedText(
      en: """
        Links to other sites are not checked, nor paths that begin with a slash in the files of a site, because its generator and theme \
        decide where they lead.
        """,
      fr: """
        Les liens vers d’autres sites ne sont pas vérifiés, ni, dans les fichiers d’un site, les chemins qui commencent par une barre \
        oblique : le générateur et le thème décident où ils mènent.
        """),
    remedy: LocalizedText(
      en: """
        Correct the path. A link in a body is relative to the document's folder, as on a git host. A path \
        under `media` is relative to the workspace's root.
        """,
      fr: """
        Corrigez le chemin. Dans un texte, un lien part du dossier du document, comme sur un hébergeur git. \
        Sous la clé `media:`, un chemin part de la racine de l’espace de travail.
        """),
    passing: [
      Example([
        "media/été 1.jpg": "",
        "processes/publish.md": "---\nowner: ada\n---\n## À l'heure prévue\n\nSee [above](#à-lheure-prévue).\n",
        "posts/2026-11-24-bread.md": """
        ---
        status: review
        channels: [x]
        media: [{file: media/été 1.jpg, alt: Loaves}]
        ---
        ![Loaves](../media/%C3%A9t%C3%A9%201.jpg) [How](../processes/publish.md#à-lheure-prévue)
        [Shop](https://example.org/shop), <mailto:ada@example.org>, [other host](//example.org/), [outside](../../other)
        """,
      ]),
      Example([
        "edito.md": "---\nedito: 1\nsources: [{kind: post, files: [content/**/*.md], status: published}]\n---\n",
        "content/blog/rye/index.md": "---\ntitle: Rye\n---\n![Loaves](/images/loaves.jpg) ![Rye](rye.jpg)\n",
        "content/blog/rye/rye.jpg": "",
        "static/images/loaves.jpg": "",
      ]),
      .post("---\nstatus: draft\nmedia: [{file: media/not-taken-yet.jpg}]\n---\nFresh bread at eight.\n"),
    ],
    failing: [
      Example([
        "media/loaves.jpg": "",
        "posts/2026-11-24-bread.md": """
        ---
        status: review
        channels: [x]
        media:
          - {file: ↓media/loavs.jpg, alt: Loaves}
          - {file: ↓../media/loaves.jpg, alt: Loaves}
        ---
        ![Loaves](↓media/loaves.jpg) ![Rye](↓/media/loaves.jpg)
        """,
      ]),
      Example([
        "processes/publish.md": """
        ---
        owner: ada
        ---
        ## Before noon

        See [the evening](↓#evening), [the team](↓../people/bea.md) and [Ada](../people/ada.md).
        """,
        "processes/reply.md": "---\nowner: ada\n---\nAs in [publishing](↓publish.md#after-noon), ↓[here]().\n",
      ]),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard document.kind != nil else { return [] }
    var findings = brokenMedia(in: document, snapshot)
    var slugs: [String: HeadingSlugs] = [:]
    let markdown = document.markdown
    for index in markdown.nodes.indices {
      guard markdown.nodes[index].kind == .link || markdown.nodes[index].kind == .image else { continue }
      let range = markdown.literalRange(of: index) ?? markdown.nodes[index].range
      guard let link = RelativeLink(markdown.literal(of: index)) else {
        if let finding = judgePictureFromRoot(index, at: range, in: document, snapshot) { findings.append(finding) }
        continue
      }
      if let finding = judge(link, at: range, in: document, snapshot, &slugs) { findings.append(finding) }
    }
    return findings
  }

  private func judge(
    _ link: RelativeLink, at range: ByteRange, in document: Document, _ snapshot: Snapshot,
    _ slugs: inout [String: HeadingSlugs]
  ) -> RuleFinding? {
    var target = document
    if link.path.isEmpty {
      guard link.fragment != nil else { return RuleFinding(in: document, at: range, .leadsNowhere, help: .giveTarget) }
    } else {
      let folder = WorkspacePath.folder(of: document.path)
      guard let path = WorkspacePath.resolve(link.path, from: folder) else { return nil }
      guard path.isEmpty || snapshot.corpus.files.contains(path) else {
        return RuleFinding(
          in: document, at: range, .noSuchFile(link.path), help: Self.help(for: link.path, path, from: folder, snapshot)
        )
      }
      guard let found = snapshot.corpus.document(at: path) else { return nil }
      target = found
    }
    guard let fragment = link.fragment, !fragment.isEmpty, !fragment.hasPrefix(":~:"), fragment != "top" else {
      return nil
    }
    // The headings of an unreadable file are unknown.
    guard target.bodyStart < target.source.bytes.count || target.problems.isEmpty else { return nil }
    let known = slugs[target.path] ?? HeadingSlugs(of: target)
    slugs[target.path] = known
    guard !known.contains(fragment) else { return nil }
    return RuleFinding(
      in: document, at: range, .noSuchHeading(fragment, in: target.path),
      help: Spelling.nearest(to: fragment, among: known.slugs).map { .didYouMean("#\($0)") } ?? .headings(known.slugs))
  }

  /// Checks a picture whose path begins with a slash. On the workspace's own site, such a path never leads to the workspace's root; where
  /// it leads on the site of another program is not known.
  private func judgePictureFromRoot(_ image: Int, at range: ByteRange, in document: Document, _ snapshot: Snapshot)
    -> RuleFinding?
  {
    let written = document.markdown.text(of: image)
    guard document.post != nil, document.origin == nil, document.markdown.nodes[image].kind == .image,
      written.hasPrefix("/"),
      !written.hasPrefix("//"), let path = WorkspacePath.resolve(written, from: "")
    else { return nil }
    let folder = WorkspacePath.folder(of: document.path)
    let help =
      snapshot.corpus.files.contains(path)
      ? LocalizedText.linkFromHere(WorkspacePath.relative(path, from: folder))
      : Self.nearest(to: path, snapshot).map { .didYouMean(WorkspacePath.relative($0, from: folder)) }
        ?? .lookedFor(path)
    return RuleFinding(in: document, at: range, .noSuchFile(written), help: help)
  }

  private static func help(
    for written: String, _ path: String, from folder: Substring, _ snapshot: Snapshot
  ) -> LocalizedText {
    if written.hasPrefix("www.") { return .addScheme(written) }
    if let fromRoot = WorkspacePath.resolve(written, from: ""), !fromRoot.isEmpty,
      snapshot.corpus.files.contains(fromRoot)
    {
      return .linkFromHere(WorkspacePath.relative(fromRoot, from: folder))
    }
    return nearest(to: path, snapshot).map { .didYouMean(WorkspacePath.relative($0, from: folder)) } ?? .lookedFor(path)
  }

  // MARK: Media

  private func brokenMedia(in document: Document, _ snapshot: Snapshot) -> [RuleFinding] {
    guard let media = document.post?.media?.value else { return [] }
    return media.compactMap { media in
      guard let file = media.value.file, !snapshot.corpus.files.contains(file.value) else { return nil }
      return judgeMedia(file, in: document, snapshot)
    }
  }

  /// Checks a media path that does not exist as written.
  private func judgeMedia(_ file: Located<String>, in document: Document, _ snapshot: Snapshot) -> RuleFinding? {
    guard !file.value.contains("://") else { return nil }
    let files = snapshot.corpus.files
    let path = WorkspacePath.resolve(file.value, from: "")
    if let path, files.contains(path), !file.value.hasPrefix("/") { return nil }
    let others = [path, WorkspacePath.resolve(file.value, from: WorkspacePath.folder(of: document.path))]
    let meant = others.compactMap { $0 }.first { !$0.isEmpty && files.contains($0) }
    // A path outside the workspace is not checked, unless it is relative to the document.
    guard path != nil || meant != nil else { return nil }
    let similar = meant == nil ? path.flatMap { Self.nearest(to: $0, snapshot) } : nil
    let help =
      meant.map(LocalizedText.fromRoot) ?? similar.map(LocalizedText.didYouMean) ?? path.map(LocalizedText.lookedFor)
    // If no file is meant, it may be missing with others.
    let folder = meant == nil && similar == nil ? path.map { String(WorkspacePath.folder(of: $0)) } : nil
    return RuleFinding(
      in: document, at: file.range, .noSuchFile(file.value), help: help,
      cause: folder.map { .missingFiles(folder: $0) })
  }

  // MARK: Suggestions

  /// The largest number of files in a folder and its subfolders that are read to find a similar name. More would cost time for each
  /// broken link.
  private static let comparedFiles = 2_000

  /// Returns the path of the file in the same folder with the most similar name, regardless of its extension; `nil` if none is similar.
  private static func nearest(to path: String, _ snapshot: Snapshot) -> String? {
    let folder = WorkspacePath.folder(of: path)
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    let stem = SourceFile(path: path, bytes: []).stem
    let paths = snapshot.corpus.files.paths
    var candidates: [String: String] = [:]
    for path in paths[paths.endOfPrefix(where: { $0 < prefix })...].prefix(comparedFiles) {
      guard path.hasPrefix(prefix) else { break }
      let rest = path.dropFirst(prefix.count)
      if !rest.contains("/") { candidates[String(SourceFile(path: path, bytes: []).stem)] = path }
    }
    return Spelling.nearest(to: String(stem), among: candidates.keys).flatMap { candidates[$0] }
  }
}

extension LocalizedText {
  fileprivate static func noSuchFile(_ path: String) -> LocalizedText {
    LocalizedText(en: "the file “\(path)” does not exist", fr: "le fichier « \(path) » n’existe pas")
  }

  fileprivate static func noSuchHeading(_ fragment: String, in path: String) -> LocalizedText {
    LocalizedText(en: "\(path) has no heading “#\(fragment)”", fr: "\(path) n’a pas de titre « #\(fragment) »")
  }

  fileprivate static let leadsNowhere = LocalizedText(
    en: "this link has no target", fr: "ce lien n’a pas de destination")

  fileprivate static let giveTarget = LocalizedText(
    en: "write the target between the parentheses", fr: "écrivez la destination entre les parenthèses")

  fileprivate static func addScheme(_ address: String) -> LocalizedText {
    LocalizedText(
      en: "for a URL, write https://\(address)", fr: "pour une adresse web, écrivez https://\(address)")
  }

  fileprivate static func linkFromHere(_ path: String) -> LocalizedText {
    LocalizedText(
      en: "links are relative to this document: \(path)", fr: "les chemins des liens partent de ce document : \(path)")
  }

  fileprivate static func fromRoot(_ path: String) -> LocalizedText {
    LocalizedText(
      en: "media paths are relative to the workspace's root: \(path)",
      fr: "les chemins des médias partent de la racine de l’espace de travail : \(path)")
  }

  fileprivate static func lookedFor(_ path: String) -> LocalizedText {
    LocalizedText(
      en: "the path from the workspace's root is \(path)",
      fr: "le chemin depuis la racine de l’espace de travail est \(path)")
  }

  fileprivate static func headings(_ slugs: [String]) -> LocalizedText? {
    guard !slugs.isEmpty else { return nil }
    let shown = slugs.prefix(8).map { "#\($0)" }.joined(separator: ", ") + (slugs.count > 8 ? "…" : "")
    return LocalizedText(en: "known headings: \(shown)", fr: "titres connus : \(shown)")
  }
}
