import Editorial
import Localization
import Spreadsheets
import TestSupport
import Testing

/// Calendars as teams keep them, with their own headers and words.
@Suite("A team's own calendar")
struct TradeWordsTests {
  typealias Sheet = RoundTripTests

  private static let team = [
    "edito.md": """
    ---
    timezone: Europe/Paris
    channels:
      - {id: x, network: x}
      - {id: linkedin, network: linkedin}
      - {id: insta-fournil, title: Instagram, network: instagram}
      - {id: page-fb, network: facebook}
    pillars: [{id: savoir-faire}]
    ---
    """,
    "people/ada.md": "---\nname: Ada Lovelace\n---\n", "people/hopper.md": "---\nname: Grace Hopper\n---\n",
    "people/bellec.md": "---\nname: Grace Bellec\n---\n",
  ]

  private static func plan(_ csv: String, _ files: [String: String] = team) -> ImportPlan {
    Sheet.plan(csv, into: Corpus.reading(files))
  }

  private static func table(_ csv: String, ignored: [String] = []) -> SheetTable {
    var mapping = SheetMapping()
    mapping.ignored = ignored
    return SheetTable(Array(csv.utf8), for: ImportTarget(Corpus.reading(team)), mapping: mapping)
  }

  private static func front(_ plan: ImportPlan, _ key: String) -> [String?] {
    plan.changes.map { change in
      change.file.text.split(separator: "\n").first { $0.hasPrefix(key + ": ") }.map {
        String($0.dropFirst(key.count + 2))
      }
    }
  }

