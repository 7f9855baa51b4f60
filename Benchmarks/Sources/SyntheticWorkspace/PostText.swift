/// A writer of post bodies: a common text, and a separate text for each further channel.
struct PostText {
  private var prose: Prose
  private var random: SplitMix64

  init(prose: Prose, random: SplitMix64) {
    self.prose = prose
    self.random = random
  }

  /// Returns the body. The common text is for `main`, and each of `others` gets a section under its heading.
  ///
  /// - Parameter earlier: path of an earlier article from the folder `posts`, to which an article may link.
  mutating func body(for main: Channel, others: [Channel], earlier: String?) -> String {
    var sections = [main.showsMarkup ? article(earlier: earlier) : plain(for: main)]
    for channel in others { sections.append("## @\(channel.rawValue)\n\n\(plain(for: channel))") }
    return sections.joined(separator: "\n\n")
  }

  /// Two to four paragraphs with markup, sometimes with a heading, a list, a quotation, a table or a link to an earlier article.
  private mutating func article(earlier: String?) -> String {
    var blocks = [prose.paragraph(sentences: 2 + random.below(3), markup: true)]
    if random.chance(30) { blocks.append("## \(prose.heading())") }
    for _ in 0...random.below(3) { blocks.append(prose.paragraph(sentences: 2 + random.below(4), markup: true)) }
    if random.chance(25) { blocks.append(prose.list()) }
    if random.chance(10) { blocks.append("> \(prose.sentence())") }
    if random.chance(5) { blocks.append(table()) }
    if random.chance(20), let earlier { blocks.append("→ [\(capitalized(prose.nounPhrase()))](../../\(earlier))") }
    return blocks.joined(separator: "\n\n")
  }

  private mutating func table() -> String {
    let rows = (1...3).map { _ in "| \(prose.nounPhrase()) | \(1 + random.below(90)) |" }
    return (["| | 2025 |", "|---|---:|"] + rows).joined(separator: "\n")
  }

  /// Text as people type it for a network without markup.
  private mutating func plain(for channel: Channel) -> String {
    guard channel.hasThreads, random.chance(15) else { return part(for: channel) }
    return (1...2 + random.below(2)).map { _ in part(for: channel) }.joined(separator: "\n\n---\n\n")
  }

  private mutating func part(for channel: Channel) -> String {
    // What closes the text is written first, so that the paragraphs know how much room it leaves.
    var closing: [String] = []
    if channel.hasClickableLinks, random.chance(40) { closing.append("https://lumen.example/\(random.below(90_000))") }
    if random.chance(60) { closing.append(hashtags()) }
    let ending = closing.joined(separator: " ")
    var room = channel.room - ending.count - 2
    var blocks: [String] = []
    for _ in 0...random.below(channel.hasThreads ? 2 : 4) {
      let block = prose.paragraph(sentences: 2 + random.below(3), room: room - 4)
      guard blocks.isEmpty || block.count + 4 < room else { break }
      room -= block.count + 4
      blocks.append(random.chance(30) ? "\(block) \(random.pick(Vocabulary.emoji))" : block)
    }
    if !ending.isEmpty { blocks.append(ending) }
    return blocks.joined(separator: "\n\n")
  }

  private mutating func hashtags() -> String {
    random.ascending(1 + random.below(3), below: Vocabulary.tags.count).map { "#\(Vocabulary.tags[$0])" }
      .joined(separator: " ")
  }
}
