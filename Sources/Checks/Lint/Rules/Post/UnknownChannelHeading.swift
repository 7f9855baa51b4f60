import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// The finding is an error in drafts too, because the text below an unknown channel heading silently disappears or joins another channel's
/// text. In a preview, the author would have to notice a missing paragraph.
struct UnknownChannelHeading: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-channel-heading", .post, .fromDraft(.error),
    summary: LocalizedText(
      en: "a channel heading that is malformed or names an unknown channel",
      fr: "un titre de canal mal écrit, ou dont le canal est inconnu"),
    rationale: LocalizedText(
      en: """
        With an unknown id, the text below is not published, and the channel receives the common text. A malformed heading is published \
        as text, and the text below it goes to the wrong channels.
        """,
      fr: """
        Si le canal est inconnu, le texte qui suit ne paraît pas, et le canal reçoit le texte commun. Si le titre est mal écrit, il \
        paraît comme du texte, et ce qui le suit va aux mauvais canaux.
        """),
    exceptions: LocalizedText(
      en: "A channel heading is a line with two `#`, a plain space, `@` and the id, and nothing after them.",
      fr: """
        Un titre de canal est une ligne faite de deux `#`, d’une espace ordinaire, de `@` et de l’identifiant, sans rien d’autre.
        """),
    remedy: LocalizedText(
      en: """
        Write the heading as `## @channel`. Correct the id, or declare the channel under `channels:` in the strategy.
        """,
      fr: """
        Écrivez le titre sous la forme `## @canal`. Corrigez l’identifiant, ou déclarez le canal sous `channels:` dans la stratégie.
        """),
    hasFix: true,
    passing: [
      .post(
        """
        ---
        status: draft
        channels: [x, mastodon]
        ---
        Fresh bread at eight.

        ## @mastodon

        Fresh bread at eight, and the recipe for everybody 🥖
        """),
      .post(
        """
        ---
        status: idea
        ---
        ## @radio

        Could we be on the radio?
        """),
      .post(
        """
        ---
        status: review
        channels: [blog]
        ---
        Where you find us.

        ## Mastodon

        Every morning, with a picture.

        @mastodon

        ### Instagram and X
        """),
      .post(
        """
        ---
        status: review
        channels: [blog, x]
        ---
        Our thanks go to

        @ada

        ## \\@x

        - ## @x
        - @x

        ```
        ## @x :
        ```
        """),
    ],
    failing: [
      .post(
        """
        ---
        status: draft
        channels: [x, mastodon]
        ---
        Du pain frais dès huit heures 🥖

        ## ↓@mastodn

        Du pain frais dès huit heures, et la recette pour tout le monde.
        """),
      .post(
        """
        ---
        status: review
        channels: [x]
        ---
        Fresh bread at eight.

        ## ↓@podcast

        Today we talk about crust.
        """),
      .post(
        """
        ---
        status: draft
        channels: [x, mastodon, instagram]
        ---
        Du pain frais dès huit heures 🥖

        ↓## Mastodon

        Du pain frais, et la recette pour tout le monde.

        ↓### @instagram

        Du pain doré.
        """),
      .post(
        """
        ---
        status: draft
        channels: [x, mastodon, instagram, blog]
        ---
        Fresh bread at eight.
        ↓##@mastodon
        Fresh bread at eight, and the recipe for everybody.

        ↓## @ instagram :

        Golden bread.

        ↓**@blog**

        The whole recipe.
        """),
      .post("---\nstatus: draft\nchannels: [x]\n---\nBread.\n\n↓##\u{A0}@x\n\nFresh bread.\n\n↓@x\n\nMore.\n"),
      .post("---\nstatus: draft\nchannels: [x, mastodon]\n---\nBread.\n\n↓## @x, @mastodon\n\nFresh bread.\n"),
      .post("---\nstatus: draft\nchannels: [x]\n---\nBread.\n\n↓@x\n---\nFresh bread.\n"),
      .post("---\nstatus: draft\nchannels: [x]\n---\nBread.\n\n<br>\n↓## @x\nFresh bread.\n"),
      .post("---\nstatus: draft\nchannels: [x]\n---\nBread.\n\n## ↓@nobody\n\nStale.\n\n↓##@x\n\nFresh.\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post else { return [] }
    guard post.texts.count > 1 || IntendedHeadings.mayStand(in: document) else { return [] }
    let declarations = snapshot.corpus.declarations
    var lines = IntendedHeadings(in: document, of: post, channels: declarations.channels)
    let intended = lines.all()
    // If a strategy document cannot be read, that must be corrected first.
    let unknown = post.texts.count > 1 && declarations.areFactsComplete ? unknown(in: post.texts, declarations) : []
    guard !intended.isEmpty || !unknown.isEmpty else { return [] }
    // The number of headings for each channel, as written and as intended: a channel may have only one.
    let meant = unknown.compactMap(\.nearest) + intended.map(\.channel)
    let counts = (post.texts.compactMap { $0.channel?.value } + meant).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return judge(intended, counts, post, document) + judge(unknown, counts, declarations, document)
  }

  private typealias UnknownHeading = (channel: Located<String>, nearest: String?)

  private func unknown(in texts: [PostText], _ declarations: Declarations) -> [UnknownHeading] {
    texts.compactMap { text in
      guard let channel = text.channel, declarations[.channel, channel.value] == nil else { return nil }
      return (channel, Spelling.nearest(to: channel.value, among: declarations.channels))
    }
  }

  private func judge(
    _ unknown: [UnknownHeading], _ counts: [String: Int], _ declarations: Declarations, _ document: Document
  ) -> [RuleFinding] {
    unknown.map { channel, nearest in
      RuleFinding(
        in: document, at: channel.range, .unknownChannel(channel.value), label: .belongsNowhere,
        help: nearest.map { .didYouMean("@\($0)") } ?? .declaredChannels(declarations.channels),
        fix: nearest.flatMap { counts[$0] == 1 && counts[channel.value] == 1 ? fix(channel, $0, document) : nil },
        cause: .undeclared(.channel, channel.value))
    }
  }

  /// Returns a fix if a single typing error or a difference in capitals explains the id; otherwise `nil`.
  private func fix(_ channel: Located<String>, _ nearest: String, _ document: Document) -> Fix? {
    guard Spelling.distance(channel.value.lowercased(), nearest.lowercased()) <= 1,
      document.source.text(in: channel.range) == "@\(channel.value)"
    else { return nil }
    return Fix(edits: [Edit(replacing: document.place(channel.range), with: "@\(nearest)")])
  }

  private func judge(
    _ intended: [IntendedHeading], _ counts: [String: Int], _ post: Post, _ document: Document
  ) -> [RuleFinding] {
    let published = Set((post.channels?.value ?? []).compactMap { post.text(for: $0.id.value)?.range.lowerBound })
    return intended.map { heading in
      let above = post.texts.endOfPrefix { ($0.channel?.range.lowerBound ?? 0) <= heading.range.lowerBound }
      // If the post has no channels yet, all its texts count as published.
      let goesOut = published.isEmpty || above > 0 && published.contains(post.texts[above - 1].range.lowerBound)
      return RuleFinding(
        in: document, at: heading.range, .noHeading(heading.channel), label: goesOut ? .readAsText : .goesNowhere,
        help: .write(heading), fix: counts[heading.channel] == 1 ? fix(heading, document) : nil)
    }
  }

  /// Returns the fix that writes a channel heading; `nil` if the line contains other words or several channels, or is underlined.
  ///
  /// The fix is unsafe without an `@`, because the line may be an ordinary heading of the text.
  private func fix(_ heading: IntendedHeading, _ document: Document) -> Fix? {
    guard heading.isSingle, !isUnderlined(heading.range, document) else { return nil }
    return Fix(
      isSafe: heading.isMarked, edits: [Edit(replacing: document.place(heading.range), with: "## @\(heading.channel)")])
  }

  /// Whether a line without `#` is a heading because of the line of `=` or `-` below it.
  private func isUnderlined(_ range: ByteRange, _ document: Document) -> Bool {
    guard document.source.bytes[range.lowerBound] != .numberSign else { return false }
    let nodes = document.markdown.nodes
    return document.markdown.topLevel.contains {
      nodes[$0].kind == .heading && nodes[$0].range.contains(range.lowerBound)
    }
  }
}

