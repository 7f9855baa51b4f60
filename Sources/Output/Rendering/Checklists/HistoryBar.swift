import Checklists
import Localization
import Presentation

/// A bar with one character for each occurrence of a checklist. If tasks were done, the height of the character shows their share.
enum HistoryBar {
  private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  static func bar(_ entries: [LedgerEntry]) -> StyledText {
    entries.reduce(StyledText()) { $0 + sign(of: $1) }
  }

  static func sign(of entry: LedgerEntry) -> StyledText {
    StyledText(text(of: entry), role(of: entry.state))
  }

  private static func text(of entry: LedgerEntry) -> String {
    switch entry.state {
    case .done: return "█"
    case .partly:
      let (done, wanted) = entry.counts
      // A partly done occurrence never looks like a missed or a finished one.
      return levels[min(levels.count - 1, done * levels.count / max(1, wanted))]
    case .missed: return "·"
    case .skipped: return "–"
    case .due: return "○"
    case .coming: return "◌"
    }
  }

  static func role(of state: LedgerEntry.State) -> Style.Role {
    switch state {
    case .done: .success
    case .partly: .warning
    case .missed: .error
    case .skipped, .coming: .faint
    case .due: .accent
    }
  }

  /// The characters of a bar and their meanings.
  static let legend: [(sign: String, name: LocalizedText)] = [
    ("█", LocalizedText(en: "done", fr: "faite")), ("▄", LocalizedText(en: "partly done", fr: "en partie")),
    ("·", LocalizedText(en: "missed", fr: "manquée")), ("–", LocalizedText(en: "skipped", fr: "sautée")),
    ("○", LocalizedText(en: "due", fr: "à faire")), ("◌", LocalizedText(en: "to come", fr: "à venir")),
  ]
}
