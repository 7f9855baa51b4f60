/// A currency in any spelling: `€`, `EUR` and `euros` are equal.
public struct Currency: Sendable {
  /// The spelling in the text, with no-break spaces: `€`, `EUR`, `$ CA`.
  public let spelling: String
  /// The identity of the currency: its ISO 4217 code, or the sign or name itself, such as `$`, if several currencies share it or Edito
  /// does not know its code.
  public let code: String

  /// Reads a sign, an ISO 4217 code or a usual name, in any language that Edito supports. `nil` for any other word.
  public init?(parsing text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let key = words.joined().lowercased().filter { $0 != "." }
    guard let code = Self.names[key] ?? Self.listed(key) ?? Self.sign(key) else { return nil }
    self.code = code
    spelling = words.joined(separator: "\u{A0}")
  }

  /// The number of digits after the decimal mark (ISO 4217, minor unit).
  public var decimals: Int {
    switch code {
    case "BIF", "CFA", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
      "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  /// Whether the currency is written as a sign alone. In English, a sign precedes the number.
  var isSign: Bool { spelling.unicodeScalars.count == 1 && spelling.unicodeScalars.allSatisfy(Self.isSign) }

  static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .currencySymbol }

  /// The codes of signs and names. A sign or name that several currencies share is its own code: `$`, `kr`, `francs`.
  private static let names: [String: String] = [
    "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "pound": "GBP", "pounds": "GBP", "$": "$", "dollar": "$",
    "dollars": "$", "us$": "USD", "$us": "USD", "ca$": "CAD", "c$": "CAD", "$ca": "CAD", "$can": "CAD", "a$": "AUD",
    "r$": "BRL", "¥": "JPY", "yen": "JPY", "yens": "JPY", "₩": "KRW", "₫": "VND", "₹": "INR", "₺": "TRY", "₴": "UAH",
    "fr": "francs", "frs": "francs", "franc": "francs", "francs": "francs", "sfr": "CHF", "cfa": "CFA", "fcfa": "CFA",
    "dh": "MAD", "dhs": "MAD", "dirham": "MAD", "dirhams": "MAD", "da": "DZD", "dt": "TND", "zł": "PLN", "kč": "CZK",
    "ft": "HUF", "lei": "RON", "kr": "kr",
  ]

  private static func listed(_ key: String) -> String? {
    let code = key.uppercased()
    return codes.contains(code) ? code : nil
  }

  private static func sign(_ key: String) -> String? {
    key.unicodeScalars.count == 1 && key.unicodeScalars.allSatisfy(isSign) ? key : nil
  }

  /// The currencies of ISO 4217, without funds and metals.
  private static let codes = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY \
    COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS \
    INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP \
    MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR \
    SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV \
    WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split(separator: " ").map(String.init))
}

extension Currency: Hashable {
  public static func == (left: Currency, right: Currency) -> Bool { left.code == right.code }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
