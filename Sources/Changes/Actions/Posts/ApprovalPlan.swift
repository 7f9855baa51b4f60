import ChangePlans
import CivilTime
import Editorial
import FrontMatter
import Localization
import Publishing
import Schema
import Snapshots

/// Approvals that are checked and ready to be written.
public struct ApprovalPlan: Sendable {
  public private(set) var records: [DocumentRecord] = []
  /// Notices about posts that need no change.
  public private(set) var notices: [LocalizedText] = []
  private let person: String
  private let day: CalendarDay
  private let corpus: Corpus
  private let approvers: Approvers
  private let fileHashes: [String: String]

  /// - Parameters:
  ///   - person: the id of the approver.
  ///   - fileHashes: the hashes of the files that the posts show, by path.
  /// - Throws: ``UsageErrors`` with one problem for each post that the person cannot approve.
  public init(
    _ documents: [Document], by person: String, in snapshot: Snapshot, fileHashes: [String: String]
  ) throws {
    self.person = person
    self.fileHashes = fileHashes
    day = snapshot.today
    corpus = snapshot.corpus
    approvers = Approvers(corpus)
    try UsageErrors.collect(documents) { try add($0) }
  }

  public var changes: ChangePlan { DocumentRecord.plan(records, in: corpus) }

  private mutating func add(_ document: Document) throws {
    guard let post = document.post else { return }
    var record = try DocumentRecord(of: document)
    try requireWaiting(post, document)
    try requireMay(post, document)
    let content = ApprovedContent(
      of: document, channels: post.pendingChannels, in: corpus, fileHashes: fileHashes)
    guard let digest = ApprovalDigest(of: content) else {
      let files = content.unknownFiles.joined(separator: ", ")
      throw UsageError(
        LocalizedText(
          en: "\(document.path): cannot read \(files)", fr: "\(document.path) : impossible de lire \(files)"))
    }
    if let notice = alreadyApproved(post, document) {
      notices.append(notice)
      return
    }
    try write(digest, into: &record, post)
    records.append(record)
  }

  private func requireWaiting(_ post: Post, _ document: Document) throws {
    let path = document.path
    switch post.state {
    case .idea, .draft:
      throw UsageError(
        LocalizedText(
          en: "\(path): status is “\(post.state.name)”, only posts in review can be approved",
          fr: "\(path) : le statut est « \(post.state.name) », et seules les publications en relecture se valident"),
        hint: LocalizedText(en: "set `status: review`", fr: "indiquez `status: review`"))
    case .cancelled:
      throw UsageError(LocalizedText(en: "\(path): the post is cancelled", fr: "\(path) : la publication est annulée"))
    case .published:
      throw UsageError(
        LocalizedText(en: "\(path): the post is already published", fr: "\(path) : la publication a déjà paru"))
    case .review, .approved, .scheduled: break
    }
    if (post.channels?.value ?? []).isEmpty {
      throw UsageError(
        LocalizedText(en: "\(path): no channels set", fr: "\(path) : la publication n’a aucun canal"),
        hint: LocalizedText(en: "list them under `channels:`", fr: "indiquez-les sous `channels:`"))
    }
    if post.pendingChannels.isEmpty {
      throw UsageError(
        LocalizedText(
          en: "\(path): already published on every channel",
          fr: "\(path) : la publication a déjà paru sur tous ses canaux"))
    }
  }

  private func requireMay(_ post: Post, _ document: Document) throws {
    guard let objection = approvers.objections(to: person, approving: post, on: day).first else { return }
    let reason = objection.words(for: corpus.name(ofPerson: person))
    throw UsageError(
      LocalizedText(en: "\(document.path): \(reason)", fr: "\(document.path) : \(reason)"),
      hint: .whoMayApprove(post, on: day, in: corpus))
  }

  /// Returns a notice if an existing approval is still valid; `nil` if the post needs a new one.
  private func alreadyApproved(_ post: Post, _ document: Document) -> LocalizedText? {
    guard post.state != .review, let approval = post.approval?.value, let by = approval.by?.value,
      ApprovalStatus(of: document, in: corpus, fileHashes: fileHashes) == .holds,
      approvers.objections(to: by, approving: post, on: approval.day?.value).isEmpty
    else { return nil }
    let name = corpus.name(ofPerson: by)
    return LocalizedText(
      en: "\(document.path): already approved by \(name)", fr: "\(document.path) : déjà validée par \(name)")
  }

  private func write(_ digest: ApprovalDigest, into record: inout DocumentRecord, _ post: Post) throws {
    let values = [
      (key: "by", value: YAMLScalar.text(person, inFlow: true)), (key: "on", value: "\(day)"),
      (key: "digest", value: YAMLScalar.text(digest.text, inFlow: true)),
    ]
    try record.set(["approved"], toMap: values, isThere: post.approval?.value.by != nil)
    let state = post.state == .review ? PostStatus.approved : post.state
    if state != post.state { try record.set("status", to: state.rawValue) }
    try record.requirePost(in: corpus) { written in
      let approval = written.approval?.value
      return approval?.by?.value == person && approval?.day?.value == day && approval?.digest?.value == digest.text
        && written.state == state
    }
  }
}

extension LocalizedText {
  /// Returns a hint about an approval: the people who may give it, or what to do if no one may.
  public static func whoMayApprove(_ post: Post, on day: CalendarDay, in corpus: Corpus) -> LocalizedText {
    let approvers = Approvers(corpus)
    let candidates = approvers.candidates(for: post, on: day)
    if !candidates.isEmpty { return mayApprove(candidates) }
    if approvers.areDeclared(for: post) { return nobodyMay }
    return corpus.settings.approval?.value == .required ? anotherPerson : anotherPersonOrNone
  }

  private static func mayApprove(_ people: [String]) -> LocalizedText {
    LocalizedText(
      en: people.count == 1 ? "this person may: \(.list(people))" : "these people may: \(.list(people))",
      fr: people.count == 1 ? "peut la valider : \(.list(people))" : "peuvent la valider : \(.list(people))")
  }

  fileprivate static let nobodyMay = LocalizedText(
    en: "no single person may approve it on all its channels: see `responsibilities`",
    fr: "personne ne peut la valider pour tous ses canaux : voyez `responsibilities`")

  private static let anotherPerson = LocalizedText(
    en: "another member of the team is needed: `edito new person`; or set `approval: optional` in edito.md",
    fr: "il faut un autre membre de l’équipe : `edito new person` ; ou indiquez `approval: optional` dans edito.md")

  private static let anotherPersonOrNone = LocalizedText(
    en: "another member of the team is needed: `edito new person`; or publish without approval, which is optional here",
    fr:
      "il faut un autre membre de l’équipe : `edito new person` ; ou publiez sans validation : elle est facultative ici"
  )
}
