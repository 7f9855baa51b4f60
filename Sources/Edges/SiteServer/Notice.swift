import Localization

/// A page that stands where there is none of the site: it says why.
public struct Notice: Sendable {
  let title: String
  /// Plain texts: what is wrong, what helps, where.
  let lines: [String]
  let language: Language

  public init(_ title: LocalizedText, lines: [String], language: Language) {
    self.init(title: title[language], lines: lines, language: language)
  }

  private init(title: String, lines: [String], language: Language) {
    self.title = title
    self.lines = lines
    self.language = language
  }

  /// For an address that leads to no page: perhaps not yet, so it waits as well.
  static func noPage(_ path: String, in language: Language) -> Notice {
    let title = LocalizedText(en: "There is no page \(path)", fr: "Il n’y a pas de page \(path)")
    let hint = LocalizedText(
      en: "It appears here as soon as there is one.", fr: "Elle s’affichera ici dès qu’elle existera.")
    return Notice(title, lines: [hint[language]], language: language)
  }

  static let stylePath = "_edito/notice.css"

  static let style = """
    :root { color-scheme: light dark; }
    body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 12vh auto; padding: 0 1.25rem; }
    h1 { font-size: 1.4rem; }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .85rem/1.5 ui-monospace, monospace; }

    """

  var html: String {
    let home = LocalizedText(en: "The overview", fr: "La vue d’ensemble")
    let code = language == .french ? "fr" : "en"
    let paragraphs = lines.map { "<pre>\(Self.escaped($0))</pre>\n" }.joined()
    return """
      <!doctype html>
      <html lang="\(code)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/\(Self.stylePath)">
      </head>
      <body>
      <main>
      <h1>\(Self.escaped(title))</h1>
      \(paragraphs)<p><a href="/">\(home[language])</a></p>
      </main>
      </body>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
