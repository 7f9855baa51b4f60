/// Punctuation between texts, with the spaces of each language.
extension LocalizedText {
  public static let empty = LocalizedText(verbatim: "")
  /// A colon with its spaces: `: `, in French ` : `.
  public static let colon = LocalizedText(en: ": ", fr: " : ")
  /// A semicolon with its spaces: `; `, in French ` ; `.
  public static let semicolon = LocalizedText(en: "; ", fr: " ; ")
  /// A comma with its space: `, `.
  public static let comma = LocalizedText(verbatim: ", ")
  /// A middle dot with its spaces: ` · `.
  public static let dot = LocalizedText(verbatim: " · ")

  /// Returns a label and its value: `Status: draft`, `Statut : brouillon`.
  public static func labelled(_ label: LocalizedText, _ value: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(label): \(value)", fr: "\(label) : \(value)")
  }

  /// Returns a label and its value, which is the same in every language.
  public static func labelled(_ label: LocalizedText, _ value: String) -> LocalizedText {
    labelled(label, LocalizedText(verbatim: value))
  }

  /// Returns the words of a user in quotation marks: `“bread”`, `« pain »`.
  public static func quoted(_ words: String) -> LocalizedText {
    LocalizedText(en: "“\(words)”", fr: "« \(words) »")
  }

  /// Returns a percentage as text: `43%`, `43 %`.
  public static func percent(_ number: Int) -> LocalizedText {
    LocalizedText(en: "\(number)%", fr: "\(number) %")
  }
}

extension Sequence<LocalizedText> {
  /// Returns the texts joined by a separator, by default a comma; empty if there are no texts.
  public func joined(by separator: LocalizedText = .comma) -> LocalizedText {
    reduce(nil as LocalizedText?) { all, text in
      all.map { LocalizedText(en: "\($0)\(separator)\(text)", fr: "\($0)\(separator)\(text)") } ?? text
    } ?? .empty
  }
}

/// Lists of names.
extension LocalizedText {
  /// Returns names separated by commas.
  public static func list(_ names: [String]) -> LocalizedText {
    LocalizedText(verbatim: names.joined(separator: ", "))
  }

  /// Returns names as alternatives: `a, b or c`.
  public static func alternatives(_ names: [String]) -> LocalizedText {
    alternatives(names.map(LocalizedText.init(verbatim:)))
  }

  /// Returns texts as alternatives: `a, b or c`.
  public static func alternatives(_ texts: [LocalizedText]) -> LocalizedText {
    guard texts.count > 1, let last = texts.last else { return texts.joined() }
    let others = texts.dropLast().joined()
    return LocalizedText(en: "\(others) or \(last)", fr: "\(others) ou \(last)")
  }

  /// Returns names that belong together: `a, b and c`.
  public static func conjunction(_ names: [String]) -> LocalizedText {
    conjunction(names.map(LocalizedText.init(verbatim:)))
  }

  /// Returns texts that belong together: `a, b and c`.
  public static func conjunction(_ texts: [LocalizedText]) -> LocalizedText {
    guard texts.count > 1, let last = texts.last else { return texts.joined() }
    let others = texts.dropLast().joined()
    return LocalizedText(en: "\(others) and \(last)", fr: "\(others) et \(last)")
  }
}
