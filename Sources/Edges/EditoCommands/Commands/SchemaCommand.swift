import ArgumentParser
import Editorial
import Localization
import Rendering

struct SchemaCommand: EditoCommand {
  static let help = CommandHelp(
    "schema",
    suggestedFor: ["keys", "fields", "schéma", "clés"],
    abstract: HelpText(
      en: "Print the JSON Schema of a document kind", fr: "Afficher le schéma JSON d’un type de document"),
    discussion: HelpText(
      en: """
        KIND is workspace, post, strategy or any other kind that `edito new` creates. The schema describes the front matter, in \
        JSON Schema 2020-12; editors and other programs can check documents with it.
        """,
      fr: """
        TYPE est `workspace`, `post`, `strategy` ou tout autre type que crée `edito new`. Le schéma décrit l’en-tête, en JSON Schema \
        2020-12 ; les éditeurs de texte et d’autres programmes peuvent s’en servir pour vérifier les documents.
        """),
    examples: [
      HelpExample("edito schema post", HelpText(en: "the keys of a post", fr: "les clés d’une publication")),
      HelpExample(
        "edito schema strategy --language en > strategy.schema.json",
        french: "edito schema strategy --language fr > strategy.schema.json"),
    ])

  @Argument(help: ArgumentHelp(en: "Kind of document", fr: "Type de document", value: .kind))
  var kind: String

  @Option(help: .language)
  var language: LanguageChoice?

  func run(on console: Console) throws -> ExitStatus {
    let kind = try KindArgument.kind(kind)
    console.write(JSONSchema.document(of: kind, in: language?.language ?? console.language).text)
    return .clean
  }
}
