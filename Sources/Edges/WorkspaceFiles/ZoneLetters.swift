/// Abbreviations that people write instead of the name of a time zone. For example, `BST` is the summer time of London, but also the time
/// of Dhaka.
///
/// For some abbreviations, the system's data choose one of several zones. `EST` and `MST` are also names of zones in the IANA database.
/// These zones have no summer time, and people rarely mean them.
enum ZoneLetters {
  /// Returns whether a name consists of ASCII letters only, and is not one of the ``zones``. An unknown name counts as ambiguous too.
  static func areAmbiguous(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } && !zones.contains(name.uppercased())
  }

  /// Returns the name of the zone that most people mean by an abbreviation; `nil` for an unknown abbreviation.
  static func place(of letters: String) -> String? { places[letters.uppercased()] }

  /// The zones of the IANA database (2025b) whose names consist of letters only, in capitals. `EST`, `MST` and the placeholder `Factory`
  /// are left out.
  private static let zones: Set<String> = [
    "CET", "CUBA", "EET", "EGYPT", "EIRE", "GB", "GMT", "GREENWICH", "HONGKONG", "HST", "ICELAND", "IRAN", "ISRAEL",
    "JAMAICA", "JAPAN", "KWAJALEIN", "LIBYA", "MET", "NAVAJO", "NZ", "POLAND", "PORTUGAL", "PRC", "ROC", "ROK",
    "SINGAPORE", "TURKEY", "UCT", "UNIVERSAL", "UTC", "WET", "ZULU",
  ]

  private static let places: [String: String] = {
    var places: [String: String] = [:]
    for (place, letters) in lettersByPlace {
      for letters in letters.split(separator: " ") { places[String(letters)] = place }
    }
    return places
  }()

  private static let lettersByPlace: KeyValuePairs<String, String> = [
    "Africa/Johannesburg": "SAST", "Africa/Lagos": "WAT", "Africa/Maputo": "CAT", "Africa/Nairobi": "EAT",
    "America/Anchorage": "AKST AKDT", "America/Chicago": "CST CDT CT", "America/Denver": "MST MDT MT",
    "America/Halifax": "AST ADT", "America/Los_Angeles": "PST PDT PT", "America/New_York": "EST EDT ET",
    "America/Sao_Paulo": "BRT", "America/St_Johns": "NST NDT", "Asia/Dubai": "GST", "Asia/Hong_Kong": "HKT",
    "Asia/Jakarta": "WIB", "Asia/Karachi": "PKT", "Asia/Kolkata": "IST", "Asia/Manila": "PHT", "Asia/Seoul": "KST",
    "Asia/Singapore": "SGT", "Asia/Tokyo": "JST", "Australia/Adelaide": "ACST ACDT", "Australia/Perth": "AWST",
    "Australia/Sydney": "AEST AEDT AET", "Europe/Athens": "EEST", "Europe/Lisbon": "WEST", "Europe/London": "BST",
    "Europe/Moscow": "MSK", "Europe/Paris": "CEST HNEC HAEC MEZ MESZ", "Pacific/Auckland": "NZST NZDT",
    "Pacific/Pago_Pago": "SST",
  ]
}
