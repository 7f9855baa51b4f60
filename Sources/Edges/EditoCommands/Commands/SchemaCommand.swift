import ArgumentParser
import Editorial
import Localization
import Rendering

struct SchemaCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind's front matter, for editors and other programs.",
    discussion: """
      KIND is workspace, post, strategy or any other kind that `edito new` makes. The schema is of draft 2020-12.

      EXAMPLES:
        edito schema post               what a post's front matter may hold
        edito schema strategy --language fr > strategy.schema.json
      """)

  @Argument(help: "The kind of document.")
  var kind: String

  @Option(help: ArgumentHelp("The language of the descriptions: en or fr.", valueName: "code"))
  var language: LanguageChoice?

  func run(on console: Console) throws -> ExitStatus {
    let kind = try KindArgument.kind(kind)
    console.write(JSONSchema.document(of: kind, in: language?.language ?? console.environment.language).text)
    return .clean
  }
}
