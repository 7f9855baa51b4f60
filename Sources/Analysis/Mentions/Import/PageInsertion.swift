import CivilTime
import Editorial
import Findings
import Localization
import SourceText

/// The insertion of mentions into the mentions logs of their days, in chronological order, without any change to the surrounding bytes.
public struct PageInsertion: Sendable {
  /// Mentions for one mentions log.
  public struct Batch: Sendable {
    /// The mentions log; `nil` if it does not exist yet.
    public let document: Document?
    /// The day of one of the mentions. A mentions log that does not exist yet is created for this day.
    public let day: CalendarDay
    /// The mentions in chronological order.
    public let mentions: [IncomingMention]
  }

  /// Sorts mentions into mentions logs: the log of their day, otherwise that of the shortest period that contains this day. Without such
  /// a log, a new log for the day is needed.
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

  /// Returns the edits that insert mentions into a mentions log.
  ///
  /// - Parameter mentions: the mentions, in chronological order.
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

  /// Returns mentions as items of a mentions log for one day, without list marks.
  public static func lines(_ mentions: [IncomingMention], language: Language) -> [String] {
    mentions.map { MentionLine(mention: $0, language: language, isDated: false).text }
  }

  // MARK: Places

  /// Returns the text before an item's brackets, so the new item can join the same list; `- ` if this text is not a list mark.
  private static func listMark(of mention: Mention, in source: SourceFile) -> String {
    let start = source.bytes.lineStart(of: mention.range.lowerBound)
    let mark = source.text(in: ByteRange(start, max(start, mention.tick.lowerBound - 1)))
    return mark.allSatisfy { " -*+.)".contains($0) || $0.isNumber } && !mark.isEmpty ? mark : "- "
  }

  /// Returns the end of an item's last line that is not empty.
  private static func lineEnd(from offset: Int, in bytes: [UInt8]) -> Int {
    var end = min(offset, bytes.count)
    while end > 0, bytes[end - 1] <= .space { end -= 1 }
    return bytes.lineEnd(from: end)
  }

  /// Returns the offset for the first item: after all other text.
  private static func endOfText(in bytes: [UInt8], _ document: Document) -> Int {
    var end = bytes.count
    while end > document.bodyStart, bytes[end - 1] <= .space { end -= 1 }
    return bytes.nextLine(from: end)
  }

  /// Returns the line ends that separate the first item from the text above it.
  private static func opening(at offset: Int, in bytes: [UInt8], _ lineBreak: String) -> String {
    guard offset > 0 else { return "" }
    let isAtLineStart = bytes[offset - 1].isLineEnd
    return isAtLineStart ? lineBreak : lineBreak + lineBreak
  }
}

/// A search, among the items of a mentions log, for the last one that is not later than a time. The items may be in any order.
private struct TimeOrder {
  /// The times in order, each with the highest position of an item that is not later than this time.
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

  /// Returns the position of the last item that is not later than a time; `nil` if all items with a time are later, or if there are no
  /// items. If no item has a time, returns the position of the last item.
  ///
  /// The search takes logarithmic time.
  func last(by time: Slot) -> Int? {
    let next = steps.endOfPrefix { $0.at <= time }
    return next > 0 ? steps[next - 1].position : steps.isEmpty ? undated : nil
  }
}

extension [IncomingMention] {
  /// The mentions, the earliest first. Mentions of the same minute keep their order.
  fileprivate var sortedByTime: [IncomingMention] {
    enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }
}

extension Document {
  /// The period of a mentions log; `nil` if the log names none, and for other documents.
  fileprivate var mentionsPeriod: Period? {
    if case .mentions(let log) = content { log.period?.value } else { nil }
  }
}
