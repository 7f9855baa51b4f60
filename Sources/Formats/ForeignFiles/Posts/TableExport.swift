import CivilTime
import Localization
import SourceText

/// A reader of exports of networks that are tables: LinkedIn's `Shares.csv`, the list of videos in YouTube's export, the table of content
/// of YouTube Studio, and the content of Meta Business Suite.
///
/// A table is recognised by the headers that only this export has.
struct TableExport {
  private let table: DelimitedText
  private let header: [String: Int]
  private var result = ForeignPosts()

  /// - Parameter bytes: UTF-8 without a byte order mark.
  /// - Returns: `nil` if the file is no export of a network.
  static func read(_ bytes: [UInt8]) -> ForeignPosts? {
    let beginning = bytes.prefix(1 << 14)
    guard beginning.contains(.comma) || beginning.contains(.tab) else { return nil }
    let head = DelimitedText(Array(beginning), isExact: true, rowLimit: 1)
    guard let first = head.rows.first else { return nil }
    let names = first.cells.map { $0.trimmed }
    func has(_ wanted: String...) -> Bool { wanted.allSatisfy { names.contains($0[...]) } }
    guard
      has("ShareLink", "ShareCommentary") || has("Video ID", "Video Title (Original)")
        || has("Content", "Video title", "Video publish time") || has("Post ID", "Publish time", "Permalink")
    else { return nil }
    var export = TableExport(DelimitedText(bytes, separatedBy: head.separator, isExact: true), first.cells)
    if has("ShareLink") {
      export.readShares()
    } else if has("Video ID") {
      export.readVideos()
    } else if has("Video publish time") {
      export.readStudio()
    } else {
      export.readMeta(on: has("Account username") ? "instagram" : "facebook")
    }
    return export.result
  }

