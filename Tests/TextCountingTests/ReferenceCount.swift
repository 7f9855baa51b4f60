@testable import TextCounting

/// A second implementation of X's count: slow, scalar by scalar, by trying everything. It shares only the lists of emoji and domains with
/// the program, and takes its normalization from the standard library.
struct ReferenceCount {
  let scalars: [UInt32]
  private(set) var urls: [Range<Int>] = []
  /// The parts that are counted as a unit, in order.
  private(set) var costs: [(range: Range<Int>, cost: Int)] = []

  init(normalizing text: String) {
    self.init(text.normalized)
  }

  init(_ text: String) {
    scalars = text.unicodeScalars.map(\.value)
    urls = findURLs()
    costs = findCosts()
  }

  var length: Int { costs.reduce(0) { $0 + $1.cost } }

  private func findCosts() -> [(range: Range<Int>, cost: Int)] {
    var parts: [(range: Range<Int>, cost: Int)] = []
    var index = 0
    while index < scalars.count {
      var part = (range: index..<index + 1, cost: isLight(scalars[index]) ? 1 : 2)
      if let url = urls.first(where: { $0.lowerBound == index }) {
        part = (url, 23)
      } else if let emoji = emojiEnds(from: index).max() {
        part = (index..<emoji, 2)
      }
      parts.append(part)
      index = part.range.upperBound
    }
    return parts
  }

  /// Returns the UTF-8 offset of the first character that no longer fits, for a normalized text.
  func overflow(limit: Int) -> Int? {
    guard length > limit else { return nil }
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    var best = 0
    for boundary in text.indices {
      let count = text.unicodeScalars.distance(from: text.startIndex, to: boundary)
      if costs.contains(where: { $0.range.lowerBound < count && count < $0.range.upperBound }) { continue }
      let cost = costs.prefix { $0.range.upperBound <= count }.reduce(0) { $0 + $1.cost }
      if cost <= limit { best = text.utf8.distance(from: text.startIndex, to: boundary) }
    }
    return best
  }

  private func isLight(_ value: UInt32) -> Bool {
    [0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037].contains { $0.contains(value) }
  }
}

// MARK: Emoji

extension ReferenceCount {
  private func at(_ index: Int) -> UInt32? { scalars.indices.contains(index) ? scalars[index] : nil }

  private static func lists(_ value: UInt32, _ table: [UInt32]) -> Bool {
    stride(from: 0, to: table.count, by: 2).contains { (table[$0]...table[$0 + 1]).contains(value) }
  }

  /// Returns all ends that the grammar of emoji allows from a place.
  private func emojiEnds(from start: Int) -> [Int] {
    var ends: [Int] = []
    if let first = at(start), first < 0x80, "0123456789#*".unicodeScalars.contains(where: { $0.value == first }) {
      if at(start + 1) == 0x20E3 { ends.append(start + 2) }
      if at(start + 1) == 0xFE0F, at(start + 2) == 0x20E3 { ends.append(start + 3) }
    }
    let letters: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    if let first = at(start), letters.contains(first) {
      ends.append(start + 1)
      if let second = at(start + 1), letters.contains(second) { ends.append(start + 2) }
    }
    var open = elementEnds(from: start)
    while !open.isEmpty {
      ends += open
      open = open.flatMap { at($0) == 0x200D ? elementEnds(from: $0 + 1) : [] }
    }
    return ends
  }

  private func elementEnds(from start: Int) -> [Int] {
    guard let base = at(start), Self.lists(base, EmojiData.emoji) else { return [] }
    var ends = [0xA9, 0xAE, 0x2122].contains(base) ? [] : [start + 1]
    if at(start + 1) == 0xFE0F { ends.append(start + 2) }
    if let tone = at(start + 1), (0x1F3FB...0x1F3FF).contains(tone), Self.lists(base, EmojiData.modifierBases) {
      ends.append(start + 2)
    }
    for end in ends {
      var index = end
      while let tag = at(index), (0xE0020...0xE007E).contains(tag) { index += 1 }
      if index > end, at(index) == 0xE007F { ends.append(index + 1) }
    }
    return ends
  }
}

// MARK: URLs

extension ReferenceCount {
  private static let domains: [[UInt32]] = ["\(DomainData.plain)", "\(DomainData.international)"]
    .flatMap { $0.split(whereSeparator: \.isWhitespace) }
    .map { $0.unicodeScalars.map(\.value) }
    .sorted { $0.count > $1.count }
  private static let domainsByFirst = Dictionary(grouping: domains) { $0[0] }

