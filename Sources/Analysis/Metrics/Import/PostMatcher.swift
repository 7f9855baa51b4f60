import CivilTime
import Editorial
import ForeignFiles
import Localization
import SourceText

/// A search for the post that a row of an export refers to by a permalink, by an id, or by words and a day.
struct PostMatcher {
  /// A post and its channel; the channel is `nil` if it is unknown.
  struct Match {
    let document: Document
    let channel: String?
  }

  enum Failure: Error {
    case unknownLink
    case unknownText
    case severalPosts([String])
    case nothingToGoBy
  }

  fileprivate struct Candidate {
    let document: Document
    let channel: String?
    let day: CalendarDay
  }

  private var byLink: [String: Match] = [:]
  private var byID: [String: Document] = [:]
  /// The candidates by the first eight letters of their titles and texts.
  private var byWords: [String: [(letters: String, candidate: Candidate)]] = [:]
  private var byDay: [CalendarDay: [Candidate]] = [:]

  /// The maximum number of letters that are compared between a post and an export, because exports truncate texts or add to them.
  private static let comparedLetters = 30
  /// The maximum number of titles and texts with the same beginning among which one may be the beginning of the other. If there are more,
  /// all compared letters must be equal.
  private static let namesakeLimit = 500

  /// Creates a search, in time linear in the number of posts.
  init(_ corpus: Corpus) {
    for index in corpus.posts {
      let document = corpus.documents[index]
      byID[document.id] = document
      for entry in document.post?.publications?.value ?? [] {
        guard let url = entry.value?.value.url?.value else { continue }
        byLink[Self.comparable(url)] = Match(document: document, channel: entry.key.value)
      }
    }
    for entry in corpus.entries where entry.stage == .published {
      let document = corpus.document(of: entry)
      let candidate = Candidate(document: document, channel: entry.channel, day: entry.slot.day)
      byDay[entry.slot.day, default: []].append(candidate)
      for letters in Set(Self.words(of: document, on: entry.channel)) {
        byWords[Self.start(of: letters), default: []].append((letters, candidate))
      }
    }
  }

  func match(
    permalink: String?, title: String?, day: CalendarDay?, channel: String?
  ) -> Result<Match, Failure> {
    if let permalink, let match = byLink[Self.comparable(permalink)] { return .success(match) }
    if let title, let document = byID[title] { return .success(Match(document: document, channel: channel)) }
    guard title != nil || day != nil else { return .failure(permalink == nil ? .nothingToGoBy : .unknownLink) }
    var candidates: [Candidate]
    if let words = title.flatMap(Self.key) {
      candidates = self.candidates(words, around: day)
    } else {
      guard let day else { return .failure(permalink == nil ? .nothingToGoBy : .unknownLink) }
      candidates = byDay[day] ?? []
    }
    if let channel { candidates = candidates.filter { $0.channel == nil || $0.channel == channel } }
    // A post with a recorded permalink is not the post at another URL.
    if permalink != nil { candidates = candidates.filter { !$0.hasLink } }
    if let title { candidates = Self.nearest(candidates, to: title) }
    let documents = Dictionary(grouping: candidates, by: \.document.path).keys.sorted()
    guard let first = candidates.first else { return .failure(permalink == nil ? .unknownText : .unknownLink) }
    guard documents.count == 1 else { return .failure(.severalPosts(documents)) }
    let channels = Set(candidates.map(\.channel))
    return .success(Match(document: first.document, channel: channel ?? (channels.count == 1 ? first.channel : nil)))
  }

  /// Returns a form of a URL that is the same for all its usual spellings. The form excludes the scheme, `www.`, `m.` or `mobile.` before
  /// the host, the fragment, tracking parameters, and the slash at the end. The host is in lower case, `x.com` replaces `twitter.com`,
  /// and the other parameters are sorted.
  static func comparable(_ address: String) -> String {
    var rest = address[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != "#" }
    let parts = rest.split(separator: "?", maxSplits: 1)
    var place = (parts.first ?? "").split(separator: "/").map(String.init)
    if let host = place.first?.lowercased() {
      let bare =
        ["www.", "m.", "mobile."].first(where: host.hasPrefix).map { String(host.dropFirst($0.count)) } ?? host
      place[0] = bare == "twitter.com" ? "x.com" : bare
    }
    let query = parts.dropFirst().first?.split(separator: "&").filter { !isTracking($0) }.sorted() ?? []
    return place.joined(separator: "/") + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm") || name.hasPrefix("ref") || name.hasPrefix("trk")
      || ["fbclid", "gclid", "igsh", "igshid", "s", "t", "si", "feature", "rcm", "mc_cid", "mc_eid"].contains(name)
  }

