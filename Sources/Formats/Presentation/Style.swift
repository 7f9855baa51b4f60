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

  public enum Role: CaseIterable, Sendable {
    case error, warning, info
    case success
    /// Line numbers, drawn lines and everything else that frames the content.
    case frame
    case strong
    case faint
    /// Emphasis that does not indicate an error, such as a link.
    case accent
    /// What is settled and only waits for its time.
    case settled
  }

  /// Returns a text in a role's colour, or unchanged if the style has no colours.
  ///
  public func callAsFunction(_ role: Role, _ text: String) -> String {
    guard isColored, !text.isEmpty else { return text }
    let color = Self.color(of: role).map { "38;5;\($0)" }
    let code = [Self.isBold(role) ? "1" : nil, color].compactMap(\.self).joined(separator: ";")
    return "\u{1B}\(seal)[\(code)m\(text)\u{1B}\(seal)[0m"
  }

  /// Returns the number of a role's colour in the palette of 256 colours; `nil` for the terminal's own text colour.
  ///
  /// Of the sixteen standard colours, blue is unreadable on black, and yellow, green and cyan are on white. The colours of the cube and the
  /// greys are the same on every terminal. Each has enough contrast with both.
  public static func color(of role: Role) -> Int? {
    switch role {
    case .error: 160
    case .warning: 130
    case .info: 27
    case .success: 28
    case .frame, .faint: 243
    case .accent: 30
    case .settled: 133
    case .strong: nil
    }
  }

  private static func isBold(_ role: Role) -> Bool {
    switch role {
    case .error, .warning, .info, .strong: true
    case .success, .frame, .faint, .accent, .settled: false
    }
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
