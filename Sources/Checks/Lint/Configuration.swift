import Editorial
import Findings
import Localization
import Schema
import SourceText

/// The rules that run, with their severities and options, and the findings about the settings that configure them.
public struct Configuration: Sendable {
  /// The highest value that any option accepts. Options are days, hours, minutes, periods or percentages; none needs a higher value.
  static let mostOfOption = 100_000

  /// The rules that run, in the catalogue's order.
  public let rules: [ActiveRule]
  /// The findings about the settings themselves.
  public let findings: [Finding]

  /// Creates the configuration without settings: every rule with its defaults, except the rules that run only on demand.
  public init() {
    rules = Catalogue.rules.filter { !$0.severityPolicy.isOnDemand }.map { ActiveRule(rule: $0) }
    findings = []
  }

  /// Reads the workspace's settings and applies a command's options to them.
  ///
  /// - Parameters:
  ///   - select: names of rules or categories to run; if empty, all rules are candidates. A rule that is named here runs regardless of
  ///     the settings, unless `ignore` excludes it. Other rules run unless the settings turn them off; a rule that runs on demand also
  ///     needs a setting other than `off`.
  ///   - ignore: names of rules or categories not to run.
  public init(settingsOf corpus: Corpus, select: [String] = [], ignore: [String] = []) {
    let entries = corpus.settings.lint?.value.rules?.value ?? []
    var reader = RuleSettingsReader(document: corpus.settingsDocument, written: Set(entries.map(\.key.value)))
    for entry in entries { reader.read(entry) }
    let settings = reader.settings
    let select = select.map(Catalogue.currentName)
    let ignore = ignore.map(Catalogue.currentName)
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

  /// Returns the given names that are neither the current or a former name of a rule nor the name of a category.
  public static func unknownNames(among names: [String]) -> [String] {
    names.filter { Catalogue.rule(named: $0) == nil && RuleCategory(rawValue: $0) == nil }
  }
}

/// A rule with its settings in one workspace.
public struct ActiveRule: Sendable {
  public let rule: AnyRule
  /// The severity that the workspace sets instead of the rule's own; `nil` if it sets none.
  public var severity: Severity?
  public var options: [String: Int] = [:]

  func makeCheck() -> AnyRule.Check { rule.check(options) }

  /// Whether the rule checks the workspace as a whole.
  var isAboutWhole: Bool {
    if case .corpus = makeCheck() { true } else { false }
  }

  /// Returns the severity for a post with a status; a `state` of `nil` means a document that is not a post.
  ///
  /// Returns `nil` if the rule does not apply.
  func severity(for state: PostStatus?) -> Severity? {
    rule.severityPolicy.severity(for: state).map { severity ?? $0 }
  }
}

/// A reader of `lint: {rules: …}` that adds a finding for each former name and for each unknown rule, option or value.
private struct RuleSettingsReader {
  struct Setting {
    var isOff = false
    var severity: Severity?
    var options: [String: Int] = [:]
  }

  let document: Document?
  /// The names in the settings, as written.
  let written: Set<String>
  var settings: [String: Setting] = [:]
  var findings: [Finding] = []

  mutating func read(_ entry: MapEntry<String, RuleSetting>) {
    let name = entry.key.value
    guard let rule = Catalogue.rule(named: name) else {
      report(
        "unknown-rule", at: entry.key.range, .unknownRule(name), help: UnknownRule.nearest(to: name))
      return
    }
    if rule.name != name {
      let isAlsoCurrent = written.contains(rule.name)
      reportFormerName(entry.key, of: rule, isAlsoCurrent: isAlsoCurrent)
      // If the settings contain both names, the current one counts.
      if isAlsoCurrent { return }
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
          en: "known options: \(known.joined(separator: ", "))", fr: "au choix : \(known.joined(separator: ", "))"))
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
        help: LocalizedText(
          en: "known severities: off, info, warning, error", fr: "au choix : off, info, warning, error"))
    }
  }

  private mutating func reportFormerName(_ key: Located<String>, of rule: AnyRule, isAlsoCurrent: Bool) {
    guard let document else { return }
    findings.append(
      FormerName.finding(
        aboutRule: key.value, now: rule.name, at: document.place(key.range), isAlsoCurrent: isAlsoCurrent))
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
    LocalizedText(en: "the rule \(rule) has no option “\(key)”", fr: "la règle \(rule) n’a pas d’option « \(key) »")
  }

  fileprivate static func numberExpected(_ key: String) -> LocalizedText {
    LocalizedText(
      en: "\(key) must be an integer from 0 to \(Numerals.grouped(Configuration.mostOfOption, in: .english))",
      fr: "\(key) doit être un nombre entier de 0 à \(Numerals.grouped(Configuration.mostOfOption, in: .french))")
  }

  fileprivate static func unknownLevel(_ word: String) -> LocalizedText {
    LocalizedText(en: "unknown severity “\(word)”", fr: "gravité inconnue : « \(word) »")
  }
}
