import CivilTime
import Editorial
import ForeignFiles
import SourceText

/// The search for the rows of a sheet that mean one post: many calendars have one row for each channel.
///
/// Rows belong to one post if they name different channels, and share an id, or a day and a title, or, without a title, a day and a text.
/// Two rows for the same channel are two posts. The posts of a network's export or of a folder are complete.
struct RowMerging {
  /// The rows that may belong together, by a hash value of what they could share. Rows that share nothing are not listed.
  private var related: [Int: [Int]] = [:]
  private var keys: [Int?] = []
  private let table: SheetTable
  private let zone: TimeZoneRules
  /// The groups that begin at a row.
  private var groups: [Int: RowGroup] = [:]
  /// The rows that belong to a group that begins earlier.
  private var members: Set<Int> = []
  /// The rows that contradict the group to which they belong.
  private var rejected: [Int: [RowImporter.Issue]] = [:]

  init(_ table: SheetTable, zone: TimeZoneRules) {
    (self.table, self.zone) = (table, zone)
    guard !table.isOfPosts, table.columns.contains(.field(["channels"])) else { return }
    keys = table.unjudgedRows.map(Self.key)
    var first: [Int: Int] = [:]
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      if let other = first[key] {
        related[key, default: [other]].append(index)
      } else {
        first[key] = index
      }
    }
  }

  enum Entry {
    case group(RowGroup)
    case rejected([RowImporter.Issue])
    /// The row belongs to a group that begins earlier.
    case member
  }

  /// Returns the group that begins at a row. Call it for each row in order.
  mutating func entry(at index: Int, _ row: SheetTable.Row, _ reader: RowReader) -> Entry {
    if keys.indices.contains(index), let key = keys[index], let related = related.removeValue(forKey: key) {
      merge(related, reader)
    }
    if members.remove(index) != nil { return .member }
    if let issues = rejected.removeValue(forKey: index) { return .rejected(issues) }
    return .group(groups.removeValue(forKey: index) ?? RowGroup(row))
  }

  /// Returns a hash value of what a row could share with others; `nil` if it has neither an id nor a title nor a text.
  private static func key(of row: SheetTable.Row) -> Int? {
    var hasher = Hasher()
    if let id = row[.id] ?? row[.file] {
      hasher.combine(id.trimmed)
    } else if let title = row[.field(["title"])], let title = SlotTitle(title, on: nil) {
      hasher.combine(title)
    } else if let text = row[.text(channel: nil)] {
      hasher.combine(String(text.trimmed.prefix(100)))
    } else {
      return nil
    }
    return hasher.finalize()
  }

  // MARK: Groups

  /// What the rows of one post share.
  private enum Shared: Hashable {
    case id(file: String, id: String)
    case title(SlotTitle)
    case text([UInt8], CalendarDay?)
  }

  private mutating func merge(_ related: [Int], _ reader: RowReader) {
    var shared: [Shared: [(index: Int, part: RowGroup.Part)]] = [:]
    var order: [Shared] = []
    for index in related {
      guard let part = Self.part(table.row(at: index), reader), let key = self.shared(by: part) else { continue }
      if shared[key] == nil { order.append(key) }
      shared[key, default: []].append((index, part))
    }
    for key in order {
      if let parts = shared[key], parts.count > 1 { merge(parts) }
    }
  }

  /// Returns a row with its values; `nil` if it is no post, cannot be imported, or names no channel.
  private static func part(_ row: SheetTable.Row, _ reader: RowReader) -> RowGroup.Part? {
    if row.issue != nil || row.repeatsHeadings || row.isSeparator { return nil }
    var reader = reader
    reader.begin(isOut: reader.cells.isOut(row))
    guard let values = try? reader.values(of: PostRow(row)) else { return nil }
    let channels = CellList.items(values[.field(["channels"])] ?? "")
    return channels.isEmpty ? nil : RowGroup.Part(row: row, channels: channels, values: values, lost: reader.lost)
  }

  private func shared(by part: RowGroup.Part) -> Shared? {
    let (file, id) = (part.row[.file] ?? "", part.row[.id] ?? "")
    if !file.isEmpty || !id.isEmpty { return .id(file: String(file.trimmed), id: String(id.trimmed)) }
    let day = PostFinder.day(of: part.values, in: zone)
    if let title = SlotTitle(part.values[.field(["title"])], on: day) { return .title(title) }
    return part.text.map { .text($0, day) }
  }

  private mutating func merge(_ parts: [(index: Int, part: RowGroup.Part)]) {
    var open = OpenGroups(parts.map(\.part))
    var first: [Int] = []
    for (index, part) in parts {
      guard let group = open.place(for: part) else {
        open.begin(part)
        first.append(index)
        continue
      }
      let issues = open.groups[group].contradictions(of: part)
      if issues.isEmpty {
        open.add(part, to: group)
        members.insert(index)
      } else {
        rejected[index] = issues
      }
    }
    for (index, group) in zip(first, open.groups) where group.rows.count > 1 { groups[index] = group }
  }
}

/// The posts that share a title and a day, or another feature, and still lack channels.
private struct OpenGroups {
  private(set) var groups: [RowGroup] = []
  /// Whether no channel has two rows, so that all rows may be one post.
  private let isOnePost: Bool
  private var members: [Feature: [Int]] = [:]
  /// The first group of a feature that may lack a channel. It only moves forward, so the search takes linear time.
  private var next: [Search: Int] = [:]

  /// What tells the rows of one post from those of another one.
  private enum Feature: Hashable {
    case textAndTime([UInt8], String)
    case text([UInt8])
    case time(String)
    case any
  }

  private struct Search: Hashable {
    let feature: Feature
    let channel: String
  }

  init(_ parts: [RowGroup.Part]) {
    let channels = parts.flatMap(\.channels)
    isOnePost = Set(channels).count == channels.count
  }

  /// Returns the post of a row: one that lacks its channels, with the same text and time if there are several. `nil` for another post.
  mutating func place(for part: RowGroup.Part) -> Int? {
    guard let channel = part.channels.first else { return nil }
    for feature in Self.features(of: part) where feature != .any || isOnePost {
      let candidates = members[feature] ?? []
      let search = Search(feature: feature, channel: channel)
      var index = next[search] ?? 0
      while index < candidates.count, groups[candidates[index]].channels.contains(channel) { index += 1 }
      next[search] = index
      if index < candidates.count, groups[candidates[index]].channels.isDisjoint(with: part.channels) {
        return candidates[index]
      }
    }
    return nil
  }

  mutating func begin(_ part: RowGroup.Part) {
    groups.append(RowGroup(part))
    note(part, in: groups.count - 1)
  }

  mutating func add(_ part: RowGroup.Part, to group: Int) {
    groups[group].add(part)
    note(part, in: group)
  }

  private mutating func note(_ part: RowGroup.Part, in group: Int) {
    for feature in Self.features(of: part) where members[feature]?.last != group {
      members[feature, default: []].append(group)
    }
  }

  private static func features(of part: RowGroup.Part) -> [Feature] {
    let time = part.date.flatMap { $0.contains(":") ? $0 : nil }
    return [
      time.flatMap { time in part.text.map { .textAndTime($0, time) } }, part.text.map { .text($0) },
      time.map { .time($0) }, .any,
    ].compactMap(\.self)
  }
}