extension LocalizedText {
  fileprivate static func unknownChannel(_ id: String) -> LocalizedText {
    LocalizedText(en: "the channel “\(id)” is not declared", fr: "le canal « \(id) » n’est pas déclaré")
  }

  fileprivate static let belongsNowhere = LocalizedText(
    en: "the text below is not published", fr: "le texte qui suit ne paraîtra sur aucun canal")

  fileprivate static func noHeading(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "this line looks like the channel heading of \(channel), but is not one",
      fr: "cette ligne ressemble au titre de canal de \(channel), mais n’en est pas un")
  }

  fileprivate static let readAsText = LocalizedText(
    en: "published as text, with the lines below it", fr: "paraîtrait comme du texte, avec ce qui suit")

  fileprivate static let goesNowhere = LocalizedText(
    en: "not published, like the lines below it", fr: "ne paraîtrait pas, ni ce qui suit")

  fileprivate static func write(_ heading: IntendedHeading) -> LocalizedText {
    if heading.others.isEmpty {
      return heading.isMarked
        ? LocalizedText(
          en: "write `## @\(heading.channel)`: two `#`, a plain space, `@` and the id, and nothing else on the line",
          fr:
            "écrivez `## @\(heading.channel)` : deux `#`, une espace ordinaire, `@` et l’identifiant, rien d’autre sur la ligne"
        )
        : LocalizedText(
          en: "write `## @\(heading.channel)` if the channel's own text starts here; otherwise reword the heading",
          fr:
            "écrivez `## @\(heading.channel)` si le texte propre à ce canal commence ici ; sinon, reformulez ce titre"
        )
    }
    let lines = ([heading.channel] + heading.others).map { "`## @\($0)`" }.joined(separator: ", ")
    return LocalizedText(
      en: "write one heading for each channel, with its text below it: \(lines)",
      fr: "écrivez un titre par canal, suivi de son texte : \(lines)")
  }

  fileprivate static func declaredChannels(_ channels: [String]) -> LocalizedText {
    channels.isEmpty
      ? LocalizedText(
        en: "declare the channel under `channels:` in the strategy",
        fr: "déclarez le canal sous `channels:` dans la stratégie")
      : LocalizedText(
        en: "declared channels: \(channels.joined(separator: ", "))",
        fr: "canaux déclarés : \(channels.joined(separator: ", "))")
  }
}
