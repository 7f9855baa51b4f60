import CivilTime
import FrontMatter
import Localization
import MarkdownSyntax
import Schema
import SourceText

extension Document {
  /// Reads one file. This never fails: issues are collected in ``problems``, and everything that is readable is read.
  ///
  /// - Parameters:
  ///   - zone: the time zone of the workspace.
  ///   - rules: the other settings of the workspace on which the reading depends.
  public static func read(
    _ source: SourceFile, zone: TimeZoneRules = .utc, schemas: DocumentSchemas = .shared,
    rules: ReadingRules = .none
  ) -> Document {
    let origin = rules.sources.source(of: source.path)
    // A README is prose in any folder.
    let folderKind = origin?.kind ?? (PassedOver.isReadMe(source.path) ? nil : DocumentKind(path: source.path))
    if source.bytes.count > SourceFile.sizeLimit { return tooLarge(path: source.path, bytes: source.bytes.count) }
    let issues = source.textIssues()
    if let bad = issues.illFormed {
      return unread(source, folderKind, ReadIssue(.illFormedText(byte: source.bytes[bad]), at: ByteRange(bad, bad + 1)))
    }
    let fence = FrontMatterFence(of: source)
    let conflicts = ConflictMarks.all(in: source.bytes)
    if let folderKind, let first = conflicts.first, fence.yaml == nil,
      fence.unclosed != nil || first.start.lowerBound <= source.byteOrderMarkLength
    {
      return unread(source, folderKind, conflicts.map { ReadIssue($0, isInFrontMatter: true) })
    }
    if let unclosed = fence.unclosed {
      // Prose may begin with a thematic break.
      return folderKind.map { unread(source, $0, ReadIssue(.unclosedFrontMatter, at: unclosed)) } ?? prose(source)
    }
    let foreign = fence.yaml == nil ? ForeignFrontMatter(of: source) : nil
    guard let block = FrontMatterBlock(source, fence, foreign, of: origin) else {
      if let folderKind, source.isBlank {
        return unread(source, folderKind, ReadIssue(.emptyFile, at: ByteRange(at: source.byteOrderMarkLength)))
      }
      if PassedOver.isReadMe(source.path) { return readMe(source) }
      if let origin, let foreign, let failure = foreign.failure {
        let range = failure == foreign.firstLine.lowerBound ? foreign.firstLine : ByteRange(at: failure)
        return unread(source, origin.kind, ReadIssue(.invalidForeignFrontMatter(foreign.form), at: range))
      }
      if let foreign, let kind = folderKind ?? kind(of: foreign, at: source.path) {
        let problem = ReadIssue.Kind.foreignFrontMatter(foreign.form, yaml: foreign.yaml)
        return unread(source, kind, ReadIssue(problem, at: foreign.firstLine))
      }
      if let folderKind, let unopened = UnopenedFence(of: source, isKnown: folderKind.hasKey) {
        return unread(source, folderKind, ReadIssue(.unopenedFrontMatter, at: unopened.range))
      }
      guard folderKind == .workspace else { return prose(source, lacking: folderKind) }
      return unread(
        source, .workspace,
        ReadIssue(
          .missingKey("edito", documentation: Self.versionHelp), at: ByteRange(at: source.byteOrderMarkLength)))
    }
    return DocumentReader(
      source: source, block: block, conflicts: conflicts, firstZeroByte: issues.zero, zone: zone,
      dateOrder: rules.dateOrder, schemas: schemas, origin: origin
    ).read(folderKind)
  }

  /// Returns the document for a file over ``SourceFile/sizeLimit``, which is not read.
  public static func tooLarge(path: String, bytes: Int) -> Document {
    unread(
      SourceFile(path: path, bytes: []), DocumentKind(path: path),
      ReadIssue(.tooLarge(bytes: bytes, limit: SourceFile.sizeLimit), at: ByteRange(at: 0)))
  }

  /// Returns a copy of the document with one more issue.
  public func adding(_ problem: ReadIssue) -> Document {
    Document(
      source: source, kind: kind, content: content, markdown: markdown, bodyStart: bodyStart,
      problems: problems + [problem], references: references, origin: origin)
  }

  /// Returns the document for a file that could not be read.
  public static func unreadable(path: String, _ readFailure: FileReadFailure) -> Document {
    let hasKind =
      switch readFailure {
      // The excluded file may be a picture, which is not a document in any folder.
      case .leftOut: path.hasSuffix(".md")
      // A backup beside the original document is not a second document with the same id.
      case .backup, .hiddenName: false
      case .readMe, .linkToFolder: false
      default: true
      }
    return unread(
      SourceFile(path: path, bytes: []), hasKind ? DocumentKind(path: path) : nil,
      ReadIssue(.unreadable(readFailure), at: ByteRange(at: 0)))
  }

