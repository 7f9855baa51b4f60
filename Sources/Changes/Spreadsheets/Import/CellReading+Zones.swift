import CivilTime
import Editorial
import ForeignFiles
import Localization
import Schema
import SourceText

/// The times of rows in time zones.
///
/// Only the clock of the workspace's zone is known. A row may name that zone, or an offset from UTC; any other zone is rejected.
extension CellReading {
  /// Returns the date and time of a value as written in front matter; `nil` if the column is for other values, or if the value has no time.
  func moment(of value: String, in column: SheetColumn) -> DateSyntax.Timestamp? {
    guard value.utf8.first?.isASCIIDigit ?? false, case .pattern? = SheetColumns.shape(of: column),
      case .success(let stamp) = DateSyntax.timestamp(value), stamp.time != nil
    else { return nil }
    return stamp
  }

  /// Returns a date and time with the offset of the time zone that a row names; without an offset if it is the workspace's zone.
  ///
  /// - Throws: if the zone is unknown or differs from the date's own.
  func text(of stamp: DateSyntax.Timestamp, inZone name: String) throws(CellIssue) -> String {
    let written = WrittenDate.Stamp(stamp)
    guard let time = stamp.time else { return written.description }
    let moment = Moment(day: stamp.day, time: time)
    let offset = try offset(ofZone: name, at: moment)
    guard let own = stamp.offset else {
      return WrittenDate.Stamp(day: stamp.day, time: time, offset: offset).description
    }
    guard own == offset ?? corpus.zone.offset(atUTCMinute: moment.minutes - own) else {
      throw .otherZone(name, written.description)
    }
    return written.description
  }

  /// Returns the offset of a zone from UTC at a moment on its clock, in minutes to the east; `nil` for the workspace's zone.
  private func offset(ofZone name: String, at moment: Moment) throws(CellIssue) -> Int? {
    let zone = corpus.zone
    if ZoneWords.mean(zone, name) { return nil }
    // After seconds, a hyphen is a sign.
    let text = "\(moment.day) \(moment.time.clock):00 \(ZoneWords.plain(name))"
    switch WrittenDate.readings(text, in: zone).dayFirst {
    case .success(let read) where read.time == moment.time.unrepeated: return read.offset
    case .failure(let failure):
      guard case .otherClock = failure, let reason = failure.reason else { fallthrough }
      throw CellIssue(reason, hint: failure.remedy)
    default: throw .unknownZone(name, zone.identifier)
    }
  }

  /// Whether a cell names a time zone that can be read at some time of the year.
  func isZone(_ name: String) -> Bool {
    ["2026-01-15 12:00", "2026-07-15 12:00"].contains { text in
      guard case .success(let stamp) = DateSyntax.timestamp(text) else { return false }
      return (try? self.text(of: stamp, inZone: name)) != nil
    }
  }

  /// Throws if the workspace's clock skips a local time. A time that it repeats is imported; lint asks for its offset.
  func requireShown(_ stamp: DateSyntax.Timestamp) throws(CellIssue) {
    guard stamp.offset == nil, let time = stamp.time else { return }
    let moment = Moment(day: stamp.day, time: time)
    if case .skipped(let next) = corpus.zone.reading(of: moment) {
      throw .skipped("\(moment)", next: "\(next)", corpus.zone.identifier)
    }
  }
}

extension CellIssue {
  fileprivate static func unknownZone(_ name: String, _ own: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en:
          "“\(name.excerpt)” cannot be read as a time zone: only that of the workspace, \(own), and offsets from UTC can",
        fr:
          "« \(name.excerpt) » ne peut pas être lu comme un fuseau : seuls celui de l’espace de travail, \(own), et les décalages sur UTC le peuvent"
      ),
      hint: LocalizedText(
        en: "convert the time to \(own), or replace the zone by its offset, such as UTC-5",
        fr: "convertissez l’heure dans le fuseau \(own), ou remplacez le fuseau par son décalage, par exemple UTC-5"))
  }

  fileprivate static func otherZone(_ name: String, _ date: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "the time zone “\(name.excerpt)” differs from the offset in the date, “\(date)”",
        fr: "le fuseau « \(name.excerpt) » n’est pas le décalage indiqué dans la date, « \(date) »"),
      hint: LocalizedText(en: "write the time zone once", fr: "indiquez le fuseau une seule fois"))
  }

  fileprivate static func skipped(_ moment: String, next: String, _ zone: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "\(moment) does not exist in \(zone) because the clocks go forward over that hour",
        fr: "\(moment) n’existe pas dans le fuseau \(zone), car les horloges sautent cette heure"),
      hint: LocalizedText(
        en: "choose another time, such as \(next)", fr: "choisissez une autre heure, par exemple \(next)"))
  }
}
