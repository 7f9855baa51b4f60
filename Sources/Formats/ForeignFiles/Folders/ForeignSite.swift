import FrontMatter
import SourceText

/// The facts about a site in its configuration.
public struct ForeignSite: Sendable {
  public private(set) var title: String?
  /// The URL of the site.
  public private(set) var address: String?
  public private(set) var locale: String?
  public private(set) var timeZone: String?
  /// The languages of the site, by the names of their folders and file endings; empty if there is only one.
  public private(set) var languages: Set<String> = []

  /// Reads the configuration of a folder. A value of a later file counts only if no earlier one has it.
  public init(of folder: ForeignFolder) {
    for file in folder.configurations {
      guard let form = Self.form(ofFileAt: file.path), let values = FrontMatterValue(of: file, as: form) else {
        continue
      }
      title = title ?? Self.text(values["title"]) ?? Self.text(values["name"])
      address = address ?? Self.address(values)
      locale =
        locale ?? Self.text(values["languageCode"]) ?? Self.text(values["lang"]) ?? Self.text(values["locale"])
        ?? Self.text(values["defaultContentLanguage"]) ?? Self.text(values["default_language"])
      timeZone = timeZone ?? Self.text(values["timeZone"])
      let named = file.path.fileStem == "languages" ? values : values["languages"]
      languages.formUnion((named?.entries ?? []).map { $0.key.lowercased() })
    }
  }

  private static func text(_ value: FrontMatterValue?) -> String? {
    guard let text = value?.text.map({ String($0.trimmed) }), !text.isEmpty else { return nil }
    return text
  }

  /// Returns the URL of a site: `baseURL` (Hugo), `base_url` (Zola), or `url` with `baseurl` (Jekyll).
  private static func address(_ values: FrontMatterValue) -> String? {
    if let url = text(values["url"]), isWeb(url) {
      let base = text(values["baseurl"]).map { $0.hasPrefix("/") ? $0 : "/" + $0 } ?? ""
      return (url.hasSuffix("/") ? String(url.dropLast()) : url) + (base == "/" ? "" : base)
    }
    return [text(values["baseURL"]), text(values["base_url"])].compactMap(\.self).first(where: isWeb)
  }

  static func isWeb(_ text: String) -> Bool {
    text.lowercased().beginsWithWebScheme && !text.contains { $0.isWhitespace }
  }

  /// Returns the language of the configuration file at a path; `nil` for another file.
  static func form(ofFileAt path: String) -> FrontMatterValue.Form? {
    let forms: [String: FrontMatterValue.Form] = ["toml": .toml, "yaml": .yaml, "yml": .yaml, "json": .json]
    let stem = path.fileStem
    let folder = path.contains("/") ? String(path.prefix { $0 != "/" }) : ""
    guard let form = path.fileExtension.flatMap({ forms[$0] }) else { return nil }
    switch folder {
    case "": return ["hugo", "config", "_config", "plugins"].contains(stem) ? form : nil
    case "config":
      return path.hasPrefix("config/_default/") && ["hugo", "config", "languages"].contains(stem) ? form : nil
    default: return nil
    }
  }
}
