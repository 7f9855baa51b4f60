/// The answer to a request.
struct Answer: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// An open file, and the range of its bytes to send.
    case file(ServedFile, Range<Int>)
    /// The events from now on, until the reader closes the connection (Server-Sent Events).
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

  /// Creates the answer to a rejected request. Its text is only the status.
  init(_ rejection: RequestRejection) {
    let status = rejection.status
    self.init(status, type: "text/plain; charset=utf-8", Array("\(status.rawValue) \(status.name)\n".utf8))
    if status == .methodNotAllowed { fields.append(("Allow", "GET, HEAD")) }
  }

  /// Returns the head with the empty line at its end.
  ///
  /// - Parameter isLast: whether the connection is closed after the answer.
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

  /// The security headers of every answer.
  private static let guards = [
    (name: "X-Content-Type-Options", value: "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
  ]

  /// The Content-Security-Policy for pages: they use only files of the site and images within the page. Inline styles are allowed,
  /// because only Edito writes them: all text of users is escaped.
  private static let pagePolicy =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; media-src 'self'; "
    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  /// The Content-Security-Policy for files of the workspace: they cannot run anything, not even an SVG with scripts.
  static let filePolicy = "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; sandbox"
}
