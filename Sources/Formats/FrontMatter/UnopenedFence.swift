import SourceText

/// The start of front matter whose first line `---` is missing or misspelt.
///
/// Only files without front matter are examined, and usually only their first lines.
public struct UnopenedFence: Sendable {
  /// The first line that is not blank.
  public let range: ByteRange
  /// The maximum number of lines after a misspelt fence that are searched for a known key.
  private static let keyLines = 8
  /// The maximum number of lines that are searched for a closing fence if the opening fence is missing.
  private static let lineLimit = 200

  /// Finds lines of keys where front matter should be; `nil` if there are none. One of the keys must be known; if the opening fence is
  /// missing, it must be the first one, and a closing fence must follow.
  ///
  /// - Parameter isKnown: whether front matter of the file's kind may have the given key.
  public init?(of source: SourceFile, isKnown: (String) -> Bool) {
    let lines = Lines(bytes: source.bytes)
    var first = lines.line(at: source.byteOrderMarkLength)
    while lines.isBlank(first) {
      guard let next = lines.line(after: first) else { return nil }
      first = next
    }
    let isFound =
      lines.isNearlyFence(first)
      ? Self.keysFollow(first, in: lines, isKnown) : Self.keysBegin(first, in: lines, isKnown)
    guard isFound else { return nil }
    range = first
  }

  /// Whether lines of keys, one of which is known, follow a misspelt fence.
  private static func keysFollow(_ fence: ByteRange, in lines: Lines, _ isKnown: (String) -> Bool) -> Bool {
    var line = lines.line(after: fence)
    while let blank = line, lines.isBlank(blank) { line = lines.line(after: blank) }
    for _ in 0..<keyLines {
      guard let current = line, !lines.isBlank(current), let key = lines.key(in: current) else { return false }
      if isKnown(key) { return true }
      line = lines.line(after: current)
    }
    return false
  }

  /// Whether a file begins with a known key and has a closing fence within the next ``lineLimit`` lines.
  private static func keysBegin(_ first: ByteRange, in lines: Lines, _ isKnown: (String) -> Bool) -> Bool {
    guard let key = lines.key(in: first), isKnown(key) else { return false }
    var line = lines.line(after: first)
    for _ in 0..<lineLimit {
      guard let current = line else { return false }
      if lines.isClosingFence(current) { return true }
      line = lines.line(after: current)
    }
    return false
  }
}

/// The lines of a file, without their ends.
private struct Lines {
  let bytes: [UInt8]

  func line(at start: Int) -> ByteRange {
    ByteRange(start, bytes.lineEnd(from: start))
  }

  func line(after line: ByteRange) -> ByteRange? {
    var start = line.upperBound + 1
    guard start < bytes.count else { return nil }
    if bytes[start - 1] == .carriageReturn, bytes[start] == .lineFeed { start += 1 }
    return start < bytes.count ? self.line(at: start) : nil
  }

  func isBlank(_ line: ByteRange) -> Bool { bytes[line.indices].allSatisfy(\.isBlank) }

  func isClosingFence(_ line: ByteRange) -> Bool {
    bytes[line.indices].starts(with: [.hyphen, .hyphen, .hyphen]) && isNearlyFence(line)
  }

  /// Whether a line of at most 80 bytes consists only of hyphens, dashes and spaces, with at least one hyphen or dash.
  func isNearlyFence(_ line: ByteRange) -> Bool {
    guard line.count <= 80 else { return false }
    let text = String(decoding: bytes[line.indices], as: UTF8.self).unicodeScalars
    let dashes: Set<Unicode.Scalar> = [
      "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
    ]
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\u{202F}", "\u{FEFF}", "\u{200B}"]
    return text.contains(where: dashes.contains) && text.allSatisfy { dashes.contains($0) || blanks.contains($0) }
  }

  /// Returns the key at the start of a line; `nil` if there is none. After the key, there must be a colon, then a space or nothing.
  func key(in line: ByteRange) -> String? {
    let key = bytes[line.indices].prefix { isKeyByte($0) }
    guard !key.isEmpty, key.endIndex < line.upperBound, bytes[key.endIndex] == .colon,
      key.endIndex + 1 == line.upperBound || bytes[key.endIndex + 1] == .space
    else { return nil }
    return String(decoding: key, as: UTF8.self)
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == .hyphen || byte == .underscore
  }
}
