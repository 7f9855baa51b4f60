import Cadence
import CivilTime
import Editorial
import Findings
import Schema
import Snapshots
import SourceText

/// The findings about facts of a workspace that contradict each other.
struct FactContradictions {
  private let snapshot: Snapshot
  private let corpus: Corpus
  private let documents: [(document: Document, facts: Facts)]

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    corpus = snapshot.corpus
    documents = snapshot.corpus.declarations.factDocuments.compactMap { index in
      let document = snapshot.corpus.documents[index]
      return document.facts.map { (document, $0) }
    }
  }

  var ofTargets: [RuleFinding] {
    TargetConflict.all(in: corpus).map { conflict in
      RuleFinding(
        in: conflict.floor.document, at: conflict.floor.goal.range, .tooMany(conflict.floor),
        related: [RelatedPlace(.atMost(conflict.ceiling), at: conflict.ceiling.place)], help: .endOne)
    }
  }

  // MARK: Money

  var ofBudgets: [RuleFinding] {
    guard let (document, advertising) = first(\.advertising?.value.budget) else { return [] }
    var findings: [RuleFinding] = []
    if let (other, means) = first(\.means?.value.budget), advertising.value.isCertainly(above: means.value) {
      findings.append(
        RuleFinding(
          in: document, at: advertising.range, .advertisingAboveMeans(advertising.value),
          related: [RelatedPlace(.allMeans(means.value), at: other.place(means.range))], help: .adjustBudgets))
    }
    let place = document.place(advertising.range)
    return findings + corpus.campaigns.compactMap { campaignAbove(advertising.value, declaredAt: place, $0) }
  }

  /// Returns a finding if the budget of a paid campaign is larger than the advertising budgets of all periods that the campaign touches.
  ///
  /// Returns `nil` for a campaign that is not paid, is cancelled or over, or lacks a budget or valid dates. The result is also `nil` if
  /// the campaign's budget is per period or in another currency. An advertising budget without a period is compared as a whole.
  private func campaignAbove(_ limit: Budget, declaredAt place: Place, _ campaign: TypedDocument<Campaign>)
    -> RuleFinding?
  {
    let content = campaign.content
    guard content.paid?.value ?? false, let budget = content.budget, budget.value.period == nil,
      budget.value.amount.currency == limit.amount.currency, let from = content.from?.value,
      let until = content.until?.value, from <= until, snapshot.now.day <= until, content.status?.value != .cancelled
    else { return nil }
    let allowed = limit.amount.minorUnits * (limit.period.map { from.count(of: $0, through: until) } ?? 1)
    guard budget.value.amount.minorUnits > allowed else { return nil }
    return RuleFinding(
      in: campaign.document, at: budget.range,
      .campaignAboveAdvertising(budget.value.amount, Money(minorUnits: allowed, limit.amount.currency)),
      related: [RelatedPlace(.advertising(limit), at: place)], help: .adjustCampaign, severity: .warning)
  }

  private func first<Value>(_ fact: (Facts) -> Located<Value>?) -> (Document, Located<Value>)? {
    for (document, facts) in documents {
      if let value = fact(facts) { return (document, value) }
    }
    return nil
  }

  // MARK: Terms

  /// The findings about names and recommended terms that are also listed as terms to avoid.
  var ofTerms: [RuleFinding] {
    var avoided: [String: Place] = [:]
    for (document, facts) in documents {
      for term in facts.tone?.value.avoid?.value ?? [] {
        guard let term = term.value.term, avoided[term.value.lowercased()] == nil else { continue }
        avoided[term.value.lowercased()] = document.place(term.range)
      }
    }
    guard !avoided.isEmpty else { return [] }
    return documents.flatMap { document, facts in
      let tone = facts.tone?.value
      let right = (tone?.avoid?.value.compactMap(\.value.use) ?? []) + (tone?.names?.value.map { $0 } ?? [])
      return right.compactMap { term -> RuleFinding? in
        guard let place = avoided[term.value.lowercased()] else { return nil }
        return RuleFinding(
          in: document, at: term.range, .rightAndWrong(term.value), related: [RelatedPlace(.avoidedHere, at: place)],
          help: .chooseTerm)
      }
    }
  }

  // MARK: Intervals

  var ofIntervals: [RuleFinding] {
    let embargoes = corpus.facts(\.embargo).compactMap { document, embargo -> RuleFinding? in
      guard let from = embargo.value.from, let until = embargo.value.until, until.value.end <= from.value.start else {
        return nil
      }
      return RuleFinding(
        in: document, at: until.range, .embargoReversed,
        related: [RelatedPlace(.beginsHere, at: document.place(from.range))], help: .swapDays)
    }
    guard let document = corpus.settingsDocument else { return embargoes }
    return embargoes
      + corpus.closures.compactMap { closure -> RuleFinding? in
        guard let from = closure.value.from, let until = closure.value.until, until.value < from.value else {
          return nil
        }
        return RuleFinding(
          in: document, at: until.range, .closureReversed,
          related: [RelatedPlace(.beginsHere, at: document.place(from.range))], help: .swapDays)
      }
  }

  // MARK: People

  var ofPeople: [RuleFinding] {
    documents.flatMap { document, facts in
      let rivals = (facts.competitors?.value ?? []).compactMap { rival(document, $0) }
      let entries = facts.responsibilities?.value.compactMap(\.value?.value) ?? []
      let holders = entries.flatMap { entry in ResponsibilityKind.allCases.flatMap { entry[$0]?.value ?? [] } }
      let hands = facts.means?.value.people?.value ?? []
      return rivals + (holders + hands).compactMap { departed(document, $0) }
    }
  }

  private func rival(_ document: Document, _ id: Located<String>) -> RuleFinding? {
    guard let person = corpus.person(id.value), let role = person.content.role, role.value != .competitor else {
      return nil
    }
    return RuleFinding(
      in: document, at: id.range, .noCompetitor(person.document.title, role.value),
      related: [RelatedPlace(.roleHere, at: person.document.place(role.range))], help: .chooseRole, severity: .warning)
  }

  private func departed(_ document: Document, _ id: Located<String>) -> RuleFinding? {
    guard let person = corpus.person(id.value), let until = person.content.until,
      person.content.hasLeft(by: snapshot.now.day)
    else { return nil }
    return RuleFinding(
      in: document, at: id.range, .hasLeft(person.document.title, until.value),
      related: [RelatedPlace(.leftHere, at: person.document.place(until.range))], help: .nameAnother,
      severity: .warning)
  }
}

