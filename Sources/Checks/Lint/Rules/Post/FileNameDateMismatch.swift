import ChangePlans
import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Reads the whole workspace, because a file may be renamed only if no document refers to it.
struct FileNameDateMismatch: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "file-name-date-mismatch", formerly: ["date-off-file-name"], .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a file name with a date other than the post's",
      fr: "un nom de fichier dont la date n’est pas celle de la publication"),
    rationale: LocalizedText(
      en: "People look for a post by the date in its file name, and this date leads them to the wrong file.",
      fr: "On cherche une publication d’après la date que porte le nom de son fichier, et cette date induit en erreur."),
    exceptions: LocalizedText(
      en: """
        The date must be the post's `date:` or, without one, the date of one of its channels. File names without a date are not checked. \
        The fix renames the file if no document of the workspace refers to it. It is unsafe, because without `id:` the file name is the \
        post's id, which other programs may use.
        """,
      fr: """
        La date doit être la `date:` de la publication ou, à défaut, celle de l’un de ses canaux. Les noms de fichier sans date ne sont \
        pas vérifiés. La correction renomme le fichier si aucun document de l’espace de travail n’y renvoie. Elle n’est pas sûre : sans \
        `id:`, le nom du fichier est l’identifiant de la publication, que d’autres programmes utilisent peut-être.
        """),
    remedy: LocalizedText(
      en: "Rename the file, or correct the date.",
      fr: "Renommez le fichier, ou corrigez la date."),
    hasFix: true, isFixUnsafe: true,
    passing: [
      .post(
        """
        ---
        status: scheduled
        date: 2026-11-24 09:00
        channels: {x: {date: 2026-11-25 09:00}, mastodon: {}}
        ---
        Fresh bread at eight.
        """),
      .post("---\nstatus: scheduled\ndate: 2026-11-25\n---\nFresh bread at eight.\n", path: "posts/sourdough.md"),
      .post("---\nstatus: draft\ndate: 2026-11-25\n---\nFresh bread at eight.\n"),
    ],
    failing: [
      .post(
        """
        ---
        title: Pain d’épices 🎄
        status: scheduled
        date: ↓2026-12-01 09:00
        ---
        Il revient.
        """),
      .post(
        """
        ---
        status: review
        channels: {x: {date: ↓2026-11-26 12:30}, mastodon: {date: 2026-11-25}}
        ---
        Fresh bread at eight.
        """),
    ])

  private struct Misnamed {
    let document: Document
    let named: CalendarDay
    let slot: Located<Slot>
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let misnamed = snapshot.corpus.posts.compactMap { judge(snapshot.corpus.documents[$0]) }
    guard !misnamed.isEmpty else { return [] }
    let renames = Renaming(misnamed.map(\.document), in: snapshot.corpus)
      .renames(misnamed.map { ($0.document, from: $0.named, to: $0.slot.value.day) })
    return zip(misnamed, renames).map { post, rename in
      RuleFinding(
        in: post.document, at: post.slot.range, .offFileName(post.slot.value.day, named: post.named),
        help: rename.map { .rename(to: $0.to) } ?? .correct, fix: rename.map { Fix(isSafe: false, rename: $0) })
    }
  }

  /// Returns a finished post whose date is not the date in its file name, with its slot; otherwise `nil`. If the post has no date of its
  /// own, the date of any of its channels may match.
  private func judge(_ document: Document) -> Misnamed? {
    guard let post = document.post, post.state.isFinished,
      let named = DateSyntax.leadingDay(of: document.source.stem)
    else { return nil }
    if let slot = post.slot {
      return slot.value.day == named ? nil : Misnamed(document: document, named: named, slot: slot)
    }
    let slots = (post.channels?.value ?? []).compactMap(\.slot)
    guard let first = slots.first, !slots.contains(where: { $0.value.day == named }) else { return nil }
    return Misnamed(document: document, named: named, slot: first)
  }
}

/// New names for misnamed files, if a new name breaks no reference.
private struct Renaming {
  private let documents: [Document]
  /// The number of files for each path in lower case, because some file systems ignore case.
  private let pathCounts: [String: Int]
  private let idCounts: [String: Int]
  private let files: FileIndex
  /// The names of misnamed files that other documents contain.
  private let mentioned: Set<String>

