import CivilTime
import Editorial
import Localization
import Snapshots
@testable import Reports
import SourceText
import Testing

@Suite("Updating the sections of a report")
struct ReportRefreshTests {
  private static let post =
    "---\ntitle: Rye\nstatus: published\ndate: 2026-11-18 09:00\nchannels: [x]\npublished: {x: {url: https://x.example/1}}\n---\nRye.\n"

  private func document(_ body: String) -> Document {
    Document.read(SourceFile(path: "reports/week.md", text: "---\nperiod: 2026-W47\n---\n\(body)"))
  }

  private func refresh(_ document: Document) throws -> ReportRefresh {
    let corpus = Corpus.reading(["edito.md": "---\nedito: 1\n---\n", "posts/rye.md": Self.post])
    let week = try #require(CalendarDay(year: 2026, month: 11, day: 18).map { Period(.week, containing: $0) })
    let context = ReportContext(
      Snapshot(corpus, now: Moment(day: week.last + 1)), period: week, path: document.path,
      names: CalendarNames(.english),
      language: .english)
    return try ReportRefresh(of: document, context)
  }

  /// Returns the body after the sections are written, and the outcome of each section.
  private func written(_ body: String) throws -> (body: String, outcomes: [ReportRefresh.Outcome]) {
    let document = document(body)
    let refresh = try refresh(document)
    var bytes = document.source.bytes
    for edit in refresh.edits.reversed() {
      bytes.replaceSubrange(edit.place.range.indices, with: edit.replacement.utf8)
    }
    return (String(decoding: bytes[document.bodyStart...], as: UTF8.self), refresh.parts.map(\.outcome))
  }

  @Test("the indicators section includes readings of single posts, up to the period's end")
  func figuresOfPosts() throws {
    let page = { (period: String) in
      "---\nperiod: \(period)\n---\n| post | channel | views |\n|---|---|---|\n| rye | x | 31 |\n"
    }
    func part(_ period: String) throws -> String {
      let document = document("<!-- edito:begin indicators -->\n<!-- edito:end -->\n")
      let corpus = Corpus.reading([
        "edito.md": "---\nedito: 1\nchannels: {x: {network: x}}\nindicators: [{id: views}]\n---\n",
        "posts/rye.md": Self.post, "metrics/page.md": page(period),
      ])
      let week = try #require(CalendarDay(year: 2026, month: 11, day: 18).map { Period(.week, containing: $0) })
      let context = ReportContext(
        Snapshot(corpus, now: Moment(day: week.last + 1)), period: week, path: document.path,
        names: CalendarNames(.english),
        language: .english)
      return try #require(ReportRefresh(of: document, context).edits.first?.replacement)
    }
    #expect(try part("2026-11").contains("No readings of a channel yet; 1 post has readings of its own."))
    #expect(try part("2026-12").contains("No readings yet."))
  }

  @Test("markers in code are text, so the report has no sections")
  func marksInCode() throws {
    for body in ["```\n<!-- edito:begin posts -->\n<!-- edito:end -->\n```\n", "Write `<!-- edito:begin posts -->`.\n"]
    {
      #expect(try refresh(document(body)).parts.isEmpty)
    }
  }

  private let table = """
    | Date | Post | Channels |
    | --- | --- | --- |
    | Wed 18, 09:00 | [Rye](../posts/rye.md) | [x](https://x.example/1) |

    """

  @Test("an empty section is filled in, and every byte around it is kept")
  func filling() throws {
    let body = "# Mine \n\n  \u{A0}words\n<!-- edito:begin posts -->\n<!-- edito:end -->\n\n*more* words"
    let result = try written(body)
    #expect(result.outcomes == [.written])
    #expect(result.body.hasPrefix("# Mine \n\n  \u{A0}words\n<!-- edito:begin posts "))
    #expect(result.body.hasSuffix(" -->\n\(table)<!-- edito:end -->\n\n*more* words"))
  }

