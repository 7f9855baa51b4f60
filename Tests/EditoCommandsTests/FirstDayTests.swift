import CivilTime
import EditoCommands
import Localization
import TestSupport
import Testing

/// What `edito init` makes of its options and answers, and what the other commands say on the same day.
@Suite("The first day")
struct FirstDayTests {
  private static let options = [
    "init", "--timezone", "Europe/Paris", "--name", "Club", "--channel", "mastodon,blog", "--channel", "X", "--person",
    "Ada Reed",
  ]

  @Test(
    "has no finding, and its tasks fit into each of the next days, whatever the day", arguments: ["en", "fr"],
    ["2026-11-23", "2026-11-27", "2026-11-29", "2026-11-30", "2026-12-31", "2027-01-01", "2027-01-04", "2027-03-31"])
  func quiet(locale: String, today: String) throws {
    for (unit, how) in [("week", "--alone"), ("day", "--team"), ("month", "--alone"), ("quarter", "--team")] {
      let folder = try TemporaryFolder()
      let options = ["--locale", locale, "--today", today, "--cadence", "1-3 per \(unit)", how]
      #expect(folder.edito(Self.options + options).outcome == .clean)
      // Includes day-overloaded for the next month.
      #expect(folder.findings(today: today).isEmpty, "\(unit): \(folder.findings(today: today))")
      for command in [["today"], ["calendar"], ["cadence"], ["checklists"]] {
        let result = folder.edito(command + ["--today", today])
        #expect(result.outcome == .clean && result.notices.isEmpty, "\(command): \(result.notices)")
      }
    }
  }

