/// The output of a template for all views of one shape: pieces of text with places for the words of a view in between.
///
/// A site of ten thousand posts fills in the same few templates again and again. Each template runs once for each shape; after
/// that, only words are inserted.
struct Skeleton: Sendable {
  static let start: Character = "\u{1}"
  static let end: Character = "\u{2}"

  private let pieces: [String]
  /// The number of the word after each piece except the last, counted from 0.
  private let places: [Int]
  private let length: Int

  /// - Parameter text: the output of a template with marks in place of words.
  init(_ text: String) {
    var pieces: [String] = []
    var places: [Int] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: Self.start), let end = rest[start...].firstIndex(of: Self.end),
      let place = Int(rest[rest.index(after: start)..<end])
    {
      pieces.append(String(rest[..<start]))
      places.append(place)
      rest = rest[rest.index(after: end)...]
    }
    pieces.append(String(rest))
    self.pieces = pieces
    self.places = places
    length = text.utf8.count
  }

  /// Returns the output with words inserted into their places.
  func filled(with words: [HTML]) -> HTML {
    var text = ""
    var capacity = length
    for place in places { capacity += words[place].text.utf8.count }
    text.reserveCapacity(capacity)
    for (piece, place) in zip(pieces, places) {
      text += piece
      text += words[place].text
    }
    text += pieces[pieces.count - 1]
    return HTML(trusted: text)
  }
}
