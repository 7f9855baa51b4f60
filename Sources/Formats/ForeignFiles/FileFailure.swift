import Localization

/// The reason why a whole file of another program cannot be imported, shown after the file's name.
public struct FileFailure: Error, Hashable, Sendable {
  public let message: LocalizedText
  public let hint: LocalizedText?

  public init(_ message: LocalizedText, hint: LocalizedText? = nil) {
    self.message = message
    self.hint = hint
  }
}
