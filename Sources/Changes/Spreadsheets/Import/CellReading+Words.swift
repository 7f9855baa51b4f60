import Editorial
import ForeignFiles
import Localization
import Schema
import SourceText

/// The cells whose values are words or ids that the schema, the team or its declarations know.
extension CellReading {
  func choice(_ text: String, _ choices: [Shape.Choice], in column: SheetColumn) throws(CellIssue) -> String {
    if column == .field(["status"]), let status = StatusWords.status(named: text) { return status.rawValue }
    // Calendars in CSV hold the labels.
    let words = choices.map { KnownWord($0.word, otherNames: $0.french + [$0.label.french, $0.label.english]) }
    if let known = KnownWord.named(text, among: words) { return known.word }
    throw CellIssue(
      LocalizedText(en: "unknown value “\(text.excerpt)”", fr: "valeur inconnue : « \(text.excerpt) »"),
      hint: KnownWord.nearest(to: text, among: words, mayBeOther: true).map { .didYouMean($0.word) }
        ?? LocalizedText(
          en: "known values: \(.list(words.map(\.word)))",
          fr: "au choix : \(.list(choices.map { $0.french.first ?? $0.word }))"), costsOnlyCell: true, word: text)
  }

  // MARK: Channels

  /// Returns the ids of the channels that a cell names, with any separator: `X / LinkedIn`, `FB + Insta`, `all`.
  func channels(_ cell: String) -> Value {
    if let channel = try? channel(String(cell.trimmed)) {
      return Value(value: CellList.text([channel].filter { !$0.isEmpty }))
    }
    if ChannelWords.meanAll(cell), !channelNames.all.isEmpty { return Value(value: CellList.text(channelNames.all)) }
    var (values, lost): ([String], [CellIssue]) = ([], [])
    for item in CellList.items(cell) {
      for name in (try? channel(item)) == nil ? ChannelWords.split(item) : [item] {
        do throws(CellIssue) {
          let id = try channel(name)
          if !id.isEmpty, !values.contains(id) { values.append(id) }
        } catch {
          lost.append(error)
        }
      }
    }
    return Value(value: CellList.text(values), lost: lost)
  }

  /// Returns the ids of the channels that a cell names one by one; none for a cell that means all channels.
  func channels(namedIn cell: String) -> [String] {
    let cell = mapping.meaning(of: cell, in: .field(["channels"]))
    return ChannelWords.meanAll(cell) ? [] : CellList.items(channels(cell).value)
  }

  func channel(_ text: String) throws(CellIssue) -> String {
    let text = mapping.meaning(of: text, in: .field(["channels"]))
    if text.isEmpty { return "" }
    let ids = channelNames.ids(named: text)
    if ids.count == 1 { return ids[0] }
    if ids.count > 1 { throw .several(.channel, text, ids) }
    return try reference(text, .channel)
  }

  // MARK: Ids

  func reference(_ text: String, _ kind: ReferenceKind) throws(CellIssue) -> String {
    let declarations = corpus.declarations
    if declarations[kind, text] != nil { return text }
    let ids = declarations.ids(of: kind)
    let folded = FoldedText.of(text)
    let named = ids.filter { id in
      FoldedText.of(id) == folded
        || declarations[kind, id]?.title.map { FoldedText.of($0) == folded } ?? false
    }
    if named.count == 1, !folded.isEmpty { return named[0] }
    if named.count > 1 { throw .several(kind, text, named) }
    if kind == .person, !folded.isEmpty {
      let called = ids.filter { FoldedText.of(Self.firstName(declarations[kind, $0]?.title ?? $0)) == folded }
      if called.count == 1 { return called[0] }
      if called.count > 1 { throw .several(kind, text, called) }
    }
    let names = ids + ids.compactMap { declarations[kind, $0]?.title }
    let hint =
      Spelling.nearest(to: text, among: names).map(LocalizedText.didYouMean) ?? kind.hint(for: text, known: ids)
    throw CellIssue(kind.unknown(text), hint: hint, costsOnlyCell: true, word: text)
  }

  /// Returns the first word of a person's name or id.
  private static func firstName(_ name: String) -> String {
    String(name.split { $0.isWhitespace || $0 == "-" }.first ?? "")
  }
}
