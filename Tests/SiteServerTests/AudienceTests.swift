import FlyingSocks
import Foundation
import Localization
import Testing
import Website

@testable import SiteServer

@Suite("Many connections at once", .timeLimit(.minutes(1)))
struct AudienceTests {
  /// A connection from a browser's side. It waits up to a few seconds for data.
  private final class Reader {
    private let socket: Socket

    init(port: UInt16) throws {
      socket = try Socket(domain: AF_INET)
      var patience = timeval(tv_sec: 20, tv_usec: 0)
      setsockopt(
        socket.file.rawValue, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
      try socket.connect(to: .inet(ip4: "127.0.0.1", port: port))
    }

    deinit { try? socket.close() }

    func ask(for path: String, port: UInt16) throws {
      let request = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
      _ = try socket.write(.init(Array(request.utf8)))
    }

    /// The next data, if it arrives soon; empty if the connection has ended.
    func receive() throws -> String {
      do {
        return String(decoding: try socket.read(atMost: 1024), as: UTF8.self)
      } catch SocketError.disconnected {
        return ""
      }
    }
  }

  @Test("do not meet a port in use: the server listens on the first free one of a range")
  func firstFreePort() throws {
    let first = try #require(Server(port: 0))
    let last = UInt16(min(65_535, Int(first.port) + 50))
    let second = try #require(Server(firstFreeOf: first.port...last))
    #expect(second.port > first.port)
  }

  private static let site = LiveSite(
    .notice(ErrorPage(LocalizedText(en: "no site", fr: "pas de site"), lines: [], language: .english)))

  private func withServer(limit: Int, _ body: @escaping @Sendable (UInt16) throws -> Void) async throws {
    let server = try #require(Server(port: 0))
    let serving = Task { try await server.run(Self.site, limit: limit) }
    defer { serving.cancel() }
    // Sockets that block must not take the threads on which the server runs.
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      Thread.detachNewThread { done.resume(with: Result { try body(server.port) }) }
    }
  }

  @Test("a reader gets a response at once although other connections are idle")
  func silence() async throws {
    try await withServer(limit: 4) { port in
      let silent = try (0..<12).map { _ in try Reader(port: port) }
      let reader = try Reader(port: port)
      try reader.ask(for: "/", port: port)
      #expect(try reader.receive().hasPrefix("HTTP/1.1 503 "))
      // The first connections have ended.
      #expect(try silent[0].receive().isEmpty)
    }
  }

  @Test("event streams give way, the oldest first, and a recent reader's connection stays")
  func streams() async throws {
    try await withServer(limit: 3) { port in
      let streams = try (0..<3).map { _ in
        let stream = try Reader(port: port)
        try stream.ask(for: "/_edito/events", port: port)
        #expect(try stream.receive().hasPrefix("HTTP/1.1 200 "))
        return stream
      }
      for _ in 0..<2 {
        let reader = try Reader(port: port)
        try reader.ask(for: "/", port: port)
        #expect(try reader.receive().hasPrefix("HTTP/1.1 503 "))
        try reader.ask(for: "/", port: port)
        #expect(try reader.receive().contains("HTTP/1.1 503 "))
      }
      var rest = try streams[0].receive()
      while !rest.isEmpty { rest = try streams[0].receive() }
    }
  }

  @Test("the connection that was idle for the longest time ends first")
  func order() throws {
    var pairs: [[Int32]] = []
    for _ in 0..<3 {
      var pair: [Int32] = [0, 0]
      try #require(socketpair(AF_UNIX, Int32(streamSocket), 0, &pair) == 0)
      pairs.append(pair)
    }
    defer { for descriptor in pairs.joined() { close(descriptor) } }
    let audience = Audience(limit: 2)
    let first = audience.admit(pairs[0][0])
    let second = audience.admit(pairs[1][0])
    first.moved()
    _ = audience.admit(pairs[2][0])
    func hasEnded(_ descriptor: Int32) -> Bool {
      var byte: UInt8 = 0
      return recv(descriptor, &byte, 1, Int32(MSG_DONTWAIT)) == 0
    }
    #expect(pairs.map { hasEnded($0[1]) } == [false, true, false])
    // A released place is free, and its socket is not changed.
    first.leave()
    second.leave()
    audience.dismissOldest()
    #expect(pairs.map { hasEnded($0[1]) } == [false, true, true])
  }
}

#if canImport(Glibc)
  private let streamSocket = Int(SOCK_STREAM.rawValue)
#else
  private let streamSocket = SOCK_STREAM
#endif
