import Localization
import Schema

/// A column of an export with the readings of an indicator, and the way in which its numbers are written.
struct FigureColumn {
  let indicator: String
  /// The unit of the indicator; `nil` if none is declared.
  let unit: String?
  let heading: String
  /// The position of the column, counted from 0.
  let position: Int
  var marks = DecimalMarks()
  private(set) var style = NumberStyle.data
  private(set) var notations = Notations()
  /// The first cells that prove a decimal comma and a decimal point; `nil` unless the column has both.
  private var contrary: (comma: ExportCell, point: ExportCell)?
  /// The ambiguous cell that was read without proof, with its mark; `nil` if there is none.
  private(set) var assumption: (cell: ExportCell, mark: Character)?

  init(_ indicator: String, unit: String?, heading: String, position: Int) {
    (self.indicator, self.unit, self.heading, self.position) = (indicator, unit, heading, position)
  }

  /// Decides how the numbers are read: as the user says, or as the column proves. Otherwise this is an assumption: from what the other
  /// columns of the file prove, then from the marks of the column, then from the separator of the cells, then from the workspace's style.
  ///
  /// - Parameters:
  ///   - named: the decimal mark that the user gives.
  ///   - other: the decimal mark that the other columns prove; `nil` if they prove none, or both.
  mutating func decide(named: Character?, other: Character?, delimiter: Character, default fallback: NumberStyle) {
    if let mark = named ?? marks.proved {
      style = .style(mark)
    } else if let comma = marks.proofs[","], let point = marks.proofs["."] {
      contrary = (comma, point)
    } else {
      // A semicolon separates cells if a comma separates decimals.
      let usual = delimiter == ";" ? "," : delimiter == "," ? "." : fallback.decimalMark
      style = .style(other ?? marks.probable ?? usual)
      assumption = marks.ambiguous
    }
  }

  /// A cell as it is read.
  enum Content {
    case absent
    case number(DecimalNumber)
    case rejected(LocalizedText)
  }

  /// Reads a cell that is not empty. If the indicator has no unit, a duration is converted to seconds.
  ///
  /// - Parameter isStored: whether a workbook stores the cell as a number, so it is not written in any style.
  mutating func read(_ text: String, isStored: Bool = false) -> Content {
    switch ReadingSyntax.content(text, unit: unit, isStored ? .data : style) {
    case .absent: return .absent
    case .unreadable: return .rejected(.noNumber(text, heading))
    case .number(let number, let notation): return accept(number, notation, text)
    case .duration(let seconds, let notation):
      guard unit == nil else { return .rejected(.stray(text, heading, indicator, unit ?? "")) }
      return accept(seconds, notation, text)
    }
  }

  /// Returns the rejection of a cell that is no number, such as the error value of a formula.
  func rejection(of text: String) -> Content { .rejected(.noNumber(text, heading)) }

  private mutating func accept(
    _ number: DecimalNumber, _ notation: ReadingSyntax.Notation, _ text: String
  ) -> Content {
    if let contrary, DecimalMarks.isAmbiguous(text) {
      return .rejected(.contrary(text, heading, comma: contrary.comma.line, point: contrary.point.line))
    }
    if case .amount(let currency) = notation, let first = notations.currency, first != currency {
      return .rejected(.otherCurrency(text, heading, first.spelling))
    }
    notations.note(notation, number, text)
    return .number(number)
  }

  /// What the cells of a column have beside their digits.
  struct Notations {
    private(set) var currency: Currency?
    /// The first cell of each sort; `nil` if there is none.
    private(set) var percent: String?
    private(set) var duration: String?
    private(set) var clock: String?
    /// The first number other than 0 without a sign.
    private(set) var plain: String?
    /// Whether all numbers without a sign are between -1 and 1.
    private(set) var areFractions = true

    fileprivate mutating func note(_ notation: ReadingSyntax.Notation, _ number: DecimalNumber, _ text: String) {
      switch notation {
      case .plain:
        guard plain == nil || areFractions, !number.isZero else { return }
        plain = plain ?? text
        if number.isInteger || number.double.magnitude >= 1 { areFractions = false }
      case .percent: percent = percent ?? text
      case .amount(let amount): currency = currency ?? amount
      case .duration: duration = duration ?? text
      case .clock:
        duration = duration ?? text
        clock = clock ?? text
      }
    }
  }
}

extension NumberStyle {
  /// Returns a style with a decimal mark, either a comma or a point.
  fileprivate static func style(_ decimalMark: Character) -> NumberStyle {
    decimalMark == "," ? NumberStyle(locale: "fr") : .data
  }
}

extension FigureColumn {
  /// The notes on the way in which the cells were read.
  var notes: [LocalizedText] {
    var notes: [LocalizedText] = []
    if unit == nil, let text = notations.duration { notes.append(.seconds(text, heading, indicator)) }
    if let text = notations.clock { notes.append(.clock(text, heading, isHours: isInHours)) }
    if unit == nil, let currency = notations.currency { notes.append(.amounts(heading, indicator, currency.spelling)) }
    let isPercent = unit?.contains("%") ?? false
    if let percent = notations.percent {
      if let plain = notations.plain {
        notes.append(.mixed(percent, plain, heading))
      } else if !isPercent {
        notes.append(.percent(percent, heading, indicator))
      }
    } else if isPercent, let plain = notations.plain, notations.areFractions {
      notes.append(.fractions(plain, heading))
    }
    return notes
  }

