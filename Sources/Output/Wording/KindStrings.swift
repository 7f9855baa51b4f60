import Editorial
import Localization

extension DocumentKind {
  /// The name of the kind in a sentence.
  public var word: LocalizedText { LocalizedText(en: "\(rawValue)", fr: "\(frenchWords.first ?? rawValue)") }
}
