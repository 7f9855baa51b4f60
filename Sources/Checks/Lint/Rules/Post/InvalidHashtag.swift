import Editorial
import Findings
import Localization
import Networks
import Publishing
import Snapshots
import SourceText
import TextCounting

struct InvalidHashtag: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-hashtag", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a hashtag that the network cuts, extends or does not recognise",
      fr: "un mot-dièse que le réseau ne reconnaît pas, coupe ou prolonge"),
    rationale: LocalizedText(
      en: "Readers who search for the hashtag do not find the post.",
      fr: "Les personnes qui cherchent ce mot-dièse ne trouvent pas la publication."),
    exceptions: LocalizedText(
      en: """
        A hashtag ends at the first hyphen, apostrophe, full stop, `&` or `+`, and needs a letter: `#slow-bread` becomes `#slow`, and \
        `#2026` is not a hashtag. On Bluesky, a hashtag ends at the next space, so `#rye's` and `#rye🥖` differ from `#rye`. On other \
        networks, an English `'s` may follow a hashtag. Commas, colons and slashes may follow it too.
        """,
      fr: """
        Un mot-dièse s’arrête avant un trait d’union, une apostrophe, un point, `&` ou `+` : `#pain-noir` devient `#pain`. Il lui \
        faut une lettre : `#2026` n’en est pas un. Sur Bluesky, il ne s’arrête qu’à l’espace suivante : `#seigle🥖` n’est pas \
        `#seigle`. Sur les autres réseaux, un `'s` anglais, une virgule, un deux-points ou une barre oblique peuvent suivre un mot-dièse.
        """),
    remedy: LocalizedText(
      en: """
        Write the hashtag as one word, with capitals inside: `#SlowBread`, `#CanalPlus`. If the network extends it, put a space after \
        it.
        """,
      fr: """
        Écrivez le mot-dièse d’un seul tenant, avec des majuscules à l’intérieur : `#PainNoir`, `#CanalPlus`. Si le réseau le prolonge, \
        mettez une espace après.
        """),
    passing: [
      .posting(on: "mastodon", "Fresh bread. #SlowBread #café #rye2026"),
      .posting(on: "x", "Look at #rye, #spelt. And (#barley)! #Rye’s crust… #oat/#wheat"),
      .posting(on: "x", "We are number #1, and https://bread.example/#slow-bread says so."),
      .posting(on: "bluesky", "Look at #rye, #spelt. And (barley) #oat… #🥖"),
      .posting(on: "blog", "# A heading\n\nOur #slow-bread."),
    ],
    failing: [
      .posting(on: "x", "Fresh ↓#slow-bread."),
      .posting(on: "instagram", "Bread ↓#2026"),
      .posting(on: "mastodon", "Bread of ↓#l’atelier"),
      .posting(on: "bluesky", "↓#Rye’s crust 🥖, ↓#oat/#wheat or ↓#barley🌾"),
      .posting(on: "linkedin", "Bread with ↓#rye&spelt, ↓#bread.life and ↓#Canal+."),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Issue: Hashable {
    let range: ByteRange
    let reason: HashtagIssue.Reason
    let written: String
    /// The part that the network links as a hashtag; `nil` if it links none.
    let found: String?
    /// The text that needs a space after it, if the network's hashtag is longer than the intended one.
    let beforeBlank: String

    /// The parts joined into one word, in the order of the proposals: without an elided article, then with it.
    var inOneWord: [String] {
      var name = written.dropFirst()
      let endings = name.reversed().prefix { $0 == "+" }.map { _ in "Plus" } + (name.last == "#" ? ["Sharp"] : [])
      name = name.dropLast(endings.count)
      let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "_" } + endings.map { $0[...] }
      // `#l’atelier` becomes `#Atelier`.
      let isElided = words.count > 1 && ["l", "d", "L", "D"].contains(words[0])
      return (isElided ? [words.dropFirst(), words[...]] : [words[...]])
        .map { Self.joined($0, isTakenApart: words.count > 1) }
    }

    /// Whether the hashtag is one word, of which Bluesky cuts only the underscores at its end.
    var isOneWord: Bool { written.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }

    /// Returns words joined into a hashtag, without the underscores at the end of each word, which networks may drop. If the hashtag was
    /// taken apart into several words, each word gets an initial capital.
    private static func joined(_ words: ArraySlice<Substring>, isTakenApart: Bool) -> String {
      "#"
        + words.map { word in
          let kept = String(word.reversed().drop { $0 == "_" }.reversed())
          return isTakenApart ? kept.prefix(1).uppercased() + kept.dropFirst() : kept
        }.joined()
    }
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var issues = FindingsByChannel<Issue>()
    for rendition in renditions where rendition.profile.markup == .plain {
      for part in rendition.parts {
        for issue in rendition.profile.tags.syntax.hashtagIssues(in: part.text.bytes) where !Self.isRank(issue) {
          func string(_ range: Range<Int>) -> String { String(decoding: part.text.bytes[range], as: UTF8.self) }
          let key = Issue(
            range: part.text.sourceRange(of: issue.range), reason: issue.reason, written: string(issue.range),
            found: issue.recognized.map(string),
            beforeBlank: string(issue.range.lowerBound..<(issue.blank ?? issue.range.upperBound)))
          issues.add(key, rendition)
        }
      }
    }
    return issues.groups.map { issue, uses in
      RuleFinding(
        in: document, at: issue.range,
        issue.found.map { .cut(issue.written, $0, uses.names) } ?? .noHashtag(issue.written, uses.names),
        help: .correcting(issue.reason, inOneWord: proposal(for: issue, uses), beforeBlank: issue.beforeBlank))
    }
  }

  /// Returns the hashtag in one word; `nil` if that changes nothing, or if a network does not link all of it.
  private func proposal(for issue: Issue, _ uses: [AffectedChannel]) -> String? {
    issue.inOneWord.first { proposal in
      (proposal.lowercased() != issue.found?.lowercased() || issue.isOneWord)
        && uses.allSatisfy { use in
          let entities = use.rendition.profile.tags.syntax.entities(in: proposal.utf8)
          return entities == [TextEntity(.hashtag, 0..<proposal.utf8.count)]
        }
    }
  }

  /// Whether the hashtag is a single digit, which is a rank, as in “number #1”.
  private static func isRank(_ issue: HashtagIssue) -> Bool {
    issue.reason == .withoutLetter && issue.range.count <= 2
  }
}