  private static let versionHelp = LocalizedText(en: "The version of the format: 1", fr: "La version du format : 1")

  /// Returns the document for a text without front matter, with an issue if the text is in the folder of a kind, in any upper or lower
  /// case, and does not describe the folder.
  ///
  /// - Parameter kind: the kind that the folder of the file determines; `nil` outside the folders of all kinds.
  private static func prose(_ source: SourceFile, lacking kind: DocumentKind? = nil) -> Document {
    let kind = kind ?? PassedOver.kind(inOtherCase: source.path)
    let isExpected = kind != nil && !PassedOver.isAboutFolder(PassedOver.name(of: source.path))
    return prose(source, bodyStart: 0, isExpected ? .noFrontMatter(kind: kind?.rawValue ?? "") : nil)
  }

  /// Returns a document without a kind for a file of prose. The read failure, if any, becomes an issue of the document.
  fileprivate static func prose(_ source: SourceFile, bodyStart: Int, _ readFailure: FileReadFailure?) -> Document {
    let firstLine = ByteRange(source.byteOrderMarkLength, source.bytes.lineEnd(from: source.byteOrderMarkLength))
    return Document(
      source: source, kind: nil, content: .prose, markdown: .empty, bodyStart: bodyStart,
      problems: readFailure.map { [ReadIssue(.unreadable($0), at: firstLine)] } ?? [], references: References())
  }

  /// Reads a README without YAML front matter.
  private static func readMe(_ source: SourceFile) -> Document {
    let tree = ForeignFrontMatter(of: source)?.tree
    return prose(source, bodyStart: 0, tree?.readMeObstacle(at: source.path))
  }

  /// Returns the kind of a file outside the folders of all kinds whose front matter is in a language other than YAML; `nil` if neither its
  /// path nor its keys suggest a kind.
  private static func kind(of foreign: ForeignFrontMatter, at path: String) -> DocumentKind? {
    if let near = PassedOver.kind(nearFolderOf: path) { return near }
    return foreign.tree?.fittingKind?.kind
  }

  private static func unread(_ source: SourceFile, _ kind: DocumentKind?, _ problem: ReadIssue) -> Document {
    unread(source, kind, [problem])
  }

  private static func unread(_ source: SourceFile, _ kind: DocumentKind?, _ problems: [ReadIssue]) -> Document {
    Document(
      source: source, kind: kind, content: .prose, markdown: .empty, bodyStart: source.bytes.count, problems: problems,
      references: References())
  }
}

extension ReadIssue {
  fileprivate init(_ conflict: ConflictMarks, isInFrontMatter: Bool) {
    self.init(.mergeConflict(end: conflict.end, isInFrontMatter: isInFrontMatter), at: conflict.start)
  }
}

/// A reader for one file with front matter.
private struct DocumentReader {
  let source: SourceFile
  let block: FrontMatterBlock
  let conflicts: [ConflictMarks]
  let firstZeroByte: Int?
  let zone: TimeZoneRules
  let dateOrder: WrittenDate.Order?
  let schemas: DocumentSchemas
  let origin: DocumentSource?

  func read(_ folderKind: DocumentKind?) -> Document {
    var (tree, failure) = (block.tree, block.failure)
    var issues: [ReadIssue] = []
    if let origin {
      let translated = TranslatedTree(tree, of: origin, at: source.path, place: block.start)
      (tree, issues) = (translated.tree, translated.issues)
    }
    if folderKind == nil, PassedOver.isReadMe(source.path) {
      return .prose(source, bodyStart: block.bodyStart, tree.readMeObstacle(at: source.path))
    }
    // The settings may be read before their locale is known.
    let isSettings = source.path == DocumentKind.settingsFileName
    var reader = Reader(
      tree: tree, source: source, zone: zone,
      dateOrder: isSettings ? ReadingRules.dateOrder(of: tree) : dateOrder)
    for issue in issues { reader.report(issue.kind, at: issue.range) }
    let kind = origin?.kind ?? declaredKind(in: tree, &reader) ?? folderKind
    guard let kind else {
      return .prose(source, bodyStart: block.bodyStart, misplaced(tree))
    }
    let isTorn = conflicts.contains { block.range.contains($0.start.lowerBound) }
    for conflict in conflicts {
      let problem = ReadIssue(conflict, isInFrontMatter: block.range.contains(conflict.start.lowerBound))
      reader.report(problem.kind, at: problem.range)
    }
    if let failure, !isTorn { reader.report(.invalidYAML(failure.reason), at: failure.range) }
    if let zero = firstZeroByte { reader.report(.nulByte, at: ByteRange(zero, zero + 1)) }
    let markdown = MarkdownParser.parse(source.bytes, from: block.bodyStart)
    let content = content(of: kind, markdown, isBroken: failure != nil || isTorn, &reader)
    return Document(
      source: source, kind: kind, content: content, markdown: markdown, bodyStart: block.bodyStart,
      problems: reader.problems, references: reader.references.trimmed, origin: origin)
  }

