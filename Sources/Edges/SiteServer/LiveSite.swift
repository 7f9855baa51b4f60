import Localization
import Synchronization
import Website

/// A site that is served while its workspace is edited. Pages are made on demand from the latest state, and open pages update.
public final class LiveSite: Sendable {
  /// The content that is served.
  public enum State: Sendable {
    /// - Parameter root: the folder of the workspace, with all links resolved.
    indirect case site(Site, root: String, language: Language)
    /// The page that explains why the site is missing.
    case notice(ErrorPage)
  }

  /// A state with the number of its version.
  private struct Shown: Sendable {
    var state: State
    var number = 0
  }

  /// The beginning of version names. It differs between runs, so no two runs use the same name.
  private let run: String
  private let shown: Mutex<Shown>
  private let readers = Mutex<[UInt64: AsyncStream<String>.Continuation]>([:])

  public init(_ state: State) {
    run = String(UInt64.random(in: .min ... .max), radix: 36)
    shown = Mutex(Shown(state: state))
  }

  /// Replaces the state, and notifies open pages of the new version.
  public func show(_ state: State) {
    let number = shown.withLock { shown in
      shown.state = state
      shown.number += 1
      return shown.number
    }
    let open = readers.withLock { Array($0.values) }
    for reader in open { reader.yield(version(number)) }
  }

  private func version(_ number: Int) -> String { "\(run)-\(number)" }

  // MARK: Answers

  /// Returns the answer to a request; for a rejected one, an answer with its status.
  func answer(_ head: RequestHead) -> Answer {
    do throws(RequestRejection) {
      return try answer(RequestPath.read(head.target), head)
    } catch {
      return Answer(error)
    }
  }

  private func answer(_ path: String, _ head: RequestHead) throws(RequestRejection) -> Answer {
    if path == LiveScript.eventsPath {
      return Answer(
        .ok, [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")], body: .events(events()))
    }
    if let file = SiteFile(ofServer: path) { return Answer(type: file.contentType, file.bytes ?? []) }
    // A page made from one state names the version of that state, even if a new one arrives meanwhile.
    let shown = shown.withLock { $0 }
    let version = version(shown.number)
    switch shown.state {
    case .notice(let notice): return page(notice, status: .unavailable, version)
    case .site(let site, let root, let language):
      guard let file = site.file(at: path) else {
        guard path.hasSuffix(".html") else { throw RequestRejection(.notFound) }
        return page(.noPage(path, in: language), status: .notFound, version)
      }
      switch file.content {
      case .bytes(let bytes):
        let isPage = file.contentType.hasPrefix("text/html")
        return Answer(type: file.contentType, isPage ? LiveScript.added(to: bytes, version: version) : bytes)
      case .pieces: return Answer(type: file.contentType, file.bytes ?? [])
      case .workspaceFile(let source):
        guard let served = ServedFile(source, in: root) else { throw RequestRejection(.notFound) }
        return Self.answer(served, type: file.contentType, head)
      }
    }
  }

  private func page(_ notice: ErrorPage, status: Status, _ version: String) -> Answer {
    Answer(status, type: "text/html; charset=utf-8", LiveScript.added(to: Array(notice.html.utf8), version: version))
  }

  private static func answer(_ file: ServedFile, type: String, _ head: RequestHead) -> Answer {
    let fields = [
      (name: "Content-Type", value: type), ("Cache-Control", "no-cache"), ("ETag", file.tag),
      ("Accept-Ranges", "bytes"),
      ("Content-Security-Policy", Answer.filePolicy),
    ]
    let known = head.fields["if-none-match"]?.split(separator: ",").map { $0.drop { $0 == " " } } ?? []
    if known.contains(where: { $0 == file.tag }) { return Answer(.notModified, fields, body: .bytes([])) }
    // Parts of two versions of a file do not fit together.
    let isSame = head.fields["if-range"].map { $0 == file.tag } ?? true
    switch ByteSpan(isSame ? head.fields["range"] : nil, size: file.size) {
    case .whole: return Answer(.ok, fields, body: .file(file, 0..<file.size))
    case .part(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
      return Answer(.partialContent, fields + [("Content-Range", place)], body: .file(file, range))
    case .none:
      return Answer(.rangeNotSatisfiable, [("Content-Range", "bytes */\(file.size)")], body: .bytes([]))
    }
  }

  // MARK: Readers

  /// Returns a stream of version names: the current one, then each later one. A slow reader gets only the newest.
  private func events() -> AsyncStream<String> {
    let (stream, reader) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
    let id = UInt64.random(in: .min ... .max)
    readers.withLock { $0[id] = reader }
    reader.onTermination = { [weak self] _ in self?.readers.withLock { $0[id] = nil } }
    reader.yield(version(shown.withLock { $0.number }))
    return stream
  }
}
