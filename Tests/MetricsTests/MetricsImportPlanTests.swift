import CivilTime
import Editorial
import Metrics
import SourceText
import Testing

@Suite("Readings written into tables")
struct FigurePlanTests {
  /// Returns the documents after an import.
  private func pages(
    _ counter: Counter, _ text: String, replaces: Bool = false,
    template: String = "---\nperiod: 2026-10\n---\n\n<!-- hint: a\ntable -->\n"
  ) throws -> (texts: [String], plan: MetricsImportPlan) {
    let corpus = counter.corpus
    let export = try counter.export(text)
    let plan = MetricsImportPlan(export.figures, in: corpus, ReadingIndex(of: corpus), replaces: replaces) {
      period, subject in
      SourceFile(path: "metrics/new-\(subject)-\(period).md", text: template.replacing("2026-10", with: "\(period)"))
    }
    let pages = plan.pages.map { Document.read(SourceFile(path: $0.path, bytes: $0.bytes)) }
    let others = corpus.documents.filter { document in !pages.contains { $0.path == document.path } }
    #expect(plan.misread(in: ReadingIndex(of: Corpus(documents: others + pages))).isEmpty)
    return (plan.pages.map { String(decoding: $0.bytes, as: UTF8.self) }, plan)
  }

  private func desk(_ body: String) -> Counter {
    var desk = Counter.desk
    desk.pages = [("2026-10", body)]
    return desk
  }

  private static let export = "Mois;Canal;Vues;Abonnés\n2026-10;insta;12345;60\n2026-10;blog;7;8,5\n"

