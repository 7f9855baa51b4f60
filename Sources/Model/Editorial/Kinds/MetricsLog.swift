import CivilTime
import Schema
import SourceText

/// The readings of one period.
public struct MetricsLog: DocumentContent {
  public var header = Header()
  public var period: Located<Period>?

  public init() {}

  public static let fields: [Field<MetricsLog>] = [
    Field("period", .period, \.period, required: true, en: "The period of the readings", fr: "La période des chiffres")
  ]
  public static let schema = declareSchema()
}
