/// A part of an MP4 or QuickTime file (ISO/IEC 14496-12, 4.2): its length and name, then its content, which often consists of further
/// boxes.
struct Box {
  let code: FourCC
  let content: Range<Int>

  /// Reads the box that begins at one offset and must end before or at another; `nil` if no box begins there: fewer than eight bytes are
  /// left, or the list ends with zeros.
  ///
  /// Readers move only forward, and enter boxes by name to a fixed depth. So no box is read twice, regardless of the lengths that boxes
  /// claim.
  init?(in file: inout ByteWindow, at start: Int, before end: Int) throws(MediaIssue) {
    guard end - start >= 8 else { return nil }
    var length = try file.bigEndian(4, at: start)
    code = try file.code(at: start + 4)
    var header = 8
    switch length {
    case 0:
      // If the container reaches to the end of the file, so does this box. Within another box, these are the zeros with which QuickTime
      // ends a list.
      guard end == file.byteCount, code.number != 0 else { return nil }
      length = UInt64(end - start)
    case 1:
      guard end - start >= 16 else { throw Self.overrun(in: file, at: start, before: end) }
      length = try file.bigEndian(8, at: start + 8)
      header = 16
    default: break
    }
    guard length >= header else { throw file.damaged(.unreadablePart(at: start)) }
    guard length <= UInt64(end - start) else { throw Self.overrun(in: file, at: start, before: end) }
    content = start + header..<start + Int(length)
  }

  /// Returns the issue of a box longer than its container: the file is cut off, or the box is invalid.
  private static func overrun(in file: ByteWindow, at start: Int, before end: Int) -> MediaIssue {
    end == file.byteCount ? file.truncated(at: end) : file.damaged(.unreadablePart(at: start))
  }

  /// Returns the offset of the fields in the content, after the version and the flags.
  ///
  /// - Throws: if the content has fewer than `count` bytes there.
  func fields(_ count: Int, in file: ByteWindow) throws(MediaIssue) -> Int {
    guard content.count >= 4 + count else { throw file.damaged(.unreadablePart(at: content.lowerBound)) }
    return content.lowerBound + 4
  }

  /// Reads the version number of the box's layout.
  func version(in file: inout ByteWindow) throws(MediaIssue) -> UInt8 {
    _ = try fields(0, in: file)
    return try file.byte(at: content.lowerBound)
  }

  func flags(in file: inout ByteWindow) throws(MediaIssue) -> Int {
    _ = try fields(0, in: file)
    return try file.bigEndianInt(3, at: content.lowerBound + 1)
  }
}

/// A sequence of boxes.
struct BoxList {
  /// The offset of the next box.
  private(set) var place: Int
  private let end: Int

  init(in content: Range<Int>) {
    place = content.lowerBound
    end = content.upperBound
  }

  mutating func next(in file: inout ByteWindow) throws(MediaIssue) -> Box? {
    guard let box = try Box(in: &file, at: place, before: end) else { return nil }
    place = box.content.upperBound
    return box
  }
}

/// A duration in the units of a movie or a track.
struct MediaDuration {
  var count: UInt64
  /// The number of units in a second.
  var scale: UInt64

  /// The duration in milliseconds, rounded; `nil` if the count or the scale is zero or too large.
  var milliseconds: Int? {
    guard count > 0, scale > 0, scale <= UInt64(UInt32.max) else { return nil }
    let (seconds, rest) = count.quotientAndRemainder(dividingBy: scale)
    let (whole, isTooMany) = seconds.multipliedReportingOverflow(by: 1000)
    return isTooMany ? nil : Int(exactly: whole)?.adding((rest * 1000 + scale / 2) / scale)
  }
}

extension Int {
  fileprivate func adding(_ number: UInt64) -> Int? {
    let (sum, isTooMuch) = addingReportingOverflow(Int(clamping: number))
    return isTooMuch ? nil : sum
  }
}
