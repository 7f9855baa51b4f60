import CivilTime
import Localization
import Schema

/// The desired number of posts per period, such as `3-6 per day` or `au moins 4 par mois`.
public struct TargetRange: Hashable, Sendable {
  public let minimum: Int?
  public let maximum: Int?
  public let unit: PeriodUnit

  public init(minimum: Int?, maximum: Int?, unit: PeriodUnit) {
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
  }

  static let type = ValueType<TargetRange>.pattern(
    LocalizedText(en: "a target", fr: "une cible"),
    examples: Shape.Examples(
      en: ["3-6 per day", "at least 4 per month", "at most 2 per week"],
      fr: ["3-6 par jour", "au moins 4 par mois", "au plus 2 par semaine"])
  ) { TargetRange(parsing: $0) }

  /// The English spelling for front matter: `3-6 per day`.
  public var spelling: String { description.english.replacing("–", with: "-") }

  /// The target in words.
  public var description: LocalizedText {
    let per = LocalizedText(en: "per \(unit.name)", fr: "par \(unit.name)")
    return switch (minimum, maximum) {
    case (let low?, let high?) where low == high:
      LocalizedText(en: "exactly \(low) \(per)", fr: "exactement \(low) \(per)")
    case (let low?, let high?): LocalizedText(en: "\(low)–\(high) \(per)", fr: "\(low) à \(high) \(per)")
    case (let low?, nil): LocalizedText(en: "at least \(low) \(per)", fr: "au moins \(low) \(per)")
    case (nil, let high?): LocalizedText(en: "at most \(high) \(per)", fr: "au plus \(high) \(per)")
    case (nil, nil): per
    }
  }
}

extension TargetRange {
  /// Reads a target in any language that Edito supports; `nil` if the text is not a target. A number without a bound is a minimum. A bound
  /// may precede the number, follow it, or come last: `at most 2 per week`, `2 max par semaine`, `2 par semaine au plus`.
  public init?(parsing text: String) {
    var words = RangeScanner(text)
    var bound = words.bound()
    words.skip(["from", "de", "of", "entre", "between"])
    guard let first = words.number() else { return nil }
    var second: Int?
    if words.skip(["-", "–", "—", "to", "à", "and", "et", ".."]) {
      guard bound == nil, let read = words.number() else { return nil }
      second = read
    }
    if bound == nil, second == nil { bound = words.trailingBound() }
    words.skip(["times", "time", "posts", "post", "fois", "publications", "publication", "x", "×"])
    if bound == nil, second == nil { bound = words.bound() }
    guard words.skip(["per", "a", "each", "every", "par", "chaque", "/"]), let unit = words.unit() else { return nil }
    if bound == nil, second == nil { bound = words.bound() }
    guard words.isAtEnd else { return nil }
    switch bound {
    case .lower: self.init(minimum: first, maximum: nil, unit: unit)
    case .upper: self.init(minimum: nil, maximum: first, unit: unit)
    case .exact: self.init(minimum: first, maximum: first, unit: unit)
    case nil: self.init(minimum: first, maximum: second, unit: unit)
    }
  }
}

/// A scanner for the words of a target.
private struct RangeScanner {
  enum Bound { case lower, upper, exact }

  private var rest: ArraySlice<Character>

  init(_ text: String) {
    // Each run of whitespace, including no-break spaces, counts as one space.
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    rest = Array(words.joined(separator: " "))[...]
  }

  private static let bounds: [(words: [String], bound: Bound)] = [
    (
      [
        "at least", "no less than", "no fewer than", "min", "min.", "minimum", "au moins", "au minimum",
        "pas moins de", ">=", "≥",
      ], .lower
    ),
    (
      [
        "at most", "up to", "no more than", "max", "max.", "maximum", "au plus", "au maximum", "pas plus de",
        "jusqu’à", "jusqu'à", "<=", "≤",
      ], .upper
    ),
    (["exactly", "exactement", "="], .exact),
  ]

  private static let trailingBounds: [(words: [String], bound: Bound)] = [
    (["+", "or more", "ou plus"], .lower), (["or less", "or fewer", "ou moins"], .upper),
  ]

  var isAtEnd: Bool { rest.allSatisfy { $0 == " " } }

  /// Reads a bound that may precede or follow a number, such as `at least`, `au plus` or `exactly`; `nil` if there is none.
  mutating func bound() -> Bound? { bound(among: Self.bounds) }

  /// Reads a bound that can only follow a number, such as `or more` or `ou moins`; `nil` if there is none.
  mutating func trailingBound() -> Bound? { bound(among: Self.trailingBounds) }

  private mutating func bound(among bounds: [(words: [String], bound: Bound)]) -> Bound? {
    for (words, bound) in bounds where skip(words) { return bound }
    return nil
  }

  /// Skips the longest of some phrases with which the rest begins, and returns whether the rest begins with one. A phrase that ends in a
  /// letter matches only up to the end of a word.
  @discardableResult
  mutating func skip(_ words: [String]) -> Bool {
    rest = rest.drop { $0 == " " }
    for word in words.sorted(by: { $0.count > $1.count }) where rest.starts(with: word) {
      let after = rest.dropFirst(word.count)
      guard word.last?.isLetter != true || after.first?.isLetter != true else { continue }
      rest = after
      return true
    }
    return false
  }

  mutating func number() -> Int? {
    rest = rest.drop { $0 == " " }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return digits.count <= 6 ? Int(String(digits)) : nil
  }

  mutating func unit() -> PeriodUnit? {
    rest = rest.drop { $0 == " " }
    let word = rest.prefix { $0.isLetter }
    rest = rest.dropFirst(word.count)
    return PeriodUnit(parsing: String(word))
  }
}
