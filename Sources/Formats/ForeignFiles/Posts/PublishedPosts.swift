import CivilTime
import Localization
import SourceText

/// A post as a network's export contains it. A reply to an own post is the next part of a thread.
struct PublishedPost {
  /// The id by which other posts of the export refer to the post.
  var id = ""
  /// The id of the post to which this one replies; `nil` if it is no reply.
  var parent: String?
  /// Whether the post replies to another person.
  var isReply = false
  let line: Int
  let column: Int
  /// The words of the text, as the network shows them.
  var text = ""
  var title: String?
  var permalink: String?
  /// The time of publication, with its offset from UTC.
  var published = ""
  var language: String?
  /// The alt texts of the pictures and videos.
  var alternatives: [String] = []
  var mediaCount = 0
  /// The addresses that the post shows outside of its text: those of cards, of links behind words, and of quoted posts.
  var links: [String] = []
  var contentWarning: String?
  var issue: FileFailure?

  init(at place: (line: Int, column: Int)) { (line, column) = place }
}

/// The posts of a network's export, and the numbers of those that are none of the team's own.
struct PublishedPosts {
  /// What is not imported.
  enum Skipped: CaseIterable {
    case repost, reply, notPublic, other
  }

  let network: String
  private(set) var posts: [PublishedPost] = []
  private(set) var skipped: [Skipped: Int] = [:]

  init(on network: String) { self.network = network }

  mutating func add(_ post: PublishedPost) { posts.append(post) }

  mutating func skip(_ reason: Skipped) { skipped[reason, default: 0] += 1 }

  /// Returns the posts from the earliest to the latest, with the parts of threads joined.
  func collection() -> ForeignPosts {
    var result = ForeignPosts()
    var skipped = skipped
    let order = posts.indices.sorted { (posts[$0].published, $0) < (posts[$1].published, $1) }
    var indices: [String: Int] = [:]
    for index in order where !posts[index].id.isEmpty { indices[posts[index].id] = indices[posts[index].id] ?? index }
    let roots = roots(indices)
    var parts: [Int: [Int]] = [:]
    for index in order { parts[roots[index], default: []].append(index) }
    var mediaCount = 0
    // Several posts on one line are told apart by their columns.
    let isOneLine = posts.count > 1 && Set(posts.map(\.line)).count < posts.count
    // The first part of a thread is the earliest; the root says whether the thread belongs to a conversation of others.
    for index in order where parts[roots[index]]?.first == index {
      let thread = parts[roots[index], default: []].map { posts[$0] }
      if posts[roots[index]].isReply {
        skipped[.reply, default: 0] += thread.count
        continue
      }
      mediaCount += thread.reduce(0) { $0 + $1.mediaCount }
      result.posts.append(post(thread, isOneLine: isOneLine))
    }
    result.notes = Skipped.allCases.compactMap { reason in
      skipped[reason].map { LocalizedText.skipped(reason, $0) }
    }
    if mediaCount > 0 { result.notes.append(.mediaLeft(mediaCount)) }
    return result
  }

  /// Returns the post at the beginning of each post's thread. Posts that reply to each other in a circle have one of them as their root.
  private func roots(_ indices: [String: Int]) -> [Int] {
    var roots = [Int?](repeating: nil, count: posts.count)
    for start in posts.indices {
      var (path, passed): ([Int], Set<Int>) = ([], [])
      var index = start
      while roots[index] == nil, !posts[index].isReply, let parent = posts[index].parent.flatMap({ indices[$0] }),
        passed.insert(index).inserted, !passed.contains(parent)
      {
        path.append(index)
        index = parent
      }
      let root = roots[index] ?? index
      roots[index] = root
      for index in path { roots[index] = root }
    }
    return roots.enumerated().map { $0.element ?? $0.offset }
  }