  /// Returns the reason for which a document is not read in its folder: the folder's name only resembles that of a kind, or the keys are
  /// those of a kind with another folder. The result is `nil` if the file is not meant as a document.
  private func misplaced(_ tree: YAMLTree) -> FileReadFailure? {
    let near = PassedOver.kind(nearFolderOf: source.path)
    let fitting = tree.fittingKind
    guard let kind = near ?? fitting?.kind, let folder = kind.folder,
      near == nil || !PassedOver.isAboutFolder(PassedOver.name(of: source.path))
    else { return nil }
    let isCertain = fitting.map { $0.isCertain || near == $0.kind } ?? false
    return .elsewhere(kind: kind.rawValue, folder: folder, isCertain: isCertain)
  }

  /// Returns the kind that `kind:` declares; `nil` if the key is missing or its value is invalid.
  private func declaredKind(in tree: YAMLTree, _ reader: inout Reader) -> DocumentKind? {
    guard let root = tree.root, tree.nodes[root].kind == .mapping else { return nil }
    var child = root + 1
    let end = Int(tree.nodes[root].subtreeEnd)
    while child < end {
      let value = Int(tree.nodes[child].subtreeEnd)
      guard value < end else { return nil }
      if schemas.kindKey.index(of: child, in: tree) == 0 {
        reader.key = child
        return ValueType<DocumentKind>.choice.value(at: value, &reader)?.value
      }
      child = Int(tree.nodes[value].subtreeEnd)
    }
    return nil
  }

  private func content(
    of kind: DocumentKind, _ markdown: MarkdownTree, isBroken: Bool, _ reader: inout Reader
  ) -> Document.Content {
    func read<Content: DocumentContent>(_: Content.Type) -> Content {
      self.read(Content.schema, isBroken: isBroken, &reader) ?? Content()
    }
    switch kind {
    case .workspace: return .workspace(read(Settings.self))
    case .strategy: return .strategy(read(StrategyAnswer.self))
    case .post:
      return .post(
        Post(
          self.read(schemas.post, isBroken: isBroken, &reader) ?? PostFrontMatter(),
          texts: PostText.texts(of: markdown, in: source.bytes)))
    case .checklist: return .checklist(read(Checklist.self))
    case .run: return .run(read(Run.self))
    case .idea: return .idea(read(Idea.self))
    case .campaign: return .campaign(read(Campaign.self))
    case .person: return .person(read(Person.self))
    case .process: return .process(read(Process.self))
    case .mentions: return .mentions(read(MentionsLog.self))
    case .metrics: return .metrics(read(MetricsLog.self))
    case .report: return .report(read(Report.self))
    }
  }

  /// Reads the map of the front matter; `nil` if it is broken, empty or not a map. The missing keys of empty front matter are reported.
  private func read<Content: DocumentContent>(
    _ schema: RecordSchema<Content>, isBroken: Bool, _ reader: inout Reader
  ) -> Content? {
    // The part before a YAML error is not read, because its end is missing.
    if isBroken { return nil }
    guard let root = reader.tree.root, !reader.tree.isNull(root) else {
      schema.reportEmpty(at: block.start, &reader)
      return nil
    }
    guard reader.tree.nodes[root].kind == .mapping else {
      if let spaces = NoBreakSpace.first(in: source.bytes, block.range) {
        reader.report(.invalidYAML(.noBreakSpace), at: spaces)
        return nil
      }
      if let colon = TightColon.first(in: source.bytes, block.range) {
        reader.report(.invalidYAML(.missingSpace), at: colon)
        return nil
      }
      reader.report(.notAMap(found: reader.description(of: root)), at: reader.range(of: root))
      return nil
    }
    return schema.read(root, &reader)
  }
}