  @Test("declares the channels, the targets and the person where the strategy has them")
  func facts() throws {
    let folder = try TemporaryFolder()
    folder.edito(
      Self.options + ["--cadence", "3 per week", "--cadence", "x=1-2 par jour", "--alone", "--today", "2026-12-01"])
    let channels = try folder.text(of: "strategy/questions/05-audiences.md")
    #expect(
      channels.contains(
        "\nchannels:\n  mastodon: {network: mastodon}\n  blog: {network: blog}\n  x: {network: x}\n# audiences:\n"))
    #expect(channels.contains("\nstatus: draft               # open,"))
    let targets = try folder.text(of: "strategy/questions/07-frequency.md")
    #expect(
      targets.contains(
        """

        cadence:
          - {channel: mastodon, target: 3 per week, from: 2026-W50}
          - {channel: blog, target: 3 per week, from: 2026-W50}
          - {channel: x, target: 1-2 par jour, from: 2026-12-02}
        # embargo:
        """))
    #expect(
      try folder.text(of: "strategy/questions/09-responsibilities.md").contains(
        "\n  all: {publish: [ada-reed], reply: [ada-reed], approve: [ada-reed], advertise: [ada-reed]}\n"))
    #expect(try folder.text(of: "people/ada-reed.md").hasPrefix("---\nname: Ada Reed\nrole: member "))
    #expect(try folder.text(of: "edito.md").contains("\napproval: optional          # "))
    let daily = try folder.text(of: "checklists/daily.md")
    #expect(daily.contains("\nfrom: 2026-12-01\nowner: ada-reed"))
    #expect(daily.contains("\n- [ ] Publish on Mastodon and reply to comments (20 min) #mastodon\n"))
    #expect(daily.contains("then share it (30 min) #blog\n"))
    #expect(!daily.contains("Facebook"))
  }

  @Test("asks for approvals in a team, and names no one without a person")
  func team() throws {
    let folder = try TemporaryFolder()
    folder.edito("init", "--team")
    #expect(try folder.text(of: "edito.md").contains("\napproval: required          # "))
    #expect(try folder.files.allSatisfy { !$0.hasPrefix("people/") || $0 == "people/README.md" })
    #expect(try folder.text(of: "strategy/questions/09-responsibilities.md").contains("\n# responsibilities:"))
  }

  @Test(
    "fits all networks into the day", arguments: ["en", "fr"])
  func allNetworks(locale: String) throws {
    let folder = try TemporaryFolder()
    let networks = [
      "x", "mastodon", "bluesky", "threads", "linkedin", "facebook", "instagram", "tiktok", "youtube", "pinterest",
      "reddit", "tumblr", "telegram", "google-business", "blog",
    ]
    folder.edito("init", "--locale", locale, "--channel", networks.joined(separator: ","))
    let findings = folder.findings().split(separator: "\n").filter { $0.contains("day-overloaded") }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test(
    "rejects what is not a network, a target or a name, and writes nothing",
    arguments: [
      (["--channel", "mastodo"], "did you mean “mastodon”?"),
      (["--channel", "myspace"], "unknown network “myspace”"),
      (["--channel", "x", "--cadence", "often"], "invalid value “often” for --cadence"),
      (["--channel", "x", "--cadence", "blog=2 per week"], "unknown channel “blog”"),
      (["--alone", "--team"], "--alone and --team exclude each other"),
      (["--person", "!"], "invalid value “!” for --person"),
    ])
  func rejections(_ options: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    let result = folder.edito(["init"] + options)
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains(message), "\(result.notices)")
    #expect(try folder.files.isEmpty)
  }

  // MARK: Questions

  /// Runs a command on a terminal with a user who types some lines.
  private static func onTerminal(_ arguments: [String], in folder: TemporaryFolder, typing lines: [String]) -> (
    result: CommandResult, untyped: Int
  ) {
    var (output, notices, lines) = ("", "", lines[...])
    var environment = CommandEnvironment(
      currentFolder: folder.path, clock: { TestTime.noon }, timeZone: "Europe/Paris", isOutputTerminal: true,
      refusesColor: true)
    environment.isInputTerminal = true
    let console = Console(
      environment, write: { output += $0 }, notify: { notices += $0 }, readLine: { lines.popFirst() })
    let outcome = Program.run(arguments, on: console)
    return (CommandResult(outcome: outcome, output: output, notices: notices), lines.count)
  }

  @Test("is the same for answers on a terminal as for options")
  func answers() throws {
    let (asked, given) = (try TemporaryFolder(), try TemporaryFolder())
    let typed = ["fr", "Atelier", "mastodon, Blog", "", "1-2 par mois", "équipe", "Camille Roy"]
    let (result, untyped) = Self.onTerminal(["init"], in: asked, typing: typed)
    #expect(result.outcome == .clean && result.notices.isEmpty && untyped == 0)
    #expect(result.output.contains("Nom de l’équipe\u{202F}?"))
    given.edito(
      [
        "init", "--locale", "fr", "--name", "Atelier", "--channel", "mastodon", "--channel", "blog", "--cadence",
        "mastodon=2 par semaine", "--cadence", "blog=1-2 par mois", "--team", "--person", "Camille Roy",
      ], timeZone: "Europe/Paris")
    #expect(try asked.files == given.files)
    for file in try given.files { #expect(try asked.text(of: file) == given.text(of: file), "\(file)") }
  }

  @Test("accepts Enter as every answer, and the end of the input")
  func defaults() throws {
    let plain = try TemporaryFolder(named: "club")
    plain.edito("init", "--alone", timeZone: "Europe/Paris")
    for lines in [["", "", "", "", ""], [], [""]] {
      let folder = try TemporaryFolder(named: "club")
      let (result, untyped) = Self.onTerminal(["init"], in: folder, typing: lines)
      #expect(result.outcome == .clean && untyped == 0)
      #expect(try folder.files == plain.files)
      for file in try plain.files { #expect(try folder.text(of: file) == plain.text(of: file), "\(file)") }
    }
  }

  @Test("asks again after an answer that it does not understand, and asks for nothing that an option says")
  func again() throws {
    let folder = try TemporaryFolder()
    let options = ["init", "--locale", "en", "--name", "Club", "--alone", "--person", "Ada Reed"]
    let (result, untyped) = Self.onTerminal(options, in: folder, typing: ["mastodo", "mastodon", "often", "2 per day"])
    #expect(result.outcome == .clean && untyped == 0)
    #expect(result.notices.contains("did you mean “mastodon”?"))
    #expect(result.notices.contains("“often”"))
    #expect(!result.output.contains("Name of the team?") && !result.output.contains("Your name"))
    #expect(try folder.text(of: "strategy/questions/07-frequency.md").contains("target: 2 per day, from: 2026-11-24"))
  }
}
