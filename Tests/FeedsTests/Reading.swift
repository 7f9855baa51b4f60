import CivilTime
import Editorial
import Feeds
import Snapshots
import TestSupport
import Testing

/// An iCalendar text as a program reads it: unfolded lines, components, properties. It is written independently of the writer.
struct ReadCalendar {
  struct Property: Equatable {
    let name: String
    let parameters: String
    let value: String
  }

  /// Components by name, in order, each with its own properties.
  var components: [(name: String, properties: [Property])] = []

  init(_ text: String) throws {
    let lines = Self.unfolded(text)
    #expect(text.hasSuffix("\r\n"))
    var open: [Int] = []
    for line in lines {
      let colon = try #require(Self.colon(of: line))
      let head = line[..<colon].split(separator: ";", maxSplits: 1).map(String.init)
      let property = Property(
        name: head[0], parameters: head.count > 1 ? head[1] : "", value: String(line[line.index(after: colon)...]))
      switch property.name {
      case "BEGIN":
        open.append(components.count)
        components.append((property.value, []))
      case "END":
        let last = try #require(open.last)
        open.removeLast()
        #expect(components[last].name == property.value)
      default: components[try #require(open.last)].properties.append(property)
      }
    }
    #expect(open.isEmpty)
  }

  /// The unfolded lines: a line that begins with a space continues the one before. The bytes between lines must be exactly CRLF.
  static func unfolded(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\r\n".unicodeScalars).map { String(Substring($0)) }
      .reduce(into: []) { lines, line in
        #expect(line.utf8.count <= 75)
        // A space and a joiner after it are one character in Swift.
        if line.utf8.first == 0x20, !lines.isEmpty {
          lines[lines.count - 1] += String(Substring(line.unicodeScalars.dropFirst()))
        } else {
          lines.append(line)
        }
      }
  }

  /// The first colon outside quotation marks.
  private static func colon(of line: String) -> String.Index? {
    var isQuoted = false
    return line.indices.first { index in
      if line[index] == "\"" { isQuoted.toggle() }
      return line[index] == ":" && !isQuoted
    }
  }

  var events: [ReadEvent] {
    components.filter { $0.name == "VEVENT" }.map { ReadEvent(properties: $0.properties) }
  }

  func property(_ name: String) -> Property? { components[0].properties.first { $0.name == name } }

  /// The offsets of the zone's parts: the start of each part, and its offset.
  var observances: [String] {
    components.filter { ["STANDARD", "DAYLIGHT"].contains($0.name) }.map { part in
      ([part.name] + part.properties.map(\.value)).joined(separator: " ")
    }
  }
}

struct ReadEvent {
  let properties: [ReadCalendar.Property]

  func all(_ name: String) -> [ReadCalendar.Property] { properties.filter { $0.name == name } }

  /// The value of the only property of a name.
  func value(_ name: String) -> String? {
    let found = all(name)
    #expect(found.count < 2)
    return found.first?.value
  }

  var name: String { value("UID") ?? "" }
  var summary: String { value("SUMMARY") ?? "" }
  var start: String { value("DTSTART") ?? "" }
}

extension Collection where Element: Equatable {
  fileprivate func split(separator: some Collection<Element>) -> [SubSequence] {
    var parts: [SubSequence] = []
    var (start, index) = (startIndex, startIndex)
    while index < endIndex {
      if self[index...].starts(with: separator) {
        parts.append(self[start..<index])
        index = self.index(index, offsetBy: separator.count)
        start = index
      } else {
        index = self.index(after: index)
      }
    }
    return start < endIndex ? parts + [self[start...]] : parts
  }
}

/// Returns the feed of a workspace in memory.
func feed(
  _ files: [String: String], settings: String = "", now: String = "2026-11-23", period: Period? = nil,
  address: String? = nil, zone: TimeZoneRules = .utc
) throws -> CalendarFeed {
  let settings = ["edito.md": "---\nedito: 1\nname: The Bakery\n\(settings)---\n"]
  let corpus = Corpus.reading(settings.merging(files) { $1 }, zone: zone)
  return try CalendarFeed(Snapshot(corpus, now: moment(now)), language: .english, period: period, address: address)
}

let channels = """
  ---
  question: medium
  channels:
    blog: {network: blog, title: Journal, url: "https://bakery.example/"}
    x: {network: x}
  ---
  """
