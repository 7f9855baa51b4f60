import CivilTime
import Localization

/// An amount of money.
public struct Money: Hashable, Sendable {
  /// The amount in the smallest unit of its currency, such as cents or pence. It is negative for a refund.
  public let minorUnits: Int
  public let currency: Currency

  public init(minorUnits: Int, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Reads an amount such as `240 €`, `1 500,50 EUR`, `$1,500.50` or `-20 €`; `nil` for any other text.
  public init?(parsing text: some StringProtocol) {
    var scanner = MoneyScanner(text)
    guard let money = scanner.money(), scanner.isAtEnd else { return nil }
    self = money
  }

  /// The amount as text, for the middle of a sentence: `€1,500.50`, `1 500,50 €`.
  public var name: LocalizedText { LocalizedText(en: "\(text(in: .english))", fr: "\(text(in: .french))") }

  private func text(in language: Language) -> String {
    let unit = (0..<currency.decimals).reduce(1) { unit, _ in unit * 10 }
    var number = Numerals.grouped(Int(minorUnits.magnitude) / unit, in: language)
    let rest = String(Int(minorUnits.magnitude) % unit)
    if rest != "0" {
      let zeros = String(repeating: "0", count: currency.decimals - rest.count)
      number += (language == .french ? "," : ".") + zeros + rest
    }
    let sign = minorUnits < 0 ? "−" : ""
    return language != .french && currency.isSign
      ? "\(sign)\(currency.spelling)\(number)" : "\(sign)\(number)\u{A0}\(currency.spelling)"
  }
}

/// An amount of money that may be spent once, or once in each period.
public struct Budget: Hashable, Sendable {
  public let amount: Money
  public let period: PeriodUnit?

  public init(_ amount: Money, per period: PeriodUnit? = nil) {
    self.amount = amount
    self.period = period
  }

  /// Reads a budget such as `240 €`, `120 € par trimestre`, `1 500 EUR / year` or `$300 per month`; `nil` for any other text, or if the
  /// amount is negative.
  public init?(parsing text: some StringProtocol) {
    var scanner = MoneyScanner(text)
    guard let amount = scanner.money(), amount.minorUnits >= 0 else { return nil }
    self.amount = amount
    period = scanner.period()
    guard scanner.isAtEnd else { return nil }
  }

  /// The budget in words, for the middle of a sentence: `€120 per quarter`, `120 € par trimestre`.
  public var name: LocalizedText {
    guard let period else { return amount.name }
    return LocalizedText(en: "\(amount.name) per \(period.name)", fr: "\(amount.name) par \(period.name)")
  }
}

extension ValueType where Value == Money {
  public static var money: ValueType {
    ValueType.pattern(
      LocalizedText(en: "an amount of money", fr: "une somme d’argent"),
      examples: Shape.Examples(en: ["£45", "1,500.50 EUR"], fr: ["45 €", "1 500,50 €"]),
      reason: MoneyScanner.lackOfCurrency
    ) { Money(parsing: $0) }
  }
}

extension ValueType where Value == Budget {
  public static var budget: ValueType {
    ValueType.pattern(
      LocalizedText(en: "a budget", fr: "un budget"),
      examples: Shape.Examples(en: ["£240", "£120 per quarter"], fr: ["240 €", "120 € par trimestre"]),
      reason: MoneyScanner.lackOfCurrency
    ) { Budget(parsing: $0) }
  }
}

/// A scanner for the parts of an amount of money.
private struct MoneyScanner {
  private var rest: ArraySlice<Character>

  init(_ text: some StringProtocol) { rest = Array(text)[...] }

  /// Returns the message that the currency is missing, for a text that is only a number, or a number per period; `nil` for any other
  /// text.
  static func lackOfCurrency(_ text: String) -> LocalizedText? {
    var scanner = MoneyScanner(text)
    _ = scanner.sign()
    guard WrittenNumber(&scanner.rest) != nil else { return nil }
    _ = scanner.period()
    return scanner.isAtEnd ? LocalizedText(en: "the currency is missing", fr: "la devise manque") : nil
  }

  var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

