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
      path: source.path, bytes: source.bytes[source.byteOrderMarkLength...].withLineFeeds.trimmingBlanks)
    var parts: [String] = []
    var pictures: [FolderPicture] = []
    var (delimiter, isRepost) = ("---", false)
    var date: String?
    while true {
      let document = try ForeignDocument(rest, mayBeRule: true)
      var keys = KeyReader(document.values)
      if let other = keys.text(["threaddelimiter"]) { delimiter = other }
      if let other = keys.text(["schedule", "date"]) { date = other }
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
    post.setDate(date, context)
    post.cells["status"] = post.isToCome(context) ? "scheduled" : "published"
    post.name = String(source.path.fileStem)
    post.addPictures(pictures) { context.mediaPath("media/\($0)") ?? context.mediaPath("../media/\($0)") }
    return .post(post)
  }

  /// Splits a text at its first line that is only a delimiter; such a line does not begin a text. Both parts are without the blank lines
  /// around them.
  private static func split(_ body: ArraySlice<UInt8>, at delimiter: String) -> (text: String, next: [UInt8]?) {
    let bytes = Array(body).trimmingBlanks
    let mark = Array(delimiter.utf8)
    var line = bytes.nextLine(from: 0)
    while line < bytes.count {
      let end = bytes.lineEnd(from: line)
      let words = bytes[line..<end]
      if words.starts(with: mark), words.dropFirst(mark.count).allSatisfy({ $0.isBlank }), end < bytes.count {
        return (
          String(decoding: Array(bytes[..<line]).trimmingBlanks, as: UTF8.self), Array(bytes[end...]).trimmingBlanks
        )
      }
      line = bytes.nextLine(from: line)
    }
    return (String(decoding: bytes, as: UTF8.self), nil)
  }
}
