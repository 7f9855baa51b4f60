import Actions
import ArgumentParser
import Lint
import Localization
import Rendering

struct RuleCommand: EditoCommand {
  static let help = CommandHelp(
    "rule",
    suggestedFor: ["rules", "explain", "règle", "expliquer"],
    abstract: HelpText(en: "List the lint rules, or explain one", fr: "Lister les règles, ou en expliquer une"),
    examples: [
      HelpExample("edito rule", HelpText(en: "list the rules", fr: "la liste des règles")),
      HelpExample(
        "edito rule posts-too-close", HelpText(en: "one rule, with examples", fr: "une règle, avec des exemples")),
    ])

  @Argument(
    help: ArgumentHelp(
      en: "Rule to explain, by part of its name; default: list all",
      fr: "Règle à expliquer : partie de son nom ; par défaut, toutes sont listées",
      value: .rule))
  var name: String?

  @Option(help: .format)
  var format = FormatArgument<RuleOutput>()

  @Option(help: .language)
  var language: LanguageChoice?

  @Option(help: .color)
  var color: ColorChoice = .auto

  func run(on console: Console) throws -> ExitStatus {
    let rules: [AnyRule]
    if let name {
      let rule = try RuleArgument.rule(name)
      if rule.formerNames.contains(name) { console.note(.renamedRule(name, rule.name)) }
      rules = [rule]
    } else {
      rules = Catalogue.rules
    }
    let output = RuleOutput(
      rules, isExplained: name != nil, wraps: console.environment.isOutputTerminal,
      in: language?.language ?? console.language)
    console.write(output, as: format, style: console.style(color))
    return .clean
  }
}
