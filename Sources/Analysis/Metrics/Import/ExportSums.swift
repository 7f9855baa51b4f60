import CivilTime
import Editorial
import ForeignFiles
import Localization
import Schema

/// The values of an export, combined into one value for each subject, indicator and period.
///
/// A total is useful only if it is complete. It is withheld if a row that may belong to it was rejected, or if the export does not cover
/// the whole period, because the total would be too small.
struct ExportSums {
  private(set) var figures: [ImportedReading] = []
  private(set) var rejected: RejectedRows<LocalizedText>
  private(set) var withheld: [LocalizedText] = []

  private struct Key: Hashable {
    let subject: Reading.Subject
    let indicator: String
    let period: Period
  }

  init(_ rows: ExportRows) {
    rejected = rows.rejected
    let losses = Losses(rows.losses)
    let isByMonth = rows.isByMonth
    var gaps: Set<LocalizedText> = []
    for (key, places) in Self.groups(of: rows.pieces) {
      guard let indicator = rows.book.indicator(key.indicator) else { continue }
      let whole = wholes(places, of: rows, indicator)
      let pieces = whole.map { rows.pieces[$0] }
      if let gap = gap(in: pieces, key, indicator, rows, losses, isByMonth: isByMonth) {
        if gaps.insert(gap).inserted { withheld.append(gap) }
        continue
      }
      // If several rows are for one day, the last row counts as the latest.
      let ordered = whole.sorted { (rows.pieces[$0].firstDay, $0) < (rows.pieces[$1].firstDay, $1) }
      guard
        let number = indicator.combination.overTime(
          ordered.compactMap(rows.number), wantsLess: indicator.wantsLess)
      else { continue }
      figures.append(
        ImportedReading(
          subject: key.subject, indicator: key.indicator, period: key.period, number: number,
          rows: ordered.map { rows.pieces[$0].row },
          combination: ordered.count > 1 ? indicator.combination : nil))
    }
  }

  /// Returns the positions of the pieces that form each value. The values are in the order of their first pieces.
  private static func groups(of pieces: [ExportRows.Piece]) -> [(key: Key, places: [Int])] {
    var groups: [(key: Key, places: [Int])] = []
    var numbers: [Key: Int] = [:]
    for (place, piece) in pieces.enumerated() {
      let key = Key(subject: piece.subject, indicator: piece.indicator, period: piece.period)
      if let number = numbers[key] {
        groups[number].places.append(place)
      } else {
        numbers[key] = groups.count
        groups.append((key, [place]))
      }
    }
    return groups
  }

  /// Returns the positions of the pieces that count. If several rows each cover the whole period, they contradict each other: the first one
  /// is used, and the others are rejected.
  private mutating func wholes(_ places: [Int], of rows: ExportRows, _ indicator: Indicator) -> [Int] {
    guard places.count > 1 else { return places }
    let isUndated = places.allSatisfy { rows.pieces[$0].span == nil }
    // Rows without days are parts of a sum, such as campaigns; for a gauge, the last row cannot be determined.
    if isUndated, !rows.isByPost, indicator.combination == .sum { return places }
    guard isUndated || places.contains(where: { !rows.pieces[$0].isPart }) else { return places }
    let whole = places.first { !rows.pieces[$0].isPart } ?? places[0]
    for place in places where rows.pieces[place].row != rows.pieces[whole].row {
      rejected.reject(
        rows.pieces[place].row, line: rows.pieces[place].line,
        .sameRow(rows.pieces[whole].row, isByPost: rows.isByPost))
    }
    return [whole]
  }

