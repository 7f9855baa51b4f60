import Actions
import Lint
import Localization

/// A rule, or a category of rules, on a command line.
struct RuleArgument: Nameable {
  let nameID: String
  private let rule: AnyRule?

  private init(_ rule: AnyRule) { (nameID, self.rule) = (rule.name, rule) }
  private init(_ category: RuleCategory) { (nameID, rule) = (category.rawValue, nil) }

  var nameDetail: LocalizedText? { rule?.nameDetail }

  /// Returns the rule that a word names: its current or former name, or a part of its name.
  ///
  /// - Throws: ``UsageError`` if the word names no rule or several.
  static func rule(_ word: String) throws -> AnyRule {
    if let rule = Catalogue.rule(named: word) { return rule }
    return try NameSearch(Catalogue.rules).thing(DocumentDesignation(word), of: .rules) { nearest in
      UsageError(
        LocalizedText(en: "unknown rule “\(word)”", fr: "règle inconnue : « \(word) »"),
        hint: .didYouMean(nearest) ?? .listRules)
    }.thing
  }

  /// Returns the name of the rule or the category that a word names. A current or former name is returned unchanged; for any other word, a
  /// notice shows the name.
  ///
  /// - Throws: ``UsageError`` if the word names none or several.
  static func ruleOrCategory(_ word: String, on console: Console) throws -> String {
    if Configuration.unknownNames(among: [word]).isEmpty { return word }
    let all = RuleCategory.allCases.map(Self.init) + Catalogue.rules.map(Self.init)
    let name = try NameSearch(all).thing(DocumentDesignation(word), of: .rules) { nearest in
      UsageError(
        LocalizedText(en: "unknown rule or category “\(word)”", fr: "règle ou catégorie inconnue : « \(word) »"),
        hint: .didYouMean(nearest) ?? .listRules)
    }.thing.nameID
    console.note(.completed(word, to: name))
    return name
  }
}

extension AnyRule: Nameable {
  public var nameID: String { name }

  public var nameDetail: LocalizedText? { documentation.summary }
}

extension LocalizedText {
  fileprivate static let rules = LocalizedText(en: "rules", fr: "règles")
  fileprivate static let listRules = LocalizedText(
    en: "`edito rule` lists the rules", fr: "`edito rule` donne la liste des règles")
}
