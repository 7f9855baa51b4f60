import CivilTime
import MarkdownSyntax
import Schema
import SourceText

/// A reader for one task item of a mentions log.
struct MentionReader {
  private let item: Int
  private let document: Document
  private let period: Period?
  private let paragraph: Int?
  private let text: MentionText

  private var markdown: MarkdownTree { document.markdown }

  init(item: Int, of document: Document, in period: Period?) {
    self.item = item
    self.document = document
    self.period = period
    let markdown = document.markdown
    let first = markdown.descendants(of: item).first.flatMap { markdown.nodes[$0].kind == .paragraph ? $0 : nil }
    paragraph = first
    text = MentionText(first.map { markdown.descendants(of: $0) } ?? 0..<0, in: markdown)
  }

  var mention: Mention {
    let quotation = text.quotation(outside: text.link?.words ?? 0..<0)
    // A link within the quotation is a part of the quotation.
    let link = text.link.flatMap { link in
      quotation.map { link.words.lowerBound < $0.start } ?? true ? link : nil
    }
    let tail = tail(behind: quotation, link)
    let head = (link?.words.upperBound ?? 0)..<(quotation?.start ?? unquotedHeadEnd(link, before: tail))
    let heading = MentionHeading(text, in: head)
    let said = text.trimmed(quotation.map { $0.words.clamped(to: 0..<tail) } ?? unquotedWords(behind: head, to: tail))
    let tags = MentionTags(text, in: tail..<text.bytes.count)
    let node = markdown.nodes[item]
    let at = slot(heading)
    return Mention(
      url: link.flatMap(destination), author: link.map { text.string(text.trimmed($0.words)) } ?? heading.author,
      network: heading.network, at: at,
      text: said.isEmpty ? nil : Located(text.string(said), at: text.source(of: said)),
      sentiment: tags.sentiment, isConfirmed: tags.isConfirmed, tags: tags.others, person: tags.person,
      isHandled: node.isTicked, replies: replies(to: at), range: node.range,
      line: paragraph.map { markdown.nodes[$0].range } ?? node.range, tick: tick)
  }

  // MARK: Parts of the item

  /// Returns the offset of the tags: after the closing quotation mark, otherwise at the first of the tags that end the text.
  private func tail(behind quotation: MentionText.Quotation?, _ link: MentionText.Link?) -> Int {
    if let end = quotation?.end { return end }
    var start = text.bytes.count
    for word in text.words(in: (link?.words.upperBound ?? 0)..<text.bytes.count).reversed() {
      let isQuestionMark = word.count == 1 && text.bytes[word.lowerBound] == .questionMark
      guard MentionTags.isTag(word, in: text) || isQuestionMark else { break }
      start = word.lowerBound
    }
    return start
  }

  /// Returns the offset at which the part before an unquoted text ends: at the first dash or colon, otherwise at the tags.
  private func unquotedHeadEnd(_ link: MentionText.Link?, before tail: Int) -> Int {
    let start = link?.words.upperBound ?? 0
    let dash = text.words(in: start..<max(start, tail)).first { ["—", "–", "-", ":"].contains(text.string($0)) }
    return dash?.lowerBound ?? max(start, tail)
  }

  private func unquotedWords(behind head: Range<Int>, to tail: Int) -> Range<Int> {
    guard head.upperBound < tail, let dash = text.words(in: head.upperBound..<tail).first else { return tail..<tail }
    return dash.upperBound..<tail
  }

  private func destination(of link: MentionText.Link) -> Located<String>? {
    let address = markdown.text(of: link.node)
    guard !address.isEmpty else { return nil }
    return Located(address, at: markdown.literalRange(of: link.node) ?? markdown.nodes[link.node].range)
  }

  /// The range of the character between the brackets of the item; if there are none, an empty range at the start of the item.
  private var tick: ByteRange {
    let node = markdown.nodes[item]
    let bytes = document.source.bytes
    let bracket = bytes[node.range.indices].prefix(24).firstIndex(of: .leftBracket)
    guard let bracket, bracket + 2 <= bytes.count else { return ByteRange(at: node.range.lowerBound) }
    return ByteRange(bracket + 1, bracket + 2)
  }

