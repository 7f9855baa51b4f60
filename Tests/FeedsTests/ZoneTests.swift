import CivilTime
import Editorial
import TestSupport
import Testing
import WorkspaceFiles

@testable import Feeds

/// A subscriber's information about the time zone.
@Suite("A feed's time zone")
struct ZoneTests {
  private static func post(_ slots: String...) -> [String: String] {
    var files = ["strategy/medium.md": channels]
    for (index, slot) in slots.enumerated() {
      files["posts/\(index).md"] = "---\ndate: \(slot)\nchannels: [x]\nstatus: approved\n---\nBread.\n"
    }
    return files
  }

  private static func zone(_ name: String) throws -> TimeZoneRules { try #require(TimeZoneRules(identifier: name)) }

  @Test("has the clock change between two posts, and the offset before it")
  func change() throws {
    let read = try ReadCalendar(
      feed(Self.post("2026-10-24 09:00", "2026-10-26 09:00"), zone: Self.zone("Europe/Paris")).all)
    #expect(
      read.observances == [
        "DAYLIGHT 20260329T020000 +0100 +0200", "STANDARD 20261025T030000 +0200 +0100",
      ])
    #expect(read.events.map(\.start) == ["20261024T090000", "20261026T090000"])
    #expect(read.events.allSatisfy { $0.all("DTSTART").first?.parameters == "TZID=Europe/Paris" })
  }

  @Test("keeps slots at their clock time, even in the night of a change")
  func night() throws {
    // The clock never shows 02:30 on the 29th of March; on the 25th of October it does so twice.
    let read = try ReadCalendar(
      feed(Self.post("2026-03-29 02:30", "2026-10-25 02:30"), zone: Self.zone("Europe/Paris")).all)
    #expect(read.events.map(\.start) == ["20260329T023000", "20261025T023000"])
    #expect(
      read.observances == [
        "STANDARD 20251026T030000 +0200 +0100", "DAYLIGHT 20260329T020000 +0100 +0200",
        "STANDARD 20261025T030000 +0200 +0100",
      ])
  }

  @Test("writes the second time of a repeated hour as an instant")
  func secondTime() throws {
    let read = try ReadCalendar(
      feed(Self.post("2026-10-25 02:30+02:00", "2026-10-25 02:30+01:00"), zone: Self.zone("Europe/Paris")).all)
    #expect(read.events.map(\.start) == ["20261025T003000Z", "20261025T013000Z"])
  }

  @Test("has its summer in December in the southern half, and one part without clock changes")
  func elsewhere() throws {
    let sydney = try ReadCalendar(feed(Self.post("2026-12-01 09:00"), zone: Self.zone("Australia/Sydney")).all)
    #expect(sydney.observances == ["DAYLIGHT 20261004T020000 +1000 +1100"])
    let kolkata = try ReadCalendar(feed(Self.post("2026-12-01 09:00"), zone: Self.zone("Asia/Kolkata")).all)
    #expect(kolkata.observances == ["STANDARD 19000101T053000 +0530 +0530"])
    let newfoundland = try ReadCalendar(feed(Self.post("2026-12-01 09:00"), zone: Self.zone("America/St_Johns")).all)
    #expect(newfoundland.observances == ["STANDARD 20261101T020000 -0230 -0330"])
  }

  @Test("is left out if it is UTC, or if no item has a time")
  func none() throws {
    let utc = try ReadCalendar(feed(Self.post("2026-12-01 09:00")).all)
    #expect(utc.observances.isEmpty && utc.events.map(\.start) == ["20261201T090000Z"])
    let days = try ReadCalendar(feed(Self.post("2026-12-01"), zone: Self.zone("Europe/Paris")).all)
    #expect(days.observances.isEmpty && days.events.map(\.start) == ["20261201"])
    #expect(days.property("X-WR-TIMEZONE")?.value == "Europe/Paris")
  }

  @Test(
    "gives every instant the offset of the zone's rules",
    arguments: ["Europe/Paris", "America/St_Johns", "Africa/Casablanca"])
  func offsets(_ name: String) throws {
    let zone = try Self.zone(name)
    let (from, through) = try (moment("2025-01-01").minutes, moment("2028-01-01").minutes)
    let component = CalendarComponent(zone, from: Instant(utcMinute: from), through: Instant(utcMinute: through))
    let changes = try component.parts.map { part -> (minute: Int, offset: Int) in
      var values: [Int] = []
      for property in part.properties {
        switch property.value {
        case .clock(let moment): values.append(moment.minutes)
        case .offset(let offset): values.append(offset)
        default: break
        }
      }
      try #require(values.count == 3)
      return (values[0] - values[1], values[2])
    }
    for minute in stride(from: from, through: through, by: 60 * 7) {
      #expect(changes.last { $0.minute <= minute }?.offset == zone.offset(atUTCMinute: minute))
    }
  }
}
