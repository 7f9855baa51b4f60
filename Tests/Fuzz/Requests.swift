import Foundation

/// Requests to the served site, most of them unlike a browser's.
struct Requests {
  private let all: [[UInt8]]

  /// - Parameter stems: the names of documents, some of which have pages.
  init(_ dice: inout Dice, stems: [String]) {
    var all: [[UInt8]] = []
    for _ in 0..<12 { all.append(Self.request(&dice, stems)) }
    self.all = all
  }

  private static func request(_ dice: inout Dice, _ stems: [String]) -> [UInt8] {
    let odd = dice.pick(Oddities.words)
    let path = dice.pick([
      "/", "/index.html", "/calendar.html", "/posts/\(dice.pick(stems)).html", "/media/miche.jpg", "/feeds/",
      "/_edito/live.js",
      "/..%2f..%2fedito.md", "/%", "/%c0%ae", "//", "/./x", "/posts/\(odd).html", odd, "/a?\(odd)#\(odd)", "*",
      "http://x/",
      String(repeating: "/a", count: 9_000),
    ])
    let fields = dice.sample(
      3,
      of: [
        "Host: 127.0.0.1", "Host: localhost:1", "Host: evil.example", "Range: bytes=0-1", "Range: bytes=5-2",
        "Range: bytes=-9223372036854775808", "Range: bytes=99999999999999999999-", "Range: bytes=0-0,1-1",
        "If-None-Match: *",
        "Connection: close", "Content-Length: -1", "Content-Length: 18446744073709551616", "Transfer-Encoding: chunked",
        "Origin: null", "X: \(odd)", "\(odd): x", ": x", "X", " folded", "Accept-Encoding: gzip;q=1e999",
      ])
    let method = dice.pick(["GET", "GET", "GET", "HEAD", "POST", "get", "", odd])
    let end = dice.pick(["\r\n", "\r\n", "\n", "\r"])
    let text = (["\(method) \(path) HTTP/\(dice.pick(["1.1", "1.1", "1.0", "9.9", ""]))"] + fields).joined(
      separator: end)
    var bytes = Array((text + end + end).utf8)
    if dice.chance(30) { bytes[dice.below(bytes.count)] = dice.pick([0, 0x0A, 0x0D, 0x20, 0x25, 0xFF]) }
    return dice.chance(10) ? Array(bytes.prefix(dice.below(bytes.count))) : bytes
  }

  /// Sends all of them, each over its own connection.
  ///
  /// - Returns: the violations in the responses.
  func issue(at port: UInt16) -> String? {
    for request in all {
      let answer = Self.answer(to: request, at: port)
      if !answer.isEmpty, !answer.starts(with: Array("HTTP/1.1 ".utf8)) {
        return "an answer that is none: \(String(decoding: answer.prefix(40), as: UTF8.self))"
      }
    }
    // The next reader gets a response, whatever came before.
    let plain = Self.answer(
      to: Array("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8), at: port)
    return plain.starts(with: Array("HTTP/1.1 ".utf8)) ? nil : "the server does not answer any more"
  }

  private static func answer(to request: [UInt8], at port: UInt16) -> [UInt8] {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    defer { close(descriptor) }
    var patience = timeval(tv_sec: 2, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { pointer in
        pointer.baseAddress.map { connect(descriptor, $0, socklen_t(bytes.count)) == 0 } ?? false
      }
    }
    guard isConnected else { return [] }
    request.withUnsafeBytes { _ = write(descriptor, $0.baseAddress, $0.count) }
    #if canImport(Glibc)
      shutdown(descriptor, Int32(SHUT_WR))
    #else
      shutdown(descriptor, SHUT_WR)
    #endif
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return Array(buffer.prefix(max(0, count)))
  }
}
