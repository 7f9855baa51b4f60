import Editorial
import FrontMatter
import Localization
import Schema
import Snapshots
import SourceText

struct UnknownReference: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-reference", .document, .always(.error),
    summary: LocalizedText(
      en: "a reference to an undeclared id",
      fr: "un renvoi à un identifiant non déclaré"),
    rationale: LocalizedText(
      en: "The post is missing from the counts, the calendar and the reports of that channel, pillar or person.",
      fr: """
        La publication manque aux décomptes, au calendrier et aux bilans de ce canal, de ce pilier ou de \
        cette personne.
        """),
    exceptions: LocalizedText(
      en: """
        An unknown person in a task or a mention is a warning, because it can be a user name on a network. \
        Ids of facts are not checked while a strategy document is unreadable.
        """,
      fr: """
        Une personne inconnue dans une tâche ou une mention donne un avertissement, car ce peut être un nom \
        de compte sur un réseau. Les identifiants des faits ne sont pas vérifiés tant qu’un document de \
        stratégie est illisible.
        """),
    remedy: LocalizedText(
      en: """
        Correct the id, or declare it: a fact in a strategy document, a person or a campaign in a file of \
        its own.
        """,
      fr: """
        Corrigez l’identifiant, ou déclarez-le : un fait dans un document de stratégie, une personne ou une \
        campagne dans son propre fichier.
        """),
    passing: [
      .post("---\nstatus: draft\nchannels: [x, mastodon]\nauthor: ada\npillar: recipes\n---\nFresh bread at eight.\n"),
      Example([
        "campaigns/advent.md": "---\nfrom: 2026-11-29\nuntil: 2026-12-24\nobjective: visits\nowner: ada\n---\n",
        "posts/2026-12-01-star.md": "---\nstatus: draft\ncampaign: advent\n---\nCinnamon stars.\n",
      ]),
      .strategy("---\nquestion: responsibilities\nresponsibilities:\n  all: {approve: [ada]}\n---\n"),
      .strategy("---\nquestion: responsibilities\nresponsibilities:\n  tous: {approve: [ada]}\n---\n"),
      Example([
        "strategy/common.md": "---\nquestion: medium\nchannels: {x: {network: x}\n---\n",
        "people/ada.md": "---\nrole: member\n",
        "posts/2026-11-24-bread.md": "---\nstatus: draft\nchannels: [x]\nauthor: ada\n---\nFresh bread at eight.\n",
      ]),
    ],
    failing: [
      .post("---\nstatus: draft\nchannels: [x, ↓mastodn]\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\nchannels: [↓x mastodon]\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\nauthor: ↓bea\ncampaign: ↓advent\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\ncta: {text: Come and see, indicator: ↓\"click\"}\n---\nFresh bread at eight.\n"),
      Example([
        "checklists/day.md": "---\nevery: day\n---\n- [ ] Ask @nobody for flour (5 min) @ada\n- [ ] Answer @↓adda\n"
      ]),
      Example([
        "mentions/day.md":
          "---\nperiod: 2026-11-20\n---\n\n- [x] [Bo](https://m.example/1) on x, 10:32 — “Hé @bo” #neutral ↓@adda\n"
      ]),
      .strategy("---\nquestion: responsibilities\nresponsibilities:\n  ↓every: {approve: [ada]}\n---\n"),
      .strategy("---\nquestion: frequency\ncadence:\n  - {pillar: ↓backstag, target: 4 per month}\n---\n"),
    ])

  /// The declared ids of each kind, in the order of `ReferenceKind.allCases`. Each thread has its own copy, because all threads look up
  /// every id, and a shared copy would slow them down.
  private var known: [KnownIDs] = []

  func prepared(for snapshot: Snapshot) -> Self {
    var rule = self
    rule.known = ReferenceKind.allCases.map { KnownIDs(snapshot.corpus.declarations.ids(of: $0)) }
    return rule
  }

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    let strangers = strangers(in: document, in: snapshot)
    guard document.references.contains(where: { kind, id in !known[kind.position].contains(id) }) else {
      return strangers
    }
    let declarations = snapshot.corpus.declarations
    var findings: [RuleFinding] = []
    var seen: Set<ByteRange> = []
    for reference in document.references where declarations[reference.kind, reference.id] == nil {
      // An unreadable strategy document must be corrected first.
      if reference.kind.isFact, !declarations.areFactsComplete { continue }
      // A list that aliases repeat is reported once.
      guard seen.insert(reference.range).inserted else { continue }
      let ids = declarations.ids(of: reference.kind)
      let others = Self.otherWords(at: reference, in: document)
      let nearest = Spelling.nearest(to: reference.id, among: ids + others)
      findings.append(
        RuleFinding(
          in: document, at: reference.range, reference.kind.unknown(reference.id),
          help: list(reference, in: declarations) ?? nearest.map(LocalizedText.didYouMean)
            ?? (ids.isEmpty ? .noneDeclared(reference) : .declareIt(reference, declared: others + ids)),
          cause: .undeclared(reference.kind, reference.id)))
    }
    return findings + strangers
  }

  /// Returns the words that are accepted besides declared ids at the place of a reference.
  private static func otherWords(at reference: Reference, in document: Document) -> [String] {
    let scopes = document.facts?.responsibilities?.value ?? []
    return scopes.contains { $0.key.range == reference.range } ? [Responsibility.everyChannel.word] : []
  }

  /// Returns warnings about unknown people in the tasks of a checklist or in mentions. They are not errors, because such a name can be a
  /// user name on a network.
  private func strangers(in document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    let named: [(id: String, range: ByteRange)]
    switch document.kind {
    case .checklist:
      // Most checklists name no people.
      guard document.source.bytes[document.bodyStart...].contains(.atSign) else { return [] }
      named = document.tasks.flatMap { task in
        task.wording.people.map { ($0, document.range(of: $0, in: task)) }
      }
    case .mentions:
      named = snapshot.mentions[page: document.path].compactMap { $0.mention.person.map { ($0.value, $0.range) } }
    default: return []
    }
    let declarations = snapshot.corpus.declarations
    let strangers = named.filter { declarations[.person, $0.id] == nil }
    guard !strangers.isEmpty else { return [] }
    let people = declarations.ids(of: .person)
    return strangers.map { id, range in
      RuleFinding(
        in: document, at: range, ReferenceKind.person.unknown(id),
        help: Spelling.nearest(to: id, among: people.prefix(Self.comparedPeople)).map(LocalizedText.didYouMean)
          ?? .person, severity: .warning, cause: .undeclared(.person, id))
    }
  }

  /// The largest number of people with whom an unknown name is compared.
  private static let comparedPeople = 100

  /// Returns a hint to write several declared ids as a list; `nil` if the text does not consist of at least two declared ids.
  private func list(_ reference: Reference, in declarations: Declarations) -> LocalizedText? {
    guard reference.id.utf8.contains(where: { $0 == .comma || $0 == .semicolon || $0 == .space }) else { return nil }
    let ids = reference.id.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
    guard ids.count > 1, ids.allSatisfy({ declarations[reference.kind, $0] != nil }) else { return nil }
    return .list(ids.joined(separator: ", "))
  }
}

