import SourceText

/// A decimal number with all its digits, without rounding.
struct DecimalText: Hashable, Sendable {
  private var isNegative = false
  /// The values of the significant digits, without zeros at either end; empty for zero.
  private var digits: [UInt8] = []
  /// The position of the decimal point among the digits: the number is 0.d₁d₂… times ten to this power.
  private var point = 0

  /// Reads a number as spreadsheets store it, such as `12`, `0.0041` or `4.1000000000000003E-3`. If it has more than fifteen significant
  /// digits, it is replaced by the shortest number that is the same in double precision.
  ///
  /// - Returns: `nil` for any other text, and for a number beyond double precision.
  init?(_ text: [UInt8]) {
    guard let number = Self.parsed(text) else { return nil }
    if number.digits.count <= 15 {
      self = number
    } else {
      guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite,
        let shortest = Self.parsed(Array(value.description.utf8))
      else { return nil }
      self = shortest
    }
  }

  private init() {}

  private static func parsed(_ text: [UInt8]) -> DecimalText? {
    var number = DecimalText()
    var index = 0
    if let sign = text.first, sign == .hyphen || sign == .plusSign { (number.isNegative, index) = (sign == .hyphen, 1) }
    var (hasDigit, isFraction) = (false, false)
    while index < text.count {
      let byte = text[index]
      if byte == .fullStop, !isFraction {
        isFraction = true
      } else if byte.isASCIIDigit {
        hasDigit = true
        if byte != UInt8(ascii: "0") || !number.digits.isEmpty {
          number.digits.append(byte - UInt8(ascii: "0"))
          if !isFraction { number.point += 1 }
        } else if isFraction {
          number.point -= 1
        }
      } else {
        break
      }
      index += 1
    }
    guard hasDigit else { return nil }
    if index < text.count {
      guard text[index] | 0x20 == UInt8(ascii: "e"), index + 1 < text.count, text.count - index < 8,
        let exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self))
      else { return nil }
      number.point += exponent
    }
    while number.digits.last == 0 { number.digits.removeLast() }
    if number.digits.isEmpty { (number.isNegative, number.point) = (false, 0) }
    return number
  }

  /// The number times a hundred.
  var percentage: DecimalText {
    var number = self
    if !digits.isEmpty { number.point += 2 }
    return number
  }

  /// Appends the number without an exponent, or with one if it is beyond 10²¹ or below 10⁻⁹.
  func append(to text: inout [UInt8]) {
    guard !digits.isEmpty else { return text.append(UInt8(ascii: "0")) }
    if isNegative { text.append(.hyphen) }
    let zero = UInt8(ascii: "0")
    if point > 21 || point < -8 {
      text.append(digits[0] + zero)
      if digits.count > 1 {
        text.append(.fullStop)
        text += digits[1...].map { $0 + zero }
      }
      text += "E\(point - 1)".utf8
      return
    }
    if point <= 0 { text.append(zero) }
    for index in 0..<max(point, 0) { text.append(index < digits.count ? digits[index] + zero : zero) }
    guard point < digits.count else { return }
    text.append(.fullStop)
    for _ in 0..<max(-point, 0) { text.append(zero) }
    text += digits[max(point, 0)...].map { $0 + zero }
  }
}
