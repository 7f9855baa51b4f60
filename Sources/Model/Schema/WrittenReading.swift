import SourceText

/// A number as written: groups of digits, the marks between them, and possibly an exponent.
struct WrittenReading {
  private var groups: [Substring] = []
  private var marks: [Character] = []
  /// The exponent of a number in scientific notation, as programs write it; `nil` for any other number.
  private var exponent: Int?

  /// The maximum number of digits before the decimal mark. Longer ones are the ids of posts.
  private static let wholeLimit = 18

  /// - Returns: `nil` if the text is empty, contains anything else, or has more than eight groups.
  init?(_ text: Substring) {
    var rest = text
    if let mark = rest.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      guard let power = Self.exponent(rest[rest.utf8.index(after: mark)...]) else { return nil }
      (exponent, rest) = (power, rest[..<mark])
    }
    if let first = rest.first, ",.".contains(first) { groups.append("") } else { rest = takeGroup(rest) }
    while let mark = rest.first {
      let isMark = ",.'’_".contains(mark) || mark.isWhitespace
      guard isMark, !groups.isEmpty, groups.count < 8 else { return nil }
      marks.append(mark.isWhitespace ? " " : mark == "’" ? "'" : mark)
      let count = groups.count
      rest = takeGroup(rest.dropFirst())
      guard groups.count > count else { return nil }
    }
    guard !groups.isEmpty else { return nil }
  }

  private static func exponent(_ text: Substring) -> Int? {
    var rest = text
    let isNegative = rest.first == "-" || rest.first == "−"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    guard (1...3).contains(rest.utf8.count), rest.utf8.allSatisfy({ UInt8.digits ~= $0 }), let size = Int(rest) else {
      return nil
    }
    return isNegative ? -size : size
  }

  private mutating func takeGroup(_ text: Substring) -> Substring {
    let group = text.prefix { $0.isASCII && $0.isNumber }
    if !group.isEmpty { groups.append(group) }
    return text.dropFirst(group.count)
  }

  func value(_ style: NumberStyle) -> DecimalNumber? {
    guard let last = marks.last, endsInDecimals(last, style) else {
      return isGrouped(groups[...], marks[...]) ? value(groups.joined(), "") : nil
    }
    let (whole, grouping) = (groups.dropLast(), marks.dropLast())
    guard isGrouped(whole, grouping) || whole == [""], let decimals = groups.last else { return nil }
    return value(whole.joined(), decimals)
  }

  private func value(_ whole: String, _ decimals: Substring) -> DecimalNumber? {
    guard whole.utf8.count <= Self.wholeLimit else { return nil }
    return DecimalNumber(whole: whole, decimals: decimals, exponent: exponent ?? 0)
  }

  private func endsInDecimals(_ last: Character, _ style: NumberStyle) -> Bool {
    guard last == "." || last == ",", !marks.dropLast().contains(last) else { return false }
    return !mayGroup || last == style.decimalMark
  }

  /// Whether the only mark may separate thousands. Scientific notation does not group them.
  private var mayGroup: Bool {
    groups.count == 2 && groups[1].count == 3 && (1...3).contains(groups[0].count) && groups[0].first != "0"
      && exponent == nil
  }

  private func isGrouped(_ groups: ArraySlice<Substring>, _ marks: ArraySlice<Character>) -> Bool {
    guard let first = groups.first, !first.isEmpty else { return false }
    return marks.isEmpty
      || Set(marks).count == 1 && first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

/// An amount of money as written: a number with a currency before or after it.
struct WrittenAmount {
  let currency: Currency
  /// The number with its sign, without the currency.
  let number: Substring

  /// - Returns: `nil` if there is no currency, or nothing else.
  init?(_ text: Substring) {
    var rest = text
    let sign = rest.first.flatMap { "-−+".contains($0) ? $0 : nil }
    if sign != nil { rest = rest.dropFirst().trimmed }
    let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    guard rest.utf8.count < 64, let first = rest.firstIndex(where: isDigit), let last = rest.lastIndex(where: isDigit)
    else { return nil }
    let before = rest[..<first].trimmed { $0.isWhitespace || ".,-−".contains($0) }
    if !before.isEmpty {
      guard let currency = Currency(parsing: before) else { return nil }
      self.currency = currency
      rest = rest.dropFirst(rest.distance(from: rest.startIndex, to: before.endIndex)).trimmed
    } else {
      let after = rest[rest.index(after: last)...].trimmed
      // A multiplier may precede the currency: `1,2 M€`.
      let names = [after, after.dropFirst().trimmed]
      guard let name = names.first(where: { Currency(parsing: $0) != nil }), let currency = Currency(parsing: name)
      else {
        return nil
      }
      self.currency = currency
      rest = rest[..<name.startIndex].trimmed
    }
    number = sign == nil ? rest : Substring("\(sign == "+" ? "" : "-")\(rest)")
  }

  /// Whether an indicator with a unit counts amounts of this currency.
  func fits(_ unit: String?) -> Bool {
    guard let unit else { return true }
    guard let own = Currency(parsing: unit) else { return false }
    return own == currency || own.isDollar && currency.isDollar && (own.code == "$" || currency.code == "$")
  }
}

extension Currency {
  /// Whether the sign of the currency is the dollar sign.
  fileprivate var isDollar: Bool { ["$", "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"].contains(code) }
}
