/// The output formats of commands. The raw values are the usual names for `--format`.
public enum OutputFormat: String, Sendable {
  case text
  /// The default format of `preview`, whose `text` is meant for pasting.
  case cards
  /// Two formats of `lint`. `full`, the default, shows the affected lines in a frame; `concise` has one line for each finding.
  case full, concise
  case markdown = "md"
  case json, csv
  /// One path on each line, for other commands.
  case paths
  /// The iCalendar format (RFC 5545).
  case ics
  /// Workflow commands of GitHub Actions, which annotate a change with findings.
  case github
}

/// The result of a command: one value with a presentation for each output format that the command supports.
public protocol CommandOutput {
  /// The presentations, the default one first. The values of `--format`, its help and its completion follow from them.
  static var faces: [Face<Self>] { get }
}

/// The presentation of a result in one format.
public struct Face<Output>: Sendable {
  public let format: OutputFormat
  /// The names that `--format` accepts for this presentation. The help shows only the first.
  public let names: [String]
  /// Whether the output is written byte for byte, except to a terminal, because it is meant for programs or for pasting.
  public let isExact: Bool
  private let render: @Sendable (Output, Style) -> String

  /// - Parameter names: the names for `--format`; if `nil`, the only name is the raw value of the format.
  public init(
    _ format: OutputFormat, names: [String]? = nil, isExact: Bool = false,
    _ render: @escaping @Sendable (Output, Style) -> String
  ) {
    self.format = format
    self.names = names ?? [format.rawValue]
    self.isExact = isExact
    self.render = render
  }

  /// Returns the presentation for a terminal.
  public static func text(_ render: @escaping @Sendable (Output, Style) -> String) -> Face { Face(.text, render) }

  /// Returns the presentation for pull requests and messages.
  public static func markdown(
    names: [String]? = nil, _ render: @escaping @Sendable (Output) -> String
  ) -> Face { Face(.markdown, names: names) { result, _ in render(result) } }

  /// Returns the presentation for other programs.
  public static func json(_ render: @escaping @Sendable (Output) -> JSONValue) -> Face {
    Face(.json) { result, _ in render(result).text }
  }

  /// Returns the same presentation for a larger value, from which `part` takes the result.
  public func on<Whole>(_ part: @escaping @Sendable (Whole) -> Output) -> Face<Whole> {
    Face<Whole>(format, names: names, isExact: isExact) { whole, style in render(part(whole), style) }
  }

  /// Renders a result. The style matters only if the format is meant for a terminal.
  public func text(of result: Output, style: Style) -> String { render(result, style) }
}

extension CommandOutput {
  /// Renders the result in a format, which must be the format of one of the ``faces``.
  public func rendered(as format: OutputFormat, style: Style = .plain) -> String {
    guard let face = Self.faces.first(where: { $0.format == format }) else {
      preconditionFailure("\(Self.self) has no face for \(format)")
    }
    return face.text(of: self, style: style)
  }
}
