import Editorial
import Networks
import SourceText

extension Channel {
  /// Whether what is posted on the channel are pages of one's own.
  var isBlog: Bool { network?.value.profile.holdsArticles ?? false }
}

extension Corpus {
  /// The channels that are blogs.
  var blogs: Set<String> {
    Set(declarations.networkChannels.lazy.filter { $0.value.profile.holdsArticles }.map(\.key))
  }

  /// The pages at which the declared blogs begin, without scheme: `bakery.example/journal`.
  var blogPages: [String] {
    facts(\.channels).compactMap { channel in
      guard channel.item.value.isBlog, let url = channel.item.value.url?.value else { return nil }
      return WebAddress.page(of: url.utf8)
    }
  }
}
