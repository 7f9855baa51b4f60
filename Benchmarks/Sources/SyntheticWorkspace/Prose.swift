/// A writer of sentences and paragraphs in one language.
struct Prose {
  enum Language: String { case en, fr }

  let language: Language
  private let vocabulary: Vocabulary
  private var random: SplitMix64

  init(language: Language, random: SplitMix64) {
    self.language = language
    self.random = random
    vocabulary = language == .en ? .english : .french
  }

  /// A short title, such as “The blue kettle in the courtyard”.
  mutating func title() -> String { capitalized("\(nounPhrase()) \(random.pick(vocabulary.places))") }

  mutating func heading() -> String { random.pick(vocabulary.headings) }
  mutating func action() -> String { random.pick(vocabulary.actions) }
  mutating func nounPhrase() -> String {
    let group = random.pick(vocabulary.nounGroups)
    let (determiner, noun) = (random.pick(group.determiners), random.pick(group.nouns))
    guard random.chance(70) else { return "\(determiner) \(noun)" }
    let adjective = random.pick(vocabulary.adjectives)
    return vocabulary.adjectivePrecedesNoun
      ? "\(determiner) \(adjective) \(noun)" : "\(determiner) \(noun) \(adjective)"
  }

  /// A sentence of up to about 150 characters. With `markup`, it sometimes contains emphasis, code or a link.
  mutating func sentence(markup: Bool = false) -> String {
    let subject = nounPhrase()
    let verb = random.pick(vocabulary.verbs)
    let plainObject = nounPhrase()
    let object = markup ? decorated(plainObject) : plainObject
    let place = random.pick(vocabulary.places)
    let moment = random.pick(vocabulary.moments)
    let english = language == .en
    switch random.below(9) {
    case 0: return capitalized("\(moment), \(subject) \(verb) \(object) \(place).")
    case 1:
      let (other, otherVerb) = (nounPhrase(), random.pick(vocabulary.verbs))
      return capitalized("\(subject) \(verb) \(object) \(english ? "and" : "et") \(otherVerb) \(other).")
    case 2: return "\(random.pick(Vocabulary.firstNames)) \(verb) \(object) \(place)."
    case 3: return english ? "Who else \(verb) \(object) \(place)?" : "Qui d’autre \(verb) \(object) \(place)\u{202F}?"
    case 4: return capitalized("\(random.pick(vocabulary.connectors)), \(subject) \(verb) \(object).")
    case 5:
      let visitors = 3 + random.below(96)
      return english
        ? "\(visitors) people watch how \(subject) \(verb) \(object)."
        : "\(visitors) personnes voient comment \(subject) \(verb) \(object)."
    case 6:
      return english
        ? "At \(Facts.organisation), \(subject) \(verb) \(object) \(moment)."
        : "À l’\(Facts.organisation), \(subject) \(verb) \(object), \(moment)."
    case 7:
      let name = random.pick(Vocabulary.firstNames)
      return english
        ? "“\(capitalized(subject)) \(verb) \(object)”, says \(name)."
        : "«\u{202F}\(capitalized(subject)) \(verb) \(object)\u{202F}», dit \(name)."
    default:
      let end = random.chance(70) ? "." : english ? "!" : "\u{202F}!"
      return capitalized("\(subject) \(verb) \(object) \(place)\(end)")
    }
  }

  /// Sentences with a space between them: as many of `count` as fit in `room` characters, but at least one.
  mutating func paragraph(sentences count: Int, room: Int = .max, markup: Bool = false) -> String {
    var text = sentence(markup: markup)
    for _ in 1..<max(2, count) {
      let next = sentence(markup: markup)
      guard text.count + next.count < room else { break }
      text += " " + next
    }
    return text
  }

  /// A list of a few noun phrases or tasks, one per line.
  mutating func list() -> String {
    let numbered = random.chance(25)
    return (1...3 + random.below(3)).map { number in
      "\(numbered ? "\(number)." : "-") \(capitalized(nounPhrase())) \(random.pick(vocabulary.places))"
    }.joined(separator: "\n")
  }

  private mutating func decorated(_ phrase: String) -> String {
    switch random.below(10) {
    case 0: return "**\(phrase)**"
    case 1: return "*\(phrase)*"
    case 2: return "[\(phrase)](https://lumen.example/notes/\(random.below(5000)))"
    case 3 where random.chance(30): return "`\(phrase)`"
    default: return phrase
    }
  }
}

/// Returns `text` with its first letter a capital.
func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// Returns the ASCII letters and digits of `text`, without accents, with hyphens between words.
func slug(_ text: String) -> String {
  var slug = ""
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
    case "à", "â": slug += "a"
    case "ç": slug += "c"
    case "è", "é", "ê", "ë": slug += "e"
    case "î", "ï": slug += "i"
    case "ô": slug += "o"
    case "ù", "û": slug += "u"
    default: if !slug.hasSuffix("-") { slug += "-" }
    }
  }
  return slug
}
