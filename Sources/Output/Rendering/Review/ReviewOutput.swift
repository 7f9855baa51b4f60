import CivilTime
import Editorial
import Localization
import Presentation
import Publishing
import Wording

/// The output of `edito review`.
public struct ReviewOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .markdown(\.markdown), .json(\.json)]

  let queue: ReviewQueue
  let corpus: Corpus
  /// The person whose queue this is; `nil` for the queue of all approvers.
  let person: String?
  let language: Language

  public init(_ queue: ReviewQueue, in corpus: Corpus, for person: String? = nil, language: Language) {
    self.queue = queue
    self.corpus = corpus
    self.person = person
    self.language = language
  }

  // MARK: Text

  /// Returns the queue for a terminal, grouped by approvers unless it is the queue of one person.
  func text(_ style: Style) -> String {
    guard !queue.items.isEmpty else { return ReviewStrings.nothing(for: person)[language] + "\n" }
    var lines = [StyledText(ReviewStrings.title(queue.items.count, for: person)[language], .strong)]
    for group in person == nil ? queue.groups : [([], queue.items)] {
      lines.append(StyledText())
      if person == nil {
        lines.append(
          StyledText(ReviewStrings.waiting(for: group.approvers)[language], group.approvers.isEmpty ? .error : .accent))
      }
      lines += group.items.flatMap { self.lines(of: $0, width: style.width) }
    }
    return lines.text(in: style)
  }

  private func lines(of item: ReviewQueue.Item, width: Int) -> [StyledText] {
    var head = StyledText("  ")
    head.append(CalendarStrings.mark(of: item.post.state), item.post.state.role)
    head.append(
      " " + ReviewStrings.slot(item.slot)[language].fitted(to: ReviewStrings.slotWidth(language)) + "  ", .strong)
    let left = item.daysLeft.map {
      StyledText(ReviewStrings.left($0)[language], $0 < 0 ? .error : $0 < 2 ? .warning : .faint)
    }
    let room = width - head.width - (left.map { $0.width + 2 } ?? 0)
    var first = head + StyledText(item.document.title).fitted(to: room)
    if let left { first = first + StyledText("  ") + left }
    let channels = item.channels.isEmpty ? CalendarStrings.noChannel[language] : item.channels.joined(separator: ", ")
    let pieces = [channels, item.post.author.map { ReviewStrings.by($0.value)[language] }].compactMap(\.self)
    var lines = [first]
    lines += StyledText.flow(
      pieces.map { StyledText($0, .faint) }, separator: StyledText(" · ", .faint), width: width, indentation: 4)
    // A path is for copying, so it is never cut.
    lines.append(StyledText("    ") + StyledText(item.document.path, .faint))
    if let reason = ReviewStrings.reason(item, in: corpus)?[language] {
      let words = reason.filled(to: width - 6)
      lines += words.enumerated().map { index, words in
        StyledText(index == 0 ? "    ! " : "      ", .warning) + StyledText(words)
      }
    }
    return lines
  }

  // MARK: Markdown

  /// The queue as Markdown for a pull request or a message: a table for each group of approvers, or a single table for one person.
  var markdown: String {
    guard !queue.items.isEmpty else {
      return Markdown.markingCode(in: ReviewStrings.nothing(for: person)[language]).text + "\n"
    }
    var blocks: [Markdown] = ["## \(ReviewStrings.title(queue.items.count, for: person)[language])"]
    for group in person == nil ? queue.groups : [([], queue.items)] {
      if person == nil { blocks.append("### \(ReviewStrings.waiting(for: group.approvers)[language])") }
      let header = ReviewStrings.columns.map { $0[language] }
      blocks.append(Markdown.table(header: header, rows: group.items.map(row)))
    }
    return blocks.joined(separator: "\n\n").text + "\n"
  }

  private func row(_ item: ReviewQueue.Item) -> [Markdown] {
    [
      Markdown.escaped(ReviewStrings.slot(item.slot)[language]),
      Markdown.escaped(item.daysLeft.map { ReviewStrings.left($0)[language] } ?? ""),
      Markdown.link(item.document.title, toPath: item.document.path),
      Markdown.escaped(item.channels.joined(separator: ", ")), Markdown.escaped(item.post.author?.value ?? ""),
      Markdown.escaped((ReviewStrings.reason(item, in: corpus) ?? StatusStrings.name(of: .review))[language]),
    ]
  }

  // MARK: JSON

  var json: JSONValue {
    let items = queue.items.map { item -> JSONValue in
      let approval = item.post.approval?.value
      return .object([
        ("post", .string(item.document.id)), ("path", .string(item.document.path)),
        ("title", .string(item.document.title)), ("status", .string(item.post.state.rawValue)),
        ("date", .optional(item.slot.map { "\($0.day)" })), ("time", .optional(item.slot?.time.map { "\($0)" })),
        ("daysLeft", .optional(item.daysLeft)), ("channels", .array(item.channels.map(JSONValue.string))),
        ("author", .optional(item.post.author?.value)), ("approvers", .array(item.approvers.map(JSONValue.string))),
        ("reason", .string(item.reason.key)), ("approvedBy", .optional(approval?.by?.value)),
        ("approvedOn", .optional(approval?.day.map { "\($0.value)" })),
        ("changes", .array(item.reason.changes.map(\.json))),
      ])
    }
    return .document([
      ("today", .string("\(queue.today)")), ("for", .optional(person)), ("items", .array(items)),
    ])
  }
}

extension ReviewQueue.Reason {
  /// The name of the reason in JSON.
  fileprivate var key: String {
    switch self {
    case .inReview: "in-review"
    case .notApproved: "not-approved"
    case .withoutDigest: "without-digest"
    case .unreadableDigest: "unreadable-digest"
    case .outdated: "outdated"
    case .voided(.author): "by-author"
    case .voided(.left), .voided(.withoutResponsibility): "by-stranger"
    }
  }

  fileprivate var changes: [ApprovalChange] {
    if case .outdated(let changes) = self { changes } else { [] }
  }
}

extension ApprovalChange {
  fileprivate var json: JSONValue {
    switch self {
    case .words(let channel): .object([("kind", .string("text")), ("channel", .string(channel))])
    case .addedChannel(let channel): .object([("kind", .string("added-channel")), ("channel", .string(channel))])
    case .media: .object([("kind", .string("media")), ("channel", .null)])
    }
  }
}
