import CivilTime
import Testing

@Suite("Zone abbreviations")
struct ZoneAbbreviationTests {
  @Test(
    "give the offsets of their zone",
    arguments: [
      ("Europe/Paris", "CEST", 120), ("Europe/London", "bst", 60), ("Europe/Dublin", "IST", 60),
      ("Asia/Kolkata", "IST", 330), ("America/New_York", "EDT", -240), ("America/Havana", "CST", -300),
      ("Australia/Adelaide", "ACDT", 630), ("Europe/Paris", "BST", nil), ("America/Sao_Paulo", "BRT", nil),
    ] as [(String, String, Int?)])
  func offsets(zone: String, letters: String, offset: Int?) {
    let rules = TimeZoneRules(identifier: zone, firstOffset: 0, transitions: [])
    #expect(rules.offset(abbreviated: letters) == offset)
    if let offset { #expect(rules.abbreviation(ofOffset: offset) == letters.uppercased()) }
  }
}
