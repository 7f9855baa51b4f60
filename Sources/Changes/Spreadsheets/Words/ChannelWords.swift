import ForeignFiles
import SourceText

/// The words and signs between the channels of one cell, in the languages of ``HeadingWords``.
enum ChannelWords {
  /// Whether a cell means all channels of the team: `All`, « tous les réseaux ».
  static func meanAll(_ cell: String) -> Bool { all.contains(FoldedText.of(cell)) }

  /// Returns the names in a text that other signs or words than those of lists separate: `X / LinkedIn`, `FB + Insta`, `X and Threads`.
  static func split(_ text: String) -> [String] {
    var names: [String] = []
    for part in text.split(whereSeparator: { signs.contains($0) }) {
      var words: [Substring] = []
      for word in part.split(whereSeparator: \.isWhitespace) {
        guard conjunctions.contains(word.lowercased()) else {
          words.append(word)
          continue
        }
        names.append(words.joined(separator: " "))
        words = []
      }
      names.append(words.joined(separator: " "))
    }
    let filled = names.filter { !$0.isEmpty }
    return filled.isEmpty ? [String(text.trimmed)] : filled
  }

  private static let signs: Set<Character> = ["/", "+", "&", "·", "•", "–", "—", "\\"]

  private static let conjunctions: Set = ["and", "et", "und", "y", "e", "en"]

  private static let all = Set(
    [
      "all", "all channels", "all networks", "all platforms", "everywhere", "all social", "all socials", "tous",
      "toutes", "tous les canaux",
      "tous les réseaux", "toutes les plateformes", "tous canaux", "tous réseaux", "partout", "alle", "alle kanäle",
      "alle netzwerke",
      "überall", "todos", "todas", "todos los canales", "todas las redes", "tutti", "tutte", "tutti i canali",
      "tutti i social",
      "todos os canais", "todas as redes", "alle kanalen", "alle netwerken", "overal",
    ].map(FoldedText.of))
}