  private init(_ table: DelimitedText, _ header: [String]) {
    self.table = table
    self.header = Dictionary(
      header.enumerated().map { (String($0.element.trimmed), $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  private func cell(_ name: String, in row: DelimitedText.Row) -> String {
    header[name].flatMap(row.cell) ?? ""
  }

  /// Reads the rows below the headers. A row that the closure rejects with `nil` is no post.
  private mutating func readRows(on network: String, _ read: (DelimitedText.Row, inout ForeignPosts.Post) -> Bool)
    -> Int
  {
    var skipped = 0
    for row in table.rows.dropFirst() {
      var post = ForeignPosts.Post(line: row.line, network: network)
      post.cells["status"] = "published"
      if let quote = table.issue(of: row) {
        post.issue = FileFailure(quote.reason, hint: quote.remedy)
      } else if !read(row, &post) {
        skipped += 1
        continue
      }
      if post.issue == nil, post.cells["published.at"] ?? "" == "" { post.issue = .noTime }
      post.cells["date"] = post.cells["published.at"]
      if post.cells["text"] ?? "" == "", post.cells["title"] ?? "" == "" {
        post.cells["title"] = PublishedPosts.name(of: post.cells["published.at"] ?? "", on: network)
      }
      result.posts.append(post)
    }
    return skipped
  }

  private mutating func note(_ reason: PublishedPosts.Skipped, _ count: Int) {
    if count > 0 { result.notes.append(.skipped(reason, count)) }
  }

  // MARK: LinkedIn

  private mutating func readShares() {
    let export = self
    let skipped = readRows(on: "linkedin") { row, post in
      let text = Self.commentary(export.cell("ShareCommentary", in: row))
      let address = export.cell("SharedUrl", in: row)
      // A share without words of the team's own is a repost.
      if text.isEmpty, address.isEmpty, export.cell("MediaUrl", in: row).isEmpty { return false }
      post.cells["text"] = text
      post.cells["published.url"] = String(export.cell("ShareLink", in: row).trimmed)
      if !address.isEmpty, !text.contains(address) { post.cells["x-links"] = OwnText.cell(address) }
      post.cells["published.at"] = Self.time(export.cell("Date", in: row), of: export.cell("ShareLink", in: row))
      return true
    }
    note(.repost, skipped)
  }

  /// Returns the text of a share. The export encloses each line in quotation marks of its own, and doubles those within a line.
  static func commentary(_ cell: String) -> String {
    guard cell.contains("\"\n\"") || cell.contains("\"\r\n\"") else {
      let isEnclosed = cell.utf8.count > 1 && cell.hasPrefix("\"") && cell.hasSuffix("\"") && cell.contains("\"\"")
      return isEnclosed ? String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"") : cell
    }
    var text = cell.replacing("\r\n", with: "\n").replacing("\"\n\"", with: "\n")
    if text.hasPrefix("\"") { text.removeFirst() }
    if text.hasSuffix("\"") { text.removeLast() }
    return text.replacing("\"\"", with: "\"")
  }

  /// Returns the time of a share in the form of ISO 8601. The number of a share says its millisecond; it counts if the export's date, which
  /// is taken as UTC without it, differs by less than a day, which a time zone can explain.
  private static func time(_ date: String, of link: String) -> String {
    guard let stamp = WrittenDate.parse(date), let time = stamp.time else { return String(date.trimmed) }
    let minute = Moment(day: stamp.day, time: time).minutes - (stamp.offset ?? 0)
    if let number = PostNumber.last(in: link.replacing("%3A", with: ":")), number > 1 << 60 {
      let found = (number >> 22) / 60_000
      if abs(found - minute) < 24 * 60 { return Instant(utcMinute: found).iso8601(in: .utc) }
    }
    return Instant(utcMinute: minute).iso8601(in: .utc)
  }

  // MARK: YouTube

  private mutating func readVideos() {
    let export = self
    let skipped = readRows(on: "youtube") { row, post in
      guard export.cell("Privacy", in: row).lowercased() != "private" else { return false }
      post.cells["title"] = export.cell("Video Title (Original)", in: row)
      post.cells["text"] = export.cell("Video Description (Original)", in: row)
      post.cells["published.at"] =
        [export.cell("Video Publish Timestamp", in: row), export.cell("Video Create Timestamp", in: row)]
        .first { !$0.isEmpty } ?? ""
      post.cells["published.url"] = Self.video(export.cell("Video ID", in: row))
      return true
    }
    note(.notPublic, skipped)
  }

  private mutating func readStudio() {
    let export = self
    _ = readRows(on: "youtube") { row, post in
      let id = export.cell("Content", in: row).trimmed
      // The first row adds up the others, in the language of the person who exports the table.
      guard !export.cell("Video publish time", in: row).isEmpty else { return false }
      post.cells["title"] = export.cell("Video title", in: row)
      post.cells["published.at"] = export.cell("Video publish time", in: row)
      post.cells["published.url"] = Self.video(String(id))
      return true
    }
  }

  private static func video(_ id: String) -> String { "https://www.youtube.com/watch?v=\(id.trimmed)" }

  // MARK: Meta

  private mutating func readMeta(on network: String) {
    let export = self
    let skipped = readRows(on: network) { row, post in
      guard export.cell("Is share", in: row) != "1" else { return false }
      let (title, description) = (export.cell("Title", in: row), export.cell("Description", in: row))
      post.cells["text"] = description.isEmpty ? title : description
      if !description.isEmpty { post.cells["title"] = title }
      post.cells["published.at"] = String(export.cell("Publish time", in: row).trimmed)
      post.cells["published.url"] = String(export.cell("Permalink", in: row).trimmed)
      return true
    }
    note(.repost, skipped)
    result.notes.append(
      LocalizedText(
        en:
          "times are read in the workspace's time zone; if Meta exported them in another time zone, correct the dates",
        fr:
          "les heures sont lues dans le fuseau de l’espace de travail ; si Meta les a exportées dans un autre fuseau, corrigez les dates"
      ))
  }
}
