import CivilTime
import FrontMatter
import SourceText

/// A picture that front matter names.
struct FolderPicture {
  let file: String
  var alt: String?

  /// Reads the name of a file, or a map with the file and its alt text.
  init?(_ value: FrontMatterValue) {
    let file = value.text ?? ["file", "src", "url", "path", "image"].lazy.compactMap { value[$0]?.text }.first
    guard let file, !file.allSatisfy(\.isWhitespace) else { return nil }
    self.file = String(file.trimmed)
    alt = ["alt", "alt_text", "alttext", "title"].lazy.compactMap { value[$0]?.text }.first
  }
}

extension FrontMatterValue {
  /// The texts of a list, or the names of its maps.
  var names: [String] {
    items.compactMap { $0.text ?? $0["name"]?.text ?? $0["title"]?.text }.map { String($0.trimmed) }.filter {
      !$0.isEmpty
    }
  }
}

extension FolderPost {
  /// Sets the date as front matter gives it, or else the day in the name of the file.
  ///
  /// - Parameter written: the date in front matter; `nil` if there is none.
  mutating func setDate(_ written: String?, _ context: FolderContext) {
    guard let date = written ?? NameDate(path).map({ "\($0.day)" }) else { return }
    cells["date"] = date
    day = WrittenDate.parse(date, in: context.zone)?.slot(in: context.zone).day
  }

  /// Whether the day of the post is in the future.
  func isToCome(_ context: FolderContext) -> Bool { day.map { $0 > context.today } ?? false }

  /// Sets the channels. A channel that the workspace does not have is left out.
  mutating func addChannels(_ names: [String], _ context: FolderContext) {
    var ids: [String] = []
    for name in names {
      guard let id = context.channel(name) else {
        unknownChannels.append(name)
        continue
      }
      if !ids.contains(id) { ids.append(id) }
    }
    if !ids.isEmpty { cells["channels"] = CellList.text(ids) }
  }

  /// Adds the pictures that the workspace contains.
  ///
  /// - Parameter path: returns the path in the workspace of a picture; `nil` if the workspace does not contain it.
  mutating func addPictures(_ pictures: [FolderPicture], path: (_ file: String) -> String?) {
    var count = 0
    for picture in pictures {
      guard !ForeignSite.isWeb(picture.file), let file = path(picture.file) else {
        missingPictures.append(picture.file)
        continue
      }
      count += 1
      cells["media.\(count).file"] = file
      cells["media.\(count).alt"] = picture.alt
    }
  }

  /// Keeps the keys that were not read as the user's own, or records that they are not read.
  mutating func addRest(of keys: KeyReader, keepsUnknown: Bool) {
    for (name, value) in keys.rest {
      let isOwn = name.lowercased().hasPrefix("x-")
      guard isOwn || keepsUnknown, let text = value.text ?? value.plainList else {
        unread.append(name)
        continue
      }
      cells[isOwn ? name : "x-" + name.replacing(".", with: "-")] = text
    }
  }
}

extension FrontMatterValue {
  /// The texts of a list of scalars as one text; `nil` for another value.
  fileprivate var plainList: String? {
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? CellList.text(texts) : nil
  }
}
