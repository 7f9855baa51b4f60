import Cadence
import CivilTime
import Editorial

/// A small workspace for counting: channels `x` and `x-fr` on X, `mastodon`, `blog`.
public struct Workshop: Sendable {
  /// Items of `cadence:`.
  public var targets: [String]
  /// The front matter of posts, one post per line.
  public var posts: [String] = []
  public var settings = ""
  public var facts = ""
  public var now = "2026-11-23 09:30"

  public init(_ targets: String..., posts: [String] = [], settings: String = "", facts: String = "", now: String? = nil)
  {
    self.targets = targets
    self.posts = posts
    self.settings = settings
    self.facts = facts
    if let now { self.now = now }
  }

  public var files: [String: String] {
    var files = [
      "edito.md": "---\nedito: 1\n\(settings)\n---\n",
      "strategy/common.md": """
      ---
      question: medium
      objectives: [visits, fame]
      channels:
        x: {network: x, language: en}
        x-fr: {network: x, language: fr-FR}
        mastodon: {network: mastodon}
        blog: {network: blog}
      audiences: [bakers]
      pillars: [backstage, recipes]
      messages: [sourdough]
      formats: [photo, article]
      ---
      """,
      "campaigns/opening.md": "---\nfrom: 2026-11-01\nuntil: 2026-12-01\n---\n",
      "people/ada.md": "---\nrole: member\n---\n",
      "strategy/frequency.md":
        "---\nquestion: frequency\ncadence:\n\(targets.map { "  - \($0)\n" }.joined())\(facts)\n---\n",
    ]
    for (index, post) in posts.enumerated() { files["posts/\(1000 + index).md"] = "---\n\(post)\n---\nFresh bread.\n" }
    return files
  }

  public func ledger() throws -> CadenceLedger { try CadenceLedger(Corpus.reading(files), now: moment(now)) }
}

/// Writes the front matter of a post.
public func post(_ date: String, _ channels: String, _ status: String = "published", _ more: String = "") -> String {
  "status: \(status)\ndate: \(date)\nchannels: \(channels)\n\(more)"
}
