import Dispatch
import Presentation
import Synchronization

/// A line on the terminal that says how far a long command has come. It appears after a second, is replaced as the work goes on, and is
/// erased before the command writes anything else.
///
/// The line has a timer of its own, so the work may say how far it has come as often as it likes.
final class ProgressLine: Sendable {
  private struct State {
    /// What the line should say; `nil` if nothing is going on.
    var text: String?
    /// What is on the terminal; `nil` if the line is not there.
    var shown: String?
    var timer: (any DispatchSourceTimer)?
  }

  private static let patience = DispatchTimeInterval.seconds(1)
  private static let interval = DispatchTimeInterval.milliseconds(200)
  /// Returns to the start of the line, and erases it.
  private static let erasure = "\r\u{1B}[K"

  private let state = Mutex(State())
  private let width: Int
  private let isTimed: Bool
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - width: the terminal's width in columns.
  ///   - isTimed: whether a timer shows the line; otherwise, only ``show()`` does.
  ///   - write: writes a text to the terminal as it is.
  init(width: Int, isTimed: Bool = true, write: @escaping @Sendable (String) -> Void) {
    self.width = width
    self.isTimed = isTimed
    self.write = write
  }

  /// Sets what the line says. It must contain no control characters.
  func set(_ text: String) {
    state.withLock { state in
      state.text = text
      guard isTimed, state.timer == nil else { return }
      let timer = DispatchSource.makeTimerSource(queue: .global())
      timer.schedule(deadline: .now() + Self.patience, repeating: Self.interval)
      timer.setEventHandler { [weak self] in self?.show() }
      timer.resume()
      state.timer = timer
    }
  }

  /// Shows what the line says, if it says anything new.
  func show() {
    state.withLock { state in
      guard let text = state.text, text != state.shown else { return }
      // In the last column, some terminals would begin a new line.
      write(Self.erasure + text.truncated(to: width - 1))
      state.shown = text
    }
  }

  /// Erases the line until the work says again how far it has come.
  func end() {
    state.withLock { state in
      state.timer?.cancel()
      if state.shown != nil { write(Self.erasure) }
      state = State()
    }
  }
}
