import Editorial
import Findings
import Localization
import Schema
import SourceText

/// Which rules run, with which severities and options; and what is wrong with how the workspace configures them.
public struct Configuration: Sendable {
  /// Options count days, hours, minutes, periods and per cent: none is larger in earnest.
  static let mostOfOption = 100_000

  /// The rules that run, in the catalogue's order.
  public let rules: [ActiveRule]
  /// Findings about the configuration itself.
  public let findings: [Finding]

  /// Every rule with its defaults, but for those that run only on demand.
  public init() {
    rules = Catalogue.rules.filter { !$0.severityPolicy.isOnDemand }.map { ActiveRule(rule: $0) }
    findings = []
  }

  /// Reads the workspace's settings and narrows them by what a command asks for.
  ///
  /// - Parameters:
  ///   - select: rule or category names; when empty, every rule runs that the settings do not turn off. Naming a rule
  ///     turns it on whatever the settings say. A rule that runs on demand is turned on by any other setting than `off`.
  ///   - ignore: rule or category names that do not run.
  public init(settingsOf corpus: Corpus, select: [String] = [], ignore: [String] = []) {
    var reader = RuleSettingsReader(document: corpus.settingsDocument)
    for entry in corpus.settings.lint?.value.rules?.value ?? [] { reader.read(entry) }
    let settings = reader.settings
    findings = reader.findings
    rules = Catalogue.rules.compactMap { rule in
      let isNamed = select.contains(rule.name)
      guard select.isEmpty || isNamed || select.contains(rule.category.rawValue) else { return nil }
      guard !ignore.contains(rule.name), !ignore.contains(rule.category.rawValue) else { return nil }
      let setting = settings[rule.name]
      guard isNamed || !(setting?.isOff ?? rule.severityPolicy.isOnDemand) else { return nil }
      return ActiveRule(rule: rule, severity: setting?.severity, options: setting?.options ?? [:])
    }
  }

  /// The names among some that are neither a rule nor a category.
  public static func unknownNames(among names: [String]) -> [String] {
    names.filter { Catalogue.rule(named: $0) == nil && RuleCategory(rawValue: $0) == nil }
  }
}

/// A rule as it runs in one workspace.
public struct ActiveRule: Sendable {
  public let rule: AnyRule
  /// A severity that the workspace chose over the rule's own.
  public var severity: Severity?
  public var options: [String: Int] = [:]

  func makeCheck() -> AnyRule.Check { rule.check(options) }

  /// Whether the rule judges the workspace as a whole.
  var isAboutWhole: Bool {
    if case .corpus = makeCheck() { true } else { false }
  }

  /// The severity for a post in a state, or for any other document; `nil` where the rule does not apply.
  func severity(for state: PostStatus?) -> Severity? {
    rule.severityPolicy.severity(for: state).map { severity ?? $0 }
  }
}

/// Reads `lint: {rules: …}`, with a finding for each name and value that is not known.
private struct RuleSettingsReader {
  struct Setting {
    var isOff = false
    var severity: Severity?
    var options: [String: Int] = [:]
  }

  let document: Document?
  var settings: [String: Setting] = [:]
  var findings: [Finding] = []

  mutating func read(_ entry: MapEntry<String, RuleSetting>) {
    guard let rule = Catalogue.rule(named: entry.key.value) else {
      report(
        "unknown-rule", at: entry.key.range, .unknownRule(entry.key.value),
        help: UnknownRule.nearest(to: entry.key.value))
      return
    }
    var setting = Setting()
    if let word = entry.value?.value.word { readLevel(word, of: rule, into: &setting) }
    for option in entry.value?.value.options ?? [] { read(option, of: rule, into: &setting) }
    settings[rule.name] = setting
  }

  private mutating func read(_ option: MapEntry<String, String>, of rule: AnyRule, into setting: inout Setting) {
    if option.key.value == "severity" {
      if let value = option.value { readLevel(value, of: rule, into: &setting) }
      return
    }
    guard rule.options.contains(where: { $0.key == option.key.value }) else {
      let known = rule.options.map(\.key) + ["severity"]
      report(
        "unknown-key", at: option.key.range, .unknownOption(option.key.value, rule: rule.name),
        help: LocalizedText(
          en: "options: \(known.joined(separator: ", "))", fr: "options : \(known.joined(separator: ", "))"))
      return
    }
    guard let value = option.value, let number = Int(value.value),
      (0...Configuration.mostOfOption).contains(number)
    else {
      report(
        "wrong-type", at: option.value?.range ?? option.key.range, .numberExpected(option.key.value), help: nil)
      return
    }
    setting.options[option.key.value] = number
  }

  private mutating func readLevel(_ word: Located<String>, of rule: AnyRule, into setting: inout Setting) {
    if ["off", "false", "no"].contains(word.value) {
      setting.isOff = true
    } else if let severity = Severity.allCases.first(where: { $0.key == word.value }) {
      setting.severity = severity
    } else if !["on", "true", "yes"].contains(word.value) {
      report(
        "unknown-value", at: word.range, .unknownLevel(word.value),
        help: LocalizedText(en: "one of off, info, warning, error", fr: "une valeur parmi off, info, warning, error"))
    }
  }

  private mutating func report(_ rule: String, at range: ByteRange, _ message: LocalizedText, help: LocalizedText?) {
    guard let document else { return }
    findings.append(
      Finding(
        rule: rule, category: RuleCategory.document.rawValue, severity: .error, place: document.place(range),
        message: message, help: help))
  }
}

extension LocalizedText {
  fileprivate static func unknownOption(_ key: String, rule: String) -> LocalizedText {
    LocalizedText(en: "\(rule) has no option “\(key)”", fr: "\(rule) n’a pas d’option « \(key) »")
  }

  fileprivate static func numberExpected(_ key: String) -> LocalizedText {
    LocalizedText(
      en: "\(key): expected a whole number from 0 to \(Numerals.grouped(Configuration.mostOfOption, in: .english))",
      fr: "\(key) : un nombre entier de 0 à \(Numerals.grouped(Configuration.mostOfOption, in: .french)) est attendu")
  }

  fileprivate static func unknownLevel(_ word: String) -> LocalizedText {
    LocalizedText(en: "“\(word)” is not a severity", fr: "« \(word) » n’est pas une gravité")
  }
}