  @Test(
    "is read by its headers in seven languages",
    arguments: [
      "Publish Date,Topic,Copy,Platform,Status", "Go-Live Date,Headline,Caption,Social Network,Stage",
      "Date de publication,Sujet,Légende,Réseau social,Avancement", "Mise en ligne,Thème,Texte du post,Plateforme,État",
      "Veröffentlichungsdatum,Thema,Beitragstext,Netzwerk,Stand", "Fecha de publicación,Tema,Texto,Red social,Estado",
      "Data di pubblicazione,Titolo,Didascalia,Piattaforma,Stato",
      "Data de publicação,Título,Legenda,Rede social,Situação",
      "Publicatiedatum,Onderwerp,Bijschrift,Kanaal,Voortgang",
    ])
  func headings(_ header: String) {
    let plan = Self.plan(header + "\n2026-12-03,Rye,Come and taste,X,Approved\n")
    #expect(plan.rejected.isEmpty && plan.leftOut.isEmpty)
    #expect(
      plan.changes.map(\.file.text) == [
        "---\ntitle: Rye\nstatus: approved\ndate: 2026-12-03\nchannels: [x]\n---\n\nCome and taste\n"
      ])
  }

  @Test(
    "has a column for each channel's text, date and link, whose headers name the channel in any place",
    arguments: [
      "Date,X copy,LinkedIn copy,LinkedIn date,X permalink",
      "Jour,Texte X,Légende (LinkedIn),Date LinkedIn,Permalien X",
      "Datum,Text für X,LinkedIn - Beitragstext,Datum LinkedIn,X - Beitragslink",
      "Fecha,Texto para X,Texto de LinkedIn,Fecha LinkedIn,Enlace permanente X",
      "Date,Tweet (X),Page LinkedIn : légende,Date (LinkedIn),X : permalien",
    ])
  func channelColumns(_ header: String) {
    let url = "https://x.com/fournil/status/1"
    let plan = Self.plan(header + "\n2026-12-03,Come,Come and taste our rye,2026-12-04,\(url)\n")
    #expect(plan.rejected.isEmpty && plan.leftOut.isEmpty)
    #expect(Self.front(plan, "date") == ["2026-12-03"])
    let text = plan.changes.first?.file.text ?? ""
    #expect(text.contains("## @x\nCome\n") && text.contains("## @linkedin\nCome and taste our rye\n"))
    #expect(text.contains("linkedin: {date: 2026-12-04}") && text.contains(url))
  }

  @Test("without a column of channels, a new post goes to the channels with a text of their own")
  func channelsOfTexts() {
    let plan = Self.plan("Date,Title,X copy,LinkedIn copy\n2026-12-03,Rye,Come,\n2026-12-04,Oat,Come,Come and taste\n")
    #expect(Self.front(plan, "channels") == ["[x]", "[x, linkedin]"])
    #expect(Self.front(Self.plan("Date,Title,Channels,X copy\n2026-12-03,Rye,,Come\n"), "channels") == [nil])
  }

  @Test("has channels in the only column that names them, whatever its header")
  func channelsByCells() {
    let plan = Self.plan("Date,Title,Wohin\n2026-12-03,Rye,X\n2026-12-04,Oat,LinkedIn\n")
    #expect(Self.front(plan, "channels") == ["[x]", "[linkedin]"])
    #expect(
      Self.front(Self.plan("Date,Title,Wohin\n2026-12-03,Rye,X\n2026-12-04,Oat,Markt\n"), "channels") == [nil, nil])
  }

  @Test(
    "is read by the words of its statuses, whatever their case, accents and signs",
    arguments: [
      (.idea, ["Backlog", "To do", "À faire", "Idée", "Offen", "Por hacer", "Da fare", "A fazer", "Te doen"]),
      (
        .draft, ["WIP", "In progress", "en cours", "Rédaction", "Entwurf", "borrador", "Bozza", "Rascunho", "Drafting"]
      ),
      (
        .review,
        ["In review", "Needs approval", "À valider", "en attente de validation", "Zur Freigabe", "En revisión"]
      ),
      (
        .approved,
        ["Ready", "ok", "✅ Approved", "Validé", "Prête", "BAT", "Freigegeben", "Aprobado", "Pronto", "Klaar"]
      ),
      (.scheduled, ["Planned", "Scheduled", "Planifié", "programmée", "Geplant", "Programado", "Gepland"]),
      (
        .published,
        ["Posted", "Live", "Done", "Publiée", "En ligne", "🟢 sent", "Veröffentlicht", "Publicado", "Pubblicato"]
      ),
      (.cancelled, ["Canceled", "Dropped", "Annulé", "Abgesagt", "Cancelado", "Geannuleerd"]),
    ] as [(PostStatus, [String])])
  func statuses(_ status: PostStatus, _ words: [String]) {
    let rows = words.enumerated().map { "2026-11-0\($0.offset % 9 + 1),T\($0.offset),\($0.element)\n" }.joined()
    let plan = Self.plan("Date,Title,Status\n" + rows)
    #expect(plan.leftOut.map(\.issue.reason.english) == [])
    #expect(Set(Self.front(plan, "status")) == [status.rawValue])
  }

  @Test(
    "names channels as people do",
    arguments: [
      ("Twitter", "[x]"), ("X (Twitter)", "[x]"), ("FB", "[page-fb]"), ("Insta", "[insta-fournil]"),
      ("IG", "[insta-fournil]"),
      ("X / LinkedIn", "[x, linkedin]"), ("FB + Insta", "[page-fb, insta-fournil]"), ("Twitter & LI", "[x, linkedin]"),
      ("\"X, Facebook\"", "[x, page-fb]"), ("X et LinkedIn", "[x, linkedin]"),
      ("\"X\nInstagram\"", "[x, insta-fournil]"),
      ("All", "[x, linkedin, insta-fournil, page-fb]"), ("Tous les réseaux", "[x, linkedin, insta-fournil, page-fb]"),
    ])
  func channels(_ cell: String, _ expected: String) {
    let plan = Self.plan("Date,Title,Channel\n2026-12-01,Rye,\(cell)\n")
    #expect(plan.leftOut.isEmpty)
    #expect(Self.front(plan, "channels") == [expected])
  }

  @Test("loses only the word that is unknown, and names its cell")
  func unknownWords() {
    let plan = Self.plan(
      "Date,Title,Channel,Status,Owner\n2026-12-01,Rye,X / Orkut,Almost,Grace\n2026-12-02,Oat,X,Ready,Ada\n")
    #expect(plan.rejectedRowCount == 0)
    #expect(Self.front(plan, "channels") == ["[x]", "[x]"])
    #expect(Self.front(plan, "status") == [nil, "approved"])
    #expect(Self.front(plan, "author") == [nil, "ada"], "two people are called Grace")
    #expect(
      plan.leftOut.map { "\($0.places[0].line) \($0.column?.heading ?? ""): \($0.issue.reason.english)" } == [
        "2 Owner: “Grace” may be several: bellec, hopper", "2 Channel: unknown channel “Orkut”",
        "2 Status: unknown value “Almost”",
      ])
    #expect(plan.leftOut.allSatisfy { $0.issue.hint != nil })
  }

  @Test("keeps the current value of a post if the new one is unknown")
  func unknownWordsOfAPost() {
    let files = Self.team.merging(["posts/a.md": "---\ntitle: Rye\nstatus: review\n---\nWords.\n"]) { $1 }
    let plan = Self.plan("id,status,title\na,Almost,Oat\n", files)
    #expect(Self.front(plan, "status") == ["review"] && Self.front(plan, "title") == ["Oat"])
    #expect(plan.leftOut.map(\.places[0].line) == [2])
  }

  @Test(
    "is read by its cells where a header may mean several things",
    arguments: [
      ("Posting Time,Text\n2026-12-01 09:40,Rye\n", "date", "2026-12-01 09:40"),
      ("Date,Posting Time,Text\n2026-12-01,09:40,Rye\n", "date", "2026-12-01 09:40"),
      ("Day,Date,Text\nTue,12/1/2026,Rye\n", "date", "2026-12-01"),
      ("Day,Text\n2026-12-01,Rye\n", "date", "2026-12-01"),
      ("Date,Message\n2026-12-01,Rye\n", "date", "2026-12-01"),
      ("Parution,Texte\n2026-12-01,Rye\n", "date", "2026-12-01"),
      ("Whenever,Texte\n2026-12-01,Rye\n", "date", "2026-12-01"),
      ("Date,Text,Theme\n2026-12-01,Rye,savoir-faire\n", "pillar", nil),
    ] as [(String, String, String?)])
  func cellsDecide(_ csv: String, _ key: String, _ expected: String?) {
    let plan = Self.plan(csv)
    #expect(plan.rejected.map(\.issue.reason.english) == [])
    #expect(Self.front(plan, key) == [expected])
    #expect(plan.changes.allSatisfy { $0.file.text.contains("Rye") })
  }

  @Test("leaves a column unread whose cells are none of its field's words, and names it")
  func unfitColumns() {
    let table = Self.table(
      "Date,Type,Category,Title,Channel\n2026-12-01,Carousel,Tips,Rye,x\n2026-12-02,Reel,News,Oat,x\n")
    #expect(table.unused.map(\.heading) == ["Type", "Category"])
    #expect(table.unused.map { $0.unfit?.name } == ["kind", "pillar"])
  }

  @Test("is not read without a column of texts or dates, unless the user says so")
  func contestedColumns() {
    let text = String(repeating: "Fresh bread at eight, and rye for the evening. ", count: 3)
    let csv = "Date,Title,Blurb,Remember\n2026-12-01,Rye,\"\(text)\",2026-11-28\n"
    #expect(Self.table(csv).contested.map(\.heading) == ["Blurb", "Remember"])
    #expect(Self.table(csv, ignored: ["blurb", "Remember"]).contested.isEmpty)
    let notes = csv.replacing("Blurb", with: "Internal notes").replacing("Remember", with: "Deadline")
    #expect(Self.table(notes).contested.isEmpty)
  }

  @Test("may contain rows that are no posts")
  func otherRows() {
    let csv = """
      Week,Title,Date,Channel
      1,Rye,2026-12-01,x
      Week,Title,Date,Channel
      ,Week 50,,
      ,December 2026,,
      Total,,,
      2,Oat,2026-12-08,x
      ,Bread of the month,,
      """
    let plan = Self.plan(csv + "\n")
    #expect(plan.changes.map(\.line) == [2, 7, 8])
    #expect(plan.skipped.map(\.line) == [3, 4, 5, 6])
    #expect(plan.rejectedRowCount == 0)
  }

  @Test("holds different posts that begin with the same words, and a second import changes nothing")
  func sameFirstWords() {
    let words = "This article was checked by experts"
    let csv = """
      text,date,published x url
      \(words) Rye.,2026-03-22 02:01,https://x.example/1
      \(words) Oat.,2026-03-22 09:17,https://x.example/2
      \(words) Spelt.,2026-03-23,
      \(words) Wheat.,2026-03-23,
      """
    let plan = Self.plan(csv + "\n")
    #expect(plan.rejectedRowCount == 0)
    let stem = "this-article-was-checked-by-experts"
    #expect(
      plan.changes.map(\.file.path) == [
        "posts/2026-03-22-\(stem).md", "posts/2026-03-22-\(stem)-2.md", "posts/2026-03-23-\(stem).md",
        "posts/2026-03-23-\(stem)-2.md",
      ])
    let again = Sheet.plan(csv + "\n", into: Sheet.corpus(Corpus.reading(Self.team), after: plan))
    #expect(again.unchangedCount == 4 && again.changes.isEmpty)
  }

  @Test(
    "names a post by its path, by its file's name or by its id, with or without the extension",
    arguments: [
      "posts/2026/a.md", "posts/2026/a", "a.md", "a", "2026/a.md", "desk/posts/2026/a.md", ".\\posts\\2026\\a.md",
    ])
  func namesOfPosts(_ name: String) {
    let files = Self.team.merging(["posts/2026/a.md": "---\ntitle: Rye\n---\nWords.\n"]) { $1 }
    for column in ["File", "id"] where column == "File" || !name.contains(where: { "/\\".contains($0) }) {
      let plan = Self.plan("\(column),Status\n\(name),Review\n", files)
      #expect(plan.changes.map(\.file.path) == ["posts/2026/a.md"])
    }
  }

  @Test("has a link without a call to action, which readers find in the text or in the call to action")
  func linkAlone() {
    let alone = Self.plan("Date,Title,Link\n2026-12-01,Rye,https://a.example/\n")
    #expect(alone.leftOut.isEmpty)
    #expect(Self.front(alone, "cta") == ["{text: Learn more, url: \"https://a.example/\"}"])
    let both = Self.plan("Date,Title,Link,CTA\n2026-12-01,Rye,https://a.example/,Come\n")
    #expect(Self.front(both, "cta") == ["{text: Come, url: \"https://a.example/\"}"])
  }

  @Test(
    "has a link that the text shows once",
    arguments: [
      ("Bread.", "Bread.\n\nhttps://a.example/"), ("See www.a.example!", "See www.a.example!"),
      ("Bread. https://a.example", "Bread. https://a.example"),
    ])
  func linkInText(_ words: String, _ text: String) {
    let csv = "Date,Title,Channel,Copy,Link\n2026-12-01,Rye,X,\(words),https://a.example/\n"
    let plan = Self.plan(csv)
    #expect(plan.changes.first?.file.text.contains("\n\n\(text)\n") ?? false)
    #expect(Self.front(plan, "cta") == [nil])
    let again = Sheet.plan(csv, into: Sheet.corpus(Corpus.reading(Self.team), after: plan))
    #expect(again.unchangedCount == 1 && again.changes.isEmpty && again.leftOut.isEmpty)
  }

  @Test("has a link that is no URL, which is named")
  func linkWithoutURL() {
    let plan = Self.plan(
      "Date,Title,Copy,Link\n2026-12-01,Rye,Bread.,https://a.example/\n2026-12-02,Oat,Bread.,in bio\n")
    #expect(plan.changes.count == 2)
    #expect(plan.leftOut.map { $0.column?.heading } == ["Link"])
  }

  @Test("has hashtags, which follow the text unless it has them")
  func hashtags() {
    let csv =
      "Date,Title,Channel,Copy,Hashtags\n2026-12-01,Rye,X,Fresh #Rye.,\"rye, oat flour\"\n2026-12-02,Oat,X,,#oat\n"
    let plan = Self.plan(csv)
    #expect(plan.changes.first?.file.text.contains("Fresh #Rye.\n\n#oatflour\n") ?? false)
    #expect(plan.leftOut.map { $0.column?.heading } == ["Hashtags"])
    let again = Sheet.plan(csv, into: Sheet.corpus(Corpus.reading(Self.team), after: plan))
    #expect(again.unchangedCount == 2 && again.changes.isEmpty)
  }

  @Test("gives the permalink of a published post, on its only channel")
  func permalinks() {
    let csv = "Date,Title,Channel,Status,Post URL\n2026-11-01,Rye,X,Posted,https://x.com/a/status/1\n"
    let plan = Self.plan(csv + "2026-11-02,Oat,X / LinkedIn,Posted,https://x.com/a/status/2\n")
    #expect(plan.changes.first?.file.text.contains("\n  x: {url: \"https://x.com/a/status/1\"}\n") ?? false)
    #expect(plan.leftOut.map(\.places[0].line) == [3])
  }

  @Test("has a weekday beside each date, which settles the order or rejects the row")
  func weekdays() {
    let csv = "Date,Day,Title\n12/1/2026,Tuesday,Rye\n1/12/2026,Tue,Oat\n12/3/2026,Mon,Spelt\n"
    let plan = Self.plan(csv)
    #expect(Self.front(plan, "date") == ["2026-12-01", "2026-12-01"] || plan.rejectedRowCount > 0)
    #expect(plan.rejected.contains { $0.line == 4 }, "neither 3 December nor 12 March 2026 is a Monday")
  }

  @Test("is read back from every scheduler's file", arguments: SchedulerProfile.all.map(\.id))
  func schedulers(_ id: String) throws {
    let profile = try #require(SchedulerProfile.all.first { $0.id == id })
    let columns = profile.columns(on: "x")
    let cells = columns.map { column -> String in
      switch column.content {
      case .text: "Come and taste"
      case .title: "Rye"
      case .date(.day): "24/11/2026"
      case .date: "2026-11-24 09:00"
      case .time: "09:00"
      default: ""
      }
    }
    let csv = columns.map { "\"\($0.heading)\"" }.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    let plan = Self.plan(csv)
    #expect(Self.front(plan, "date") == ["2026-11-24 09:00"])
    #expect(plan.changes.first?.file.text.hasSuffix("\n\nCome and taste\n") ?? false)
  }

  @Test("is read as the team's settings say, for all files or for some, which options overrule")
  func settings() throws {
    let settings = """
      ---
      edito: 1
      channels: [{id: x, network: x}]
      import:
        columns: {title: Working name, x-owner: Boss}
        values: {status: {Almost: review, Go: approved}, channels: {Bird: x}}
        ignore: [Blurb]
        dates: mdy
        files:
          "plan-*.csv": {columns: {title: Name of the post}, dates: dmy}
      ---
      """
    let corpus = Corpus.reading(["edito.md": settings])
    func plan(_ csv: String, _ file: String) throws -> ImportPlan {
      let mapping = try SheetMapping(corpus.settings.importing?.value, in: corpus) {
        $0 == "plan-*.csv" && file == "plan-1.csv"
      }
      let target = ImportTarget(corpus)
      let sheet = ImportPlan.Sheet(name: file, table: SheetTable(Array(csv.utf8), for: target, mapping: mapping))
      return ImportPlan([sheet], into: target, order: nil, today: TestTime.day.day) { title, _ in "posts/\(title).md" }
    }
    let long = String(repeating: "Words about this post, for the team. ", count: 3)
    let csv = "Working name,Boss,Status,Channel,Blurb,Date\nRye,Ada,almost,Bird,\"\(long)\",03/04/2026\n"
    let first = try plan(csv, "other.csv")
    #expect(first.leftOut.isEmpty && first.rejectedRowCount == 0)
    #expect(
      first.changes.map(\.file.text) == [
        "---\ntitle: Rye\nstatus: review\ndate: 2026-03-04\nchannels: [x]\nx-owner: Ada\n---\n"
      ])
    let second = try plan(csv.replacing("Working name", with: "Name of the post"), "plan-1.csv")
    #expect(Self.front(second, "date") == ["2026-04-03"] && Self.front(second, "title") == ["Rye"])
  }

  @Test("has settings for fields that exist")
  func unknownFields() {
    let corpus = Corpus.reading(["edito.md": "---\nedito: 1\nimport: {columns: {titlle: Name}}\n---\n"])
    #expect(throws: SheetMapping.UnknownField.self) {
      try SheetMapping(corpus.settings.importing?.value, in: corpus) { _ in false }
    }
  }
}