  @Test("a second update changes nothing")
  func twice() throws {
    let once = try written("<!-- edito:begin posts -->\n<!-- edito:end -->\n")
    let again = try written(once.body)
    #expect(again.body == once.body)
    #expect(again.outcomes == [.unchanged])
  }

  @Test("an unchanged section is updated, with the file's own line ends")
  func renewal() throws {
    let stale = "No posts were published."
    let crlf = "<!-- edito:begin posts \(digest(of: stale)) -->\r\n\(stale)\r\n<!-- edito:end -->\r\n"
    let result = try written(crlf)
    #expect(result.outcomes == [.written])
    #expect(result.body.contains("| Wed 18, 09:00 |"))
    #expect(!result.body.replacing("\r\n", with: "").contains("\n"))
  }

  @Test(
    "a section with a person's words is kept",
    arguments: [
      "<!-- edito:begin posts -->\nOur best week.\n<!-- edito:end -->\n",
      "<!-- edito:begin posts 01234567 -->\nNothing was published, to our regret.\n<!-- edito:end -->\n",
      "<!-- edito:begin posts -->\n\n| Date |\n|---|\n| my own row |\n\n<!-- edito:end -->\n",
    ])
  func kept(body: String) throws {
    let result = try written(body)
    #expect(result.body == body)
    #expect(result.outcomes == [.kept])
  }

  @Test("tables aligned by another program still count as Edito's")
  func aligned() throws {
    let aligned = """
      <!-- edito:begin posts -->

      | Date          | Post                   | Channels                 |
      |:--------------|------------------------|--------------------------|
      | Wed 18, 09:00 | [Rye](../posts/rye.md) | [x](https://x.example/1) |

      <!-- edito:end -->

      """
    #expect(try written(aligned).outcomes == [.written])
    let digest = digest(of: table)
    let marked = aligned.replacing("begin posts", with: "begin posts \(digest)")
    #expect(try written(marked).outcomes == [.unchanged])
    #expect(try written(marked).body == marked)
  }

  private static let said = """
    Over the posts from 1 to 30 November, *in the morning*, **two** did better than the others: see
    [the shop](https://shop.example/a) \\& the \\*market\\*.

    | Date | Post |
    | --- | ---: |
    | Wed 18, 09:00 | [Rye](../posts/rye.md) &#64;ada |

    - x: better
    - blog: 3 times
    """

  @Test(
    "a reformatted section still counts as Edito's",
    arguments: [
      said,
      // Wrapped at another column, and on one line.
      said.replacing("others: see\n", with: "others: see ").replacing("November, *in", with: "November,\n*in"),
      said.replacing("others: see\n", with: "others: see ").replacing("**two** did ", with: "**two**\ndid "),
      // Other bullets, emphasis, escapes, tables, line ends, empty lines.
      said.replacing("\n- ", with: "\n* ").replacing("*in the morning*", with: "_in the morning_"),
      said.replacing("\n- ", with: "\n+   ").replacing("**two**", with: "__two__"),
      said.replacing("\\&", with: "&amp;").replacing("&#64;ada", with: "@ada").replacing("3 times", with: "3 times"),
      said.replacing("| --- | ---: |", with: "|---|:-:|").replacing("| Wed 18, 09:00 |", with: "|Wed 18, 09:00      |"),
      said.replacing("\n", with: "\r\n"), "\n\n" + said.replacing("\n- blog", with: "\n\n- blog") + "\n\n",
    ])
  func rewritten(_ text: String) throws {
    #expect(PartDigest.of(text) == PartDigest.of(Self.said))
    let body = "<!-- edito:begin posts \(PartDigest.of(Self.said)) -->\n\(text)\n<!-- edito:end -->\n"
    #expect(try written(body).outcomes == [.written])
  }

