/// The versions of the data used for counting texts.
public enum TextData {
  /// The version of Unicode from which Edito's data for emoji, grapheme clusters and normalisation come.
  public static let unicodeVersion = EmojiData.version

  /// The date of the package from which the data of Unicode come.
  public static let unicodeDate = EmojiData.date

  /// The date of the list of top-level domains.
  public static let domainListDate = DomainData.date
}