  // MARK: Words

  /// Returns the published posts whose title or text begins with given letters, or is itself the beginning of these letters. If a day is
  /// given, the post must have been published at most one day before or after it.
  private func candidates(_ letters: String, around day: CalendarDay?) -> [Candidate] {
    let namesakes = byWords[Self.start(of: letters)] ?? []
    let same = namesakes.count <= Self.namesakeLimit ? namesakes : namesakes.filter { $0.letters == letters }
    return same.compactMap { known, candidate in
      // An export may name the day in another time zone.
      if let day, abs(candidate.day - day) > 1 { return nil }
      return known.hasPrefix(letters) || letters.hasPrefix(known) ? candidate : nil
    }
  }

  /// Returns the candidates whose title or text is nearest to a text: exactly the same, otherwise the same letters, otherwise the beginning
  /// of the text or a longer text that begins with it. If none is nearer than the others, returns all.
  private static func nearest(_ candidates: [Candidate], to text: String) -> [Candidate] {
    guard Set(candidates.map(\.document.path)).count > 1 else { return candidates }
    let (words, letters) = (text.trimmed, FoldedText.of(text))
    let own = candidates.map {
      texts(of: $0.document, on: $0.channel).map { (words: $0.trimmed, letters: FoldedText.of($0)) }
    }
    let tests: [((words: Substring, letters: String)) -> Bool] = [
      { $0.words == words }, { $0.letters == letters },
      { !$0.letters.isEmpty && ($0.letters.hasPrefix(letters) || letters.hasPrefix($0.letters)) },
    ]
    for isNear in tests {
      let near = zip(candidates, own).filter { $0.1.contains(where: isNear) }.map(\.0)
      if !near.isEmpty { return near }
    }
    return candidates
  }

  private static func start(of letters: String) -> String { String(letters.prefix(8)) }

  /// Returns the first letters of a post's title and of its text on a channel, by which an export may refer to the post.
  private static func words(of document: Document, on channel: String?) -> [String] {
    texts(of: document, on: channel).compactMap(key)
  }

  /// Returns a post's title and its text on a channel.
  private static func texts(of document: Document, on channel: String?) -> [String] {
    let texts = document.post?.texts ?? []
    let own = texts.first { $0.channel?.value == channel && channel != nil } ?? texts.first
    let text = own.map { document.markdown.plainText(of: $0.nodes) }
    return [document.title, text].compactMap(\.self)
  }

  /// Returns the first letters of a text, ignoring case, accents and punctuation. `nil` if there are fewer than eight, which are too few
  /// to distinguish texts.
  private static func key(_ text: String) -> String? {
    let letters = FoldedText.of(String(text.prefix(4 * comparedLetters))).prefix(comparedLetters)
    return letters.count < 8 ? nil : String(letters)
  }
}

extension PostMatcher.Candidate {
  /// Whether the post's permalink on the candidate's channel is recorded.
  fileprivate var hasLink: Bool {
    channel.flatMap { document.post?.publication(on: $0)?.url } != nil
  }
}

extension PostMatcher.Failure {
  var reason: LocalizedText {
    switch self {
    case .unknownLink:
      LocalizedText(en: "no post has this permalink", fr: "aucune publication n’a ce permalien")
    case .unknownText:
      LocalizedText(
        en: "no published post has this text and this date", fr: "aucune publication parue n’a ce texte et cette date")
    case .severalPosts(let paths):
      LocalizedText(
        en: "several posts match: \(.list(paths))", fr: "plusieurs publications correspondent : \(.list(paths))")
    case .nothingToGoBy:
      LocalizedText(en: "the post is missing", fr: "la publication manque")
    }
  }
}
