import Actions
import ArgumentParser
import CivilTime
import Editorial
import Lint
import Localization
import SourceText
import Spreadsheets
import WorkspaceFiles

struct ScheduleCommand: EditoCommand {
  static let help = CommandHelp(
    "schedule",
    suggestedFor: ["planifier", "programmer"],
    abstract: HelpText(
      en: "Mark a finished post as scheduled", fr: "Marquer comme programmée une publication prête"),
    discussion: HelpText(
      en: """
        Sets the status `scheduled`, and the date if one is given. With `approval: required` in edito.md, the post must be approved; \
        otherwise, its status must be `review` or `approved`. Any other post gets only the date.

        With --exported, the arguments are files that `edito export` wrote for a scheduler: every post in them is marked.
        """,
      fr: """
        Donne le statut `scheduled`, et la date s’il y en a une. Avec `approval: required` dans edito.md, la publication doit être \
        validée ; sinon, son statut doit être `review` ou `approved`. Toute autre publication ne reçoit que la date.

        Avec --exported, les arguments sont des fichiers qu’`edito export` a écrits pour un outil de programmation : toutes les \
        publications qu’ils contiennent sont marquées.
        """),
    examples: [
      HelpExample(
        "edito schedule 2026-11-24-rye 2026-11-25 09:00", french: "edito schedule 2026-11-24-seigle 2026-11-25 09:00",
        HelpText(en: "with another date", fr: "avec une autre date")),
      HelpExample(
        "edito schedule --exported upload/buffer-x-1.csv", french: "edito schedule --exported envoi/buffer-x-1.csv",
        HelpText(en: "the posts of an export", fr: "les publications d’un export")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Post, by part of its title, id or file; with --exported, exported files",
      fr: "Publication : partie du titre, identifiant ou fichier ; avec --exported, fichiers exportés", value: .post))
  var post: String

  @Argument(help: ArgumentHelp(en: "Date, with or without a time", fr: "Date, avec ou sans heure", value: .date))
  var date: [String] = []

  @Flag(
    help: ArgumentHelp(
      en: "Mark the posts in files exported for a scheduler",
      fr: "Marquer les publications de fichiers exportés pour un outil de programmation"))
  var exported = false

  @Flag(help: .dryRun)
  var dryRun = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents, writes: !dryRun)
    let action = try exported ? markExported(session, on: console) : schedule(session, on: console)
    try session.carryOut(action, isDryRun: dryRun, on: console)
    return .clean
  }

  private func schedule(_ session: Session, on console: Console) throws -> PlannedAction {
    let document = try session.post(post, on: console).thing
    let target = date.isEmpty ? nil : try session.slot(date.joined(separator: " "), for: "date", .future, on: console)
    return try PostScheduling.action(on: document, at: target, in: session.snapshot, isTaken: session.isTaken)
  }

  private func markExported(_ session: Session, on console: Console) throws -> PlannedAction {
    let corpus = session.workspace.corpus
    let files = try UsageErrors.collect([post] + date) { name in
      switch ImportedFile.bytes(of: name, on: console) {
      case .success(let bytes): return SourceFile(path: name, bytes: bytes)
      case .failure(let failure):
        throw UsageError(
          LocalizedText(en: "\(name): \(failure.message)", fr: "\(name) : \(failure.message)"), hint: failure.hint)
      }
    }
    let request = SchedulerExport.Request(
      days: session.now.day...session.now.day, address: corpus.settings.site?.value.address?.value,
      order: session.dateOrder)
    let posts = HandedOverPosts(
      in: files, of: session.snapshot, request, linter: Linter(Configuration(settingsOf: corpus)), jobs: session.jobs)
    if let file = posts.unknownFiles.first {
      throw UsageError(
        LocalizedText(
          en: "\(file) is not named like an export for a scheduler",
          fr: "\(file) ne porte pas le nom d’un export pour un outil de programmation"),
        hint: LocalizedText(
          en: "give files that `edito export` wrote, such as buffer-x-1.csv",
          fr: "indiquez des fichiers qu’a écrits `edito export`, comme buffer-x-1.csv"))
    }
    let actions = try posts.documents.map {
      try PostScheduling.action(
        on: $0, at: nil, isExported: true, in: session.snapshot, isTaken: session.isTaken)
    }
    return PlannedAction(actions, notices: posts.notices)
  }
}
