import ArgumentParser
import Presentation

/// The format that a command line asks for, one of those that an output has.
struct FormatArgument<Output: CommandOutput>: ExpressibleByArgument {
  let face: Face<Output>

  /// The default of the output.
  init() { face = Output.faces[0] }

  init?(argument: String) {
    guard let face = Output.faces.first(where: { $0.names.contains(argument) }) else { return nil }
    self.face = face
  }

  var defaultValueDescription: String { face.names[0] }
  static var allValueStrings: [String] { Output.faces.map { $0.names[0] } }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  static func == (argument: Self, format: OutputFormat) -> Bool { argument.face.format == format }
}

extension ArgumentHelp {
  /// The formats of an output: `text, md or json.`
  ///
  /// - Parameters:
  ///   - lead: the words before them.
  ///   - last: the last of them, with words about it.
  ///   - note: the words after them.
  static func formats<Output: CommandOutput>(
    of output: Output.Type, lead: String = "", last: String? = nil, note: String = ""
  ) -> ArgumentHelp {
    let names = Output.faces.map { face in
      face.names[0] + face.names.dropFirst().map { " (or \($0))" }.joined()
    }
    let others = names.dropLast().joined(separator: ", ")
    return ArgumentHelp("\(lead)\(others)\(last.map { ", or \($0)" } ?? " or \(names.last ?? "")")\(note).")
  }
}

extension Console {
  /// Writes a command's output, in the format that is asked for.
  func write<Output: CommandOutput>(_ output: Output, as format: FormatArgument<Output>, style: Style) {
    let text = format.face.text(of: output, style: style)
    if format.face.isExact { write(data: text) } else { write(text) }
  }
}
