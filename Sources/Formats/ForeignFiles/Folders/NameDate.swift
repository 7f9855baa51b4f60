import CivilTime
import SourceText

/// The day that the name of a file or of its folders shows.
public struct NameDate {
  public let day: CalendarDay
  /// The file's name without the day and without its extension; empty if the name is only the day.
  let rest: String

  /// Finds the day of a file: in its name, as in `2026-11-24-title.md`; in the name of its folder, as in `2026-11-24-title/index.md`; or
  /// in the names of its folders, as in `2026/11/24/title.md`. `nil` if there is none.
  public init?(_ path: String) {
    let stem = String(path.fileStem)
    let folders = path.split(separator: "/").dropLast().map(String.init)
    if let (day, rest) = Self.leading(stem) {
      (self.day, self.rest) = (day, rest)
    } else if let folder = folders.last, let (day, rest) = Self.leading(folder) {
      (self.day, self.rest) = (day, stem == "index" ? rest : stem)
    } else if folders.count >= 3 {
      // A bundle has a folder of its own below that of the day.
      for end in [folders.count, folders.count - 1] where end >= 3 {
        let digits = [4, 2, 2]
        let parts = folders[(end - 3)..<end]
        guard zip(parts, digits).allSatisfy({ $0.count == $1 }), let day = Self.day(parts.map { $0[...] }) else {
          continue
        }
        (self.day, rest) = (day, stem != "index" ? stem : end < folders.count ? folders[end] : "")
        return
      }
      return nil
    } else {
      return nil
    }
  }

  /// Returns the day at the start of a name, and the rest of the name; `nil` if the name does not start with a day.
  private static func leading(_ name: String) -> (CalendarDay, String)? {
    let parts = name.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let digits = parts[2].prefix { $0.isASCII && $0.isNumber }
    let rest = parts[2][digits.endIndex...]
    guard rest.first.map({ "-_. ".contains($0) }) ?? true, parts[0].count == 4,
      let day = day([parts[0], parts[1], digits])
    else { return nil }
    return (day, String(rest.drop { "-_. ".contains($0) }))
  }

  private static func day(_ parts: [Substring]) -> CalendarDay? {
    guard zip(parts, [4, 2, 2]).allSatisfy({ $0.count <= $1 }) else { return nil }
    let numbers = parts.compactMap { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard numbers.count == 3, WrittenDate.years.contains(numbers[0]) else { return nil }
    return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
