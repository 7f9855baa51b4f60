import SourceText
import Testing

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test("a percent sign is decoded if two digits follow it")
  func decoding() {
    func decoded(_ text: String) -> String { PercentEncoding.decoded(Array("/\(text)".utf8)[1...]) }
    #expect(decoded("a%20b.md") == "a b.md")
    #expect(decoded("%C3%A9t%c3%a9") == "été")
    #expect(decoded("100%") == "100%")
    #expect(decoded("100%2") == "100%2")
    #expect(decoded("%zz%41") == "%zzA")
    // A sign is not a digit.
    #expect(decoded("%+5") == "%+5")
    #expect(decoded("%41") == "A")
    #expect(decoded("%E9") == "\u{FFFD}")
    #expect(decoded("") == "")
  }

  @Test("every other byte is written with two digits")
  func encoding() {
    #expect(PercentEncoding.encoded("a é/\n~", keeping: PercentEncoding.isUnreserved) == "a%20%C3%A9%2F%0A~")
    #expect(PercentEncoding.encoded("\r\n%", keeping: { _ in false }) == "%0D%0A%25")
    #expect(PercentEncoding.encoded("", keeping: { _ in false }) == "")
  }

  @Test("a path keeps letters, digits, four marks and its slashes, and is read back unchanged")
  func path() {
    let all = String(String.UnicodeScalarView((0..<0x80).compactMap(Unicode.Scalar.init))) + "é🍞"
    let encoded = PercentEncoding.path(all)
    #expect(PercentEncoding.decoded(Array(encoded.utf8)[...]).utf8.elementsEqual(all.utf8))
    let kept = encoded.replacing(/%[0-9A-F]{2}/, with: "")
    #expect(kept == "-./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~")
  }
}
