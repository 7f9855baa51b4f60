import Presentation

/// A post as cards, one for each channel, with a box for each part of its text. Wide terminals show two channels side by side.
struct PreviewCards {
  let output: PreviewOutput
  let style: Style

  /// The minimum width of a terminal that shows two channels side by side, in columns.
  private static let wide = 120
  /// The maximum width of a card. Longer lines are hard to read.
  private static let widest = 78
  /// The width between two cards.
  private static let gap = 4

  var text: String {
    let lines = [
      StyledText(output.document.title, .strong).truncated(to: style.width).dressed(in: style),
      style(.faint, output.document.path),
    ]
    return (lines + rows.flatMap { [""] + $0 }).joined(separator: "\n") + "\n"
  }

  private var rows: [[String]] {
    let count = style.width >= Self.wide && output.channels.count > 1 ? 2 : 1
    let width = min((style.width - 2 - Self.gap * (count - 1)) / count, Self.widest)
    let table = output.document.source.lineTable()
    let cards = output.channels.map { channel in
      PreviewCard(channel: channel, table: table, language: output.language, width: width).lines
    }
    return stride(from: 0, to: cards.count, by: count).map { first in
      sideBySide(Array(cards[first..<min(first + count, cards.count)]), width: width)
    }
  }

  private func sideBySide(_ cards: [[StyledText]], width: Int) -> [String] {
    (0..<(cards.map(\.count).max() ?? 0)).map { index in
      let last = cards.lastIndex { index < $0.count } ?? 0
      return cards[...last].enumerated().map { column, card in
        let line = index < card.count ? card[index] : StyledText()
        let spaced = column < last ? line.fitted(to: width + Self.gap) : line
        return (column == 0 ? "  " : "") + spaced.dressed(in: style)
      }.joined()
    }
  }
}

extension PreviewOutput {
  /// Returns the post as cards for a terminal.
  func cards(in style: Style) -> String { PreviewCards(output: self, style: style).text }
}
