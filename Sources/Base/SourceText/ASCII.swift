extension UInt8 {
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// The value of a hexadecimal digit, in either case; `nil` for any other byte.
  public var hexDigitValue: UInt8? {
    switch self {
    case UInt8.digits: self - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inlinable public var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }

  /// Whether the byte is a space or a tab.
  @inlinable public var isBlank: Bool { self == .space || self == .tab }

  /// Whether the byte ends a line, alone or as part of CRLF.
  @inlinable public var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
}

/// The ASCII bytes that parsers search for, by name. Letters and digits are written as in `UInt8(ascii: "x")` instead.
extension UInt8 {
  @inlinable public static var tab: UInt8 { 0x09 }
  @inlinable public static var lineFeed: UInt8 { 0x0A }
  @inlinable public static var formFeed: UInt8 { 0x0C }
  @inlinable public static var carriageReturn: UInt8 { 0x0D }
  @inlinable public static var escape: UInt8 { 0x1B }
  @inlinable public static var space: UInt8 { 0x20 }
  @inlinable public static var exclamationMark: UInt8 { 0x21 }
  @inlinable public static var quotationMark: UInt8 { 0x22 }
  @inlinable public static var numberSign: UInt8 { 0x23 }
  @inlinable public static var dollarSign: UInt8 { 0x24 }
  @inlinable public static var percentSign: UInt8 { 0x25 }
  @inlinable public static var ampersand: UInt8 { 0x26 }
  @inlinable public static var apostrophe: UInt8 { 0x27 }
  @inlinable public static var leftParenthesis: UInt8 { 0x28 }
  @inlinable public static var rightParenthesis: UInt8 { 0x29 }
  @inlinable public static var asterisk: UInt8 { 0x2A }
  @inlinable public static var plusSign: UInt8 { 0x2B }
  @inlinable public static var comma: UInt8 { 0x2C }
  @inlinable public static var hyphen: UInt8 { 0x2D }
  @inlinable public static var fullStop: UInt8 { 0x2E }
  @inlinable public static var slash: UInt8 { 0x2F }
  @inlinable public static var colon: UInt8 { 0x3A }
  @inlinable public static var semicolon: UInt8 { 0x3B }
  @inlinable public static var lessThanSign: UInt8 { 0x3C }
  @inlinable public static var equalsSign: UInt8 { 0x3D }
  @inlinable public static var greaterThanSign: UInt8 { 0x3E }
  @inlinable public static var questionMark: UInt8 { 0x3F }
  @inlinable public static var atSign: UInt8 { 0x40 }
  @inlinable public static var leftBracket: UInt8 { 0x5B }
  @inlinable public static var backslash: UInt8 { 0x5C }
  @inlinable public static var rightBracket: UInt8 { 0x5D }
  @inlinable public static var caret: UInt8 { 0x5E }
  @inlinable public static var underscore: UInt8 { 0x5F }
  @inlinable public static var backtick: UInt8 { 0x60 }
  @inlinable public static var leftBrace: UInt8 { 0x7B }
  @inlinable public static var verticalBar: UInt8 { 0x7C }
  @inlinable public static var rightBrace: UInt8 { 0x7D }
  @inlinable public static var tilde: UInt8 { 0x7E }

  /// The ASCII digits, from `0` to `9`.
  @inlinable public static var digits: ClosedRange<UInt8> { 0x30...0x39 }
  /// The ASCII capitals, from `A` to `Z`.
  @inlinable public static var capitals: ClosedRange<UInt8> { 0x41...0x5A }
  /// The ASCII small letters, from `a` to `z`.
  @inlinable public static var smallLetters: ClosedRange<UInt8> { 0x61...0x7A }
}
