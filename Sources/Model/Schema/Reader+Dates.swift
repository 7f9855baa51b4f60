import CivilTime
import Localization

extension Reader {
  /// Reads a date or a period that is not in ISO 8601. If it has one meaning, reports its ISO form and returns its value. Otherwise, reports
  /// the reason and returns `nil`.
  ///
  /// - Parameters:
  ///   - read: reads the text as people write it. The description of the result is the text to write.
  mutating func read<Value: CustomStringConvertible>(
    _ node: Int, as shape: Shape,
    _ read: (String, WrittenDate.Context) -> Result<Value, WrittenDate.Refusal>
  ) -> Value? {
    let text = tree.text(of: node)
    switch read(text, WrittenDate.Context(order: dateOrder, zone: zone)) {
    case .success(let value):
      report(
        .writtenDate(key: keyName, isItem: isReadingItem, found: text, iso: "\(value)"), at: range(of: node))
      return value
    case .failure(let refusal):
      let values = refusal.proposals.map { value in
        LocalizedText(en: "\(value)", fr: "\(value.replacing("YYYY", with: "AAAA"))")
      }
      mismatch(
        node, expected: values.isEmpty ? shape.expectation : .alternatives(values),
        reason: refusal.failure.reason(within: text))
      return nil
    }
  }

  /// Reads a day that is not in ISO 8601, as ``read(_:as:_:)`` does.
  public mutating func day(_ node: Int, as shape: Shape) -> CalendarDay? {
    let day = read(node, as: shape) { WrittenDate.day($0, in: $1).map(\.value) }
    if let day { reportDoubt(about: day, at: node) }
    return day
  }

  /// Returns the slot of a date in the time zone of the workspace, and reports a time that its clocks skip or repeat.
  ///
  /// - Parameter text: the date in ISO 8601.
  mutating func slot(_ stamp: WrittenDate.Stamp, written text: String, at node: Int) -> Slot {
    reportDoubt(about: stamp.day, at: node)
    guard let time = stamp.time else { return Slot(day: stamp.day) }
    let moment = Moment(day: stamp.day, time: time)
    if let offset = stamp.offset {
      let local = zone.local(moment, offset: offset)
      return Slot(day: local.day, time: local.time)
    }
    switch zone.reading(of: moment) {
    case .unique: break
    case .skipped(let next):
      report(.shiftedTime(key: keyName, time: text, next: next.description), at: range(of: node))
    case .repeated: report(.shiftedTime(key: keyName, time: text, next: nil), at: range(of: node))
    }
    return Slot(day: stamp.day, time: time)
  }
}