  // MARK: Day and time

  private func slot(_ heading: MentionHeading) -> Slot? {
    if let day = heading.day { return Slot(day: day, time: heading.time) }
    guard let period else { return nil }
    if period.unit == .day { return Slot(day: period.first, time: heading.time) }
    if period.unit == .week, let weekday = heading.weekday {
      return Slot(day: period.first + (weekday.rawValue - 1), time: heading.time)
    }
    return Slot(day: period.last)
  }

  // MARK: Replies

  private static let replyWords: Set = [
    "reply", "replies", "replied", "answer", "answered", "réponse", "réponses", "reponse", "reponses", "répondu",
  ]

  private func replies(to at: Slot?) -> [Mention.Reply] {
    markdown.children(of: item).filter { markdown.nodes[$0].kind == .list }.flatMap { list in
      markdown.children(of: list).compactMap { reply(at: $0, to: at) }
    }
  }

  /// Reads a reply: a nested item that begins with a word such as `reply`; `nil` for any other item.
  ///
  /// A reply with a time but without a day is dated within the 24 hours after the mention.
  private func reply(at nested: Int, to at: Slot?) -> Mention.Reply? {
    guard let first = markdown.descendants(of: nested).first, markdown.nodes[first].kind == .paragraph else {
      return nil
    }
    let text = MentionText(markdown.descendants(of: first), in: markdown)
    let all = 0..<text.bytes.count
    guard let word = text.words(in: all).first,
      Self.replyWords.contains(text.string(word).lowercased().filter(\.isLetter))
    else { return nil }
    let heading = MentionHeading(text, in: (text.link?.words.upperBound ?? word.upperBound)..<text.bytes.count)
    var slot = heading.day.map { Slot(day: $0, time: heading.time) }
    if slot == nil, let at, let time = heading.time {
      let isNextDay = at.time.map { time < $0 } ?? false
      slot = Slot(day: isNextDay ? at.day + 1 : at.day, time: time)
    }
    return Mention.Reply(url: text.link.flatMap(destination), at: slot, range: markdown.nodes[nested].range)
  }
}

/// The parts of the text between the link and the quotation, such as ` on mastodon, 10:32 — `. Without a link, the text begins with the
/// name of the person.
struct MentionHeading {
  private(set) var author = ""
  private(set) var network: Located<String>?
  private(set) var day: CalendarDay?
  private(set) var weekday: Weekday?
  private(set) var time: TimeOfDay?

  init(_ text: MentionText, in range: Range<Int>) {
    let words = text.words(in: range)
    let bare = words.map { text.string($0).filter { $0 != "," } }
    var index = words.firstIndex { ["on", "sur"].contains(text.string($0).lowercased()) } ?? -1
    if index >= 0 {
      readNetwork(text, words, from: &index)
      author = bare[..<(words.firstIndex { ["on", "sur"].contains(text.string($0).lowercased()) } ?? 0)]
        .joined(separator: " ")
    } else {
      index = 0
      // Without a network, the name ends at a comma, a dash or a colon.
      let end = words.indices.first { text.string(words[$0]).hasSuffix(",") || Self.isMark(bare[$0]) }
      author = end.map { bare[...$0].filter { !Self.isMark($0) }.joined(separator: " ") } ?? bare.joined(separator: " ")
    }
    readTime(bare, from: index)
  }

  private static func isMark(_ word: String) -> Bool { ["—", "–", "-", ":"].contains(word) }

  /// Reads the network from the words after `on`, up to a comma, a dash or a colon, and moves the index after these words.
  private mutating func readNetwork(_ text: MentionText, _ words: [Range<Int>], from index: inout Int) {
    let start = index + 1
    var end = start
    while end < words.count, !Self.isMark(text.string(words[end])) {
      end += 1
      if text.bytes[words[end - 1].upperBound - 1] == .comma { break }
    }
    index = end
    guard start < end else { return }
    var range = words[start].lowerBound..<words[end - 1].upperBound
    if text.bytes[range.upperBound - 1] == .comma { range = range.lowerBound..<range.upperBound - 1 }
    guard !range.isEmpty else { return }
    network = Located(text.string(range).lowercased(), at: text.source(of: range))
  }

