import CivilTime
import Localization
import SourceText

extension ValueType where Value == String {
  public static var text: ValueType {
    ValueType.scalar(.text) { text, reader, node in
      reader.reportLostText(at: node)
      return text
    }
  }

  /// Returns the type of an id that is declared elsewhere. The reference is checked after the whole workspace is read.
  public static func reference(_ kind: ReferenceKind) -> ValueType {
    .scalar(.reference(kind)) { text, reader, node in
      reader.refer(to: kind, at: node)
      return text
    }
  }
}

extension ValueType where Value == Int {
  public static var integer: ValueType {
    ValueType.scalar(.integer) { text, reader, node in
      if let number = Int(text) { return number }
      reader.mismatch(node, expected: .integer)
      return nil
    }
  }

  /// An integer from 1 to a million. No number in a post or limit needs to be higher.
  public static var count: ValueType {
    ValueType.scalar(.integer) { text, reader, node in
      let number = Int(text)
      if let number, (1...mostCounted).contains(number) { return number }
      let reason = number.map { number in
        number < 1
          ? LocalizedText(en: "the number must be 1 or more", fr: "le nombre doit valoir au moins 1")
          : LocalizedText(
            en: "the number must be \(Numerals.grouped(mostCounted, in: .english)) or less",
            fr: "le nombre doit valoir au plus \(Numerals.grouped(mostCounted, in: .french))")
      }
      reader.mismatch(node, expected: .integer, reason: reason)
      return nil
    }
  }

  private static var mostCounted: Int { 1_000_000 }
}

extension ValueType where Value == Double {
  /// A number as ``ReadingSyntax`` reads it, with a decimal point or a decimal comma. Spaces may separate thousands.
  public static var number: ValueType {
    ValueType.scalar(.number) { text, reader, node in
      if let number = ReadingSyntax.number(text) { return number }
      reader.mismatch(node, expected: .number)
      return nil
    }
  }
}

extension ValueType where Value == Bool {
  public static var flag: ValueType {
    ValueType.scalar(.flag) { text, reader, node in
      switch text.lowercased() {
      case "true", "yes", "oui": return true
      case "false", "no", "non": return false
      default:
        reader.mismatch(node, expected: .flag)
        return nil
      }
    }
  }
}

/// A value from a fixed set. The raw value is the word to write in front matter.
public protocol Choice: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// The word that people read in place of the value, in lower case unless it is a name: “in review”, « en relecture ».
  var label: LocalizedText { get }
  /// The definition of the value, in one line.
  var documentation: LocalizedText { get }
  /// The French words that are accepted in place of the value, the best word first; empty for names.
  var frenchWords: [String] { get }
}

extension Choice {
  public var frenchWords: [String] { [] }

  public var label: LocalizedText { LocalizedText(en: "\(rawValue)", fr: "\(frenchWords.first ?? rawValue)") }

  /// The value's word with its French words.
  public var knownWord: KnownWord { KnownWord(rawValue, otherNames: frenchWords) }

  /// The value's word with all names under which people see it: its French words, and its label in both languages.
  public var shownWord: KnownWord { KnownWord(rawValue, otherNames: frenchWords + [label.english, label.french]) }

  /// Returns the value that a word names: the value itself in upper or lower case, one of its French words, or its label; `nil` for an
  /// unknown word.
  public static func named(_ word: String) -> Self? {
    KnownWord.named(word, among: allCases.map(\.shownWord)).flatMap { Self(rawValue: $0.word) }
  }
}

extension ValueType where Value: Choice {
  public static var choice: ValueType { choice(of: Array(Value.allCases)) }

  /// A choice of which only some values are accepted.
  public static func choice(of accepted: [Value]) -> ValueType {
    .scalar(Shape.choice(accepted.map(Shape.Choice.init))) { text, reader, node in
      if let value = accepted.first(where: { $0.rawValue == text }) { return value }
      reader.unknownValue(node, among: accepted.map(\.knownWord))
      return nil
    }
  }
}

