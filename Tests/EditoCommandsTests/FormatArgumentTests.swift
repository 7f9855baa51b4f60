import ArgumentParser
import CivilTime
import Presentation
import Testing

@testable import EditoCommands

/// The formats that `--format` accepts follow from the formats that the output lists.
@Suite("Output formats")
struct FormatArgumentTests {
  private struct Greeting: CommandOutput {
    static let faces: [Face<Self>] = [
      .text { $1(.strong, $0.name) }, .markdown(names: ["markdown", "md"]) { "**\($0.name)**" },
      .json { .string($0.name) }, Face(.csv, isExact: true) { greeting, _ in "\(greeting.name)\r\n" },
    ]

    let name: String
  }

  private struct Visit: CommandOutput {
    static let faces: [Face<Self>] = Greeting.faces.map { $0.on(\.greeting) } + [Face(.ics) { _, _ in "VISIT" }]

    let greeting: Greeting
  }

  @Test("accept only the names that the output lists")
  func names() throws {
    typealias Argument = FormatArgument<Greeting>
    #expect(Argument() == .text)
    #expect(try #require(Argument(argument: "markdown")) == .markdown)
    #expect(try #require(Argument(argument: "md")) == .markdown)
    #expect(try #require(Argument(argument: "json")) == .json)
    for name in ["ics", "JSON", "", "text "] { #expect(Argument(argument: name) == nil) }
    #expect(try #require(FormatArgument<Visit>(argument: "ics")) == .ics)
  }

  @Test("are listed once each, by their first names")
  func help() {
    #expect(FormatArgument<Greeting>.allValueStrings == ["text", "markdown", "json", "csv"])
    #expect(FormatArgument<Greeting>().defaultValueDescription == "text")
  }

  @Test("render as requested, with colours only for a terminal")
  func rendering() {
    let greeting = Greeting(name: "Ada")
    let style = Style(isColored: true)
    #expect(greeting.rendered(as: .text) == "Ada")
    #expect(greeting.rendered(as: .text, style: style) == "\u{1B}[1mAda\u{1B}[0m")
    #expect(greeting.rendered(as: .markdown, style: style) == "**Ada**")
    #expect(greeting.rendered(as: .json, style: style) == "\"Ada\"\n")
    #expect(Visit(greeting: greeting).rendered(as: .csv) == "Ada\r\n")
    #expect(Visit(greeting: greeting).rendered(as: .ics) == "VISIT")
  }

  @Test("are exact byte for byte in a file, and harmless in a terminal", arguments: [false, true])
  func writing(isTerminal: Bool) throws {
    var output = ""
    let environment = CommandEnvironment(
      currentFolder: "/", clock: { Instant(utcMinute: 0) }, isOutputTerminal: isTerminal)
    let console = Console(environment, write: { output += $0 }, notify: { _ in })
    let greeting = Greeting(name: "A\u{1B}[31mda")
    console.write(greeting, as: try #require(FormatArgument(argument: "csv")), style: .plain)
    #expect(output.contains("\u{1B}") == !isTerminal)
    output = ""
    console.write(greeting, as: FormatArgument(), style: .plain)
    #expect(!output.contains("\u{1B}"))
    #expect(output.hasSuffix("[31mda"))
  }
}
