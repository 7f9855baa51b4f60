import Localization
import SourceText

/// The form of a URL: a scheme, a colon, and no character that ends a URL (RFC 3986, section 2).
public enum AddressForm {
  /// Returns the reason why a text is not a valid URL; `nil` if it is valid.
  ///
  /// This takes linear time. An ordinary URL in ASCII needs only a fast check of its bytes.
  public static func issue(in text: String) -> LocalizedText? {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      (bytes.starts(with: "https://".utf8) && bytes.count > 8 || bytes.starts(with: "http://".utf8) && bytes.count > 7)
        && bytes.allSatisfy {
          $0 > .space && $0 < 0x7F && $0 != .quotationMark && $0 != .lessThanSign && $0 != .greaterThanSign
        }
    }
    return isPlain ? nil : slowIssue(in: text)
  }

  private static func slowIssue(in text: String) -> LocalizedText? {
    // Compares scalars, because a bracket with a combining accent is another character but still contains a bracket.
    let scalars = text.unicodeScalars
    if let control = scalars.first(where: { $0.properties.generalCategory == .control && !$0.properties.isWhitespace })
    {
      let number = String(control.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: 4 - number.utf8.count) + number
      return LocalizedText(
        en: "the URL contains the control character \(name): remove it",
        fr: "l’adresse contient le caractère de contrôle \(name) : retirez-le")
    }
    if scalars.contains(where: \.properties.isWhitespace) {
      return LocalizedText(en: "the URL contains a space", fr: "l’adresse contient une espace")
    }
    if let quote = scalars.first(where: quotes.contains) {
      return LocalizedText(
        en: "the URL contains the quotation mark “\(String(quote))”",
        fr: "l’adresse contient le guillemet \(String(quote))")
    }
    if scalars.contains("<") || scalars.contains(">") || scalars.first == "[" {
      return LocalizedText(
        en: "the URL must be written alone, without brackets",
        fr: "l’adresse s’écrit ici seule, sans crochets ni chevrons")
    }
    let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    let rest = text.dropFirst(scheme.count)
    // `bakery.example:8080` has a port but no scheme.
    guard rest.first == ":", scheme.first?.isLetter == true, !scheme.contains(".") else {
      return LocalizedText(en: "the URL does not begin with https://", fr: "l’adresse ne commence pas par https://")
    }
    let isWeb = ["http", "https"].contains(scheme.lowercased())
    let place = rest.dropFirst(isWeb ? 3 : 1)
    guard !isWeb || rest.hasPrefix("://"), let first = place.first, !isWeb || first != "/" else {
      return LocalizedText(
        en: "\(scheme): must be followed by two slashes and a name",
        fr: "\(scheme): est suivi de deux barres obliques, puis d’un nom")
    }
    return nil
  }

  /// Returns the host of a URL, in lower case and without `www.`; `nil` if the URL contains no `://`.
  public static func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { !"/?#:".contains($0) }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Quotation marks of all forms and the backtick, except the straight single quotation mark. A URL can contain that mark, and also
  /// parentheses.
  private static let quotes = Set("\"“”„«»‘’‹›`".unicodeScalars)
}

extension ValueType where Value == String {
  /// A URL. An invalid URL is reported, and kept as written.
  public static var url: ValueType {
    let shape = Shape.pattern(
      LocalizedText(en: "a URL", fr: "une adresse web"), examples: ["https://bakery.example/bread"])
    return .scalar(shape) { text, reader, node in
      // An empty text means that there is no URL.
      if !text.isEmpty, let issue = AddressForm.issue(in: text) {
        reader.mismatch(node, expected: shape, reason: issue)
      }
      return text
    }
  }
}
