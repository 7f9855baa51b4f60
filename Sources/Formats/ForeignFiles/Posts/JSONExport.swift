import SourceText

/// A reader of exports in JSON, which recognises each network by the keys of its records, and reads record by record.
struct JSONExport {
  private var mastodon = MastodonOutbox()
  private var bluesky = BlueskyPosts()
  private var archive: XArchive
  private var meta = MetaExport()
  private var tiktok = TikTokExport()
  /// Whether any record is a post of a network.
  private var isRecognised = false
  /// The rest of the file, if it is malformed.
  private var rest: ForeignPosts.Post?

  /// - Parameter notes: the long texts of an archive of X, which other files of the archive contain.
  private init(_ notes: [XArchive.LongText]) { archive = XArchive(notes) }

  /// Reads a file.
  ///
  /// - Parameter bytes: UTF-8 without a byte order mark.
  /// - Returns: `nil` if the file is no export of a network.
  static func read(_ bytes: [UInt8], longTexts: [XArchive.LongText] = []) throws(FileFailure) -> ForeignPosts? {
    guard let start = start(of: bytes) else { return nil }
    var export = JSONExport(longTexts)
    var scanner = JSONScanner(bytes, from: start, textLimit: 1 << 24)
    var failure: FileFailure?
    do {
      while !scanner.isDone { try export.value(&scanner) }
    } catch {
      let place = scanner.place
      var post = ForeignPosts.Post(line: place.line, column: place.column)
      post.issue = .malformedJSON(isCutOff: scanner.isAtEnd)
      export.rest = post
      failure = scanner.isAtEnd ? .cutJSON : .brokenJSON(line: place.line, column: place.column)
    }
    guard export.isRecognised else {
      if let failure, isCertain(bytes[start...]) { throw failure }
      if failure == nil { throw .unknownJSON }
      return nil
    }
    return export.collection
  }

  /// Whether a text that begins like JSON can be nothing else, such as a sheet whose first header is in brackets.
  private static func isCertain(_ text: ArraySlice<UInt8>) -> Bool {
    let marks = text.lazy.filter { $0 > .space }.prefix(2)
    return marks.elementsEqual("{\"".utf8) || marks.elementsEqual("[{".utf8)
  }

  /// Returns the offset at which the JSON of a file begins, after the assignment with which the archives of X begin; `nil` if the file is
  /// not JSON.
  private static func start(of bytes: [UInt8]) -> Int? {
    guard let first = bytes.firstIndex(where: { $0 > .space }) else { return nil }
    if bytes[first] == UInt8(ascii: "{") || bytes[first] == .leftBracket { return first }
    let beginning = bytes[first...].prefix(200)
    guard beginning.starts(with: "window.YTD.".utf8) || beginning.starts(with: "YTD.".utf8),
      let mark = beginning.firstIndex(of: .equalsSign)
    else { return nil }
    return mark + 1
  }

  private var collection: ForeignPosts {
    var result = ForeignPosts()
    for part in [mastodon.posts, bluesky.posts, archive.finished] + meta.all + [tiktok.posts] {
      let own = part.collection()
      result.posts += own.posts
      result.notes += own.notes
    }
    if let rest { result.posts.append(rest) }
    return result
  }

  private mutating func value(_ scanner: inout JSONScanner) throws {
    if try scanner.isAtArray() {
      try scanner.array { scanner in try record(&scanner) }
    } else {
      var copy = scanner
      var found = false
      try scanner.object { key, scanner in
        switch key {
        case "orderedItems", "records", "feed":
          found = true
          try scanner.array { scanner in try record(&scanner) }
        case "Activity", "Video", "Videos", "Post", "Posts", "VideoList":
          found = try videos(key, &scanner) || found
        default: try scanner.skip()
        }
      }
      // A file with a single post.
      if !found { try record(&copy) }
    }
  }

  /// Reads the lists of videos below a key of TikTok's export. Lists of other people's videos are below other keys.
  private mutating func videos(_ key: String, _ scanner: inout JSONScanner) throws -> Bool {
    var found = false
    if key == "VideoList" {
      try scanner.array { scanner in
        let place = scanner.place
        found = true
        isRecognised = true
        tiktok.add(try scanner.tree(), at: place)
      }
      return found
    }
    try scanner.object { key, scanner in
      switch key {
      case "Video", "Videos", "Post", "Posts", "VideoList": found = try videos(key, &scanner) || found
      default: try scanner.skip()
      }
    }
    return found
  }

  private mutating func record(_ scanner: inout JSONScanner) throws {
    let place = scanner.place
    let tree = try scanner.tree()
    let isKnown =
      mastodon.add(tree, at: place) || bluesky.add(tree, at: place) || archive.add(tree, at: place)
      || meta.add(tree, at: place)
    isRecognised = isRecognised || isKnown
  }
}
