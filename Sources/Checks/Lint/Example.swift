import CivilTime
import Editorial
import Localization
import MediaFiles
import Networks
import Schema
import SourceText

/// A small workspace that shows a rule at work, used both as documentation and as a test.
///
/// Each example also includes the common files: settings, a strategy with a few ids, and a person. A `↓` marks each place at which the
/// rule must report a finding; it is removed before the files are read. `⟨E9⟩` is replaced by the byte E9, for files that are not UTF-8.
public struct Example: Sendable {
  public struct File: Sendable {
    public let path: String
    /// The text with its `↓` marks.
    public var text: String
    /// The condition of the file on disk.
    public var condition = Condition.sound
    /// The facts read from a picture, video, audio or PDF file, or the reason why they could not be read; `nil` for other files.
    public var media: Result<MediaFacts, MediaIssue>?

    /// Returns a media file. Its text is a line that describes it.
    static func media(_ path: String, _ facts: MediaFacts) -> File {
      File(path: path, text: facts.line[.english], media: .success(facts))
    }

    /// Returns a media file whose facts cannot be read.
    static func media(_ path: String, _ issue: MediaIssue) -> File {
      File(path: path, text: issue.line[.english], media: .failure(issue))
    }

    /// Returns the text with its marks; for a media file, the line that describes it in a language.
    public func text(in language: Language) -> String {
      switch media {
      case .success(let facts): facts.line[language]
      case .failure(let issue): issue.line[language]
      case nil: text
      }
    }
  }

  /// The properties of a file that its text cannot show.
  public enum Condition: Sendable {
    case sound
    /// Larger than the size limit for documents.
    case oversized
    case unreadable(FileReadFailure)

    var isUnreadable: Bool {
      if case .unreadable = self { true } else { false }
    }
  }

  public let files: [File]
  /// The date, or date and time, of the check: `2026-11-23` or `2026-11-23 12:00`.
  public let today: String
  /// The time zone of the workspace.
  public let zone: TimeZoneRules

  /// The date of the check for examples that do not set one.
  public static let usualToday = "2026-11-23"

  public init(
    _ files: KeyValuePairs<String, String>, today: String = usualToday, zone: TimeZoneRules = .utc
  ) {
    self.init(files: files.map { File(path: $0.key, text: $0.value) }, today: today, zone: zone)
  }

  init(files: [File], today: String = usualToday, zone: TimeZoneRules = .utc) {
    self.files = files
    self.today = today
    self.zone = zone
  }

  /// Returns an example with a single post. The default path is `posts/2026-11-24-example.md`.
  public static func post(
    _ text: String, path: String = "posts/2026-11-24-example.md", today: String = usualToday
  ) -> Example {
    Example([path: text], today: today)
  }

  /// Returns an example with a post in review on one channel. The channel's id is the id of its network.
  ///
  /// - Parameters:
  ///   - network: the network's id.
  ///   - keys: further lines of the front matter, each with its line end.
  ///   - media: the post's media files.
  static func posting(on network: String, _ body: String, keys: String = "", with media: [File] = []) -> Example {
    let post = "---\nstatus: review\ndate: 2026-11-24 09:00\nchannels: [\(network)]\n\(keys)---\n\(body)\n"
    let channels = "---\nquestion: audiences\nchannels: {\(network): {network: \(network)}}\n---\n"
    let isKnown = commonGround["strategy/common.md"]?.contains("\n  \(network): {") ?? false
    let files = [File(path: "posts/2026-11-24-example.md", text: post)] + media
    return Example(files: isKnown ? files : files + [File(path: "strategy/channels.md", text: channels)])
  }

  /// Returns an example with a single strategy answer.
  public static func strategy(_ text: String, today: String = usualToday) -> Example {
    Example(["strategy/example.md": text], today: today)
  }

