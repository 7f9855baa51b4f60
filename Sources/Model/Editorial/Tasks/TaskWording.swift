import Schema
import SourceText

/// The parts of a task's words: the text, then its duration, its repetitions and its people.
///
/// Durations and numbers of repetitions may be in brackets anywhere, alone or together: `(20 min)`, `(15 min, ×3)`, `(3 fois)`. The end may
/// contain `×3`, people such as `@ada`, and tags such as `#post`, in any order. The rest is the text.
public struct TaskWording: Hashable, Sendable {
  /// The text of the task.
  public private(set) var text: String
  /// The duration of one repetition, in minutes; `nil` if the task states none.
  public private(set) var minutes: Int?
  /// The number of repetitions in a period; 1 if the task states none.
  public private(set) var times = 1
  /// The ids of the people who do the task, in the order of the source.
  public private(set) var people: [String] = []
  /// The tags without `#`, in lower case, in the order of the source.
  public private(set) var tags: [String] = []
  /// The words that express ``times``, and their replacement for a single repetition; `nil` if the task states no number.
  public private(set) var repetition: (words: String, once: String)?

  /// The maximum number of repetitions in one period. A higher number is read as text.
  static let mostTimes = 50

  /// Reads a task, in linear time.
  ///
  /// - Parameter whole: a task as readers see it, on one line.
  public init(_ whole: String) {
    text = ""
    let words = takeBrackets(out: whole).split(whereSeparator: \.isWhitespace).map(String.init)
    let rest = takeEnd(off: words)
    text = rest.joined(separator: " ")
    if text.isEmpty { text = whole.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// The key that identifies a task: its text in lower case, with straight apostrophes and single spaces, without `.`, `;`, `:`, `,` or
  /// `!` at the end.
  public var identity: String {
    var identity = ""
    for character in text.lowercased() {
      switch character {
      case "’": identity.append("'")
      case _ where character.isWhitespace: if identity.last != " " { identity.append(" ") }
      default: identity.append(character)
      }
    }
    while let last = identity.last, " .;:,!".contains(last) { identity.removeLast() }
    return identity
  }

  public static func == (left: TaskWording, right: TaskWording) -> Bool {
    (left.text, left.minutes, left.times) == (right.text, right.minutes, right.times)
      && (left.people, left.tags) == (right.people, right.tags)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(minutes)
    hasher.combine(times)
    hasher.combine(people)
    hasher.combine(tags)
  }

  // MARK: Brackets

  private mutating func takeBrackets(out whole: String) -> String {
    // Most tasks have no brackets.
    guard whole.utf8.contains(.leftParenthesis) else { return whole }
    var result = ""
    var open: String.Index?
    for character in whole {
      if character == "(" { open = result.endIndex }
      result.append(character)
      guard character == ")", let start = open else { continue }
      open = nil
      if let group = BracketedMeasures(result[start...].dropFirst().dropLast()) {
        take(group, written: String(result[start...]))
        result.removeSubrange(start...)
      }
    }
    return result
  }

  private mutating func take(_ group: BracketedMeasures, written: String) {
    if let more = group.minutes { minutes = (minutes ?? 0) + more }
    guard let often = group.times, repetition == nil else { return }
    times = often
    repetition = (written, group.withoutTimes.map { "(\($0))" } ?? "")
  }

  // MARK: End of the task

  private mutating func takeEnd(off words: [String]) -> ArraySlice<String> {
    var rest = words[...]
    while let last = rest.last {
      var bare = last
      while let mark = bare.last, ".,;".contains(mark) { bare.removeLast() }
      if let person = Self.name(in: bare, after: "@") {
        // A person who is named twice counts once.
        if !people.contains(person) { people.append(person) }
      } else if let tag = Self.name(in: bare, after: "#"), tag.first?.isLetter ?? false {
        tags.append(tag.lowercased())
      } else if let often = BracketedMeasures.times(bare[...]), bare.contains("×"), repetition == nil {
        (times, repetition) = (often, (bare, ""))
      } else if !["and", "et", "&", "+"].contains(last) || people.isEmpty
        || rest.dropLast().last.flatMap({ Self.name(in: $0, after: "@") }) == nil
      {
        break
      }
      rest.removeLast()
    }
    people.reverse()
    tags.reverse()
    return rest
  }

  private static func name(in word: String, after sign: Character) -> String? {
    guard word.first == sign, let start = word.dropFirst().first, start.isLetter || start.isNumber,
      word.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
    else { return nil }
    return String(word.dropFirst())
  }
}

/// The content of brackets that consists only of durations and numbers of repetitions: `20 min, ×3`.
private struct BracketedMeasures {
  var minutes: Int?
  var times: Int?
  /// The content without the number of repetitions; `nil` if nothing else remains.
  var withoutTimes: String?

  init?(_ text: Substring) {
    // Long content is a remark, so splitting it would be useless.
    guard text.utf8.count <= 60 else { return nil }
    var kept: [Substring] = []
    for part in text.split(whereSeparator: { ",;·+".contains($0) }) {
      let words = part.split(whereSeparator: \.isWhitespace)
      guard let duration = takeTimes(out: words) else { return nil }
      if duration.isEmpty { continue }
      guard let time = WorkingTime(parsing: duration.joined(separator: " ")) else { return nil }
      minutes = (minutes ?? 0) + time.minutes
      kept.append(duration.joined(separator: " ")[...])
    }
    if minutes == nil && times == nil { return nil }
    withoutTimes = kept.isEmpty ? nil : kept.joined(separator: ", ")
  }

  /// Stores the number of repetitions and returns the other words; `nil` if the brackets contain a second such number.
  private mutating func takeTimes(out words: [Substring]) -> ArraySlice<Substring>? {
    for count in [2, 1] where words.count >= count {
      let candidates = [(words.suffix(count), words.dropLast(count)), (words.prefix(count), words.dropFirst(count))]
      for (candidate, rest) in candidates {
        guard let often = Self.times(candidate.joined(separator: " ")[...]) else { continue }
        guard times == nil else { return nil }
        times = often
        return rest
      }
    }
    return words[...]
  }

  /// Reads a number of repetitions, such as `×3`, `3 ×`, `x3`, `3 times` or `3 fois`; `nil` for any other text.
  static func times(_ text: Substring) -> Int? {
    guard text.utf8.count <= 12 else { return nil }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    let sign = text.filter { !($0.isASCII && $0.isNumber) && !$0.isWhitespace }.lowercased()
    guard signs.contains(sign), let number = Int(digits), (1...TaskWording.mostTimes).contains(number),
      text.hasPrefix(digits) || text.hasSuffix(digits)
    else { return nil }
    return number
  }

  private static let signs: Set = ["×", "x", "times", "fois"]
}
