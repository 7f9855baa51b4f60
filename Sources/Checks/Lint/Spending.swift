import CivilTime
import Editorial
import Schema
import SourceText

/// The spending of campaigns, compared with a budget.
enum Spending {
  struct Item {
    let document: Document
    let day: CalendarDay
    let amount: Located<Money>
    let expense: Expense
  }

  /// A total above a budget.
  struct Overrun {
    /// The first expense after which the total stays above the budget.
    let item: Item
    let total: Money
    let excess: Money
  }

  /// Returns the expenses of a campaign that have both a date and an amount.
  static func items(of campaign: TypedDocument<Campaign>) -> [Item] {
    (campaign.content.spending?.value ?? []).compactMap { expense in
      guard let day = expense.value.day, let amount = expense.value.amount else { return nil }
      return Item(document: campaign.document, day: day.value, amount: amount, expense: expense.value)
    }
  }

  /// Returns the overrun of some expenses over an amount; `nil` if the expenses stay within the amount. Expenses in another currency do not
  /// count.
  static func overrun(of items: [Item], over limit: Money) -> Overrun? {
    let counted = items.filter { $0.amount.value.currency == limit.currency }
    let total = counted.reduce(0) { $0 + $1.amount.value.minorUnits }
    guard total > limit.minorUnits else { return nil }
    // Counts from the end, because refunds in between can bring the total back within the budget.
    var sum = total
    for item in counted.sorted(by: { ($0.day, $0.document.path) < ($1.day, $1.document.path) }).reversed() {
      sum -= item.amount.value.minorUnits
      guard sum <= limit.minorUnits else { continue }
      return Overrun(
        item: item, total: Money(minorUnits: total, limit.currency),
        excess: Money(minorUnits: total - limit.minorUnits, limit.currency))
    }
    return nil
  }
}
