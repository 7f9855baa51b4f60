import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import SourceText
import WorkspaceFiles

struct ApproveCommand: EditoCommand {
  static let help = CommandHelp(
    "approve",
    suggestedFor: ["accept", "sign-off", "valider", "approuver", "accepter"],
    abstract: HelpText(en: "Approve posts", fr: "Valider des publications"),
    discussion: HelpText(
      en: """
        Writes the approver, the day and a digest of the content into each post, and changes `status: review` to `approved`. If one \
        post cannot be approved, none is changed.

        A later change to a text, an alt text or a media file makes the approval invalid; moving the slot does not.
        """,
      fr: """
        Écrit dans chaque publication la personne qui la valide, le jour et l’empreinte du contenu, et fait passer `status: review` à \
        `approved`. Si une publication ne peut pas être validée, aucune n’est modifiée.

        Modifier ensuite un texte, un texte alternatif ou un média annule la validation ; changer de créneau, non.
        """),
    examples: [
      HelpExample(
        "edito approve posts/2026-11-24-sourdough.md", french: "edito approve posts/2026-11-24-levain.md"),
      HelpExample(
        "edito approve 2026-11-24-sourdough 2026-11-25-rye --by nadia",
        french: "edito approve 2026-11-24-levain 2026-11-25-seigle --by nadia"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .post)
  var posts: [String]

  @Option(
    help: ArgumentHelp(
      en: "Approver; default: the person with git's user.email",
      fr: "Personne qui valide ; par défaut, celle dont l’adresse est le user.email de git", value: .person))
  var by: String?

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: true)
    let documents = try session.posts(posts, on: console)
    let person = try session.person(by, for: documents, on: console)
    let files = Corpus.mediaPaths(of: documents).compactMap(session.workspace.corpus.files.spelling)
    let hashes = Workspace.fileHashes(files, in: session.workspace.root, jobs: session.jobs)
    let plan = try ApprovalPlan(documents, by: person, in: session.snapshot, fileHashes: hashes)
    // If git cannot be run, nothing is written.
    let known = plan.records.isEmpty ? nil : try session.personOfGit()
    try session.writer.write(plan.changes)
    for record in plan.records { session.show(record.document.path, record.lines, on: console) }
    for notice in plan.notices { console.note(notice) }
    if let known, known != person {
      let (own, other) = (
        session.workspace.corpus.name(ofPerson: known), session.workspace.corpus.name(ofPerson: person)
      )
      let doubt = LocalizedText(
        en: "git knows you as \(own): if you commit this, `edito lint` will doubt that \(other) approved it",
        fr:
          "pour git, vous êtes \(own) : si vous faites ce commit, `edito lint` doutera de la validation de \(other)"
      )
      console.note(doubt)
    }
    return .clean
  }
}

extension Session {
  /// Returns the posts that words name, in the order of the names and each post once.
  ///
  /// - Throws: ``UsageErrors`` with every unknown name.
  fileprivate func posts(_ names: [String], on console: Console) throws -> [Document] {
    try UsageErrors.collect(names) { try post($0, on: console).thing }.uniqued(by: \.path)
  }

  /// Returns the approver: the named person, otherwise the person with git's email address. Throws if the named person is unknown, or if
  /// there is no such person.
  fileprivate func person(_ name: String?, for documents: [Document], on console: Console) throws -> String {
    if let named = try id(name, of: .person, isShown: true, on: console) { return named }
    if let person = try personOfGit() { return person }
    let hint: LocalizedText?
    if workspace.corpus.people.isEmpty {
      hint = .addYourself(try nameOfGit())
    } else {
      hint = missingApprover(documents)
    }
    throw UsageError(
      LocalizedText(
        en: "missing --by: no person in people/ has git's user.email",
        fr: "il manque --by : personne dans people/ n’a l’adresse user.email de git"),
      hint: hint)
  }

  /// Returns the hint for a missing approver: the people who may approve all posts, or what to do if no one may.
  private func missingApprover(_ documents: [Document]) -> LocalizedText? {
    let corpus = workspace.corpus
    let approvers = Approvers(corpus)
    let posts = documents.compactMap(\.post)
    let each = posts.map { approvers.candidates(for: $0, on: now.day) }
    let common = (each.first ?? []).filter { person in each.allSatisfy { $0.contains(person) } }
    guard let first = common.first, let document = corpus.people.first(where: { $0.document.id == first })?.document
    else {
      return posts.first.map { .whoMayApprove($0, on: now.day, in: corpus) }
    }
    let options = LocalizedText.adding("--by", common)
    return common.count == 1
      ? LocalizedText(
        en: "\(options), or write git's user.email as `email:` in \(document.path)",
        fr: "\(options), ou écrivez le user.email de git comme `email:` dans \(document.path)")
      : LocalizedText(
        en: "\(options), or write git's user.email as `email:` in your file of people/",
        fr: "\(options), ou écrivez le user.email de git comme `email:` dans votre fiche de people/")
  }
}

extension LocalizedText {
  /// The hint for a workspace without people. The name is an example if git knows none.
  fileprivate static func addYourself(_ name: String?) -> LocalizedText {
    LocalizedText(
      en: "add yourself: `edito new person \"\(name ?? "Alex Reed")\"`",
      fr: "ajoutez-vous : `edito new person \"\(name ?? "Camille Morel")\"`")
  }
}
