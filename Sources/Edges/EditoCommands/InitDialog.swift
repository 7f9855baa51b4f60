import Actions
import Editorial
import Localization
import Networks
import Presentation
import Rendering
import Schema

/// The questions of `edito init` to a user on a terminal.
struct InitDialog {
  private let console: Console
  private var language: Language
  /// Whether standard input has ended, so each further question gets its default.
  private var hasEnded = false

  init(on console: Console) { (self.console, language) = (console, console.language) }

  /// The way in which a team works, as its members call it.
  enum Arrangement: String, WordArgument {
    case alone, team
    static let words = [
      KnownWord("alone", otherNames: ["1", "solo", "seul", "seule"]),
      KnownWord("team", otherNames: ["2", "in a team", "équipe", "en équipe"]),
    ]
  }

  /// Returns the options of a command with the user's answers to the questions that the options leave open.
  ///
  /// - Parameters:
  ///   - locale: the locale by default.
  ///   - name: the name of the team by default.
  mutating func completing(_ command: InitCommand, locale: LocaleName, name: String) -> InitCommand {
    var command = command
    if command.locale == nil {
      command.locale = ask(.locale(locale.text), locale.text) { _ = try InitCommand.localeName($0) }
    }
    language = command.locale.flatMap(LocaleName.init)?.language ?? language
    if command.name == nil { command.name = ask(.name(name), name) { _ in } }
    if command.team.channel.isEmpty, command.from.isEmpty {
      let names = ask(.channels, "") { text in _ = try Self.names(in: text).map(TeamOptions.network) }
      command.team.channel = Self.names(in: names)
    }
    if command.team.cadence.isEmpty {
      for id in command.team.channel {
        let network = (try? TeamOptions.network(id))?.name ?? id
        let target = ask(.cadence(on: network, Self.usualTarget), Self.usualTarget[language]) { text in
          _ = try TeamOptions.target(text)
        }
        command.team.cadence.append("\(id)=\(target)")
      }
    }
    if !command.team.alone, !command.team.team {
      let answer = ask(.arrangement, "alone") { text in _ = try Self.arrangement(text) }
      let arrangement = (try? Self.arrangement(answer)) ?? .alone
      (command.team.alone, command.team.team) = (arrangement == .alone, arrangement == .team)
    }
    if command.team.person == nil {
      let person = ask(.person, "") { text in _ = try TeamOptions.personName(text) }
      command.team.person = person.isEmpty ? nil : person
    }
    return command
  }

  /// The target of a channel for which the user gives none: few enough for a new team to keep.
  private static let usualTarget = LocalizedText(en: "2 per week", fr: "2 par semaine")

  private static func names(in text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
  }

  private static func arrangement(_ text: String) throws -> Arrangement {
    if let answer = Arrangement(argument: text) { return answer }
    throw UsageError(
      LocalizedText(en: "unknown answer “\(text)”", fr: "réponse inconnue : « \(text) »"),
      hint: LocalizedText(en: "write alone or team", fr: "écrivez solo ou équipe"))
  }

  /// Asks until the answer is valid. An empty answer means the default.
  private mutating func ask(_ question: InitQuestion, _ standard: String, check: (String) throws -> Void) -> String {
    while !hasEnded {
      guard let line = console.ask(question.prompt(in: language, console.style(.auto)))?.onOneLine else {
        hasEnded = true
        console.write("\n")
        break
      }
      if line.isEmpty { break }
      do {
        try check(line)
        return line
      } catch let error as UsageError {
        console.notify("  \(error.message[language])\n" + (error.hint.map { "  \($0[language])\n" } ?? ""))
      } catch {
        break
      }
    }
    return standard
  }
}
