import Editorial
import MarkdownSyntax
import SourceText

/// Links with their URLs, and HTML.
extension FlowText {
  /// Returns the URL of a link; `nil` for a link to a file without a permalink, or to a heading.
  func address(of link: Int) -> ArraySlice<UInt8>? {
    let literal = markdown.literal(of: link)
    return RelativeLink.hasScheme(literal) ? literal : permalink(link).map { Array($0.utf8)[...] }
  }

  /// Records the loss of a link's or picture's title, unless the title repeats the words or the URL.
  mutating func loseTitle(of index: Int, shownAs words: ArraySlice<UInt8>) {
    guard let range = markdown.titleRange(of: index) else { return }
    let title = source[range.indices]
    if title.elementsEqual(words) || title.elementsEqual(markdown.literal(of: index)) { return }
    losses.append(Loss(kind: .linkTitle, range: range))
  }

  mutating func endLink(_ link: Container) {
    loseTitle(of: link.node, shownAs: text.bytes[min(link.start, text.count)...].drop { $0 == .lineFeed })
    let place = markdown.nodes[link.node].range.lowerBound
    guard let address = address(of: link.node) else {
      let literal = markdown.literal(of: link.node)
      if !literal.isEmpty, literal.first != .numberSign { lose(.relativeLink, markdown.nodes[link.node]) }
      return
    }
    if firstLink == nil { firstLink = String(decoding: address, as: UTF8.self) }
    if manner.marks == .telegram {
      dropsBlank = false
      if text.count == link.start { text.append(TelegramMarks.escaped(address, isCode: false), for: place) }
      text.append("](".utf8, for: place)
      text.append(TelegramMarks.escapedAddress(address), for: place)
      text.append(")".utf8, for: place)
      return
    }
    guard manner.writesAddresses else { return }
    let words = text.bytes[min(link.start, text.count)...].drop { $0 == .lineFeed }
    if words.elementsEqual(address) { return }
    // Words that are the URL without its obvious parts stay unchanged if the network recognises them as a link.
    if Address.isSame(words, address) {
      guard manner.needsScheme, address.starts(with: "http".utf8) else { return }
      text.removeLast(words.count)
      return write(address, of: link.node)
    }
    if !words.isEmpty { text.append(" (".utf8, for: place) }
    write(Address.shown(address), of: link.node)
    if !words.isEmpty { text.append(")".utf8, for: place) }
  }

  mutating func write(_ address: ArraySlice<UInt8>, of link: Int) {
    dropsBlank = false
    if let range = markdown.literalRange(of: link), range.count == address.count {
      text.append(address, from: range.lowerBound)
    } else {
      text.append(address, for: markdown.nodes[link].range.lowerBound)
    }
  }

  mutating func html(_ index: Int) {
    if markdown.isComment(index) { return leaveOut() }
    let literal = markdown.literal(of: index)
    leavesOut = true
    // After an element that begins a block, everything up to the next blank line counts as HTML, words included.
    let node = markdown.nodes[index]
    if node.kind == .htmlBlock, Self.hasWords(literal) {
      return losses.append(Loss(kind: .html, range: node.range, holdsWords: true))
    }
    if markdown.isLineEndElement(index) {
      text.trimSpaces()
      // No text is published with a line end before its first words.
      if !text.isEmpty { words([.lineFeed][...], at: index) }
      (lineStart, leavesOut) = (text.count, false)
      dropsBlank = true
      return
    }
    // The end tag of an element is lost together with its start tag.
    if literal.starts(with: "</".utf8) { return }
    lose(.html, node)
  }

  /// Whether HTML contains words outside of its tags.
  private static func hasWords(_ html: ArraySlice<UInt8>) -> Bool {
    var isInElement = false
    for byte in html {
      switch byte {
      case .lessThanSign: isInElement = true
      case .greaterThanSign: isInElement = false
      default: if !isInElement, byte > .space { return true }
      }
    }
    return false
  }
}

/// The written forms of a link's target.
enum Address {
  /// Returns the usual written form of a link's target: without `mailto:` and `tel:`.
  static func shown(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    ["mailto:", "tel:"].first { address.starts(with: $0.utf8) }.map { address.dropFirst($0.utf8.count) } ?? address
  }

  /// Whether a link's words are its URL: in full, or without the scheme (`https://`, `http://`, `mailto:` or `tel:`) and perhaps the
  /// slash at the end.
  static func isSame(_ words: ArraySlice<UInt8>, _ address: ArraySlice<UInt8>) -> Bool {
    if words.elementsEqual(address) { return true }
    return ["https://", "http://", "mailto:", "tel:"].contains { scheme in
      guard address.starts(with: scheme.utf8) else { return false }
      let rest = address.dropFirst(scheme.utf8.count)
      return words.elementsEqual(rest) || rest.last == .slash && words.elementsEqual(rest.dropLast())
    }
  }
}
