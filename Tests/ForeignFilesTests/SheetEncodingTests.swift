import Localization
import Testing

@testable import ForeignFiles

@Suite("Encodings of sheets")
struct SheetEncodingTests {
  /// A heading, and words with one byte per character.
  private func read(_ bytes: [UInt8], _ encoding: String? = nil) -> (text: String?, note: String?, hint: String?) {
    do throws(FileFailure) {
      let sheet = try DecodedSheet(bytes, encoding: encoding)
      return (String(decoding: sheet.bytes, as: UTF8.self), sheet.note?.english, nil)
    } catch {
      return (nil, error.message.english, error.hint?.english)
    }
  }

  @Test(
    "Windows-1252 is recognised, and named",
    arguments: [
      ("caf\u{E9}", "café"), ("\u{C9}t\u{E9} \u{E0} No\u{EB}l, l\u{92}\u{EE}le", "Été à Noël, l’île"),
      ("\u{AB}\u{A0}pain\u{A0}\u{BB} \u{96} 5 \u{80}\u{85}", "«\u{A0}pain\u{A0}» – 5 €…"),
      ("\u{93}so\u{94} \u{8C}uvre", "“so” Œuvre"),
      ("\u{8A}koda \u{9E}ena", "Škoda žena"), ("STRA\u{DF}E M\u{DC}LLER", "STRAßE MÜLLER"),
    ])
  func windows(bytes: String, text: String) {
    let found = read(bytes.unicodeScalars.map { UInt8($0.value) })
    #expect(found.text == text)
    #expect(
      found.note == "read as Windows-1252, because it is not UTF-8; to name another encoding, pass --encoding")
  }

  @Test(
    "an encoding that is not Windows-1252 is rejected, with a more likely one",
    arguments: [
      // café, très, Noël, çà, garçon, où, naïve, hôtel
      ("caf\u{8E}", "cafŽ", "macintosh", "café"), ("tr\u{8F}s", "tr\u{FFFD}s", "macintosh", "très"),
      ("No\u{91}l", "No‘l", "macintosh", "Noël"), ("gar\u{8D}on", "gar\u{FFFD}on", "macintosh", "garçon"),
      ("o\u{9D} est l\u{D5}h\u{99}tel", "o\u{FFFD}", "macintosh", "où"), ("na\u{95}ve", "na•ve", "macintosh", "naïve"),
      ("caf\u{82} fran\u{87}ais", "caf‚", "ibm850", "café"),
    ])
  func others(bytes: String, nonsense: String, encoding: String, word: String) {
    let found = read(bytes.unicodeScalars.map { UInt8($0.value) })
    #expect(found.note == "the text is not UTF-8, and is not Windows-1252 either: it would contain “\(nonsense)”")
    #expect(found.hint == "if “\(word)” is right, pass --encoding \(encoding); otherwise save the file as UTF-8")
  }

  @Test(
    "the user may name the encoding",
    arguments: [
      ([0x63, 0x61, 0x66, 0x8E], "macintosh", "café"), ([0x63, 0x61, 0x66, 0x8E], "Mac-Roman", "café"),
      ([0x63, 0xA4], "iso-8859-15", "c€"), ([0x63, 0xA4], "Latin 9", "c€"), ([0x82], "cp850", "é"),
      ([0xEF, 0xBB, 0xBF, 0x61], "utf-8", "a"), ([0xFF, 0xFE, 0x61, 0], "utf-16", "a"), ([0x61, 0], "UTF-16LE", "a"),
      ([0x82, 0xA0], "Shift_JIS", "あ"),
    ] as [([UInt8], String, String)])
  func named(bytes: [UInt8], encoding: String, text: String) {
    let found = read(bytes, encoding)
    #expect(found.text == text && found.note == nil)
  }

  @Test("an unknown encoding is an error that names the nearest one, or all")
  func unknown() {
    #expect(read([0x61], "macintoch").hint == "did you mean “macintosh”?")
    #expect(read([0x61], "klingon").hint?.contains("iso-8859-15") ?? false)
  }

  @Test(
    "files of other kinds are rejected by name",
    arguments: [
      ([0x7F, 0x45, 0x4C, 0x46, 0, 0xE9], "the file is not text"),
      (Array("<?xml version=\"1.0\"?><office:document/>".utf8), "the file is a web page or XML, not a sheet"),
      (Array("\u{FEFF}\r\n<HTML><table>".utf8), "the file is a web page or XML, not a sheet"),
    ] as [([UInt8], String)])
  func otherFiles(bytes: [UInt8], message: String) { #expect(read(bytes).note == message) }

  @Test("a cell may begin like a tag")
  func tag() { #expect(read(Array("<b>,a\n".utf8)).text == "<b>,a\n") }

  @Test("every named encoding can be read")
  func all() {
    for name in EncodingName.all { #expect(read([0x61, 0x62, 0x63, 0x64], name).text != nil, "\(name)") }
  }
}
