import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Rendering
import Snapshots
import TestSupport
import Testing

@Suite("The output of `edito cadence` and `edito slots`")
struct CadenceOutputTests {
  static let workshop = Workshop(
    "{channel: x, target: 1-2 per day, on: weekdays}", "{channel: mastodon, target: 3 per week}",
    "{pillar: backstage, target: at least 7 per quarter}", "{network: blog, target: au plus 1 par semaine}",
    "{channel: x-fr, target: 1 per week, until: 2026-W40}",
    posts: [
      post("2026-11-20 09:00", "[x]"), post("2026-11-16 09:00", "[x]"), post("2026-11-18", "[mastodon]"),
      post("2026-11-23", "[x]", "approved"), post("2026-11-24", "[x, mastodon]", "scheduled"),
      post("2026-11-26", "[x]", "draft"), post("2026-11-26", "[x]", "draft"), post("2026-11-26", "[x]", "approved"),
      post("2026-11-27", "[mastodon]", "draft"), post("2026-11-25", "[blog]", "approved"),
      post("2026-11-27", "[blog]", "draft", "pillar: backstage"),
    ], settings: "horizon: 1 week\nclosures: [2026-11-27]")

  func cadence(
    _ workshop: Workshop = workshop, period: String? = nil, as format: OutputFormat = .text,
    in language: Language = .english, style: Style = .plain
  ) throws -> String {
    let snapshot = try Snapshot(workshop.ledger().corpus, now: moment(workshop.now))
    let overview = snapshot.cadence.overview(of: try period.map { try DateSyntax.period($0).get() })
    return CadenceOutput(overview, language: language).rendered(as: format, style: style)
  }

  func slots(
    _ workshop: Workshop = workshop, as format: OutputFormat = .text, in language: Language = .english
  ) throws -> String {
    try SlotsOutput(Snapshot(workshop.ledger().corpus, now: moment(workshop.now)), language: language)
      .rendered(as: format)
  }

