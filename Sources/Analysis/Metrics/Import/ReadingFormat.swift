import Localization
import Schema

/// The team's number format: its marks, and whether it groups thousands. New values use the same format.
struct ReadingFormat {
  private let decimalMark: Character
  /// The mark between thousands; `nil` if the team does not group them.
  private let groupMark: Character?
  /// The minimum number of digits before the decimal mark for which thousands are grouped.
  private let leastGrouped: Int

  init(of book: ReadingIndex) {
    decimalMark = book.style.decimalMark
    let large = book.cells.lazy.filter { cell in
      if case .figure(let value) = cell.content { value.magnitude >= 1_000 && value == value.rounded() } else { false }
    }.map { Array($0.text) }.filter { $0.count { $0.isASCII && $0.isNumber } >= 4 }
    let marks = large.compactMap { text in text.count > 4 ? text[text.count - 4] : nil }
    let known = marks.first { !$0.isNumber && $0 != book.style.decimalMark }
    let isUngrouped = known == nil && large.contains { $0.count > 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    groupMark = isUngrouped ? nil : known ?? book.style.groupMark
    let groupsFour = large.contains { $0.count == 5 && !$0[1].isNumber }
    let leavesFour = large.contains { $0.count == 4 }
    leastGrouped = groupsFour || !leavesFour && known == nil ? 4 : 5
  }

  /// Returns a number in the team's number format, with all its decimals.
  func text(_ number: DecimalNumber) -> String {
    let parts = number.parts
    var text = (number.isNegative ? "-" : "") + grouped(parts.whole)
    if !parts.decimals.isEmpty { text += "\(decimalMark)\(parts.decimals)" }
    return parts.exponent == 0 ? text : text + "E\(parts.exponent)"
  }

  private func grouped(_ digits: String) -> String {
    guard let groupMark, digits.count >= leastGrouped else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(groupMark) }
      result.append(digit)
    }
    return result
  }
}
