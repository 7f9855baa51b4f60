import Editorial
import ForeignFiles

/// The patterns of `files:` that match the articles of a section of a site, and no other file.
enum SourcePatterns {
  /// Returns the patterns. As few files as possible are excluded one by one. If that would be more files than there are articles, the
  /// articles are named instead.
  static func of(_ section: SiteArticles.Section, _ files: [SiteArticles.File]) -> [String] {
    let articles = files.filter { $0.isArticle == true }.map(\.path)
    let others = files.filter { $0.isArticle == false && !DocumentSource.isExcluded($0.path) }.map(\.path)
    var best: (patterns: [String], excluded: [String])?
    for patterns in candidates(section, articles) {
      let globs = patterns.compactMap(PathGlob.init)
      guard articles.allSatisfy({ path in globs.contains { $0.matches(path) } }) else { continue }
      let excluded = others.filter { path in globs.contains { $0.matches(path) } }
      if best.map({ excluded.count < $0.excluded.count }) ?? true { best = (patterns, excluded) }
    }
    guard let best, best.excluded.count <= articles.count else { return articles }
    return best.patterns + best.excluded.map { "!\($0)" }
  }

  /// Returns lists of patterns that match the files of a section, the most general ones first.
  private static func candidates(_ section: SiteArticles.Section, _ articles: [String]) -> [[String]] {
    let endings = Set(articles.compactMap { $0.split(separator: ".").last.map(String.init) }).sorted()
    let start = section.folder.isEmpty ? "" : section.folder + "/"
    func patterns(_ names: [String]) -> [String] { names.flatMap { name in endings.map { "\(start)\(name).\($0)" } } }
    // A bundle in several languages contains files such as `index.fr.md`.
    let hasLanguages = articles.contains { path in
      let parts = (path.split(separator: "/").last ?? "").split(separator: ".")
      return parts.first == "index" && parts.count > 2
    }
    let index = hasLanguages ? "index*" : "index"
    return section.isDeep
      ? [patterns(["**/*"]), patterns(["*", "**/\(index)"]), patterns(["**/\(index)"]), patterns(["*"])]
      : [patterns(["*"]), patterns(["*/\(index)"]), patterns(["*", "*/\(index)"])]
  }
}
