import Actions
import ArgumentParser
import Editorial
import Lint
import Localization
import Publishing
import Rendering
import WorkspaceFiles

struct PreviewCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show what each channel would get of a post, part by part, counted as its network counts.",
    discussion: """
      POST is a file or an id. `--channel x --format text` prints precisely what to paste and nothing else; the parts of a \
      thread stand apart by a line `---`, and `--part 2` prints one of them.

      EXAMPLES:
        edito preview posts/2026/11/2026-11-24-sourdough.md
        edito preview 2026-11-24-sourdough --channel x --format text
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The post: its file or its id.")
  var post: String

  @Option(help: ArgumentHelp("Only this channel; the post need not go there.", valueName: "id"))
  var channel: [String] = []

  @Option(help: ArgumentHelp("Only this part of a thread.", valueName: "n"))
  var part: Int?

  @Option(help: .formats(of: PreviewOutput.self))
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
          en: "\(document.path) goes to no channel whose network is known",
          fr: "\(document.path) ne va sur aucun canal dont le réseau est connu"),
        hint: LocalizedText(
          en: "name one with --channel: \(.list(corpus.declarations.channels))",
          fr: "nommez-en un avec --channel : \(.list(corpus.declarations.channels))"))
    }
    if format == .text, renditions.count > 1 {
      throw UsageError(
        LocalizedText(
          en: "--format text prints the text of one channel", fr: "--format text donne le texte d’un seul canal"),
        hint: LocalizedText(
          en: "name it with --channel: \(.list(renditions.map(\.channel)))",
          fr: "nommez-le avec --channel : \(.list(renditions.map(\.channel)))"))
    }
    if let part {
      // Of several channels, those that have the part.
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
        LocalizedText(
          en: "\(rendition.channel) has \(count, "part", "parts")",
          fr: "\(rendition.channel) a \(count, "partie", "parties")"))
    }
    return alone
  }
}

extension Session {
  /// The post that a file or an id names.
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
      LocalizedText(en: "there is no post “\(name)”", fr: "il n’y a pas de publication « \(name) »"),
      hint: files.reason(for: path) ?? nearest.map(LocalizedText.didYouMean))
  }
}