extension Budget {
  /// Whether the budget is larger than another one. `false` if their currencies differ or their periods cannot be compared.
  fileprivate func isCertainly(above other: Budget) -> Bool {
    guard amount.currency == other.amount.currency, let times = timesAYear, let otherTimes = other.timesAYear,
      times.isOfDays == otherTimes.isOfDays
    else { return false }
    return amount.minorUnits * times.count > other.amount.minorUnits * otherTimes.count
  }

  /// The number of the budget's periods in a year, or in a week for days and weeks; `nil` for a budget without a period.
  ///
  /// Weeks do not add up to months, so the two groups cannot be compared.
  private var timesAYear: (count: Int, isOfDays: Bool)? {
    switch period {
    case .day: (7, true)
    case .week: (1, true)
    case .month: (12, false)
    case .quarter: (4, false)
    case .year: (1, false)
    case nil: nil
    }
  }
}

extension CalendarDay {
  /// Returns the number of periods of a unit that contain at least one day from this day through another day.
  fileprivate func count(of unit: PeriodUnit, through last: CalendarDay) -> Int {
    let (first, end) = (Period(unit, containing: self).first, Period(unit, containing: last).first)
    let months = (end.year - first.year) * 12 + end.month - first.month
    return switch unit {
    case .day: end - first + 1
    case .week: (end - first) / 7 + 1
    case .month: months + 1
    case .quarter: months / 3 + 1
    case .year: months / 12 + 1
    }
  }
}
