import CivilTime
import SourceText

/// A reader of dates as feeds write them.
///
/// It reads everything that ``WrittenDate`` reads, all forms of W3CDTF and ISO 8601, RFC 822 with its parts in another order or with a wrong
/// weekday, the dates of C's `asctime`, and dates with Hungarian, Greek, Korean or Japanese words. A time without an offset is in UTC, except
/// after Korean words.
public enum FeedDate {
  /// Whether a text has three numbers with the year last, so only other dates of the feed can show the order of day and month.
  public static func hasOrder(_ text: String) -> Bool {
    DateColumn.mayHaveOrder(text) && isoParts(of: text.split(separator: " ").first ?? "") == nil
  }

  /// Returns the date of a text, or the reason why it cannot be read as a date.
  public static func read(_ text: String) -> Result<WrittenDate.Stamp, WrittenDate.Failure> {
    // In a feed, three numbers of two digits have the year first.
    let isISO = DateColumn.mayHaveOrder(text) && !hasOrder(text)
    let usual = isISO ? .failure(.malformed) : WrittenDate.readings(text).dayFirst
    if case .success(let stamp) = usual { return .success(inUTC(stamp, text)) }
    guard let form = Parts(translated(text)).form, case .success(let stamp) = WrittenDate.readings(form).dayFirst else {
      return usual
    }
    return .success(inUTC(stamp, text))
  }

  /// Returns a date with its offset. A year of two digits from 90 on belongs to the last century.
  private static func inUTC(_ stamp: WrittenDate.Stamp, _ text: String) -> WrittenDate.Stamp {
    var day = stamp.day
    if day.year >= 2090, !text.contains(String(day.year)),
      let last = CalendarDay(year: day.year - 100, month: day.month, day: day.day)
    {
      day = last
    }
    return WrittenDate.Stamp(day: day, time: stamp.time, offset: stamp.offset ?? (stamp.time == nil ? nil : 0))
  }

  // MARK: Words

  /// Returns a text in lower case, with the words of other languages translated.
  private static func translated(_ text: String) -> String {
    var text = text.lowercased()
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    let isKorean = text.unicodeScalars.contains { "년월일전후".unicodeScalars.contains($0) }
    for (sign, replacement) in signs { text = text.replacing(sign, with: replacement) }
    let words = text.split(separator: " ").map { word in
      word.split(separator: "-", omittingEmptySubsequences: false).map { part in
        let bare = part.trimmed { $0 == "," }
        return self.words[FoldedText.of(String(bare))] ?? String(part)
      }.joined(separator: "-")
    }
    // Korean servers write local time.
    return words.joined(separator: " ") + (isKorean && text.contains(":") ? " +09:00" : "")
  }

  private static let signs = [
    ("년 ", "-"), ("월 ", "-"), ("일", " "), ("년", "-"), ("월", "-"), ("年", "-"), ("月", "-"), ("日", " "), ("오전", "am"),
    ("오후", "pm"),
  ]

  /// The month by its Hungarian or Greek name, folded; an empty text for a Greek weekday.
  private static let words: [String: String] = {
    var table: [String: String] = [:]
    let months = [
      ["január", "Ιαν"], ["február", "Φεβ"], ["március", "Μαρ", "Μάρ", "Μάώ"], ["április", "Απρ"],
      ["május", "Μάι", "Μαϊ", "Μαι"], ["június", "Ιούν", "Ιον"], ["július", "Ιούλ", "Ιολ"],
      ["augusztus", "Αύγ", "Αυγ"], ["szeptember", "Σεπ"], ["október", "Οκτ"], ["november", "Νοέ", "Νοε"],
      ["december", "Δεκ"],
    ]
    let english = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    for (month, names) in zip(english, months) { for name in names { table[FoldedText.of(name)] = month } }
    for day in ["Κυρ", "Δευ", "Τρι", "Τρί", "Τετ", "Πεμ", "Πέμ", "Παρ", "Σαβ", "Σάβ"] {
      table[FoldedText.of(day)] = ""
    }
    return table
  }()

