import CivilTime
import Editorial
import ForeignFiles
import Metrics
import Testing

extension Counter {
  /// A workspace with two channels, three indicators and three published posts.
  static let desk = Counter(
    channels: "{insta: {network: instagram, title: Le four}, blog: {network: blog}}",
    strategy: """
      indicators:
        - {id: vues, title: Vues, kind: reach, columns: [Impressions, Couverture]}
        - {id: abonnes, title: Abonnés, kind: presence}
        - {id: duree, title: Durée, unit: s, direction: up, combine: average, columns: [Watch time]}
      """,
    posts: [
      "2026-11-02-seigle": post("2026-11-02", "[insta, blog]", "insta: {url: https://www.instagram.com/p/AbC/}"),
      "2026-11-03-brioche": post(
        "2026-11-03", "[insta]", "insta: {at: 2026-11-03 09:00}", "La brioche du samedi revient."),
      "2026-11-09-brioche": post(
        "2026-11-09", "[insta]", "insta: {at: 2026-11-09 09:00}", "La brioche du samedi revient."),
    ])

  private static func post(_ day: String, _ channels: String, _ published: String, _ body: String = "Du seigle.")
    -> String
  {
    "---\nstatus: published\ndate: \(day)\nchannels: \(channels)\npublished: {\(published)}\n---\n\(body)\n"
  }

  func export(_ text: String, _ configure: (inout ExportReading) -> Void = { _ in }) throws -> MetricsExport {
    var reading = ExportReading()
    configure(&reading)
    let corpus = corpus
    let today = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    let table = DelimitedText(TextDecoding.utf8(Array(text.utf8))?.bytes ?? [])
    return try MetricsExport(table, into: corpus, ReadingIndex(of: corpus), reading: reading, today: today)
  }
}

extension MetricsExport {
  /// The English notes.
  var noteTexts: [String] { notes.map(\.english.description) }

  /// The readings as text, in their order.
  var lines: [String] {
    figures.map { figure in
      let name: String =
        switch figure.subject {
        case .channel(let channel): channel
        case .post(let post, let channel): "\(post)/\(channel ?? "")"
        }
      return "\(figure.period) \(name) \(figure.indicator) \(figure.value)"
    }
  }

  var rejections: [String] { rejected.named.flatMap { row in row.reasons.map { "\(row.number): \($0.english)" } } }
}

@Suite("Platforms' exports")
struct FigureExportTests {
  /// Days of a month, one row each.
  private static func days(_ days: ClosedRange<Int>, _ row: (Int) -> String) -> String { days.map(row).joined() }

