import CivilTime
import Editorial
import Findings
import Localization
import SourceText

/// Puts mentions into the pages of their days: in the order of time, and not a byte around them.
public struct PageInsertion: Sendable {
  /// Mentions that go into one page.
  public struct Batch: Sendable {
    /// The page, where there is one.
    public let document: Document?
    /// The day of a page that is still to be made.
    public let day: CalendarDay
    /// In the order of time.
    public let mentions: [IncomingMention]
  }

  /// Sorts mentions into pages: that of their day, or else of the week or another period that holds it.
  public static func batches(_ mentions: [IncomingMention], in corpus: Corpus) -> [Batch] {
    let pages = corpus.mentionPages.compactMap { page in
      page.content.period.map { (document: page.document, period: $0.value) }
    }.sorted { ($0.period.dayCount, $0.document.path) < ($1.period.dayCount, $1.document.path) }
    var documents: [CalendarDay: Document?] = [:]
    var byPage: [String: (Document?, CalendarDay, [IncomingMention])] = [:]
    for mention in mentions {
      let day = mention.at.day
      let document = documents[day] ?? pages.first { $0.period.contains(day) }?.document
      documents[day] = document
      byPage[document?.path ?? "\u{10FFFF}\(day)", default: (document, day, [])].2.append(mention)
    }
    return byPage.values.map { document, day, mentions in
      Batch(document: document, day: day, mentions: mentions.sortedByTime)
    }.sorted { ($0.day, $0.document?.path ?? "") < ($1.day, $1.document?.path ?? "") }
  }

  /// The edits that put mentions into a page.
  ///
  /// - Parameter mentions: in the order of time.
  public static func edits(
    adding mentions: [IncomingMention], to document: Document, language: Language
  ) -> [Edit] {
    let bytes = document.source.bytes
    let isDated = document.mentionsPeriod.map { $0.unit != .day } ?? false
    let logged = document.mentions
    let order = TimeOrder(logged)
    let lineBreak = bytes.lineBreak()
    var places: [Int: (isBehind: Bool, lines: [String])] = [:]
    for mention in mentions {
      let text = MentionLine(mention: mention, language: language, isDated: isDated).text
      let before = order.last(by: mention.at).map { logged[$0] }
      let neighbour = before ?? logged.first
      let offset =
        before.map { lineEnd(from: $0.range.upperBound, in: bytes) }
        ?? neighbour.map { bytes.lineStart(of: $0.range.lowerBound) } ?? endOfText(in: bytes, document)
      let mark = neighbour.map { listMark(of: $0, in: document.source) } ?? "- "
      places[offset, default: (before != nil, [])].lines.append(mark + text)
    }
    return places.sorted { $0.key < $1.key }.map { offset, place in
      var text = place.lines.joined(separator: lineBreak)
      if logged.isEmpty {
        text = opening(at: offset, in: bytes, lineBreak) + text + lineBreak
      } else {
        text = place.isBehind ? lineBreak + text : text + lineBreak
      }
      return Edit(replacing: Place(path: document.path, range: ByteRange(at: offset)), with: text)
    }
  }

  /// Mentions as items of a page, without the marks of its list.
  public static func lines(_ mentions: [IncomingMention], language: Language) -> [String] {
    mentions.map { MentionLine(mention: $0, language: language, isDated: false).text }
  }

  // MARK: Places

  /// What stands before an item's brackets, so that the new one belongs to the same list.
  private static func listMark(of mention: Mention, in source: SourceFile) -> String {
    let start = source.bytes.lineStart(of: mention.range.lowerBound)
    let mark = source.text(in: ByteRange(start, max(start, mention.tick.lowerBound - 1)))
    return mark.allSatisfy { " -*+.)".contains($0) || $0.isNumber } && !mark.isEmpty ? mark : "- "
  }

  /// The end of the last line of an item that holds anything.
  private static func lineEnd(from offset: Int, in bytes: [UInt8]) -> Int {
    var end = min(offset, bytes.count)
    while end > 0, bytes[end - 1] <= .space { end -= 1 }
    return bytes.lineEnd(from: end)
  }

  /// The place for the first item: behind everything.
  private static func endOfText(in bytes: [UInt8], _ document: Document) -> Int {
    var end = bytes.count
    while end > document.bodyStart, bytes[end - 1] <= .space { end -= 1 }
    return bytes.nextLine(from: end)
  }

  /// What parts the first item from what stands above it.
  private static func opening(at offset: Int, in bytes: [UInt8], _ lineBreak: String) -> String {
    guard offset > 0 else { return "" }
    let isAtLineStart = bytes[offset - 1].isLineEnd
    return isAtLineStart ? lineBreak : lineBreak + lineBreak
  }
}

/// Finds the last item of a page that was said before a time: what people put in another order stays.
private struct TimeOrder {
  /// Times, each with the last position up to it.
  private var steps: [(at: Slot, position: Int)] = []
  private var undated: Int?

  init(_ mentions: [Mention]) {
    undated = mentions.lastIndex { $0.at == nil }
    for (position, mention) in mentions.enumerated() {
      if let at = mention.at { steps.append((at, position)) }
    }
    steps.sort { ($0.at, $0.position) < ($1.at, $1.position) }
    for index in steps.indices.dropFirst() {
      steps[index].position = max(steps[index].position, steps[index - 1].position)
    }
  }

  /// Logarithmic.
  func last(by time: Slot) -> Int? {
    let next = steps.endOfPrefix { $0.at <= time }
    return next > 0 ? steps[next - 1].position : steps.isEmpty ? undated : nil
  }
}

extension [IncomingMention] {
  /// The earliest first; of the same minute, in the order in which they came.
  fileprivate var sortedByTime: [IncomingMention] {
    enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }
}

extension Document {
  /// The period that a page of mentions is about.
  fileprivate var mentionsPeriod: Period? {
    if case .mentions(let log) = content { log.period?.value } else { nil }
  }
}
