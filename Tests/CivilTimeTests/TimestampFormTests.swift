import CivilTime
import TestSupport
import Testing

@Suite("The form of a written date")
struct TimestampFormTests {
  /// Eastern time: five hours behind UTC in December.
  private static let zone = TimeZoneRules(identifier: "America/Toronto", firstOffset: -300, transitions: [])

  @Test(
    "is that of the new date, with the offset of the time zone",
    arguments: [
      ("2026-12-04T08:00:00-05:00", "2026-12-05T09:00:00-05:00"),
      ("2026-12-04T08:00:00+02:00", "2026-12-05T09:00:00-05:00"),
      ("2026-12-04T08:00:30.5Z", "2026-12-05T09:00:00-05:00"),
      ("2026-12-04 08:00:00 +0100", "2026-12-05 09:00:00 -0500"),
      ("2026-12-04T08:00-0500", "2026-12-05T09:00-0500"),
      ("2026-12-04T08:00:00", "2026-12-05T09:00:00"),
      ("2026-12-04 08:00:00", "2026-12-05 09:00:00"),
      ("2026-12-04T08:00", "2026-12-05T09:00"),
    ])
  func kept(written: String, new: String) throws {
    let form = try #require(TimestampForm(of: written))
    let slot = Slot(day: try DateSyntax.day("2026-12-05").get(), time: TimeOfDay(hour: 9, minute: 0))
    #expect(form.text(of: slot, in: Self.zone) == new)
    #expect(form.text(of: Slot(day: slot.day), in: Self.zone) == "2026-12-05")
  }

  @Test("writes Z only at UTC")
  func zulu() throws {
    let slot = Slot(day: try DateSyntax.day("2026-12-05").get(), time: TimeOfDay(hour: 9, minute: 0))
    #expect(TimestampForm(of: "2026-12-04T08:00:00Z")?.text(of: slot, in: .utc) == "2026-12-05T09:00:00Z")
    #expect(TimestampForm.internet.text(of: slot, in: .utc) == "2026-12-05T09:00:00+00:00")
  }

  @Test(
    "is absent for a day, for a date as Edito writes it, and for other texts",
    arguments: ["2026-12-04", "2026-12-04 08:00", "2026-12-04 8h30", "4 December 2026", "2026-13-04T08:00:00Z", ""])
  func absent(text: String) {
    #expect(TimestampForm(of: text) == nil)
  }
}
