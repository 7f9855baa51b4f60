import CivilTime
import Editorial
import Localization
import MediaFiles
import Networks
import Snapshots
import SourceText
import Testing

@testable import Website

/// A channel's card, and people's texts in pages of another language.
@Suite("Cards with people's texts")
struct CardTests {
  private static func page(
    _ path: String, _ posts: [String: String], channels: String, media: [String: PixelSize] = [:]
  ) throws -> String {
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    let time = try #require(TimeOfDay(hour: 9, minute: 0))
    let files = posts.merging(["edito.md": "---\nedito: 1\nchannels: {\(channels)}\n---\n"]) { $1 }
    let corpus = Corpus(
      documents: files.map { Document.read(SourceFile(path: $0.key, text: $0.value)) },
      files: FileIndex(Array(files.keys) + Array(media.keys)),
      media: media.mapValues { .success(MediaFacts(kind: .jpeg, byteCount: 9, pixelSize: $0)) })
    let context = SiteContext(
      Snapshot(corpus, now: Moment(day: day, time: time)), names: CalendarNames(.english), language: .english
    ) { [] }
    let text: String
    switch Site(context).file(at: path)?.content {
    case .bytes(let bytes): text = String(decoding: bytes, as: UTF8.self)
    case .pieces(let pieces): text = String(decoding: pieces.flatMap { $0() }, as: UTF8.self)
    case .workspaceFile, nil:
      Issue.record("there is no page \(path)")
      return ""
    }
    return text.split(separator: "<main", maxSplits: 1).last.map(String.init) ?? text
  }

  private static func post(_ keys: String, _ text: String) -> String {
    "---\nstatus: review\ndate: 2026-11-24 09:00\n\(keys)---\n\(text)\n"
  }

  // MARK: Pictures

  @Test(
    "show a picture in its own proportions, within the network's limits",
    arguments: [
      (PixelSize(width: 900, height: 900), "1.000", false), (PixelSize(width: 1080, height: 1350), "0.800", false),
      (PixelSize(width: 1080, height: 1920), "0.800", true), (PixelSize(width: 4000, height: 1000), "1.910", true),
      (PixelSize(width: 1500, height: 1000), "1.500", false), (PixelSize(width: 1000, height: 970), "1.031", false),
    ])
  func shapes(_ size: PixelSize, _ ratio: String, _ isCut: Bool) throws {
    let instagram = try #require(NetworkProfile.all.first { $0.id == "instagram" })
    let shape = ShownShape(of: size, by: instagram.media.picture)
    #expect(shape.style == "--ratio:\(ratio)")
    #expect(shape.isCut == isCut)
    #expect(!ShownShape(of: size, by: nil).isCut)
  }

  @Test("show one picture or several in their files' proportions, on every network that attaches them")
  func pictures() throws {
    let sizes = [PixelSize(width: 300, height: 200), PixelSize(width: 400, height: 500)]
    let names = ["media/wide.jpg", "media/high.jpg"]
    let media = Dictionary(uniqueKeysWithValues: zip(names, sizes))
    for count in 1...2 {
      let listed = names.prefix(count).map { "{file: \($0), alt: A}" }.joined(separator: ", ")
      for profile in NetworkProfile.all {
        let page = try Self.page(
          "posts/a.html", ["posts/a.md": Self.post("channels: [c]\nmedia: [\(listed)]\n", "Bread.")],
          channels: "c: {network: \(profile.id)}", media: media)
        #expect(page.contains("width=\"300\" height=\"200\" style=\"--ratio:1.500\">"), "\(profile.id)")
        #expect(page.contains("style=\"--ratio:0.800\">") == (count == 2), "\(profile.id)")
        #expect(!page.contains("class=\"cut\""), "\(profile.id)")
      }
    }
  }

  @Test("never cut a picture to a shape that is neither its file's nor its network's")
  func styles() throws {
    let style = try #require(SiteFiles.assets.first { $0.name == "style.css" }?.text)
    for rule in style.matches(of: /([^{}]*pics[^{}]*)\{([^{}]*)\}/) {
      let (selector, body) = (String(rule.1), String(rule.2))
      #expect(!body.contains("object-fit: cover") || selector.contains(".cut"), "\(selector)")
      // A film's frame shows a picture whole.
      #expect(body.firstMatch(of: /aspect-ratio: \d/) == nil || selector.contains("look-film"), "\(selector)")
    }
  }

