import Actions
import ArgumentParser
import ChangePlans
import Editorial
import ForeignFiles
import Localization
import Networks
import Presentation
import Rendering
import SourceText
import Spreadsheets
import WorkspaceFiles

struct ImportCommand: EditoCommand {
  static let help = CommandHelp(
    "import",
    suggestedFor: ["load", "importer", "charger"],
    abstract: HelpText(
      en: "Import posts from spreadsheets, exports and folders",
      fr: "Importer des publications de tableurs, d’exports et de dossiers"),
    discussion: HelpText(
      en: """
        FILE is .xlsx, .ods, or CSV or TSV in any encoding, recognised by its content; - is standard input. Columns are recognised by \
        their headers in English, French, German, Spanish, Italian, Portuguese or Dutch.

        FILE may also be the export of a network (Mastodon, Bluesky, X, Facebook, Instagram, LinkedIn, TikTok, YouTube), as JSON, CSV or \
        .zip. Its posts become published posts, matched by permalink.

        FILE may also be a folder of articles or posts with front matter in YAML, TOML or JSON: a site of Hugo, Zola or Jekyll, or any \
        other folder. Its layout is recognised. Its files are not changed.

        Updates the post with the row's file, id or permalink, otherwise the one with the same day and title. If there is none, creates \
        one. Empty cells keep the current value; unchanged posts are not written. A row that moved to another day moves its post.

        On a terminal, asks what unknown columns and words in cells mean, and keeps the answers below `import:` in edito.md.

        Texts are read as plain text, and Markdown marks in them are escaped. A column “text (Markdown)”, as `edito export csv` \
        writes it, is read as Markdown.

        If posts name a network on which the workspace has no channel, the import declares the channel in edito.md.

        If the workspace has no published posts and the import creates ten or more that were published before today, it adds `since:` to \
        edito.md. Lint then does not check the preparation of these posts.
        """,
      fr: """
        FICHIER est un .xlsx, un .ods, ou un CSV ou un TSV dans n’importe quel encodage, reconnu à son contenu ; - est l’entrée \
        standard. Les colonnes sont reconnues à leurs titres en français, en anglais, en allemand, en espagnol, en italien, en portugais \
        ou en néerlandais.

        FICHIER peut aussi être l’export d’un réseau (Mastodon, Bluesky, X, Facebook, Instagram, LinkedIn, TikTok, YouTube), en JSON, en \
        CSV ou en .zip. Ses publications deviennent des publications parues, retrouvées d’après leur permalien.

        FICHIER peut aussi être un dossier d’articles ou de publications dont l’en-tête est en YAML, en TOML ou en JSON : un site de \
        Hugo, de Zola ou de Jekyll, ou tout autre dossier. Sa disposition est reconnue. Ses fichiers restent inchangés.

        Met à jour la publication dont la ligne donne le fichier, l’identifiant ou le permalien, à défaut celle du même jour et du même \
        titre. S’il n’y en a pas, en crée une. Une cellule vide conserve la valeur actuelle ; une publication inchangée n’est pas écrite. \
        Une ligne qui a changé de jour déplace sa publication.

        Dans un terminal, demande ce que désignent les colonnes et les mots inconnus, et garde les réponses sous `import:` dans edito.md.

        Les textes sont lus comme du texte brut, et les signes Markdown y sont échappés. Une colonne « texte (Markdown) », telle \
        que l’écrit `edito export csv`, est lue comme du Markdown.

        Si des publications nomment un réseau sur lequel l’espace de travail n’a aucun canal, l’import déclare le canal dans edito.md.

        Si l’espace de travail n’a aucune publication parue et que l’import en crée au moins dix, parues avant aujourd’hui, il ajoute \
        `since:` à edito.md. Lint ne vérifie alors pas leur préparation.
        """),
    examples: [
      HelpExample(
        "edito import planning.xlsx --dry-run", HelpText(en: "show the changes", fr: "montrer les changements")),
      HelpExample(
        "edito import plan.csv --column title=Subject --column text=Copy",
        french: "edito import plan.csv --column titre=Sujet --column texte=Contenu"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Workbooks, CSV files, exports and folders", fr: "Classeurs, fichiers CSV, exports et dossiers", value: .file)
  )
  var files: [String]

  @OptionGroup var sheets: SheetOptions

  @Option(
    help: ArgumentHelp(
      en: "Column header for title, date, text, @x, cta.url…",
      fr: "Titre, dans le fichier, de la colonne titre, date, texte, @x, cta.url…", value: .column))
  var column: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Header of a column not to read", fr: "Titre d’une colonne à ne pas lire", value: .header))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Channel of posts that name none, and of an export if several channels are on its network",
      fr: "Canal des publications qui n’en nomment aucun, et d’un export si plusieurs canaux sont sur son réseau",
      value: .channel))
  var channel: [String] = []