  private static func characters(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
  private static let alphanumeric = characters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
  private static let spaces: Set<UInt32> = Set(0x09...0x0D).union(0x2000...0x200A)
    .union([0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000])
  private static let directions: Set<UInt32> = Set(0x202A...0x202E).union(0x2066...0x2069).union([
    0x61C, 0x200E, 0x200F,
  ])
  private static let forbidden: Set<UInt32> = [0xFEFF, 0xFFFE, 0xFFFF]
  private static let accents: Set<UInt32> = Set(0xC0...0x24F).subtracting([0xD7, 0xF7]).union(0x300...0x36F)
    .union(0x1E00...0x1EFF)
    .union([0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x263, 0x268, 0x26F, 0x272, 0x289, 0x28B, 0x2BB])

  private static let preventing = characters("@＠#＃$").union(forbidden).union(alphanumeric)
  private static let joining = characters("@+-").union(alphanumeric)
  private static let path = characters("!*';:=+,.$/%#[]-–_~@|&").union(alphanumeric).union(accents).union(0x400...0x4FF)
  private static let notLast = characters("!*';:,.$%[]–~@|&")
  private static let query = characters("!?*'@();:&=+$/%#[]-_.,~|").union(alphanumeric)
  private static let lastOfQuery = characters("-_&=#/").union(alphanumeric)

  private static func isDomain(_ value: UInt32) -> Bool {
    value < 0x80
      ? alphanumeric.contains(value)
      : !spaces.contains(value) && !directions.contains(value) && !forbidden.contains(value)
  }

  private static func isPlain(_ value: UInt32) -> Bool {
    alphanumeric.contains(value) || accents.contains(value) || value == 0x2D
  }

  private static func precedes(_ value: UInt32) -> Bool {
    !preventing.contains(value)
  }

  private func findURLs() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var from = 0
    while from < scalars.count {
      var starts = Self.precedes(scalars[from]) ? [from + 1] : []
      if from == 0 { starts.append(0) }
      let match = starts.lazy.compactMap { matchURL(from: $0) }.first
      found += match?.urls ?? []
      from = match?.end ?? from + 1
    }
    return found
  }

  private func matchURL(from start: Int) -> (end: Int, urls: [Range<Int>])? {
    for scheme in ["https://", "http://", ""] where lowercased(start, scheme.count) == scheme {
      let domainStart = start + scheme.count
      guard let domainEnd = domainEnd(from: domainStart) else { continue }
      var end = domainEnd
      if at(end) == 0x3A {
        let port = (end + 1..<scalars.count).first { !(0x30...0x39).contains(scalars[$0]) } ?? scalars.count
        if port > end + 1 { end = port }
      }
      let pathEnd = at(end) == 0x2F ? pathEnd(from: end + 1) : nil
      end = pathEnd ?? end
      end = queryEnd(from: end) ?? end
      let domain = domainStart..<domainEnd
      guard isAllowed(domain, url: start..<end, scheme: scheme) else { return (end, []) }
      if scheme.isEmpty { return (end, bareURLs(of: domain, pathEnd: pathEnd.map { _ in end })) }
      return (end, shortened(start..<end, scheme).map { [$0] } ?? [])
    }
    return nil
  }

  private func lowercased(_ start: Int, _ count: Int) -> String {
    String(String.UnicodeScalarView(scalars[start...].prefix(count).compactMap(Unicode.Scalar.init))).lowercased()
  }

  private func domainEnd(from start: Int) -> Int? {
    let dots = scalars[start...].indices.prefix {
      Self.isDomain(scalars[$0]) || [0x2D, 0x2E, 0x5F].contains(scalars[$0])
    }
    .filter { scalars[$0] == 0x2E }
    for dot in dots.reversed() {
      let labels = scalars[start..<dot].split(separator: 0x2E, omittingEmptySubsequences: false)
      let areWell = labels.allSatisfy { label in
        guard let first = label.first, let last = label.last else { return false }
        return Self.isDomain(first) && Self.isDomain(last)
      }
      guard areWell, labels.last?.contains(0x5F) == false else { continue }
      if let end = topLevelEnd(from: dot + 1, limit: scalars.count) { return end }
    }
    return nil
  }

  private func topLevelEnd(from start: Int, limit: Int) -> Int? {
    func lower(_ value: UInt32) -> UInt32 {
      let mapped = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.map(\.value) ?? []
      return mapped.count == 1 ? mapped[0] : value
    }
    guard start < limit else { return nil }
    for domain in Self.domainsByFirst[lower(scalars[start])] ?? [] where start + domain.count <= limit {
      guard scalars[start..<start + domain.count].map(lower) == domain else { continue }
      let end = start + domain.count
      if end == limit || !Self.joining.contains(scalars[end]) { return end }
    }
    guard start + 4 < limit, lowercased(start, 4) == "xn--" else { return nil }
    let rest = scalars[start + 4..<limit].prefix { Self.alphanumeric.contains($0) || $0 == 0x2D }
    return rest.isEmpty ? nil : rest.endIndex
  }

  private func bareURLs(of domain: Range<Int>, pathEnd: Int?) -> [Range<Int>] {
    if domain.lowerBound > 0, Self.characters("-_./").contains(scalars[domain.lowerBound - 1]) { return [] }
    var urls = plainDomains(of: domain)
    if let pathEnd, let last = urls.popLast() { urls.append(last.lowerBound..<pathEnd) }
    return urls
  }

