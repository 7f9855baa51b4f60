/// What a template gives for all views of one shape: pieces of text, and between them the places of the views' words.
///
/// A site of ten thousand posts fills in the same few templates over and over. Each is run once for each shape of what it shows;
/// after that, only words are put into place.
struct Skeleton: Sendable {
  static let start: Character = "\u{1}"
  static let end: Character = "\u{2}"

  private let pieces: [String]
  /// The number of the word that stands behind each piece but the last.
  private let places: [Int]
  private let length: Int

  /// - Parameter text: what a template gave with marks for words.
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

  /// Puts words into their places.
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