  @Test(
    "show a picture of the text once, with its alt text below",
    arguments: ["blog", "reddit", "tumblr", "x"])
  func pictureOfText(_ network: String) throws {
    let page = try Self.page(
      "posts/a.html",
      ["posts/a.md": Self.post("title: T\nchannels: [c]\n", "Words.\n\n![An oven](../media/oven.jpg)\n\nMore.")],
      channels: "c: {network: \(network)}", media: ["media/oven.jpg": PixelSize(width: 30, height: 20)])
    #expect(page.matches(of: /<img [^>]*oven\.jpg[^>]*width="30" height="20"/).count == 1)
    #expect(page.matches(of: /<p class="alt"><b>[^<]*<\/b> <bdi>An oven<\/bdi>/).count == 1)
  }

  // MARK: Languages

  @Test(
    "name a language as HTML does",
    arguments: [
      ("ar", "ar"), ("pt_BR", "pt-BR"), ("zh-Hant-TW", "zh-Hant-TW"), ("French", nil), ("", nil), ("f", nil),
      ("fr-", nil), ("fr \"", nil), ("12", nil), ("es-419", "es-419"),
    ])
  func tags(_ name: String, _ tag: String?) { #expect(LanguageTag(name)?.text == tag) }

  private static let channels = """
    he: {network: x, language: he}, fa: {network: mastodon, language: fa}, plain: {network: bluesky}
    """
  private static let posts = [
    "posts/own.md": post("title: مرحبا\nlanguage: ar\nchannels: [plain, he]\n", "نص عربي!"),
    "posts/channel.md": post("title: שלום\nchannels: [he]\n", "טקסט!"),
    "posts/both.md": post("title: Both\nchannels: [he, fa]\n", "Words."),
    "posts/none.md": post("title: None\nchannels: [plain]\n", "Words."),
  ]

  @Test("give a post and its title their language, or their channel's, and their own direction")
  func post() throws {
    let own = try Self.page("posts/own.html", Self.posts, channels: Self.channels)
    #expect(own.contains("<h1 dir=\"auto\" lang=\"ar\">مرحبا</h1>"))
    #expect(own.ranges(of: "<p class=\"text\" dir=\"auto\" lang=\"ar\">نص عربي!</p>").count == 2)
    #expect(own.contains("dir=\"auto\" lang=\"ar\">نص عربي!</pre>"))
    let channel = try Self.page("posts/channel.html", Self.posts, channels: Self.channels)
    #expect(channel.contains("<h1 dir=\"auto\" lang=\"he\">שלום</h1>"))
    // Each card has the language of its channel. A shared title has no language if the channels differ.
    let both = try Self.page("posts/both.html", Self.posts, channels: Self.channels)
    #expect(both.contains("<h1 dir=\"auto\">Both</h1>"))
    #expect(
      both.contains("dir=\"auto\" lang=\"he\">Words.</p>") && both.contains("dir=\"auto\" lang=\"fa\">Words.</p>"))
    #expect(try !Self.page("posts/none.html", Self.posts, channels: Self.channels).contains("lang="))
  }

  @Test(
    "have the language of each title in lists", arguments: ["calendar.html", "board.html", "agenda.html", "index.html"])
  func lists(_ path: String) throws {
    let page = try Self.page(path, Self.posts, channels: Self.channels)
    #expect(page.contains("<b dir=\"auto\" lang=\"ar\">مرحبا</b>"))
    #expect(page.contains("<b dir=\"auto\" lang=\"he\">שלום</b>"))
    #expect(page.contains("<b dir=\"auto\">Both</b>"))
  }

  @Test("have the language of each title in the search")
  func search() throws {
    let data = try Self.page("search-data.js", Self.posts, channels: Self.channels)
    #expect(data.contains("\"مرحبا\"") && data.contains(",\"ar\"],\n") && data.contains(",\"he\"],\n"))
    #expect(!data.contains("\"fa\"],"))
  }

