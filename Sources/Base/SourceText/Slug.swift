/// File names made from titles.
public enum Slug {
  /// The maximum length of a slug in bytes: with a date before it and an extension after it, the file name fits any file system.
  public static let limit = 80

  /// Returns a title in lower case, with hyphens between words and without accents on Latin letters: `Œuf à la coque` becomes
  /// `oeuf-a-la-coque`. Letters of other scripts are kept. The slug ends before the first word that would make it exceed ``limit``. If
  /// the first word alone exceeds the limit, the word is cut. The slug is empty if the title has no letter or digit.
  public static func of(_ title: String) -> String {
    joined(FoldedText.words(of: title))
  }

  private static func joined(_ words: [String]) -> String {
    var slug = ""
    for word in words {
      if slug.isEmpty {
        slug = word
        while slug.utf8.count > limit { slug.removeLast() }
      } else if slug.utf8.count + 1 + word.utf8.count <= limit {
        slug += "-" + word
      } else {
        break
      }
    }
    return slug
  }
}
