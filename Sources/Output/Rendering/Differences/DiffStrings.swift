import CivilTime
import Differences
import Editorial
import Localization
import Presentation
import Schema
import Wording

/// Texts about the differences between two states of a workspace.
struct DiffStrings {
  /// The current time. Dates of another year include the year.
  let now: Moment

  static func count(_ count: Int, _ kind: PostDifference.Kind) -> LocalizedText {
    switch kind {
    case .added: LocalizedText(en: "\(count) added", fr: "\(count, "ajoutée", "ajoutées")")
    case .moved: LocalizedText(en: "\(count) moved", fr: "\(count, "déplacée", "déplacées")")
    case .changed: LocalizedText(en: "\(count) changed", fr: "\(count, "modifiée", "modifiées")")
    case .removed: LocalizedText(en: "\(count) removed", fr: "\(count, "supprimée", "supprimées")")
    case .renamed: LocalizedText(en: "\(count) renamed", fr: "\(count, "renommée", "renommées")")
    }
  }

  static func met(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "target", "targets") newly met",
      fr: "\(count, "cible désormais atteinte", "cibles désormais atteintes")")
  }

  static func missed(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "target", "targets") no longer met",
      fr: "\(count, "cible qui n’est plus atteinte", "cibles qui ne sont plus atteintes")")
  }

  /// Returns the numbers of posts by kind of difference, with a label: `posts: 1 added, 2 moved`.
  static func ofPosts(_ counts: LocalizedText) -> LocalizedText {
    LocalizedText(en: "posts: \(counts)", fr: "publications : \(counts)")
  }

  static let targets = LocalizedText(en: "targets", fr: "cibles")
  static let unreadable = LocalizedText(en: "unreadable files", fr: "fichiers illisibles")
  static let plans = LocalizedText(en: "campaigns, closures, embargoes", fr: "campagnes, fermetures, embargos")
  static let counted = LocalizedText(en: "published + ready + planned", fr: "publiées + prêtes + prévues")
  static let before = LocalizedText(en: "before", fr: "avant")
  static let after = LocalizedText(en: "after", fr: "après")
  static let changes = LocalizedText(en: "changes", fr: "changements")

  // MARK: Dates

  /// Returns a day, with the year if it is not the current year: `Tue 24 Nov`, `mer. 24 nov. 2027`.
  func day(_ day: CalendarDay) -> LocalizedText {
    let text = ShortDates.weekdayAndDay(day)
    return day.year == now.day.year
      ? text : LocalizedText(en: "\(text) \(String(day.year))", fr: "\(text) \(String(day.year))")
  }

  /// Returns a slot, such as `Tue 24 Nov 09:00`, or “no date”.
  func slot(_ slot: Slot?) -> LocalizedText {
    guard let slot else { return CalendarStrings.noDate }
    return slot.time.map { LocalizedText(en: "\(day(slot.day)) \("\($0)")", fr: "\(day(slot.day)) \("\($0)")") }
      ?? day(slot.day)
  }

  private static func arrow(_ before: LocalizedText, _ after: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(before) → \(after)", fr: "\(before) → \(after)")
  }

  private static func labelled(_ label: LocalizedText, _ text: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(label): \(text)", fr: "\(label) : \(text)")
  }

  // MARK: Places in the calendar

  /// Returns the changes to a post's places in the calendar: for a moved or changed post, its moves; for an added or removed post, its
  /// slots by channel if they differ. Empty for a renamed post.
  func places(of difference: PostDifference) -> [LocalizedText] {
    switch difference.kind {
    case .added, .removed: severalSlots(of: difference)
    case .moved, .changed: moves(of: difference)
    case .renamed: []
    }
  }

  /// Returns the slots by channel, such as `mastodon, x: Tue 24 Nov 09:00`; empty if all channels share one slot.
  private func severalSlots(of difference: PostDifference) -> [LocalizedText] {
    let groups = Self.grouped(difference.placements) { $0.slot }
    guard groups.count > 1 else { return [] }
    return groups.map { slot, places in Self.labelled(Self.channels(places.map(\.channel)), self.slot(slot)) }
  }

  private func moves(of difference: PostDifference) -> [LocalizedText] {
    let stayed = difference.moves.filter { $0.before != nil && $0.after != nil }
    let groups = Self.grouped(stayed) { [$0.before?.slot, $0.after?.slot] }
    let isWhole = groups.count == 1 && stayed.count == difference.placements.count
    let shifts = groups.map { _, moves in
      let text = Self.arrow(slot(moves[0].before?.slot), slot(moves[0].after?.slot))
      return isWhole ? text : Self.labelled(Self.channels(moves.map(\.channel)), text)
    }
    let joined = difference.moves.filter { $0.before == nil }.map { "+ \($0.channel ?? "")" }
    let left = difference.moves.filter { $0.after == nil }.map { "− \($0.channel ?? "")" }
    let ownSlots = difference.moves.filter { $0.before == nil && $0.after?.slot != difference.slot }
    return shifts + (joined + left).map { LocalizedText(verbatim: $0) }
      + ownSlots.map { Self.labelled(Self.channels([$0.channel]), slot($0.after?.slot)) }
  }

  private static func channels(_ channels: [String?]) -> LocalizedText {
    let names = channels.compactMap(\.self)
    return names.isEmpty ? CalendarStrings.noChannel : .list(names)
  }

  /// Returns items in groups with the same mark, in the order in which the marks first occur.
  private static func grouped<Item, Mark: Hashable>(_ items: [Item], by mark: (Item) -> Mark) -> [(Mark, [Item])] {
    let groups = Dictionary(grouping: items, by: mark)
    var seen: Set<Mark> = []
    return items.compactMap { item in
      let mark = mark(item)
      return seen.insert(mark).inserted ? (mark, groups[mark] ?? []) : nil
    }
  }

  // MARK: Everything else

  /// Returns the description of a change: `status: draft → review`, `+ text for x`.
  ///
  /// - Parameter isFull: Whether to include long values and approval digests.
  func words(for change: PostChange, isFull: Bool = false) -> LocalizedText {
    let name = Self.name(of: change.subject)
    var text = name
    if let values = values(of: change, isFull: isFull) { text = Self.labelled(name, values) }
    switch change.kind {
    case .changed:
      if case .media = change.subject { return LocalizedText(en: "\(text) replaced", fr: "\(text) remplacé") }
      return text
    case .added: return LocalizedText(en: "+ \(text)", fr: "+ \(text)")
    case .removed: return LocalizedText(en: "− \(text)", fr: "− \(text)")
    }
  }

  private func values(of change: PostChange, isFull: Bool) -> LocalizedText? {
    if change.subject == .status {
      let states = [change.before, change.after].compactMap { $0.flatMap(PostStatus.init(rawValue:))?.name }
      return states.count == 2 ? Self.arrow(states[0], states[1]) : nil
    }
    // Digests and long values are unreadable in a list of changes.
    if !isFull, Self.isLong(change) { return nil }
    let values = [change.before, change.after].compactMap(\.self).map { value in
      change.subject == .title ? LocalizedText(en: "“\(value)”", fr: "« \(value) »") : LocalizedText(verbatim: value)
    }
    return values.count == 2 ? Self.arrow(values[0], values[1]) : values.first
  }

  private static func isLong(_ change: PostChange) -> Bool {
    if change.subject == .key("approved.digest") { return true }
    return [change.before, change.after].contains { value in value.map { $0.excerpt != $0 } ?? false }
  }

  private static func name(of subject: PostChange.Subject) -> LocalizedText {
    switch subject {
    case .title: CalendarStrings.title
    case .status: CalendarStrings.status
    case .text: LocalizedText(en: "text", fr: "texte")
    case .channelText(let channel): LocalizedText(en: "text for \(channel)", fr: "texte pour \(channel)")
    case .comments: LocalizedText(en: "comments", fr: "commentaires")
    case .media(let path): LocalizedText(verbatim: path)
    case .alternativeText(let path):
      LocalizedText(en: "alt text of \(path)", fr: "texte alternatif de \(path)")
    case .mediaOrder: LocalizedText(en: "media order", fr: "ordre des médias")
    case .key(let key): name(ofKey: key)
    }
  }

  private static func name(ofKey key: String) -> LocalizedText {
    if let kind = ReferenceKind(rawValue: key) { return kind.name }
    if let name = keyNames[key] { return name }
    let parts = key.split(separator: ".")
    if parts.count == 3, parts[0] == "published" {
      switch parts[2] {
      case "url": return LocalizedText(en: "permalink on \(parts[1])", fr: "permalien sur \(parts[1])")
      case "at": return LocalizedText(en: "publication time on \(parts[1])", fr: "date de parution sur \(parts[1])")
      default: break
      }
    }
    return LocalizedText(verbatim: key)
  }

  private static let keyNames: [String: LocalizedText] = [
    "author": CalendarStrings.author,
    "language": LocalizedText(en: "language", fr: "langue"),
    "line-breaks": LocalizedText(en: "line breaks", fr: "retours à la ligne"),
    "tags": LocalizedText(en: "tags", fr: "étiquettes"),
    "description": LocalizedText(en: "description", fr: "description"),
    "cta.text": LocalizedText(en: "call to action", fr: "appel à l’action"),
    "cta.url": LocalizedText(en: "call-to-action URL", fr: "lien de l’appel à l’action"),
    "cta.indicator": LocalizedText(en: "call-to-action indicator", fr: "indicateur de l’appel à l’action"),
    "cta.expect": LocalizedText(en: "expected result", fr: "résultat attendu"),
    "approved.by": LocalizedText(en: "approved by", fr: "validée par"),
    "approved.on": LocalizedText(en: "approved on", fr: "validée le"),
    "approved.digest": LocalizedText(en: "approval digest", fr: "empreinte de la validation"),
  ]
}

