import CivilTime
import Editorial
import Localization
import Schema
import SourceText

extension Post {
  /// Returns the place for findings about a missing value: the line of the status, because the status makes the value required. If the
  /// post has no status, it is the start of the document.
  func anchor(in document: Document) -> ByteRange {
    guard let status = self.status else { return document.start }
    return ByteRange(document.source.bytes.lineStart(of: status.range.lowerBound), status.range.upperBound)
  }

  /// Returns the place of the post's date on a channel: its publication time there, otherwise the channel's own date, otherwise the date
  /// of the post. If the post does not name the channel, or `channel` is `nil`, it is the date of the post.
  ///
  /// Returns `nil` if the post has none of these dates.
  func slotRange(on channel: String?) -> ByteRange? {
    guard let channel, let use = self.channels?.value.first(where: { $0.id.value == channel }) else {
      return self.slot?.range
    }
    return (isOut(on: channel) ? publication(on: channel)?.at?.range : nil) ?? use.slot?.range ?? self.slot?.range
  }
}

extension Document {
  /// Whether a key is present with a value that could not be read. The key is then not reported as missing.
  func misreads(_ key: String) -> Bool {
    problems.contains { problem in
      switch problem.kind {
      case .wrongType(let misread, _, _, _, _), .unknownValue(let misread, _, _, _): misread == key
      default: false
      }
    }
  }

  /// Returns the part of a range on its first line, for places that span many lines.
  func firstLine(of range: ByteRange) -> ByteRange {
    return ByteRange(range.lowerBound, source.bytes.lineEnd(from: range.lowerBound, notAfter: range.upperBound))
  }
}

extension LocalizedText {
  /// Returns a slot for use in a sentence: `24 November 2026 at 09:00`, `24 novembre 2026 à 9 h`.
  static func slot(_ slot: Slot) -> LocalizedText {
    let day = DateNames.day(slot.day)
    guard let time = slot.time else { return day }
    return LocalizedText(en: "\(day) at \(DateNames.time(time))", fr: "\(day) à \(DateNames.time(time))")
  }
}

/// The ids of the channels of findings that otherwise do not differ, grouped by a key, in the order in which the findings were added.
struct ByChannel<Key: Hashable> {
  private(set) var groups: [(key: Key, channels: [String])] = []
  private var indices: [Key: Int] = [:]

  mutating func add(_ key: Key, _ channel: String?) {
    let index = indices[key] ?? groups.count
    if index == groups.count {
      groups.append((key, []))
      indices[key] = index
    }
    if let channel, !groups[index].channels.contains(channel) { groups[index].channels.append(channel) }
  }
}
