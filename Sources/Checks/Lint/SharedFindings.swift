import Editorial
import Findings
import Localization
import Schema
import SourceText

/// A cause that the findings about many documents may share.
public enum SharedCause: Hashable, Sendable {
  /// An id that some document refers to and nothing declares.
  case undeclared(ReferenceKind, String)
  /// Files that posts show and that are missing from a folder. The folder is given by its path from the workspace's root, which is empty
  /// for the root.
  case missingFiles(folder: String)
  /// A part that no post of the workspace has, because the team does not write it at all.
  case unwritten(PostPart)

  /// A part that posts should have.
  public enum PostPart: String, Sendable {
    case callToAction = "cta"
    case altText = "alt"
  }

  /// Whether the cause is a part that no post has.
  fileprivate var isUnwritten: Bool { if case .unwritten = self { true } else { false } }

  /// The words that tell causes of one rule apart in fingerprints.
  fileprivate var key: String {
    switch self {
    case .undeclared(let kind, let id): "\(kind.rawValue)\u{0}\(id)"
    case .missingFiles(let folder): "files\u{0}\(folder)"
    case .unwritten(let part): "unwritten\u{0}\(part.rawValue)"
    }
  }
}

/// A finding with the cause that it may share with others; `nil` if it has a cause of its own.
struct JudgedFinding: Sendable {
  let finding: Finding
  let cause: SharedCause?
}

/// The findings of a workspace, of which those with one common cause are merged.
///
/// If many documents refer to the same undeclared id, the cause is one missing declaration, not many wrong references. Such findings
/// of one rule become one finding at the place where the id can be declared. If many posts show files that are missing from one folder, the
/// files were not copied there; such findings become one at the start of `edito.md`. If no post at all has a call to action, or no picture
/// an alt text, the team does not write them yet, as after an import of a calendar without such a column; these findings become one there,
/// too. As soon as one post has it, each of the others is reported. Findings with a fix are not merged.
struct SharedFindings {
  /// The findings that were not merged, in their order.
  private(set) var others: [Finding] = []
  /// A finding for each merged group, in the order of the groups' first findings.
  private(set) var merged: [Finding] = []

  /// The minimum number of documents whose findings are merged.
  private static let fewest = 5

  private struct Cause: Hashable {
    let rule: String
    let shared: SharedCause
  }

  /// The findings with one cause.
  private struct Group {
    let first: Finding
    private(set) var severity = Severity.info
    private(set) var documentCount = 0
    /// Whether all documents are posts.
    private(set) var arePosts = true
    private var lastPath: String?

    init(first: Finding) { self.first = first }

    mutating func add(_ finding: Finding, in corpus: Corpus) {
      severity = max(severity, finding.severity)
      let path = finding.place.path
      guard path != lastPath else { return }
      lastPath = path
      documentCount += 1
      arePosts = arePosts && corpus.document(at: path)?.post != nil
    }
  }

  /// Merges findings. Takes linear time.
  ///
  /// - Parameters:
  ///   - findings: the findings, those of each rule in the order of their documents.
  ///   - isWanted: whether findings about the document at a path are reported. If those at the place of the declaration are not, nothing is
  ///     merged there.
  init(_ findings: [JudgedFinding], in corpus: Corpus, where isWanted: (_ path: String) -> Bool) {
    guard findings.contains(where: { $0.cause != nil }) else {
      others = findings.map(\.finding)
      return
    }
    let groups = Self.groups(of: findings, in: corpus)
    var places: [ReferenceKind: Place?] = [:]
    var written: [SharedCause.PostPart: Bool] = [:]
    var mergedCauses: Set<Cause> = []
    for found in findings {
      guard let cause = Self.cause(of: found), let group = groups[cause], group.documentCount >= Self.fewest else {
        others.append(found.finding)
        continue
      }
      let place: Place?
      switch cause.shared {
      case .undeclared(let kind, _):
        place = places[kind] ?? corpus.placeToDeclare(kind)
        places[kind] = place
      case .missingFiles: place = corpus.startOfSettings
      case .unwritten(let part):
        let isWritten = written[part] ?? corpus.documents.contains { $0.has(part) }
        written[part] = isWritten
        place = isWritten ? nil : corpus.startOfSettings
      }
      guard let place, isWanted(place.path) else {
        others.append(found.finding)
        continue
      }
      if mergedCauses.insert(cause).inserted { merged.append(Self.finding(about: cause, group, at: place)) }
    }
  }

  private static func cause(of found: JudgedFinding) -> Cause? {
    guard let shared = found.cause, found.finding.fix == nil else { return nil }
    return Cause(rule: found.finding.rule, shared: shared)
  }

  private static func groups(of findings: [JudgedFinding], in corpus: Corpus) -> [Cause: Group] {
    var groups: [Cause: Group] = [:]
    for found in findings {
      guard let cause = cause(of: found) else { continue }
      groups[cause, default: Group(first: found.finding)].add(found.finding, in: corpus)
    }
    return groups
  }

