import Editorial
import MarkdownSyntax
import SourceText

/// A URL in a text, either written out or the target of a link.
struct WebLink {
  /// The range in the source: the whole link, or only the URL if it is written out without link marks.
  let range: ByteRange
  let address: ArraySlice<UInt8>
  /// The range of the URL in the source; `nil` if it is written differently there.
  let addressRange: ByteRange?
  /// Whether readers see the URL itself, and not only the words of a link.
  let isWrittenOut: Bool
}

extension PostText {
  /// Returns the URLs that begin with `http://` or `https://`, in order, without those of images.
  func webLinks(in markdown: MarkdownTree) -> [WebLink] {
    var links: [WebLink] = []
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let node = markdown.nodes[index]
      switch node.kind {
      case .link:
        let address = markdown.literal(of: index)
        if WebURL.begins(address) {
          let words = markdown.descendants(of: index).first
          let isWrittenOut = words.map { WebURL.begins(markdown.literal(of: $0)) } ?? true
          links.append(
            WebLink(
              range: node.range, address: address, addressRange: markdown.literalRange(of: index),
              isWrittenOut: isWrittenOut))
        }
        index = Int(node.subtreeEnd)
        continue
      case .image:
        index = Int(node.subtreeEnd)
        continue
      case .text: WebURL.append(addressesOf: index, in: markdown, to: &links)
      default: break
      }
      index += 1
    }
    return links
  }
}

/// The syntax of URLs.
enum WebURL {
  static func begins(_ text: some Collection<UInt8>) -> Bool { schemeLength(text) != nil }

  /// Returns a URL without scheme, `www.`, query, fragment and final slash, and with a host in lower case. Two URLs with the same result
  /// count as the same page. Returns `nil` for a text that does not begin with `http://` or `https://`.
  static func page(of address: some Collection<UInt8>) -> String? {
    guard let length = schemeLength(address) else { return nil }
    var rest = Array(address.dropFirst(length).prefix { $0 != .questionMark && $0 != .numberSign })
    if rest.last == .slash { rest.removeLast() }
    let host = String(decoding: rest.prefix { $0 != .slash }, as: UTF8.self).lowercased()
    let path = String(decoding: rest.drop { $0 != .slash }, as: UTF8.self)
    return (host.hasPrefix("www.") ? String(host.dropFirst(4)) : host) + path
  }

  private static func schemeLength(_ text: some Collection<UInt8>) -> Int? {
    ["https://", "http://"].first { scheme in
      zip(text, scheme.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
        && text.prefix(scheme.utf8.count + 1).count > scheme.utf8.count
    }?.utf8.count
  }

  /// Adds the URLs written out in a text node. The search looks for colons, because most texts contain none.
  fileprivate static func append(addressesOf node: Int, in markdown: MarkdownTree, to links: inout [WebLink]) {
    let text = markdown.literal(of: node)
    var index = text.startIndex
    while let colon = text[index...].firstIndex(of: .colon) {
      index = colon + 1
      guard text[index...].starts(with: [.slash, .slash]) else { continue }
      let start = [5, 4].lazy.map { colon - $0 }.first { $0 >= text.startIndex && begins(text[$0...]) }
      guard let start else { continue }
      let end = end(ofAddressAt: start, in: text)
      index = max(index, end)
      links.append(
        WebLink(
          range: markdown.place(of: start..<end, inLiteralOf: node), address: text[start..<end],
          addressRange: markdown.sourceRange(of: start..<end, inLiteralOf: node), isWrittenOut: true))
    }
  }

  private static let marks = Set(".,;:!?'*_".utf8)

  /// Returns the end of a URL: before whitespace, an angle bracket, a quotation mark or typographic punctuation. Punctuation marks of the
  /// sentence at its end do not belong to the URL, and neither does a closing parenthesis without an opening one.
  private static func end(ofAddressAt start: Int, in text: ArraySlice<UInt8>) -> Int {
    var end = start
    while end < text.endIndex {
      let byte = text[end]
      if byte <= .space || byte == .quotationMark || byte == .lessThanSign || byte == .greaterThanSign { break }
      // A no-break space, French quotation marks; dashes, quotation marks and spaces of all widths.
      if byte == 0xC2, text[(end + 1)...].first.map({ [0xA0, 0xAB, 0xBB].contains($0) }) ?? false { break }
      if byte == 0xE2, text[(end + 1)...].first == 0x80 { break }
      end += 1
    }
    var unpaired = text[start..<end].reduce(0) { $0 + ($1 == .rightParenthesis ? 1 : $1 == .leftParenthesis ? -1 : 0) }
    while end > start, let last = text[..<end].last {
      if last == .rightParenthesis, unpaired > 0 { unpaired -= 1 } else if !marks.contains(last) { break }
      end -= 1
    }
    return end
  }
}
