import Synchronization
import SystemLibrary

/// The open connections. Their number is limited. At the limit, a new connection replaces the one that has been idle for the longest, so
/// idle browsers cannot keep others waiting.
final class Audience: Sendable {
  private struct State {
    /// The sockets by the numbers of their seats.
    var sockets: [Int: Int32] = [:]
    /// The value of `clock` at each connection's last activity, by the number of its seat. `clock` grows with every activity.
    var moves: [Int: Int] = [:]
    var clock = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = max(1, limit) }

  /// The place of a connection among the open ones.
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

    /// Removes the connection from the open ones. Call this before closing the socket, because another connection may get the socket's
    /// number afterwards.
    func leave() {
      audience.state.withLock { state in
        state.sockets[number] = nil
        state.moves[number] = nil
      }
    }
  }

  /// Adds a connection. At the limit, first ends the one that has been idle for the longest.
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

  /// Shuts down the socket that has been idle for the longest. Its connection then reads the end of the stream, or gets an error when it
  /// writes, and closes the socket.
  private static func dismissOldest(_ state: inout State) {
    guard let oldest = state.moves.min(by: { $0.value < $1.value })?.key, let socket = state.sockets[oldest] else {
      return
    }
    state.sockets[oldest] = nil
    state.moves[oldest] = nil
    _ = shutdown(socket, Int32(SHUT_RDWR))
  }
}
