import CivilTime
import Editorial
import Localization
import MediaFiles
import Networks
import Schema
import SourceText

/// A small workspace that shows a rule at work: it is documentation and a test at once.
///
/// What an example does not write itself comes from a common ground: settings and a strategy with a few ids. A `↓` stands
/// before each place at which the rule must fire, and is taken out before the files are read. `⟨E9⟩` stands for a byte, for
/// files that are not UTF-8.
public struct Example: Sendable {
  public struct File: Sendable {
    public let path: String
    /// The text with its marks.
    public var text: String
    /// What reading the file meets with.
    public var condition = Condition.sound
    /// What is read of a picture, a video, a sound or a paper.
    public var media: Result<MediaFacts, MediaIssue>?

    /// A picture, a video, a sound or a paper; its text is a line that says what it is.
    static func media(_ path: String, _ facts: MediaFacts) -> File {
      File(path: path, text: facts.line, media: .success(facts))
    }

    /// A file that is not what it should be.
    static func media(_ path: String, _ fault: MediaIssue) -> File {
      File(path: path, text: "(\(fault.reason.english))", media: .failure(fault))
    }
  }

  /// What a text cannot show of a file.
  public enum Condition: Sendable {
    case sound
    /// Larger than any document that is read.
    case oversized
    case unreadable(FileReadFailure)

    var isUnreadable: Bool {
      if case .unreadable = self { true } else { false }
    }
  }

  public let files: [File]
  /// The moment at which the example is judged: `2026-11-23` or `2026-11-23 12:00`.
  public let today: String
  /// The zone of the workspace's clock.
  public let zone: TimeZoneRules

  /// The day on which examples are judged that do not say another one.
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

  /// A single post, whose file is `posts/2026-11-24-example.md` unless it says otherwise.
  public static func post(
    _ text: String, path: String = "posts/2026-11-24-example.md", today: String = usualToday
  ) -> Example {
    Example([path: text], today: today)
  }

  /// A post in review on one channel, which has its network's name.
  ///
  /// - Parameters:
  ///   - network: the network's id.
  ///   - keys: further lines of the front matter, each with its line end.
  ///   - media: the files that it shows.
  static func posting(on network: String, _ body: String, keys: String = "", with media: [File] = []) -> Example {
    let post = "---\nstatus: review\ndate: 2026-11-24 09:00\nchannels: [\(network)]\n\(keys)---\n\(body)\n"
    let channels = "---\nquestion: audiences\nchannels: {\(network): {network: \(network)}}\n---\n"
    let isKnown = commonGround["strategy/common.md"]?.contains("\n  \(network): {") ?? false
    let files = [File(path: "posts/2026-11-24-example.md", text: post)] + media
    return Example(files: isKnown ? files : files + [File(path: "strategy/channels.md", text: channels)])
  }

  /// A single strategy answer.
  public static func strategy(_ text: String, today: String = usualToday) -> Example {
    Example(["strategy/example.md": text], today: today)
  }

  /// What every example may build on.
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

  /// The example's files over the common ground, without marks, and read.
  public var corpus: Corpus {
    var read = Self.commonGround.map { SourceFile(path: $0.key, text: $0.value) }.filter { source in
      !files.contains { $0.path == source.path }
    }.map { Document.read($0, zone: zone) }
    read += files.compactMap { $0.path.hasSuffix(".md") || $0.condition.isUnreadable ? document(of: $0) : nil }
    let paths = Set(read.map(\.path) + files.map(\.path))
    let media = files.compactMap { file in file.media.map { (file.path, $0) } }
    return Corpus(
      documents: read, files: FileIndex(Array(paths)),
      media: Dictionary(media, uniquingKeysWith: { first, _ in first }),
      zone: zone)
  }

  private func document(of file: File) -> Document {
    switch file.condition {
    case .sound:
      let text = file.text.replacing("↓", with: "")
      return Document.read(SourceFile(path: file.path, bytes: Self.bytes(of: text)), zone: zone)
    case .oversized:
      let bytes = [UInt8](repeating: .space, count: SourceFile.sizeLimit + 1)
      return Document.read(SourceFile(path: file.path, bytes: bytes), zone: zone)
    case .unreadable(let obstacle):
      return Document.unreadable(path: file.path, obstacle)
    }
  }

  /// The bytes of a text, `⟨E9⟩` standing for the byte E9.
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

  /// The marked places: byte offsets in the files without marks, by path.
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
  /// What the documentation shows in place of the bytes.
  fileprivate var line: String {
    var words = [kind.name, LocalizedText.size(byteCount).english]
    if let pixelSize { words.append("\(pixelSize.width) × \(pixelSize.height) pixels") }
    if let milliseconds { words.append(LocalizedText.duration(milliseconds).english) }
    if let frameCount, isAnimated { words.append("\(frameCount) frames") }
    return "(\(words.joined(separator: ", ")))"
  }
}
