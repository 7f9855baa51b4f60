import CivilTime
import Localization
import SourceText

/// A reader of the sheets for schedulers whose columns say nothing by their headers alone: Metricool's, with a column for each network,
/// and Hootsuite's, which has no headers.
struct SchedulerSheet {
  private let table: DelimitedText
  private var result = ForeignPosts()

  /// - Parameter bytes: UTF-8 without a byte order mark.
  /// - Returns: `nil` for any other file.
  static func read(_ bytes: [UInt8]) -> ForeignPosts? {
    let head = DelimitedText(Array(bytes.prefix(1 << 16)), isExact: true, rowLimit: sampleSize + 1)
    func sheet() -> SchedulerSheet { SchedulerSheet(DelimitedText(bytes, separatedBy: head.separator, isExact: true)) }
    if let first = head.rows.first, isOfMetricool(first) {
      var sheet = sheet()
      sheet.readMetricool()
      return sheet.result
    }
    guard isOfHootsuite(head, isWhole: bytes.count <= 1 << 16) else { return nil }
    var sheet = sheet()
    sheet.readHootsuite()
    return sheet.result
  }

  private init(_ table: DelimitedText) { self.table = table }

  // MARK: Metricool

  /// The ids of the networks by the headers of Metricool's template, without case.
  private static let networks = [
    "facebook": "facebook", "twitter/x": "x", "twitter": "x", "linkedin": "linkedin", "gbp": "google-business",
    "instagram": "instagram", "pinterest": "pinterest", "tiktok": "tiktok", "youtube": "youtube", "threads": "threads",
    "bluesky": "bluesky",
  ]

  private static func isOfMetricool(_ header: DelimitedText.Row) -> Bool {
    let names = header.cells.map { $0.trimmed.lowercased() }
    return names.starts(with: ["text", "date", "time", "draft"]) && names.contains { networks[$0] != nil }
  }

  private mutating func readMetricool() {
    guard let header = table.rows.first?.cells.map({ $0.trimmed.lowercased() }) else { return }
    for row in table.rows.dropFirst() {
      var post = ForeignPosts.Post(line: row.line)
      post.issue = table.issue(of: row).map { FileFailure($0.reason, hint: $0.remedy) }
      var channels: [String] = []
      for (name, cell) in zip(header, row.cells) where !cell.allSatisfy(\.isWhitespace) {
        if let network = Self.networks[name] {
          if Self.isTrue(cell) { channels.append(network) }
          continue
        }
        switch name {
        case "text", "date", "time": post.cells[name] = cell
        case "draft": if Self.isTrue(cell) { post.cells["status"] = "draft" }
        case _ where name.hasPrefix("picture url "): post.cells["media.\(name.dropFirst(12)).file"] = cell
        case _ where name.hasPrefix("alt text picture "): post.cells["media.\(name.dropFirst(17)).alt"] = cell
        case "pinterest pin title", "youtube video title", "facebook title", "tiktok title":
          if post.cells["title"] == nil { post.cells["title"] = cell }
        case "shortener", "brand name", "brand name (optional)": break
        // The options of a network, such as the kind of its posts, stay with the post.
        default: if !Self.isFalse(cell) { post.cells["x-\(Self.key(name))"] = OwnText.cell(cell) }
        }
      }
      post.cells["channels"] = channels.joined(separator: ", ")
      result.posts.append(post)
    }
  }

  private static func isTrue(_ cell: String) -> Bool {
    ["true", "1", "yes", "vrai"].contains(cell.trimmed.lowercased())
  }
  private static func isFalse(_ cell: String) -> Bool {
    ["false", "0", "no", "faux"].contains(cell.trimmed.lowercased())
  }

  private static func key(_ name: String) -> String {
    name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
  }

  // MARK: Hootsuite

  /// The number of rows whose form is examined.
  private static let sampleSize = 20

  /// Whether every row has a date with a time, a text, and perhaps an address, below no header.
  private static func isOfHootsuite(_ table: DelimitedText, isWhole: Bool) -> Bool {
    // The last row of a part of a file may be cut off.
    let rows = isWhole ? table.rows[...] : table.rows.dropLast()
    return !rows.isEmpty
      && rows.allSatisfy { row in
        guard (2...3).contains(row.count), let date = row.cell(at: 0), let text = row.cell(at: 1),
          !text.allSatisfy(\.isWhitespace)
        else { return false }
        let readings = WrittenDate.readings(date)
        let isMoment = [readings.dayFirst, readings.monthFirst].contains { (try? $0.get())?.time != nil }
        let link = row.cell(at: 2)?.trimmed ?? ""
        return isMoment && (link.isEmpty || link.beginsWithWebScheme)
      }
  }

  private mutating func readHootsuite() {
    for row in table.rows {
      var post = ForeignPosts.Post(line: row.line)
      post.issue = table.issue(of: row).map { FileFailure($0.reason, hint: $0.remedy) }
      post.cells = ["date": row.cell(at: 0) ?? "", "text": row.indentedCell(at: 1) ?? ""]
      // Hootsuite puts the address after the text.
      if let link = row.cell(at: 2)?.trimmed, !link.isEmpty, let text = post.cells["text"], !text.contains(link) {
        post.cells["text"] = "\(text) \(link)"
      }
      result.posts.append(post)
    }
    result.notes = [
      LocalizedText(
        en: "read as date, text and URL, because it has no column headers; each URL is added after its text",
        fr:
          "lu comme date, texte et adresse web, car il n’a pas de titres de colonne ; chaque adresse web est ajoutée à la fin du texte"
      )
    ]
  }
}
