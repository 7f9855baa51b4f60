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
    let document = try session.post(post, on: console)
    try session.workspace.corpus.requireDeclared(channel, as: .channel)
    let own = document.post?.channels?.value.map(\.id.value) ?? []
    let wanted = channel.isEmpty ? own : channel
    var renditions = Rendition.all(of: document, in: corpus, channels: wanted)
    if renditions.isEmpty {
      throw UsageError(
        LocalizedText(
          en: "\(document.path) has no channel with a known network",
          fr: "\(document.path) n’a aucun canal dont le réseau est connu"),
        hint: LocalizedText(
          en: "add --channel; known channels: \(.list(corpus.declarations.channels))",
          fr: "indiquez un canal avec --channel ; connus : \(.list(corpus.declarations.channels))"))
    }
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

extension Session {
  /// Returns the post that a file or an id names.
  func post(_ name: String, on console: Console) throws -> Document {
    let corpus = workspace.corpus
    let posts = corpus.posts.map { corpus.documents[$0] }
    let absolute = console.environment.resolve(name)
    let files = UnreadFiles(in: workspace)
    let path =
      files.unfollowedLink(at: absolute)
      ?? String(((try? FileSystem.realPath(absolute).get()) ?? absolute).dropFirst(workspace.root.count + 1))
    if let named = posts.first(where: { $0.id == name || $0.path == name || $0.path == path }) { return named }
    let nearest = Spelling.nearest(to: name, among: posts.map(\.id))
    throw UsageError(
      LocalizedText(en: "unknown post “\(name)”", fr: "publication inconnue : « \(name) »"),
      hint: files.reason(for: path) ?? nearest.map(LocalizedText.didYouMean))
  }
}
