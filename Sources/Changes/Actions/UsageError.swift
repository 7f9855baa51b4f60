import Localization

/// Why an action is not done: what it was asked to do does not go together, or not with what the files say.
public struct UsageError: Error, Sendable {
  public let message: LocalizedText
  public let hint: LocalizedText?

  public init(_ message: LocalizedText, hint: LocalizedText? = nil) {
    self.message = message
    self.hint = hint
  }
}

/// Why nothing at all is done: what is wrong with each thing that was asked for.
public struct UsageErrors: Error, Sendable {
  public let all: [UsageError]

  public init(_ all: [UsageError]) { self.all = all }
}