  init(_ misnamed: [Document], in corpus: Corpus) {
    documents = misnamed
    files = corpus.files
    pathCounts = corpus.files.paths.reduce(into: [:]) { $0[$1.lowercased(), default: 0] += 1 }
    idCounts = corpus.documents.reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
    let wanted = Set(misnamed.map { Self.plainStart(of: $0.source.stem) })
    var mentioned: Set<String> = []
    for document in corpus.documents {
      let own = Self.plainStart(of: document.source.stem)
      Self.forEachDatedName(in: document.source.bytes) { name in
        if name != own, wanted.contains(name) { mentioned.insert(name) }
      }
    }
    self.mentioned = mentioned
  }

  /// Returns the renames that can be made together, in the order of the posts; `nil` for a post that must keep its name.
  func renames(_ posts: [(document: Document, from: CalendarDay, to: CalendarDay)]) -> [Fix.Rename?] {
    let wanted = posts.map { newStem(of: $0.document, from: $0.from, to: $0.to) }
    let moves = zip(posts, wanted).map { post, stem in
      stem.map { move(post.document, to: $0) } ?? Moves.Move(leaves: [], takes: [])
    }
    let possible = Moves.possible(moves) { name in
      name.hasPrefix("#") ? idCounts[String(name.dropFirst()), default: 0] : pathCounts[name, default: 0]
    }
    return zip(zip(posts, wanted), possible).map { post, isPossible in
      guard isPossible, let stem = post.1 else { return nil }
      return Fix.Rename(from: post.0.document.path, to: newPath(of: post.0.document, stem))
    }
  }

  private func newStem(of document: Document, from old: CalendarDay, to new: CalendarDay) -> String? {
    let stem = document.source.stem
    let prefix = old.description
    guard stem.hasPrefix(prefix), !mentioned.contains(Self.plainStart(of: stem)) else { return nil }
    let newStem = new.description + stem.dropFirst(prefix.count)
    // A folder at the new path stays there, so it blocks the rename.
    let path = newPath(of: document, newStem)
    return files.contains(path) && pathCounts[path.lowercased()] == nil ? nil : newStem
  }

  private func newPath(of document: Document, _ stem: String) -> String {
    let path = document.path
    return path[..<document.source.stem.startIndex] + stem + path[document.source.stem.endIndex...]
  }

  /// Returns the names that a rename frees and takes.
  ///
  /// Without `id:`, the file name is the id, which must stay unique.
  private func move(_ document: Document, to stem: String) -> Moves.Move {
    let ids = document.header.id == nil ? (["#" + document.id], ["#" + stem]) : ([], [])
    return Moves.Move(
      leaves: [document.path.lowercased()] + ids.0, takes: [newPath(of: document, stem).lowercased()] + ids.1)
  }

  /// Returns the start of a name, up to the first character that a link may encode.
  private static func plainStart(of stem: Substring) -> String {
    String(decoding: stem.utf8.prefix(while: isPlain), as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == .hyphen || byte == .fullStop || byte == .underscore
  }

  /// Visits each name that begins with a date (`2026-11-24-sourdough`), up to its first character that a link may encode, without `.md`
  /// and without full stops at its end.
  private static func forEachDatedName(in bytes: [UInt8], _ visit: (String) -> Void) {
    var index = 4
    while index + 5 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == .hyphen, bytes[index + 3] == .hyphen,
        [-4, -3, -2, -1, 1, 2, 4, 5].allSatisfy({ bytes[index + $0].isASCIIDigit })
      else { continue }
      var end = index
      while end < bytes.count, isPlain(bytes[end]) { end += 1 }
      var name = bytes[index - 4..<end]
      if name.suffix(3).elementsEqual(".md".utf8) { name.removeLast(3) }
      while name.last == .fullStop { name.removeLast() }
      visit(String(decoding: name, as: UTF8.self))
    }
  }
}

extension LocalizedText {
  fileprivate static func offFileName(_ day: CalendarDay, named: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "the post is dated \(DateNames.day(day)), but its file name says \(DateNames.day(named))",
      fr:
        "la publication est datée du \(DateNames.day(day)), mais le nom de son fichier indique le \(DateNames.day(named))"
    )
  }

  fileprivate static func rename(to path: String) -> LocalizedText {
    LocalizedText(en: "rename the file to \(path)", fr: "renommez le fichier en \(path)")
  }

  fileprivate static let correct = LocalizedText(
    en: "rename the file and update the references to it, or correct the date",
    fr: "renommez le fichier et corrigez les renvois, ou corrigez la date")
}