  private func post(_ thread: [PublishedPost], isOneLine: Bool) -> ForeignPosts.Post {
    let first = thread[0]
    var post = ForeignPosts.Post(line: first.line, column: isOneLine ? first.column : nil, network: network)
    post.issue = thread.lazy.compactMap(\.issue).first
    let texts = thread.map(\.text).filter { !$0.allSatisfy(\.isWhitespace) }
    let alternatives = thread.flatMap(\.alternatives)
    post.cells = [
      "status": "published", "date": first.published, "published.at": first.published,
      "published.url": first.permalink ?? "", "text": texts.joined(separator: String(ForeignPosts.partBreak)),
      "language": first.language ?? "", "title": first.title ?? "",
      "x-alt": OwnText.cell(alternatives.joined(separator: "\n")),
      "x-links": OwnText.cell(thread.flatMap(\.links).joined(separator: "\n")),
      "x-content-warning": OwnText.cell(first.contentWarning ?? ""),
    ]
    if texts.isEmpty, first.title == nil {
      // A picture without a caption needs a name.
      post.cells["title"] =
        alternatives.first.map { String($0.prefix(80)).singleSpaced } ?? Self.name(of: first.published, on: network)
    }
    if post.issue == nil, first.published.isEmpty { post.issue = .noTime }
    return post
  }
}

extension PublishedPosts {
  /// Returns the name of a post without text: its network and its time, such as `instagram 2025-11-24 08:00 UTC`.
  static func name(of time: String, on network: String) -> String {
    guard let stamp = WrittenDate.parse(time), let clock = stamp.time, let offset = stamp.offset else {
      return "\(network) \(time)"
    }
    let moment = TimeZoneRules.utc.local(Moment(day: stamp.day, time: clock), offset: offset)
    return "\(network) \(moment) UTC"
  }
}

/// A text as the value of a team's own key.
enum OwnText {
  /// Returns the text as a cell. A text that begins like a list, a map or a quoted text is quoted.
  static func cell(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "[{\"".unicodeScalars.contains(first) else { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}

extension FileFailure {
  static let noTime = FileFailure(
    LocalizedText(en: "the post has no valid time", fr: "la publication n’a pas d’heure valide"))

  private static let downloadAgain = LocalizedText(
    en: "download the export again, and import it again",
    fr: "téléchargez de nouveau l’export, et importez-le de nouveau")

  static let cutJSON = FileFailure(
    LocalizedText(en: "the file is JSON whose end is missing", fr: "le fichier est du JSON dont la fin manque"),
    hint: downloadAgain)

  static func brokenJSON(line: Int, column: Int) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "the file is JSON that is not well-formed in line \(line), column \(column)",
        fr: "le fichier est du JSON mal formé, ligne \(line), colonne \(column)"), hint: downloadAgain)
  }

  /// The issue with the rest of a file of JSON.
  static func malformedJSON(isCutOff: Bool) -> FileFailure {
    FileFailure(
      isCutOff
        ? LocalizedText(
          en: "the file is cut off here: the posts after this place are missing",
          fr: "le fichier est tronqué ici : les publications qui suivent manquent")
        : LocalizedText(
          en: "the file is not well-formed JSON from here on: the posts after this place are not read",
          fr: "à partir d’ici, le fichier n’est pas du JSON bien formé : les publications qui suivent ne sont pas lues"),
      hint: downloadAgain)
  }
}

extension LocalizedText {
  static func skipped(_ reason: PublishedPosts.Skipped, _ count: Int) -> LocalizedText {
    switch reason {
    case .repost:
      LocalizedText(
        en: "\(count, "repost is", "reposts are") not imported",
        fr:
          "\(count, "repartage n’est pas importé", "repartages ne sont pas importés")"
      )
    case .reply:
      LocalizedText(
        en: "\(count, "reply to others is", "replies to others are") not imported",
        fr:
          "\(count, "réponse à d’autres personnes n’est pas importée", "réponses à d’autres personnes ne sont pas importées")"
      )
    case .notPublic:
      LocalizedText(
        en: "\(count, "post that is not public is", "posts that are not public are") not imported",
        fr:
          "\(count, "publication non publique n’est pas importée", "publications non publiques ne sont pas importées")")
    case .other:
      LocalizedText(
        en: "\(count, "entry that is not a post is", "entries that are not posts are") not imported",
        fr:
          "\(count, "entrée qui n’est pas une publication n’est pas importée", "entrées qui ne sont pas des publications ne sont pas importées")"
      )
    }
  }

  fileprivate static func mediaLeft(_ count: Int) -> LocalizedText {
    LocalizedText(
      en:
        "\(count, "picture or video is", "pictures and videos are") not imported: copy the files to media/, and list them below `media:` with the alt texts in `x-alt`",
      fr:
        "\(count, "image ou vidéo n’est pas importée", "images et vidéos ne sont pas importées") : copiez les fichiers dans media/, et indiquez-les sous `media:` avec les textes alternatifs de `x-alt`"
    )
  }
}