  @Flag(help: ArgumentHelp(en: "Let empty cells delete values", fr: "Effacer la valeur si la cellule est vide"))
  var clear = false

  @Flag(
    help: ArgumentHelp(
      en: "Keep unknown keys of a folder's files as x-…",
      fr: "Garder comme x-… les clés inconnues des fichiers d’un dossier"))
  var keepUnknown = false

  @Flag(help: ArgumentHelp(en: "Read all texts as Markdown", fr: "Lire tous les textes comme du Markdown"))
  var markdown = false

  @Flag(help: .dryRun)
  var dryRun = false

  @Option(help: .format)
  var format = FormatArgument<ImportOutput>()

  func run(on console: Console) throws -> ExitStatus {
    ImportedFile.readAhead(files, on: console)
    var answers = ImportDecisions()
    var asks = console.canAsk && !dryRun && format == .text && !files.contains("-")
    var unanswered: Set<[String]> = []
    while true {
      let (session, reading) = try read(answers, on: console)
      let questions = asks ? reading.questions.filter { !unanswered.contains($0.subject) } : []
      guard let first = questions.first else { return try finish(reading, answers, session, on: console) }
      // While the user thinks, other commands may write.
      console.closeWriter()
      // The answer to a question about a column changes the others; those about words do not depend on each other.
      for question in first.withoutAnswer == .leaveOutWord ? questions : [first] {
        if let answer = Self.ask(question, session, on: console) {
          answers.add(answer)
        } else if question.withoutAnswer == .stop {
          asks = false
        } else {
          unanswered.insert(question.subject)
        }
      }
    }
  }

  /// Files with everything that was decided about them.
  private struct Reading {
    let files: [ImportOutput.File]
    let plan: ImportPlan
    /// The channels that the import adds to the settings; `nil` if there are none.
    let channels: DeclaredChannels?
    /// The workspace with these channels.
    let corpus: Corpus
    let decisions: ImportDecisions
    /// The words in cells that may mean a known value.
    let words: [UnknownWord]
    let questions: [ImportQuestion]

    private var tables: [SheetTable] { files.compactMap { try? $0.result.get() } }
    /// Whether any file could be read.
    var hasTable: Bool { !tables.isEmpty }

    /// Whether any file has a header.
    func has(heading: String) -> Bool { tables.contains { $0.has(heading: heading) } }
  }

  /// Reads the workspace and the files, and plans the import.
  ///
  /// - Parameter answers: the user's answers to questions, which add to the options.
  private func read(_ answers: ImportDecisions, on console: Console) throws -> (Session, Reading) {
    let survey = ImportSurvey()
    let (session, posts) = try Session.open(options, on: console, writes: !dryRun) { _ in survey.look }
    var command = self
    command.channel = try session.ids(channel, of: .channel, on: console)
    return (session, try command.reading(posts, survey, answers, session, on: console))
  }

  /// Reads the files, and plans the import into a workspace with these posts.
  private func reading(
    _ posts: [KnownDocument], _ survey: ImportSurvey, _ answers: ImportDecisions, _ session: Session,
    on console: Console
  ) throws -> Reading {
    let workspace = session.workspace
    let bare = ImportTarget(posts, survey, in: workspace.corpus) { file in
      Workspace.fileHashes([file], in: workspace.root, jobs: 1)[file]
    }
    var target = bare
    var decisions = ImportDecisions()
    (decisions.columns, decisions.ignored, decisions.order) = (try namedColumns(target.corpus), ignore, sheets.dates)
    decisions.add(answers)
    let sheets = files.map { file in
      if format == .text { console.show(progress: .reading(file)) }
      return importedSheets(file, &target, decisions.columns, session, on: console)
    }
    try declareChannels(of: sheets, in: &target, decisions)
    let found = try zip(files, sheets).flatMap { try importedTables($0, $1, target, decisions) }
    let tables = found.compactMap { found in
      (try? found.file.result.get()).map { ImportPlan.Sheet(name: found.file.name, table: $0) }
    }
    let language = session.readersLanguage
    var plan = ImportPlan(
      tables, into: target, order: session.teamDateOrder, given: decisions.order, today: session.now.day,
      surveys: dryRun || format == .json, clears: clear, jobs: session.jobs,
      progress: { count, sheet in
        if format == .text { console.show(progress: .readRows(count, of: sheet)) }
      },
      pathForNew: { DocumentPath.ofPost($0, on: $1, in: language) })
    if let declared = target.declaredChannels {
      // Rejected rows may name further networks.
      target = bare
      target.declare(declared.networks.filter { plan.channels.contains($0.rawValue) })
      plan.settle(in: target, today: session.now.day)
    }
    let words = UnknownWord.joined(
      plan.unknownWords(in: target.corpus) + tables.flatMap { $0.table.unknownWords(in: $0.name, target.corpus) })
    let columns = found.flatMap(\.questions)
    let questions =
      columns.filter { $0.withoutAnswer == .stop }
      + plan.undecided.filter { $0.order.isOpen }.prefix(1).map {
        ImportQuestion(aboutOrderOf: $0.order.cell, in: $0.sheet)
      }
      + columns.filter { $0.withoutAnswer != .stop } + words.map(ImportQuestion.init(about:))
    return Reading(
      files: found.map(\.file), plan: plan, channels: plan.changes.isEmpty ? nil : target.declaredChannels,
      corpus: target.corpus, decisions: decisions, words: words, questions: questions)
  }

