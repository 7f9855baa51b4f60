import CivilTime
import Editorial
import Networks
import SourceText

/// A contradiction in a target: because of it, the target can never apply or be met, or is always met.
public enum Contradiction: Hashable, Sendable {
  /// The maximum is smaller than the minimum.
  case emptyRange(minimum: Int, maximum: Int)
  /// The minimum is zero, and there is no maximum.
  case asksNothing
  /// `on:` names no day.
  case noDay
  /// `from` is later than `until`.
  case reversed(from: CalendarDay, until: CalendarDay)
  /// None of the days from `from` through `until` is named by `on:`.
  case noDayInForce(from: CalendarDay, until: CalendarDay)
  /// The target names no channel, and no declared channel is on the target's network.
  case networkWithoutChannel(Network)
  /// The target's channel is on a network other than the target's. This case contains the channel's actual network.
  case otherNetwork(channel: String, network: Network)
}

extension CadenceTarget {
  /// Returns the contradictions of the target, at the values that cause them.
  public func contradictions(in corpus: Corpus) -> [Located<Contradiction>] {
    var found: [Located<Contradiction>] = []
    if let target {
      if let low = target.value.minimum, let high = target.value.maximum, high < low {
        found.append(target.map { _ in .emptyRange(minimum: low, maximum: high) })
      } else if target.value.minimum == 0, target.value.maximum == nil {
        found.append(target.map { _ in .asksNothing })
      }
    }
    if let days, days.value.isEmpty { found.append(days.map { _ in .noDay }) }
    if let contradiction = contradictionOfDates { found.append(contradiction) }
    if let network {
      if let channel = channel?.value {
        if let actual = corpus.network(of: channel), actual != network.value {
          found.append(network.map { _ in .otherNetwork(channel: channel, network: actual) })
        }
      } else if !corpus.declarations.networks.contains(network.value) {
        found.append(network.map { .networkWithoutChannel($0) })
      }
    }
    return found
  }

  private var contradictionOfDates: Located<Contradiction>? {
    guard let from = from?.value.first, let until else { return nil }
    let last = until.value.last
    guard from <= last else { return until.map { _ in .reversed(from: from, until: last) } }
    // A week contains every weekday.
    guard let days, !days.value.isEmpty, last - from < 7 else { return nil }
    let hasDay = (0...(last - from)).contains { days.value.contains((from + $0).weekday) }
    return hasDay ? nil : days.map { _ in .noDayInForce(from: from, until: last) }
  }
}
