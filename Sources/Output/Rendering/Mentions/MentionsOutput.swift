import CivilTime
import Editorial
import Localization
import Mentions
import Presentation
import Schema
import SourceText

/// What `edito mentions` prints: who still waits for an answer, or all that was said.
public struct MentionsOutput: Sendable {
  let mentions: [LoggedMention]
  let now: Moment
  let zone: TimeZoneRules
  let isWhole: Bool
  let person: String?
  let period: Period?
  let language: Language
  /// How many mentions of other people or periods are not among them.
  let otherCount: Int
  /// The line of each mention.
  private let lineNumbers: [Int]

  /// - Parameters:
  ///   - mentions: in the order in which they are shown.
  ///   - isWhole: whether those that are taken care of are among them.
  ///   - person: whose they are, where they are one person's.
  public init(
    _ mentions: [LoggedMention], now: Moment, in zone: TimeZoneRules, isWhole: Bool, for person: String? = nil,
    in period: Period? = nil,
    besides otherCount: Int = 0, language: Language
  ) {
    self.otherCount = otherCount
    self.mentions = mentions
    self.now = now
    self.zone = zone
    self.isWhole = isWhole
    self.person = person
    self.period = period
    self.language = language
    var tables: [String: LineTable] = [:]
    lineNumbers = mentions.map { logged in
      let table = tables[logged.document.path] ?? logged.document.source.lineTable()
      tables[logged.document.path] = table
      return table.position(at: logged.mention.range.lowerBound).line
    }
  }

  // MARK: For people

  public func text(_ style: Style) -> String {
    guard !mentions.isEmpty else { return nothing[language] + "\n" }
    let overdue = mentions.count { $0.isOverdue(at: now) }
    var head = StyledText(title[language], .strong)
    if overdue > 0 { head.append(" · " + Words.late(overdue)[language], .error) }
    return ([head] + zip(mentions, lineNumbers).flatMap { [StyledText()] + lines(of: $0, at: $1, width: style.width) })
      .map { $0.dressed(in: style) + "\n" }.joined()
  }

  private func lines(of logged: LoggedMention, at line: Int, width: Int) -> [StyledText] {
    let mention = logged.mention
    var head = StyledText("  ")
    head.append(Words.mark(of: mention.sentiment?.value), Words.role(of: mention.sentiment?.value))
    head.append(" " + (mention.author.isEmpty ? Words.nobody[language] : mention.author), .strong)
    if let network = mention.network?.value { head.append(Words.on(network)[language]) }
    let due = self.due(logged)
    if let due { head = head.truncated(to: max(20, width - due.width - 2)) + StyledText("  ") + due }
    var lines = [head]
    if let said = mention.text?.value {
      let quoted = language == .french ? "«\u{202F}\(said)\u{202F}»" : "“\(said)”"
      lines += quoted.wrapped(to: max(20, width - 4), lines: 3).map { StyledText("    ") + StyledText($0) }
    }
    let words = [
      mention.at.map { Words.when($0)[language] }, sentiment(of: mention),
      mention.tags.isEmpty ? nil : mention.tags.map { "#\($0.value)" }.joined(separator: " "), mention.person?.value,
    ].compactMap(\.self)
    lines += StyledText.flow(
      words.map { StyledText($0, .faint) }, separator: StyledText(" · ", .faint), width: width, indentation: 4)
    // An address and a path are for copying: they are never cut.
    if let url = mention.url?.value { lines.append(StyledText("    ") + StyledText(url, .accent)) }
    lines.append(StyledText("    ") + StyledText("\(logged.document.path):\(line)", .faint))
    return lines
  }

  private func sentiment(of mention: Mention) -> String? {
    mention.sentiment.map {
      $0.value.word[language] + (mention.isConfirmed ? "" : language == .french ? "\u{202F}?" : "?")
    }
  }

  private func due(_ logged: LoggedMention) -> StyledText? {
    if logged.mention.isAnswered { return StyledText(Words.answered[language], .success) }
    guard let deadline = logged.deadline else { return nil }
    let isLate = logged.isOverdue(at: now)
    return StyledText(
      (isLate ? Words.late(by: zone.minutes(from: deadline, to: now)) : Words.due(deadline, now))[language],
      isLate ? .error : deadline.day == now.day ? .warning : .faint)
  }

  private var title: LocalizedText {
    let count = mentions.count
    let whose = person.map { LocalizedText(en: " for \($0)", fr: " pour \($0)") } ?? LocalizedText(verbatim: "")
    let when =
      period.map { DateNames.period($0) }.map { LocalizedText(en: ", \($0)", fr: ", \($0)") }
      ?? LocalizedText(verbatim: "")
    guard !isWhole else {
      return LocalizedText(
        en: "\(count, "mention", "mentions")\(whose)\(when)", fr: "\(count, "mention", "mentions")\(whose)\(when)")
    }
    return LocalizedText(
      en: "\(count, "mention waits", "mentions wait") for an answer\(whose)\(when)",
      fr: "\(count, "mention attend", "mentions attendent") une réponse\(whose)\(when)")
  }

