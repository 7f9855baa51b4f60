import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Skips published posts, whose date can no longer change.
struct PlannedOnClosedDay: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "planned-on-closed-day", .post, .fromDraft(.warning),
    summary: LocalizedText(en: "a post planned during a closure", fr: "une publication prévue un jour de fermeture"),
    rationale: LocalizedText(
      en: "During a closure, the team does not publish, targets expect no posts, and comments get no reply.",
      fr: """
        Un jour de fermeture, l’équipe ne publie pas, les cibles n’attendent rien, et les commentaires restent sans réponse.
        """),
    exceptions: LocalizedText(
      en: "Published posts, ideas and cancelled posts are not checked.",
      fr: "Les publications parues ou annulées et les idées ne sont pas vérifiées."),
    remedy: LocalizedText(
      en: """
        Move the post to another day or shorten the closure. If a scheduler publishes the post on its own, suppress the finding with a \
        reason.
        """,
      fr: """
        Déplacez la publication, ou raccourcissez la fermeture. Si un outil de programmation la publie tout seul, autorisez l’exception \
        en donnant la raison.
        """),
    skipsArchive: true,
    passing: [
      Example([
        "edito.md": "---\nedito: 1\nclosures: [2026-12-24/2026-12-26]\n---\n",
        "posts/2026-12-23-bread.md":
          "---\nstatus: scheduled\ndate: 2026-12-23 23:59\nchannels: [x]\n---\nTill Sunday.\n",
        "posts/2026-12-24-cake.md": """
        ---
        status: published
        date: 2026-12-24 09:00
        channels: [x]
        published: {x: {url: https://x.example/1, at: 2026-12-24 09:01}}
        ---
        Fresh cake.
        """,
        "posts/2026-12-25-idea.md": "---\nstatus: idea\ndate: 2026-12-25\nchannels: [x]\n---\nA song?\n",
        "posts/2026-12-25-song.md": "---\nstatus: cancelled\ndate: 2026-12-25\nchannels: [x]\n---\nA song.\n",
        "posts/2026-12-27-back.md": "---\nstatus: draft\ndate: 2026-12-27\nchannels: [x]\n---\nWe are back.\n",
      ])
    ],
    failing: [
      Example([
        "edito.md": """
        ---
        edito: 1
        closures: [{from: 2026-12-24, until: 2026-12-26, reason: Fêtes 🎄}, 2026-12-26]
        ---
        """,
        "posts/2026-12-24-bread.md": """
        ---
        title: Une dernière fournée 🥐
        status: scheduled
        date: ↓2026-12-24 09:00
        channels: [mastodon, x]
        ---
        Fresh bread at eight.
        """,
        "posts/2026-12-26-cake.md": """
        ---
        status: draft
        date: 2026-12-28
        channels: {mastodon: {date: ↓2026-12-26}, x: {}}
        ---
        Cake at ten.
        """,
        "posts/2026-12-25-plan.md": "---\nstatus: draft\ndate: ↓2026-12-25\n---\nSomething for everybody.\n",
      ])
    ])

  /// The values that are the same for all channels of one finding.
  private struct Plan: Hashable {
    let document: Int32
    let range: ByteRange
    let day: CalendarDay
  }

  /// Looks up the days of each closure among the entries, which are sorted by slot. A slot on a day in several closures gets one finding.
  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    guard let settings = corpus.settingsDocument else { return [] }
    var plans = ByChannel<Plan>()
    for span in corpus.closedDays.spans {
      for entry in corpus.entries[corpus.firstEntry(onOrAfter: span.lowerBound)...] {
        guard entry.slot.day <= span.upperBound else { break }
        guard entry.stage != .published, let range = corpus.document(of: entry).post?.slotRange(on: entry.channel)
        else { continue }
        plans.add(Plan(document: entry.document, range: range, day: entry.slot.day), entry.channel)
      }
    }
    return plans.groups.map { plan, channels in
      let document = corpus.documents[Int(plan.document)]
      let isEverywhere = channels.count == (document.post?.channels?.value.count ?? 0)
      return RuleFinding(
        in: document, at: plan.range, isEverywhere ? .closed : .closed(on: channels),
        related: corpus.closures.filter { $0.value.contains(plan.day) }.map { closure in
          RelatedPlace(.closure(closure.value), at: settings.place(settings.firstLine(of: closure.range)))
        }, help: .leaveClosure)
    }
  }
}

extension LocalizedText {
  fileprivate static let closed = LocalizedText(
    en: "the post is planned during a closure", fr: "la publication est prévue un jour de fermeture")

  fileprivate static func closed(on channels: [String]) -> LocalizedText {
    let names = LocalizedText.conjunction(channels)
    return LocalizedText(
      en: "the post is planned on \(names) during a closure",
      fr: "la publication est prévue un jour de fermeture, pour \(names)"
    )
  }

  fileprivate static func closure(_ closure: Closure) -> LocalizedText {
    guard let reason = closure.reason?.value else { return LocalizedText(en: "the closure", fr: "la fermeture") }
    return LocalizedText(en: "the closure: \(reason)", fr: "la fermeture : \(reason)")
  }

  fileprivate static let leaveClosure = LocalizedText(
    en: "move the post, or suppress the finding: `# edito: allow planned-on-closed-day — the reason`",
    fr: "déplacez-la, ou autorisez l’exception : `# edito: allow planned-on-closed-day — la raison`")
}
