import SourceText

extension ForeignPosts {
  /// Reads a file that is the export of a network, or an archive with such exports, recognised by its content.
  ///
  /// - Parameter readsTables: whether tables are recognised as well; otherwise, they are sheets whose columns the user names.
  /// - Returns: `nil` for any other file.
  /// - Throws: if the file is an export, but cannot be read.
  public static func read(_ bytes: [UInt8], readsTables: Bool = true) throws(FileFailure) -> ForeignPosts? {
    if bytes.starts(with: [UInt8(ascii: "P"), UInt8(ascii: "K"), 3, 4]) { return try PostArchive.read(bytes) }
    return try read(text: bytes, [], readsTables: readsTables)
  }

  /// - Parameter longTexts: the whole texts of posts on X of which `tweets.js` contains only the beginning.
  static func read(
    text bytes: [UInt8], _ longTexts: [XArchive.LongText], readsTables: Bool = true
  ) throws(FileFailure) -> ForeignPosts? {
    guard mayBeExport(bytes), let text = TextDecoding.utf8(bytes)?.bytes else { return nil }
    if let posts = try JSONExport.read(text, longTexts: longTexts) { return posts }
    return readsTables ? TableExport.read(text) ?? SchedulerSheet.read(text) : nil
  }

  /// Whether the beginning of a file may be that of an export, in UTF-8 or UTF-16. Most files are sheets, which are not decoded twice.
  private static func mayBeExport(_ bytes: [UInt8]) -> Bool {
    // Without the zeros and marks of UTF-16 and the mark of UTF-8.
    let letters = bytes.prefix(1 << 13).filter { (1..<0x80).contains($0) }
    guard let first = letters.first(where: { $0 > .space }) else { return false }
    if first == UInt8(ascii: "{") || first == .leftBracket { return true }
    let beginning = String(decoding: letters, as: UTF8.self)
    return beginning.trimmed.hasPrefix("window.YTD") || beginning.trimmed.hasPrefix("YTD.")
      || ["ShareCommentary", "Video Title (Original)", "Video publish time", "Publish time", "raft"].contains(
        where: beginning.contains)
      || first.isASCIIDigit || first == .quotationMark
  }
}
