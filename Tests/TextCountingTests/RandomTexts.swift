import TestSupport

/// Texts made of pieces with different counts, the same for the same seed.
struct RandomTexts {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(state: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Returns a text of up to `count` pieces, from some of the lists.
  mutating func text(of lists: [[String]], upTo count: Int) -> String {
    (0..<1 + below(count)).map { _ in piece(of: lists[below(lists.count)]) }.joined()
  }

  private mutating func piece(of list: [String]) -> String {
    if !list.isEmpty { return list[below(list.count)] }
    // Any scalar, more often from the planes in use.
    let planes = [0x300, 0x3000, 0x10000, 0x20000, 0x110000]
    return Unicode.Scalar(UInt32(below(planes[below(planes.count)]))).map { String($0) } ?? "?"
  }

  static let urls = [
    "http://", "https://", "HTTP://", "www.", "example.com", "a.co", ".fr", ".com", ".co", ".рф", ".中国", ".xn--p1ai",
    "xn--",
    "t.co/", "https://t.co/a", "com", "museum", ".verm", "ögensberater", "bread", "d", "é", "Z", "9", "ж", "中文", "ﬀ",
    ":8080", "/", "/", "/(a)", "/a_(b_(c))", "(", ")", "?", "?q=1", "=", "#", "&", ".", ".", "-", "_", "@", "＠", "$",
    "!", ",",
    "–", "—", "’", "«", "~", "|", " ", " ", "\n", "\u{200E}", "\u{FEFF}", "\u{A0}", "\u{301}", "\u{200D}", "😀", "\"",
    "`",
  ]
  static let emoji = [
    "😀", "👩", "🍞", "👍", "☺", "❤", "©", "®", "™", "ℹ", "⚕", "🏳", "🌈", "🏴", "🏽", "🏿", "🇫", "🇷", "🇧", "\u{FE0F}",
    "\u{FE0E}", "\u{200D}", "\u{200D}", "\u{20E3}", "#", "*", "1", "7", "\u{E0067}", "\u{E0062}", "\u{E007F}", "a", " ",
    "\u{301}", "🛘", "★", "\u{1FAE9}",
  ]
  static let marks = [
    "a", "e", "E", "o", "u", "n", "C", " ", "\u{301}", "\u{300}", "\u{308}", "\u{323}", "\u{327}", "\u{31B}", "\u{345}",
    "\u{338}",
    "é", "ệ", "Ω", "ᾳ", "α", "\u{1100}", "\u{1161}", "\u{11A8}", "가", "각", "\u{915}", "\u{93C}", "\u{958}", "\u{9C7}",
    "\u{9BE}", "\u{9D7}", "\u{FB2C}", "\u{2ADC}", "\u{1D15E}", "\u{1D160}", "\u{1D157}", "\u{1D165}", "\u{1D16E}",
    "\u{212B}",
    "\u{2126}", "\u{F900}", "\u{2F800}", "\u{0DD9}", "\u{0DCF}", "\u{0DCA}", "\u{344}", "\u{200D}", "\r", "\n",
  ]
  static let words = [
    "bread ", "pain, ", "crème ", "l’été – ", "… ", "12 ", "naïve. ", "Œuf\r\n", "хлеб ", "パン", "빵 ", "ψωμί ",
  ]
  /// Any existing scalar.
  static let anything: [String] = []
}