  fileprivate static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  /// The offsets of time zones in minutes east of UTC, by the abbreviations that programs write.
  fileprivate static let zones = WrittenDate.zonesOfPrograms.merging(
    [
      "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "west": 60, "met": 60, "mest": 120, "eet": 120, "eest": 180,
      "msk": 180, "adt": -180, "ast": -240, "at": -240, "et": -300, "ct": -360, "mt": -420, "pt": -480, "akst": -540,
      "akdt": -480, "hst": -600, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
      "nzst": 720, "nzdt": 780,
    ], uniquingKeysWith: { first, _ in first })

  // MARK: ISO 8601

  /// Returns the year, month and day in a date of ISO 8601 whose form ``WrittenDate`` does not read; `nil` for any other text. A missing
  /// month or day is the first one.
  fileprivate static func isoParts(of text: Substring) -> (year: Int, month: Int, day: Int)? {
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = pieces.map { $0.utf8.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    switch pieces.map(\.utf8.count) {
    case [4]: return numbers[0].map { ($0, 1, 1) }
    case [7]: return numbers[0].flatMap { ordinal($0 / 1000, $0 % 1000) }
    case [4, 3]: return numbers[0].flatMap { year in numbers[1].flatMap { ordinal(year, $0) } }
    case [4, 2]: return numbers[0].flatMap { year in numbers[1].map { (year, $0, 1) } }
    // Some programs write the month with a zero too many.
    case [4, 3, 2] where numbers[1] != nil, [2, 2, 2]:
      guard let year = numbers[0], let month = numbers[1], let day = numbers[2] else { return nil }
      return (year < 100 ? 2000 + year : year, month, day)
    case let counts where counts.count == 3 && counts[0] == 4:
      guard let year = numbers[0], let month = months[String(pieces[1].prefix(3))], let day = numbers[2] else {
        return nil
      }
      return (year, month, day)
    default: return nil
    }
  }

  private static func ordinal(_ year: Int, _ number: Int) -> (Int, Int, Int)? {
    guard number >= 1, let day = CalendarDay(year: year, month: 1, day: 1).map({ $0 + (number - 1) }), day.year == year
    else {
      return nil
    }
    return (year, day.month, day.day)
  }
}

/// The parts of a date, in whatever order they are written.
private struct Parts {
  private var date: (year: Int, month: Int, day: Int)?
  private var numbers: [Substring] = []
  private var month: Int?
  private var time: [Int] = []
  private var isAfternoon: Bool?
  private var offset: Int?
  private var isUnderstood = true

  /// - Parameter text: the date in lower case.
  init(_ text: String) {
    guard text.utf8.count <= 160 else {
      isUnderstood = false
      return
    }
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) { add(word) }
  }

  private mutating func add(_ word: Substring) {
    let first = word.utf8.first ?? 0
    if first == .leftParenthesis { return }
    if first == .plusSign || first == .hyphen { return addOffset(word) }
    if first.isASCIIDigit { return addNumber(word) }
    if word == "am" || word == "pm" {
      isAfternoon = word == "pm"
    } else if month == nil, date == nil, let found = FeedDate.months[String(word.prefix(3))] {
      month = found
    } else if time.isEmpty, Weekday(parsing: word) != nil {
      // A wrong weekday does not change the date.
    } else {
      addZone(word)
    }
  }

  private mutating func addNumber(_ word: Substring) {
    if let mark = word.firstIndex(of: "t"), date == nil {
      let head = word[..<mark]
      addDate(head)
      if date == nil { isUnderstood = false }
      return addTime(word[word.index(after: mark)...])
    }
    if word.contains(":") { return addTime(word) }
    if word.utf8.allSatisfy(\.isASCIIDigit), word.utf8.count <= 2 || word.utf8.count == 4 {
      numbers.append(word)
    } else if date == nil {
      addDate(word)
      if date == nil { isUnderstood = false }
    } else {
      isUnderstood = false
    }
  }

