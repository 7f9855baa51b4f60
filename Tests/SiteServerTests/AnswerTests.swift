import Foundation
import Localization
import Testing
import Website

@testable import SiteServer

@Suite("Responses")
struct AnswerTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func notice(_ line: String = "“edito.md” <b>") -> LiveSite {
    LiveSite(.notice(ErrorPage(LocalizedText(en: "no site", fr: "pas de site"), lines: [line], language: .english)))
  }

  private func answer(_ site: LiveSite, _ target: String) throws -> Answer {
    site.answer(try RequestHead(Array("GET \(target) HTTP/1.1\r\nHost: localhost:1".utf8)))
  }

  @Test("every response forbids unneeded features, and cannot be mistaken for another type")
  func guards() throws {
    let head = text(try answer(notice(), "/").head(isLast: false))
    for field in [
      "HTTP/1.1 503 Service Unavailable\r\n", "X-Content-Type-Options: nosniff\r\n",
      "Content-Security-Policy: default-src 'none'; ", "Cross-Origin-Resource-Policy: same-origin\r\n",
    ] {
      #expect(head.contains(field))
    }
    #expect(!head.contains("Access-Control"))
    #expect(head.hasSuffix("Connection: keep-alive\r\n\r\n"))
  }

  @Test("an error page shows its message, and no part of it counts as HTML")
  func notices() throws {
    let answer = try answer(notice(), "/")
    guard case .bytes(let bytes) = answer.body else {
      Issue.record("a page was expected")
      return
    }
    #expect(text(bytes).contains("“edito.md” &lt;b&gt;"))
    #expect(text(bytes).contains("<script src=\"/_edito/live.js\" data-version="))
  }

  @Test("an error page is complete, with the style and the script of a served site")
  func noticePage() throws {
    let notice = ErrorPage(
      LocalizedText(en: "a & b", fr: "a et b"), lines: ["“edito.md” <b>", "é\n  x"], language: .french)
    let site = LiveSite(.notice(notice))
    guard case .bytes(let bytes) = try answer(site, "/calendar.html").body else {
      Issue.record("a page was expected")
      return
    }
    #expect(
      text(bytes).replacing(#/ data-version="[^"]*"/#, with: "") == """
        <!doctype html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>a et b</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/_edito/notice.css">
        </head>
        <body>
        <main>
        <h1>a et b</h1>
        <pre>“edito.md” &lt;b&gt;</pre>
        <pre>é
          x</pre>
        <p><a href="/">Vue d’ensemble</a></p>
        </main>
        <script src="/_edito/live.js" defer></script>
        </body>
        </html>

        """)
    let files = [("notice.css", "text/css; charset=utf-8", 4), ("live.js", "text/javascript; charset=utf-8", 78)]
    for (name, type, lines) in files {
      let file = try answer(site, "/_edito/\(name)")
      guard case .bytes(let bytes) = file.body else {
        Issue.record("\(name) was expected")
        continue
      }
      #expect(file.status == .ok && file.fields.contains { $0 == ("Content-Type", type) })
      #expect(text(bytes).split(separator: "\n").count == lines && text(bytes).hasSuffix("\n"), "\(name)")
    }
  }

  @Test("the script is before the end of the body, or at the end of a page without one")
  func script() {
    let page = LiveScript.added(to: Array("<body><p></body> </body></html>".utf8), version: "v-1")
    #expect(
      text(page).hasPrefix(
        "<body><p></body> <script src=\"/_edito/live.js\" data-version=\"v-1\" defer></script>\n</body>"))
    #expect(text(LiveScript.added(to: Array("<p>".utf8), version: "v")).hasPrefix("<p><script"))
    #expect(text(LiveScript.added(to: [], version: "v")).hasPrefix("<script"))
  }

  @Test("listeners get the current version and each later one, and two runs share none")
  func versions() async throws {
    let site = notice()
    guard case .events(let events) = try answer(site, "/_edito/events").body else {
      Issue.record("events were expected")
      return
    }
    var versions = events.makeAsyncIterator()
    let first = await versions.next()
    site.show(.notice(ErrorPage(LocalizedText(en: "b", fr: "b"), lines: [], language: .french)))
    let second = await versions.next()
    #expect(first != nil && second != nil && first != second)
    guard case .events(let others) = try answer(notice(), "/_edito/events").body else {
      Issue.record("events were expected of the second site, too")
      return
    }
    var otherVersions = others.makeAsyncIterator()
    #expect(await otherVersions.next() != first)
  }

  @Test("a file is served from within the folder, and not through a link that leads outside")
  func files() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "edito-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: base) }
    let root = base.appending(path: "desk", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: root.appending(path: "media"), withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: base.appending(path: "secret.png"))
    try Data("picture".utf8).write(to: root.appending(path: "media/a.png"))
    for (name, target) in [("inside.png", "a.png"), ("outside.png", "../../secret.png"), ("nowhere.png", "none.png")] {
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: "media/\(name)").path, withDestinationPath: target)
    }
    let file = try #require(ServedFile("media/a.png", in: root.path))
    #expect(text(file.bytes(3..<7)) == "ture")
    #expect(text(file.bytes(3..<100)) == "ture")
    #expect(ServedFile("media/inside.png", in: root.path)?.tag == file.tag)
    for path in ["media/outside.png", "media/nowhere.png", "media/none.png", "media", "../secret.png", ""] {
      #expect(ServedFile(path, in: root.path) == nil, "\(path)")
    }
  }
}
