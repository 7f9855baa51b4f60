import ArgumentParser
import Editorial
import Schema

/// One of a closed set of words on a command line. Besides its value, which help and completion show, it accepts the French words for the
/// value and the words that Edito prints in its place.
protocol WordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {
  /// The accepted words, one for each value.
  static var words: [KnownWord] { get }
}

extension WordArgument {
  init?(argument: String) {
    guard let known = KnownWord.named(argument, among: Self.words) else { return nil }
    self.init(rawValue: known.word)
  }
}

extension WordArgument where Self: Choice {
  static var words: [KnownWord] { allCases.map(\.shownWord) }
}

extension PostStatus: WordArgument {
  public init?(argument: String) {
    guard let status = Self.named(argument) else { return nil }
    self = status
  }
}

extension FailureThreshold: WordArgument {
  public init?(argument: String) {
    guard let threshold = Self.named(argument) else { return nil }
    self = threshold
  }
}

/// The words of all closed sets on command lines. An invalid value is compared with them to find a suggestion.
enum ArgumentWords {
  /// Returns the value that a word probably means; `nil` if none is similar.
  ///
  /// - Parameter values: the accepted values.
  static func nearest(to word: String, among values: [String]) -> String? {
    let known = sets.first { Set($0.map(\.word)).isSuperset(of: values) } ?? values.map { KnownWord($0) }
    return KnownWord.nearest(to: word, among: known.filter { values.contains($0.word) })?.word
  }

  private static let sets: [[KnownWord]] = [
    PostStatus.words, FailureThreshold.words, LanguageChoice.words, ColorChoice.words,
    MetricsImportCommand.Subject.words,
    ExportCommand.SheetSeparator.words, formats,
  ]

  /// The names of formats with the French words for them.
  static let formats = [
    KnownWord("text", otherNames: ["texte"]), KnownWord("cards", otherNames: ["cartes"]),
    KnownWord("full", otherNames: ["complet"]), KnownWord("concise", otherNames: ["concis", "court"]),
    KnownWord("md", otherNames: ["markdown"]), KnownWord("json"), KnownWord("csv"),
    KnownWord("ics", otherNames: ["ical", "icalendar"]), KnownWord("github"),
    KnownWord("paths", otherNames: ["chemins"]),
  ]
}
