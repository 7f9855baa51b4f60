import Editorial
import SourceText

/// A test of whether entries meet a target's conditions.
struct PostSelector: Sendable {
  private let target: CadenceTarget
  private let corpus: Corpus
  /// Whether a condition depends on the post itself, not only on its channel.
  private let readsPost: Bool

  init(_ target: CadenceTarget, in corpus: Corpus) {
    self.target = target
    self.corpus = corpus
    readsPost = !target.conditions.allSatisfy(\.subject.isAboutPlace)
  }

  /// Whether an entry meets the conditions that may differ from one channel to another: channel, network, language.
  func selectsPlace(of entry: Entry) -> Bool {
    if let channel = target.channel, channel.value != entry.channel { return false }
    if let network = target.network {
      guard let channel = entry.channel, corpus.network(of: channel) == network.value else { return false }
    }
    return target.language.map { speaks($0.value, entry) } ?? true
  }

  /// Whether an entry's post meets the conditions that are the same for all its channels.
  func selectsPost(of entry: Entry) -> Bool {
    guard readsPost else { return true }
    guard case .post(let post) = corpus.document(of: entry).content else { return false }
    func agree(_ wanted: Located<String>?, _ found: @autoclosure () -> String?) -> Bool {
      guard let wanted else { return true }
      return wanted.value == found()
    }
    guard agree(target.pillar, corpus.declarations.pillar(of: post)), agree(target.message, post.message?.value),
      agree(target.objective, corpus.declarations.objective(of: post)), agree(target.audience, post.audience?.value),
      agree(target.campaign, post.campaign?.value), agree(target.format, post.format?.value),
      agree(target.author, post.author?.value)
    else { return false }
    guard let tag = target.tag else { return true }
    return post.tags?.value.contains { $0.value == tag.value } ?? false
  }

  private func speaks(_ wanted: String, _ entry: Entry) -> Bool {
    guard let post = corpus.document(of: entry).post, let language = corpus.language(of: post, on: entry.channel) else {
      return false
    }
    return Self.language(language, isKindOf: wanted)
  }

  /// Whether a language equals another one, or is a regional variant of it: `fr-CA` is a kind of `fr`, but `fr` is not a kind of `fr-CA`.
  static func language(_ language: String, isKindOf wanted: String) -> Bool {
    if language == wanted { return true }
    func parts(_ tag: String) -> [Substring] { tag.lowercased().split { $0 == "-" || $0 == "_" } }
    return parts(language).starts(with: parts(wanted))
  }
}
