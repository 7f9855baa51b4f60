import CivilTime
import Editorial
import ForeignFiles
import SourceText

/// The rejection of a row, with its problems.
struct RowRejection: Error {
  let issues: [RowImporter.Issue]

  init(_ issues: [RowImporter.Issue]) { self.issues = issues }
  init(_ issue: CellIssue, in column: SheetColumn? = nil) {
    self.init([RowImporter.Issue(column: column, issue: issue)])
  }
}

/// The search for the post that a row means.
struct PostFinder {
  let target: ImportTarget

  private var corpus: Corpus { target.corpus }

  /// Returns the post that a row names by its file or its id; `nil` if the row names none or an unknown one. Throws if the row names
  /// another kind of document or an ambiguous id, or if its id is not that of its file.
  func named(by row: PostRow) throws(RowRejection) -> KnownDocument? {
    let path = (row[.file] ?? "").trimmed
    let id = String((row[.id] ?? "").trimmed)
    if !path.isEmpty, let document = document(named: Self.normalized(path)) {
      guard document.kind == .post else { throw RowRejection(.notAPost(document.path), in: .file) }
      guard id.isEmpty || id == document.id else { throw RowRejection(.otherID(document), in: .id) }
      return document
    }
    guard !id.isEmpty else { return nil }
    let found = target.documents(withID: id)
    if found.isEmpty {
      // The id of a post is the name of its file without the extension.
      return id.hasSuffix(".md") ? document(named: id) : nil
    }
    guard found.count == 1 else { throw RowRejection(.ambiguous(found.map(\.path)), in: .id) }
    guard found[0].kind == .post else { throw RowRejection(.notAPost(found[0].path), in: .id) }
    return found[0]
  }

  /// Returns the document at a path. If there is none, returns the only document whose path ends in this one, with or without `.md`: people
  /// write `2026-12-01-rye.md` or a path from another folder. `nil` if there is none or several.
  private func document(named path: String) -> KnownDocument? {
    if let document = target.document(at: path) ?? target.document(at: path + ".md") { return document }
    let file = path.hasSuffix(".md") ? path : path + ".md"
    let stem = String(file.fileStem)
    let found = target.documents(withID: stem).filter { $0.path.hasSuffix("/" + file) || file.hasSuffix("/" + $0.path) }
    return found.count == 1 ? found[0] : nil
  }

