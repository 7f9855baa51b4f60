import Synchronization
import Testing

@testable import EditoCommands

/// The line that says how far a long command has come.
@Suite("The line of progress")
struct ProgressLineTests {
  /// A terminal that keeps what is written to it.
  private final class Terminal: Sendable {
    let written = Mutex<[String]>([])

    func line(width: Int = 80) -> ProgressLine {
      ProgressLine(width: width, isTimed: false) { text in self.written.withLock { $0.append(text) } }
    }

    var texts: [String] { written.withLock { $0 } }
  }

  private let erasure = "\r\u{1B}[K"

  @Test("is written once for each change, over the one before it")
  func changes() {
    let terminal = Terminal()
    let line = terminal.line()
    line.show()
    line.set("1 of 3")
    line.show()
    line.show()
    line.set("2 of 3")
    line.set("3 of 3")
    line.show()
    #expect(terminal.texts == [erasure + "1 of 3", erasure + "3 of 3"])
  }

  @Test("is erased before other output, and only if it is there")
  func end() {
    let terminal = Terminal()
    let line = terminal.line()
    line.set("1 of 3")
    line.end()
    line.show()
    #expect(terminal.texts == [])
    line.set("2 of 3")
    line.show()
    line.end()
    line.show()
    #expect(terminal.texts == [erasure + "2 of 3", erasure])
  }

  @Test("fits into one line of the terminal")
  func width() {
    let terminal = Terminal()
    let line = terminal.line(width: 10)
    line.set("reading calendar.csv")
    line.show()
    #expect(terminal.texts == [erasure + "reading …"])
  }
}
