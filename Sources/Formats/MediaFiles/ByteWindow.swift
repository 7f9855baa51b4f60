/// A window on a file, which moves to each offset that is read.
///
/// Sequential reads enlarge the window and seeks shrink it, so a video of several gigabytes usually needs at most 64 KiB of memory. The
/// reader of each format moves only forward, except for one look at the file's end. Each step reads at least one byte, so ``readLimit``
/// bounds the time for any file.
struct ByteWindow {
  /// The maximum number of bytes read from one file: 64 MiB. A GIF is read in full; of most other files, only small parts are
  /// read.
  static let readLimit = 64 << 20

  private static let firstWidth = 4096
  private static let widthAfterJump = 512
  private static let greatestWidth = 1 << 16

  let byteCount: Int
  /// The kind of the file; `nil` until it is recognised. Issues name the kind.
  var kind: MediaKind?

  private let source: any ByteSource
  private var bytes: [UInt8] = []
  private var start = 0
  private var width = firstWidth / 2
  private var bytesLeft = readLimit

  init(_ source: some ByteSource) {
    self.source = source
    byteCount = source.byteCount
  }

  /// Moves the window to an offset if it does not already contain `count` bytes from there. Afterwards, these bytes begin at `offset -
  /// start` in ``bytes``.
  ///
  /// - Throws: if the file ends before the last of these bytes, or if more than ``readLimit`` bytes of the file would be read.
  private mutating func show(_ count: Int, at offset: Int) throws(MediaIssue) {
    if offset >= start, count <= bytes.count, offset - start <= bytes.count - count { return }
    guard offset >= 0, offset <= byteCount, count <= byteCount - offset else { throw truncated(at: byteCount) }
    let follows = offset >= start && offset - start <= bytes.count + Self.widthAfterJump
    width = follows ? min(width * 2, Self.greatestWidth) : Self.widthAfterJump
    let wanted = min(max(width, count), byteCount - offset)
    guard wanted <= bytesLeft else { throw damaged(.endless) }
    bytesLeft -= wanted
    bytes = source.bytes(at: offset, count: wanted)
    start = offset
    guard bytes.count >= count else { throw truncated(at: offset + bytes.count) }
  }

  /// Returns up to `count` bytes from the beginning of the file.
  mutating func beginning(_ count: Int) throws(MediaIssue) -> [UInt8] {
    try show(1, at: 0)
    return Array(bytes.prefix(count))
  }

  mutating func byte(at offset: Int) throws(MediaIssue) -> UInt8 {
    try show(1, at: offset)
    return bytes[offset - start]
  }

  mutating func bytes(at offset: Int, count: Int) throws(MediaIssue) -> ArraySlice<UInt8> {
    try show(count, at: offset)
    return bytes[(offset - start)..<(offset - start + count)]
  }

  /// Returns the unsigned integer in `count` bytes, at most eight, with the most significant byte first.
  mutating func bigEndian(_ count: Int, at offset: Int) throws(MediaIssue) -> UInt64 {
    var number: UInt64 = 0
    for byte in try bytes(at: offset, count: count) { number = number << 8 | UInt64(byte) }
    return number
  }

  /// Returns the unsigned integer in `count` bytes, at most seven, with the most significant byte first.
  mutating func bigEndianInt(_ count: Int, at offset: Int) throws(MediaIssue) -> Int {
    Int(truncatingIfNeeded: try bigEndian(count, at: offset))
  }

  /// Returns the unsigned integer in `count` bytes, at most seven, with the least significant byte first.
  mutating func littleEndianInt(_ count: Int, at offset: Int) throws(MediaIssue) -> Int {
    var number = 0
    for byte in try bytes(at: offset, count: count).reversed() { number = number << 8 | Int(byte) }
    return number
  }

  /// Returns the four bytes at an offset as a code.
  mutating func code(at offset: Int) throws(MediaIssue) -> FourCC {
    FourCC(UInt32(truncatingIfNeeded: try bigEndian(4, at: offset)))
  }

  /// Whether the file contains the expected bytes at an offset; `false` if the file ends before the last of them.
  mutating func holds(_ expected: [UInt8], at offset: Int) throws(MediaIssue) -> Bool {
    guard offset >= 0, offset <= byteCount, expected.count <= byteCount - offset else { return false }
    return try bytes(at: offset, count: expected.count).elementsEqual(expected)
  }

  /// Whether the byte `second` directly follows the byte `first` anywhere between an offset and the end of the file.
  mutating func holdsAnywhere(_ first: UInt8, _ second: UInt8, from offset: Int) throws(MediaIssue) -> Bool {
    var offset = offset
    while byteCount - offset >= 2 {
      try show(2, at: offset)
      let seen = bytes[(offset - start)...]
      var previous: UInt8 = 0
      for byte in seen {
        if previous == first, byte == second { return true }
        previous = byte
      }
      // The last byte in the window may be the first of the two.
      offset += seen.count - 1
    }
    return false
  }

  func truncated(at offset: Int) -> MediaIssue { kind.map { .truncated($0, at: offset) } ?? .unknownKind }

  func damaged(_ damage: MediaDamage) -> MediaIssue { kind.map { .damaged($0, damage) } ?? .unknownKind }
}

/// A code of four characters that names a chunk, a box or a brand in a file.
struct FourCC: Hashable, ExpressibleByStringLiteral {
  let number: UInt32

  init(_ number: UInt32) { self.number = number }

  init(stringLiteral letters: StaticString) {
    precondition(letters.utf8CodeUnitCount == 4, "the name of a part has four letters")
    number = letters.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