  @Test("set blocks of a text in the direction of their own words")
  func blocks() throws {
    let page = try Self.page(
      "posts/a.html",
      ["posts/a.md": Self.post("channels: [b]\n", "## כותרת\n\nטקסט!\n\n- פריט\n\n> ציטוט\n\n| א |\n|---|\n| ב |")],
      channels: "b: {network: blog}")
    for tag in ["h5", "p", "ul", "blockquote", "table"] { #expect(page.contains("<\(tag) dir=\"auto\">"), "\(tag)") }
    #expect(page.contains("<blockquote dir=\"auto\"><p>ציטוט</p>"))
    // A text in blocks is not in a paragraph, because its first block would end it.
    for profile in NetworkProfile.all where profile.markup != .plain {
      let page = try Self.page(
        "posts/a.html", ["posts/a.md": Self.post("channels: [c]\n", "One.")], channels: "c: {network: \(profile.id)}")
      #expect(page.firstMatch(of: /<div class="text prose"[^>]*><p dir="auto">One\.<\/p>/) != nil, "\(profile.id)")
    }
  }

  // MARK: Templates

  /// Text in templates that Edito writes itself: words in the page's language, numbers, dates and marks.
  private static let ownWords: Set = [
    "all", "checked", "completion", "count", "counts", "date", "dates", "day", "days", "expected", "facts", "heading",
    "home",
    "homeName", "initials", "interval", "kindName", "label", "lacking", "late", "latestHeading", "line", "made", "mark",
    "measured", "missingFacts", "money", "month", "more", "network", "networkName", "next", "noFigure", "noIndicator",
    "noPosts", "none", "note", "nothing", "number", "paid", "period", "posts", "progress",
    "promise", "purpose", "question", "reached", "replyWhen", "rest", "review", "rhythm", "rule", "sectionName",
    "severityName", "share", "short", "standingName", "state", "stateName", "summary", "target", "time", "times",
    "todo", "total", "trend", "trendWords", "verdict", "waitingHeading", "when", "wish", "word", "words", "worst",
    "year", "file", "path", "text", "name", "title", "value",
  ]
  /// Places whose names, titles, values and texts are Edito's own: fields, days, sections, statuses.
  private static let ownPlaces: Set = [
    "agenda name", "board-column name", "cadence title", "cadence name", "calendar name", "calendar-day name",
    "calendar-week name", "campaigns name", "campaigns title", "checklist name", "checklists title", "document name",
    "fact name", "figure name", "figure text", "figure value", "figures name", "figures text", "figures title",
    "figures value", "filters name", "findings-page text", "legend name", "mention-day name", "mentions name",
    "menu name", "notice title", "posts text", "report name", "search name", "strategy name", "strategy text",
    "strategy title",
    "strategy value", "year-month name", "reports title", "checklists text", "cells text", "calendar text",
  ]

  @Test("give every text of people in a template its own direction")
  func directions() {
    for template in SiteFiles.templates {
      var open: [(tag: String, isAuto: Bool)] = []
      for token in template.text.matches(of: /<(\/?)([a-z0-9]+)([^<>]*)>|\{\{\{?([A-Za-z.]+)\}?\}\}/) {
        if let tag = token.2.map(String.init) {
          if token.1 == "/" {
            if let index = open.lastIndex(where: { $0.tag == tag }) { open.remove(at: index) }
          } else if !["img", "input", "meta", "link"].contains(tag) {
            open.append((tag, tag == "bdi" || token.3?.contains("dir=\"auto\"") == true))
          }
        } else if let name = token.4.map(String.init), !name.hasPrefix("t."), !name.hasSuffix("HTML"), name != "." {
          let isShared = ["name", "title", "value", "text", "path", "file"].contains(name)
          let isOwn =
            isShared ? Self.ownPlaces.contains("\(template.name) \(name)") : Self.ownWords.contains(name)
          // The browser shows the title of a page.
          let isTitle = open.last?.tag == "title"
          let isRun = open.suffix(2).contains { $0.isAuto } || open.last?.tag == "code"
          #expect(isOwn || isTitle || isRun, "\(template.name): {{\(name)}} has no direction of its own")
        }
      }
    }
  }
}

extension String {
  /// A page without the markup that only gives people's texts a direction of their own, which ``CardTests`` check.
  var withoutDirections: String { replacing(#/ dir="auto"|</?bdi>/#, with: "") }
}
