/// What is sent back.
struct Answer: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// Part of an open file.
    case file(ServedFile, Range<Int>)
    /// What happens from now on, until the reader goes away (Server-Sent Events).
    case events(AsyncStream<String>)
  }

  var status: Status
  var fields: [(name: String, value: String)]
  var body: Body

  init(_ status: Status = .ok, _ fields: [(name: String, value: String)] = [], body: Body) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  init(_ status: Status = .ok, type: String, _ bytes: [UInt8]) {
    self.init(status, [("Content-Type", type), ("Cache-Control", "no-store")], body: .bytes(bytes))
  }

  /// An answer that says no more than its status.
  init(_ refusal: RequestRejection) {
    let status = refusal.status
    self.init(status, type: "text/plain; charset=utf-8", Array("\(status.rawValue) \(status.name)\n".utf8))
    if status == .methodNotAllowed { fields.append(("Allow", "GET, HEAD")) }
  }

  /// The head as it is sent, with the empty line.
  ///
  /// - Parameter isLast: whether the connection is closed behind the answer.
  func head(isLast: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.name)\r\n"
    for field in fields + Self.guards { text += "\(field.name): \(field.value)\r\n" }
    if fields.allSatisfy({ $0.name != "Content-Security-Policy" }) {
      text += "Content-Security-Policy: \(Self.pagePolicy)\r\n"
    }
    switch body {
    case .bytes(let bytes): if status != .notModified { text += "Content-Length: \(bytes.count)\r\n" }
    case .file(_, let range): text += "Content-Length: \(range.count)\r\n"
    case .events: break
    }
    return Array((text + "Connection: \(isLast ? "close" : "keep-alive")\r\n\r\n").utf8)
  }

  /// What a browser must not do with anything from here.
  private static let guards = [
    (name: "X-Content-Type-Options", value: "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
  ]

  /// Pages use nothing but what the site holds. Styles in pages are the site's own; all that people wrote is escaped.
  private static let pagePolicy =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; media-src 'self'; "
    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  /// Files that somebody put into the workspace do nothing at all, drawings with scripts included.
  static let filePolicy = "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; sandbox"
}