  @Test("an order of day and month is proved, assumed, or uncertain")
  func dateOrder() throws {
    func export(_ dates: String...) throws -> MetricsExport {
      try Counter.desk.export("Date,Compte,Couverture\n" + dates.map { "\($0),insta,1\n" }.joined()) { $0.unit = .day }
    }
    // Read with the day first, the second date would be in the future.
    let proved = try export("04/02/2026", "11/12/2026")
    #expect(proved.lines == ["2026-04-02 insta vues 1.0", "2026-11-12 insta vues 1.0"] && proved.assumption == nil)
    let assumed = try export("04/02/2026")
    #expect(assumed.lines == ["2026-02-04 insta vues 1.0"] && assumed.assumption?.order == .dayFirst)
    let contrary = try export("04/02/2026", "13/02/2026", "02/14/2026")
    #expect(
      contrary.rejections == [
        "2: “04/02/2026”: the date is ambiguous: line 3 puts the day first, line 4 the month; write 2026-11-24, or 2026-11 for a month"
      ])
    let failure = #expect(throws: FileFailure.self) { try export("04/01/2026", "04/02/2026", "04/03/2026") }
    #expect(
      failure?.message.english
        == "not imported: in dates such as “04/01/2026” (line 2), the day usually comes first here, but only with the month first are they consecutive days"
    )
    #expect(failure?.hint?.english == "say which: --dates dmy (day first) or --dates mdy (month first)")
  }

  @Test("days are added up into months; for followers the last day counts, and a mean stays a mean")
  func days() throws {
    let rows = Self.days(1...31) {
      "\($0)/10/2026;le four;1,5;\($0 == 12 ? "" : "\($0)");0:01:\($0 < 10 ? "0" : "")\($0)\n"
    }
    let export = try Counter.desk.export("\u{FEFF}Jour;Compte;Couverture;Abonnés;Watch time\n" + rows)
    #expect(export.lines == ["2026-10 insta vues 46.5", "2026-10 insta abonnes 31.0", "2026-10 insta duree 76.0"])
    #expect(export.rejected.isEmpty)
    #expect(export.figures.first?.rows.count == 31)
  }

  @Test("preambles, totals and footers are skipped; unmatched column headers are listed")
  func furniture() throws {
    let text =
      "Rapport de novembre\n\nMois,Canal,Impressions,Portée\n2026-10,blog,\"1,204\",7\n,,,\nTotal,,1204,7\nGénéré le 23,,,\n"
    let export = try Counter.desk.export(text)
    #expect(export.lines == ["2026-10 blog vues 1204.0"])
    #expect(export.unread.map(\.heading) == ["Portée"])
    #expect(export.rejected.isEmpty)
  }

  @Test("a row with invalid CSV quotes does not count, and no total is written without it")
  func misplacedQuotes() throws {
    let text = "Date,Canal,Vues,Note\n2026-10-01,insta,7,\"say \"hi\"\"\n2026-10-02,insta,8,a\n"
    let export = try Counter.desk.export(text) { $0.unit = .month }
    #expect(export.lines.isEmpty)
    #expect(export.rejected.named.map(\.number) == [2])
    #expect(export.rejections.first?.contains("column 4: “hi” follows a quotation mark that is not doubled") == true)
    #expect(export.withheld.first?.english.hasSuffix("incomplete without row 2") == true)
  }

  @Test("each rejected row is listed with its number, and the others are imported")
  func rejections() throws {
    let text = """
      Mois;Canal;Vues;Abonnés
      2026-10;blog;12;beaucoup
      octobre;blog;13;1
      2026-10;tiktok;14;1
      2026-09;insta;15;2
      2026-10;Blog;16;3
      2027-01;blog;17;4
      """
    let export = try Counter.desk.export(text)
    #expect(export.lines == ["2026-10 blog vues 12.0", "2026-09 insta vues 15.0", "2026-09 insta abonnes 2.0"])
    #expect(
      export.rejections == [
        "2: Abonnés: “beaucoup” is not a valid number",
        "3: “octobre”: the day of the month is missing; write 2026-11-24, or 2026-11 for a month",
        "4: unknown channel “tiktok”; known channels: insta, blog", "6: same channel and period as row 2",
        "7: the date is in the future",
      ])
  }

  @Test("an incomplete total is withheld, and so is the total of a month with missing days")
  func incompleteTotals() throws {
    let rows = Self.days(1...31) { "\($0)/10/2026,insta,\($0 == 7 ? "??x" : "2"),\($0)\n" }
    let holed = try Counter.desk.export("Date,Channel,Vues,Abonnes\n" + rows)
    #expect(holed.lines == ["2026-10 insta abonnes 31.0"])
    #expect(
      holed.withheld.map(\.english) == [
        "Vues, insta, October 2026: not written, incomplete without row 8"
      ])

    let late = "Date,Channel,Vues\n" + Self.days(9...31) { "2026-10-\($0 < 10 ? "0" : "")\($0),insta,2\n" }
    #expect(try Counter.desk.export(late).figures.isEmpty)
    #expect(try Counter.desk.export(late).withheld.count == 1)
    let named = try Counter.desk.export(late) {
      $0.period = Period(.month, containing: CalendarDay(year: 2026, month: 10, day: 1)!)
    }
    #expect(named.lines == ["2026-10 insta vues 46.0"])
    let weeks = try Counter.desk.export(late) { $0.unit = .week }
    #expect(weeks.lines == ["2026-W42 insta vues 14.0", "2026-W43 insta vues 14.0"])
  }

  @Test("a duplicate row counts once, and a month without most of its days is withheld")
  func doubledRowsAndHoles() throws {
    let doubled = try Counter.desk.export("Canal;Impressions\ninsta;10\nblog;4\ninsta;10\n") {
      $0.period = Period(.month, containing: CalendarDay(year: 2026, month: 10, day: 1)!)
    }
    #expect(doubled.lines == ["2026-10 insta vues 10.0", "2026-10 blog vues 4.0"])
    #expect(doubled.rejected.named.map(\.number) == [4])
    let holes = try Counter.desk.export(
      "Date;Canal;Impressions\n2026-10-01;insta;1\n2026-10-02;insta;1\n2026-10-31;insta;1\n")
    #expect(holes.figures.isEmpty)
    #expect(holes.withheld.map(\.english.description).first?.contains("only 3 of 31 days") == true)
  }

  @Test("groups of three digits throughout a file are thousands, whatever the separator")
  func thousands() throws {
    let reading = { (reading: inout ExportReading) in
      reading.period = Period(.month, containing: CalendarDay(year: 2026, month: 10, day: 1)!)
    }
    #expect(
      try Counter.desk.export("Canal;Impressions\ninsta;1,234\nblog;12,500\n", reading).lines
        == ["2026-10 insta vues 1234.0", "2026-10 blog vues 12500.0"])
    #expect(
      try Counter.desk.export("Canal;Impressions\ninsta;1,5\nblog;12,500\n", reading).lines
        == ["2026-10 insta vues 1.5", "2026-10 blog vues 12.5"])
  }

  @Test("an ambiguous name matches no channel, unless it is exactly a channel's own")
  func channelNames() throws {
    let desk = Counter(
      channels: "{a: {network: facebook, handle: le.four}, b: {network: instagram, handle: lefour}}",
      strategy: "indicators: [{id: vues, title: Vues}]")
    let export = try desk.export("Compte;Vues\n@lefour;1\nle.four;2\nLe Four;3\n") {
      $0.period = Period(.month, containing: CalendarDay(year: 2026, month: 10, day: 1)!)
    }
    #expect(export.lines == ["2026-10 b vues 1.0", "2026-10 a vues 2.0"])
    #expect(export.rejected.named.map(\.number) == [4])
  }

  @Test("dates a month apart are months, on any day")
  func months() throws {
    let export = try Counter.desk.export("Date;Canal;Impressions\n30/09/2026;insta;4\n31/10/2026;insta;5\n") { _ in }
    #expect(export.lines == ["2026-09 insta vues 4.0", "2026-10 insta vues 5.0"])
    #expect(export.withheld.isEmpty)
    // Two consecutive days stay two days.
    let days = try Counter.desk.export("Date;Canal;Impressions\n30/09/2026;insta;4\n01/10/2026;insta;5\n") { _ in }
    #expect(days.lines.isEmpty)
    #expect(days.withheld.count == 2)
  }

  @Test("rows without a day are parts of the given period")
  func undatedRows() throws {
    let text = "Campagne,Vues,Abonnés\nA,10,5\nB,20,6\n"
    let export = try Counter.desk.export(text) {
      $0.period = Period(.month, containing: CalendarDay(year: 2026, month: 10, day: 1)!)
      $0.channel = "blog"
    }
    #expect(export.lines == ["2026-10 blog vues 30.0", "2026-10 blog abonnes 5.0"])
    #expect(export.rejections == ["3: same channel and period as row 2"])
  }

  @Test("a post is identified by its URL, its id, or its words and its day")
  func posts() throws {
    let text = """
      Permalink,Title,Publish time,Impressions
      http://instagram.com/p/AbC?utm_source=x&igsh=1,,,10
      ,2026-11-03-brioche,,20
      https://www.instagram.com/p/New/,"La brioche du
      samedi revient. #pain",09/11/2026 08:30,30
      https://www.instagram.com/p/Other/,La brioche du samedi revient.,,40
      https://www.instagram.com/p/Lost/,,,50
      ,Du seigle.,2026-11-02,60
      """
    let export = try Counter.desk.export(text) { $0.channel = "insta" }
    #expect(
      export.lines == [
        "2026-11 2026-11-02-seigle/insta vues 10.0", "2026-11 2026-11-03-brioche/insta vues 20.0",
        "2026-11 2026-11-09-brioche/insta vues 30.0",
      ])
    #expect(
      export.rejections == [
        "5: several posts match: posts/2026-11-03-brioche.md, posts/2026-11-09-brioche.md",
        "6: no post has this permalink", "7: same post as row 2",
      ])
  }

  @Test(
    "numbers follow the style of their file",
    arguments: [
      ("Month,Channel,Vues\n2026-10,blog,\"1,204\"\n", 1_204), ("Month;Channel;Vues\n2026-10;blog;1,204\n", 1.204),
      ("Month;Channel;Vues\n2026-09;blog;1.5\n2026-10;blog;1,204\n", 1_204),
      ("Month\tChannel\tVues\n2026-10\tblog\t1\u{202F}204,5\n", 1_204.5),
    ])
  func numbers(text: String, expected: Double) throws {
    #expect(try Counter.desk.export(text).figures.last?.value == expected)
  }

  @Test("a problem of the whole file is reported once")
  func issues() {
    func message(_ text: String, _ configure: (inout ExportReading) -> Void = { _ in }) -> String? {
      do {
        _ = try Counter.desk.export(text, configure)
        return nil
      } catch let issue as FileFailure { return issue.message.english } catch { return "\(error)" }
    }
    #expect(message("a,b\n1,2\n") == "no column header matches an indicator")
    #expect(message("Vues\n1\n") == "no column contains the date")
    #expect(message("Date,Vues\n2026-10-01,1\n") == "no channel is given for these readings")
    #expect(message("Date,Vues\n") { $0.columns = [.indicator("abonnes"): "Fans"] } == "unknown column: Fans")
    #expect(message("") == "no column header matches an indicator")
  }

  @Test("twenty thousand rows are read in one pass")
  func manyRows() throws {
    let rows = (0..<20_000).map { "2026-10-\(10 + $0 % 20),insta,\($0),x\n" }.joined()
    let export = try Counter.desk.export("Date,Channel,Vues,Note\n" + rows) { $0.unit = .day }
    #expect(export.figures.count == 20)
    #expect(export.rejected.count == 20_000 - 20)
  }

  @Test(
    "the days of thirty-six years are read in one pass, and so are the rejected rows", .timeLimit(.minutes(5))
  )
  func manyPeriods() throws {
    let first = try #require(CalendarDay(year: 1990, month: 1, day: 1))
    let rows = (0..<13_400).map { "\(first + $0),\($0.isMultiple(of: 5) ? "nobody" : "insta"),\($0)\n" }.joined()
    let export = try Counter.desk.export("Date,Channel,Vues\n" + rows) { $0.unit = .week }
    #expect(export.rejected.count == 2_680)
    #expect(export.figures.count > 1_800)
  }
}
