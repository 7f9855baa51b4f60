import CivilTime
import Editorial
import Localization
import Metrics
import Presentation
import Schema

/// What `edito metrics` prints: indicators against their targets, calls to action against what was expected, what works.
public struct MetricsOutput: Sendable {
  public enum Format: String, CaseIterable, Sendable { case text, markdown, json }

  let overview: FigureOverview
  /// Whether each channel has its own line.
  let showsChannels: Bool
  let language: Language
  let style: Style

  public init(_ overview: FigureOverview, showsChannels: Bool, in language: Language, style: Style = .plain) {
    self.overview = overview
    self.showsChannels = showsChannels
    self.language = language
    self.style = style
  }

  public func text(as format: Format) -> String {
    switch format {
    case .text: text
    case .markdown: markdown
    case .json: json.text
    }
  }

  /// The indicators that have a figure, by its period: the periods that most share come first.
  var groups: [(period: Period, lines: [FigureOverview.Line])] {
    let byPeriod = Dictionary(grouping: overview.lines.filter { $0.total.point != nil }) { $0.total.point?.period }
    return byPeriod.compactMap { period, lines in period.map { ($0, lines) } }
      .sorted { ($1.lines.count, $1.period) < ($0.lines.count, $0.period) }
  }

  /// The titles of the indicators without a figure, each with the figures that are not shown.
  public var withoutFigure: [String] {
    overview.lines.filter { $0.total.point == nil }.map { line in
      let others = [
        line.readingCount > 0 ? Words.otherReadings(line.readingCount) : nil,
        line.postCount > 0 ? Words.ownFigures(line.postCount) : nil,
      ].compactMap { $0?[language] }
      let title = Self.title(of: line.total.indicator)
      return others.isEmpty ? title : "\(title) (\(others.joined(separator: ", ")))"
    }
  }

  /// What is said if no post can be compared.
  public var nothingCompared: LocalizedText {
    overview.leftOut.isEmpty ? Words.noPosts : Words.leftOut(overview.leftOut)
  }

  /// What is left out, where it is said that there are too few posts.
  public var leftOutNote: LocalizedText? {
    var left = overview.leftOut
    let waiting = overview.works.waiting
    if waiting.contains(where: { $0.young > 0 }) { left.young = 0 }
    return waiting.isEmpty || left.isEmpty ? nil : Words.leftOut(left)
  }

  /// Whether anything is said of what works beside that no post can be compared.
  public var hasWorks: Bool {
    let works = overview.works
    return !works.measured.isEmpty || works.undividedCount > 0 || !works.waiting.isEmpty
  }

  public static func title(of indicator: Indicator) -> String { indicator.title?.value ?? indicator.id?.value ?? "" }

  /// The results that are known, the best first, and how many are not.
  public var measuredCalls: [CallResult] {
    overview.calls.filter { $0.measured != nil }.enumerated().sorted { left, right in
      let (a, b) = (rank(left.element), rank(right.element))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }

  private func rank(_ result: CallResult) -> Double {
    guard let share = result.share else { return result.isMet == true ? .infinity : 0 }
    return result.indicator.wantsLess ? -share : share
  }

  public func name(of statement: WhatWorks.Statement) -> String {
    let kind: ReferenceKind = statement.dimension == .pillar ? .pillar : .format
    return overview.corpus.declarations[kind, statement.group]?.title ?? statement.group
  }
}
