import FlyingSocks
import Foundation
import SourceText
import SystemLibrary

/// The connection of one browser. It reads requests and sends answers until either side ends the connection.
struct Connection: Sendable {
  private let socket: AsyncSocket
  private let seat: Audience.Seat
  private let site: LiveSite
  private let requestGuard: RequestGuard

  /// The timeouts of an idle connection, and of a request head from its first bytes to its end.
  private static let patience = (idle: Duration.seconds(60), head: Duration.seconds(10))
  /// The timeout for the other side to accept a piece of an answer.
  private static let writing = Duration.seconds(30)
  /// The time to keep reading after rejecting a request.
  private static let lingering = Duration.seconds(2)
  private static let pieceSize = 256 << 10

  init(_ socket: AsyncSocket, _ seat: Audience.Seat, _ site: LiveSite, port: UInt16) {
    self.socket = socket
    self.seat = seat
    self.site = site
    requestGuard = RequestGuard(port: port)
    _ = fcntl(socket.socket.file.rawValue, F_SETFD, FD_CLOEXEC)
  }

  func run() async {
    defer {
      seat.leave()
      try? socket.close()
    }
    var received: [UInt8] = []
    while !Task.isCancelled {
      do {
        guard let bytes = try await head(&received) else { return }
        let head = try RequestHead(bytes)
        try await send(answer(head), to: head)
        guard head.isPersistent else { return }
      } catch let rejection as RequestRejection {
        // After a rejected request, it is unknown where the next one starts.
        try? await write(Answer(rejection), isLast: true, hasBody: true)
        await linger()
        return
      } catch {
        return
      }
    }
  }

  /// Reads and drops the bytes that are still in transit, for two seconds or less. Closing the socket earlier could destroy the answer (RFC
  /// 9112, section 9.6).
  private func linger() async {
    _ = shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    let end = ContinuousClock.now + Self.lingering
    while case let rest = ContinuousClock.now.duration(to: end), rest > .zero,
      let bytes = try? await read(within: rest), !bytes.isEmpty
    {}
  }

  private func answer(_ head: RequestHead) throws(RequestRejection) -> Answer {
    try requestGuard.check(head)
    return site.answer(head)
  }

  // MARK: In

  /// Returns the next request head; `nil` if the connection ends or is idle for too long before the head begins. Bytes after the head
  /// stay in the buffer.
  ///
  /// - Throws: ``RequestRejection`` if the head is too large, or does not end in time.
  private func head(_ received: inout [UInt8]) async throws -> [UInt8]? {
    if received.isEmpty {
      guard let bytes = try await read(within: Self.patience.idle) else { return nil }
      received = bytes
    }
    let end = ContinuousClock.now + Self.patience.head
    var searched = 0
    while true {
      if let (head, length) = Self.splitHead(received, from: searched) {
        received.removeFirst(length)
        return head
      }
      guard received.count <= RequestHead.sizeLimit else { throw RequestRejection(.fieldsTooLarge) }
      searched = max(0, received.count - 3)
      let rest = ContinuousClock.now.duration(to: end)
      guard rest > .zero, let bytes = try await read(within: rest) else { throw RequestRejection(.requestTimeout) }
      received += bytes
    }
  }

  /// Returns the bytes before the first empty line, and the number of bytes up to the end of that line; `nil` if there is no empty line
  /// yet.
  private static func splitHead(_ bytes: [UInt8], from start: Int) -> (head: [UInt8], length: Int)? {
    var place = start
    while place < bytes.count {
      if bytes[place] == .lineFeed {
        let next = place + 1
        if next < bytes.count, bytes[next] == .lineFeed { return (Array(bytes[..<place]), next + 1) }
        if next + 1 < bytes.count, bytes[next] == .carriageReturn, bytes[next + 1] == .lineFeed {
          return (Array(bytes[..<place]), next + 2)
        }
      }
      place += 1
    }
    return nil
  }

  /// Reads some bytes; `nil` if the other side has closed the connection, or sends nothing in time.
  private func read(within time: Duration) async throws -> [UInt8]? {
    do {
      let bytes = try await within(time) { try await socket.read(atMost: 4096) }
      seat.moved()
      return bytes
    } catch SocketError.disconnected, is IdleTimeout {
      return nil
    }
  }

  // MARK: Out

  private func send(_ answer: Answer, to head: RequestHead) async throws {
    var isLast = !head.isPersistent
    if case .events = answer.body { isLast = true }
    try await write(answer, isLast: isLast, hasBody: head.method == .get)
    if isLast { throw SocketError.disconnected }
  }

  private func write(_ answer: Answer, isLast: Bool, hasBody: Bool) async throws {
    let head = answer.head(isLast: isLast)
    switch answer.body {
    case .bytes(let bytes): try await write(hasBody ? head + bytes : head)
    case .file(let file, let range):
      try await write(head)
      var place = range.lowerBound
      while hasBody, place < range.upperBound {
        let bytes = file.bytes(place..<min(range.upperBound, place + Self.pieceSize))
        // The file was shortened meanwhile. Closing the connection shows that bytes are missing.
        guard !bytes.isEmpty else { throw SocketError.disconnected }
        try await write(bytes)
        place += bytes.count
      }
    case .events(let events):
      try await write(head)
      if hasBody { try await write(events) }
    }
  }

  /// Sends events until the other side closes the connection or sends anything.
  private func write(_ events: AsyncStream<String>) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { _ = try await socket.read(atMost: 1) }
      group.addTask {
        try await write(Array("retry: 500\n\n".utf8))
        for await event in events { try await write(Array("data: \(event)\n\n".utf8)) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func write(_ bytes: [UInt8]) async throws {
    var rest = Data(bytes)
    // Each piece has its own timeout.
    while !rest.isEmpty {
      let piece = Data(rest.prefix(Self.pieceSize))
      try await within(Self.writing) { try await socket.write(piece) }
      seat.moved()
      rest = rest.dropFirst(piece.count)
    }
  }

  /// Runs an operation, and throws ``IdleTimeout`` if it takes too long.
  private func within<Value: Sendable>(
    _ time: Duration, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await Task.sleep(for: time)
        throw IdleTimeout()
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw CancellationError() }
      return value
    }
  }
}

/// The error for an operation that took too long.
private struct IdleTimeout: Error {}
