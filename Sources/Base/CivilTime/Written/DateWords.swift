/// The words of dates in English, French, German, Spanish, Italian, Portuguese and Dutch, in lower case and without accents.
enum DateWords {
  /// Returns the month whose name begins with a word; `nil` if the word is shorter than three letters, or if no month or more than one
  /// fits.
  static func month(named word: String) -> Int? {
    switch word {
    case "sept": 9
    case "mrt": 3
    default: only(in: months, named: word)
    }
  }

  /// Returns the weekday whose name begins with a word, or whose usual short form is the word; `nil` if no weekday or more than one fits.
  static func weekday(named word: String) -> Weekday? {
    Weekday(parsing: word) ?? shortWeekdays[word] ?? only(in: weekdays, named: word)
  }

  /// Returns the value whose name begins with a word of at least three letters, unless the names of several values do.
  private static func only<Value: Hashable>(in names: [(name: String, value: Value)], named word: String) -> Value? {
    guard word.count >= 3 else { return nil }
    let found = Set(names.filter { $0.name.hasPrefix(word) }.map(\.value))
    return found.count == 1 ? found.first : nil
  }

  private static let months: [(name: String, value: Int)] = named(
    """
    january february march april may june july august september october november december
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    januar februar marz april mai juni juli august september oktober november dezember
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
    januari februari maart april mei juni juli augustus september oktober november december
    """
  ) { $0 + 1 }

  private static let weekdays: [(name: String, value: Weekday)] = named(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    lunes martes miercoles jueves viernes sabado domingo
    lunedi martedi mercoledi giovedi venerdi sabato domenica
    segunda terca quarta quinta sexta sabado domingo
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """
  ) { Weekday.allCases[$0] }

  /// The short forms of two letters that are usual in German and Dutch, and mean one day in both.
  private static let shortWeekdays: [String: Weekday] = [
    "mo": .monday, "di": .tuesday, "mi": .wednesday, "wo": .wednesday, "do": .thursday, "fr": .friday, "vr": .friday,
    "sa": .saturday, "za": .saturday, "so": .sunday, "zo": .sunday,
  ]

  /// Returns the words of a text, each with the value for its place in its line.
  private static func named<Value>(_ text: String, _ value: (_ place: Int) -> Value) -> [(name: String, value: Value)] {
    text.split(separator: "\n").flatMap { line in
      line.split(separator: " ").enumerated().map { (String($0.element), value($0.offset)) }
    }
  }

  /// The words for 12:00, and those for 00:00, each in the seven languages.
  static let noon: Set = [
    "noon", "midday", "midi", "mittag", "mittags", "mediodia", "mezzogiorno", "meiodia", "middag",
  ]
  static let midnight: Set = [
    "midnight", "minuit", "mitternacht", "mitternachts", "medianoche", "mezzanotte", "meianoite", "middernacht",
  ]

  private static let small: Set = [
    "at", "a", "al", "ao", "am", "pm", "on", "the", "of", "le", "de", "del", "di", "um", "om", "uhr", "uur",
  ]

  /// Whether a word may be part of a date.
  static func isKnown(_ word: String) -> Bool {
    weekday(named: word) != nil || month(named: word) != nil || small.contains(word)
      || noon.contains(word) || midnight.contains(word)
  }

  /// Returns the unit of time that a word names, in the singular or plural; `nil` for any other word.
  static func unit(named word: String) -> PeriodUnit? {
    switch word {
    case "annee", "annees": .year
    case "sem": .week
    default: PeriodUnit(parsing: word)
    }
  }

  static let namesOfUTC: Set = ["z", "utc", "gmt", "ut"]
}
