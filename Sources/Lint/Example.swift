import Editorial

/// A small workspace that shows a rule at work: it is documentation and a test at once.
///
/// What an example does not write itself comes from a common ground: settings and a strategy with a few ids. A `↓` stands
/// before each place at which the rule must fire, and is taken out before the files are read.
public struct Example: Sendable {
  public struct File: Sendable {
    public let path: String
    /// The text with its marks.
    public let text: String
  }

  public let files: [File]
  /// The moment at which the example is judged: `2026-11-23` or `2026-11-23 12:00`.
  public let today: String

  public init(_ files: KeyValuePairs<String, String>, today: String = "2026-11-23") {
    self.files = files.map { File(path: $0.key, text: $0.value) }
    self.today = today
  }

  init(files: [File], today: String) {
    self.files = files
    self.today = today
  }

  /// A single post, whose file is `posts/2026-11-24-example.md` unless it says otherwise.
  public static func post(
    _ text: String, path: String = "posts/2026-11-24-example.md", today: String = "2026-11-23"
  ) -> Example {
    Example([path: text], today: today)
  }

  /// A single strategy answer.
  public static func strategy(_ text: String, today: String = "2026-11-23") -> Example {
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

  /// The example's files over the common ground, without marks.
  public var workspace: [String: String] {
    var workspace = Self.commonGround
    for file in files { workspace[file.path] = file.text.replacing("↓", with: "") }
    return workspace
  }

  /// The marked places: byte offsets in the files without marks, by path.
  public var marks: [String: [Int]] {
    var marks: [String: [Int]] = [:]
    for file in files {
      var offset = 0
      for piece in file.text.split(separator: "↓", omittingEmptySubsequences: false).dropLast() {
        offset += piece.utf8.count
        marks[file.path, default: []].append(offset)
      }
    }
    return marks
  }
}
