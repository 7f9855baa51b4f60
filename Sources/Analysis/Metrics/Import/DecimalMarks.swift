import Schema
import SourceText

/// A cell of an export, with the line on which its row begins.
struct ExportCell: Hashable {
  let text: String
  let line: Int
}

/// The evidence that the numbers of a column give for their decimal mark.
///
/// A number proves its marks if it can be read in one way only: it has both marks, one of them twice, or one that is not before exactly
/// three digits. A number such as `1.234` proves nothing.
struct DecimalMarks {
  /// The first cell that proves each decimal mark.
  private(set) var proofs: [Character: ExportCell] = [:]
  /// The first ambiguous cell, with its mark; `nil` if there is none.
  private(set) var ambiguous: (cell: ExportCell, mark: Character)?
  private var ambiguousCount = 0
  /// The marks of the ambiguous numbers.
  private var marks: Set<Character> = []

  mutating func look(at text: String, line: Int) {
    guard let form = NumberForm(text) else { return }
    switch form {
    case .decimal(let mark): prove(mark, text, line)
    case .grouped(let mark): prove(mark == "," ? "." : ",", text, line)
    case .ambiguous(let mark):
      if ambiguous == nil { ambiguous = (ExportCell(text: text, line: line), mark) }
      ambiguousCount += 1
      marks.insert(mark)
    }
  }

  private mutating func prove(_ mark: Character, _ text: String, _ line: Int) {
    if proofs[mark] == nil { proofs[mark] = ExportCell(text: text, line: line) }
  }

  /// The decimal mark, if all proofs agree on it; `nil` if there are none or if they disagree.
  var proved: Character? { proofs.count == 1 ? proofs.keys.first : nil }

  /// The probable decimal mark of a column in which no number proves one: several numbers with the same mark, always before three digits,
  /// are thousands. `nil` if fewer than two numbers have a mark, or if their marks differ.
  var probable: Character? {
    guard ambiguousCount > 1, marks.count == 1 else { return nil }
    return marks.first == "," ? "." : ","
  }

  /// Whether the first number in a text can be read in two ways.
  static func isAmbiguous(_ text: String) -> Bool {
    if case .ambiguous? = NumberForm(text) { true } else { false }
  }
}

/// The form of a number with a point or a comma.
private enum NumberForm {
  /// The mark separates decimals.
  case decimal(Character)
  /// The mark separates thousands.
  case grouped(Character)
  /// The mark separates either.
  case ambiguous(Character)

  /// Examines the first number in a text; `nil` if the number has neither mark.
  init?(_ text: String) {
    guard text.utf8.contains(where: { $0 == .comma || $0 == .fullStop }) else { return nil }
    var marks: [UInt8] = []
    // The numbers of digits before, between and after the marks.
    var counts = [0]
    var first: UInt8?
    var isScientific = false
    bytes: for byte in text.utf8 {
      switch byte {
      case UInt8.digits:
        first = first ?? byte
        counts[counts.count - 1] += 1
      case .comma, .fullStop:
        (marks, counts) = first == nil ? ([byte], [0, 0]) : (marks + [byte], counts + [0])
      case .space, UInt8(ascii: "'"), UInt8(ascii: "_"), 0x80...:
        // Such a character may separate thousands.
        if first == nil { (marks, counts) = ([], [0]) }
      default:
        if first == nil {
          (marks, counts) = ([], [0])
          continue bytes
        }
        isScientific = byte | 0x20 == UInt8(ascii: "e")
        break bytes
      }
    }
    guard let last = marks.last, let after = counts.last, after > 0 else { return nil }
    let mark = Character(Unicode.Scalar(last))
    let mayGroup = after == 3 && (1...3).contains(counts[0]) && first != UInt8(ascii: "0") && !isScientific
    if Set(marks).count == 2 {
      self = .decimal(mark)
    } else if marks.count > 1 {
      self = .grouped(mark)
    } else {
      self = mayGroup ? .ambiguous(mark) : .decimal(mark)
    }
  }
}
