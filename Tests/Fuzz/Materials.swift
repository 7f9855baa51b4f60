import Editorial
import Foundation
import Templates

/// A file to corrupt.
struct SeedFile {
  let path: String
  let bytes: [UInt8]

  var isMarkdown: Bool { path.hasSuffix(".md") }
  /// Whether it comes from another program: a sheet or a feed.
  var isForeign: Bool { [".csv", ".xml", ".rss", ".json", ".tsv"].contains(where: path.hasSuffix) }
  /// Whether to corrupt it as a text.
  var isText: Bool { isMarkdown || isForeign || path.split(separator: "/").last?.hasPrefix(".") ?? false }
}

/// A complete workspace to begin with.
struct SeedWorkspace {
  let name: String
  let files: [SeedFile]
}

/// The material of cases: the sample workspace, the workspaces of literate cases and of the error gallery, and words that are worth
/// inserting elsewhere.
struct Materials {
  let workspaces: [SeedWorkspace]
  /// The files of all workspaces.
  let files: [SeedFile]
  let markdown: [SeedFile]
  /// The Markdown files by their top folders, so rare kinds are as frequent as the others.
  let markdownByFolder: [[SeedFile]]
  let foreign: [SeedFile]
  /// Files of a workspace other than documents: templates, the list of a site's files, ignore rules.
  let besides: [SeedFile]
  /// The keys of all kinds of documents.
  let keys: [[UInt8]]

  /// - Parameter root: the repository's folder.
  init(root: URL) throws {
    let sample = SeedWorkspace(name: "sample", files: try Self.files(in: root.appending(path: "sample-workspace")))
    let tests = root.appending(path: "Tests/CaseTests")
    let stories = try Self.files(in: tests.appending(path: "Cases")).compactMap(Self.story)
    let shown = try Self.gallery(root.appending(path: "Tests/CaseTests/Gallery/rules"))
    guard !sample.files.isEmpty, !stories.isEmpty, !shown.isEmpty else { throw Missing() }
    workspaces = [sample] + stories + shown
    files = workspaces.flatMap(\.files)
    markdown = files.filter(\.isMarkdown)
    markdownByFolder = Dictionary(grouping: markdown) { $0.path.prefix { $0 != "/" } }.sorted { $0.key < $1.key }.map(
      \.value)
    foreign = files.filter(\.isForeign) + Self.odds
    besides =
      BuiltInTemplates.files(in: .english).filter { $0.path.hasPrefix("new/") }
      .map { SeedFile(path: "templates/" + $0.path.dropFirst(4), bytes: Array($0.text.utf8)) }
      + [".gitignore", "site/.edito-site", "site/.edito-site", "site/.edito-site"].map { path in
        SeedFile(
          path: path, bytes: Array("index.html\nposts\nposts/a.html\ncalendar.ics\ndrafts/*.md\nedito.md\n".utf8))
      }
    keys = Set(DocumentKind.allCases.flatMap(\.keys).map(\.key)).sorted().map { Array($0.utf8) }
  }

  /// The error of a fuzzer without material, which would find nothing.
  struct Missing: Error {}

  private static func files(in folder: URL) throws -> [SeedFile] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().compactMap { path in
      let url = folder.appending(path: path)
      guard (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true else { return nil }
      return SeedFile(path: path, bytes: Array(try Data(contentsOf: url)))
    }
  }

  /// Returns the files that a literate case writes.
  private static func story(_ file: SeedFile) -> SeedWorkspace? {
    var files: [SeedFile] = []
    var open: (fence: Substring, path: String, lines: [Substring])?
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if let current = open {
        if line == current.fence {
          files.append(
            SeedFile(path: current.path, bytes: Array((current.lines.joined(separator: "\n") + "\n").utf8)))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```"), let label = line.range(of: "`file ") {
        open = (line.prefix { $0 == "`" }, String(line[label.upperBound...]), [])
      }
    }
    return files.isEmpty ? nil : SeedWorkspace(name: file.path, files: withSettings(files))
  }

