/// Values for files and command lines that have broken programs before.
enum Oddities {
  static let texts: [[UInt8]] =
    [
      [0x00], [0x1B, 0x5B, 0x33, 0x31, 0x6D], [0x1B, 0x5D, 0x30, 0x3B, 0x78, 0x07], [0x0D], [0x0D, 0x0A], [0x0D, 0x0D],
      [0x09], [0x0B], [0x0C], [0x7F], [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xEF, 0xBB, 0xBF], [0xC2, 0x85], [0xC2, 0x9B],
    ] + words.map { Array($0.utf8) }

  /// The same values as texts, also for a command line.
  static let words: [String] = [
    "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{FEFF}", "\u{200B}", "\u{AD}", "|\u{301}",
    ":\u{301}",
    "\"\u{301}", "\n\u{301}", "]\u{301}", "`\u{301}", "\u{301}", "e\u{301}\u{323}", "\u{A0}", "\u{202F}",
    "👩\u{200D}👩\u{200D}👧\u{200D}👦", "👍🏽", "🇫🇷🇫", "1\u{FE0F}\u{20E3}", "\u{200D}", "\u{FE0F}", "İ", "ß", "ﬁ", "Ǆ", "한",
    "ก็", "क्षि",
    "\u{10FFFF}", "\u{FFFE}", "#", "@", "<", ">", "&", "&#0;", "&#x110000;", "{{", "}}", "{{title}}", "\\", "|", "*",
    "**",
    "~~", "__", "[", "](", "![](", "](../../../x)", "https://", "https://a.b/c)", "http://[::1]/", "%00", "%ZZ", "../",
    "/",
    "~", "-", "--", "...", "$(id)", "`id`", "=1+1", "+1", "@SUM(1)", "'", "''", "\"", "\"\"",
  ]

  static let numbers: [[UInt8]] = [
    "0", "-1", "-0", "00", "1", "2147483647", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "18446744073709551616", "999999999999", "1e308", "1e309", "-1e308", "1e-320", "0.1", ".5",
    "1,5",
    "1.234,56", "1 234", "99999999999999999999999999999999999999", "NaN", "inf", "0x10", "1_000", "٣", "½", "100 %",
    "1k",
  ].map { Array($0.utf8) }

  static let dateTexts: [String] = [
    "0001-01-01", "9999-12-31", "2026-02-30", "2026-02-29", "2028-02-29", "0000-00-00", "2026-13-01",
    "2026-03-29 02:30",
    "2026-10-25 02:30", "2026-11-23 24:00", "2026-11-23 23:59", "2026-W53", "2026-W00", "2020-W53", "9999-W52",
    "0001-W01",
    "2026-Q5", "9999-Q4", "2026-11", "9999-12", "2026", "9999", "0000", "10000-01-01", "-0001-01-01", "1970-01-01",
    "2026-11-23T09:30:00Z", "2026-11-23T09:30:00+99:99", "23/11/2026", "11/23/26", "20261123", "week", "month", "today",
    "12:60", "99:99", "1900-02-29",
  ]

  static let dates: [[UInt8]] = dateTexts.map { Array($0.utf8) }

  /// Beginnings of constructs that are never closed.
  static let openings: [[UInt8]] = [
    "```\n", "~~~\n", "<!--", "-->", "\"", "'", "[", "{", "(", "\n---\n", "\n...\n", "\n|\n", "|-\n", "&a ", "*a ",
    "!!x ", "? ",
    "<![CDATA[", "<a ", "<?", "<!", "</", "[^1]: ", "[x]: ", "\n    ", "\n\t", "\n- [ ] ", "\n- [x] ", "\n# ",
    "\n===\n", "\n> ",
    "\n| a | b |\n|---|---|\n", "\n<<<<<<< a\n", "\n=======\n", "\n>>>>>>> b\n", "<div>\n", "<script>", "\n\n", "%",
  ].map { Array($0.utf8) }

  /// Texts that Edito searches for in the bodies of documents.
  static let marks: [[UInt8]] = [
    "<!-- edito:begin posts -->", "<!-- edito:begin posts -->\nx\n<!-- edito:end -->\n",
    "<!-- edito:begin posts -->\r<!-- edito:end -->", "<!-- edito:begin posts -->\n\r\u{2028}x\r<!-- edito:end -->\r",
    "<!-- edito:begin cadence -->", "<!-- edito:begin mentions 0123456789abcdef -->",
    "<!-- edito:begin indicators -->", "<!-- edito:end -->", "<!-- edito:end -->\r<!-- edito:begin gaps -->",
    "<!-- edito:",
    "  <!-- edito:begin results -->", "> <!-- edito:end -->", "<!-- edito: allow below-target — why -->",
    "<!-- edito: allow", "# edito: allow unknown-key",
    "## x", "## X #", "# mastodon", "## linkedin", "***", "---",
    "- [x] https://x.com/a/status/1", "- [ ] task #review {10 min} @ada", "| post | likes |", "|---|---|", "| x | 1 |",
    "![alt](media/miche.jpg)", "![](media/none.png \"t\")", "[x](posts/x.md)", "[^1]", "[^1]: note",
  ].map { Array($0.utf8) }

  static let nesting: [[UInt8]] = [
    "> ", "- ", "1. ", "* ", "  ", "[", "{", "{a: ", "[[", "- - ", "**", "_", "[a](", "![", "`", "<b>", "<a><b>", "\"",
    "(", "&", "!",
    "#", "|", "~~", "<!--", "\\",
  ].map { Array($0.utf8) }
}
