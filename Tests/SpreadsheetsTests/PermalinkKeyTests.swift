import Testing

@testable import Spreadsheets

/// The URLs at which a network shows one post.
@Suite("Permalinks of one post")
struct PermalinkKeyTests {
  @Test(
    "are equal",
    arguments: [
      ("https://x.com/i/web/status/12", "https://twitter.com/four/status/12?s=20"),
      ("https://bsky.app/profile/did:plc:abc/post/3k", "https://bsky.app/profile/four.example/post/3k"),
      ("https://www.youtube.com/watch?v=abc&t=3", "https://youtu.be/abc"),
      ("https://www.youtube.com/shorts/abc", "https://m.youtube.com/watch?app=m&v=abc"),
      ("https://www.tiktok.com/@four/video/12", "https://www.tiktokv.com/share/video/12/"),
      ("https://pain.example/@four/12", "https://pain.example/users/four/statuses/12"),
      ("http://www.pain.example/a/", "https://pain.example/a#top"),
    ])
  func equal(first: String, second: String) { #expect(PermalinkKey(first) == PermalinkKey(second)) }

  @Test(
    "differ from those of other posts",
    arguments: [
      ("https://x.com/four/status/12", "https://x.com/four/status/13"), ("https://x.com/four", "https://x.com/status"),
      ("https://pain.example/?p=1", "https://pain.example/?p=2"), ("https://youtu.be/abc", "https://youtu.be/abd"),
      ("https://www.youtube.com/watch?v=", "https://www.youtube.com/watch?v=a"), ("", "https://pain.example"),
      ("https://pain.example/users/four/statuses/12", "https://else.example/users/four/statuses/12"),
    ])
  func different(first: String, second: String) { #expect(PermalinkKey(first) != PermalinkKey(second)) }
}
