import Testing

@testable import Localization

@Suite("Texts in two languages")
struct LocalizedTextTests {
  @Test(
    "follow the language of a locale, with American dates in American regions",
    arguments: [
      ("en", Language.english), ("en-GB", .english), ("en_IE", .english), ("C", .english), ("de-DE", .english),
      ("en-US", .americanEnglish), ("en_US.UTF-8", .americanEnglish), ("EN-us@euro", .americanEnglish),
      ("en-CA", .americanEnglish), ("fr", .french), ("fr-CA", .french), ("fr_FR.UTF-8", .french),
    ])
  func languages(_ locale: String, _ language: Language) {
    #expect(Language(locale: locale) == language)
    #expect(language.code == (language == .french ? "fr" : "en"))
  }

  @Test("carry American dates into the surrounding sentences")
  func americanDates() {
    let day = LocalizedText(en: "24 November", us: "November 24", fr: "24 novembre")
    let sentence = LocalizedText(en: "from \(day) on, \(2, "post", "posts")", fr: "à partir du \(day)")
    let outer = [LocalizedText.labelled(day, "x"), sentence].joined(by: .semicolon)
    #expect(outer[.english] == "24 November: x; from 24 November on, 2 posts")
    #expect(outer[.americanEnglish] == "November 24: x; from November 24 on, 2 posts")
    #expect(outer[.french] == "24 novembre\u{A0}: x\u{202F}; à partir du 24 novembre")
    #expect(outer.mapped { $0 + "." }[.americanEnglish].hasSuffix("2 posts."))
    #expect(LocalizedText(en: "no date", fr: "sans date")[.americanEnglish] == "no date")
  }

  @Test(
    "have the spaces of French before marks, even after composition",
    arguments: [
      (LocalizedText.colon, "\u{A0}: "), (.semicolon, "\u{202F}; "), (.quoted("pain"), "«\u{202F}pain\u{202F}»"),
      (.percent(43), "43\u{A0}%"), (.percent(-12), "−12\u{A0}%"), (LocalizedText(en: "", fr: "5 €"), "5\u{A0}€"),
      (.didYouMean("pain"), "vouliez-vous dire «\u{202F}pain\u{202F}»\u{202F}?"),
      (.alternatives(["a", "b"]), "a ou b"),
      (.conjunction([.quoted("a"), .comma, .colon]), "«\u{202F}a\u{202F}», ,  et \u{A0}: "), ([].joined(), ""),
    ])
  func frenchSpaces(_ text: LocalizedText, _ french: String) { #expect(text[.french] == french) }

  @Test(
    "agree with their number, in French in the singular up to one",
    arguments: [
      (0, "0 posts", "0\u{A0}publication"), (1, "1 post", "1\u{A0}publication"), (2, "2 posts", "2\u{A0}publications"),
      (12_000, "12,000 posts", "12\u{202F}000\u{A0}publications"),
    ])
  func agreement(_ count: Int, _ english: String, _ french: String) {
    let text = LocalizedText(
      en: "\(count, "post", "posts")", fr: "\(count, "publication", "publications")")
    #expect(text.english == english && text.french == french)
  }
}

@Suite("Numbers")
struct NumeralTests {
  @Test(
    "separate thousands from five digits on, and from four in a column with a longer one",
    arguments: [
      (8104, "8104", "8\u{202F}104"), (60_180, "60\u{202F}180", "60\u{202F}180"), (-12, "−12", "−12"),
      (999, "999", "999"),
      (-1234, "−1234", "−1\u{202F}234"),
    ])
  func thousands(_ number: Int, _ sentence: String, _ column: String) {
    #expect(Numerals.grouped(number, in: .french) == sentence)
    #expect(Numerals.grouped(number, in: .french, .inWideColumn) == column)
  }

  @Test(
    "keep the digits of small numbers",
    arguments: [
      (0.0041, "0.0041"), (0.032418952618453865, "0.0324"), (0.45, "0.45"), (-0.0002, "−0.0002"), (0.9999, "1"),
      (0.09999, "0.1"), (0.00001, "0.00001"), (1.5e-20, "1.5e-20"), (2.44, "2.4"), (0, "0"),
    ])
  func small(_ number: Double, _ text: String) {
    #expect(Numerals.figure(number, in: .english) == text)
    #expect(Numerals.figure(number, in: .french) == text.replacing(".", with: ","))
  }

  @Test("choose the separator by their column")
  func columns() {
    #expect(Numerals.Thousands.column([1530, 800]) == .inSentence)
    #expect(Numerals.Thousands.column([8104, -60_180]) == .inWideColumn)
    #expect(Numerals.figure(8104.25, in: .french, .column([10_000])) == "8\u{202F}104,3")
    #expect(Numerals.figure(8104, in: .americanEnglish, .column([10_000])) == "8,104")
  }
}
