import CivilTime
import Editorial
import Metrics
import Presentation

extension MetricsOutput {
  /// The whole overview as JSON, with the readings of each channel.
  var json: JSONValue {
    .document([
      ("today", .string("\(overview.today)")), ("period", .optional(overview.period.map { "\($0)" })),
      ("channel", .optional(overview.channel)), ("indicators", .array(overview.lines.map(indicator))),
      ("postsFrom", .string("\(overview.postsFrom)")), ("postsThrough", .string("\(overview.postsThrough)")),
      ("callsToAction", .array(overview.calls.map(call))), ("otherCallsToAction", .int(overview.otherCallCount)),
      ("whatWorks", works),
    ])
  }

  private func indicator(_ line: MetricsOverview.Line) -> JSONValue {
    let indicator = line.total.indicator
    return .object(
      [
        ("indicator", .optional(indicator.id?.value)), ("title", .optional(indicator.title?.value)),
        ("objective", .optional(indicator.objective?.value)), ("kind", .optional(indicator.kind?.value.rawValue)),
        ("unit", .optional(indicator.unit?.value)), ("direction", .optional(indicator.direction?.value.rawValue)),
        ("combine", .string(indicator.combination.rawValue)),
      ] + figures(line.total) + [
        ("postsWithFigures", .int(line.postCount)), ("readings", .int(line.readingCount)),
        ("points", points(line.total.series)),
        (
          "channels",
          .array(
            line.channels.map {
              .object([("channel", .string($0.channel))] + figures($0.row) + [("points", points($0.row.series))])
            })
        ),
      ])
  }

  private func figures(_ row: MetricsOverview.Row) -> [(String, JSONValue)] {
    let point = row.point
    let target = point.flatMap(row.series.target) ?? row.series.target?.number
    let change = point.flatMap(row.series.change)
    return [
      ("period", .optional(point.map { "\($0.period)" })), ("value", .optional(point?.value)),
      ("partial", point.map { .bool($0.isPartial) } ?? .null), ("target", .optional(target)),
      ("reached", point.flatMap(row.series.reachesTarget).map(JSONValue.bool) ?? .null),
      (
        "change",
        change.map {
          .object([
            ("since", .string("\($0.earlier)")), ("difference", .double($0.difference)), ("ratio", .optional($0.ratio)),
            ("channelsLeftOut", .array($0.leftOut.map(JSONValue.string))),
          ])
        } ?? .null
      ),
      ("paths", .array((point?.paths ?? []).map(JSONValue.string))),
    ]
  }

  private func points(_ series: IndicatorSeries) -> JSONValue {
    .array(
      series.points.map {
        .object([
          ("period", .string("\($0.period)")), ("value", .double($0.value)), ("partial", .bool($0.isPartial)),
        ])
      })
  }

  private func call(_ call: CallResult) -> JSONValue {
    .object([
      ("post", .string(call.post.document.id)), ("path", .string(call.post.document.path)),
      ("title", .string(call.post.document.title)), ("date", .string("\(call.post.day)")),
      ("indicator", .optional(call.indicator.id?.value)), ("expected", .double(call.expected)),
      ("measured", .optional(call.measured)), ("met", call.isMet.map(JSONValue.bool) ?? .null),
    ])
  }

  private var works: JSONValue {
    let works = overview.works
    return .object([
      ("leastCount", .int(WhatWorks.leastCount)), ("level", .double(WhatWorks.level)),
      ("comparisons", .int(works.comparisonCount)),
      (
        "statements",
        .array(
          works.statements.map {
            .object([
              ("channel", .string($0.channel)), ("indicator", .optional($0.indicator.id?.value)),
              ("by", .string($0.dimension.rawValue)), ("group", .string($0.group)), ("better", .bool($0.isBetter)),
              ("posts", .int($0.count)), ("median", .double($0.median)), ("otherPosts", .int($0.otherCount)),
              ("otherMedian", .double($0.otherMedian)), ("probability", .double($0.probability)),
            ])
          })
      ),
      (
        "best",
        .array(
          works.best.map {
            .object([
              ("channel", .string($0.channel)), ("indicator", .optional($0.indicator.id?.value)),
              ("post", .string($0.document.id)), ("path", .string($0.document.path)), ("value", .double($0.value)),
              ("posts", .int($0.count)),
            ])
          })
      ),
      (
        "waiting",
        .array(
          works.waiting.map {
            .object([
              ("channel", .string($0.channel)), ("posts", .int($0.measured)), ("lacking", .int($0.lacking)),
              ("tooYoung", .int($0.young)),
            ])
          })
      ),
      ("postsOverSeveralChannels", .int(works.undividedCount)),
      (
        "leftOut",
        .object([
          ("tooYoung", .int(overview.leftOut.young)), ("otherDays", .int(overview.leftOut.otherDays)),
          ("otherChannels", .int(overview.leftOut.otherChannels)),
          ("otherIndicators", .int(overview.leftOut.otherIndicators)),
        ])
      ),
    ])
  }
}
