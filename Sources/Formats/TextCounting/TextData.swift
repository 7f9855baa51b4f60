/// The versions of the data used for counting texts.
public enum TextData {
  /// The version of Unicode whose emoji, grapheme clusters and normalization are built in.
  public static let unicodeVersion = EmojiData.version

  /// The date of the package that they come from.
  public static let unicodeDate = EmojiData.date

  /// The date of the list of top-level domains.
  public static let domainListDate = DomainData.date
}