extension ValueType where Value == CalendarDay {
  public static var day: ValueType {
    ValueType.dated(
      LocalizedText(en: "a date", fr: "une date"), examples: ["2026-11-24"]
    ) { text in
      DateSyntax.day(text).map { ($0, day: $0) }
    } reading: { text, context in
      WrittenDate.day(text, in: context).map { ($0.value, $0.value) }
    }
  }
}

extension ValueType where Value == Period {
  public static var period: ValueType {
    ValueType.dated(
      LocalizedText(en: "a period", fr: "une période"), examples: ["2026-11-24", "2026-W48", "2026-11", "2026-Q4"]
    ) { text in
      DateSyntax.period(text).map { ($0, day: $0.first) }
    } reading: { text, context in
      WrittenDate.period(text, in: context).map { ($0.value, $0.value.first) }
    }
  }
}

extension ValueType where Value == Slot {
  /// A day, with an optional time. A time with an offset from UTC is converted to the time zone of the workspace.
  public static var slot: ValueType {
    let shape = Shape.pattern(
      LocalizedText(en: "a date", fr: "une date"), examples: ["2026-11-24", "2026-11-24 09:00"])
    return .scalar(shape) { text, reader, node in
      switch DateSyntax.timestamp(text, in: reader.zone) {
      case .failure:
        let stamp = reader.read(node, as: shape) { WrittenDate.read($0, in: $1).map(\.value) }
        return stamp.flatMap { reader.slot($0, written: "\($0)", at: node) }
      case .success(let stamp): return reader.slot(WrittenDate.Stamp(stamp), written: text, at: node)
      }
    }
  }
}

extension ValueType {
  /// - Parameters:
  ///   - parse: returns the value of a text in ISO 8601, and the first day of that value.
  ///   - reading: returns the value of a text that `parse` does not read, its first day, or the reason why its meaning is not certain.
  static func dated(
    _ name: LocalizedText, examples: Shape.Examples,
    _ parse: @escaping @Sendable (String) -> Result<(value: Value, day: CalendarDay), DateSyntax.Failure>,
    reading:
      @escaping @Sendable (String, WrittenDate.Context) -> Result<
        (value: Value, day: CalendarDay), WrittenDate.Refusal
      >
  ) -> ValueType where Value: CustomStringConvertible {
    let shape = Shape.pattern(name, examples: examples)
    return .scalar(shape) { text, reader, node in
      switch parse(text) {
      case .success(let read):
        reader.reportDoubt(about: read.day, at: node)
        return read.value
      case .failure:
        let dated = reader.read(node, as: shape) { text, context in
          reading(text, context).map { Dated(value: $0.value, day: $0.day) }
        }
        guard let dated else { return nil }
        reader.reportDoubt(about: dated.day, at: node)
        return dated.value
      }
    }
  }
}

/// A value with its first day. Its spelling is that of the value.
private struct Dated<Value: CustomStringConvertible>: CustomStringConvertible {
  let value: Value
  let day: CalendarDay
  var description: String { value.description }
}

extension ValueType where Value == Weekdays {
  /// A weekday, a group of weekdays, or a list of weekdays and groups.
  public static var weekdays: ValueType {
    let one = ValueType.pattern(
      LocalizedText(en: "one or more weekdays", fr: "un jour de la semaine ou un groupe de jours"),
      examples: Shape.Examples(en: ["weekdays", "mon", "[tue, thu]"], fr: ["jours ouvrés", "lundi", "[mardi, jeudi]"])
    ) { Weekdays(parsing: $0) }
    return ValueType<[Located<Weekdays>]>.list(of: one).map { days in
      days.reduce(into: Weekdays()) { $0.formUnion($1.value) }
    }
  }
}

/// A duration of work, in minutes.
public struct WorkingTime: Hashable, Sendable {
  public let minutes: Int

  public init(minutes: Int) { self.minutes = minutes }

