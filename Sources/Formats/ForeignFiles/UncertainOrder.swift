import CivilTime
import Localization
import SourceText

/// The reason why a table with dates such as `03/04/2026` must not be read.
public struct UncertainOrder: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Nothing shows the order.
    case unknown
    /// The dates are consecutive days only in this order, which is not the usual one in the team's region.
    case run(WrittenDate.Order)
    /// The user gives this order, and a date proves the other one.
    case given(WrittenDate.Order)
    /// The header states an order, and a date proves the other one.
    case heading(DateColumn.Heading)
  }

  /// An ambiguous cell, or the one that proves another order than the stated one.
  public let cell: DateColumn.Cell
  public let reason: Reason

  /// Whether the order would be certain if the user said it: no date contradicts it.
  public var isOpen: Bool {
    switch reason {
    case .unknown, .run: true
    case .given, .heading: false
    }
  }
}

extension FileFailure {
  /// Returns the reason why a file is not imported whose order of day and month is uncertain.
  public static func undecided(_ uncertain: UncertainOrder) -> FileFailure {
    let cell = uncertain.cell
    let (date, line) = (cell.text.excerpt, String(cell.line))
    switch uncertain.reason {
    case .unknown:
      return FileFailure(
        LocalizedText(
          en:
            "not imported: nothing shows whether the day or the month comes first in dates such as “\(date)” (line \(line))",
          fr:
            "non importé : rien n’indique si c’est le jour ou le mois qui vient en premier dans les dates comme « \(date) » (ligne \(line))"
        ), hint: .sayOrder)
    case .run(.dayFirst):
      return FileFailure(
        LocalizedText(
          en:
            "not imported: in dates such as “\(date)” (line \(line)), the month usually comes first here, but only with the day first are they consecutive days",
          fr:
            "non importé : dans les dates comme « \(date) » (ligne \(line)), le mois vient d’habitude en premier, mais elles ne se suivent jour après jour que si c’est le jour"
        ), hint: .sayOrder)
    case .run(.monthFirst):
      return FileFailure(
        LocalizedText(
          en:
            "not imported: in dates such as “\(date)” (line \(line)), the day usually comes first here, but only with the month first are they consecutive days",
          fr:
            "non importé : dans les dates comme « \(date) » (ligne \(line)), le jour vient d’habitude en premier, mais elles ne se suivent jour après jour que si c’est le mois"
        ), hint: .sayOrder)
    case .given(let order): return contradicts(date, line, order)
    case .heading(let heading): return contradicts(date, line, heading)
    }
  }

  private static func contradicts(_ date: String, _ line: String, _ given: WrittenDate.Order) -> FileFailure {
    let reason =
      switch given {
      case .monthFirst:
        LocalizedText(
          en: "not imported: “\(date)” (line \(line)) shows that the day comes first, but --dates says mdy",
          fr: "non importé : « \(date) » (ligne \(line)) montre que le jour vient en premier, mais --dates indique mdy")
      case .dayFirst:
        LocalizedText(
          en: "not imported: “\(date)” (line \(line)) shows that the month comes first, but --dates says dmy",
          fr: "non importé : « \(date) » (ligne \(line)) montre que le mois vient en premier, mais --dates indique dmy")
      }
    return FileFailure(reason, hint: LocalizedText(en: "leave out --dates", fr: "omettez --dates"))
  }

  private static func contradicts(_ date: String, _ line: String, _ heading: DateColumn.Heading) -> FileFailure {
    let (text, proved) = (heading.text.excerpt, heading.order == .dayFirst ? "mdy" : "dmy")
    let reason =
      switch heading.order {
      case .monthFirst:
        LocalizedText(
          en:
            "not imported: “\(date)” (line \(line)) shows that the day comes first, but the header “\(text)” says the month",
          fr:
            "non importé : « \(date) » (ligne \(line)) montre que le jour vient en premier, mais le titre « \(text) » indique le mois"
        )
      case .dayFirst:
        LocalizedText(
          en:
            "not imported: “\(date)” (line \(line)) shows that the month comes first, but the header “\(text)” says the day",
          fr:
            "non importé : « \(date) » (ligne \(line)) montre que le mois vient en premier, mais le titre « \(text) » indique le jour"
        )
      }
    return FileFailure(
      reason,
      hint: LocalizedText(
        en: "correct the header or the date, or pass --dates \(proved)",
        fr: "corrigez le titre ou la date, ou ajoutez --dates \(proved)"))
  }
}

extension LocalizedText {
  fileprivate static let sayOrder = LocalizedText(
    en: "say which: --dates dmy (day first) or --dates mdy (month first)",
    fr: "dites-le : --dates dmy (le jour d’abord) ou --dates mdy (le mois d’abord)")
}

extension LocalizedText {
  /// Returns a sentence about the order that a cell proves for the others.
  public static func proved(
    _ order: WrittenDate.Order, _ cell: DateColumn.Cell, by proof: DateColumn.Cell
  ) -> LocalizedText {
    let (date, other, line) = (cell.text.excerpt, proof.text.excerpt, String(proof.line))
    return switch order {
    case .dayFirst:
      LocalizedText(
        en: "dates such as “\(date)” are read with the day first, as “\(other)” on line \(line) shows",
        fr: "les dates comme « \(date) » sont lues le jour en premier, comme le montre « \(other) », ligne \(line)")
    case .monthFirst:
      LocalizedText(
        en: "dates such as “\(date)” are read with the month first, as “\(other)” on line \(line) shows",
        fr: "les dates comme « \(date) » sont lues le mois en premier, comme le montre « \(other) », ligne \(line)")
    }
  }

  /// Returns a sentence about the order in which ambiguous dates were read.
  public static func assumed(_ order: WrittenDate.Order, _ cell: DateColumn.Cell) -> LocalizedText {
    switch order {
    case .dayFirst:
      LocalizedText(
        en:
          "dates such as “\(cell.text.excerpt)” are read with the day first; if the month comes first, pass --dates mdy",
        fr:
          "les dates comme « \(cell.text.excerpt) » sont lues le jour en premier ; si le mois vient en premier, ajoutez --dates mdy"
      )
    case .monthFirst:
      LocalizedText(
        en:
          "dates such as “\(cell.text.excerpt)” are read with the month first; if the day comes first, pass --dates dmy",
        fr:
          "les dates comme « \(cell.text.excerpt) » sont lues le mois en premier ; si le jour vient en premier, ajoutez --dates dmy"
      )
    }
  }
}