  private var isInHours: Bool {
    unit.map { ReadingSyntax.cell("1:00", unit: $0, .data) == ReadingSyntax.cell("1 h", unit: $0, .data) } ?? false
  }
}

extension LocalizedText {
  fileprivate static func noNumber(_ text: String, _ heading: String) -> LocalizedText {
    LocalizedText(
      en: "\(heading.excerpt): “\(text.excerpt)” is not a valid number",
      fr: "\(heading.excerpt) : « \(text.excerpt) » n’est pas un nombre valide")
  }

  fileprivate static func stray(_ text: String, _ heading: String, _ id: String, _ unit: String) -> LocalizedText {
    LocalizedText(
      en:
        "\(heading.excerpt): “\(text.excerpt)” is a duration, but \(id) counts “\(unit.excerpt)”; to measure time, declare `unit: s`, `min` or `h`",
      fr:
        "\(heading.excerpt) : « \(text.excerpt) » est une durée, mais \(id) compte « \(unit.excerpt) » ; pour mesurer une durée, déclarez `unit: s`, `min` ou `h`"
    )
  }

  fileprivate static func contrary(_ text: String, _ heading: String, comma: Int, point: Int) -> LocalizedText {
    let (comma, point) = (String(comma), String(point))
    return LocalizedText(
      en:
        "\(heading.excerpt): “\(text.excerpt)” is ambiguous: line \(comma) has a decimal comma, line \(point) a decimal point; pass --decimal comma or point",
      fr:
        "\(heading.excerpt) : « \(text.excerpt) » est ambigu : la ligne \(comma) a une virgule décimale, la ligne \(point) un point décimal ; ajoutez --decimal virgule ou point"
    )
  }

  fileprivate static func otherCurrency(_ text: String, _ heading: String, _ first: String) -> LocalizedText {
    LocalizedText(
      en: "\(heading.excerpt): “\(text.excerpt)” is in another currency than the first amounts (\(first))",
      fr: "\(heading.excerpt) : « \(text.excerpt) » est dans une autre monnaie que les premiers montants (\(first))")
  }

  // MARK: Notes

  fileprivate static func seconds(_ text: String, _ heading: String, _ id: String) -> LocalizedText {
    LocalizedText(
      en:
        "\(heading.excerpt): durations such as “\(text.excerpt)” are converted to seconds; declare `unit: s` for \(id), or `min` or `h` for other readings",
      fr:
        "\(heading.excerpt) : les durées comme « \(text.excerpt) » sont converties en secondes ; déclarez `unit: s` pour \(id), ou `min` ou `h` pour d’autres chiffres"
    )
  }

  fileprivate static func clock(_ text: String, _ heading: String, isHours: Bool) -> LocalizedText {
    isHours
      ? LocalizedText(
        en: "\(heading.excerpt): “\(text.excerpt)” is read as hours and minutes",
        fr: "\(heading.excerpt) : « \(text.excerpt) » est lu en heures et minutes")
      : LocalizedText(
        en: "\(heading.excerpt): “\(text.excerpt)” is read as minutes and seconds",
        fr: "\(heading.excerpt) : « \(text.excerpt) » est lu en minutes et secondes")
  }

  fileprivate static func amounts(_ heading: String, _ id: String, _ currency: String) -> LocalizedText {
    LocalizedText(
      en: "\(heading.excerpt): the amounts are in \(currency); declare `unit: \(currency)` for \(id)",
      fr: "\(heading.excerpt) : les montants sont en \(currency) ; déclarez `unit: \(currency)` pour \(id)")
  }

  fileprivate static func percent(_ text: String, _ heading: String, _ id: String) -> LocalizedText {
    LocalizedText(
      en:
        "\(heading.excerpt): percentages such as “\(text.excerpt)” are written without their sign; declare `unit: \"%\"` for \(id)",
      fr:
        "\(heading.excerpt) : les pourcentages comme « \(text.excerpt) » sont écrits sans leur signe ; déclarez `unit: \"%\"` pour \(id)"
    )
  }

  fileprivate static func mixed(_ percent: String, _ plain: String, _ heading: String) -> LocalizedText {
    LocalizedText(
      en:
        "\(heading.excerpt): some cells have a percent sign (“\(percent.excerpt)”), others have none (“\(plain.excerpt)”)",
      fr:
        "\(heading.excerpt) : certaines cellules ont un signe pour cent (« \(percent.excerpt) »), d’autres non (« \(plain.excerpt) »)"
    )
  }

  fileprivate static func fractions(_ text: String, _ heading: String) -> LocalizedText {
    LocalizedText(
      en:
        "\(heading.excerpt): all numbers are below 1; “\(text.excerpt)” is read as a percentage, not as a fraction of 1",
      fr:
        "\(heading.excerpt) : tous les nombres sont inférieurs à 1 ; « \(text.excerpt) » est lu comme un pourcentage, et non comme une fraction de 1"
    )
  }
}
