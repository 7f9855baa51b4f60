/// The formats in which commands give their results, by the names that `--format` takes.
public enum OutputFormat: String, Sendable {
  case text
  /// The usual format of `preview`, whose `text` is what people paste.
  case cards
  /// The usual format of `lint`, frames of the lines at fault; and one line for each finding.
  case full, concise
  case markdown = "md"
  case json, csv
  /// iCalendar.
  case ics
  /// Workflow commands that annotate a change on GitHub.
  case github
}

/// The result of a command: one value, with a face for each format in which it can be given.
public protocol CommandOutput {
  /// The faces, the default first. What `--format` takes, says in its help and completes follows from them.
  static var faces: [Face<Self>] { get }
}

/// A result in one of its formats.
public struct Face<Output>: Sendable {
  public let format: OutputFormat
  /// The names by which the format is asked for; the first is the one that help shows.
  public let names: [String]
  /// Whether it leaves the program byte for byte, unless for a terminal: it is for programs, or to be pasted.
  public let isExact: Bool
  private let render: @Sendable (Output, Style) -> String

  /// - Parameter names: where they are not the format's own.
  public init(
    _ format: OutputFormat, names: [String]? = nil, isExact: Bool = false,
    _ render: @escaping @Sendable (Output, Style) -> String
  ) {
    self.format = format
    self.names = names ?? [format.rawValue]
    self.isExact = isExact
    self.render = render
  }

  /// The face for a terminal.
  public static func text(_ render: @escaping @Sendable (Output, Style) -> String) -> Face { Face(.text, render) }

  /// The face for pull requests and messages.
  public static func markdown(
    names: [String]? = nil, _ render: @escaping @Sendable (Output) -> String
  ) -> Face { Face(.markdown, names: names) { result, _ in render(result) } }

  /// The face for other programs.
  public static func json(_ render: @escaping @Sendable (Output) -> JSONValue) -> Face {
    Face(.json) { result, _ in render(result).text }
  }

  /// The same face of a value of which the result is a part.
  public func on<Whole>(_ part: @escaping @Sendable (Whole) -> Output) -> Face<Whole> {
    Face<Whole>(format, names: names, isExact: isExact) { whole, style in render(part(whole), style) }
  }

  /// Renders a result, dressed where the format is for a terminal.
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