  /// Reads a number with its currency before or after it; `nil` if there is no such amount.
  mutating func money() -> Money? {
    var isNegative = sign()
    let before = currency()
    if before != nil, !isNegative { isNegative = sign() }
    guard let number = WrittenNumber(&rest), let currency = before ?? currency(),
      let amount = number.minorUnits(decimals: currency.decimals)
    else { return nil }
    return Money(minorUnits: isNegative ? -amount : amount, currency)
  }

  /// Reads a period such as `per month`, `par trimestre` or `/ an`; `nil` if there is none.
  mutating func period() -> PeriodUnit? {
    let start = rest
    skipSpaces()
    var joint = word()
    if joint.isEmpty, rest.first == "/" { joint = String(rest.removeFirst()) }
    if Self.joints.contains(joint) {
      skipSpaces()
      if let unit = PeriodUnit(parsing: word()) { return unit }
    }
    rest = start
    return nil
  }

  private static let joints: Set = ["per", "a", "each", "every", "par", "chaque", "/"]

  private mutating func sign() -> Bool {
    skipSpaces()
    guard let first = rest.first, first == "-" || first == "−" else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads a currency of one or two words, such as `€`, `EUR`, `$ CA` or `F CFA`; `nil` if there is none.
  private mutating func currency() -> Currency? {
    skipSpaces()
    let start = rest
    let first = currencyWord()
    guard !first.isEmpty else { return nil }
    let afterFirst = rest
    skipSpaces()
    if let currency = Currency(parsing: "\(first) \(currencyWord())"), rest.count < afterFirst.count { return currency }
    rest = afterFirst
    if let currency = Currency(parsing: first) { return currency }
    rest = start
    return nil
  }

  private mutating func currencyWord() -> String {
    let word = rest.prefix { $0.isLetter || $0 == "." || $0.unicodeScalars.allSatisfy(Currency.isSign) }
    rest = rest.dropFirst(word.count)
    return String(word)
  }

  private mutating func word() -> String {
    let word = rest.prefix(while: \.isLetter)
    rest = rest.dropFirst(word.count)
    return String(word).lowercased()
  }

  private mutating func skipSpaces() { rest = rest.drop(while: \.isWhitespace) }
}

/// A number in digits, with the separators of any country: groups of digits, and the marks between them.
private struct WrittenNumber {
  private var groups: [String] = []
  private var marks: [Character] = []

  /// Reads a number and removes it from the start of a text, with any whitespace before it; `nil` if the text does not begin with a
  /// number.
  init?(_ text: inout ArraySlice<Character>) {
    text = text.drop(while: \.isWhitespace)
    while true {
      let group = text.prefix { $0.isASCII && $0.isNumber }
      guard !group.isEmpty else { return nil }
      groups.append(String(group))
      text = text.dropFirst(group.count)
      guard let mark = text.first, let next = text.dropFirst().first, next.isASCII, next.isNumber,
        ".,'’".contains(mark) || mark.isWhitespace
      else { return }
      marks.append(mark.isWhitespace ? " " : mark == "’" ? "'" : mark)
      text.removeFirst()
    }
  }

  /// Returns the number, multiplied by ten for each decimal of a currency; `nil` if no country writes numbers in this way, if the number
  /// has more decimals than the currency, or if the result has more than twelve digits.
  ///
  /// A single point or comma before three digits separates thousands, unless the currency has three decimals.
  func minorUnits(decimals: Int) -> Int? {
    var (whole, marks) = (groups, marks)
    var fraction = ""
    if let mark = marks.last, mark == "." || mark == ",", let last = whole.last,
      !marks.dropLast().contains(mark), marks.count > 1 || last.count != 3 || decimals == 3
    {
      fraction = last
      whole.removeLast()
      marks.removeLast()
    }
    guard fraction.count <= decimals, Set(marks).count <= 1, let first = whole.first,
      marks.isEmpty || first.count <= 3 && first.first != "0" && whole.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let digits = whole.joined() + fraction + String(repeating: "0", count: decimals - fraction.count)
    return digits.count <= 12 ? Int(digits) : nil
  }
}
