import CivilTime
import EditoCommands
import Editorial
import Foundation
import Lint
import Localization
import Networks
import Rendering
import Snapshots
import SourceText
import Spreadsheets
import Testing

/// The pages of the documentation that are generated from the program's declarations.
@Suite("The documentation")
struct DocumentationTests {
  @Test("of the rules matches their declarations", arguments: Language.allCases)
  func rulesAreCurrent(_ language: Language) throws {
    for page in RuleReference(Catalogue.rules, in: language).pages {
      try GeneratedFile(path: "docs/\(page.path)", content: page.text).verify()
    }
  }

  @Test("of the keys matches their declarations", arguments: Language.allCases)
  func keysAreCurrent(_ language: Language) throws {
    let suffix = language == .english ? "" : ".\(language.code)"
    let page = FrontMatterReference(in: language).markdown
    try GeneratedFile(path: "docs/front-matter\(suffix).md", content: page).verify()
  }

  @Test("of the networks matches their profiles", arguments: Language.allCases)
  func networksAreCurrent(_ language: Language) throws {
    let suffix = language == .english ? "" : ".\(language.code)"
    try GeneratedFile(
      path: "docs/networks\(suffix).md", content: NetworkPages(NetworkProfile.all, in: language).markdown
    ).verify()
  }

  @Test("of the schedulers matches their profiles", arguments: Language.allCases)
  func schedulersAreCurrent(_ language: Language) throws {
    let suffix = language == .english ? "" : ".\(language.code)"
    let page = SchedulerPages(SchedulerProfile.all, in: language).page
    try GeneratedFile(path: "docs/spreadsheets\(suffix).md", content: page).verify()
  }

  @Test("of the commands matches their help", arguments: Language.allCases)
  func commandsAreCurrent(_ language: Language) throws {
    let suffix = language == .english ? "" : ".\(language.code)"
    try GeneratedFile(path: "docs/cli\(suffix).md", content: Self.commandReference(in: language)).verify()
  }

  @Test("of each command has two examples", arguments: commands(in: Program.commandGroups.flatMap(\.commands)))
  func helpHasExamples(_ command: String) throws {
    for (language, heading) in [(Language.english, "\nEXAMPLES:\n"), (.french, "\nEXEMPLES\u{A0}:\n")] {
      let parts = Self.help(of: command, in: language).components(separatedBy: heading)
      let section = try #require(parts.dropFirst().first, "\(command) shows no examples").components(
        separatedBy: "\n\n")[0]
      // A comment without room beside its example is below it.
      let shown = section.split(separator: "\n").filter { !$0.hasPrefix("    ") }
      #expect(shown.count == 2)
      // A default subcommand needs no name.
      let names = [command, String(command.prefix { $0 != " " })]
      #expect(shown.allSatisfy { example in names.contains { (example + " ").hasPrefix("  edito \($0) ") } })
    }
  }

  /// The commands with their subcommands: `metrics`, `metrics show`, `metrics import`.
  private static func commands(in names: [String]) -> [String] {
    names.flatMap { name in [name] + Program.subcommands(of: name).map { "\(name) \($0)" } }
  }

  @Test("has no broken link, by Edito's own rule")
  func linksLeadSomewhere() throws {
    let folders = ["docs", "sample-workspace", "Benchmarks", "Tests/CaseTests/Cases"]
    let files = try FileManager.default.contentsOfDirectory(atPath: GeneratedFile.root.path)
    let inside = try folders.flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: GeneratedFile.root.path + "/" + folder).map {
        "\(folder)/\($0)"
      }
    }
    let paths = (files + inside).filter { !$0.hasPrefix(".") && !$0.contains("/.") }
    let pages = paths.filter { $0.hasSuffix(".md") && !$0.hasPrefix("sample-workspace/") && !$0.hasPrefix("Tests/") }
    // Prose has no findings; as a process, it is checked.
    let documents = try pages.map { path in
      let text = try String(contentsOf: GeneratedFile.root.appending(path: path), encoding: .utf8)
      return Document.read(SourceFile(path: path, text: "---\nkind: process\n---\n\(text)"))
    }
    let snapshot = Snapshot(
      Corpus(documents: documents, files: FileIndex(paths)), now: Moment(day: CalendarDay(number: 0), time: .midnight))
    let report = Linter(Configuration(settingsOf: snapshot.corpus, select: ["broken-link"])).lint(snapshot)
    #expect(documents.contains { $0.path == "README.md" })
    #expect(report.findings.map { "\($0.place.path): \($0.message.english)" } == [])
  }

  // MARK: The command line

  static func commandReference(in language: Language) -> String {
    let groups = Program.commandGroups(in: language).map { group in
      "\n## \(group.name)\n"
        + commands(in: group.commands).map { "\n### edito \($0)\n\n" + fenced(help(of: $0, in: language)) }.joined()
    }
    return introduction[language] + "\n" + fenced(help(of: nil, in: language)) + groups.joined()
  }

  private static let introduction = LocalizedText(
    en: """
      # The command line

      <!-- Made from the commands' own help: change Sources/Edges/EditoCommands, then run `make update`. -->

      All commands share these conventions:

      - Exit status: 0 for success; 1 for findings (for `lint`, findings that reach `--fail-on`), for rejected rows and, with \
      `diff --exit-code`, for differences; 2 if the command could not run.
      - Results go to standard output, messages to standard error. Colours are shown only in a terminal; `NO_COLOR` and `TERM=dumb` turn them off.
      - With `--today`, the same files and the same date give the same output, at any time and on any computer.
      - Help and messages are in the language that `--language` sets, otherwise in that of the workspace, otherwise in that of the \
      environment.
      - `edito --generate-completion-script bash` (or `zsh`, `fish`) prints a completion script. It completes ids, files and fixed values.

      """,
    fr: """
      # La ligne de commande

      <!-- Page produite d’après l’aide des commandes : modifiez Sources/Edges/EditoCommands, puis lancez `make update`. -->

      Toutes les commandes ont ces points communs :

      - Code de sortie : 0 si tout va bien, 1 s’il y a des constats (pour `lint`, des constats qui atteignent `--fail-on`), des \
      lignes refusées ou, avec `diff --exit-code`, des différences ; 2 si la commande n’a pas pu s’exécuter.
      - Les résultats vont sur la sortie standard, les messages sur la sortie d’erreur. Les couleurs ne s’affichent que dans un terminal ; \
      `NO_COLOR` et `TERM=dumb` les retirent.
      - Avec `--today`, les mêmes fichiers et la même date donnent le même résultat, à tout moment et sur toute machine.
      - L’aide et les messages sont dans la langue que donne `--language`, à défaut dans celle de l’espace de travail, à \
      défaut dans celle de l’environnement.
      - `edito --generate-completion-script bash` (ou `zsh`, `fish`) affiche un script de complétion, pour les identifiants, les fichiers et les valeurs fixes.

      """)

  static func help(of command: String?, in language: Language) -> String {
    var text = ""
    let environment = CommandEnvironment(
      currentFolder: "/", clock: { Instant(utcMinute: 0) }, language: language, width: 80)
    let console = Console(environment, write: { text += $0 }, notify: { text += $0 })
    _ = Program.run((command?.split(separator: " ").map(String.init) ?? []) + ["--help"], on: console)
    return text
  }

  private static func fenced(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    return "```text\n" + lines.joined(separator: "\n") + "```\n"
  }
}
