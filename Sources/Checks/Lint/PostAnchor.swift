import CivilTime
import Editorial
import Localization
import Schema
import SourceText

extension Post {
  /// The place to show for what a post lacks: the line of its status, which makes the lack a fault, or the document's start.
  func anchor(in document: Document) -> ByteRange {
    guard let status = self.status else { return document.start }
    return ByteRange(document.source.bytes.lineStart(of: status.range.lowerBound), status.range.upperBound)
  }

  /// Where the slot of an appearance is written: the time it came out, the channel's own date, or the post's.
  func slotRange(on channel: String?) -> ByteRange? {
    guard let channel, let use = self.channels?.value.first(where: { $0.id.value == channel }) else {
      return self.slot?.range
    }
    return (isOut(on: channel) ? publication(on: channel)?.at?.range : nil) ?? use.slot?.range ?? self.slot?.range
  }
}

extension Document {
  /// Whether a key stands in the front matter with a value that could not be read, so that its absence is no fault of its own.
  func misreads(_ key: String) -> Bool {
    problems.contains { problem in
      switch problem.kind {
      case .wrongType(let misread, _, _, _, _), .unknownValue(let misread, _, _, _): misread == key
      default: false
      }
    }
  }

  /// The part of a range that stands on its first line, for places that are many lines long.
  func firstLine(of range: ByteRange) -> ByteRange {
    return ByteRange(range.lowerBound, source.bytes.lineEnd(from: range.lowerBound, notAfter: range.upperBound))
  }
}

extension LocalizedText {
  /// Returns a slot within a sentence: `24 November 2026 at 09:00`, `24 novembre 2026 à 9 h`.
  static func slot(_ slot: Slot) -> LocalizedText {
    let day = DateNames.day(slot.day)
    guard let time = slot.time else { return day }
    return LocalizedText(en: "\(day) at \(DateNames.time(time))", fr: "\(day) à \(DateNames.time(time))")
  }
}

/// Finds that differ only in the channel, gathered under what they share, in the order in which they were found.
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
