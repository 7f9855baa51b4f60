import Synchronization
import SystemLibrary

/// The open connections. Their number is limited: if it is reached, a new connection replaces the one that has been idle for
/// the longest, so idle browsers cannot keep others waiting.
final class Audience: Sendable {
  private struct State {
    /// The sockets by seat.
    var sockets: [Int: Int32] = [:]
    /// The last activity of each connection, by a counter that grows with every activity of any of them.
    var moves: [Int: Int] = [:]
    var clock = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = max(1, limit) }

  /// The position of a connection among the others.
  struct Seat: Sendable {
    fileprivate let number: Int
    fileprivate let audience: Audience

    /// Records that bytes were received or sent.
    func moved() {
      audience.state.withLock { state in
        guard state.sockets[number] != nil else { return }
        state.clock += 1
        state.moves[number] = state.clock
      }
    }

    /// Gives up the position. Call it before closing the socket, because another connection may get its number afterwards.
    func leave() {
      audience.state.withLock { state in
        state.sockets[number] = nil
        state.moves[number] = nil
      }
    }
  }

  /// Adds a connection, and ends another one if there are too many.
  func admit(_ socket: Int32) -> Seat {
    state.withLock { state in
      if state.sockets.count >= limit { Self.dismissOldest(&state) }
      state.clock += 1
      state.sockets[state.clock] = socket
      state.moves[state.clock] = state.clock
      return Seat(number: state.clock, audience: self)
    }
  }

  /// Ends the connection that has been idle for the longest.
  func dismissOldest() {
    state.withLock { Self.dismissOldest(&$0) }
  }

  /// Shuts the socket down. Its reader then reads the end, its writer gets an error, and either of them closes it.
  private static func dismissOldest(_ state: inout State) {
    guard let oldest = state.moves.min(by: { $0.value < $1.value })?.key, let socket = state.sockets[oldest] else {
      return
    }
    state.sockets[oldest] = nil
    state.moves[oldest] = nil
    _ = shutdown(socket, Int32(SHUT_RDWR))
  }
}
