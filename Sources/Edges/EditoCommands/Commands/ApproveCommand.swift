import ArgumentParser
import CivilTime
import Editorial
import FrontMatter
import Localization
import Publishing
import Schema
import WorkspaceFiles

struct ApproveCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Record that somebody approved posts, with the day and a digest of exactly what was approved.",
    discussion: """
      POST is a file or an id; of several, all are checked before any is written. `review` becomes `approved`. A later change \
      of a text, an alt text or a file voids the approval; a change of the slot does not.

      EXAMPLES:
        edito approve posts/2026/11/2026-11-24-sourdough.md
        edito approve 2026-11-24-sourdough 2026-11-25-rye --by nadia
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The posts: their files or their ids.")
  var posts: [String]

  @Option(help: ArgumentHelp("Who approves; by default, the person with git's user.email.", valueName: "person"))
  var by: String?

  func run(on console: Console) throws -> Outcome {
    let session = try Session(options, on: console, writes: true)
    let documents = try session.posts(posts, on: console)
    let person = try session.person(by, for: documents)
    let approving = try Approving(documents, by: person, in: session)
    // If git cannot be asked, nothing is written.
    let known = approving.records.isEmpty ? nil : try session.personOfGit()
    try PostRecord.write(approving.records, in: session)
    for record in approving.records {
      let path = console.surroundings.relative(session.workspace.root + "/" + record.document.path)
      console.write(([path] + record.lines.map { "  \($0)" }).joined(separator: "\n") + "\n")
    }
    for notice in approving.notices { console.notify(notice[session.language] + "\n") }
    if let known, known != person {
      let (own, other) = (
        session.workspace.corpus.name(ofPerson: known), session.workspace.corpus.name(ofPerson: person)
      )
      let doubt = LocalizedText(
        en: "git knows you as \(own): once you commit this, `edito lint` will doubt that \(other) approved it",
        fr: "git vous connaît comme \(own) : une fois commité par vous, `edito lint` doutera que \(other) l’ait validée"
      )
      console.notify(doubt[session.language] + "\n")
    }
    return .clean
  }
}

extension Session {
  /// The posts that files or ids name, each once.
  ///
  /// - Throws: ``Refusal`` with every name that names none.
  fileprivate func posts(_ names: [String], on console: Console) throws -> [Document] {
    var documents: [Document] = []
    var faults: [UsageError] = []
    for name in names {
      do {
        let document = try post(name, on: console)
        if !documents.contains(where: { $0.path == document.path }) { documents.append(document) }
      } catch let error as UsageError {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw Refusal(faults: faults) }
    return documents
  }

  /// Who approves: the person that is named, or the one whom git knows here.
  fileprivate func person(_ name: String?, for documents: [Document]) throws -> String {
    if let name {
      try requireDeclared([name], as: .person)
      return name
    }
    if let person = try personOfGit() { return person }
    let approvers = Approvers(workspace.corpus)
    let candidates = documents.first?.post.map { approvers.candidates(for: $0, on: now.day) } ?? []
    throw UsageError(
      LocalizedText(
        en: "nobody in people/ has git’s user.email: name the person with --by",
        fr: "personne dans people/ n’a l’adresse user.email de git : nommez la personne avec --by"),
      hint: candidates.isEmpty ? nil : .mayApprove(candidates))
  }
}

/// Approvals that are checked and ready to be written.
private struct Approving {
  private(set) var records: [PostRecord] = []
  /// What is said of posts to which nothing is done.
  private(set) var notices: [LocalizedText] = []
  private let person: String
  private let day: CalendarDay
  private let workspace: Workspace
  private let approvers: Approvers
  private let fileHashes: [String: String]

  /// - Throws: ``Refusal`` with what is wrong with each post.
  init(_ documents: [Document], by person: String, in session: Session) throws {
    self.person = person
    day = session.now.day
    workspace = session.workspace
    approvers = Approvers(workspace.corpus)
    let files = Corpus.mediaPaths(of: documents).compactMap(workspace.corpus.files.spelling)
    fileHashes = Workspace.fileHashes(files, in: workspace.root, jobs: session.jobs)
    var faults: [UsageError] = []
    for document in documents {
      do {
        try add(document)
      } catch let error as UsageError {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw Refusal(faults: faults) }
  }

  private mutating func add(_ document: Document) throws {
    guard let post = document.post else { return }
    var record = try PostRecord(of: document)
    try requireWaiting(post, document)
    try requireMay(post, document)
    let content = ApprovedContent(
      of: document, channels: post.pendingChannels, in: workspace.corpus, fileHashes: fileHashes)
    guard let digest = ApprovalDigest(of: content) else {
      let files = content.unknownFiles.joined(separator: ", ")
      throw UsageError(
        LocalizedText(en: "\(document.path): \(files) cannot be read", fr: "\(document.path) : \(files) est illisible"))
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
          en: "\(path): it is “\(post.state.rawValue)”, and must be put to review first",
          fr: "\(path) : elle est à l’état « \(post.state.rawValue) » et doit d’abord être proposée à la relecture"),
        hint: LocalizedText(en: "set `status: review`", fr: "mettez `status: review`"))
    case .cancelled:
      throw UsageError(LocalizedText(en: "\(path): it is cancelled", fr: "\(path) : elle est annulée"))
    case .published:
      throw UsageError(LocalizedText(en: "\(path): it is out already", fr: "\(path) : elle a déjà paru"))
    case .review, .approved, .scheduled: break
    }
    if (post.channels?.value ?? []).isEmpty {
      throw UsageError(
        LocalizedText(en: "\(path): it goes to no channel", fr: "\(path) : elle ne va sur aucun canal"),
        hint: LocalizedText(en: "name them under `channels:`", fr: "nommez-les sous `channels:`"))
    }
    if post.pendingChannels.isEmpty {
      throw UsageError(
        LocalizedText(
          en: "\(path): it is out on every channel already", fr: "\(path) : elle a déjà paru sur tous ses canaux"))
    }
  }

  private func requireMay(_ post: Post, _ document: Document) throws {
    guard let objection = approvers.objections(to: person, approving: post, on: day).first else { return }
    let reason = objection.words(for: workspace.corpus.name(ofPerson: person))
    let candidates = approvers.candidates(for: post, on: day)
    throw UsageError(
      LocalizedText(en: "\(document.path): \(reason)", fr: "\(document.path) : \(reason)"),
      hint: candidates.isEmpty ? .nobodyMay : .mayApprove(candidates))
  }

  /// What to say where an approval holds as it is.
  private func alreadyApproved(_ post: Post, _ document: Document) -> LocalizedText? {
    guard post.state != .review, let approval = post.approval?.value, let by = approval.by?.value,
      ApprovalStanding(of: document, in: workspace.corpus, fileHashes: fileHashes) == .holds,
      approvers.objections(to: by, approving: post, on: approval.day?.value).isEmpty
    else { return nil }
    let name = workspace.corpus.name(ofPerson: by)
    return LocalizedText(
      en: "\(document.path): approved by \(name) already", fr: "\(document.path) : déjà validée par \(name)")
  }

  private func write(_ digest: ApprovalDigest, into record: inout PostRecord, _ post: Post) throws {
    let values = [
      (key: "by", value: YAMLScalar.text(person, inFlow: true)), (key: "on", value: "\(day)"),
      (key: "digest", value: YAMLScalar.text(digest.text, inFlow: true)),
    ]
    try record.set(["approved"], toMap: values, isThere: post.approval?.value.by != nil)
    let state = post.state == .review ? PostState.approved : post.state
    if state != post.state { try record.set("status", to: state.rawValue) }
    try record.require(in: workspace.corpus) { written in
      let approval = written.approval?.value
      return approval?.by?.value == person && approval?.day?.value == day && approval?.digest?.value == digest.text
        && written.state == state
    }
  }
}

extension LocalizedText {
  fileprivate static func mayApprove(_ people: [String]) -> LocalizedText {
    LocalizedText(
      en: people.count == 1 ? "this person may: \(.list(people))" : "these people may: \(.list(people))",
      fr: people.count == 1 ? "peut la valider : \(.list(people))" : "peuvent la valider : \(.list(people))")
  }

  fileprivate static let nobodyMay = LocalizedText(
    en: "nobody may approve it on all of its channels: see `responsibilities`",
    fr: "personne ne peut la valider pour tous ses canaux : voyez `responsibilities`")
}