extension LocalizedText {
  fileprivate static func cut(_ written: String, _ found: String, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(written) becomes \(found) on \(channels)", fr: "\(written) devient \(found) sur \(channels)")
  }

  fileprivate static func noHashtag(_ written: String, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(written) is not a hashtag on \(channels)", fr: "\(written) n’est pas un mot-dièse sur \(channels)")
  }

  fileprivate static func correcting(_ reason: HashtagIssue.Reason, inOneWord proposal: String?, beforeBlank: String)
    -> LocalizedText
  {
    switch reason {
    case .withoutLetter: LocalizedText(en: "add a letter to it", fr: "ajoutez-y une lettre")
    case .cutShort:
      proposal.map { LocalizedText(en: "write it as one word: \($0)", fr: "écrivez-le en un mot : \($0)") }
        ?? LocalizedText(
          en: "write it as one word, with only letters and digits",
          fr: "écrivez-le en un mot, avec des lettres et des chiffres seulement")
    case .tooLong: LocalizedText(en: "shorten it", fr: "raccourcissez-le")
    case .goesOn:
      LocalizedText(en: "put a space after \(beforeBlank)", fr: "mettez une espace après \(beforeBlank)")
    case .glued: LocalizedText(en: "put a space before and after it", fr: "mettez une espace avant et après")
    }
  }
}
