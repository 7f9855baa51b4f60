import SourceText

/// The marks of Telegram's MarkdownV2.
enum TelegramMarks {
  private static let reserved = Set("_*[]()~`>#+-=|{}.!\\".utf8)

  static func isMark(_ byte: UInt8, inCode: Bool) -> Bool {
    inCode ? byte == .backtick || byte == .backslash : reserved.contains(byte)
  }

  /// Returns a literal with a backslash before each byte that Telegram would otherwise read as a mark.
  static func escaped(_ literal: ArraySlice<UInt8>, isCode: Bool) -> [UInt8] {
    literal.flatMap { isMark($0, inCode: isCode) ? [.backslash, $0] : [$0] }
  }

  static func escapedAddress(_ address: ArraySlice<UInt8>) -> [UInt8] {
    address.flatMap { $0 == .rightParenthesis || $0 == .backslash ? [.backslash, $0] : [$0] }
  }
}
