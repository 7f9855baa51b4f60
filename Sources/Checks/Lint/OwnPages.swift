import Editorial
import Networks
import SourceText

extension Channel {
  /// Whether the channel is a blog, whose posts are pages of the team's own site.
  var isBlog: Bool { network?.value.profile.holdsArticles ?? false }
}

extension Corpus {
  /// The ids of the channels that are blogs.
  var blogs: Set<String> {
    Set(declarations.networkChannels.lazy.filter { $0.value.profile.holdsArticles }.map(\.key))
  }

  /// The URLs of the declared blogs, without scheme: `bakery.example/journal`.
  var blogPages: [String] {
    facts(\.channels).compactMap { channel in
      guard channel.item.value.isBlog, let url = channel.item.value.url?.value else { return nil }
      return WebURL.page(of: url.utf8)
    }
  }
}