  /// Returns the reason why a total would be incomplete; `nil` if no reason is known.
  private func gap(
    in pieces: [ExportRows.Piece], _ key: Key, _ indicator: Indicator, _ rows: ExportRows, _ losses: Losses,
    isByMonth: Bool
  ) -> LocalizedText? {
    guard pieces.count > 1 || pieces.contains(where: \.isPart) else { return nil }
    let lost = losses.rows(channel: key.subject.channel, period: key.period, indicator: key.indicator)
    let name = rows.corpus.declarations[.indicator, key.indicator]?.title ?? key.indicator
    if lost.count > 0, indicator.combination != .latest {
      return .incomplete(name, key.subject.channel ?? "", key.period, without: lost)
    }
    guard rows.reading.period == nil, !isByMonth, pieces.contains(where: \.isPart), let days = rows.days else {
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

/// The lost rows, grouped by channel, period and indicator.
private struct Losses {
  /// The number of lost rows, and the row numbers of the first few of them.
  struct Rows {
    var count = 0
    var first: [Int] = []

    static let shownLimit = 5
  }

  private struct Scope: Hashable {
    let channel: String?
    let period: Period?
    let indicator: String?
  }

  private var rowsByScope: [Scope: Rows] = [:]

  /// - Parameter losses: the losses, in the order of their rows.
  init(_ losses: [ExportRows.Loss]) {
    for loss in losses {
      let scope = Scope(channel: loss.channel, period: loss.period, indicator: loss.indicator)
      rowsByScope[scope, default: Rows()].count += 1
      if rowsByScope[scope, default: Rows()].first.count < Rows.shownLimit {
        rowsByScope[scope, default: Rows()].first.append(loss.row)
      }
    }
  }

  /// Returns the lost rows that may have been part of a total: rows whose channel, period and indicator are each either unknown or equal
  /// to that of the total.
  func rows(channel: String?, period: Period, indicator: String) -> Rows {
    guard !rowsByScope.isEmpty else { return Rows() }
    var scopes: Set<Scope> = []
    for channel in [channel, nil] {
      for period in [period, nil] {
        for indicator in [indicator, nil] {
          scopes.insert(Scope(channel: channel, period: period, indicator: indicator))
        }
      }
    }
    let found = scopes.compactMap { rowsByScope[$0] }
    return Rows(
      count: found.reduce(0) { $0 + $1.count },
      first: Array(found.flatMap(\.first).sorted().prefix(Rows.shownLimit)))
  }
}

extension ExportRows {
  /// Whether the rows name several days, all at least 28 days apart. Each row then covers a month, regardless of the day that it names.
  fileprivate var isByMonth: Bool {
    let days = Set(pieces.compactMap { $0.span?.first }).sorted()
    return days.count > 1 && zip(days, days.dropFirst()).allSatisfy { $1 - $0 >= 28 }
  }
}

extension ExportRows.Piece {
  /// The number of the first day that the row covers; smaller than any other number if the row names no days.
  fileprivate var firstDay: Int { span.map { Int($0.first.number) } ?? .min }
}

extension LocalizedText {
  fileprivate static func incomplete(
    _ name: String, _ channel: String, _ period: Period, without rows: Losses.Rows
  ) -> LocalizedText {
    let period = DateNames.period(period)
    let list = rows.first.map { String($0) }.joined(separator: ", ") + (rows.count > rows.first.count ? "…" : "")
    let (row, line) = rows.count == 1 ? ("row", "la ligne") : ("rows", "les lignes")
    return LocalizedText(
      en: "\(name.excerpt), \(channel), \(period): not written, incomplete without \(row) \(list)",
      fr: "\(name.excerpt), \(channel), \(period) : non écrit, car incomplet sans \(line) \(list)")
  }

  fileprivate static func fewDays(_ period: Period, _ count: Int) -> LocalizedText {
    let name = DateNames.period(period)
    return LocalizedText(
      en:
        "\(name): not written, since the export has only \(count) of \(period.dayCount) days; to import it anyway, pass --period \(period.description)",
      fr:
        "\(name) : non écrit, car l’export n’a que \(count, "jour", "jours") sur \(period.dayCount) ; pour l’importer quand même, ajoutez --period \(period.description)"
    )
  }

  fileprivate static func partOnly(_ period: Period, from first: CalendarDay, through last: CalendarDay)
    -> LocalizedText
  {
    let (from, to) = (DateNames.day(max(first, period.first)), DateNames.day(min(last, period.last)))
    let name = DateNames.period(period)
    if from == to {
      return LocalizedText(
        en:
          "\(name): not written, since the export has only \(from); to import it anyway, pass --period \(period.description)",
        fr:
          "\(name) : non écrit, car l’export n’a que le \(from) ; pour l’importer quand même, ajoutez --period \(period.description)"
      )
    }
    return LocalizedText(
      en:
        "\(name): not written, since the export covers only \(from) to \(to); to import it anyway, pass --period \(period.description)",
      fr:
        "\(name) : non écrit, car l’export ne va que du \(from) au \(to) ; pour l’importer quand même, ajoutez --period \(period.description)"
    )
  }
}
