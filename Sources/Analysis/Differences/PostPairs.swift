import CivilTime
import Editorial
import SourceText

/// The matching of each post of one revision with its counterpart in the other.
///
/// A post is matched by id and path; otherwise by id, by path, by its whole content, by its text and title, by a long text alone, or by
/// the part of its file name after the date. In the last case, the titles must be equal, or about half of the words must agree. The time
/// is linear, because a post is compared only with posts that share one of these features.
struct PostPairs {
  private(set) var pairs: [(before: Document?, after: Document?)] = []
  private var before: [Document]
  private var after: [Document]

  /// The minimum length, in bytes, of a text that identifies a post regardless of its title: about one line.
  private static let tellingLength = 80

  /// The maximum number of posts, with the same part of the file name after the date, with which a post is compared.
  private static let candidateLimit = 16

  init(_ before: [Document], _ after: [Document]) {
    (self.before, self.after) = (before, after)
    pair(by: { "\($0.path)\n\($0.id)" })
    pair(by: \.id)
    pair(by: \.path)
    pair(by: { $0.source.comparable })
    pair(by: { document in document.text.isEmpty ? nil : document.text + [0] + Array(document.title.utf8) })
    pair(by: { document in document.text.count < Self.tellingLength ? nil : document.text })
    pair(by: \.namePastDate, where: Self.resemble)
    pairs += self.before.map { ($0, nil) } + self.after.map { (nil, $0) }
  }

  /// Pairs the remaining posts, in order, for which `mark` returns the same value and that `isSame` accepts. A post whose mark is `nil`
  /// is not paired.
  private mutating func pair<Mark: Hashable>(
    by mark: (Document) -> Mark?, where isSame: ((Document, Document) -> Bool)? = nil
  ) {
    if before.isEmpty || after.isEmpty { return }
    var open: [Mark: [Int]] = [:]
    for index in before.indices.reversed() {
      if let mark = mark(before[index]) { open[mark, default: []].append(index) }
    }
    var taken = Set<Int>()
    after.removeAll { document in
      guard let mark = mark(document), let candidates = open[mark] else { return false }
      let position =
        isSame.map { isSame in
          candidates.suffix(Self.candidateLimit).lastIndex { isSame(before[$0], document) }
        } ?? candidates.indices.last
      guard let position, let index = open[mark]?.remove(at: position) else { return false }
      taken.insert(index)
      pairs.append((before[index], document))
      return true
    }
    if taken.isEmpty { return }
    before = before.indices.filter { !taken.contains($0) }.map { before[$0] }
  }

  /// Whether two documents are probably versions of the same post: their front matter has the same title, or at least half of their word
  /// sequences are estimated to be the same.
  private static func resemble(_ first: Document, _ second: Document) -> Bool {
    if let title = first.header.title?.value, title == second.header.title?.value { return true }
    guard let old = TextSignature(of: first.markdown.nodes.indices, in: first.markdown),
      let new = TextSignature(of: second.markdown.nodes.indices, in: second.markdown)
    else { return false }
    return old.resemblance(to: new) >= 0.5
  }
}

extension Document {
  fileprivate var text: [UInt8] { source.comparable(from: bodyStart) }

  /// The part of the file name after its date; `nil` if the name does not begin with a date, or consists only of a date.
  fileprivate var namePastDate: String? {
    guard DateSyntax.leadingDay(of: source.stem) != nil else { return nil }
    let rest = source.stem.utf8.dropFirst(10).drop { $0 == .hyphen || $0 == .underscore || $0 == .space }
    return rest.isEmpty ? nil : String(Substring(rest))
  }
}

extension SourceFile {
  /// The whole file in comparable form, without the byte-order mark. Git may change line ends, and editors may add a byte-order mark.
  var comparable: [UInt8] { comparable(from: byteOrderMarkLength) }

  /// Returns the bytes from an offset on, with line feeds as line ends, and without whitespace at the start and the end.
  func comparable(from start: Int) -> [UInt8] { bytes[min(start, bytes.count)...].withLineFeeds.trimmingBlanks }
}
