import FrontMatter
import SourceText

/// A reader of `.tweet` files: the plain text of a post for X, with the parts of a thread between lines `---`, and perhaps front matter
/// before each part (Twitter, together).
struct TweetReader {
  let folder: ForeignFolder
  let context: FolderContext

  func item(_ source: SourceFile) throws(ForeignDocument.Failure) -> FolderItem {
    var post = FolderPost(path: source.path, network: "x")
    var rest = SourceFile(
      path: source.path, bytes: source.bytes[source.byteOrderMarkLength...].withLineFeeds.trimmedLines)
    var parts: [String] = []
    var pictures: [FolderPicture] = []
    var (delimiter, isRepost) = ("---", false)
    while true {
      let document = try ForeignDocument(rest, mayBeRule: true)
      var keys = KeyReader(document.values)
      if let other = keys.text(["threaddelimiter"]) { delimiter = other }
      if let date = keys.text(["schedule", "date"]) { post.cells["date"] = date }
      for case .map(let entries) in keys.take(["media"])?.items ?? [] {
        if let picture = FolderPicture(.map(entries)) { pictures.append(picture) }
      }
      let isQuote = keys.text(["retweet"]) != nil
      if keys.take(["poll"]) != nil { post.hasPoll = true }
      post.addRest(of: keys, keepsUnknown: context.keepsUnknown && parts.isEmpty)
      let (text, next) = Self.split(document.body, at: delimiter)
      if text.split(separator: "\n").last?.hasPrefix("( )") ?? false { post.hasPoll = true }
      if isQuote {
        if text.isEmpty { isRepost = true } else { post.unread.append("retweet") }
      }
      parts.append(text)
      guard let next else { break }
      rest = SourceFile(path: source.path, bytes: next)
    }
    if isRepost, parts.allSatisfy(\.isEmpty) { return .passedOver(.repost) }
    post.cells["text"] = parts.joined(separator: String(ForeignPosts.partBreak))
    if post.cells["date"] == nil, let day = NameDate(source.path)?.day { post.cells["date"] = "\(day)" }
    post.day = post.cells["date"].flatMap { ForeignDate.parse($0, in: context.zone)?.slot(in: context.zone).day }
    post.cells["status"] = post.day.map { $0 > context.today } ?? false ? "scheduled" : "published"
    post.name = source.path.fileStem
    post.addPictures(pictures) { context.mediaPath("media/\($0)") ?? context.mediaPath("../media/\($0)") }
    return .post(post)
  }

  /// Splits a text at its first line that is only a delimiter; such a line does not begin a text. Both parts are without the blank lines
  /// around them.
  private static func split(_ body: ArraySlice<UInt8>, at delimiter: String) -> (text: String, next: [UInt8]?) {
    let bytes = Array(body).trimmedLines
    let mark = Array(delimiter.utf8)
    var line = bytes.nextLine(from: 0)
    while line < bytes.count {
      let end = bytes.lineEnd(from: line)
      let words = bytes[line..<end]
      if words.starts(with: mark), words.dropFirst(mark.count).allSatisfy({ $0.isBlank }), end < bytes.count {
        return (
          String(decoding: Array(bytes[..<line]).trimmedLines, as: UTF8.self), Array(bytes[end...]).trimmedLines
        )
      }
      line = bytes.nextLine(from: line)
    }
    return (String(decoding: bytes, as: UTF8.self), nil)
  }
}

extension [UInt8] {
  /// The text without the spaces and line ends around it.
  fileprivate var trimmedLines: [UInt8] {
    guard let first = firstIndex(where: { !$0.isBlank && !$0.isLineEnd }),
      let last = lastIndex(where: { !$0.isBlank && !$0.isLineEnd })
    else { return [] }
    return Array(self[first...last])
  }
}

extension Sequence<UInt8> {
  /// The bytes with a line feed as every line end.
  fileprivate var withLineFeeds: [UInt8] {
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in self {
      if byte == .carriageReturn {
        bytes.append(.lineFeed)
      } else if byte != .lineFeed || previous != .carriageReturn {
        bytes.append(byte)
      }
      previous = byte
    }
    return bytes
  }
}