extension DiffStrings {
  /// Returns the description of a changed campaign, closure or embargo: `embargo (x) · 10–11 December 2026 · audit`.
  func words(for plan: PlanDifference, _ names: CalendarNames, in language: Language) -> LocalizedText {
    guard let shown = plan.plan else { return LocalizedText(verbatim: "") }
    let name =
      switch plan.subject {
      case .campaign: LocalizedText(en: "campaign", fr: "campagne")
      case .closure: LocalizedText(en: "closed", fr: "fermé")
      case .embargo: CalendarStrings.embargo
      }
    let channels = shown.channels.isEmpty ? "" : " (\(shown.channels.joined(separator: ", ")))"
    var dates = Self.dates(of: shown, names)
    if let before = plan.before, plan.after != nil {
      let old = Self.dates(of: before, names)
      if old != dates { dates = "\(old) → \(dates)" }
    }
    let text = LocalizedText(verbatim: "\(name[language])\(channels) · \(dates)")
    return shown.title.map { LocalizedText(en: "\(text) · \($0)", fr: "\(text) · \($0)") } ?? text
  }

  private static func dates(of plan: PlanDifference.Plan, _ names: CalendarNames) -> String {
    guard plan.from.time != nil || plan.until.time != nil else {
      return names.interval(from: plan.from.day, to: plan.until.day)
    }
    func text(_ slot: Slot) -> String { names.dayAndYear(slot.day) + (slot.time.map { " \($0)" } ?? "") }
    return "\(text(plan.from)) – \(text(plan.until))"
  }

