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
    "a text of another alphabet is rejected, without a suggestion that makes no sense either",
    arguments: [
      (
        "gb18030",
        "\u{D0}\u{C2}\u{C4}\u{EA}\u{BF}\u{EC}\u{C0}\u{D6}\u{A3}\u{AC}\u{BB}\u{B6}\u{D3}\u{AD}\u{C0}\u{B4}\u{B5}\u{BD}\u{CE}\u{D2}\u{C3}\u{C7}\u{B5}\u{C4}\u{C3}\u{E6}\u{B0}\u{FC}\u{B5}\u{EA}",
        "新年快乐，欢迎来到我们的面包店"
      ),
      (
        "shift_jis",
        "\u{90}V\u{94}N\u{82}\u{CC}\u{82}\u{B2}\u{88}\u{A5}\u{8E}A\u{81}A\u{82}\u{A0}\u{82}\u{AF}\u{82}\u{DC}\u{82}\u{B5}\u{82}\u{C4}",
        "新年のご挨拶、あけまして"
      ),
      (
        "koi8-r", "\u{E8}\u{CC}\u{C5}\u{C2} \u{CE}\u{C1} \u{DA}\u{C1}\u{CB}\u{D7}\u{C1}\u{D3}\u{CB}\u{C5}",
        "Хлеб на закваске"
      ),
      ("windows-1251", "\u{F1}\u{E2}\u{E5}\u{E6}\u{E8}\u{E9} \u{F5}\u{EB}\u{E5}\u{E1}", "свежий хлеб"),
      ("windows-1253", "\u{F8}\u{F9}\u{EC}\u{DF} \u{EA}\u{DC}\u{E8}\u{E5} \u{F0}\u{F1}\u{F9}\u{DF}", "ψωμί κάθε πρωί"),
      (
        "euc-kr",
        "\u{BB}\u{F5}\u{C7}\u{D8} \u{BA}\u{B9} \u{B8}\u{B9}\u{C0}\u{CC} \u{B9}\u{DE}\u{C0}\u{B8}\u{BC}\u{BC}\u{BF}\u{E4}",
        "새해 복 많이 받으세요"
      ),
    ])
  func otherAlphabets(encoding: String, bytes: String, text: String) {
    let bytes = "title,text\na,\(bytes)\n".unicodeScalars.map { UInt8($0.value) }
    let found = read(bytes)
    #expect(
      found.text == nil && found.note?.hasPrefix("the text is not UTF-8, and is not Windows-1252 either") ?? false)
    #expect(found.hint == "save the file as UTF-8, or name its encoding with --encoding")
    #expect(read(bytes, encoding).text == "title,text\na,\(text)\n")
  }

  @Test(
    "words with many accents are Western",
    arguments: ["créée, réélue, créées", "äöüß", "Ääääääh! Höööö", "hääyöaie, älykkäämpää", "ÉÉÉÉÉÉ"])
  func manyAccents(text: String) {
    #expect(read(text.unicodeScalars.map { UInt8($0.value) }).text == text)
  }

  @Test("UTF-32 is recognised by its mark")
  func utf32() {
    let little = "é,a".unicodeScalars.flatMap { scalar -> [UInt8] in [UInt8(scalar.value), 0, 0, 0] }
    #expect(read([0xFF, 0xFE, 0, 0] + little).text == "é,a")
    let big = "é,a".unicodeScalars.flatMap { scalar -> [UInt8] in [0, 0, 0, UInt8(scalar.value)] }
    #expect(read([0, 0, 0xFE, 0xFF] + big).text == "é,a")
  }

  @Test(
    "a byte that breaks UTF-8 is named with its line",
    arguments: [("é\nœuf \u{1}", 0xFF, 2), ("crème\u{1}", 0xC3, 1), ("é à ô\n\n\u{1}", 0x80, 3)])
  func brokenUTF8(text: String, byte: UInt8, line: Int) {
    let bytes = text.utf8.map { $0 == 1 ? byte : $0 }
    let code = String(byte, radix: 16, uppercase: true)
    #expect(read(bytes).note == "the text is UTF-8, but line \(line) contains the byte 0x\(code), which is not")
    #expect(read(bytes, "utf-8").text == text.replacing("\u{1}", with: "\u{FFFD}"))
  }

  @Test("a file without any word is empty", arguments: ["", "\u{FEFF}", "\n \r\n\t\n"])
  func empty(text: String) { #expect(read(Array(text.utf8)).note == "the file is empty") }

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
