import CivilTime
import SourceText

/// The combined time of all embargoes, channel by channel.
///
/// Embargoes can overlap, so a single embargo cannot decide whether a day or a slot is free.
public struct EmbargoedTime: Sendable {
  /// Ranges of ``Moment/minutes`` in the time zone of the workspace, sorted and without overlaps.
  private typealias Spans = [Range<Int>]

  private let everywhere: Spans
  private let byChannel: [String: Spans]
  private let channels: [String]

  public init(_ corpus: Corpus) {
    var everywhere: Spans = []
    var own: [String: Spans] = [:]
    for (_, embargo) in corpus.facts(\.embargo) {
      guard let time = embargo.value.span else { continue }
      let span = time.lowerBound.minutes..<time.upperBound.minutes
      guard let bound = embargo.value.channels?.value else {
        everywhere.append(span)
        continue
      }
      for channel in bound { own[channel.value, default: []].append(span) }
    }
    self.everywhere = Array(RangeSet(everywhere).ranges)
    byChannel = own.mapValues { Array(RangeSet($0 + everywhere).ranges) }
    channels = corpus.declarations.channels
  }

  /// Returns the days that are completely under embargo on each of some channels; on all declared channels if `channels` is `nil`.
  ///
  /// An embargo usually ends at 23:59, so a day counts even if its last minute is free.
  public func wholeDays(on channels: [String]?) -> DaySpans {
    let asked = channels ?? self.channels
    guard let first = asked.first else { return Self.wholeDays(of: everywhere) }
    return asked.dropFirst().reduce(wholeDays(on: first)) { $0.intersection(wholeDays(on: $1)) }
  }

  /// Whether each of some channels is under embargo for at least a minute of a day. If `channels` is `nil`, all declared channels are
  /// meant.
  public func touches(_ day: CalendarDay, on channels: [String]?) -> Bool {
    let minutes = Moment(day: day).minutes..<Moment(day: day + 1).minutes
    let asked = channels ?? self.channels
    if asked.isEmpty { return Self.overlaps(everywhere, minutes) }
    return asked.allSatisfy { Self.overlaps(spans(on: $0), minutes) }
  }

  /// Whether a moment is under embargo on a channel; on all declared channels if `channel` is `nil`.
  ///
  /// If `isEnd` is true, the moment is the end of a period, so the minute before the moment is checked.
  public func forbids(_ moment: Moment, on channel: String?, isEnd: Bool = false) -> Bool {
    let minute = moment.minutes - (isEnd ? 1 : 0)
    let asked = channel.map { [spans(on: $0)] } ?? channels.map(spans)
    return (asked.isEmpty ? [everywhere] : asked).allSatisfy { Self.overlaps($0, minute..<minute + 1) }
  }

  private func spans(on channel: String) -> Spans { byChannel[channel] ?? everywhere }

  private func wholeDays(on channel: String) -> DaySpans { Self.wholeDays(of: spans(on: channel)) }

  private static func wholeDays(of spans: Spans) -> DaySpans {
    DaySpans(
      spans.compactMap { span in
        let first = Moment(minutes: span.lowerBound + 1439).day
        let last = Moment(minutes: span.upperBound + 1).day - 1
        return first <= last ? first...last : nil
      })
  }

  private static func overlaps(_ spans: Spans, _ minutes: Range<Int>) -> Bool {
    let next = spans.endOfPrefix { $0.upperBound <= minutes.lowerBound }
    return next < spans.count && spans[next].lowerBound < minutes.upperBound
  }
}
