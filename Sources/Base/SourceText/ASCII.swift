extension UInt8 {
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }

  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inlinable public var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }

  /// Whether it is a space or a tab.
  @inlinable public var isBlank: Bool { self == 0x20 || self == 0x09 }
}
