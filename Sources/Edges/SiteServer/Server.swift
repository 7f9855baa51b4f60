import FlyingSocks
import Foundation
import SystemLibrary

/// A server that answers browsers on this machine, each connection in its own task. Other machines cannot reach it.
public struct Server: Sendable {
  public let port: UInt16
  private let socket: Socket

  /// Listens on a port of the loopback address.
  ///
  /// - Parameter port: the port; 0 for any free one.
  /// - Returns: `nil` if the port is taken or not permitted, or if no socket can be opened.
  public init?(port wanted: UInt16) {
    guard let socket = try? Socket(domain: AF_INET) else { return nil }
    do {
      // A port that was in use until a moment ago can be used again.
      try socket.setValue(true, for: .localAddressReuse)
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: wanted))
      try socket.listen()
      guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
      (self.socket, self.port) = (socket, port)
    } catch {
      try? socket.close()
      return nil
    }
  }

  /// Listens on the first free port of a range; `nil` if none is free.
  public init?(firstFreeOf ports: ClosedRange<UInt16>) {
    for port in ports {
      // `lazy.compactMap` would listen on the port twice, and fail the second time.
      if let server = Server(port: port) {
        self = server
        return
      }
    }
    return nil
  }

  /// Answers requests until the task is cancelled.
  ///
  /// - Parameter limit: the maximum number of connections. A browser usually opens up to six connections to a server.
  public func run(_ site: LiveSite, limit: Int = 256) async throws {
    let pool: some AsyncSocketPool = .make(maxEvents: 64)
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    defer { try? socket.close() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(on: listening, site, Audience(limit: limit)) }
      // Neither of the two tasks ends by itself.
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func accept(on listening: AsyncSocket, _ site: LiveSite, _ audience: Audience) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        try Task.checkCancellation()
        do {
          let socket = try await listening.accept()
          let seat = audience.admit(socket.socket.file.rawValue)
          group.addTask { await Connection(socket, seat, site, port: port).run() }
        } catch is CancellationError {
          throw CancellationError()
        } catch {
          // The browser closed the connection before it was accepted, or the system has run out of descriptors for a moment.
          audience.dismissOldest()
          try await Task.sleep(for: .milliseconds(20))
        }
      }
    }
  }
}
