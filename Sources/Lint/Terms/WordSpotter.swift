/// Finds the places of a text at which one of some words may stand, without looking at every byte.
///
/// A window as long as the shortest word moves over the text; the pair of bytes at its end tells how far on the next place may
/// be (Wu and Manber, “A fast algorithm for multi-pattern searching”, 1994). It may say “maybe” of any place, never “no” of one
/// that has a word.
struct WordSpotter: Sendable {
  /// The length of the window in bytes; 0 where there are no words.
  private let window: Int
  /// How far the window may move on, by the classes of its last two bytes. 0 where a word may stand in it.
  private let shifts: [UInt8]

  /// Letters and digits by their class from 1 on, apart from case; all bytes beyond ASCII are one class; the rest is 0.
  private static let classes: [UInt8] = (0...255).map { byte in
    switch byte {
    case 0x30...0x39: UInt8(byte - 0x30 + 1)
    case 0x41...0x5A: UInt8(byte - 0x41 + 11)
    case 0x61...0x7A: UInt8(byte - 0x61 + 11)
    case 0x80...: beyondASCII
    default: 0
    }
  }
  private static let beyondASCII: UInt8 = 37
  private static let classCount = 38

  /// - Parameter words: runs of letters and digits.
  init(_ words: [String] = []) {
    let beginnings = words.map(Self.beginning)
    let shortest = beginnings.map(\.count).min() ?? 0
    // A word that begins with a letter of several lengths may stand anywhere.
    window = words.isEmpty ? 0 : max(1, shortest)
    var shifts = [UInt8](repeating: UInt8(max(1, shortest - 1)), count: Self.classCount * Self.classCount)
    if shortest == 0 { shifts = shifts.map { _ in 0 } }
    for beginning in beginnings {
      for index in 1..<max(1, shortest) {
        let pair = Int(beginning[index - 1]) * Self.classCount + Int(beginning[index])
        shifts[pair] = min(shifts[pair], UInt8(shortest - 1 - index))
      }
      guard shortest == 1 else { continue }
      for before in 0..<Self.classCount { shifts[before * Self.classCount + Int(beginning[0])] = 0 }
    }
    self.shifts = shifts
  }

  /// The classes of a word's first bytes, up to a letter whose capital is not of the same length.
  private static func beginning(of word: String) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in word.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      let forms = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
      guard forms.allSatisfy({ $0.unicodeScalars.count > 1 || $0.utf8.count == bytes.count }) else { break }
      result += bytes.map { classes[Int($0)] }
    }
    return Array(result.prefix(16))
  }

  /// Visits the places at which a word may begin, until a visit says that it has seen enough.
  ///
  /// A byte beyond ASCII may belong to a letter or to punctuation: a word may begin at it and right after it.
  @inline(__always)
  func containsCandidate(in text: ArraySlice<UInt8>, where isEnough: (_ index: Int) -> Bool) -> Bool {
    guard window > 0 else { return false }
    return Self.classes.withUnsafeBufferPointer { classes in
      shifts.withUnsafeBufferPointer { shifts in
        text.withUnsafeBufferPointer { buffer in
          var end = window - 1
          while end < buffer.count {
            let before = end == 0 ? 0 : Int(classes[Int(buffer[end - 1])])
            let shift = Int(shifts[before * Self.classCount + Int(classes[Int(buffer[end])])])
            if shift > 0 {
              end += shift
              continue
            }
            let start = end - window + 1
            let isInside = start > 0 && classes[Int(buffer[start - 1])] &- 1 < Self.beyondASCII - 1
            if !isInside, isEnough(start) { return true }
            end += 1
          }
          return false
        }
      }
    }
  }
}
