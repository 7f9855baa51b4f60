import Actions
import ArgumentParser
import Editorial
import Lint
import Localization
import Publishing
import Rendering
import WorkspaceFiles

struct PreviewCommand: EditoCommand {
  static let help = CommandHelp(
    "preview",
    suggestedFor: [
      "view", "render", "text", "prévisualiser", "aperçu", "voir", "texte",
    ],
    abstract: HelpText(en: "Show the exact text for each channel", fr: "Afficher le texte exact pour chaque canal"),
    discussion: HelpText(
      en: """
        Shows each part of a post with its length, counted as the channel's network counts, and the findings about it.

        `--channel x --format text` prints only the text to paste. A `---` line separates the parts of a thread; `--part 2` prints \
        only the second one.
        """,
      fr: """
        Montre chaque partie d’une publication avec sa longueur, comptée comme le réseau la compte, et les constats qui la \
        concernent.

        `--channel x --format text` n’affiche que le texte à coller. Une ligne `---` sépare les parties d’un fil ; `--part 2` \
        n’affiche que la deuxième.
        """),
    examples: [
      HelpExample(
        "edito preview posts/2026-11-24-sourdough.md", french: "edito preview posts/2026-11-24-levain.md",
        HelpText(en: "on every channel", fr: "sur chaque canal")),
      HelpExample(
        "edito preview 2026-11-24-sourdough --channel x --format text",
        french: "edito preview 2026-11-24-levain --channel x --format text",
        HelpText(en: "the text to paste on x", fr: "le texte à coller sur x")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .post)
  var post: String

  @Option(
    help: ArgumentHelp(
      en: "Show only this channel, even one that the post does not list",
      fr: "N’afficher que ce canal, même si la publication ne le prévoit pas", value: .channel))
  var channel: [String] = []

  @Option(
    help: ArgumentHelp(en: "Show only this part of a thread", fr: "N’afficher que cette partie du fil", value: .number))
  var part: Int?

  @Option(help: .format)
  var format = FormatArgument<PreviewOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    try NumberArgument.check(part, of: "--part", in: 1...1_000)
    let corpus = session.workspace.corpus
    let named = try session.post(post, on: console)
    let document = named.thing
    // The text to paste does not name the post.
    if !named.isExact, format == .text { console.note(.completed(post, to: session.shown(document.path, on: console))) }
    let channel = try session.ids(channel, of: .channel, on: console)
    let own = document.post?.channels?.value.map(\.id.value) ?? []
    let wanted = channel.isEmpty ? own : channel
    var renditions = Rendition.all(of: document, in: corpus, channels: wanted)
    let unshown = wanted.filter { corpus.declarations.networkChannels[$0] == nil }.map {
      error(about: $0, of: document, corpus)
    }
    if renditions.isEmpty { throw unshown.isEmpty ? noChannel(document, corpus) : UsageErrors(unshown) }
    for error in unshown { console.report(error) }
    if format == .text, renditions.count > 1 {
      throw UsageError(
        LocalizedText(
          en: "--format text prints the text of one channel", fr: "--format text donne le texte d’un seul canal"),
        hint: LocalizedText(
          en: "add --channel; the post's channels: \(.list(renditions.map(\.channel)))",
          fr: "indiquez un canal avec --channel ; ceux de la publication : \(.list(renditions.map(\.channel)))"))
    }
    if let part {
      // Channels without that part are not shown.
      let having = renditions.compactMap { $0.only(part: part - 1) }
      if having.isEmpty, let first = renditions.first { _ = try only(part, of: first) }
      renditions = having
    }
    let linter = Linter(Configuration(settingsOf: corpus))
    let output = PreviewOutput(
      of: document, in: corpus,
      channels: renditions.map { .init($0, findings: linter.lint($0, of: document, in: session.snapshot)) },
      language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }

  /// Returns the error about a post without channels.
  private func noChannel(_ document: Document, _ corpus: Corpus) -> UsageError {
    let known = corpus.known(.channel)
    return UsageError(
      LocalizedText(en: "\(document.path) lists no channel", fr: "\(document.path) n’indique aucun canal"),
      hint: corpus.declarations.channels.isEmpty
        ? known
        : LocalizedText(
          en: "list it under `channels:`, or add --channel; \(known)",
          fr: "indiquez-le sous `channels:`, ou avec --channel ; \(known)"))
  }

  /// Returns the error about a channel of a post that is not declared, or is declared without a network.
  private func error(about channel: String, of document: Document, _ corpus: Corpus) -> UsageError {
    guard let declared = corpus.declarations[.channel, channel] else {
      let error = corpus.unknown(.channel, channel)
      return UsageError(
        LocalizedText(en: "\(document.path): \(error.message)", fr: "\(document.path) : \(error.message)"),
        hint: error.hint)
    }
    return UsageError(
      LocalizedText(
        en: "\(document.path): the channel \(channel) has no known network",
        fr: "\(document.path) : le réseau du canal \(channel) n’est pas connu"),
      hint: LocalizedText(
        en: "set its `network:` in \(declared.place.path); `edito networks` lists the networks",
        fr: "indiquez `network:` dans \(declared.place.path) ; `edito networks` donne la liste des réseaux"))
  }

  private func only(_ part: Int, of rendition: Rendition) throws -> Rendition {
    guard let alone = rendition.only(part: part - 1) else {
      let count = rendition.parts.count
      throw UsageError(
        .invalid(
          String(part), for: "--part",
          because: LocalizedText(
            en: "\(rendition.channel) has \(count, "part", "parts")",
            fr: "\(rendition.channel) a \(count, "partie", "parties")")))
    }
    return alone
  }
}