  private func plainDomains(of domain: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = domain.lowerBound
    while start < domain.upperBound {
      let end = domain[start...].reversed().lazy.filter { scalars[$0] == 0x2E }.compactMap { dot -> Int? in
        let labels = scalars[start..<dot].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isPlain) }) else { return nil }
        return topLevelEnd(from: dot + 1, limit: domain.upperBound)
      }.first
      if let end { found.append(start..<end) }
      start = end ?? start + 1
    }
    return found
  }

  private func isAllowed(_ domain: Range<Int>, url: Range<Int>, scheme: String) -> Bool {
    if lowercased(domain.lowerBound, 4) == "xn--", plainDomains(of: domain).isEmpty { return false }
    let units = url.reduce(0) { $0 + (scalars[$1] > 0xFFFF ? 2 : 1) }
    guard units + (scheme.isEmpty ? 8 : scheme.count) <= 4096 else { return false }
    return scalars[domain].split(separator: 0x2E).allSatisfy { label in
      label.allSatisfy { $0 < 0x80 } ? label.count <= 63 : label.count < 60 && punycode(Array(label)) <= 63
    }
  }

  /// Returns the length of a label in Punycode, after the pseudocode of RFC 3492, section 6.3.
  private func punycode(_ label: [UInt32]) -> Int {
    let basic = label.count { $0 < 128 }
    var (n, delta, bias, handled, output) = (UInt32(128), 0, 72, basic, basic == 0 ? 4 : basic + 5)
    while handled < label.count {
      guard let m = label.filter({ $0 >= n }).min() else { break }
      delta += Int(m - n) * (handled + 1)
      n = m
      for c in label {
        if c < n { delta += 1 }
        if c == n {
          var (q, k) = (delta, 36)
          while true {
            output += 1
            let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
            if q < t { break }
            (q, k) = ((q - t) / (36 - t), k + 36)
          }
          var (d, steps) = (handled == basic ? delta / 700 : delta / 2, 0)
          d += d / (handled + 1)
          while d > 455 { (d, steps) = (d / 35, steps + 36) }
          (bias, delta, handled) = (steps + 36 * d / (d + 38), 0, handled + 1)
        }
      }
      (delta, n) = (delta + 1, n + 1)
    }
    return output
  }

  private func shortened(_ url: Range<Int>, _ scheme: String) -> Range<Int>? {
    let start = url.lowerBound + scheme.count
    guard lowercased(start, 5) == "t.co/" else { return url }
    let name = scalars[start + 5..<url.upperBound].prefix { Self.alphanumeric.contains($0) }
    if name.isEmpty { return url }
    return name.count > 40 ? nil : url.lowerBound..<(queryEnd(from: name.endIndex) ?? name.endIndex)
  }
}

// MARK: Paths

extension ReferenceCount {
  private static func isPath(_ value: UInt32) -> Bool { path.contains(value) }

  private static func endsPath(_ value: UInt32) -> Bool { path.contains(value) && !notLast.contains(value) }

  /// Returns the end of the longest possible path: it ends in a character that may end a path, or otherwise in one parenthesis.
  private func pathEnd(from start: Int) -> Int {
    var end = start
    while true {
      let further = (end + 1..<max(end + 1, scalars.count + 1))
      if let next = further.reversed().first(where: { isPath(end..<$0) })
        ?? further.first(where: { isParenthesis(end..<$0) })
      {
        end = next
      } else {
        return end
      }
    }
  }

  private func isPath(_ range: Range<Int>) -> Bool {
    guard let last = pathParts(range)?.last else { return false }
    return last.count == 1 && Self.endsPath(scalars[last.lowerBound])
  }

  /// A range as single characters of paths and whole parentheses.
  private func pathParts(_ range: Range<Int>) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if Self.isPath(scalars[index]) {
        parts.append(index..<index + 1)
      } else if let end = (index + 1...range.upperBound).first(where: { isParenthesis(index..<$0) }) {
        parts.append(index..<end)
      } else {
        return nil
      }
      index = parts.last?.upperBound ?? range.upperBound
    }
    return parts
  }

  private func isParenthesis(_ range: Range<Int>) -> Bool {
    guard range.count > 2, scalars[range.lowerBound] == 0x28, scalars[range.upperBound - 1] == 0x29 else {
      return false
    }
    let inside = Array(scalars[range.lowerBound + 1..<range.upperBound - 1])
    if inside.allSatisfy(Self.isPath) { return true }
    guard let open = inside.firstIndex(of: 0x28), let close = inside.lastIndex(of: 0x29), close > open + 1 else {
      return false
    }
    return (inside[..<open] + inside[open + 1..<close] + inside[(close + 1)...]).allSatisfy(Self.isPath)
  }

  private func queryEnd(from start: Int) -> Int? {
    guard at(start) == 0x3F else { return nil }
    let run = scalars[(start + 1)...].prefix { Self.query.contains($0) }
    return run.lastIndex { Self.lastOfQuery.contains($0) }.map { $0 + 1 }
  }
}