  /// The common files, by path. An example includes each of them unless it contains a file with the same path.
  public static let commonGround: [String: String] = [
    "edito.md": """
    ---
    edito: 1
    locale: en-GB
    timezone: UTC
    ---
    """,
    "strategy/common.md": """
    ---
    question: medium
    status: answered
    objectives:
      - {id: visits, title: More visits to the shop}
    indicators:
      - {id: clicks, objective: visits}
    channels:
      x: {network: x}
      mastodon: {network: mastodon}
      instagram: {network: instagram}
      blog: {network: blog}
    pillars: [backstage, recipes]
    messages: [sourdough]
    formats: [photo, article]
    ---
    """,
    "people/ada.md": """
    ---
    role: member
    name: Ada
    ---
    """,
  ]

  /// The workspace that consists of the example and the common files, without the marks. A file of the example replaces a common file
  /// with the same path.
  public var corpus: Corpus {
    var read = Self.commonGround.map { SourceFile(path: $0.key, text: $0.value) }.filter { source in
      !files.contains { $0.path == source.path }
    }.map { Document.read($0, zone: zone) }
    let settings = files.first { $0.path == DocumentKind.settingsFileName }.map { document(of: $0, .none) }
    let rules = ReadingRules(settings ?? read.first { $0.path == DocumentKind.settingsFileName })
    read += files.compactMap {
      $0.path.hasSuffix(".md") || rules.sources.adds($0.path) || $0.condition.isUnreadable
        ? document(of: $0, rules) : nil
    }
    let paths = Set(read.map(\.path) + files.map(\.path))
    let media = files.compactMap { file in file.media.map { (file.path, $0) } }
    return Corpus(
      documents: read, files: FileIndex(Array(paths)),
      media: Dictionary(media, uniquingKeysWith: { first, _ in first }),
      zone: zone)
  }

  private func document(of file: File, _ rules: ReadingRules) -> Document {
    switch file.condition {
    case .sound:
      let text = file.text.replacing("↓", with: "")
      return Document.read(SourceFile(path: file.path, bytes: Self.bytes(of: text)), zone: zone, rules: rules)
    case .oversized:
      let bytes = [UInt8](repeating: .space, count: SourceFile.sizeLimit + 1)
      return Document.read(SourceFile(path: file.path, bytes: bytes), zone: zone)
    case .unreadable(let readFailure):
      return Document.unreadable(path: file.path, readFailure)
    }
  }

  /// Returns the bytes of a text, with one byte for two hexadecimal digits in angle brackets: `⟨E9⟩` becomes the byte E9.
  private static func bytes(of text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, piece) in text.split(separator: "⟨", omittingEmptySubsequences: false).enumerated() {
      if index > 0, let byte = UInt8(piece.prefix(2), radix: 16), piece.dropFirst(2).first == "⟩" {
        bytes.append(byte)
        bytes += piece.dropFirst(3).utf8
      } else {
        bytes += index > 0 ? Array("⟨\(piece)".utf8) : Array(piece.utf8)
      }
    }
    return bytes
  }

  /// The byte offsets of the marked places in the files without marks, by path.
  public var marks: [String: [Int]] {
    var marks: [String: [Int]] = [:]
    for file in files {
      var offset = 0
      for piece in file.text.split(separator: "↓", omittingEmptySubsequences: false).dropLast() {
        offset += Self.bytes(of: piece).count
        marks[file.path, default: []].append(offset)
      }
    }
    return marks
  }
}

extension MediaFacts {
  /// The line that the documentation shows instead of the media file's bytes.
  fileprivate var line: LocalizedText {
    var words = [LocalizedText(verbatim: kind.name), .size(byteCount)]
    if let size = pixelSize {
      words.append(
        LocalizedText(
          en: "\(String(size.width)) × \(String(size.height)) pixels",
          fr: "\(String(size.width)) × \(String(size.height)) pixels"))
    }
    if let milliseconds { words.append(.duration(milliseconds)) }
    if let frameCount, isAnimated {
      words.append(LocalizedText(en: "\(frameCount, "frame", "frames")", fr: "\(frameCount, "image", "images")"))
    }
    return LocalizedText(en: "(\(words.joined()))", fr: "(\(words.joined()))")
  }
}

extension MediaIssue {
  /// The line that the documentation shows instead of the media file's bytes.
  fileprivate var line: LocalizedText { LocalizedText(en: "(\(reason))", fr: "(\(reason))") }
}
