import Cadence
import CivilTime
import Differences
import Editorial
import Presentation

extension DiffOutput {
  /// The differences as JSON. Values are spelled as in front matter, in English.
  var json: JSONValue {
    let posts = PostDifference.Kind.allCases.map { kind in ("\(kind)", JSONValue.int(comparison.count(kind))) }
    return .document([
      ("before", side(before)), ("after", side(after)), ("now", .string("\(comparison.now)")),
      ("differs", .bool(!comparison.isEmpty)),
      (
        "summary",
        .object(posts + [("targetsMet", .int(verdicts.met)), ("targetsMissed", .int(verdicts.missed))])
      ),
      ("posts", .array(comparison.posts.map(post))), ("targets", .array(comparison.targets.map(target))),
      ("plans", .array(comparison.plans.map(plan))), ("unreadable", .array(comparison.unreadable.map(file))),
    ])
  }

  private func side(_ side: Side) -> JSONValue {
    .object([("revision", .optional(side.revision)), ("commit", .optional(side.commit))])
  }

  // MARK: Posts

  private func post(_ difference: PostDifference) -> JSONValue {
    let document = difference.document
    return .object([
      ("change", .string("\(difference.kind)")), ("post", .optional(document?.id)), ("path", .string(difference.path)),
      ("oldPath", .optional(difference.oldPath)), ("title", .optional(document?.title)),
      ("status", .optional(document?.post?.state.rawValue)), ("author", .optional(document?.post?.author?.value)),
      ("date", .optional(difference.slot.map { "\($0.day)" })),
      ("time", .optional(difference.slot?.time.map { "\($0)" })),
      ("places", .array(difference.placements.map { place($0) })),
      ("moves", .array(difference.moves.map(move))), ("changes", .array(difference.changes.map(change))),
    ])
  }

  private func place(_ place: Placement?) -> JSONValue {
    guard let place else { return .null }
    return .object([
      ("channel", .optional(place.channel)), ("date", .optional(place.slot.map { "\($0.day)" })),
      ("time", .optional(place.slot?.time.map { "\($0)" })),
    ])
  }

  private func move(_ move: Move) -> JSONValue {
    .object([("channel", .optional(move.channel)), ("before", place(move.before)), ("after", place(move.after))])
  }

  private func change(_ change: PostChange) -> JSONValue {
    let (key, channel, file) = Self.name(of: change.subject)
    return .object([
      ("key", .string(key)), ("channel", .optional(channel)), ("file", .optional(file)),
      ("change", .string(change.kind.rawValue)), ("before", .optional(change.before)),
      ("after", .optional(change.after)),
    ])
  }

  private static func name(of subject: PostChange.Subject) -> (key: String, channel: String?, file: String?) {
    switch subject {
    case .title: ("title", nil, nil)
    case .status: ("status", nil, nil)
    case .text: ("text", nil, nil)
    case .channelText(let channel): ("text", channel, nil)
    case .comments: ("comments", nil, nil)
    case .media(let path): ("media", nil, path)
    case .alternativeText(let path): ("media.alt", nil, path)
    case .mediaOrder: ("media.order", nil, nil)
    case .key(let key): (key, nil, nil)
    }
  }

  // MARK: Targets

  private func target(_ difference: TargetDifference) -> JSONValue {
    .object([
      ("change", .string(difference.kind.rawValue)), ("before", demand(difference.before)),
      ("after", demand(difference.after)),
      (
        "periods",
        .array(
          difference.periods.map { period in
            .object([
              ("period", .string("\(period.period)")), ("from", .string("\(period.period.first)")),
              ("to", .string("\(period.period.last)")), ("before", count(period.before, period.wasMet)),
              ("after", count(period.after, period.isMet)),
            ])
          })
      ),
    ])
  }

  private func demand(_ target: DeclaredTarget?) -> JSONValue {
    target.map { .object(CadenceOutput.demand(of: $0)) } ?? .null
  }

  private func count(_ count: PeriodCount?, _ isMet: Bool?) -> JSONValue {
    guard let count, let isMet else { return .null }
    return .object(CadenceOutput.figures(of: count) + [("met", .bool(isMet))])
  }

  // MARK: Plans and files

  private func plan(_ difference: PlanDifference) -> JSONValue {
    .object([
      ("kind", .string(difference.subject.rawValue)), ("change", .string(difference.kind.rawValue)),
      ("before", plan(difference.before)), ("after", plan(difference.after)),
    ])
  }

  private func plan(_ plan: PlanDifference.Plan?) -> JSONValue {
    guard let plan else { return .null }
    func text(_ slot: Slot) -> JSONValue { .string("\(slot.day)" + (slot.time.map { "T\($0)" } ?? "")) }
    return .object([
      ("id", .optional(plan.id)), ("title", .optional(plan.title)), ("from", text(plan.from)),
      ("until", text(plan.until)),
      ("channels", plan.channels.isEmpty ? .null : .array(plan.channels.map(JSONValue.string))),
      ("path", .string(plan.path)),
    ])
  }

  private func file(_ file: UncomparedFile) -> JSONValue {
    .object([
      ("path", .string(file.path)), ("before", .optional(file.before?.rawValue)),
      ("after", .optional(file.after?.rawValue)), ("differs", .bool(file.differs)),
    ])
  }
}
