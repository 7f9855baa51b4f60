import CivilTime
import Editorial
import Localization
import Mentions
import Presentation
import Schema
import SourceText
import Wording

/// The output of `edito mentions`: the mentions waiting for a reply, or all mentions.
public struct MentionsOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  let mentions: [LoggedMention]
  let now: Moment
  let zone: TimeZoneRules
  let isWhole: Bool
  let person: String?
  let period: Period?
  let language: Language
  /// The number of mentions left out because they belong to other people or periods.
  let otherCount: Int
  /// The line number of each mention in its file, counted from 1.
  private let lineNumbers: [Int]
  /// The number by which a command names each mention; `nil` if the mentions are not numbered.
  private let numbers: [Int]?

  /// - Parameters:
  ///   - mentions: The mentions to show, in this order.
  ///   - isWhole: Whether the mentions include those already handled.
  ///   - person: The name of the person whose mentions these are; `nil` for the whole team's.
  public init(
    _ mentions: [LoggedMention], now: Moment, in zone: TimeZoneRules, isWhole: Bool, for person: String? = nil,
    in period: Period? = nil, numbers: [Int]? = nil, besides otherCount: Int = 0, language: Language
  ) {
    self.otherCount = otherCount
    self.numbers = numbers
    self.mentions = mentions
    self.now = now
    self.zone = zone
    self.isWhole = isWhole
    self.person = person
    self.period = period
    self.language = language
    var tables = LineTables()
    lineNumbers = mentions.map { tables.table(of: $0.document).position(at: $0.mention.range.lowerBound).line }
  }

  // MARK: For people

  func text(_ style: Style) -> String {
    guard !mentions.isEmpty else { return nothing[language] + "\n" }
    let overdue = mentions.count { $0.isOverdue(at: now) }
    var head = StyledText(title[language], .strong)
    if overdue > 0 { head.append(" · " + MentionStrings.late(overdue)[language], .error) }
    let items = mentions.indices.flatMap { [StyledText()] + lines(of: $0, width: style.width) }
    return ([head] + items).text(in: style)
  }

  private func lines(of index: Int, width: Int) -> [StyledText] {
    let (logged, line) = (mentions[index], lineNumbers[index])
    let mention = logged.mention
    var head = StyledText(numbers.map { "\($0[index])".fitted(to: 2, alignedRight: true) + "  " } ?? "  ")
    head.append(MentionStrings.mark(of: mention.sentiment?.value), mention.sentiment?.value.role ?? .faint)
    head.append(" " + (mention.author.isEmpty ? MentionStrings.nobody[language] : mention.author), .strong)
    if let network = mention.network?.value { head.append(MentionStrings.on(network)[language]) }
    let due = self.due(logged)
    if let due { head = head.truncated(to: max(20, width - due.width - 2)) + StyledText("  ") + due }
    var lines = [head]
    if let said = mention.text?.value {
      let quoted = LocalizedText.quoted(said)[language]
      lines += quoted.wrapped(to: max(20, width - 4), lines: 3).map { StyledText("    ") + StyledText($0) }
    }
    let words = [
      mention.at.map { ShortDates.slot($0)[language] }, sentiment(of: mention),
      mention.tags.isEmpty ? nil : mention.tags.map { "#\($0.value)" }.joined(separator: " "), mention.person?.value,
    ].compactMap(\.self)
    lines += StyledText.flow(
      words.map { StyledText($0, .faint) }, separator: StyledText(" · ", .faint), width: width, indentation: 4)
    // A URL and a path are for copying, so they are never cut.
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
    if logged.mention.isAnswered { return StyledText(MentionStrings.answered[language], .success) }
    guard let deadline = logged.deadline else { return nil }
    let isLate = logged.isOverdue(at: now)
    return StyledText(
      (isLate ? MentionStrings.late(by: zone.minutes(from: deadline, to: now)) : MentionStrings.due(deadline, now))[
        language],
      isLate ? .error : deadline.day == now.day ? .warning : .faint)
  }

  private var title: LocalizedText {
    let count = mentions.count
    let whose =
      person.map { name in
        isWhole
          ? LocalizedText(en: " for \(name)", fr: " pour \(name)")
          : LocalizedText(en: " from \(name)", fr: " de \(name)")
      } ?? .empty
    let when = period.map { LocalizedText(en: ": \(DateNames.period($0))", fr: ", \(DateNames.period($0))") } ?? .empty
    guard !isWhole else {
      return LocalizedText(
        en: "\(count, "mention", "mentions")\(whose)\(when)", fr: "\(count, "mention", "mentions")\(whose)\(when)")
    }
    return LocalizedText(
      en: "\(count, "mention is", "mentions are") waiting for a reply\(whose)\(when)",
      fr: "\(count, "mention attend", "mentions attendent") une réponse\(whose)\(when)")
  }

  private var nothing: LocalizedText {
    guard otherCount > 0 else { return nothingAtAll }
    return LocalizedText(
      en: "\(nothingAtAll) \(otherCount, "mention belongs", "mentions belong") to other people or periods.",
      fr: "\(nothingAtAll) \(otherCount, "mention relève", "mentions relèvent") d’autres personnes ou périodes.")
  }

  private var nothingAtAll: LocalizedText {
    if isWhole { return MentionStrings.none }
    guard let person else { return MentionStrings.nobodyWaits }
    return LocalizedText(
      en: "No mentions are waiting for a reply from \(person).", fr: "Aucune mention n’attend de réponse de \(person).")
  }

  // MARK: For programs

  var json: JSONValue {
    .document([
      ("mentions", .array(zip(mentions, lineNumbers).map(item))),
      ("overdue", .int(mentions.count { $0.isOverdue(at: now) })), ("leftOut", .int(otherCount)),
    ])
  }

  private func item(_ logged: LoggedMention, at line: Int) -> JSONValue {
    let mention = logged.mention
    let replies = mention.replies.map { reply -> JSONValue in
      .object([("url", .optional(reply.url?.value)), ("at", .optional(reply.at.map(MentionStrings.iso)))])
    }
    return .object([
      ("url", .optional(mention.url?.value)), ("author", .optional(mention.author.isEmpty ? nil : mention.author)),
      ("network", .optional(mention.network?.value)), ("at", .optional(mention.at.map(MentionStrings.iso))),
      ("text", .optional(mention.text?.value)), ("sentiment", .optional(mention.sentiment?.value.rawValue)),
      ("confirmed", mention.sentiment == nil ? .null : .bool(mention.isConfirmed)),
      ("handled", .bool(mention.isHandled)),
      ("tags", .array(mention.tags.map { .string($0.value) })), ("person", .optional(mention.person?.value)),
      ("replies", .array(replies)),
      ("due", .optional(logged.deadline.map { MentionStrings.iso(Slot(day: $0.day, time: $0.time)) })),
      ("overdue", .bool(logged.isOverdue(at: now))), ("path", .string(logged.document.path)),
      ("line", .int(line)),
    ])
  }
}
