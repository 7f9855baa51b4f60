import Editorial
import Localization
import Schema
import Synchronization
import Testing

@testable import Actions

@Suite("A word names")
struct NameSearchTests {
  /// A thing that counts how often its title is read.
  private struct Thing: Nameable {
    let nameID: String
    var namePath: String?
    var title = ""
    var otherNames: [String] = []
    var reads: Counter?

    var names: [String] {
      reads?.value.add(1, ordering: .relaxed)
      return title.isEmpty ? [] : [title]
    }
  }

  private final class Counter: Sendable {
    let value = Atomic(0)
  }

  private static let things = [
    Thing(nameID: "2026-11-24-sourdough", namePath: "posts/2026-11-24-sourdough.md", title: "The sourdough is back"),
    Thing(nameID: "2026-11-25-rye", namePath: "posts/2026-11-25-rye.md", title: "Rye & spelt"),
    Thing(nameID: "2026-11-26-rye-again", namePath: "posts/2026/2026-11-26-rye-again.md", title: "Du seigle, encore"),
    Thing(nameID: "camille-roy", namePath: "people/camille-roy.md", title: "Camille Roy", otherNames: ["Team"]),
    Thing(nameID: "2026-12-01-été", namePath: "posts/2026-12-01-été.md", title: "L’Œuf, l’été : « à la coque »"),
    Thing(nameID: "2026-W48-hebdo", title: "Semaine de la rédaction", otherNames: ["Team"]),
    Thing(nameID: "дом", title: "Дом хлеба"), Thing(nameID: "pan", title: "パン屋さん"),
  ]

  /// Returns the result in words: `=` and the id of the exact thing, `>` and that of a completed one, all ids of several things, or `?` and
  /// the nearest ids.
  private static func result(_ word: String, path: String? = nil, among things: [Thing] = things) -> String {
    switch NameSearch(things).match(DocumentDesignation(word, path: path)) {
    case .exact(let thing): "=\(thing.nameID)"
    case .completed(let thing): ">\(thing.nameID)"
    case .several(let things): things.map(\.nameID).joined(separator: " ")
    case .none(let nearest): (["?"] + nearest.map(\.nameID)).joined(separator: " ")
    }
  }

  @Test(
    "a thing by its id, its path, its title or a part of them",
    arguments: [
      // Ids and paths.
      ("2026-11-25-rye", "=2026-11-25-rye"), ("posts/2026-11-25-rye.md", "=2026-11-25-rye"), ("pan", "=pan"),
      // A whole name, or an id without its date or the file's folder.
      ("rye", ">2026-11-25-rye"), ("RYE", ">2026-11-25-rye"), ("2026-11-25-rye.md", ">2026-11-25-rye"),
      ("hebdo", ">2026-W48-hebdo"), ("Camille Roy", ">camille-roy"), ("CAMILLE_ROY", ">camille-roy"),
      ("rye + spelt", ">2026-11-25-rye"), ("ete", ">2026-12-01-été"),
      // Accents, apostrophes, ligatures, no-break spaces, other scripts.
      ("l'oeuf l'ete", ">2026-12-01-été"), ("L’ŒUF, L’ÉTÉ", ">2026-12-01-été"),
      ("l\u{2019}ete\u{A0}: «\u{202F}a la coque\u{202F}»", ">2026-12-01-été"), ("ДОМ", ">дом"), ("хлеб", ">дом"),
      ("パン屋", ">pan"), ("loeuf", ">2026-12-01-été"), ("e\u{301}te\u{301}", ">2026-12-01-été"),
      // Words and beginnings of words, in any order.
      ("sourd", ">2026-11-24-sourdough"), ("back sour", ">2026-11-24-sourdough"), ("roy cam", ">camille-roy"),
      ("again rye", ">2026-11-26-rye-again"), ("seigle", ">2026-11-26-rye-again"), ("w48", ">2026-W48-hebdo"),
      ("2026-11-24", ">2026-11-24-sourdough"), ("24", ">2026-11-24-sourdough"),
      ("redaction semaine", ">2026-W48-hebdo"),
      // A part of a word.
      ("dough", ">2026-11-24-sourdough"), ("igle", ">2026-11-26-rye-again"),
    ])
  func one(_ word: String, _ expected: String) {
    #expect(Self.result(word) == expected)
  }

  @Test(
    "several things, of which none is taken",
    arguments: [
      ("2026-11", "2026-11-24-sourdough 2026-11-25-rye 2026-11-26-rye-again"), ("team", "camille-roy 2026-W48-hebdo"),
      ("la", "2026-12-01-été 2026-W48-hebdo"), ("rye 2026", "2026-11-25-rye 2026-11-26-rye-again"),
    ])
  func several(_ word: String, _ expected: String) {
    #expect(Self.result(word) == expected)
  }

  @Test(
    "nothing, and the nearest spellings are only proposed",
    arguments: [
      ("2026-11-24-sourdouhg", "? 2026-11-24-sourdough"), ("sourduogh", "? 2026-11-24-sourdough"),
      ("camile-roy", "? camille-roy"), ("camille.roi", "? camille-roy"), ("camile", "? camille-roy"),
      // A path of another folder.
      ("posts/2026-11-26-rye-again.md", "? 2026-11-26-rye-again"),
      // Something else, or too little to go by.
      ("cake", "?"), ("", "?"), ("a", "?"), ("r", "?"),
      ("ry", "?"), ("2", "?"), ("!?", "?"), (".md", "?"),
    ])
  func none(_ word: String, _ expected: String) {
    #expect(Self.result(word) == expected)
  }

  @Test("the thing at the path that leads from the current folder")
  func pathFromFolder() {
    #expect(Self.result("../posts/2026-11-25-rye.md", path: "posts/2026-11-25-rye.md") == "=2026-11-25-rye")
  }

