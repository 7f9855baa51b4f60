import Testing

@testable import SiteServer

@Suite("Requests")
struct RequestTests {
  private func head(_ text: String) throws(RequestRejection) -> RequestHead {
    try RequestHead(Array(text.replacing("\n", with: "\r\n").utf8))
  }

  @Test("method, target and fields are read")
  func reads() throws {
    let head = try head("GET /posts/a.html?x=1 HTTP/1.1\nHost: localhost:4000\nAccept:  text/html \nX-Empty:")
    #expect(head.method == .get)
    #expect(head.target == "/posts/a.html?x=1")
    #expect(head.fields == ["host": "localhost:4000", "accept": "text/html", "x-empty": ""])
    #expect(head.isPersistent)
  }

  @Test(
    "a connection stays open as the two agree",
    arguments: [
      ("HTTP/1.1", "", true), ("HTTP/1.1", "\nConnection: close", false), ("HTTP/1.0", "", false),
      ("HTTP/1.0", "\nConnection: Keep-Alive", true),
    ])
  func persists(version: String, field: String, isPersistent: Bool) throws {
    #expect(try head("GET / \(version)\nHost: a\(field)").isPersistent == isPersistent)
  }

  @Test(
    "an ambiguous or invalid request is rejected",
    arguments: [
      ("", Status.badRequest), ("GET", .badRequest), ("GET  / HTTP/1.1", .badRequest),
      ("GET / / HTTP/1.1", .badRequest),
      ("GET / HTTP/2", .versionNotSupported), ("GET / http/1.1", .versionNotSupported),
      ("POST / HTTP/1.1", .methodNotAllowed), ("get / HTTP/1.1", .methodNotAllowed),
      ("GET / HTTP/1.1\nHost : a", .badRequest), ("GET / HTTP/1.1\n folded", .badRequest),
      ("GET / HTTP/1.1\n: a", .badRequest), ("GET / HTTP/1.1\nHost", .badRequest),
      ("GET / HTTP/1.1\nHost: a\nHost: b", .badRequest), ("GET / HTTP/1.1\nX: a\u{0}b", .badRequest),
      ("GET / HTTP/1.1\nContent-Length: 5", .contentTooLarge), ("GET / HTTP/1.1\nContent-Length: -1", .contentTooLarge),
      ("GET / HTTP/1.1\nTransfer-Encoding: chunked", .contentTooLarge),
    ])
  func rejects(text: String, status: Status) {
    #expect(throws: RequestRejection(status)) { try head(text) }
  }

  @Test("too many fields are rejected")
  func tooMany() {
    let fields = (0..<200).map { "\nX-\($0): a" }.joined()
    #expect(throws: RequestRejection(.fieldsTooLarge)) { try head("GET / HTTP/1.1" + fields) }
  }

  @Test(
    "a target is a path within the site",
    arguments: [
      ("/", "index.html"), ("/?a=b", "index.html"), ("/posts/", "posts/index.html"),
      ("/posts/a.html#x", "posts/a.html"),
      ("/m%C3%A9dias/%C3%A9t%C3%A9%20%231.png", "médias/été #1.png"), ("/..a/b..", "..a/b.."), ("/a%3Fb", "a?b"),
    ])
  func path(target: String, path: String) throws {
    #expect(try RequestPath.read(target) == path)
  }

  @Test(
    "a target that leads out of the site is rejected in every spelling",
    arguments: [
      "", "a", "*", "http://localhost/", "/..", "/../a", "/a/../b", "/.", "/a/./b", "//a", "/a//b", "/%2e%2e/a",
      "/%2E./a",
      "/.%2e", "/a%2fb", "/a%2F..%2Fb", "/a%5cb", "/a\\b", "/a%00", "/a%0ab", "/a%7f", "/%", "/%4", "/%zz", "/%+1",
      "/%ff",
      "/%c0%ae%c0%ae/a",
    ])
  func pathOutside(target: String) {
    #expect(throws: RequestRejection(.badRequest)) { try RequestPath.read(target) }
  }

  @Test(
    "only this machine's browser gets a response",
    arguments: [
      ("localhost:4000", "", nil), ("127.0.0.1:4000", "", nil), ("[::1]:4000", "", nil), ("LOCALHOST:4000", "", nil),
      ("localhost", "", Status.misdirectedRequest), ("localhost:4001", "", .misdirectedRequest),
      ("evil.example:4000", "", .misdirectedRequest), ("localhost:4000.evil.example", "", .misdirectedRequest),
      ("127.0.0.2:4000", "", .misdirectedRequest), ("localhost:4000", "\nOrigin: http://localhost:4000", nil),
      ("localhost:4000", "\nOrigin: https://evil.example", .forbidden),
      ("localhost:4000", "\nOrigin: null", .forbidden),
      ("localhost:4000", "\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors", .forbidden),
      ("localhost:4000", "\nSec-Fetch-Site: same-site\nSec-Fetch-Mode: no-cors", .forbidden),
      ("localhost:4000", "\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate", nil),
      ("localhost:4000", "\nSec-Fetch-Site: same-origin\nSec-Fetch-Mode: cors", nil),
    ])
  func guards(host: String, fields: String, status: Status?) throws {
    let head = try head("GET / HTTP/1.1\nHost: \(host)\(fields)")
    let answer = Result { () throws(RequestRejection) in try RequestGuard(port: 4000).check(head) }
    guard case .failure(let rejection) = answer else {
      #expect(status == nil)
      return
    }
    #expect(rejection.status == status)
  }

  @Test("a request without a host is rejected")
  func noHost() throws {
    let head = try head("GET / HTTP/1.0")
    #expect(throws: RequestRejection(.badRequest)) { try RequestGuard(port: 4000).check(head) }
  }

  @Test(
    "part of a file is sent as requested, as far as it exists",
    arguments: [
      (nil, ByteSpan.whole), ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)),
      ("bytes=-10", .part(90..<100)),
      ("bytes=90-1000", .part(90..<100)), ("bytes=-1000", .part(0..<100)), ("BYTES=0-0", .part(0..<1)),
      ("bytes=100-", .none), ("bytes=-0", .none), ("bytes=9-1", .whole), ("bytes=0-1,5-6", .whole), ("bytes=", .whole),
      ("bytes=-", .whole), ("bytes=a-b", .whole), ("items=0-1", .whole), ("bytes=0-99999999999999999999", .whole),
    ])
  func span(field: String?, span: ByteSpan) {
    #expect(ByteSpan(field, size: 100) == span)
  }

  @Test("an empty file has no parts")
  func emptySpan() {
    #expect(ByteSpan("bytes=0-", size: 0) == .none)
    #expect(ByteSpan("bytes=-5", size: 0) == .none)
    #expect(ByteSpan(nil, size: 0) == .whole)
  }
}
