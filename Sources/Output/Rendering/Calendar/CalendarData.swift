import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Wording

/// The formats for programs and spreadsheets, with one row for each channel of each post. A post without channels has one row, too.
extension CalendarRendering {
  /// The calendar as comma-separated values. The header row and the statuses are in the language of the output.
  var csv: String {
    let words = [
      CalendarStrings.date, CalendarStrings.time, CalendarStrings.channel, CalendarStrings.network,
      CalendarStrings.post,
      CalendarStrings.file, CalendarStrings.title, CalendarStrings.status, CalendarStrings.author,
    ]
    let rows = entries.map { item, entry in
      [
        item.slot.day.description, item.slot.time?.description ?? "", entry?.channel ?? "",
        entry?.network?.name ?? "", item.post, item.path, item.title, item.state.name[language],
        item.author ?? "",
      ]
    }
    return CSV.text([words.map { $0[language] }] + rows)
  }

  /// The calendar as JSON. Other programs rely on its fields; see the command-line contract.
  var json: JSONValue {
    .document([
      ("period", .string(calendar.period.description)),
      ("from", .string(calendar.period.first.description)),
      ("to", .string(calendar.period.last.description)),
      ("entries", .array(entries.map(entry))),
      ("undated", .array(calendar.undated.map(undated))),
      ("gaps", .array(gaps.map(gap))),
      ("closures", .array(calendar.closures.map(closure))),
      ("embargoes", .array(calendar.embargoes.map(embargo))),
    ])
  }

  /// The items of the period, each repeated for each of its channels. An item without channels occurs once, with `nil`.
  private var entries: [(item: CalendarItem, entry: CalendarItem.ChannelEntry?)] {
    calendar.items.flatMap { item in
      item.entries.isEmpty ? [(item, nil)] : item.entries.map { (item, $0) }
    }
  }

  private var gaps: [CalendarGap] {
    calendar.gaps.filter { $0.period.first <= calendar.period.last && calendar.period.first <= $0.period.last }
  }

  private func entry(_ item: CalendarItem, _ entry: CalendarItem.ChannelEntry?) -> JSONValue {
    .object([
      ("date", .string(item.slot.day.description)),
      ("time", .optional(item.slot.time?.description)),
      ("channel", .optional(entry?.channel)),
      ("network", .optional(entry?.network?.rawValue)),
      ("post", .string(item.post)),
      ("path", .string(item.path)),
      ("title", .string(item.title)),
      ("status", .string(item.state.rawValue)),
      ("author", .optional(item.author)),
      ("url", .optional(entry?.url)),
      ("overdue", .bool(item.isOverdue)),
    ])
  }

  private func undated(_ post: UndatedPost) -> JSONValue {
    .object([
      ("post", .string(post.post)),
      ("path", .string(post.path)),
      ("title", .string(post.title)),
      ("status", .string(post.state.rawValue)),
      ("author", .optional(post.author)),
      ("channels", .array(post.channels.map(JSONValue.string))),
    ])
  }

  private func gap(_ gap: CalendarGap) -> JSONValue {
    .object([
      ("period", .string(gap.period.description)),
      ("from", .string(gap.period.first.description)),
      ("to", .string(gap.period.last.description)),
      ("label", .string(gap.label[language])),
      ("missing", .int(gap.missing)),
      ("excess", .int(gap.excess)),
    ])
  }

  private func closure(_ closure: EditorialCalendar.ClosedInterval) -> JSONValue {
    .object([
      ("from", .string(closure.first.description)),
      ("to", .string(closure.last.description)),
      ("reason", .optional(closure.reason)),
    ])
  }

  private func embargo(_ embargo: EditorialCalendar.EmbargoedInterval) -> JSONValue {
    func text(_ slot: Slot) -> String { "\(slot.day)" + (slot.time.map { "T\($0)" } ?? "") }
    return .object([
      ("from", .string(text(embargo.from))),
      ("to", .string(text(embargo.until))),
      ("channels", embargo.channels.isEmpty ? .null : .array(embargo.channels.map(JSONValue.string))),
      ("reason", .optional(embargo.reason)),
    ])
  }
}
