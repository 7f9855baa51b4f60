/// The versions of the data that texts are counted by.
public enum TextData {
  /// The version of Unicode whose emoji, grapheme clusters and normalization are built in.
  public static let unicodeVersion = EmojiData.version

  /// The day of the package that they are taken from.
  public static let unicodeDate = EmojiData.date

  /// The day of the list of top-level domains.
  public static let domainListDate = DomainData.date
}