  private static func finding(about cause: Cause, _ group: Group, at place: Place) -> Finding {
    let first = group.first
    // The fingerprint contains the id or the folder, because several of them share the place.
    let key = "\(place.path)\u{0}\(cause.rule)\u{0}\(cause.shared.key)"
    let (message, help): (LocalizedText, LocalizedText?) =
      switch cause.shared {
      case .undeclared:
        (.shared(first.message, by: group.documentCount, arePosts: group.arePosts), first.help)
      case .missingFiles(let folder): (.missingFiles(from: folder, in: group.documentCount), .copyFiles)
      case .unwritten(let part): (.unwritten(part, in: group.documentCount), first.help)
      }
    return Finding(
      rule: first.rule, category: first.category, severity: group.severity, place: place, message: message,
      related: [RelatedPlace(cause.shared.isUnwritten ? .firstPost : .firstUse, at: first.place)], help: help,
      fingerprint: Fingerprint.hexadecimal(of: key))
  }
}

extension Corpus {
  /// Returns the place at which an id of a kind can be declared; `nil` if the workspace has no such document.
  ///
  /// For a fact, it is the first list of such facts, otherwise the answer to the question about them. Ids that files declare have no place
  /// yet, so the place for them is the start of `edito.md`, as for facts without an answer.
  fileprivate func placeToDeclare(_ kind: ReferenceKind) -> Place? {
    let questions = kind.questions
    if !questions.isEmpty {
      let key = kind.rawValue + "s"
      for index in declarations.factDocuments {
        let document = documents[index]
        guard let fact = document.facts?.declared.first(where: { $0.key == key }) else { continue }
        return document.place(document.firstLine(of: fact.range))
      }
      let answers = self.answers
      for question in questions {
        guard let answer = answers.first(where: { $0.content.question?.value == question }) else { continue }
        return answer.document.place(answer.document.start)
      }
    }
    return startOfSettings
  }

  /// The start of `edito.md`; `nil` if the workspace has no such document.
  fileprivate var startOfSettings: Place? { settingsDocument.map { $0.place($0.start) } }
}

extension Document {
  /// Whether the document is a post that has a part.
  fileprivate func has(_ part: SharedCause.PostPart) -> Bool {
    guard let post else { return false }
    switch part {
    case .callToAction: return post.callToAction != nil
    case .altText:
      let isWritten = { (text: String) in !text.allSatisfy(\.isWhitespace) }
      if post.media?.value.contains(where: { isWritten($0.value.alternativeText?.value ?? "") }) ?? false {
        return true
      }
      return markdown.nodes.indices.contains { index in
        markdown.nodes[index].kind == .image && isWritten(markdown.plainText(of: markdown.descendants(of: index)))
      }
    }
  }
}

extension ReferenceKind {
  /// The strategy questions whose answers declare ids of the kind; empty if files of their own declare them.
  fileprivate var questions: [StrategyAnswer.Question] {
    switch self {
    case .objective: [.priorities, .mission]
    case .indicator: [.indicators, .metrics]
    case .channel, .audience: [.audiences, .medium]
    case .pillar, .message, .format: [.content, .message]
    case .person, .campaign, .checklist, .idea: []
    }
  }
}

extension LocalizedText {
  fileprivate static func shared(_ message: LocalizedText, by count: Int, arePosts: Bool) -> LocalizedText {
    arePosts
      ? LocalizedText(
        en: "\(message), in \(count, "post", "posts")", fr: "\(message), dans \(count, "publication", "publications")")
      : LocalizedText(
        en: "\(message), in \(count, "document", "documents")", fr: "\(message), dans \(count, "document", "documents")"
      )
  }

  fileprivate static func missingFiles(from folder: String, in count: Int) -> LocalizedText {
    folder.isEmpty
      ? LocalizedText(
        en: "\(count, "post shows", "posts show") files that are not in the workspace's root folder",
        fr:
          "\(count, "publication montre", "publications montrent") des fichiers qui ne sont pas à la racine de l’espace de travail"
      )
      : LocalizedText(
        en: "\(count, "post shows", "posts show") files that are not in \(folder)/",
        fr: "\(count, "publication montre", "publications montrent") des fichiers qui ne sont pas dans \(folder)/")
  }

  /// - Parameter count: the number of posts that need the part.
  fileprivate static func unwritten(_ part: SharedCause.PostPart, in count: Int) -> LocalizedText {
    switch part {
    case .callToAction:
      LocalizedText(
        en: "no post has a call to action, and \(count, "post needs", "posts need") one",
        fr:
          "aucune publication n’a d’appel à l’action, et il en faut un à \(count, "publication", "publications")"
      )
    case .altText:
      LocalizedText(
        en: "no picture has an alt text, and those of \(count, "post need", "posts need") one",
        fr:
          "aucune image n’a de texte alternatif, et il en faut un à celles de \(count, "publication", "publications")"
      )
    }
  }

  fileprivate static let copyFiles = LocalizedText(
    en: "copy the files there, or correct their paths below `media:`",
    fr: "copiez-y les fichiers, ou corrigez leurs chemins sous `media:`")

  fileprivate static let firstPost = LocalizedText(
    en: "the first of these posts", fr: "la première de ces publications")

  fileprivate static let firstUse = LocalizedText(en: "first use", fr: "première mention")
}
