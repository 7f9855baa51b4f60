import ArgumentParser
import Foundation

/// An argument or option of a command, as the argument parser describes it.
struct ArgumentInfo: Decodable {
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  private struct Name: Decodable {
    let kind: String
    let name: String
    var text: String { (kind == "long" ? "--" : "-") + name }
  }

  let kind: Kind
  let shouldDisplay: Bool
  let isOptional: Bool
  private let isRepeating: Bool
  private let parsingStrategy: String?
  private let names: [Name]?
  let valueName: String?
  let defaultValue: String?
  private let allValues: [String]?
  let abstract: String?

  /// Whether the argument may be given several times. An option that takes several values at once is given once.
  var isRepeatable: Bool { isRepeating && !takesSeveralValues }

  /// Whether all words up to the next option are values of the option.
  var takesSeveralValues: Bool { parsingStrategy == "upToNextOption" }

  /// Whether an argument takes all further words of the command line.
  var takesAllWords: Bool { kind == .positional && isRepeating }

  /// The only values that the argument accepts; empty if others are possible.
  var values: [String] { allValues ?? [] }

  /// The option's names as the user types them, the shortest first: `-o`, `--output`.
  var options: [String] { (names ?? []).map(\.text).sorted { ($0.count, $0) < ($1.count, $1) } }

  /// The placeholder of the argument's value, such as `<folder>`; empty for a flag.
  var value: String { kind == .flag ? "" : valueName.map { "<\($0)>" } ?? "" }

  /// The argument's label in a list, such as `-o, --output <folder>`.
  var label: String { [options.joined(separator: ", "), value].filter { !$0.isEmpty }.joined(separator: " ") }

  /// The argument's part of a usage line, such as `[<file>...]`.
  var usage: String {
    let one = [options.last, value].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    let all = isRepeatable ? one + "..." : one
    return isOptional ? "[\(all)]" : all
  }

  /// Returns the arguments and options of a command in the language of ``HelpLanguage``, without `--help` and hidden ones.
  static func all(of command: any ParsableArguments.Type) -> [ArgumentInfo] {
    let dump = try? JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
    return (dump?.command.arguments ?? []).filter { $0.shouldDisplay && !$0.options.contains("--help") }
  }

  private struct Dump: Decodable {
    struct Command: Decodable {
      let arguments: [ArgumentInfo]?
    }

    let command: Command
  }
}
