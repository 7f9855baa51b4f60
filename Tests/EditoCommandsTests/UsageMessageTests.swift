import Foundation
import Localization
import TestSupport
import Testing

@testable import EditoCommands

/// The argument parser's errors are recognised by their English messages, so a version with other messages must fail a test.
@Suite("An invalid command line")
struct UsageMessageTests {
  /// A command line, and the lines of its error in English and in French.
  struct Example: Sendable, CustomTestStringConvertible {
    let words: [String]
    let english: String
    let french: String
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: [String], en english: String, fr french: FrenchText) {
      self.words = words
      self.english = english
      self.french = french.text
    }

    init(_ line: String, en english: String, fr french: FrenchText) {
      self.init(line.split(separator: " ").map(String.init), en: english, fr: french)
    }
  }

  static let examples = [
    Example("bla", en: "unknown command “bla”", fr: "commande inconnue : « bla »"),
    Example(
      "lnt", en: "unknown command “lnt”|did you mean “lint”?",
      fr: "commande inconnue : « lnt »|vouliez-vous dire « lint » ?"),
    Example(
      "lint --blah", en: "unknown option “--blah”|`edito lint --help` lists the options",
      fr: "option inconnue : « --blah »|`edito lint --help` donne la liste des options"),
    Example(
      "lint --formt json", en: "unknown option “--formt”|did you mean “--format”?",
      fr: "option inconnue : « --formt »|vouliez-vous dire « --format » ?"),
    Example("lint -x", en: "unknown option “-x”", fr: "option inconnue : « -x »"),
    Example("lint -xo", en: "unknown option “-xo”", fr: "option inconnue : « -xo »"),
    Example("lint -é", en: "unknown option “-é”", fr: "option inconnue : « -é »"),
    Example("lint --=a", en: "unknown option “", fr: "option inconnue : « "),
    Example(["lint", "--a\nb"], en: "unknown option “--a", fr: "option inconnue : « --a"),
    Example(
      "--blah", en: "unknown option “--blah”|`edito --help` lists the commands",
      fr: "option inconnue : « --blah »|`edito --help` donne la liste des commandes"),
    Example(
      "mentions import --blah a", en: "unknown option “--blah”|`edito mentions import --help`",
      fr: "option inconnue : « --blah »|`edito mentions import --help`"),
    Example("lint --workspace", en: "missing value for --workspace", fr: "valeur manquante pour --workspace"),
    Example("lint -o", en: "missing value for -o", fr: "valeur manquante pour -o"),
    Example(
      "publish", en: "unknown command “publish”|did you mean “record”?",
      fr: "commande inconnue : « publish »|vouliez-vous dire « record » ?"),
    Example("publier", en: "did you mean “record”?", fr: "vouliez-vous dire « record » ?"),
    Example("calandrier", en: "did you mean “calendar”?", fr: "vouliez-vous dire « calendar » ?"),
    Example("aide", en: "did you mean “help”?", fr: "vouliez-vous dire « help » ?"),
    Example(
      "metrics foo",
      en: "unknown command “foo” of `edito metrics`|known commands: show, import; or a period such as 2026-W48",
      fr: "commande inconnue de `edito metrics` : « foo »|au choix : show, import ; ou une période comme 2026-W48"),
    Example(
      "mentions ajouter", en: "unknown command “ajouter” of `edito mentions`|did you mean “add”?",
      fr: "commande inconnue de `edito mentions` : « ajouter »|vouliez-vous dire « add » ?"),
    Example(
      "new",
      en: "missing <kind>|write a kind of document: post, strategy, checklist, run, |for example: `edito new post",
      fr:
        "il manque <type>|indiquez un type de document : publication, stratégie, liste, feuille, |par exemple : `edito new publication"
    ),
    Example(
      "schema", en: "missing <kind>|write a kind of document: workspace, post, ",
      fr: "il manque <type>|indiquez un type de document : réglages, publication, "),
    Example(
      "approve",
      en: "missing <post>|write part of the post's title, its id or its file|for example: `edito approve posts/",
      fr:
        "il manque <publication>|indiquez une partie du titre de la publication, son identifiant ou son fichier|par exemple : `edito approve posts/"
    ),
    Example(
      "tick", en: "missing <run>|`edito checklists` lists the checklists",
      fr: "il manque <feuille>|`edito checklists` montre les listes"),
    Example(
      "report", en: "missing <period>|write day, week, month,", fr: "il manque <période>|indiquez jour, semaine, mois,"),
    Example(
      "import", en: "missing <file>|write one file or several",
      fr: "il manque <fichier>|indiquez un ou plusieurs fichiers"),
    Example(
      "mentions add", en: "missing <url>|write a URL that begins with https://",
      fr: "il manque <adresse>|indiquez une adresse web qui commence par https://"),
    Example(
      "new post Our first post", en: "unexpected arguments “first post”|put the title in quotes: \"Our first post\"",
      fr: "arguments en trop : « first post »|mettez le titre entre guillemets : \"Our first post\""),
    Example(
      "preview my file.md", en: "unexpected argument “file.md”|put the file's name in quotes: \"my file.md\"",
      fr: "argument en trop : « file.md »|mettez le nom du fichier entre guillemets : \"my file.md\""),
    Example(
      "preview the rye bread", en: "unexpected arguments “rye bread”|put the title in quotes: \"the rye bread\"",
      fr: "arguments en trop : « rye bread »|mettez le titre entre guillemets : \"the rye bread\""),
    Example("calendar 2026 a", en: "unexpected argument “a”", fr: "argument en trop : « a »"),
    Example("calendar 2026 a b", en: "unexpected arguments “a b”", fr: "arguments en trop : « a b »"),
    Example("lint --fix=3", en: "--fix does not accept a value", fr: "--fix n’accepte pas de valeur"),
    Example(
      "lint --jobs x", en: "invalid value “x” for --jobs: expected an integer",
      fr: "--jobs n’accepte pas « x » : indiquez un nombre entier"),
    Example(
      "serve --port 99999", en: "--port must be 65,535 or less", fr: "--port doit valoir 65\u{202F}535 ou moins"),
    Example(
      "lint --jobs 0", en: "--jobs must be 1 or more", fr: "--jobs doit valoir 1 ou plus"),
    Example(
      "lint --format l'autre", en: "invalid value “l'autre” for --format: expected full, concise, json or github",
      fr: "--format n’accepte pas « l'autre » : indiquez full, concise, json ou github"),
    Example(
      ["lint", "--format", "a\nb"], en: "for --format: expected full, concise",
      fr: "» : indiquez full, concise"),
    Example(
      "lint --fail-on ereur",
      en: "invalid value “ereur” for --fail-on: expected error, warning, info or never|did you mean “error”?",
      fr: "--fail-on n’accepte pas « ereur » : indiquez error, warning, info ou never|vouliez-vous dire « error » ?"),
    Example(
      "calendar --status brouillons-finis", en: "invalid value “brouillons-finis” for --status",
      fr: "--status n’accepte pas « brouillons-finis »"),
    Example(
      "calendar --status brouilon", en: "did you mean “draft”?", fr: "vouliez-vous dire « draft » ?"),
    Example(
      "export csv --separator virgulle", en: "did you mean “comma”?", fr: "vouliez-vous dire « comma » ?"),
    Example(
      "schema post --language de", en: "invalid value “de” for --language: expected en or fr",
      fr: "--language n’accepte pas « de » : indiquez en ou fr"),
    Example(
      "calendar --status lost", en: "invalid value “lost” for --status: expected idea, draft, review, ",
      fr: "--status n’accepte pas « lost » : indiquez idea, draft, review, "),
    Example(
      "--generate-completion-script tcsh",
      en: "invalid value “tcsh” for --generate-completion-script: expected bash, zsh or fish",
      fr: "--generate-completion-script n’accepte pas « tcsh » : indiquez bash, zsh ou fish"),
    Example("---completion lint -- x", en: "cannot read these arguments", fr: "ces arguments sont illisibles"),
    Example(
      "strategy --trace --missing", en: "--trace and --missing exclude each other",
      fr: "--trace et --missing s’excluent"),
    Example("rule nothing", en: "unknown rule “nothing”", fr: "règle inconnue : « nothing »"),
    Example("networks orkut", en: "unknown network “orkut”", fr: "réseau inconnu : « orkut »"),
    Example("schema poem", en: "unknown kind “poem”", fr: "type inconnu : « poem »"),
  ]

  @Test("is reported in the language of the workspace, otherwise of the environment", arguments: examples)
  func languages(_ example: Example) throws {
    let outside = try TemporaryFolder()
    let inside = try TemporaryFolder()
    try inside.write("---\nedito: 1\nlocale: fr\n---\n", to: "edito.md")
    let results = [
      (outside.edito(example.words), example.english),
      (outside.edito(example.words, language: .french), example.french),
      (inside.edito(example.words, language: .english), example.french),
      (inside.edito(example.words + ["--language", "fr"], language: .english), example.french),
    ]
    for (result, expected) in results {
      #expect(result.outcome == .couldNotRun)
      #expect(result.output.isEmpty)
      for part in expected.split(separator: "|") { #expect(result.notices.contains(part), "\(result.notices)") }
    }
    let french = results[2].0.notices
    for english in ["Usage", "Help:", "Error", "invalid", "unknown", "missing ", "expected", "help:"] {
      #expect(!french.replacing("--missing", with: "").contains(english), "\(french)")
    }
  }

  @Test(
    "never passes on a message of the argument parser in French",
    arguments: ["Surprise!", "", "Internal error. Invalid state while parsing command-line arguments."])
  func unknownMessages(_ message: String) {
    let text = UsageMessage(message).text
    #expect(text[.english] == "cannot read these arguments: \(message)")
    #expect(text[.french] == "ces arguments sont illisibles")
  }

  @Test(
    "knows the messages that no command causes so far",
    arguments: [
      ("Missing one of: '--a', '--b'", "missing --a or --b"), ("Missing required subcommand.", "missing <command>"),
      ("Value to be set with flag '--b' had already been set with flag '--a'", "--a and --b exclude each other"),
      ("The value 'x' is invalid for '<n>'", "invalid value “x” for <n>: expected an integer"),
      ("Unknown option '-xo'\n   or: Missing value for '-x <n>' in '-xo'", "unknown option “-xo”"),
      (
        "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n    zsh bash fish",
        "missing value for --generate-completion-script"
      ),
    ])
  func otherMessages(message: String, expected: String) {
    #expect(UsageMessage(message).text[.english] == expected)
  }

  @Test(
    "is reported if an argument is empty, and nothing is written",
    arguments: [
      (["new", "post", "Rye", "--channel", ""], "invalid value “” for --channel: expected a value"),
      (["new", "post", "Rye", "--channel="], "invalid value “” for --channel: expected a value"),
      (["new", "post", "Rye", "--channel", ","], "invalid value “,” for --channel: expected a value"),
      (["new", "post", "Rye", "--date", " "], "invalid value “ ” for --date: expected a value"),
      (["new", "post", "Rye", "--author", "\u{A0}"], "invalid value “\u{A0}” for --author: expected a value"),
      (["new", "post", "Rye", "--slug", ""], "invalid value “” for --slug: expected a value"),
      (["new", "post", ""], "empty argument “”"),
      (["new", "run", "--checklist", ""], "invalid value “” for --checklist: expected a value"),
      (["approve", "rye", "--by", ""], "invalid value “” for --by: expected a value"),
      (["approve", ""], "empty argument “”"),
      (
        ["record", "rye", "--channel", "", "--url", "https://x.example/1"],
        "invalid value “” for --channel: expected a value"
      ),
      (["record", "rye", "--url", ""], "invalid value “” for --url: expected a value"),
      (["today", "--for", ""], "invalid value “” for --for: expected a value"),
      (["calendar", "--channel", ""], "invalid value “” for --channel: expected a value"),
      (["metrics", "--indicator", ""], "invalid value “” for --indicator: expected a value"),
      (["mentions", "add", "https://m.example/1", "--author", ""], "invalid value “” for --author: expected a value"),
      (["mentions", "import", "a.csv", "--network", ""], "invalid value “” for --network: expected a value"),
      (["lint", "--select", ""], "invalid value “” for --select: expected a value"),
      (["lint", ""], "empty argument “”"),
      (["lint", "-o", ""], "invalid value “” for -o: expected a value"),
      (["lint", "--workspace", ""], "invalid value “” for --workspace: expected a value"),
      (["lint", "--today", ""], "invalid value “” for --today: expected a value"), (["init", ""], "empty argument “”"),
      (["init", "other", "--name", ""], "invalid value “” for --name: expected a value"),
      (["diff", ""], "empty argument “”"),
      (["diff", "--", ""], "empty argument “”"),
    ])
  func emptyWords(words: [String], message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n---\n", to: "edito.md")
    let result = folder.edito(words)
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains(message), "\(result.notices)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["edito.md"])
  }

  @Test("does not suggest quotes if an option precedes the unexpected word")
  func noQuotes() throws {
    let folder = try TemporaryFolder()
    let result = folder.edito("new", "post", "Our", "--date", "2026-12-01", "post")
    #expect(result.notices.contains("unexpected argument “post”"), "\(result.notices)")
    #expect(!result.notices.contains("quotes"), "\(result.notices)")
  }

  @Test("suggests quotes for a folder's name of several words")
  func quotedFolder() throws {
    let notices = try TemporaryFolder().edito("init", "my", "team").notices
    #expect(notices.contains("put the folder's name in quotes: \"my team\""), "\(notices)")
  }

  @Test("does not refer to the options if a missing argument is explained")
  func missingArgument() throws {
    let notices = try TemporaryFolder().edito("preview").notices
    #expect(!notices.contains("--help"), "\(notices)")
  }

  @Test("does not include an empty text")
  func emptyText() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n---\n", to: "edito.md")
    let words = ["mentions", "add", "https://m.example/1", "--today", "2026-11-23"]
    #expect(folder.edito(words + ["--text", ""]).outcome == .clean)
  }
}
