import Actions
import ArgumentParser
import Lint
import Localization
import Rendering

struct RuleCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "List the lint rules, or explain one with its examples.",
    discussion: """
      EXAMPLES:
        edito rule                      the list
        edito rule posts-too-close      one rule, explained
      """)

  @Argument(help: "The rule to explain.")
  var name: String?

  @Option(help: .formats(of: RuleOutput.self))
  var format = FormatArgument<RuleOutput>()

  @Option(help: ArgumentHelp("The language of the output: en or fr.", valueName: "code"))
  var language: LanguageChoice?

  @Option(help: "When to colour: auto, always or never.")
  var color: ColorChoice = .auto

  func run(on console: Console) throws -> ExitStatus {
    let rules: [AnyRule]
    if let name {
      guard let rule = Catalogue.rule(named: name) else {
        throw UsageError(
          LocalizedText(en: "there is no rule “\(name)”", fr: "il n’y a pas de règle « \(name) »"),
          hint: Spelling.nearest(to: name, among: Catalogue.rules.map(\.name)).map(LocalizedText.didYouMean)
            ?? LocalizedText(en: "`edito rule` lists them all", fr: "`edito rule` en donne la liste"))
      }
      if rule.name != name { console.note(.renamedRule(name, rule.name)) }
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
