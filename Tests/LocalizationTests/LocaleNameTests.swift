import Localization
import Testing

@Suite("Names of locales")
struct LocaleNameTests {
  @Test(
    "are read from tags and from the environment, and get a region if Edito supports the language",
    arguments: [
      ("fr", "fr-FR"), ("en", "en-GB"), ("fr_CA.UTF-8", "fr-CA"), ("EN-us@euro", "en-US"), ("de", "de"),
      ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"),
    ])
  func names(identifier: String, text: String) { #expect(LocaleName(identifier)?.text == text) }

  @Test("reject other text", arguments: ["", "C", "POSIX", "f", "français", "fr-", "fr--CA", "fr-Canada", "fr CA"])
  func noNames(identifier: String) { #expect(LocaleName(identifier) == nil) }

  @Test("give the language of the output: English unless Edito supports their own")
  func languages() {
    #expect(LocaleName("fr-CA")?.language == .french && LocaleName("fr-CA")?.isSpoken == true)
    #expect(LocaleName("de-DE")?.language == .english && LocaleName("de-DE")?.isSpoken == false)
  }
}
