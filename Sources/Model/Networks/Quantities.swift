import Localization

/// Sizes, durations and proportions in words.
extension LocalizedText {
  /// Returns a number of bytes as text, rounded to tenths of the unit: `5 MB`, `2,5 Mo`.
  public static func size(_ bytes: Int) -> LocalizedText {
    let (unit, english, french) =
      bytes >= 1_000_000_000
      ? (1_000_000_000, "GB", "Go") : bytes >= 1_000_000 ? (1_000_000, "MB", "Mo") : (1_000, "kB", "ko")
    let tenths = (bytes * 10 + unit / 2) / unit
    return LocalizedText(
      en: "\(decimal(tenths, "."))\u{A0}\(english)", fr: "\(decimal(tenths, ","))\u{A0}\(french)")
  }

  /// Returns a number of milliseconds as text: in minutes if there are three or more whole minutes and nothing else, such as `5 min`;
  /// otherwise in seconds, rounded to tenths, such as `140 s`.
  public static func duration(_ milliseconds: Int) -> LocalizedText {
    if milliseconds >= 180_000, milliseconds.isMultiple(of: 60_000) {
      return LocalizedText(verbatim: "\(milliseconds / 60_000)\u{A0}min")
    }
    let tenths = (milliseconds + 50) / 100
    return LocalizedText(en: "\(decimal(tenths, "."))\u{A0}s", fr: "\(decimal(tenths, ","))\u{A0}s")
  }

  /// Returns a ratio of width to height, given in thousandths, as text: `4:5`, `1.91:1`.
  public static func ratio(_ thousandths: Int) -> LocalizedText {
    for height in 1...16 where (thousandths * height).isMultiple(of: 1_000) {
      return LocalizedText(verbatim: "\(thousandths * height / 1_000):\(height)")
    }
    let hundredths = (thousandths + 5) / 10
    let fraction = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return LocalizedText(
      en: "\(String(hundredths / 100)).\(fraction):1", fr: "\(String(hundredths / 100)),\(fraction):1")
  }

  private static func decimal(_ tenths: Int, _ point: String) -> String {
    tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(tenths / 10)\(point)\(tenths % 10)"
  }
}
