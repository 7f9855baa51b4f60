/// A writer of ZIP archives without compression.
public enum ZipWriter {
  /// Returns an archive with some files.
  ///
  /// - Parameter isEncrypted: whether the archive says that its files are encrypted.
  public static func archive(_ files: [(name: String, content: [UInt8])], isEncrypted: Bool = false) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, content) in files {
      let flags: UInt16 = 0x0800 | (isEncrypted ? 1 : 0)
      let checksum = checksum(of: content)
      let offset = UInt32(bytes.count)
      let sizes = number(checksum) + number(UInt32(content.count)) + number(UInt32(content.count))
      let head = number(UInt16(20)) + number(flags) + number(UInt16(0)) + number(UInt32(0)) + sizes
      let name = Array(name.utf8)
      bytes += number(UInt32(0x0403_4B50)) + head + number(UInt16(name.count)) + number(UInt16(0)) + name + content
      directory += number(UInt32(0x0201_4B50)) + number(UInt16(20)) + head + number(UInt16(name.count))
      directory += [UInt8](repeating: 0, count: 12) + number(offset) + name
    }
    let start = UInt32(bytes.count)
    let count = number(UInt16(files.count))
    bytes += directory + number(UInt32(0x0605_4B50)) + number(UInt32(0)) + count + count
    return bytes + number(UInt32(directory.count)) + number(start) + number(UInt16(0))
  }

  /// Returns an archive with some texts.
  public static func archive(_ files: KeyValuePairs<String, String>) -> [UInt8] {
    archive(files.map { ($0.key, Array($0.value.utf8)) })
  }

  private static func number<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }

  /// Returns the CRC-32 of a file.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { (value: UInt32, byte: UInt8) in
      (value >> 8) ^ table[Int(UInt8(truncatingIfNeeded: value) ^ byte)]
    }
  }

  private static let table: [UInt32] = (0..<256).map { (byte: UInt32) -> UInt32 in
    var value = byte
    for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : (value >> 1) ^ 0xEDB8_8320 }
    return value
  }
}

/// Workbooks made of the XML of their sheets.
public enum WorkbookFile {
  /// Returns an Office Open XML workbook.
  ///
  /// - Parameters:
  ///   - sheets: the name of each sheet, and the XML within its element `worksheet`.
  ///   - strings: the XML within the element `sst`.
  ///   - formats: the codes of number formats; the format of cells with `s="1"` is the first.
  ///   - settings: the XML before the list of sheets.
  ///   - hidden: the names of hidden sheets.
  public static func openXML(
    _ sheets: KeyValuePairs<String, String>, strings: String = "", formats: [String] = [], settings: String = "",
    hidden: [String] = []
  ) -> [UInt8] {
    let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
      head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all.map { "<Relationship Id=\"\($0.id)\" Type=\"\(relation)/\($0.kind)\" Target=\"\($0.target)\"/>" }.joined()
        + "</Relationships>"
    }
    let list = sheets.enumerated().map { index, sheet in
      let state = hidden.contains(sheet.key) ? " state=\"hidden\"" : ""
      return "<sheet name=\"\(sheet.key)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
    }.joined()
    let numbers = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }.joined()
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined()
    var files: [(String, String)] = [
      ("[Content_Types].xml", head + "<Types/>"),
      ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        head
          + "<workbook xmlns=\"\(spreadsheet)\" xmlns:r=\"\(relation)\">\(settings)<sheets>\(list)</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships(
          sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") } + [
            ("s1", "sharedStrings", "sharedStrings.xml"), ("s2", "styles", "/xl/styles.xml"),
          ])
      ),
      ("xl/sharedStrings.xml", head + "<sst xmlns=\"\(spreadsheet)\">\(strings)</sst>"),
      (
        "xl/styles.xml",
        head + "<styleSheet xmlns=\"\(spreadsheet)\"><numFmts>\(numbers)</numFmts>"
          + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(styles)</cellXfs></styleSheet>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      files.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          head + "<worksheet xmlns=\"\(spreadsheet)\">\(sheet.value)</worksheet>"
        ))
    }
    return ZipWriter.archive(files.map { ($0.0, Array($0.1.utf8)) })
  }

  /// Returns an OpenDocument spreadsheet.
  ///
  /// - Parameters:
  ///   - sheets: the name of each sheet, and the XML within its element `table:table`.
  ///   - hidden: the names of hidden sheets.
  ///   - manifest: the XML within the manifest.
  public static func openDocument(
    _ sheets: KeyValuePairs<String, String>, hidden: [String] = [], manifest: String = ""
  ) -> [UInt8] {
    let names = ["office", "table", "text", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    let tables = sheets.map { name, content in
      let style = hidden.contains(name) ? "ta2" : "ta1"
      return "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\">\(content)</table:table>"
    }.joined()
    let styles = ["true", "false"].enumerated().map { index, isShown in
      "<style:style style:name=\"ta\(index + 1)\" style:family=\"table\">"
        + "<style:table-properties table:display=\"\(isShown)\"/></style:style>"
    }.joined()
    let content =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(names) xmlns:calcext=\"urn:calcext\">"
      + "<office:automatic-styles>\(styles)</office:automatic-styles>"
      + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
    return ZipWriter.archive([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": content,
      "META-INF/manifest.xml":
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\(manifest)"
        + "</manifest:manifest>",
    ])
  }
}