  private var nothing: LocalizedText {
    guard otherCount > 0 else { return nothingAtAll }
    return LocalizedText(
      en: "\(nothingAtAll) \(otherCount, "mention is", "mentions are") of other people or periods.",
      fr: "\(nothingAtAll) \(otherCount, "mention relève", "mentions relèvent") d’autres personnes ou périodes.")
  }

  private var nothingAtAll: LocalizedText {
    if isWhole { return LocalizedText(en: "No mentions.", fr: "Aucune mention.") }
    guard let person else {
      return LocalizedText(
        en: "Nobody waits for an answer.", fr: "Personne n’attend de réponse.")
    }
    return LocalizedText(en: "No mention waits for \(person).", fr: "Aucune mention n’attend \(person).")
  }

  // MARK: For programs

  public var json: String {
    JSONValue.document([
      ("mentions", .array(zip(mentions, lineNumbers).map(item))),
      ("overdue", .int(mentions.count { $0.isOverdue(at: now) })), ("leftOut", .int(otherCount)),
    ]).text
  }

  private func item(_ logged: LoggedMention, at line: Int) -> JSONValue {
    let mention = logged.mention
    let replies = mention.replies.map { reply -> JSONValue in
      .object([("url", .optional(reply.url?.value)), ("at", .optional(reply.at.map(Words.iso)))])
    }
    return .object([
      ("url", .optional(mention.url?.value)), ("author", .optional(mention.author.isEmpty ? nil : mention.author)),
      ("network", .optional(mention.network?.value)), ("at", .optional(mention.at.map(Words.iso))),
      ("text", .optional(mention.text?.value)), ("sentiment", .optional(mention.sentiment?.value.rawValue)),
      ("confirmed", mention.sentiment == nil ? .null : .bool(mention.isConfirmed)),
      ("handled", .bool(mention.isHandled)),
      ("tags", .array(mention.tags.map { .string($0.value) })), ("person", .optional(mention.person?.value)),
      ("replies", .array(replies)),
      ("due", .optional(logged.deadline.map { Words.iso(Slot(day: $0.day, time: $0.time)) })),
      ("overdue", .bool(logged.isOverdue(at: now))), ("path", .string(logged.document.path)),
      ("line", .int(line)),
    ])
  }
}

extension MentionsOutput {
  /// The words and signs of mentions.
  public enum Words {
    public static func mark(of sentiment: Mention.Sentiment?) -> String {
      switch sentiment {
      case .negative: "−"
      case .neutral: "○"
      case .positive: "+"
      case nil: "·"
      }
    }

    static func role(of sentiment: Mention.Sentiment?) -> Style.Role {
      switch sentiment {
      case .negative: .error
      case .positive: .success
      case .neutral, nil: .faint
      }
    }

    public static let nobody = LocalizedText(en: "somebody", fr: "quelqu’un")
    public static let answered = LocalizedText(en: "✓ answered", fr: "✓ répondu")

    public static func on(_ network: String) -> LocalizedText {
      LocalizedText(en: " on \(network)", fr: " sur \(network)")
    }

    public static func late(_ count: Int) -> LocalizedText {
      LocalizedText(en: "\(count, "of them is late", "of them are late")", fr: "dont \(count) en retard")
    }

    public static func when(_ slot: Slot) -> LocalizedText {
      let day = ShortDates.weekdayAndDay(slot.day)
      let time = slot.time.map { " \($0)" } ?? ""
      return LocalizedText(en: "\(day)\(time)", fr: "\(day)\(time)")
    }

    public static func due(_ moment: Moment, _ now: Moment) -> LocalizedText {
      moment.day == now.day
        ? LocalizedText(en: "answer by \(moment.time.description)", fr: "à répondre avant \(moment.time.description)")
        : LocalizedText(
          en: "answer by \(when(Slot(day: moment.day, time: moment.time)))",
          fr: "à répondre avant \(when(Slot(day: moment.day, time: moment.time)))")
    }

    /// - Parameter minutes: by how much an answer is late.
    public static func late(by minutes: Int) -> LocalizedText {
      let span: LocalizedText =
        minutes >= 2880
        ? LocalizedText(en: "\(minutes / 1440, "day", "days")", fr: "\(minutes / 1440, "jour", "jours")")
        : minutes >= 60
          ? LocalizedText(en: "\(minutes / 60) h", fr: "\(minutes / 60) h")
          : LocalizedText(en: "\(minutes) min", fr: "\(minutes) min")
      return LocalizedText(en: "\(span) late", fr: "\(span) de retard")
    }

    /// `2026-11-24T09:05`, or the day alone.
    public static func iso(_ slot: Slot) -> String { slot.time.map { "\(slot.day)T\($0)" } ?? "\(slot.day)" }
  }
}