  private static func normalized(_ path: some StringProtocol) -> String {
    let path = String(path).replacing("\\", with: "/")
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  /// Returns the post that was published with the permalink of a row, on the same channel; `nil` if there is none.
  /// Throws if there are several.
  func published(_ features: PostFeatures) throws(RowRejection) -> KnownDocument? {
    for (channel, link) in features.permalinks.sorted(by: { $0.key < $1.key }) {
      let key = PermalinkKey(link)
      let found = target.posts(publishedAt: key).filter { known in
        let post = corpus.read(known.source).post
        return post?.publication(on: channel)?.url.map { PermalinkKey($0.value) == key } ?? false
      }
      if found.count > 1 { throw RowRejection(.published(found.map(\.path))) }
      if let known = found.first { return known }
    }
    return nil
  }

  /// Returns the path for a row's post, and the existing post that the row means, if there is one. For a row with neither a file nor an
  /// id, that is the post at the path, or the post whose id is the path's file name. If there is none, and for all other rows, it is the
  /// post with the same day and title.
  ///
  /// - Parameter likeness: how like the row's post the one at a path is, which may exist or not; the last argument is whether no other
  ///   post has the path with a number. If it is another post, the path gets a number.
  func place(
    of row: PostRow, _ values: [SheetColumn: String],
    _ pathForNew: (_ title: String, _ day: CalendarDay?) -> String,
    likeness: (_ path: String, KnownDocument?, _ isOnly: Bool) -> Likeness
  ) throws(RowRejection) -> (path: String, known: KnownDocument?) {
    let title = values[.field(["title"])] ?? ""
    let day = Self.day(of: values, in: corpus.zone)
    let path = (row[.file] ?? "").trimmed
    if !path.isEmpty {
      let path = Self.normalized(path)
      guard Self.isPlaceOfPost(path) else { throw RowRejection(.badPath, in: .file) }
      let known = try alike(title, on: day)
      return (known?.path ?? path, known)
    }
    let texts = values.filter { if case .text = $0.key { !$0.value.isEmpty } else { false } }
    let text = values[.text(channel: nil)] ?? texts.min { $0.key.name < $1.key.name }?.value
    let words = title.isEmpty ? Self.firstWords(text ?? "") : title
    guard !words.isEmpty else { throw RowRejection(.nothingToTell) }
    let named = pathForNew(words, day)
    let id = String((row[.id] ?? "").trimmed)
    if !id.isEmpty {
      let folder = named.prefix(upTo: named.lastIndex(of: "/") ?? named.startIndex)
      let path = "\(folder)/\(id).md"
      guard Self.isPlaceOfPost(path), !id.utf8.contains(.slash) else { throw RowRejection(.badPath, in: .id) }
      let known = try alike(title, on: day)
      return (known?.path ?? path, known)
    }
    let free = numbered(named, likeness)
    if let known = free.known, known.kind == .post { return (free.path, known) }
    if free.path != named { return free }
    let other = try alike(title, on: day)
    return (other?.path ?? named, other)
  }

  /// The maximum number of posts with the same first words on one day.
  private static let numberLimit = 10_000

  /// How like a row's post another one is.
  enum Likeness {
    case other
    /// Nothing shows that it is another post.
    case alike
    /// It is an existing post of the same time.
    case same
  }

  /// Returns the day of a post in the workspace's time zone; `nil` if it has none.
  static func day(of values: [SheetColumn: String], in zone: TimeZoneRules) -> CalendarDay? {
    values[.field(["date"])].flatMap { try? DateSyntax.timestamp($0).get() }.map {
      WrittenDate.Stamp($0).slot(in: zone).day
    }
  }

  /// Returns the first of the paths `a.md`, `a-2.md`, `a-3.md` … whose post is not another one, with the document that is there. Of several
  /// existing posts, it is the one with the same time, so that the order of the rows does not matter.
  private func numbered(
    _ path: String, _ likeness: (_ path: String, KnownDocument?, _ isOnly: Bool) -> Likeness
  ) -> (path: String, known: KnownDocument?) {
    var first: (path: String, known: KnownDocument?)?
    var (here, known) = (path, document(near: path))
    for number in 2...Self.numberLimit {
      if let first, known == nil { return first }
      let next = "\(path.dropLast(3))-\(number).md"
      let other = document(near: next)
      switch likeness(here, known, first == nil && other == nil) {
      case .same: return (here, known)
      case .alike where known == nil: return (here, known)
      case .alike: if first == nil { first = (here, known) }
      case .other: break
      }
      (here, known) = (next, other)
    }
    return first ?? (here, known)
  }

  /// Returns the document at a path, or the first one whose id is its file name.
  private func document(near path: String) -> KnownDocument? {
    target.document(at: path) ?? target.documents(withID: String(path.fileStem)).first
  }

  /// Returns the post with a given title and day; `nil` if there is none. Throws if there are several.
  private func alike(_ title: String, on day: CalendarDay?) throws(RowRejection) -> KnownDocument? {
    let found = SlotTitle(title, on: day).map(target.posts) ?? []
    if found.isEmpty { return nil }
    guard found.count == 1 else { throw RowRejection(.alike(found.map(\.path))) }
    return found[0]
  }

  /// Whether a path is allowed for a new post. It must be below `posts/`, end in `.md`, and have fewer than 250 bytes. It must not be the
  /// path of a README, and must contain neither hidden parts nor characters that some systems reject.
  private static func isPlaceOfPost(_ path: String) -> Bool {
    let parts = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count > 1 && parts[0] == "posts" && path.hasSuffix(".md") && path.utf8.count < 250
      && !PassedOver.isReadMe(path)
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && $0 != ".md" }
      && path.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7F && !"\\:*?\"<>|".unicodeScalars.contains($0)
      }
  }

  private static func firstWords(_ text: String) -> String {
    let words = text.prefix(400).prefix { $0 != ForeignPosts.partBreak }.onOneLine.split(separator: " ")
    let plain = words.filter { !$0.beginsWithWebScheme }
    return (plain.isEmpty ? words : plain).prefix(6).joined(separator: " ")
  }
}
