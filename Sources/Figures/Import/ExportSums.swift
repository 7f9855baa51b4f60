import CivilTime
import Editorial
import Localization

/// The pieces of an export put together: one figure for each subject, indicator and period.
///
/// A total is only worth something when it is whole: where a row had to be refused, or the export does not reach from the
/// first day to the last, the total is withheld and not written too small.
struct ExportSums {
  private(set) var figures: [ImportedFigure] = []
  private(set) var refused: [RefusedRow] = []
  private(set) var withheld: [LocalizedText] = []

  private struct Key: Hashable {
    let subject: Reading.Subject
    let indicator: String
    let period: Period
  }

  init(_ rows: ExportRows) {
    var groups: [Key: [ExportRows.Piece]] = [:]
    var order: [Key] = []
    for piece in rows.pieces {
      let key = Key(subject: piece.subject, indicator: piece.indicator, period: piece.period)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(piece)
    }
    var gaps: Set<LocalizedText> = []
    for key in order {
      guard let pieces = groups[key], let indicator = rows.book.indicator(key.indicator) else { continue }
      let whole = wholes(pieces, key, isByPost: rows.isByPost, indicator)
      if let gap = gap(in: whole, key, indicator, rows) {
        if gaps.insert(gap).inserted { withheld.append(gap) }
        continue
      }
      // Of one day, the last row counts as the later one.
      let ordered = whole.enumerated().sorted { left, right in
        (left.element.firstDay, left.offset) < (right.element.firstDay, right.offset)
      }.map(\.element)
      guard let value = indicator.combination.overTime(ordered.map(\.value), wantsLess: indicator.wantsLess) else {
        continue
      }
      figures.append(
        ImportedFigure(
          subject: key.subject, indicator: key.indicator, period: key.period, value: value,
          rows: ordered.map(\.row.number)))
    }
  }

  /// The pieces that count: several rows that each stand for the whole contradict each other, and the first is taken.
  private mutating func wholes(
    _ pieces: [ExportRows.Piece], _ key: Key, isByPost: Bool, _ indicator: Indicator
  ) -> [ExportRows.Piece] {
    guard pieces.count > 1, let first = pieces.first else { return pieces }
    let isUndated = pieces.allSatisfy { $0.span == nil }
    // Rows without days are parts of a sum, such as campaigns; of followers, nobody knows which is the last.
    if isUndated, !isByPost, indicator.combination == .sum { return pieces }
    guard isUndated || pieces.contains(where: { !$0.isPart }) else { return pieces }
    let whole = pieces.first { !$0.isPart } ?? first
    for piece in pieces where piece.row.number != whole.row.number {
      refused.append(
        RefusedRow(
          number: piece.row.number, line: piece.row.line, reason: .sameRow(whole.row.number, isByPost: isByPost)))
    }
    return [whole]
  }

  /// Why a total would be incomplete.
  private func gap(
    in pieces: [ExportRows.Piece], _ key: Key, _ indicator: Indicator, _ rows: ExportRows
  ) -> LocalizedText? {
    guard pieces.count > 1 || pieces.contains(where: \.isPart) else { return nil }
    let lost = rows.losses.filter { loss in
      (loss.indicator ?? key.indicator) == key.indicator && (loss.period ?? key.period) == key.period
        && (loss.channel ?? key.subject.channel) == key.subject.channel
    }
    let name = rows.corpus.declarations[.indicator, key.indicator]?.title ?? key.indicator
    if !lost.isEmpty, indicator.combination != .latest {
      return .incomplete(name, key.subject.channel ?? "", key.period, without: lost.map(\.row))
    }
    guard rows.reading.period == nil, !rows.isByMonth, pieces.contains(where: \.isPart), let days = rows.days else {
      return nil
    }
    let startsLate = days.first > key.period.first && indicator.combination != .latest
    if startsLate || days.last < key.period.last { return .partOnly(key.period, from: days.first, through: days.last) }
    let present = Set(pieces.compactMap { $0.span.map { span in span.dayCount == 1 ? span.first : nil } ?? nil })
    if present.count == pieces.count, present.count * 2 < key.period.dayCount, indicator.combination != .latest {
      return .fewDays(key.period, present.count)
    }
    return nil
  }
}

extension ExportRows {
  /// Whether the dates are so far apart that each row stands for a month, whichever of its days it names.
  fileprivate var isByMonth: Bool {
    let days = Set(pieces.compactMap { $0.span?.first }).sorted()
    return days.count > 1 && zip(days, days.dropFirst()).allSatisfy { $1 - $0 >= 28 }
  }
}

extension ExportRows.Piece {
  /// The number of its first day; before all others where it says none.
  fileprivate var firstDay: Int { span.map { Int($0.first.number) } ?? .min }
}

extension LocalizedText {
  fileprivate static func incomplete(
    _ name: String, _ channel: String, _ period: Period, without rows: [Int]
  ) -> LocalizedText {
    let period = DateNames.period(period)
    let list = rows.prefix(5).map { String($0) }.joined(separator: ", ") + (rows.count > 5 ? "…" : "")
    let (row, line) = rows.count == 1 ? ("row", "la ligne") : ("rows", "les lignes")
    return LocalizedText(
      en: "\(name.excerpt), \(channel), \(period): not written, since it would be incomplete without \(row) \(list)",
      fr: "\(name.excerpt), \(channel), \(period) : pas écrit, car incomplet sans \(line) \(list)")
  }

  fileprivate static func fewDays(_ period: Period, _ count: Int) -> LocalizedText {
    let name = DateNames.period(period)
    return LocalizedText(
      en:
        "\(name): not written, since the export has only \(count) of \(period.dayCount) days; --period \(period.description) takes it as it is",
      fr:
        "\(name) : pas écrit, car l’export n’a que \(count, "jour", "jours") sur \(period.dayCount) ; --period \(period.description) le prend tel quel"
    )
  }

  fileprivate static func partOnly(_ period: Period, from first: CalendarDay, through last: CalendarDay)
    -> LocalizedText
  {
    let (from, to) = (DateNames.day(max(first, period.first)), DateNames.day(min(last, period.last)))
    let name = DateNames.period(period)
    if from == to {
      return LocalizedText(
        en: "\(name): not written, since the export has only \(from); --period \(period.description) takes it as it is",
        fr: "\(name) : pas écrit, car l’export n’a que le \(from) ; --period \(period.description) le prend tel quel")
    }
    return LocalizedText(
      en:
        "\(name): not written, since the export only reaches from \(from) to \(to); --period \(period.description) takes it as it is",
      fr:
        "\(name) : pas écrit, car l’export ne va que du \(from) au \(to) ; --period \(period.description) le prend tel quel"
    )
  }
}