  @Test("without a document, the template gives one, and its hint is removed")
  func newPage() throws {
    let (texts, plan) = try pages(Counter.desk, Self.export)
    #expect(
      texts == [
        """
        ---
        period: 2026-10
        ---

        | channel |   vues | abonnes |
        |---------|-------:|--------:|
        | insta   | 12\u{202F}345 |      60 |
        | blog    |      7 |     8,5 |

        """
      ])
    #expect(plan.count(of: .added) == 4)
  }

  @Test("a document keeps every byte around a table, and a table every unchanged line")
  func keptBytes() throws {
    let body =
      "Avant.\r\n\r\n|canal|  vues|note\r\n|-|-:|-\r\n|blog|  |vu *tard*\r\n| Total |  | \r\n\r\nAprès : | rien |\r\n"
    let (texts, _) = try pages(desk(body), Self.export)
    let lines = [
      "| canal | vues | note | abonnes |", "|-|-:|-|---:|", "| insta | 12\u{202F}345 |  | 60 |",
      "| blog | 7 | vu *tard* | 8,5 |", "| Total |  |  |  |",
    ]
    #expect(
      texts == [
        "---\nperiod: 2026-10\n---\n\nAvant.\r\n\r\n\(lines.joined(separator: "\r\n"))\r\n\r\nAprès : | rien |\r\n"
      ])
  }

  @Test("cells are filled in place")
  func filledCells() throws {
    let body = "| canal | vues | abonnes |\n|---|---|---|\n| insta | 12 345 | 60 |\n| blog |   |  8.5 |\n"
    let (texts, plan) = try pages(desk(body), Self.export)
    #expect(
      texts == [
        "---\nperiod: 2026-10\n---\n\n| canal | vues | abonnes |\n|---|---|---|\n| insta | 12 345 | 60 |\n| blog | 7 | 8.5 |\n"
      ])
    #expect(plan.changes.map(\.outcome) == [.same, .same, .added, .same])
  }

  @Test("a second run adds nothing, and a different reading stays unless it is replaced")
  func secondRun() throws {
    let body = "| channel | vues | abonnes |\n|---|---|---|\n| insta | 12000 | 60 |\n| blog | 7 | 8,5 |\n"
    let (texts, plan) = try pages(desk(body), Self.export)
    #expect(texts.isEmpty)
    #expect(plan.changes.filter { $0.outcome == .kept }.map(\.text) == ["12345"])
    let (replaced, again) = try pages(desk(body), Self.export, replaces: true)
    #expect(replaced.first?.contains("| insta | 12345 | 60 |") ?? false)
    #expect(again.changes.filter { $0.outcome == .replaced }.map(\.before) == ["12000"])
  }

  @Test("a table with aligned bars stays aligned")
  func alignedTable() throws {
    let body = "| channel | vues |\n|:--------|-----:|\n| blog    |    5 |\n| Total   |    5 |\n"
    let (texts, _) = try pages(desk(body), "Mois;Canal;Vues\n2026-10;insta;123456\n")
    #expect(
      texts.first?.hasSuffix(
        """
        | channel |    vues |
        |:--------|--------:|
        | insta   | 123\u{202F}456 |
        | blog    |       5 |
        | Total   |       5 |

        """) ?? false)
  }

  @Test("posts have a table of their own, with the channel if it is known")
  func postTables() throws {
    let body = "| channel | vues |\n|---|---|\n| blog | 5 |"
    var counter = desk(body)
    counter.pages[0].period = "2026-11"
    let text = "Permalink,Impressions\nhttps://instagram.com/p/AbC,1200\n"
    let (texts, _) = try pages(counter, text)
    #expect(
      texts == [
        """
        ---
        period: 2026-11
        ---

        | post              | channel |  vues |
        |-------------------|---------|------:|
        | 2026-11-02-seigle | insta   | 1\u{202F}200 |

        """
      ])
    // A post with a single channel needs no column for it.
    counter.pages[0].body = "| post | vues |\n|---|---|\n| 2026-11-09-brioche | 5 |\n"
    let (single, _) = try pages(counter, "Title,Channel,Impressions\n2026-11-03-brioche,insta,7\n")
    #expect(single.first?.hasSuffix("|---|---|\n| 2026-11-03-brioche | 7 |\n| 2026-11-09-brioche | 5 |\n") ?? false)
  }

  @Test("every digit of the export is written, and a second run changes nothing")
  func everyDigit() throws {
    let cells = ["0.0041", "0.032418952618453865", "1.0E-4", "1234.5678", "0.1", "-0.025"]
    let rows = cells.enumerated().map { "2026-0\($0 + 1),insta,\($1)\n" }.joined()
    let text = "Month,Channel,Durée\n" + rows
    let (texts, plan) = try pages(Counter.desk, text)
    #expect(
      plan.changes.map(\.text) == ["0,0041", "0,032418952618453865", "0,0001", "1\u{202F}234,5678", "0,1", "-0,025"])
    var second = Counter.desk
    second.pages = texts.enumerated().map { index, text in
      ("2026-0\(index + 1)", String(text.split(separator: "---\n\n", maxSplits: 1)[1]))
    }
    let again = try pages(second, text)
    #expect(again.texts.isEmpty && again.plan.count(of: .same) == cells.count)
  }

  @Test("a rounded reading differs from the exact one")
  func roundedReading() throws {
    let body = "| channel | duree |\n|---|---|\n| insta | 0,03 |\n"
    let text = "Month,Channel,Durée\n2026-10,insta,0.0344\n"
    #expect(try pages(desk(body), text).plan.changes.map(\.outcome) == [.kept])
    #expect(try pages(desk(body), text, replaces: true).texts.first?.contains("| insta | 0,0344 |") == true)
  }

  @Test("ten thousand new rows are sorted in one pass")
  func manyRows() throws {
    var counter = Counter.desk
    counter.channels = "{" + (0..<10_000).map { "c\($0): {network: x}" }.joined(separator: ", ") + "}"
    counter.strategy = "indicators: [{id: vues}]"
    counter.pages = [("2026-10", "| channel | vues |\n|---|---|\n| c1 | 1 |\n| c9000 | 1 |\n| total | 2 |\n")]
    let rows = (0..<10_000).reversed().map { "2026-10,c\($0),\($0 == 1 || $0 == 9_000 ? 1 : $0)\n" }.joined()
    let (texts, plan) = try pages(counter, "Month,Channel,Vues\n" + rows)
    #expect(plan.count(of: .added) == 9_998)
    #expect(texts.first?.hasSuffix("| c9998 | 9\u{202F}998 |\n| c9999 | 9\u{202F}999 |\n| total | 2 |\n") ?? false)
  }
}
