/// The kind of value that a spreadsheet's number format shows: a number, a percentage, or a date or time.
struct NumberFormat: Hashable, Sendable {
  /// Whether the format shows a year, a month or a day.
  private(set) var hasDay = false
  /// Whether the format shows a month or a year, but no day of the month.
  private(set) var isMonth = false
  /// Whether the format shows hours, minutes or seconds.
  private(set) var hasTime = false
  private(set) var hasSeconds = false
  /// Whether the format shows an elapsed time, such as `[h]:mm`, whose hours may exceed 24.
  private(set) var isElapsed = false
  private(set) var isPercentage = false

  static let number = NumberFormat()

  /// Whether the format shows a date or a time.
  var isMoment: Bool { hasDay || hasTime }

  private init() {}

  /// The format of a number below 164, which needs no code (ECMA-376, part 1, 18.8.30). The formats of East Asian languages count in every
  /// language.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: isPercentage = true
    case 17: (hasDay, isMonth) = (true, true)
    case 14...16, 27...31, 36, 50...54, 57, 58: hasDay = true
    case 18, 20, 32, 34, 55: hasTime = true
    case 19, 21, 33, 35, 56: (hasTime, hasSeconds) = (true, true)
    case 22: (hasDay, hasTime) = (true, true)
    case 45, 47: (hasTime, hasSeconds) = (true, true)
    case 46: (hasTime, hasSeconds, isElapsed) = (true, true, true)
    default: break
    }
  }

  /// Reads a format code, such as `dd/mm/yyyy hh:mm` or `0.0%`. Only its first section counts, which is for positive numbers.
  init(code: String) {
    var letters: [Character] = []
    var rest = code.unicodeScalars[...]
    while let scalar = rest.popFirst(), scalar != ";" {
      switch scalar {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        rest = rest.dropFirst()
      case "[":
        let content = String(rest.prefix { $0 != "]" }).lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        // Other brackets contain a colour, a condition, a currency or a language.
        if let unit = content.first, "hms".contains(unit), content.allSatisfy({ $0 == unit }) {
          isElapsed = true
          letters.append(unit)
        }
      case "%": isPercentage = true
      case "a", "A":
        if let mark = ["m/pm", "/p"].first(where: { String(rest.prefix($0.count)).lowercased() == $0 }) {
          rest = rest.dropFirst(mark.count)
          hasTime = true
        }
      case "e", "E":
        // An exponent, as in `0.00E+00`, or the year of a Japanese era.
        if let next = rest.first, next == "+" || next == "-" { break }
        letters.append("y")
      case "g", "G":
        // The format of numbers without a format of their own, or a year of a Japanese era.
        let isGeneral = String(rest.prefix(6)).lowercased() == "eneral"
        if isGeneral { rest = rest.dropFirst(6) } else { letters.append("y") }
      default:
        let letter = Character(scalar).lowercased()
        if "ydhmsb".contains(letter) { letters.append(Character(letter)) }
      }
    }
    take(letters)
    isMonth = hasDay && !letters.contains("d")
    if isMoment { isPercentage = false }
  }

  /// Notes what the letters of a date or a time show. `m` means minutes after hours or before seconds, otherwise a month.
  private mutating func take(_ letters: [Character]) {
    let runs = letters.reduce(into: [Character]()) { if $0.last != $1 { $0.append($1) } }
    for (index, letter) in runs.enumerated() {
      switch letter {
      case "h": hasTime = true
      case "s": (hasTime, hasSeconds) = (true, true)
      case "m":
        let isMinute =
          index > 0 && runs[index - 1] == "h" || index + 1 < runs.count && runs[index + 1] == "s"
          || isElapsed && runs.count == 1
        if isMinute { hasTime = true } else { hasDay = true }
      default: hasDay = true
      }
    }
  }
}