/// A set of ids that is searched by bytes. Up to 32 ids are in a table of keys; more are hashed.
private final class KnownIDs: Sendable {
  private let few: KeyTable
  private let many: Set<String>

  init(_ ids: [String]) {
    let areFew = ids.count <= 32
    few = KeyTable(areFew ? ids : [])
    many = areFew ? [] : Set(ids)
  }

  func contains(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    many.isEmpty ? few.index(of: id) >= 0 : many.contains(String(decoding: id, as: UTF8.self))
  }
}

extension ReferenceKind {
  /// Whether ids of this kind are declared as facts and not by files of their own.
  fileprivate var isFact: Bool {
    switch self {
    case .channel, .objective, .pillar, .message, .audience, .format, .indicator: true
    case .person, .campaign, .checklist, .idea: false
    }
  }

  /// Returns the place where an id of this kind is declared, as a phrase to follow “declare it”.
  fileprivate func home(of id: String) -> LocalizedText {
    func fact(_ key: String, _ question: Int) -> LocalizedText {
      LocalizedText(
        en: "under `\(key):` in the answer to question \(question), in strategy/",
        fr: "sous `\(key):` dans la réponse à la question \(question), dans strategy/")
    }
    func file(_ folder: String) -> LocalizedText {
      LocalizedText(en: "in a file \(folder)/\(id).md", fr: "dans un fichier \(folder)/\(id).md")
    }
    return switch self {
    case .objective: fact("objectives", 2)
    case .indicator: fact("indicators", 4)
    case .channel: fact("channels", 5)
    case .audience: fact("audiences", 5)
    case .pillar: fact("pillars", 6)
    case .message: fact("messages", 6)
    case .format: fact("formats", 6)
    case .person: file("people")
    case .campaign: file("campaigns")
    case .checklist: file("checklists")
    case .idea: file("ideas")
    }
  }
}

extension LocalizedText {
  fileprivate static let person = LocalizedText(
    en: "write a person as `@` and the id of a file in people/",
    fr: "écrivez une personne sous la forme `@` et l’identifiant d’une fiche de people/")

  fileprivate static func list(_ ids: String) -> LocalizedText {
    LocalizedText(
      en: "write several ids as a list in square brackets: `[\(ids)]`",
      fr: "écrivez plusieurs identifiants sous forme de liste, entre crochets : `[\(ids)]`")
  }

  fileprivate static func noneDeclared(_ reference: Reference) -> LocalizedText {
    let home = reference.kind.home(of: reference.id)
    let none = reference.kind.isFeminineInFrench ? "aucune" : "aucun"
    let declared = reference.kind.isFeminineInFrench ? "déclarée" : "déclaré"
    let it = reference.kind.isFeminineInFrench ? "la" : "le"
    return LocalizedText(
      en: "no \(reference.kind.name) is declared yet: declare it \(home)",
      fr: "\(none) \(reference.kind.name) n’est encore \(declared) : déclarez-\(it) \(home)")
  }

  fileprivate static func declareIt(_ reference: Reference, declared ids: [String]) -> LocalizedText {
    let home = reference.kind.home(of: reference.id)
    let shown = ids.prefix(8).joined(separator: ", ") + (ids.count > 8 ? "…" : "")
    return LocalizedText(
      en: "known ids: \(shown); declare another one \(home)",
      fr: "identifiants connus : \(shown) ; déclarez-en un autre \(home)")
  }
}
