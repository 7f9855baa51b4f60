/// A parser of one period, apart from the forms of ISO 8601 and from days: `décembre 2026`, `week 48`, `T4`, `12/2026`, `last month`.
struct PeriodReader {
  /// A period whose year, unit or place is not yet decided.
  private enum Form {
    /// The spelling of the period in ISO 8601, with `YYYY` for the year.
    case ofAnyYear(iso: String)
    case certain(iso: String)
    case relative(PeriodUnit, DateTurn)
  }

  private var parts: DateParts
  private let now: Moment?
  private let direction: WrittenDate.Direction

  /// Reads a text; `nil` if it is not a period.
  ///
  /// - Parameter now: the present; `nil` if the period must be clear on any day.
  static func read(
    _ parts: DateParts, at now: Moment?, _ direction: WrittenDate.Direction
  ) -> Result<Period, WrittenDate.Refusal>? {
    var reader = PeriodReader(parts: parts, now: now, direction: direction)
    reader.skipArticles()
    return reader.period()
  }

  private mutating func skipArticles() {
    parts.skipWord("in", "en", "for", "pour", "of", "au", "du")
    parts.skipWord("the", "le", "la")
    if parts.skipWord("l") { parts.skip("’", "'") }
  }

  private mutating func period() -> Result<Period, WrittenDate.Refusal>? {
    let start = parts
    func whole(_ read: (inout PeriodReader) -> Form?) -> Form? {
      parts = start
      let form = read(&self)
      return parts.isAtEnd ? form : nil
    }
    let form =
      whole { $0.turned() } ?? whole { $0.numbered() } ?? whole { $0.ordinal() } ?? whole { $0.month() }
      ?? whole { $0.numeric() }
    return form.flatMap(decide)
  }

  private func decide(_ form: Form) -> Result<Period, WrittenDate.Refusal>? {
    switch form {
    case .certain(let iso): return DateSyntax.period(iso).mapError { WrittenDate.Refusal(.impossible($0)) }
    case .relative(let unit, let turn):
      guard let now else { return .failure(WrittenDate.Refusal(.relative)) }
      let current = Period(unit, containing: now.day)
      switch turn {
      case .this: return .success(current)
      case .next: return .success(current.next)
      case .last: return .success(current.previous)
      }
    case .ofAnyYear(let iso):
      guard let now else { return .failure(WrittenDate.Refusal(.missing(.year), proposals: [iso])) }
      // A week 53 may be seven years away.
      let periods = (now.day.year - 7...now.day.year + 7).compactMap { year in
        try? DateSyntax.period(iso.replacing("YYYY", with: padded(year, to: 4))).get()
      }
      return direction.choice(of: periods) { $0.distance(from: now.day) }.map { .success($0) }
        ?? DateSyntax.period(iso.replacing("YYYY", with: padded(now.day.year, to: 4))).mapError {
          WrittenDate.Refusal(.impossible($0))
        }
    }
  }

  // MARK: Forms

  /// Reads `next week`, `semaine prochaine`, `le mois dernier`, `cette année`.
  private mutating func turned() -> Form? {
    let before = DateTurn(before: &parts)
    if parts.skipWord("l") { parts.skip("’", "'") }
    guard let unit = parts.word.flatMap(DateWords.unit) else { return nil }
    parts.removeFirst()
    // « Ce mois-ci » has both words.
    let behind = DateTurn(behind: &parts)
    return (before ?? behind).map { .relative(unit, $0) }
  }

  /// Reads `week 48`, `S48 2026`, `semaine 48 de 2026`, `T4`, `Q4/2026`, `2026 W48`.
  private mutating func numbered() -> Form? {
    let year = parts.number(digits: 4...4)
    if year != nil { parts.skip("-", "/") }
    guard let letter = parts.word.flatMap(Self.letter) else { return nil }
    parts.removeFirst()
    parts.skip(".")
    guard let number = parts.number(digits: 1...2) else { return nil }
    return form(year, behind: letter + (letter == "Q" ? "\(number)" : padded(number)))
  }

  private static func letter(_ word: String) -> String? {
    switch word {
    case "week", "wk", "w", "semaine", "sem", "s": "W"
    case "quarter", "q", "trimestre", "t": "Q"
    default: nil
    }
  }

  /// Reads `4e trimestre`, `4th quarter 2026`.
  private mutating func ordinal() -> Form? {
    guard let number = parts.number(digits: 1...1) else { return nil }
    parts.skipWord("st", "nd", "rd", "th", "e", "er", "eme")
    guard parts.skipWord("quarter", "trimestre") else { return nil }
    return form(nil, behind: "Q\(number)")
  }

  /// Reads `décembre`, `December 2026`, `déc. 2026`, `décembre prochain`.
  private mutating func month() -> Form? {
    let before = DateTurn(before: &parts)
    guard let month = parts.word.flatMap(DateWords.month) else { return nil }
    parts.removeFirst()
    parts.skip(".")
    guard let turn = before ?? DateTurn(behind: &parts), turn != .this else {
      return form(nil, behind: padded(month))
    }
    guard let now else { return .relative(.month, turn) }
    let current = Period(.month, containing: now.day)
    let months = turn == .last ? (1...12).map { -$0 } : Array(1...12)
    let first = months.map(current.first.adding(months:)).first { $0.month == month }
    return first.map { .certain(iso: Period(.month, containing: $0).description) }
  }

  /// Reads `12/2026`, `2026/12`.
  private mutating func numeric() -> Form? {
    if let year = parts.number(digits: 4...4) {
      guard parts.separator(), let month = parts.number(digits: 1...2) else { return nil }
      return .certain(iso: "\(padded(year, to: 4))-\(padded(month))")
    }
    guard let month = parts.number(digits: 1...2), parts.separator(), let year = parts.number(digits: 4...4) else {
      return nil
    }
    return .certain(iso: "\(padded(year, to: 4))-\(padded(month))")
  }

  /// Reads the year after a period, unless it was read before.
  private mutating func form(_ year: Int?, behind place: String) -> Form? {
    if let year { return .certain(iso: "\(padded(year, to: 4))-\(place)") }
    if parts.isAtEnd { return .ofAnyYear(iso: "YYYY-\(place)") }
    parts.skip(",", "/", "-")
    parts.skipWord("of", "de", "du", "in", "en")
    return parts.number(digits: 4...4).map { .certain(iso: "\(padded($0, to: 4))-\(place)") }
  }
}
