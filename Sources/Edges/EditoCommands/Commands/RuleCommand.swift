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

  @Option(help: "text, md or json.")
  var format: RuleFormat = .text

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
      rules = [rule]
    } else {
      rules = Catalogue.rules
    }
    let style = console.style(color)
    switch format {
    case .json: console.write(RuleDocumentation.json(rules).text)
    case .md: console.write(rules.map { RuleDocumentation.markdown($0) }.joined(separator: "\n"))
    case .text:
      console.write(
        name == nil
          ? RuleDocumentation.list(rules, style: style, wraps: console.environment.isOutputTerminal)
          : RuleDocumentation.text(rules[0], style: style))
    }
    return .clean
  }
}

enum RuleFormat: String, ExpressibleByArgument, CaseIterable {
  case text, md, json
}
