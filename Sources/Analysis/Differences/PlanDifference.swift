import CivilTime
import Editorial

/// An embargo, a closure or a campaign that differs between two revisions.
public struct PlanDifference: Sendable {
  public enum Subject: String, Sendable {
    case campaign, closure, embargo
  }

  public enum Kind: String, Sendable {
    case added, changed, removed
  }

  public let subject: Subject
  public let kind: Kind
  /// The earlier plan, then the later one; `nil` if the plan does not exist in that revision. A closure or an embargo that changed counts
  /// as a removed and an added one.
  public let before: Plan?
  public let after: Plan?

  /// The dates, the channels and the title of an embargo, a closure or a campaign.
  public struct Plan: Hashable, Sendable {
    public let from: Slot
    public let until: Slot
    /// The channels that an embargo applies to; empty for all channels, and for a campaign or a closure.
    public var channels: [String] = []
    /// The title of a campaign, or the reason for a closure or an embargo.
    public let title: String?
    public let path: String
    /// The id of a campaign; `nil` for a closure or an embargo.
    public var id: String?
  }

  /// The later plan; for a removed plan, the earlier one.
  public var plan: Plan? { after ?? before }

  /// The days of a closure or an embargo in both revisions, on which the numbers that targets require may differ; empty for a campaign.
  /// Only the first 367 days of a plan are included.
  var exemptDays: Set<CalendarDay> {
    guard subject != .campaign else { return [] }
    return Set(
      [before, after].compactMap(\.self).flatMap { plan in
        (0...max(0, min(plan.until.day - plan.from.day, 366))).map { plan.from.day + $0 }
      })
  }

  /// Returns the plans that differ between two revisions, sorted by their first day and time.
  ///
  /// - Parameter lost: the paths of the files that could not be read in one of the revisions. Plans in these files are omitted.
  static func all(from before: Corpus, to after: Corpus, except lost: Set<String>) -> [PlanDifference] {
    func changes(_ subject: Subject, _ plans: (Corpus) -> [Plan]) -> [PlanDifference] {
      let (old, new) = (Set(plans(before)), Set(plans(after)))
      return old.subtracting(new).map { PlanDifference(subject: subject, kind: .removed, before: $0, after: nil) }
        + new.subtracting(old).map { PlanDifference(subject: subject, kind: .added, before: nil, after: $0) }
    }
    let all = campaigns(from: before, to: after) + changes(.closure, closures) + changes(.embargo, embargoes)
    return all.filter { !lost.contains($0.plan?.path ?? "") }.sorted { $0.order < $1.order }
  }

  private var order: (Int, Int, String, String) {
    (
      plan.map { Int($0.from.day.number) } ?? 0, plan?.from.time?.position ?? -1,
      "\(subject) \(kind) \(plan?.path ?? "")", plan.map { "\($0.until) \($0.channels)" } ?? ""
    )
  }

  /// Returns the campaigns whose dates or titles differ, matched by their ids.
  private static func campaigns(from before: Corpus, to after: Corpus) -> [PlanDifference] {
    func plans(_ corpus: Corpus) -> [String: Plan] {
      let all = corpus.campaigns.compactMap(plan(of:)).map { ($0.id ?? "", $0) }
      return Dictionary(all) { first, _ in first }
    }
    let (old, new) = (plans(before), plans(after))
    return Set(old.keys).union(new.keys).compactMap { id in
      let (first, second) = (old[id], new[id])
      guard first?.dates != second?.dates || first?.title != second?.title else { return nil }
      let kind: Kind = first == nil ? .added : second == nil ? .removed : .changed
      return PlanDifference(subject: .campaign, kind: kind, before: first, after: second)
    }
  }

  /// Returns the plan of a campaign; `nil` if the campaign is cancelled or has no first day.
  private static func plan(of campaign: TypedDocument<Campaign>) -> Plan? {
    let (document, content) = (campaign.document, campaign.content)
    guard content.status?.value != .cancelled, let from = content.from?.value else { return nil }
    return Plan(
      from: Slot(day: from), until: Slot(day: content.until?.value ?? from), title: document.title,
      path: document.path, id: document.id)
  }

  private static func closures(of corpus: Corpus) -> [Plan] {
    corpus.closures.compactMap { closure in
      closure.value.bounds.map {
        Plan(
          from: Slot(day: $0.first), until: Slot(day: $0.last), title: closure.value.reason?.value,
          path: DocumentKind.settingsFileName)
      }
    }
  }

  private static func embargoes(of corpus: Corpus) -> [Plan] {
    corpus.facts(\.embargo).compactMap { document, embargo in
      guard let from = embargo.value.from?.value, let until = embargo.value.until?.value else { return nil }
      return Plan(
        from: from, until: until, channels: (embargo.value.channels?.value ?? []).map(\.value).sorted(),
        title: embargo.value.reason?.value, path: document.path)
    }
  }
}

extension PlanDifference.Plan {
  fileprivate var dates: [Slot] { [from, until] }
}