  /// Reads a duration such as `7h`, `1h30`, `1 h 30`, `20 min` or `90min`; `nil` for any other text, and for no time at all.
  public init?(parsing text: some StringProtocol) {
    let compact = text.lowercased().filter { !$0.isWhitespace }
    var total = 0
    var digits = ""
    var sawHours = false
    var rest = Substring(compact)
    while let character = rest.first {
      if character.isASCII, character.isNumber {
        digits.append(character)
        rest.removeFirst()
        continue
      }
      guard let number = Int(digits), number < 10_000 else { return nil }
      digits = ""
      if rest.hasPrefix("min") || rest.hasPrefix("mn") || rest.hasPrefix("m") {
        total += number
        rest = rest.drop { $0.isLetter }
        guard rest.isEmpty else { return nil }
      } else if rest.hasPrefix("h"), !sawHours {
        total += number * 60
        sawHours = true
        rest = rest.drop { $0.isLetter }
      } else {
        return nil
      }
    }
    if !digits.isEmpty {
      guard sawHours, let number = Int(digits), number < 60 else { return nil }
      total += number
    }
    guard total > 0 else { return nil }
    minutes = total
  }
}

extension WorkingTime {
  /// The duration in words, with no-break spaces, for the middle of a sentence: `20 min`, `7 h`, `1 h 5 min`; in French `1 h 05`.
  public var name: LocalizedText {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return LocalizedText(verbatim: "\(rest)\u{A0}min") }
    if rest == 0 { return LocalizedText(verbatim: "\(hours)\u{A0}h") }
    return LocalizedText(
      en: "\(hours)\u{A0}h\u{A0}\(rest)\u{A0}min", fr: "\(hours)\u{A0}h\u{A0}\(rest < 10 ? "0" : "")\(rest)")
  }
}

extension ValueType where Value == WorkingTime {
  public static var workingTime: ValueType {
    ValueType.pattern(
      LocalizedText(en: "a duration", fr: "une durée"), examples: ["7h", "1h30", "20 min"]
    ) { WorkingTime(parsing: $0) }
  }
}

/// A number of days, weeks, months, quarters or years.
public struct Span: Hashable, Sendable {
  public let count: Int
  public let unit: PeriodUnit

  public init(_ count: Int, _ unit: PeriodUnit) {
    self.count = count
    self.unit = unit
  }

  /// Reads a span such as `2 weeks`, `2 semaines` or `10 days`; `nil` for any other text, and for a number below 0 or above 1,000.
  public init?(parsing text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let count = Int(words[0]), (0...1000).contains(count),
      let unit = PeriodUnit(parsing: words[1])
    else { return nil }
    self.init(count, unit)
  }

  /// The message that the span is too long to be searched period by period; `nil` for a span of up to ten years.
  public var excess: LocalizedText? {
    let most =
      switch unit {
      case .day: 3_660
      case .week: 522
      case .month: 120
      case .quarter: 40
      case .year: 10
      }
    return count <= most
      ? nil : LocalizedText(en: "the time must be 10 years or less", fr: "la durée ne doit pas dépasser 10 ans")
  }

  /// Returns the last day of the span if it begins on a given day. For example, two weeks from a Monday end on a Sunday.
  public func lastDay(from day: CalendarDay) -> CalendarDay {
    switch unit {
    case .day: day + max(0, count - 1)
    case .week: day + max(0, count * 7 - 1)
    case .month: day.adding(months: count) - 1
    case .quarter: day.adding(months: count * 3) - 1
    case .year: day.adding(months: count * 12) - 1
    }
  }
}

extension ValueType where Value == Span {
  public static var span: ValueType {
    ValueType.pattern(
      LocalizedText(en: "a number of days, weeks or months", fr: "un nombre de jours, de semaines ou de mois"),
      examples: Shape.Examples(en: ["2 weeks", "10 days"], fr: ["2 semaines", "10 jours"]),
      reason: { Span(parsing: $0).flatMap(\.excess) }
    ) { text in Span(parsing: text).flatMap { $0.excess == nil ? $0 : nil } }
  }
}
