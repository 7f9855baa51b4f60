import Actions
import ArgumentParser
import CivilTime
import Localization
import Schema

/// Checks the names of commands on a command line. The argument parser would only call a wrong name unexpected, or take it for a period.
enum CommandNames {
  /// - Throws: ``UsageError`` if the first word is not a command, or if the second word is neither a command within it nor an argument of its
  ///   default command.
  static func require(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return }
    guard let command = Edito.command(named: word) else {
      let known =
        Edito.sections.flatMap(\.commands).map { $0.help.knownWord } + [KnownWord("help", otherNames: ["aide"])]
      throw error(
        LocalizedText(en: "unknown command “\(word)”", fr: "commande inconnue : « \(word) »"), word, among: known)
    }
    let parts = command.configuration.subcommands.compactMap { $0 as? any DocumentedCommand.Type }
    guard !parts.isEmpty, arguments.count > 1, let second = arguments.dropFirst().first, !second.hasPrefix("-"),
      second != "help", !parts.contains(where: { $0.help.isNamed(second) }), !isPeriod(second)
    else { return }
    throw error(
      LocalizedText(
        en: "unknown command “\(second)” of `edito \(word)`", fr: "commande inconnue de `edito \(word)` : « \(second) »"
      ),
      second, among: parts.map { $0.help.knownWord },
      orWriting: LocalizedText(en: "; or a period such as 2026-W48", fr: " ; ou une période comme 2026-W48"))
  }

  /// Whether a word is a period, or is meant as one because it contains a digit. The default commands accept periods.
  private static func isPeriod(_ word: String) -> Bool {
    word.contains(where: \.isNumber) || PeriodUnit(parsing: word) != nil
      || word.allSatisfy { $0 == "," || $0.isWhitespace }
  }

  private static func error(
    _ message: LocalizedText, _ word: String, among known: [KnownWord], orWriting other: LocalizedText = .empty
  ) -> UsageError {
    let names = known.map(\.word)
    return UsageError(
      message,
      hint: KnownWord.nearest(to: word, among: known).map { .didYouMean($0.word) }
        ?? LocalizedText(en: "known commands: \(.list(names))\(other)", fr: "au choix : \(.list(names))\(other)"))
  }
}