  @Test(
    "a section with added words belongs to people",
    arguments: [
      ("better than", "worse than"), ("two", "three"), ("shop.example/a", "shop.example/b"), ("- x: better\n", ""),
      ("3 times", "3 times\n- and more"), ("| Wed 18, 09:00 |", "| Wed 19, 09:00 |"),
      ("*in the morning*", "in the morning"),
      ("- x", "- [x] x"), ("\n\n- x", "\n\nWell.\n\n- x"),
    ])
  func changed(_ words: String, _ others: String) throws {
    let text = Self.said.replacing(words, with: others)
    #expect(text != Self.said)
    let body = "<!-- edito:begin posts \(PartDigest.of(Self.said)) -->\n\(text)\n<!-- edito:end -->\n"
    #expect(try written(body).outcomes == [.kept])
    #expect(try written(body).body == body)
  }

  @Test("the digest of an earlier version is still valid, and is replaced by the current one")
  func formerDigests() throws {
    let old = "<!-- edito:begin posts \(PartDigest.former(of: Self.said)) -->\n\(Self.said)\n<!-- edito:end -->\n"
    #expect(try written(old).outcomes == [.written])
    let current = "<!-- edito:begin posts \(PartDigest.former(of: table)) -->\n\(table)<!-- edito:end -->\n"
    #expect(try written(current).outcomes == [.written])
    let renewed = current.replacing(PartDigest.former(of: table), with: PartDigest.of(table))
    #expect(try written(current).body == renewed)
    #expect(try written(renewed).outcomes == [.unchanged])
    let padded = current.replacing("| Wed 18, 09:00 |", with: "| Wed 18, 09:00           |")
      .replacing(PartDigest.former(of: table), with: PartDigest.of(table))
    #expect(try written(padded).outcomes == [.unchanged])
    #expect(try written(padded).body == padded)
  }

  @Test("broken markers are reported with their place, and nothing is written")
  func issues() throws {
    let begin = "<!-- edito:begin posts -->"
    let end = "<!-- edito:end -->"
    #expect(try issue("x\n\n\(begin)\nwords\n") == "unclosed 6")
    #expect(try issue("\(begin)\n\(begin)\n\(end)\n") == "unclosed 4")
    #expect(try issue("words\n\n\(end)\n") == "unopened 6")
    #expect(try issue("<!-- edito:begin post -->\n\(end)\n") == "unknown post posts 4")
    #expect(try issue("<!-- edito:begin zebra -->\n\(end)\n") == "unknown zebra ? 4")
    #expect(try issue("\(begin)\n\(end)\n\n\(begin)\n\(end)\n") == "repeated 7")
    #expect(try issue("<!-- edito:begin -->\n\(end)\n") == "malformed 4")
    #expect(try issue("<!-- edito:bgein posts -->\n\(end)\n") == "malformed 4")
    #expect(try issue("\(begin) and words\n\(end)\n") == "malformed 4")
    #expect(try issue("- a list\n\n  \(begin)\n  \(end)\n") == "indented 6")
  }

  @Test("comments, suppressions and markers in code are not markers")
  func others() throws {
    let body = "<!-- edito: allow broken-link — old -->\n\n<!-- a note -->\n\n```\n<!-- edito:begin posts -->\n```\n"
    let result = try written(body)
    #expect(result.body == body)
    #expect(result.outcomes.isEmpty)
  }

  // MARK: Looking

  private func issue(_ body: String) throws -> String {
    let document = document(body)
    do {
      _ = try refresh(document)
      return "none"
    } catch let issue as ReportMarks.Failure {
      let line = document.source.lineTable().position(at: issue.range.lowerBound).line
      return switch issue.kind {
      case .unclosed: "unclosed \(line)"
      case .unopened: "unopened \(line)"
      case .unknownPart(let name, let nearest): "unknown \(name) \(nearest ?? "?") \(line)"
      case .repeated: "repeated \(line)"
      case .malformed: "malformed \(line)"
      case .indented: "indented \(line)"
      }
    }
  }

  /// Returns the digest that the marker of a newly written section would contain.
  private func digest(of text: String) -> String { PartDigest.of(text) }
}