  static func sign(of kind: PlanDifference.Kind) -> (sign: String, role: Style.Role) {
    switch kind {
    case .added: ("+", .success)
    case .changed: ("~", .warning)
    case .removed: ("−", .error)
    }
  }

  static func sign(of kind: TargetDifference.Kind) -> (sign: String, role: Style.Role) {
    switch kind {
    case .added: ("+", .success)
    case .removed: ("−", .error)
    case .changed: ("~", .warning)
    case .counted: (" ", .faint)
    }
  }

  /// Returns the reason why a file is not compared: `posts/a.md: unfinished git merge (after)`.
  static func words(for file: UncomparedFile) -> LocalizedText {
    let reason = (file.after ?? file.before).map(Self.words) ?? LocalizedText(verbatim: "")
    let sides =
      file.before == nil
      ? after : file.after == nil ? before : LocalizedText(en: "before and after", fr: "avant et après")
    return LocalizedText(en: "\(file.path): \(reason) (\(sides))", fr: "\(file.path) : \(reason) (\(sides))")
  }

  private static func words(for reason: UncomparedFile.Reason) -> LocalizedText {
    switch reason {
    case .mergeConflict: LocalizedText(en: "unfinished git merge", fr: "fusion git inachevée")
    case .frontMatter: LocalizedText(en: "unreadable front matter", fr: "en-tête illisible")
    case .encoding: LocalizedText(en: "not in UTF-8", fr: "encodage autre que l’UTF-8")
    case .size: LocalizedText(en: "too large", fr: "trop gros")
    case .readFailure: LocalizedText(en: "cannot be opened", fr: "ouverture impossible")
    }
  }
}
