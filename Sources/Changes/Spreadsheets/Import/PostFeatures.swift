import Editorial
import ForeignFiles

/// What tells two posts apart that would get the same file name.
struct PostFeatures {
  let isTitled: Bool
  let slot: String
  /// The common text, without line ends and spaces at its ends, as a hash value.
  private let text: Int
  /// The permalinks by channel.
  let permalinks: [String: String]
  /// The time and the hash value of the text of each channel; the text is `nil` if the channel has none.
  private let publications: [String: Publication]

  fileprivate struct Publication {
    let slot: String
    let text: Int?
  }

  init(_ values: [SheetColumn: String], text: [UInt8]? = nil) {
    isTitled = !(values[.field(["title"])] ?? "").isEmpty
    let slot = values[.field(["date"])] ?? ""
    self.slot = slot
    let common = text.map { String(decoding: $0, as: UTF8.self) } ?? values[.text(channel: nil)] ?? ""
    let hash = Self.hash(common)
    self.text = hash
    permalinks = values.reduce(into: [:]) { links, entry in
      if case .field(let path) = entry.key, path.count == 3, path[0] == "published", path[2] == "url" {
        links[path[1]] = entry.value
      }
    }
    let channels = CellList.items(values[.field(["channels"])] ?? "")
    publications = channels.reduce(into: [:]) { publications, channel in
      let own = values[.text(channel: channel)]
      let text = (own ?? common).isEmpty ? nil : own.map(Self.hash) ?? hash
      publications[channel] = Publication(slot: values[.field(["channels", channel, "date"])] ?? slot, text: text)
    }
  }

  private static func hash(_ text: String) -> Int {
    let words = text.withLineFeeds
    let range = PostBody.trimmed(0..<words.count, in: words).indices
    var hasher = Hasher()
    words.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
    return hasher.finalize()
  }

  /// Whether these are the features of another post than the given ones. A permalink decides. Without a title, another text is another
  /// post: in one sheet always, otherwise only at another time, because the text of an existing post may have been edited. In one sheet,
  /// another time or another text on the same channel is another post as well.
  ///
  /// - Parameter inOneSheet: whether both posts are rows of one sheet.
  func isOther(than other: PostFeatures, inOneSheet: Bool) -> Bool {
    let shared = permalinks.keys.filter { other.permalinks[$0] != nil }
    if shared.contains(where: { permalinks[$0] != other.permalinks[$0] }) { return true }
    if !shared.isEmpty { return false }
    if inOneSheet, publications.contains(where: { $1.differs(from: other.publications[$0]) }) { return true }
    if isTitled || other.isTitled { return false }
    return text != other.text && (inOneSheet || slot != other.slot)
  }
}

extension PostFeatures.Publication {
  fileprivate func differs(from other: Self?) -> Bool {
    guard let other else { return false }
    let hasOtherText = text.flatMap { text in other.text.map { $0 != text } } ?? false
    return slot.contains(":") && other.slot.contains(":") && slot != other.slot || hasOtherText
  }
}