  /// Returns the examples of the rules, one workspace each.
  private static func gallery(_ folder: URL) throws -> [SeedWorkspace] {
    let byRule = Dictionary(grouping: try files(in: folder)) { $0.path.prefix { $0 != "/" } }
    return byRule.sorted { $0.key < $1.key }.map { rule, files in
      let own = files.filter { $0.isMarkdown && $0.path.contains("/") }
        .map { SeedFile(path: String($0.path.dropFirst(rule.count + 1)), bytes: $0.bytes) }
      return SeedWorkspace(name: String(rule), files: withSettings(own))
    }
  }

  private static func withSettings(_ files: [SeedFile]) -> [SeedFile] {
    if files.contains(where: { $0.path == "edito.md" }) { return files }
    let settings = "---\nedito: 1\nlocale: en-GB\ntimezone: Europe/Paris\n---\n"
    return [SeedFile(path: "edito.md", bytes: Array(settings.utf8))] + files
  }

  /// Kinds of files that no available workspace has.
  private static let odds: [SeedFile] = [
    SeedFile(
      path: "feed.json",
      bytes: Array(
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Bread", "items": [
          {"id": "1", "url": "https://m.example/@ada/1", "content_html": "<p>Good &amp; <b>warm</b></p>",
           "date_published": "2026-11-20T09:30:00+01:00", "authors": [{"name": "Ada"}]},
          {"id": "2", "url": "https://m.example/@ada/2", "content_text": "Cold", "date_published": "2026-11-21"}]}

        """.utf8)),
    SeedFile(
      path: "atom.xml",
      bytes: Array(
        """
        <?xml version="1.0" encoding="ISO-8859-15"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Bread</title>
        <entry><id>urn:1</id><link rel="alternate" href="https://m.example/@ada/3"/><updated>2026-11-20T08:00:00Z</updated>
        <author><name>Ada</name></author><content type="html">&lt;p&gt;Good&lt;/p&gt; <![CDATA[<i>bread</i>]]></content>
        </entry></feed>

        """.utf8)),
    SeedFile(
      path: "sheet.xml",
      bytes: Array(
        """
        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> a_x000D_</t></is></c></row>
        <row r="3"><c r="A3" s="1"><v>46350.375</v></c><c s="2"><v>0.05</v></c><c r="D3" t="e"><v>#N/A</v></c></row>
        <row r="4"><c t="str"><f>A1</f><v>b</v></c><c t="b"><v>1</v></c><c t="d"><v>2026-11-24T09:00:00</v></c></row></sheetData>
        <mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells><si><r><t>c</t></r><rPh><t>d</t></rPh></si>

        """.utf8)),
    SeedFile(
      path: "table.xml",
      bytes: Array(
        """
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="date"
        office:date-value="2026-11-24T09:00:00"><text:p>24/11/26 9:00</text:p></table:table-cell>
        <table:table-cell table:number-rows-spanned="2" office:value-type="time" office:time-value="PT36H00M01S"/>
        <table:covered-table-cell table:number-columns-repeated="16000"/><table:table-cell table:number-columns-repeated="9">
        <text:p>a<text:s text:c="3"/><text:line-break/></text:p><office:annotation><text:p>b</text:p></office:annotation>
        </table:table-cell></table:table-row>

        """.utf8)),
    SeedFile(
      path: "tab.tsv", bytes: Array("sep=;\ndate;channel;url;text\n23/11/2026 09:30;x;https://x.com/a/1;\"a;b\"\n".utf8)
    ),
    SeedFile(
      path: "media/dot.gif",
      bytes: Array("GIF89a".utf8) + [2, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
        + [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0, 0x21, 0xF9, 4, 0, 10, 0, 0, 0]
        + [0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]),
    SeedFile(
      path: "media/dot.webp",
      bytes: Array("RIFF".utf8) + [48, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 2, 0, 0, 0, 9, 0, 0, 9, 0, 0]
        + Array("ANMF".utf8) + [16, 0, 0, 0] + [UInt8](repeating: 0, count: 12) + [100, 0, 0, 0]
        + Array("VP8L".utf8) + [0, 0, 0, 0]),
  ]
}
