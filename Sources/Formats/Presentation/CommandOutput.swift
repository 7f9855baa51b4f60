/// The output formats of commands, by the names that `--format` accepts.
public enum OutputFormat: String, Sendable {
  case text
  /// The default format of `preview`, whose `text` is meant for pasting.
  case cards
  /// The default format of `lint`, with the affected lines in a frame; and one line for each finding.
  case full, concise
  case markdown = "md"
  case json, csv
  /// iCalendar.
  case ics
  /// Workflow commands that annotate a change on GitHub.
  case github
}

/// The result of a command: one value with a face for each output format.
public protocol CommandOutput {
  /// The faces, the default first. The values of `--format`, its help and its completion follow from them.
  static var faces: [Face<Self>] { get }
}

/// The presentation of a result in one format.
public struct Face<Output>: Sendable {
  public let format: OutputFormat
  /// The names of the format; help shows the first.
  public let names: [String]
  /// Whether the output is written byte for byte, except to a terminal: it is meant for programs, or for pasting.
  public let isExact: Bool
  private let render: @Sendable (Output, Style) -> String

  /// - Parameter names: if they differ from the format's own name.
  public init(
    _ format: OutputFormat, names: [String]? = nil, isExact: Bool = false,
    _ render: @escaping @Sendable (Output, Style) -> String
  ) {
    self.format = format
    self.names = names ?? [format.rawValue]
    self.isExact = isExact
    self.render = render
  }

  /// Returns the face for a terminal.
  public static func text(_ render: @escaping @Sendable (Output, Style) -> String) -> Face { Face(.text, render) }

  /// Returns the face for pull requests and messages.
  public static func markdown(
    names: [String]? = nil, _ render: @escaping @Sendable (Output) -> String
  ) -> Face { Face(.markdown, names: names) { result, _ in render(result) } }

  /// Returns the face for other programs.
  public static func json(_ render: @escaping @Sendable (Output) -> JSONValue) -> Face {
    Face(.json) { result, _ in render(result).text }
  }

  /// Returns the same face for a value that contains the result.
  public func on<Whole>(_ part: @escaping @Sendable (Whole) -> Output) -> Face<Whole> {
    Face<Whole>(format, names: names, isExact: isExact) { whole, style in render(part(whole), style) }
  }

  /// Renders a result, with colours if the format is meant for a terminal.
  public func text(of result: Output, style: Style) -> String { render(result, style) }
}

extension CommandOutput {
  /// Renders the result in one of its formats.
  public func rendered(as format: OutputFormat, style: Style = .plain) -> String {
    guard let face = Self.faces.first(where: { $0.format == format }) else {
      preconditionFailure("\(Self.self) has no face for \(format)")
    }
    return face.text(of: self, style: style)
  }
}
