import ArgumentParser
import Presentation
import Schema

/// The value of `--format`: one of the formats of an output.
struct FormatArgument<Output: CommandOutput>: ExpressibleByArgument {
  let face: Face<Output>

  /// Creates the value for the output's default format.
  init() { face = Output.faces[0] }

  init?(argument: String) {
    // The French words for formats are accepted too.
    let word = KnownWord.named(argument, among: ArgumentWords.formats).map(\.word).flatMap {
      $0 == argument.lowercased() ? nil : $0
    }
    guard
      let face = Output.faces.first(where: { face in
        face.names.contains(argument) || word.map(face.names.contains) ?? false
      })
    else { return nil }
    self.face = face
  }

  var defaultValueDescription: String { face.names[0] }
  static var allValueStrings: [String] { Output.faces.map { $0.names[0] } }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  static func == (argument: Self, format: OutputFormat) -> Bool { argument.face.format == format }
}

extension Console {
  /// Writes a command's output in the requested format.
  func write<Output: CommandOutput>(_ output: Output, as format: FormatArgument<Output>, style: Style) {
    let text = format.face.text(of: output, style: style)
    if format.face.isExact { write(data: text) } else { write(text) }
  }
}
