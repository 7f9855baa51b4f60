import Localization
import TextCounting

extension TextMeasure {
  /// The name of the unit in output for programs.
  public var key: String {
    switch self {
    case .weighted: "weighted"
    case .rewrittenGraphemes: "rewritten-graphemes"
    case .shortenedGraphemes: "shortened-graphemes"
    case .shortenedBytes: "shortened-bytes"
    case .graphemes: "graphemes"
    case .emojiBytes: "emoji-bytes"
    case .utf16: "utf-16"
    case .codePoints: "code-points"
    case .utf8: "bytes"
    }
  }

  /// Returns a number of units in words, such as `280 characters`.
  public func count(_ number: Int) -> LocalizedText {
    switch self {
    case .utf8, .shortenedBytes: LocalizedText(en: "\(number, "byte", "bytes")", fr: "\(number, "octet", "octets")")
    default: LocalizedText(en: "\(number, "character", "characters")", fr: "\(number, "caractère", "caractères")")
    }
  }

  /// The way of counting, as words that follow the network's name, such as “counts emoji by their bytes”; `nil` if the network counts
  /// characters nearly as people do.
  public var manner: LocalizedText? {
    switch self {
    case .weighted:
      LocalizedText(
        en: "counts clickable URLs as 23 and emoji as 2",
        fr: "compte 23 pour une adresse cliquable et 2 pour un émoji")
    case .rewrittenGraphemes:
      LocalizedText(
        en: "counts clickable URLs as 23, and mentions without their server",
        fr: "compte 23 pour une adresse cliquable, et les mentions sans leur serveur")
    case .shortenedGraphemes:
      LocalizedText(
        en: "counts links as its app shortens them", fr: "compte les liens tels que son application les raccourcit")
    case .shortenedBytes:
      LocalizedText(
        en: "counts accented letters as 2, emoji as 4 and links as its app shortens them",
        fr: "compte 2 pour une lettre accentuée, 4 pour un émoji, et les liens tels que son application les raccourcit")
    case .graphemes: nil
    case .emojiBytes: LocalizedText(en: "counts emoji by their bytes", fr: "compte les émojis en octets")
    case .utf16: LocalizedText(en: "counts most emoji as 2", fr: "compte 2 pour la plupart des émojis")
    case .codePoints: nil
    case .utf8:
      LocalizedText(
        en: "counts accented letters as 2 and emoji as 4", fr: "compte 2 pour une lettre accentuée et 4 pour un émoji")
    }
  }
}

extension Evidence.Provenance {
  public var documentation: LocalizedText {
    switch self {
    case .official:
      LocalizedText(en: "read in the network's own documents or code", fr: "lu dans les documents ou le code du réseau")
    case .quoted:
      LocalizedText(
        en: "stated by the network, quoted by others", fr: "les déclarations du réseau, citées par d’autres")
    case .reported: LocalizedText(en: "reported only by others", fr: "rapporté par d’autres seulement")
    case .team: LocalizedText(en: "set by the team", fr: "fixé par l’équipe")
    }
  }

  public var name: LocalizedText {
    switch self {
    case .official: LocalizedText(en: "official", fr: "officiel")
    case .quoted: LocalizedText(en: "quoted", fr: "cité")
    case .reported: LocalizedText(en: "reported", fr: "rapporté")
    case .team: LocalizedText(en: "team", fr: "interne")
    }
  }
}