  private mutating func readTime(_ words: [String], from start: Int) {
    var index = start
    while index < words.count {
      let word = words[index]
      if day == nil, case .success(let stamp) = DateSyntax.timestamp(word) {
        (day, time) = (stamp.day, stamp.time ?? time)
      } else if time == nil, let read = Self.time(words[index...]) {
        time = read
      } else if weekday == nil {
        weekday = Weekday(parsing: word)
      }
      index += 1
    }
  }

  /// Returns the time with which some words begin, such as `10:32`, `10h32`, `10 h 32`, `10 h` or `3:05 pm`; `nil` if there is none.
  private static func time(_ words: ArraySlice<String>) -> TimeOfDay? {
    guard let first = words.first?.lowercased() else { return nil }
    let second = words.dropFirst().first?.lowercased()
    var parts = first.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
    if parts.count == 1, second == "h" {
      parts.append(Substring(words.dropFirst(2).first.flatMap { $0.count == 2 && Int($0) != nil ? $0 : nil } ?? ""))
    }
    guard parts.count == 2, (1...2).contains(parts[0].count), var hour = Int(parts[0]),
      let minute = parts[1].isEmpty && !first.hasSuffix(":") ? 0 : parts[1].count == 2 ? Int(parts[1]) : nil
    else { return nil }
    if second == "pm", hour < 12 { hour += 12 }
    if second == "am", hour == 12 { hour = 0 }
    return TimeOfDay(hour: hour, minute: minute)
  }
}

/// The tags and the team member after the quotation, such as ` #negative? #question @person`.
struct MentionTags {
  private(set) var sentiment: Located<Mention.Sentiment>?
  private(set) var isConfirmed = false
  private(set) var others: [Located<String>] = []
  private(set) var person: Located<String>?

  init(_ text: MentionText, in range: Range<Int>) {
    let words = text.words(in: range)
    for (index, whole) in words.enumerated() {
      guard Self.isTag(whole, in: text) else { continue }
      let mark = text.bytes[whole.lowerBound]
      let word = Self.withoutPunctuation(whole, text)
      let name = text.string(word.dropFirst().startIndex..<word.upperBound)
      if mark == .atSign {
        if person == nil, !name.isEmpty { person = Located(name, at: text.source(of: word)) }
        continue
      }
      // In French, a space precedes a question mark.
      let isApart = index + 1 < words.count && text.string(words[index + 1]) == "?"
      let isGuess = name.hasSuffix("?") || isApart
      let bare = name.filter { $0 != "?" }.lowercased()
      if let read = Mention.Sentiment(naming: bare) {
        let end = isApart && !name.hasSuffix("?") ? words[index + 1].upperBound : word.upperBound
        add(Located(read, at: text.source(of: word.lowerBound..<end)), isConfirmed: !isGuess)
      } else if !bare.isEmpty {
        others.append(Located(bare, at: text.source(of: word)))
      }
    }
  }

  /// Whether a word begins with the mark of a tag or of a person. The `#` of a keycap emoji is not such a mark.
  static func isTag(_ word: Range<Int>, in text: MentionText) -> Bool {
    switch text.bytes[word.lowerBound] {
    case .numberSign: Keycap.end(in: text.bytes, at: word.lowerBound) == nil
    case .atSign: true
    default: false
    }
  }

  /// Stores a sentiment. A confirmed sentiment has priority over a guess, and an earlier sentiment over a later one.
  private mutating func add(_ read: Located<Mention.Sentiment>, isConfirmed: Bool) {
    guard sentiment == nil || isConfirmed && !self.isConfirmed else { return }
    sentiment = read
    self.isConfirmed = isConfirmed
  }

  private static func withoutPunctuation(_ word: Range<Int>, _ text: MentionText) -> Range<Int> {
    var end = word.upperBound
    while end > word.lowerBound + 1, [.comma, .fullStop, .semicolon, .rightParenthesis].contains(text.bytes[end - 1]) {
      end -= 1
    }
    return word.lowerBound..<end
  }
}
