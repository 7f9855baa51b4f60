import CivilTime
import Editorial
import Localization
import Metrics
import Presentation
import Schema

extension ReportPart {
  static let results = ReportPart(
    name: "results",
    documentation: LocalizedText(
      en: "The expected and the measured result of each call to action",
      fr: "Le résultat attendu et le résultat mesuré de chaque appel à l’action")
  ) { context in
    let results = CallResult.all(of: context.posts, in: context.figures)
    guard !results.isEmpty else {
      return context.sentence(
        LocalizedText(en: "No post states an expected result.", fr: "Aucune publication n’annonce de résultat attendu.")
      )
    }
    let thousands = Numerals.Thousands.column(results.flatMap { [$0.measured ?? 0, $0.expected] })
    return context.table(
      [
        LocalizedText(en: "Post", fr: "Publication"), LocalizedText(en: "Indicator", fr: "Indicateur"),
        LocalizedText(en: "Expected", fr: "Attendu"), LocalizedText(en: "Measured", fr: "Mesuré"),
      ], numbersFrom: 2,
      results.map { result in
        let mark = result.isMet.map { $0 ? " ✓" : "" } ?? ""
        return [
          context.link(to: result.post.document), Markdown.escaped(result.indicator.shownName),
          Markdown.escaped(context.value(result.expected, of: result.indicator, thousands)),
          Markdown.escaped(result.measured.map { context.value($0, of: result.indicator, thousands) + mark } ?? "—"),
        ]
      })
  }

  static let works = ReportPart(
    name: "works",
    documentation: LocalizedText(
      en: "The best posts of the period, and the pillars and formats that differ by more than chance",
      fr: "Les meilleures publications de la période, et les piliers et formats qui se distinguent au-delà du hasard")
  ) { context in
    let best = context.bestPosts
    let table =
      best.isEmpty
      ? context.sentence(context.withoutBest)
      : context.table(
        [
          LocalizedText(en: "Best for", fr: "Meilleure pour"), LocalizedText(en: "Post", fr: "Publication"),
          LocalizedText(en: "Reading", fr: "Chiffre"),
          LocalizedText(en: "Posts compared", fr: "Publications comparées"),
        ], numbersFrom: 2, best)
    return ([table] + [context.statements].filter { !$0.isEmpty }).joined(separator: "\n\n")
  }
}

extension ReportContext {
  /// The posts published in the period, up to today.
  fileprivate var posts: [PublishedPost] {
    corpus.publishedPosts(from: period.first, through: min(period.last, now.day))
  }

  /// The sentence with the reason why no best post can be named.
  fileprivate var withoutBest: LocalizedText {
    let measured = posts.count { figures.measuredPosts.contains($0.document.id) }
    let others = figures.measuredPosts.count - measured
    if measured == 0, others > 0 {
      return LocalizedText(
        en:
          "No post of the period has readings yet; \(others, "post of another period has", "posts of other periods have").",
        fr:
          "Aucune publication de la période n’a encore de chiffres ; \(others, "publication d’une autre période en a", "publications d’autres périodes en ont")."
      )
    }
    return measured == 0
      ? LocalizedText(
        en: "No post of the period has readings yet.", fr: "Aucune publication de la période n’a encore de chiffres.")
      : LocalizedText(
        en: "\(measured, "post has", "posts have") readings: too few to find the best.",
        fr: "\(measured, "publication a", "publications ont") des chiffres : trop peu pour désigner la meilleure.")
  }

  /// The rows of a table with the best post for each indicator. An indicator has a row if at least three posts have a reading for it, and
  /// these readings are not all equal.
  fileprivate var bestPosts: [[Markdown]] {
    let posts = posts
    return figures.indicators.compactMap { indicator in
      let measured = posts.compactMap { post in
        figures.posts.total(of: post.document.id, indicator).map { (post: post, value: $0) }
      }
      let best = measured.max { indicator.wantsLess ? $0.value > $1.value : $0.value < $1.value }
      guard measured.count > 2, let best, measured.contains(where: { $0.value != best.value }) else { return nil }
      return [
        Markdown.escaped(indicator.shownName), link(to: best.post.document),
        Markdown.escaped(value(best.value, of: indicator)),
        number(measured.count),
      ]
    }
  }

  /// The pillars and formats that differ significantly, as a list; empty if there are none.
  ///
  /// The posts compared are those published by the end of the period or today, whichever is earlier. They go back to the start of the
  /// period, or 90 days if that is longer.
  fileprivate var statements: Markdown {
    let last = min(period.last, now.day)
    let first = min(period.first, last - (MetricsOverview.usualDays - 1))
    let works = WhatWorks(corpus.publishedPosts(from: first, through: last), in: corpus, figures, today: now.day)
    guard !works.statements.isEmpty else { return "" }
    let head = LocalizedText(
      en: "Posts from \(names.day(first)) to \(names.day(last)):",
      fr: "Publications du \(names.day(first)) au \(names.day(last)) :")
    return sentence(head) + "\n\n" + Markdown.list(works.statements.map { Markdown.escaped(sentence($0)) })
  }

  private func sentence(_ statement: WhatWorks.Statement) -> String {
    let kind: ReferenceKind = statement.dimension == .pillar ? .pillar : .format
    let group = corpus.declarations[kind, statement.group]?.title ?? statement.group
    let (own, other) = (
      value(statement.median, of: statement.indicator), value(statement.otherMedian, of: statement.indicator)
    )
    let name = statement.indicator.shownName
    return statement.isBetter
      ? LocalizedText(
        en:
          "\(statement.channel): “\(group)” does better — \(name): median \(own) for \(statement.count, "post", "posts"), \(other) for the \(statement.otherCount) others",
        fr:
          "\(statement.channel) : « \(group) » fait mieux — \(name) : médiane de \(own) pour \(statement.count, "publication", "publications"), de \(other) pour les \(statement.otherCount) autres"
      )[language]
      : LocalizedText(
        en:
          "\(statement.channel): “\(group)” does worse — \(name): median \(own) for \(statement.count, "post", "posts"), \(other) for the \(statement.otherCount) others",
        fr:
          "\(statement.channel) : « \(group) » fait moins bien — \(name) : médiane de \(own) pour \(statement.count, "publication", "publications"), de \(other) pour les \(statement.otherCount) autres"
      )[language]
  }
}
