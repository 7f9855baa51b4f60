import Editorial
import Findings
import Localization
import Schema
import SourceText

/// An id that some document refers to and nothing declares.
public struct UndeclaredID: Hashable, Sendable {
  public let kind: ReferenceKind
  public let id: String

  public init(_ kind: ReferenceKind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

/// A finding with the id whose missing declaration is its cause; `nil` if there is another cause.
struct JudgedFinding: Sendable {
  let finding: Finding
  let undeclared: UndeclaredID?
}

/// The findings of a workspace, of which those with one common cause are merged.
///
/// If many documents refer to the same undeclared id, the cause is one missing declaration, not many wrong references. Such findings
/// of one rule become one finding at the place where the id can be declared. Findings with a fix are not merged.
struct SharedFindings {
  /// The findings that were not merged, in their order.
  private(set) var others: [Finding] = []
  /// A finding for each merged group, in the order of the groups' first findings.
  private(set) var merged: [Finding] = []

  /// The minimum number of documents whose findings are merged.
  private static let fewest = 5

  private struct Cause: Hashable {
    let rule: String
    let undeclared: UndeclaredID
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
    guard findings.contains(where: { $0.undeclared != nil }) else {
      others = findings.map(\.finding)
      return
    }
    let groups = Self.groups(of: findings, in: corpus)
    var places: [ReferenceKind: Place?] = [:]
    var mergedCauses: Set<Cause> = []
    for found in findings {
      guard let cause = Self.cause(of: found), let group = groups[cause], group.documentCount >= Self.fewest else {
        others.append(found.finding)
        continue
      }
      let kind = cause.undeclared.kind
      let place = places[kind] ?? corpus.placeToDeclare(kind)
      places[kind] = place
      guard let place, isWanted(place.path) else {
        others.append(found.finding)
        continue
      }
      if mergedCauses.insert(cause).inserted { merged.append(Self.finding(about: cause, group, at: place)) }
    }
  }

  private static func cause(of found: JudgedFinding) -> Cause? {
    guard let undeclared = found.undeclared, found.finding.fix == nil else { return nil }
    return Cause(rule: found.finding.rule, undeclared: undeclared)
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
    // The fingerprint contains the id, because several ids share the place.
    let key = "\(place.path)\u{0}\(cause.rule)\u{0}\(cause.undeclared.kind.rawValue)\u{0}\(cause.undeclared.id)"
    return Finding(
      rule: first.rule, category: first.category, severity: group.severity, place: place,
      message: .shared(first.message, by: group.documentCount, arePosts: group.arePosts),
      related: [RelatedPlace(.firstUse, at: first.place)], help: first.help,
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
    return settingsDocument.map { $0.place($0.start) }
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

  fileprivate static let firstUse = LocalizedText(en: "first use", fr: "première mention")
}