  @Test("fits in 80 columns")
  func englishTable() throws {
    #expect(
      try cadence() == """
        Cadence on 23 November 2026 (horizon: 29 November 2026)

                             published  ready  planned
        x: 1–2 per day, weekdays
            Fri 20 Nov               1      0        0  █        ✓
          ▸ Mon 23 Nov               0      1        0  ▓        ✓
            Tue 24 Nov               0      1        0  ▓        ✓
            Wed 25 Nov               0      0        0  ·        ! 1 missing
            Thu 26 Nov               0      1        2  ▓░+      ✗ 1 too many
            Fri 27 Nov               0      0        0           nothing due
        mastodon: at least 3 per week
            W47 · 16–22 Nov          1      0        0  █··      ✗ 2 missing
          ▸ W48 · 23–29 Nov          0      1        1  ▓░       ✓
        pillar backstage: at least 7 per quarter
            Q3 2026                  0      0        0  ·······  ✗ 7 missing
          ▸ Q4 2026                  0      0        1  ░·····   ✗ 3 of 4 missing
        network Blog: at most 1 per week
            W47 · 16–22 Nov          0      0        0           ✓
          ▸ W48 · 23–29 Nov          0      1        1  ▓+       ✗ 1 too many

        █ published  ▓ ready  ░ planned  · missing  + too many  ▸ current
        “3 of 4 missing”: 4 due by 29 November 2026, after closures, embargoes and the
        target's dates.
        2 of 4 targets below the minimum; `edito slots` suggests slots.
        1 target is not in force now.

        """)
  }

  @Test("is in French")
  func frenchTable() throws {
    #expect(
      try cadence(in: .french) == """
        Cadence au 23\u{A0}novembre 2026 (horizon\u{A0}: 29\u{A0}novembre 2026)

                              publiées  prêtes  prévues
        x\u{A0}: 1 à 2 par jour, du lundi au vendredi
            ven. 20\u{A0}nov.             1       0        0  █        ✓
          ▸ lun. 23\u{A0}nov.             0       1        0  ▓        ✓
            mar. 24\u{A0}nov.             0       1        0  ▓        ✓
            mer. 25\u{A0}nov.             0       0        0  ·        ! il en manque 1
            jeu. 26\u{A0}nov.             0       1        2  ▓░+      ✗ 1 de trop
            ven. 27\u{A0}nov.             0       0        0           rien d’attendu
        mastodon\u{A0}: au moins 3 par semaine
            S47 · 16–22\u{A0}nov.         1       0        0  █··      ✗ il en manque 2
          ▸ S48 · 23–29\u{A0}nov.         0       1        1  ▓░       ✓
        pilier backstage\u{A0}: au moins 7 par trimestre
            T3 2026                  0       0        0  ·······  ✗ il en manque 7
          ▸ T4 2026                  0       0        1  ░·····   ✗ il en manque 3 sur 4
        réseau Blog\u{A0}: au plus 1 par semaine
            S47 · 16–22\u{A0}nov.         0       0        0           ✓
          ▸ S48 · 23–29\u{A0}nov.         0       1        1  ▓+       ✗ 1 de trop

        █ publiées  ▓ prêtes  ░ prévues  · manquantes  + en trop  ▸ en cours
        «\u{202F}il en manque 3 sur 4\u{202F}»\u{A0}: 4\u{A0}attendues jusqu’au 29\u{A0}novembre 2026, fermetures,
        embargos et dates de la cible déduits.
        2\u{A0}cibles sur 4 à compléter\u{202F}; `edito slots` propose des créneaux.
        1\u{A0}cible n’est pas en vigueur en ce moment.

        """)
  }

  @Test("fits any terminal", arguments: [40, 50, 64, 78, 79, 80, 100, 200], Language.allCases)
  func widths(_ width: Int, _ language: Language) throws {
    let style = Style(isColored: false, width: width)
    let text = try cadence(in: language, style: style)
    let rows = text.split(separator: "\n").filter {
      !$0.hasPrefix("Cadence") && !$0.contains("`") && !$0.hasSuffix(".")
    }
    #expect(rows.allSatisfy { DisplayWidth.of($0) <= width })
  }

  @Test("has the same text with and without colours")
  func colours() throws {
    let colored = try cadence(style: Style(isColored: true))
    #expect(colored.contains("\u{1B}["))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == (try cadence()))
  }

  @Test("shows the periods that touch the requested one")
  func period() throws {
    let text = try cadence(period: "2026-W47")
    #expect(text.hasPrefix("Cadence: week 47 (16–22 November), as of 23 November 2026\n"))
    #expect(text.contains("    Fri 20 Nov "))
    #expect(text.contains("Q4 2026"))
    #expect(!text.contains("W48"))
    #expect(try cadence(period: "2025").hasSuffix("not in force in 2025.\n") == false)
  }

  struct Ending: Sendable {
    let workshop: Workshop
    var period: String?
    let english: String
    let french: String
  }

  /// The horizon is 6 December 2026, two weeks from 23 November.
  static let endings = [
    // Nothing is missing up to the horizon, but nothing is said about later.
    Ending(
      workshop: Workshop("{channel: x, target: 1 per week, from: 2026-11-23}", posts: weekly),
      english: "No posts are missing until 6 December 2026.",
      french: "Il ne manque aucune publication jusqu’au 6\u{A0}décembre 2026."),
    // The last week had no post.
    Ending(
      workshop: Workshop("{channel: x, target: 1 per week}", posts: weekly),
      english: "From today until 6 December 2026, no posts are missing.",
      french: "D’aujourd’hui au 6\u{A0}décembre 2026, il ne manque aucune publication."),
    // The requested period needs posts, which are not due yet.
    Ending(
      workshop: Workshop("{channel: x, target: 1 per week}", posts: weekly), period: "2027-01",
      english: "No posts are due yet: the horizon is 6 December 2026.",
      french: "Aucune publication n’est encore attendue\u{A0}: l’horizon est le 6\u{A0}décembre 2026."),
    Ending(
      workshop: Workshop("{channel: x, target: 1 per week}", posts: weekly), period: "2026-12",
      english: "No posts are missing until 6 December 2026.",
      french: "Il ne manque aucune publication jusqu’au 6\u{A0}décembre 2026."),
    // All weeks of the requested period have their posts.
    Ending(
      workshop: Workshop("{channel: x, target: 1 per week}", posts: weekly), period: "2026-W49",
      english: "No posts are missing.", french: "Il ne manque aucune publication."),
    Ending(
      workshop: Workshop("{channel: x, target: 1 per week}", posts: weekly), period: "2026-11",
      english: "From today on, no posts are missing.",
      french: "À partir d’aujourd’hui, il ne manque aucune publication."),
  ]

  private static let weekly = [post("2026-11-24", "[x]", "draft"), post("2026-12-01", "[x]", "draft")]

  @Test("says up to which day no posts are missing", arguments: endings)
  func lastSentence(_ ending: Ending) throws {
    for (language, sentence) in [(Language.english, ending.english), (.french, ending.french)] {
      let text = try cadence(ending.workshop, period: ending.period, in: language)
      #expect(text.split(separator: "\n").last.map(String.init) == sentence)
    }
  }

  @Test("counts the posts missing on the days that are not listed")
  func laterDays() throws {
    let days = (23...29).map { post("2026-11-\($0)", "[x]", "draft") }
    let workshop = Workshop("{channel: x, target: 1 per day, from: 2026-11-23}", posts: days)
    let english = try cadence(workshop)
    #expect(
      english.contains(
        "    Sun 29 Nov          0      0        1  ░       ✓\n    ! 7 posts missing later, until 6 December 2026\n"))
    #expect(english.hasSuffix("\n1 of 1 target below the minimum; `edito slots` suggests slots.\n"))
    #expect(
      try cadence(workshop, in: .french).contains(
        "\n    ! il manque 7\u{A0}publications ensuite, jusqu’au 6\u{A0}décembre 2026\n"))
    // A requested period lists all its days.
    #expect(try !cadence(workshop, period: "2026-W48").contains("later"))
    // A target that begins after the listed days has only that line.
    let later = try cadence(Workshop("{channel: x, target: 2 per day, from: 2026-12-05}"))
    #expect(later.contains("x: at least 2 per day\n    ! 4 posts missing later, until 6 December 2026\n"))
    #expect(!later.contains("not in force"))
  }

  @Test("explains a share by the end of its period, if that is before the horizon")
  func shareOfClosedWeek() throws {
    // Two of the seven days of the week are closed, so two of three posts are due.
    let workshop = Workshop("{channel: x, target: 3 per week}", settings: "closures: [2026-11-28/2026-11-29]")
    #expect(
      try cadence(workshop, period: "2026-W48").contains(
        "\n“2 of 2 missing”: 2 due by 29 November 2026, after closures, embargoes and the\ntarget's dates.\n"))
  }

  @Test("can be a Markdown table")
  func markdown() throws {
    #expect(
      try cadence(Workshop("{channel: x, target: 1-2 per week}", posts: Self.workshop.posts), as: .markdown) == """
        | What is counted | Target | Period | Published | Ready | Planned | Missing | Too many |
        | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
        | x | 1–2 per week | W47 · 16–22 Nov | 2 | 0 | 0 | 0 | 0 |
        | x | 1–2 per week | W48 · 23–29 Nov | 0 | 3 | 2 | 0 | 3 |
        | x | 1–2 per week | W49 · 30 Nov – 6 Dec | 0 | 0 | 0 | 1 | 0 |

        """)
    let pipe = Workshop("{tag: \"a|b\", target: 1 per week}")
    #expect(try cadence(pipe, as: .markdown).contains("| tag a\\|b |"))
  }

  @Test("has the same JSON in every language")
  func json() throws {
    let workshop = Workshop("{channel: x, format: photo, target: 1-2 par jour, on: [mon], from: 2026-W40}")
    #expect(try cadence(workshop, as: .json, in: .french) == cadence(workshop, as: .json, in: .english))
    #expect(
      try cadence(workshop, period: "2026-11-23", as: .json) == """
        {
          "schemaVersion": 1,
          "today": "2026-11-23",
          "horizon": "2026-12-06",
          "targets": [
            {
              "selector": {
                "channel": "x",
                "format": "photo"
              },
              "target": "1-2 per day",
              "min": 1,
              "max": 2,
              "per": "day",
              "on": [
                "mon"
              ],
              "from": "2026-09-28",
              "until": null,
              "path": "strategy/frequency.md",
              "line": 4,
              "periods": [
                {
                  "period": "2026-11-23",
                  "from": "2026-11-23",
                  "to": "2026-11-23",
                  "published": 0,
                  "ready": 0,
                  "planned": 0,
                  "missing": 1,
                  "excess": 0,
                  "min": 1,
                  "max": 2,
                  "due": 1
                }
              ]
            }
          ]
        }

        """)
  }

  @Test("says if there is nothing to show")
  func nothing() throws {
    for format in [OutputFormat.text, .markdown] {
      #expect(
        try cadence(Workshop(), as: format)
          == "No cadence targets: declare them as `cadence:` in the answer to question 7.\n")
      #expect(
        try cadence(Workshop("{channel: x, target: 1 per week, until: 2026-W40}"), as: format, in: .french)
          == "Aucune cible n’est en vigueur en ce moment, sur 1\u{A0}déclarée.\n")
    }
    #expect(try slots(Workshop()) == "No cadence targets: declare them as `cadence:` in the answer to question 7.\n")
    #expect(
      try slots(Workshop("{channel: x, target: 1 per week, until: 2026-W40}"), in: .french)
        == "Il ne manque aucune publication jusqu’au 6\u{A0}décembre 2026.\n")
  }

  @Test("lists slots")
  func slotList() throws {
    #expect(
      try slots() == """
        4 suggested slots until 29 November 2026

          Mon 23 Nov    –    any channel  pillar backstage: at least 7 per quarter
          Wed 25 Nov    –    x            1–2 per day, weekdays
          Sat 28 Nov    –    any channel  pillar backstage: at least 7 per quarter
          Sun 29 Nov    –    any channel  pillar backstage: at least 7 per quarter

        """)
    #expect(
      try slots(in: .french) == """
        4\u{A0}créneaux proposés jusqu’au 29\u{A0}novembre 2026

          lun. 23\u{A0}nov.    –    au choix  pilier backstage\u{A0}: au moins 7 par trimestre
          mer. 25\u{A0}nov.    –    x         1 à 2 par jour, du lundi au vendredi
          sam. 28\u{A0}nov.    –    au choix  pilier backstage\u{A0}: au moins 7 par trimestre
          dim. 29\u{A0}nov.    –    au choix  pilier backstage\u{A0}: au moins 7 par trimestre

        """)
  }

  @Test("lists slots as JSON")
  func slotJSON() throws {
    #expect(
      try slots(Workshop("{channel: x, target: 1 per week}", settings: "horizon: 1 week"), as: .json) == """
        {
          "schemaVersion": 1,
          "until": "2026-11-29",
          "slots": [
            {
              "date": "2026-11-26",
              "time": null,
              "channel": "x",
              "selector": {
                "channel": "x"
              },
              "target": "at least 1 per week",
              "path": "strategy/frequency.md",
              "line": 4
            }
          ],
          "more": 0,
          "otherChannels": 0
        }

        """)
  }

  @Test("gives the number of slots for other channels if the requested one needs none")
  func otherChannels() throws {
    let corpus = Corpus.reading(Workshop("{channel: x, target: 1 per week}", settings: "horizon: 1 week").files)
    let snapshot = try Snapshot(corpus, now: moment("2026-11-23 09:30"))
    let text = SlotsOutput(snapshot, channel: "mastodon", language: .english).rendered(as: .text)
    #expect(text == "No posts are missing on this channel until 29 November 2026; other channels need 1 more.\n")
  }
}
