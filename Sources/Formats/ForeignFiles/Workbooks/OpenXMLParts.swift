/// A relationship of a part of an Office Open XML package to another part.
struct PartRelationship: Hashable {
  let id: String
  /// The last word of the relationship's type, such as `worksheet`. The words before it differ between the two variants of the standard.
  let kind: String
  let target: String

  /// Reads the relationships of a part.
  final class Reader: XMLReceiver {
    private(set) var relationships: [PartRelationship] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "Relationship", let target = attributes.string("Target") else { return }
      let type = attributes.string("Type") ?? ""
      relationships.append(
        PartRelationship(
          id: attributes.string("Id") ?? "", kind: String(type.split(separator: "/").last ?? ""), target: target))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }

  /// Returns the name of the part with the relationships of another part.
  static func part(of name: String) -> String {
    var parts = name.split(separator: "/")
    let last = parts.popLast() ?? ""
    return (parts + ["_rels", "\(last).rels"]).joined(separator: "/")
  }

  /// Returns the name of a part that another part names, relative to itself or to the root of the package.
  static func resolve(_ target: String, in name: String) -> String {
    var parts = target.hasPrefix("/") ? [] : name.split(separator: "/").dropLast()
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = parts.popLast() } else { parts.append(step) }
    }
    return parts.joined(separator: "/")
  }
}

/// The part of an Office Open XML package that lists the sheets.
final class WorkbookReader: XMLReceiver {
  struct Sheet {
    let name: String
    let isHidden: Bool
    let relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false
  /// The name of the root element: `workbook`, or `document` in a text document.
  private(set) var root: String?

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if root == nil { root = name.string }
    switch name {
    case "workbookPr": is1904 = attributes["date1904"].map { $0.equals("1") || $0.equals("true") } ?? false
    case "sheet":
      sheets.append(
        Sheet(
          name: attributes.string("name") ?? "", isHidden: attributes.string("state").map { $0 != "visible" } ?? false,
          relationship: attributes.string("id") ?? ""))
    default: break
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The part of an Office Open XML package with the formats of cells.
final class StylesReader: XMLReceiver {
  /// The formats by the numbers with which cells refer to them.
  private(set) var formats: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var isOfCells = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"]?.decimal, let code = attributes.string("formatCode") {
        custom[id] = NumberFormat(code: code)
      }
    case "cellXfs": isOfCells = true
    case "xf" where isOfCells:
      let id = attributes["numFmtId"]?.decimal ?? 0
      formats.append(custom[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isOfCells = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