  /// Writes the plan, and the decisions into the settings, and prints the result.
  ///
  /// - Parameter answers: the user's answers to questions. They are kept even if the import changes no post.
  private func finish(
    _ reading: Reading, _ answers: ImportDecisions, _ session: Session, on console: Console
  ) throws -> ExitStatus {
    let isAnswered = !answers.isEmpty && reading.questions.allSatisfy { $0.withoutAnswer != .stop }
    let kept = reading.plan.changes.isEmpty && !isAnswered ? nil : keep(reading)
    if !dryRun {
      var changes = reading.plan.fileChanges
      if let channels = reading.channels { changes = channels.change.followed(by: changes) }
      if case .success(let kept)? = kept, let old = Self.settings(reading.plan, in: reading.corpus) {
        changes = changes.followed(by: ChangePlan(changing: [ChangePlan.Change(of: old, to: kept.file.bytes)]))
      }
      let count = changes.newFiles.count
      try session.writer.write(changes, jobs: session.jobs) { written in
        if format == .text { console.show(progress: .written(written, of: count)) }
      }
    }
    var output = ImportOutput(
      reading.files, reading.plan, unknown: reading.words,
      unknownIgnored: ignore.filter { reading.hasTable && !reading.has(heading: $0) },
      declaring: reading.channels, keeping: kept,
      hasImportSettings: reading.corpus.settings.importing != nil, isDryRun: dryRun,
      language: session.language)
    output.folder = session.folderInRepository(on: console)
    console.write(output, as: format, style: session.style)
    if format == .text {
      output.forEachNotice { console.note($0) }
    }
    return output.hasUnreadFile ? .couldNotRun : output.hasFindings ? .findings : .clean
  }

  /// Returns the settings as the plan leaves them; `nil` if the workspace has none.
  private static func settings(_ plan: ImportPlan, in corpus: Corpus) -> SourceFile? {
    plan.archive?.newSettings ?? corpus.settingsDocument?.source
  }

  /// Returns the settings with the user's decisions; `nil` if there is nothing to add.
  private func keep(_ reading: Reading) -> Result<ImportDecisions.Kept, ImportDecisions.NotKept>? {
    let corpus = reading.corpus
    guard let settings = Self.settings(reading.plan, in: corpus) else { return nil }
    var decisions = reading.decisions
    // A misspelt header is not worth keeping.
    decisions.ignored.removeAll { !reading.has(heading: $0) }
    do throws(ImportDecisions.NotKept) {
      return try decisions.kept(in: settings, of: corpus, for: files.map(Self.fileName)) { pattern, name in
        PathPattern(pattern).matches(name)
      }.map { .success($0) }
    } catch {
      return .failure(error)
    }
  }

  /// Asks a question until the user gives one of its answers; `nil` if the user wants to stop.
  private static func ask(_ question: ImportQuestion, _ session: Session, on console: Console) -> ImportDecisions? {
    console.write(question.text(in: session.language, session.style))
    while let line = console.ask(question.prompt(in: session.language))?.trimmed, !line.isEmpty {
      if let number = Int(line), question.answers.indices.contains(number - 1) {
        console.write("\n")
        return question.answers[number - 1].decisions
      }
    }
    console.write("\n")
    return nil
  }
}
