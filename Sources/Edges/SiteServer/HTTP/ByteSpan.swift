import SourceText

/// The part of a file that a request asks for (RFC 9110, section 14).
enum ByteSpan: Equatable, Sendable {
  case whole
  case part(Range<Int>)
  /// The requested part is outside the file.
  case none

  /// - Parameters:
  ///   - field: the header field, such as `bytes=0-499`, `bytes=500-` or `bytes=-500`. `nil`, several parts, another unit and an invalid
  ///     value mean the whole file.
  ///   - size: the size of the file in bytes.
  init(_ field: String?, size: Int) {
    let prefix = "bytes="
    guard let field, field.lowercased().hasPrefix(prefix) else {
      self = .whole
      return
    }
    let ends = field.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else {
      self = .whole
      return
    }
    switch (first, last) {
    case (nil, nil): self = .whole
    case (nil, let count?): self = count == 0 || size == 0 ? .none : .part(max(0, size - count)..<size)
    case (let first?, nil): self = first < size ? .part(first..<size) : .none
    case (let first?, let last?):
      if last < first { self = .whole } else { self = first < size ? .part(first..<min(size, last + 1)) : .none }
    }
  }

  /// Returns the number that up to 15 digits form, or no number (`.some(nil)`) for an empty text; `nil` for anything else.
  private static func number(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.count <= 15, text.utf8.allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    return .some(Int(text))
  }
}
