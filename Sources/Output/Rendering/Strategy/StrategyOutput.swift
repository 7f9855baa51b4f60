import CivilTime
import Editorial
import Localization
import Presentation
import Snapshots
import Strategy

/// The output of `edito strategy`: the questions, the next answers to write, or the paths from objectives to readings.
public struct StrategyOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { StrategyText(output: $0, style: $1).text }, .markdown(\.markdown), .json(\.json),
  ]

  public enum View: Sendable { case overview, toDo, trace }

  let overview: StrategyOverview
  let trace: StrategyTrace
  let view: View
  let language: Language

  /// - Parameter view: The view in text and Markdown. JSON contains all three views.
  public init(_ snapshot: Snapshot, view: View, language: Language) {
    overview = StrategyOverview(snapshot)
    trace = StrategyTrace(snapshot)
    self.view = view
    self.language = language
  }

  // MARK: JSON

  /// The three views as JSON.
  var json: JSONValue {
    .document([
      ("today", .string("\(overview.today)")),
      ("questions", .array(overview.sections.flatMap(\.rows).map(row))),
      ("toDo", .array(overview.toDo.map { .string($0.question.rawValue) })),
      ("trace", .array(trace.branches.map(branch))),
      (
        "orphans",
        .object([
          ("indicators", ids(trace.orphans.indicators)), ("messages", ids(trace.orphans.messages)),
          ("pillars", ids(trace.orphans.pillars)), ("posts", .array(trace.orphans.posts.map { .string($0.id) })),
        ])
      ),
    ])
  }

  private func row(_ row: StrategyOverview.Row) -> JSONValue {
    .object([
      ("question", .string(row.question.rawValue)), ("framework", .string(row.question.framework.rawValue)),
      ("status", .string(row.state.rawValue)), ("path", .optional(row.document?.path)), ("owner", .optional(row.owner)),
      ("review", .optional(row.review.map { "\($0)" })), ("stale", .bool(row.isStale)),
      ("facts", .array(row.facts.map { .string($0.key) })),
      ("missingFacts", .array(row.missingFacts.map(JSONValue.string))),
    ])
  }

  private func branch(_ branch: StrategyTrace.Branch) -> JSONValue {
    .object([
      ("objective", .optional(branch.objective.id?.value)), ("title", .optional(branch.objective.title?.value)),
      ("priority", .optional(branch.objective.priority?.value.rawValue)), ("path", .string(branch.document.path)),
      (
        "indicators",
        .array(
          branch.indicators.map { figures in
            .object([
              ("indicator", .optional(figures.indicator.id?.value)),
              ("target", figures.target.map(JSONValue.double) ?? .null),
              ("reached", figures.reachesTarget.map(JSONValue.bool) ?? .null),
            ])
          })
      ),
      ("messages", .array(branch.messages.map { leaf($0, "message") })),
      ("pillars", .array(branch.pillars.map { leaf($0, "pillar") })),
      ("posts", counts(branch.counts)),
      (
        "readings",
        .array(
          branch.indicators.flatMap { figures in
            [figures.latest, figures.previous].compactMap { $0 }.map { figure in
              .object([
                ("indicator", .optional(figures.indicator.id?.value)), ("period", .string("\(figure.period)")),
                ("value", .double(figure.value)), ("paths", .array(figure.paths.map(JSONValue.string))),
              ])
            }
          })
      ),
      ("measuredPosts", .int(branch.measuredPosts)),
    ])
  }

  private func leaf<Item: Declaration>(_ leaf: StrategyTrace.Leaf<Item>, _ key: String) -> JSONValue {
    .object([(key, .optional(leaf.item.id?.value)), ("posts", counts(leaf.counts))])
  }

  private func counts(_ counts: StrategyTrace.PostCounts) -> JSONValue {
    .object([
      ("published", .int(counts.published)), ("ready", .int(counts.ready)), ("planned", .int(counts.planned)),
    ])
  }

  private func ids<Item: Declaration>(_ items: [Item]) -> JSONValue {
    .array(items.compactMap { $0.id.map { .string($0.value) } })
  }
}