  private mutating func addDate(_ word: Substring) {
    if let parts = FeedDate.isoParts(of: word) {
      date = parts
    } else if case .success(let stamp) = WrittenDate.readings(String(word)).dayFirst,
      !DateColumn.mayHaveOrder(String(word))
    {
      date = (stamp.day.year, stamp.day.month, stamp.day.day)
    }
  }

  /// Reads a time such as `10:14:55.25`, `101455` or `10`, and the offset attached to it.
  private mutating func addTime(_ word: Substring) {
    let end = word.firstIndex { "+-z".contains($0) } ?? word.endIndex
    let clock = word[..<end].prefix { $0 != "." && $0 != "," }
    var pieces = clock.split(separator: ":", omittingEmptySubsequences: false)
    if pieces.count == 1, clock.utf8.count == 4 || clock.utf8.count == 6 {
      pieces = stride(from: 0, to: clock.utf8.count, by: 2).map { clock.dropFirst($0).prefix(2) }
    }
    let numbers = pieces.compactMap { $0.utf8.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard time.isEmpty, (1...3).contains(pieces.count), numbers.count == pieces.count else {
      isUnderstood = false
      return
    }
    time = numbers
    if end < word.endIndex { if word[end] == "z" { addZone(word[end...]) } else { addOffset(word[end...]) } }
  }

  private mutating func addZone(_ word: Substring) {
    let name = word.hasPrefix("etc/") ? word.dropFirst(4) : word
    let letters = name.prefix { $0.isLetter }
    guard let zone = FeedDate.zones[String(letters)] else {
      isUnderstood = false
      return
    }
    let rest = name[letters.endIndex...]
    if rest.isEmpty { offset = offset ?? zone } else if zone == 0 { addOffset(rest) } else { isUnderstood = false }
  }

  /// Reads an offset such as `+05:30`, `-0500` or `+2`.
  private mutating func addOffset(_ word: Substring) {
    let digits = word.dropFirst()
    let pieces = digits.split(separator: ":", omittingEmptySubsequences: false)
    let isNumber = pieces.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
    guard word.first == "+" || word.first == "-", isNumber, pieces.count <= 2, digits.utf8.count <= 5,
      let first = Int(pieces[0])
    else {
      isUnderstood = false
      return
    }
    let isCompact = pieces.count == 1 && pieces[0].utf8.count > 2
    let minutes =
      isCompact ? first / 100 * 60 + first % 100 : first * 60 + (pieces.count == 2 ? Int(pieces[1]) ?? 0 : 0)
    offset = word.first == "-" ? -minutes : minutes
  }

  /// The date as `2026-11-24 09:00:00 +01:00`; `nil` if a part is missing or not understood.
  var form: String? {
    guard isUnderstood, let (year, month, day) = date ?? named else { return nil }
    var form = "\(padded(year, 4))-\(padded(month))-\(padded(day))"
    guard !time.isEmpty else { return form }
    let hour = isAfternoon.map { time[0] % 12 + ($0 ? 12 : 0) } ?? time[0]
    // Leap seconds.
    let second = time.count > 2 ? (time[2] == 60 ? 59 : time[2]) : 0
    form += " \(padded(hour)):\(padded(time.count > 1 ? time[1] : 0)):\(padded(second))"
    let offset = offset ?? 0
    return "\(form) \(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60)):\(padded(abs(offset) % 60))"
  }

  /// The date with the name of its month.
  private var named: (year: Int, month: Int, day: Int)? {
    guard let month, numbers.count == 2 else {
      guard month == nil, numbers.count == 1, numbers[0].utf8.count == 4 else { return nil }
      return FeedDate.isoParts(of: numbers[0])
    }
    guard let day = Int(numbers[0]), numbers[0].utf8.count <= 2, let year = Int(numbers[1]) else { return nil }
    return (numbers[1].utf8.count == 4 ? year : 2000 + year, month, day)
  }

  private func padded(_ number: Int, _ count: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
