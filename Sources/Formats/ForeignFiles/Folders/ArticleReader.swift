import CivilTime
import FrontMatter
import Localization
import SourceText

/// A reader of the articles of a folder: a blog's posts, or any other texts with front matter.
struct ArticleReader {
  let folder: ForeignFolder
  let layout: FolderLayout
  let site: ForeignSite
  let context: FolderContext
  /// The folders that are bundles: an `index.md` and the files that belong to it.
  private let bundles: Set<String>

  init(_ folder: ForeignFolder, _ layout: FolderLayout, _ site: ForeignSite, _ context: FolderContext) {
    (self.folder, self.layout, self.site, self.context) = (folder, layout, site, context)
    let leaves = folder.documents.filter { ArticleName($0.path, site).stem == "index" }
    bundles = Set(leaves.map { $0.path.folderAndName.folder }.filter { !$0.isEmpty })
  }

  func item(_ source: SourceFile) throws(ForeignDocument.Failure) -> FolderItem {
    let name = ArticleName(source.path, site)
    if name.stem == "_index" { return .passedOver(.section) }
    if layout == .folder, name.isAboutFolder { return .passedOver(.aboutFolder) }
    if name.stem != "index", isInBundle(source.path) { return .passedOver(.partOfBundle) }
    let isPlain = source.path.fileExtension == "txt"
    let document = try ForeignDocument(source, mayBeRule: isPlain)
    var keys = KeyReader(document.values)
    var post = FolderPost(path: source.path)
    post.cells[isPlain ? "text" : "text (Markdown)"] = document.text
    addTexts(&keys, document, name, to: &post)
    addDate(&keys, name, to: &post)
    addStatus(&keys, to: &post)
    if layout != .folder, post.cells["date"] == nil, post.cells["status"] != "draft" { return .passedOver(.undated) }
    addChannels(&keys, to: &post)
    addLists(&keys, to: &post)
    addPictures(&keys, to: &post)
    post.addRest(of: keys, keepsUnknown: context.keepsUnknown)
    post.lines = post.keys.compactMapValues { document.offsets[$0] }.mapValues { offset in
      1 + source.bytes[..<offset].count { $0 == .lineFeed }
    }
    return .post(post)
  }

  /// Whether a file lies in a bundle, at any depth. Such files belong to the bundle's `index.md`.
  private func isInBundle(_ path: String) -> Bool {
    guard layout == .hugo else { return false }
    var folder = path.folderAndName.folder
    while !folder.isEmpty {
      if bundles.contains(folder) { return true }
      folder = folder.folderAndName.folder
    }
    return false
  }

  // MARK: Single values

  private func addTexts(
    _ keys: inout KeyReader, _ document: ForeignDocument, _ name: ArticleName, to post: inout FolderPost
  ) {
    let title = keys.text(Self.titleKeys)
    post.keys["title"] = keys.lastTaken
    post.cells["title"] = title ?? (layout == .jekyll ? name.words : document.firstHeading)
    post.cells["description"] = keys.text(Self.descriptionKeys)
    post.keys["description"] = keys.lastTaken
    post.cells["language"] = keys.text(Self.languageKeys) ?? name.language
    post.keys["language"] = keys.lastTaken
    let slug = keys.text(["slug", "id"]).flatMap { $0.split(separator: "/").last.map(String.init) }
    post.name = slug ?? name.full
  }

  private func addDate(_ keys: inout KeyReader, _ name: ArticleName, to post: inout FolderPost) {
    let written = keys.take(Self.dateKeys, where: Self.isDate)
    post.keys["date"] = keys.lastTaken
    post.setDate(written?.text.map { String($0.trimmed) }, context)
    if layout == .folder, post.cells["date"] != nil { post.cells["time"] = keys.text(["time"]) }
  }

  static let titleKeys = ["title", "headline"]
  static let descriptionKeys = ["description", "summary", "excerpt", "metadescription"]
  static let languageKeys = ["language", "lang", "locale"]
  static let draftKeys = ["draft", "isdraft"]
  static let publishedKeys = ["published", "ispublished", "publish"]
  static let statusKeys = ["status", "state"]
  /// The keys of tags. Those of each list are spellings of one key.
  static let tagKeys = [["tags", "tag"], ["categories", "category"]]

  /// Whether a value of one of the date keys is a date.
  static func isDate(_ value: FrontMatterValue) -> Bool {
    value.flag == nil && value.text?.contains { $0.isNumber } ?? false
  }

  /// The keys of dates, in the order in which Hugo takes the time of publication from them.
  static let dateKeys = [
    "publishdate", "pubdate", "published", "publishedat", "publisheddate", "publicationdate", "datepublished", "date",
    "scheduledat", "schedule", "created", "createdat",
  ]

  private func addStatus(_ keys: inout KeyReader, to post: inout FolderPost) {
    let isDraft = keys.flag(Self.draftKeys)
    let isPublished = keys.flag(Self.publishedKeys)
    if isDraft == true || isPublished == false || folder.isInside("_drafts", post.path) {
      post.cells["status"] = "draft"
    } else if let status = keys.text(Self.statusKeys) {
      post.cells["status"] = status
      post.keys["status"] = keys.lastTaken
    } else if post.isToCome(context) {
      post.cells["status"] = "scheduled"
    } else if layout.publishesAll || isDraft == false || isPublished == true || post.cells["date"] != nil {
      post.cells["status"] = "published"
    }
  }

  // MARK: Channels

