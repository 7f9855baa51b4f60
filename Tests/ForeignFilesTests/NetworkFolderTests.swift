import Testing

@testable import ForeignFiles

@Suite("Folders of posts for networks")
struct NetworkFolderTests {
  private let channels = ["mastodon-a": "mastodon-a", "mastodon-b": "mastodon-b", "bluesky-a": "sky"]

  @Test("with channels below media: have the lines of mentions and hashtags in the texts")
  func lines() {
    let text = """
      ---
      media: [mastodon-a, bluesky-a, mastodon-b, matrix-a]
      mentions:
        mastodon-b: [us@example.social]
      hashtags:
        mastodon-a: [Open_Science, Bread]
        bluesky-a: [Open_Science, Bread]
        Mastodon-B: [Bread]
      images:
        - {url: "https://example.org/a.png", alt_text: A}
      ---
      We *bake*.


      Again.

      """
    let sample = FolderSample(
      files: ["posts/2026/2026-11-02-bake.md": text, "posts/README.md": "# Posts", "notes/a.md": text],
      channels: channels)
    #expect(sample.posts.layout == .galaxySocial)
    #expect(
      sample.all.map(\.cells) == [
        [
          "id": "2026-11-02-bake", "date": "2026-11-02", "status": "published",
          "channels": "mastodon-a, sky, mastodon-b",
          "text (Markdown)": "We *bake*.\n\n\nAgain.\n\n#Open_Science #Bread",
          "text (Markdown) · @mastodon-b": "We *bake*.\n\n\nAgain.\n\n@us@example.social\n#Bread",
        ]
      ])
    #expect(
      sample.notes == [
        "1 text about the folder is not imported: posts/README.md",
        "unknown channel “matrix-a”, left out of 1 post",
        "1 picture left out, not in the workspace: https://example.org/a.png",
      ])
  }

  @Test("in .tweet files are plain words, with the parts of a thread")
  func tweets() {
    let thread = """
      ---
      media:
        - {file: cat.jpg, alt: A cat}
      ---

      One *two*
      three

      ---
      ---
      media: [{file: dog.jpg}]
      ---
      Four
      ---five
      ----

      ---
      Six\r
      seven
      """
    var sample = FolderSample(
      files: [
        "tweets/2026/Hello World.tweet": thread,
        "tweets/b.tweet": "---\nretweet: https://twitter.com/a/status/1\n---\n",
        "tweets/c.tweet": "---\nretweet: https://twitter.com/a/status/1\nschedule: 2026-12-01T09:00:00Z\n---\nSo true",
        "tweets/d.tweet": "Which?\n\n( ) rye\n( ) oat\n", "tweets/e.tweet": "---\nno front matter", "README.md": "# a",
        "tweets/f.tweet": "---\nthreadDelimiter: \"***\"\n---\nA\n\n---\n\nB\n***\nC",
      ], others: ["media/cat.jpg"])
    sample.media = ["media/cat.jpg": "media/cat.jpg"]
    let separator = ForeignPosts.partBreak
    #expect(sample.posts.layout == .twitterTogether)
    #expect(
      sample.all.map(\.cells) == [
        [
          "id": "hello-world", "status": "published",
          "text": "One *two*\nthree\(separator)Four\n---five\n----\(separator)Six\nseven",
          "media.1.file": "media/cat.jpg",
          "media.1.alt": "A cat",
        ],
        ["id": "c", "status": "scheduled", "date": "2026-12-01T09:00:00Z", "text": "So true"],
        ["id": "d", "status": "published", "text": "Which?\n\n( ) rye\n( ) oat"],
        ["id": "e", "status": "published", "text": "---\nno front matter"],
        ["id": "f", "status": "published", "text": "A\n\n---\n\nB\(separator)C"],
      ])
    #expect(sample.all.allSatisfy { $0.network == "x" })
    #expect(
      sample.notes == [
        "1 repost without words is not imported: tweets/b.tweet",
        "keys not read, with the number of posts: retweet (1); --keep-unknown keeps them as x-…",
        "1 picture left out, not in the workspace: dog.jpg",
        "4 posts without a date in front matter or file name: tweets/2026/Hello World.tweet, tweets/d.tweet,"
          + " tweets/e.tweet, tweets/f.tweet",
        "1 post has a poll, which Edito does not support: tweets/d.tweet",
      ])
  }
}
