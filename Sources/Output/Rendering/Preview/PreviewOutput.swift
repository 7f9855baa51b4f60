import Editorial
import Findings
import Lint
import Localization
import Networks
import Presentation
import Publishing
import TextCounting

/// The output of `edito preview`: the exact text and media of a post on each channel.
public struct PreviewOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    Face(.cards) { $0.cards(in: $1) }, Face(.text, isExact: true) { output, _ in output.exactText }, .json(\.json),
  ]

  public let document: Document
  public let corpus: Corpus
  public let channels: [Channel]
  public let language: Language

  /// The post on one channel, with its findings.
  public struct Channel: Sendable {
    public let rendition: Rendition
    public let findings: [Finding]

    public init(_ rendition: Rendition, findings: [Finding]) {
      self.rendition = rendition
      self.findings = findings
    }
  }

  public init(of document: Document, in corpus: Corpus, channels: [Channel], language: Language) {
    self.document = document
    self.corpus = corpus
    self.channels = channels
    self.language = language
  }

  /// The exact text to post and nothing else; empty if there is none. A line `---` separates the parts of a thread, and the channels.
  var exactText: String {
    let text = channels.flatMap { $0.rendition.parts.map(\.text.string).filter { !$0.isEmpty } }.joined(
      separator: "\n\n---\n\n")
    return text.isEmpty ? "" : text + "\n"
  }

  var json: JSONValue {
    .document([
      ("post", .string(document.id)), ("path", .string(document.path)),
      (
        "channels",
        .array(
          channels.map { channel in
            let rendition = channel.rendition
            return .object([
              ("channel", .string(rendition.channel)), ("network", .string(rendition.profile.id)),
              ("title", .optional(rendition.title)), ("description", .optional(rendition.summary)),
              ("link", .optional(rendition.link)),
              ("parts", .array(rendition.parts.map { part(of: $0, rendition) })),
              ("lost", .array(rendition.losses.map { .string($0.kind.key) })),
              ("media", .array(rendition.media.map(medium))),
              ("findings", FindingsJSON(language: language).findings(channel.findings, in: corpus)),
            ])
          })
      ),
    ])
  }

  private func part(of part: Rendition.Part, _ rendition: Rendition) -> JSONValue {
    let governing = rendition.governingLimit(of: part)
    let measure = governing?.limit.measure ?? .codePoints
    return .object([
      ("text", .string(part.text.string)),
      ("length", .int(governing?.length ?? measure.length(of: part.counted.bytes))),
      ("limit", .optional(governing?.limit.limit.value)), ("unit", .string(measure.key)),
    ])
  }

  private func medium(_ medium: Rendition.Medium) -> JSONValue {
    .object([
      ("path", .string(medium.path)), ("alt", .optional(medium.alternativeText)), ("part", .int(medium.part + 1)),
    ])
  }
}

extension Loss.Kind {
  /// The name of a kind of loss in JSON.
  var key: String {
    switch self {
    case .relativeLink: "relative-link"
    case .pictureFile: "picture-file"
    case .surplusCells: "surplus-cells"
    case .linkTitle: "link-title"
    default: String(describing: self)
    }
  }
}