  private func addChannels(_ keys: inout KeyReader, to post: inout FolderPost) {
    let named = layout == .folder ? keys.take(Self.channelKeys) : nil
    let names = named.map(\.names) ?? []
    if !names.isEmpty {
      post.keys["channels"] = keys.lastTaken
      post.addChannels(names, context)
    } else if !context.channels.isEmpty {
      post.cells["channels"] = CellList.text(context.channels)
    } else {
      post.network = "blog"
    }
    guard post.cells["status"] == "published", let link = keys.text(["permalink", "url"]).flatMap(address) else {
      return
    }
    post.cells[post.network == nil ? "permalink" : "published.url"] = link
    if post.network != nil { post.cells["published.at"] = post.cells["date"] }
  }

  private static let channelKeys = ["channels", "channel", "networks", "network", "platforms", "platform"]

  /// Returns the URL of an article from the value of a key: a URL, or a path below the URL of the site. `nil` for a pattern.
  private func address(_ link: String) -> String? {
    if ForeignSite.isWeb(link) { return link }
    guard link.hasPrefix("/"), !link.hasPrefix("//"), !link.contains(":"), let site = site.address else { return nil }
    return (site.hasSuffix("/") ? String(site.dropLast()) : site) + link
  }

  // MARK: Lists

  private func addLists(_ keys: inout KeyReader, to post: inout FolderPost) {
    var tags: [String] = []
    for names in Self.tagKeys {
      for tag in keys.take(names).map({ words(of: $0) }) ?? [] where !tags.contains(tag) { tags.append(tag) }
      post.keys["tags"] = post.keys["tags"] ?? keys.lastTaken
    }
    if !tags.isEmpty { post.cells["tags"] = CellList.text(tags) }
    let authors = keys.take(["author", "authors", "author.name", "by", "byline", "writer"])?.names ?? []
    post.cells["author"] = authors.first
    post.keys["author"] = keys.lastTaken
    post.hasFurtherAuthors = authors.count > 1
  }

  /// Returns the words of a list. In one text, Jekyll separates them by spaces, and other programs by commas.
  private func words(of value: FrontMatterValue) -> [String] {
    guard let text = value.text else { return value.names }
    let parts = layout == .jekyll ? text.split(whereSeparator: \.isWhitespace) : text.split(separator: ",")
    return parts.map { String(String($0).trimmed) }.filter { !$0.isEmpty }
  }

  // MARK: Pictures

  private func addPictures(_ keys: inout KeyReader, to post: inout FolderPost) {
    let value = keys.take(Self.pictureKeys)
    let alt = keys.text(Self.altKeys)
    var pictures = (value?.items ?? []).compactMap(FolderPicture.init)
    if pictures.count == 1, pictures[0].alt == nil { pictures[0].alt = alt }
    let bundle = post.path.folderAndName.folder
    post.addPictures(pictures) { file in
      let file = file.drop { $0 == "/" }
      let folders = [bundle, "", "static", "assets", "public"]
      return folders.lazy.map { $0.isEmpty ? String(file) : "\($0)/\(file)" }.compactMap(context.mediaPath).first
    }
  }

  private static let pictureKeys = [
    "media", "image", "cover", "cover.image", "cover.src", "cover.url", "image.src", "image.path", "image.url",
    "image.file", "coverimage", "featuredimage", "featureimage", "heroimage", "hero", "banner", "thumbnail",
    "header.image", "header.teaser", "ogimage", "images",
  ]

  private static let altKeys = [
    "cover.alt", "image.alt", "imagealt", "alt", "coveralt", "coverimagealt", "featuredimagealt", "heroimagealt",
    "thumbnailalt", "bannealt",
  ]
}

extension ForeignDocument {
  /// The first line of the body, if it is a heading of the first level.
  fileprivate var firstHeading: String? {
    guard let line = text.split(whereSeparator: \.isNewline).first, line.hasPrefix("# ") else { return nil }
    let title = String(line.dropFirst(2)).trimmed { $0 == "#" || $0 == " " }
    return title.isEmpty ? nil : String(title)
  }
}

/// The name of the file of an article: its stem, its language, and the name by which the article is known.
struct ArticleName {
  /// The file's name without its extension and its language.
  let stem: String
  /// The language of the file, if its name shows one, as in `index.fr.md`.
  let language: String?
  /// The name of the file, or of the folder of an `index.md`, with the language if the name shows one.
  let full: String
  private let path: String

  init(_ path: String, _ site: ForeignSite) {
    self.path = path
    let stem = String(path.fileStem)
    let ending = stem.fileExtension.flatMap { site.languages.contains($0) || Self.languages.contains($0) ? $0 : nil }
    let plain = ending == nil ? stem : String(stem.fileStem)
    language =
      ending ?? path.split(separator: "/").dropLast().map { $0.lowercased() }.first(where: site.languages.contains)
    self.stem = plain
    let folder = path.split(separator: "/").dropLast().last.map(String.init)
    let known = plain == "index" ? folder ?? plain : plain
    let day = NameDate(path)
    let dated = day.map { date in known.hasPrefix("\(date.day.year)-") ? known : "\(date.day)-\(known)" } ?? known
    full = ending.map { "\(dated)-\($0)" } ?? dated
  }

  /// The common languages of endings such as `.fr.md`.
  private static let languages: Set = ["en", "fr", "de", "es", "it", "pt", "nl", "pl", "ja", "zh", "ko", "ru", "ar"]

  /// The title that Jekyll makes from the file's name: its words, each with a capital letter.
  var words: String? {
    let name = NameDate(path)?.rest ?? stem
    let words = name.split { $0 == "-" || $0 == "_" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whether the file tells about the folder, and is not an article.
  var isAboutFolder: Bool {
    let name = stem.lowercased().replacing("_", with: "-")
    return [
      "readme", "license", "licence", "contributing", "changelog", "code-of-conduct", "security", "robots", "humans",
    ]
    .contains(name)
  }
}