  @Test("no thing if its id is repeated, except by its path")
  func repeatedIDs() throws {
    let twice = ["a/rye.md", "b/rye.md"].map { Thing(nameID: "rye", namePath: $0) }
    #expect(Self.result("rye", among: twice) == "rye rye")
    #expect(Self.result("b/rye.md", among: twice) == "=rye")
    let error = UsageError.several("rye", twice, of: LocalizedText(en: "posts", fr: "publications"))
    #expect(error.choices.map(\.english) == ["a/rye.md", "b/rye.md"])
  }

  @Test("things by their own names before those that they share")
  func sharedNames() {
    let channels = [
      Thing(nameID: "x", title: "Us", otherNames: ["x", "X", "Twitter"]),
      Thing(nameID: "x-pro", title: "Twitter for bakers", otherNames: ["x", "X", "Twitter"]),
      Thing(nameID: "gram", title: "Bread", otherNames: ["instagram", "Insta"]),
    ]
    #expect(Self.result("X", among: channels) == ">x")
    #expect(Self.result("insta", among: channels) == ">gram")
    #expect(Self.result("twitter", among: channels) == "x x-pro")
    #expect(Self.result("twitter bakers", among: channels) == ">x-pro")
  }

  @Test("at most three proposals and ten choices")
  func limits() {
    let many = (1...12).map { Thing(nameID: "rye-\($0)", title: "Rye bread \($0)") }
    guard case .none(let nearest) = NameSearch(many).match(DocumentDesignation("rye braed")) else {
      Issue.record("a misspelt word is taken")
      return
    }
    #expect(nearest.map(\.nameID) == ["rye-1", "rye-2", "rye-3"])
    let error = UsageError.several("bread", many, of: LocalizedText(en: "posts", fr: "publications"))
    #expect(error.choices.count == 11 && error.choices.last?.english == "… and 2 more")
    #expect(error.choices.last?.french == "… et 2 de plus")
  }

  @Test("reads no title for an id or a path, and each title once for other words")
  func speed() {
    let counter = Counter()
    let many = (0..<10_000).map { number in
      Thing(nameID: "post-\(number)", namePath: "posts/\(number).md", title: "Bread no. \(number)", reads: counter)
    }
    #expect(Self.result("post-9999", among: many) == "=post-9999")
    #expect(Self.result("posts/5000.md", among: many) == "=post-5000")
    #expect(counter.value.load(ordering: .relaxed) == 0)
    #expect(Self.result("bread 7777", among: many) == ">post-7777")
    #expect(counter.value.load(ordering: .relaxed) == 10_000)
  }
}

@Suite("A declared id")
struct DeclaredNameTests {
  private static let desk = TestWorkspace(files: [
    "people/ada.md": "---\nname: Ada Lovelace\nrole: member\n---\n",
    "people/adam.md": "---\nname: Adam Smith\nrole: member\n---\n",
    "campaigns/advent-2026.md": "---\ntitle: Avent solidaire\n---\n",
    "ideas/night.md": "---\ntitle: Pain de nuit\n---\n",
    "strategy/medium.md": """
    ---
    question: medium
    channels:
      blog: {network: blog}
      us: {network: x, handle: \"@fournil\"}
      insta-fr: {network: instagram, title: Le Fournil}
      insta-en: {network: instagram, title: The bakery}
      page: {network: facebook}
    pillars: [{id: savoir-faire, title: Le savoir-faire}]
    indicators: [{id: visits, title: Visites du site}]
    ---
    """,
  ])

  @Test(
    "is found by its title, its network or a part of them",
    arguments: [
      (.person, "ada", "ada"), (.person, "ADA", "ada"), (.person, "lovelace", "ada"), (.person, "smi", "adam"),
      (.person, "people/adam.md", "adam"), (.campaign, "avent", "advent-2026"), (.campaign, "advent", "advent-2026"),
      (.idea, "nuit pain", "night"), (.pillar, "savoir", "savoir-faire"), (.indicator, "visites", "visits"),
      (.channel, "Blog", "blog"), (.channel, "twitter", "us"), (.channel, "X", "us"), (.channel, "fournil", "us"),
      (.channel, "@fournil", "us"), (.channel, "FB", "page"), (.channel, "facebook", "page"),
      (.channel, "face", "page"),
      (.channel, "insta", nil), (.channel, "instagram", nil), (.channel, "the bakery", "insta-en"),
      (.channel, "bsky", nil), (.person, "ad", nil), (.person, "addam", nil), (.campaign, "noel", nil),
    ] as [(ReferenceKind, String, String?)])
  func found(_ kind: ReferenceKind, _ word: String, _ id: String?) {
    let corpus = Self.desk.snapshot.corpus
    #expect((try? corpus.declaredID(DocumentDesignation(word), of: kind).thing) == id)
  }

  @Test("is not taken if several match; each is listed with what to type")
  func several() {
    let corpus = Self.desk.snapshot.corpus
    let error = #expect(throws: UsageError.self) {
      try corpus.declaredID(DocumentDesignation("insta"), of: .channel)
    }
    #expect(error?.message.english == "“insta” matches several channels")
    #expect(error?.message.french == LocalizedText(en: "", fr: "« insta » correspond à plusieurs canaux").french)
    #expect(error?.choices.map(\.english) == ["insta-en: “The bakery”", "insta-fr: “Le Fournil”"])
    let person = #expect(throws: UsageError.self) {
      try corpus.declaredID(DocumentDesignation("addam"), of: .person)
    }
    #expect(person?.words == "unknown person “addam”; did you mean “adam”?")
  }
}
