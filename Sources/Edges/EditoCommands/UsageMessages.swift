import Localization

/// What the argument parser refuses, said in the reader's language. It says everything in English itself, and its errors are
/// known by their messages alone: one that is not known here is passed on as it is.
struct UsageMessage {
  let text: LocalizedText
  var hint: LocalizedText?

  /// - Parameter message: the parser's own message, without its usage lines.
  init?(_ message: String) {
    if let match = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      text = LocalizedText(en: "there is no option \(match.1)", fr: "il n’y a pas d’option \(match.1)")
      hint = match.2.map { .didYouMean(String($0)) }
    } else if let match = message.wholeMatch(of: /Missing value for '(.+?)'/) {
      text = LocalizedText(en: "\(match.1) lacks its value", fr: "il manque la valeur de \(match.1)")
    } else if let match = message.wholeMatch(of: /Missing expected argument '(.+?)'/) {
      text = LocalizedText(en: "\(match.1) is missing", fr: "il manque \(match.1)")
    } else if let match = message.wholeMatch(of: /Unexpected argument '(.+)'/) {
      text = LocalizedText(en: "“\(match.1)” is one word too many", fr: "« \(match.1) » est un mot de trop")
    } else if let match = message.wholeMatch(of: /\d+ unexpected arguments: '(.+)'/) {
      let words = match.1.split(separator: "', '").joined(separator: " ")
      text = LocalizedText(en: "“\(words)” are words too many", fr: "« \(words) » sont des mots de trop")
    } else if let match = message.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '(.+)' was specified\./)
    {
      text = LocalizedText(
        en: "\(match.1) takes no value, such as “\(match.2)”",
        fr: "\(match.1) ne prend pas de valeur comme « \(match.2) »")
    } else if let match = message.wholeMatch(
      of: /The value '(.*)' is invalid for '(\S+?)(?: <.*>)?'(?:\. Please provide one of (.+)\.)?/)
    {
      text = LocalizedText(
        en: "\(match.2) cannot be “\(match.1)”", fr: "\(match.2) ne peut pas valoir « \(match.1) »")
      hint = match.3.map { Self.hint(for: String(match.1), values: String($0)) }
    } else {
      return nil
    }
  }

  /// - Parameter values: such as `'full', 'concise' or 'json'`.
  private static func hint(for value: String, values: String) -> LocalizedText {
    let known = values.matches(of: /'([^']*)'/).map { String($0.1) }
    if let nearest = Spelling.nearest(to: value, among: known) { return .didYouMean(nearest) }
    return LocalizedText(en: "it can be \(.list(known))", fr: "au choix : \(.list(known))")
  }
}
