import Synchronization
import SystemLibrary

/// The connections that are open. There is a limit to them, so the one on which nothing has moved for the longest gives way to a
/// newcomer: whoever asks for a page never waits for others who say nothing.
final class Audience: Sendable {
  private struct State {
    /// The sockets by seat.
    var sockets: [Int: Int32] = [:]
    /// When something last moved on each connection, by a clock that ticks with every move of any of them.
    var moves: [Int: Int] = [:]
    var clock = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = max(1, limit) }

  /// A connection's place among the others.
  struct Seat: Sendable {
    fileprivate let number: Int
    fileprivate let audience: Audience

    /// Says that bytes have come in or gone out.
    func moved() {
      audience.state.withLock { state in
        guard state.sockets[number] != nil else { return }
        state.clock += 1
        state.moves[number] = state.clock
      }
    }

    /// Gives up the place. To be called before the socket is closed: its number may then be another's.
    func leave() {
      audience.state.withLock { state in
        state.sockets[number] = nil
        state.moves[number] = nil
      }
    }
  }

  /// Takes in a connection; another one ends where there are too many.
  func admit(_ socket: Int32) -> Seat {
    state.withLock { state in
      if state.sockets.count >= limit { Self.dismissOldest(&state) }
      state.clock += 1
      state.sockets[state.clock] = socket
      state.moves[state.clock] = state.clock
      return Seat(number: state.clock, audience: self)
    }
  }

  /// Ends the connection on which nothing has moved for the longest.
  func dismissOldest() {
    state.withLock { Self.dismissOldest(&$0) }
  }

  /// Whoever reads from the socket finds its end, whoever writes to it an error, and closes it.
  private static func dismissOldest(_ state: inout State) {
    guard let oldest = state.moves.min(by: { $0.value < $1.value })?.key, let socket = state.sockets[oldest] else {
      return
    }
    state.sockets[oldest] = nil
    state.moves[oldest] = nil
    _ = shutdown(socket, Int32(SHUT_RDWR))
  }
}
