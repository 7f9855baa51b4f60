import CivilTime
import Editorial
import Localization

/// The reason why an action is rejected: an input is missing, invalid, or contradicts another input or the files.
public struct UsageError: Error, Sendable {
  public let message: LocalizedText
  public let hint: LocalizedText?
  /// The things of which the input names one, each in a line after the hint; empty for other errors.
  public let choices: [LocalizedText]
  /// The input that would make the action possible; `nil` if there is none.
  public let input: ActionInput?

  public init(_ message: LocalizedText, hint: LocalizedText? = nil, choices: [LocalizedText] = []) {
    self.message = message
    self.hint = hint
    self.choices = choices
    input = nil
  }

  public init(_ message: LocalizedText, asking input: ActionInput) {
    self.message = message
    self.input = input
    hint = nil
    choices = []
  }
}

/// An input that an action lacks, or for which it needs another value. Only the caller knows how the user gives the input: by an option,
/// or in a field of a form.
public enum ActionInput: Hashable, Sendable {
  /// A title for a document of a kind.
  case title(DocumentKind)
  /// Another title, or another name of the file.
  case otherName
  /// A checklist. The value lists the known ids.
  case checklist([String])
  /// A strategy question.
  case question
  /// A channel. The value lists the possible ones.
  case channel([String])
  /// A period of another length. The value lists the possible ones in order.
  case period([Period])
  /// A period in which the checklist is due. The value is the next such period.
  case nextPeriod(Period)
}

/// The reasons why an action is rejected as a whole, one for each invalid item.
public struct UsageErrors: Error, Sendable {
  public let all: [UsageError]

  public init(_ all: [UsageError]) { self.all = all }

  /// Returns the result for each item.
  ///
  /// - Throws: ``UsageErrors`` with the error of every item that has none.
  @discardableResult
  public static func collect<Item, Result>(_ items: [Item], _ result: (Item) throws -> Result) throws -> [Result] {
    var results: [Result] = []
    var errors: [UsageError] = []
    for item in items {
      do { results.append(try result(item)) } catch let error as UsageError { errors.append(error) }
    }
    guard errors.isEmpty else { throw UsageErrors(errors) }
    return results
  }
}
