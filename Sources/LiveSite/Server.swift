import FlyingSocks
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Answers browsers on this machine, each connection in a task of its own. Other machines do not reach it.
public struct Server: Sendable {
  public let port: UInt16
  private let socket: Socket

  /// Takes a port of the machine's own address.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Returns: `nil` where the port is taken, or not to be had.
  public init?(port wanted: UInt16) {
    guard let socket = try? Socket(domain: AF_INET) else { return nil }
    do {
      // A port that a program has just let go of can be taken again.
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

  /// Takes the first free port of some.
  public init?(firstFreeOf ports: ClosedRange<UInt16>) {
    guard let server = ports.lazy.compactMap({ Server(port: $0) }).first else { return nil }
    self = server
  }

  /// Answers until the task is cancelled.
  public func run(_ site: LiveSite) async throws {
    let pool: some AsyncSocketPool = .make(maxEvents: 64)
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    defer { try? socket.close() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(on: listening, site) }
      // Neither ends by itself.
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// The most readers at one time. A browser takes six connections for each of its windows at most.
  private static let connectionLimit = 256

  private func accept(on listening: AsyncSocket, _ site: LiveSite) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var count = 0
      while true {
        try Task.checkCancellation()
        do {
          let socket = try await listening.accept()
          count += 1
          group.addTask { await Connection(socket, site, port: port).run() }
        } catch is CancellationError {
          throw CancellationError()
        } catch {
          // Somebody went away before he was let in, or the system has no more to give: a moment later it has.
          try await Task.sleep(for: .milliseconds(20))
        }
        // The others have gone when this one may come.
        while count >= Self.connectionLimit, try await group.next() != nil { count -= 1 }
      }
    }
  }
}
