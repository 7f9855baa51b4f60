import SourceText
import Spreadsheets

extension ImportDecisions {
  /// Returns decisions as the options with which a user decides the same on a command line. Those about words have no option; they are shown
  /// together as the settings keep them.
  ///
  /// - Parameter decisions: the decisions, each with the name of the only file for which it holds; `nil` if it holds for all.
  static func options(_ decisions: [(decision: Decision, name: String?)]) -> [(option: String, name: String?)] {
    let options = decisions.compactMap { decision, name in decision.option.map { ($0, name) } }
    let names = decisions.map(\.name).uniqued
    return options
      + names.compactMap { name in values(decisions.filter { $0.name == name }.map(\.decision)).map { ($0, name) } }
  }

  /// Returns the option with which a user keeps the column with a header as a key of their own: `--column x-owner="Owner"`; `nil` if the
  /// header has no letter and no digit.
  public static func optionKeeping(_ heading: String) -> String? {
    SheetColumn.ownKey(for: heading).map { "--column \($0.name)=\(Decision.inQuotes(heading))" }
  }

  /// Returns the meanings of words as the settings keep them; `nil` if there are none.
  private static func values(_ decisions: [Decision]) -> String? {
    let meanings = decisions.compactMap { decision -> (column: SheetColumn, word: String, value: String?)? in
      if case .value(let column, let word, let value) = decision { (column, word, value) } else { nil }
    }
    return meanings.isEmpty ? nil : text(meanings)
  }
}

extension ImportDecisions.Decision {
  /// The option; `nil` for a decision about a word.
  fileprivate var option: String? {
    switch self {
    case .column(let column, let heading): "--column \(column.name)=\(Self.quoted(heading))"
    case .ignored(let heading): "--ignore \(Self.quoted(heading))"
    case .order(let order): "--dates \(order.name)"
    case .value: nil
    }
  }

  private static func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } ? text : inQuotes(text)
  }

  /// Returns a text in double quotes, as a shell reads it: the characters that have a meaning within them are escaped.
  fileprivate static func inQuotes(_ text: String) -> String {
    "\"" + text.map { "\"\\$`".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
