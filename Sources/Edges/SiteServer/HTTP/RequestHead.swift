import SourceText

/// The head of a request (RFC 9112). Requests with a body are rejected, because pages are only read.
struct RequestHead: Sendable {
  enum Method: Sendable { case get, head }

  let method: Method
  /// The path, with a query if there is one, as written.
  let target: String
  /// The values of the fields, by the names of the fields in lower case. If a field is repeated, its last value is kept.
  let fields: [String: String]
  /// Whether the connection stays open for more requests.
  let isPersistent: Bool

  /// The maximum size of a head in bytes.
  static let sizeLimit = 16 << 10
  private static let fieldLimit = 100

  /// Reads a head without the empty line at its end.
  ///
  /// Rejects methods other than GET and HEAD, versions other than 1.0 and 1.1, requests with a body, and a head that has too many fields,
  /// is malformed or could be read in two ways.
  init(_ bytes: some Collection<UInt8>) throws(RequestRejection) {
    let lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false).map { line in
      line.last == .carriageReturn ? line.dropLast() : line
    }
    guard let first = lines.first, lines.count <= Self.fieldLimit else { throw .init(.fieldsTooLarge) }
    let words = first.split(separator: .space, omittingEmptySubsequences: false).map(Self.text)
    guard words.count == 3, !words.contains(where: \.isEmpty) else { throw .init(.badRequest) }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw .init(.versionNotSupported) }
    switch words[0] {
    case "GET": method = .get
    case "HEAD": method = .head
    default: throw .init(.methodNotAllowed)
    }
    target = words[1]
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let (name, value) = try Self.field(line)
      guard fields.updateValue(value, forKey: name) == nil || !Self.single.contains(name) else {
        throw .init(.badRequest)
      }
    }
    guard fields["transfer-encoding"] == nil, (fields["content-length"] ?? "0") == "0" else {
      throw .init(.contentTooLarge)
    }
    self.fields = fields
    let connection = fields["connection"]?.lowercased() ?? ""
    isPersistent = words[2] == "HTTP/1.1" ? !connection.contains("close") : connection.contains("keep-alive")
  }

  /// The fields that must not be repeated, because two of them could contradict each other.
  private static let single: Set<String> = ["host", "content-length", "transfer-encoding", "range"]

  private static func field(_ line: some Collection<UInt8>) throws(RequestRejection) -> (name: String, value: String) {
    guard let colon = line.firstIndex(of: .colon), colon > line.startIndex,
      line[..<colon].allSatisfy({ $0 > .space && $0 < 0x7F })
    else { throw .init(.badRequest) }
    let value = line[line.index(after: colon)...]
    guard value.allSatisfy({ $0 >= .space && $0 != 0x7F || $0 == .tab }) else { throw .init(.badRequest) }
    let blank: (UInt8) -> Bool = { $0.isBlank }
    let trimmed = value.drop(while: blank).reversed().drop(while: blank).reversed()
    return (text(line[..<colon]).lowercased(), text(trimmed))
  }

  private static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
}

/// The rejection of a request, with the status of the answer.
struct RequestRejection: Error, Equatable {
  let status: Status

  init(_ status: Status) { self.status = status }
}

/// The status of an answer (RFC 9110, section 15).
enum Status: Int, Sendable {
  case ok = 200
  case partialContent = 206
  case notModified = 304
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case contentTooLarge = 413
  case rangeNotSatisfiable = 416
  case misdirectedRequest = 421
  case fieldsTooLarge = 431
  case internalError = 500
  case unavailable = 503
  case versionNotSupported = 505

  var name: String {
    switch self {
    case .ok: "OK"
    case .partialContent: "Partial Content"
    case .notModified: "Not Modified"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .contentTooLarge: "Content Too Large"
    case .rangeNotSatisfiable: "Range Not Satisfiable"
    case .misdirectedRequest: "Misdirected Request"
    case .fieldsTooLarge: "Request Header Fields Too Large"
    case .internalError: "Internal Server Error"
    case .unavailable: "Service Unavailable"
    case .versionNotSupported: "HTTP Version Not Supported"
    }
  }
}
