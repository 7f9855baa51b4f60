import Findings

/// The style of the output: with colours for a terminal, and without colours for pipes and files.
public struct Style: Sendable {
  public let isColored: Bool
  /// The width of the output in columns; at least 40.
  public let width: Int
  /// The mark in the style's own control sequences, which distinguishes them from sequences in a file; see ``TerminalText/shown(_:seal:)``.
  private let seal: String

  public init(isColored: Bool, width: Int = 80, seal: String = "") {
    self.isColored = isColored
    self.seal = seal
    self.width = max(40, width)
  }

  public static let plain = Style(isColored: false)

  public enum Role: Sendable {
    case error, warning, info
    case success
    /// Line numbers, drawn lines and everything else that frames the content.
    case frame
    case strong
    case faint
    /// Emphasis that does not indicate an error, such as a link.
    case accent
  }

  /// Returns a text in a role's colour, or unchanged if the style has no colours.
  ///
  /// Only the sixteen standard colours are used, because they follow the theme of the reader's terminal, light or dark.
  public func callAsFunction(_ role: Role, _ text: String) -> String {
    guard isColored, !text.isEmpty else { return text }
    let code =
      switch role {
      case .error: "1;31"
      case .warning: "1;33"
      case .info: "1;34"
      case .success: "32"
      case .frame: "34"
      case .strong: "1"
      case .faint: "2"
      case .accent: "36"
      }
    return "\u{1B}\(seal)[\(code)m\(text)\u{1B}\(seal)[0m"
  }

  public func severity(_ severity: Severity, _ text: String) -> String {
    self(severity.role, text)
  }
}

extension Severity {
  /// The mark of a finding: one column wide, and distinct without colour.
  public var mark: String {
    switch self {
    case .error: "✗"
    case .warning: "!"
    case .info: "i"
    }
  }

  public var role: Style.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
