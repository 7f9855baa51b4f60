import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
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

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: true)
    let documents = try session.posts(posts, on: console)
    let person = try session.person(by, for: documents)
    let files = Corpus.mediaPaths(of: documents).compactMap(session.workspace.corpus.files.spelling)
    let hashes = Workspace.fileHashes(files, in: session.workspace.root, jobs: session.jobs)
    let plan = try ApprovalPlan(documents, by: person, in: session.snapshot, fileHashes: hashes)
    // If git cannot be asked, nothing is written.
    let known = plan.records.isEmpty ? nil : try session.personOfGit()
    try session.writer.write(plan.changes)
    for record in plan.records { session.show(record.document.path, record.lines, on: console) }
    for notice in plan.notices { console.note(notice) }
    if let known, known != person {
      let (own, other) = (
        session.workspace.corpus.name(ofPerson: known), session.workspace.corpus.name(ofPerson: person)
      )
      let doubt = LocalizedText(
        en: "git knows you as \(own): once you commit this, `edito lint` will doubt that \(other) approved it",
        fr: "git vous connaît comme \(own) : une fois commité par vous, `edito lint` doutera que \(other) l’ait validée"
      )
      console.note(doubt)
    }
    return .clean
  }
}

extension Session {
  /// The posts that files or ids name, each once.
  ///
  /// - Throws: ``UsageErrors`` with every name that names none.
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
    guard faults.isEmpty else { throw UsageErrors(faults) }
    return documents
  }

  /// Who approves: the person that is named, or the one whom git knows here.
  fileprivate func person(_ name: String?, for documents: [Document]) throws -> String {
    if let name {
      try workspace.corpus.requireDeclared([name], as: .person)
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
