import FrontMatter
import MarkdownSyntax
import SourceText

/// A reader of posts whose front matter names the channels below `media:`, with mentions and hashtags for each (Galaxy Social).
///
/// The program publishes the text of the body, then a line of mentions and a line of hashtags. The post of each channel therefore has
/// these lines in its text.
struct NetworkPostReader {
  let folder: ForeignFolder
  let context: FolderContext

  func item(_ source: SourceFile) throws(ForeignDocument.Failure) -> FolderItem {
    let document = try ForeignDocument(source)
    guard let names = NetworkNames.of(document.values) else { return .passedOver(.aboutFolder) }
    var keys = KeyReader(document.values)
    var post = FolderPost(path: source.path)
    _ = keys.take(["media"])
    post.addChannels(names, context)
    addTexts(document, names, &keys, to: &post)
    post.cells["title"] = keys.text(["title"])
    post.setDate(keys.text(["date", "publishdate"]), context)
    post.cells["status"] = post.isToCome(context) ? "scheduled" : "published"
    post.name = String(source.path.fileStem)
    let pictures = (keys.take(["images"])?.items ?? []).compactMap(FolderPicture.init)
    post.addPictures(pictures) {
      context.mediaPath($0) ?? context.mediaPath("\(source.path.folderAndName.folder)/\($0)")
    }
    post.addRest(of: keys, keepsUnknown: context.keepsUnknown)
    return .post(post)
  }

  private func addTexts(
    _ document: ForeignDocument, _ names: [String], _ keys: inout KeyReader, to post: inout FolderPost
  ) {
    let body = document.text
    var texts: [(channel: String, text: String)] = []
    for name in names {
      let folded = KeyReader.folded(name)
      let mentions = Self.line("@", keys.take(["mentions.\(folded)"]))
      let hashtags = Self.line("#", keys.take(["hashtags.\(folded)"]))
      let lines = [mentions, hashtags].compactMap(\.self).joined(separator: "\n")
      guard let channel = context.channel(name), !texts.contains(where: { $0.channel == channel }) else { continue }
      texts.append((channel, lines.isEmpty ? body : body.isEmpty ? lines : "\(body)\n\n\(lines)"))
    }
    // The most frequent text is the common one; among equally frequent ones, the first.
    let counts = Dictionary(grouping: texts, by: \.text).mapValues(\.count)
    let common = texts.reduce(texts.first?.text ?? body) { best, next in
      counts[next.text, default: 0] > counts[best, default: 0] ? next.text : best
    }
    post.cells["text (Markdown)"] = common
    for (channel, text) in texts where text != common { post.cells["text (Markdown) · @\(channel)"] = text }
  }

  /// Returns a line of names with a mark before each, as Markdown that shows exactly this line; `nil` without names.
  private static func line(_ mark: String, _ names: FrontMatterValue?) -> String? {
    let names = (names?.names ?? []).map { $0.hasPrefix(mark) ? $0 : mark + $0 }
    return names.isEmpty ? nil : MarkdownText(names.joined(separator: " ").utf8, joinsLines: false).markdown()
  }
}
