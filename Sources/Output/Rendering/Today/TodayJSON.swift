import Agenda
import Checklists
import Editorial
import Presentation

extension TodayOutput {
  /// The plan of the first day as JSON, in the same form as a day of ``weekJSON``.
  var dayJSON: JSONValue {
    guard let plan = plans.first else { return .document([]) }
    var tables = LineTables()
    return .document(fields(of: plan, &tables))
  }

  /// The plans of the days of a week as JSON.
  var weekJSON: JSONValue {
    var tables = LineTables()
    let days = plans.map { JSONValue.object(fields(of: $0, &tables)) }
    return .document([
      ("from", .optional(plans.first?.day.description)), ("to", .optional(plans.last?.day.description)),
      ("for", .optional(plans.first?.person)), ("days", .array(days)),
    ])
  }

  private func fields(of plan: DayPlan, _ tables: inout LineTables) -> [(String, JSONValue)] {
    let total = Load.sum(of: plan.loads)
    var items: [JSONValue] = []
    for group in plan.groups {
      for line in group.lines { items.append(object(line, in: group, of: plan, &tables)) }
    }
    return [
      ("date", .string("\(plan.day)")), ("for", .optional(plan.person)), ("items", .array(items)),
      ("minutes", .int(total.minutes)), ("capacity", .optional(total.capacity)),
      ("slack", .optional(total.capacity.map { $0 - total.minutes })), ("untimed", .int(total.untimed)),
      ("unassigned", .int(plan.unassigned)),
      (
        "loads",
        .array(
          plan.loads.map { load in
            .object([
              ("person", .optional(load.person)), ("minutes", .int(load.minutes)),
              ("capacity", .optional(load.capacity)), ("slack", .optional(load.slack)), ("untimed", .int(load.untimed)),
            ])
          })
      ),
    ]
  }

  private func object(
    _ line: DayPlan.Line, in group: DayPlan.Group, of plan: DayPlan, _ tables: inout LineTables
  ) -> JSONValue {
    let item = line.item
    var fields: [(String, JSONValue)] = [
      ("kind", .string(item.kind.rawValue)), ("title", .string(item.title)), ("path", .string(item.place.path)),
      ("line", .int(tables.start(of: item.place, in: corpus).line)),
      ("due", .optional(item.due?.day.description)), ("time", .optional(item.due?.time?.description)),
      ("late", .bool(item.isLate(at: plan.now))),
      ("minutes", .optional(item.minutes)), ("person", .optional(item.people.first)),
      ("people", .array(item.people.map(JSONValue.string))), ("channels", .array(item.channels.map(JSONValue.string))),
    ]
    if case .tasks(let tasks, let section) = group.heading {
      fields += [
        ("checklist", .string(tasks.ledger.document.id)), ("period", .string("\(tasks.entry.period)")),
        ("section", .optional(section)),
      ]
    } else {
      fields += [("checklist", .null), ("period", .null), ("section", .null)]
    }
    return .object(fields + [("belowTask", .bool(line.isBelowTask))])
  }
}
