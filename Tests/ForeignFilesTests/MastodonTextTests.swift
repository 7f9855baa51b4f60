import Testing

@testable import ForeignFiles

/// The HTML that Mastodon makes of a text, and the text.
@Suite("Texts of Mastodon")
struct MastodonTextTests {
  @Test(
    "are read as they were written",
    arguments: [
      ("<p>One</p><p>Two<br />Three</p>", "One\n\nTwo\nThree"),
      ("<p>One<br><br>Two</p>", "One\n\nTwo"),
      (
        "<p>A &amp; B &lt;b&gt; &quot;c&quot; &#39;d&#39; &eacute; &unknown; & e</p>",
        "A & B <b> \"c\" 'd' é &unknown; & e"
      ),
      ("<p>1 < 2 and 2 > 1</p>", "1 < 2 and 2 > 1"),
      (
        "<p><a href=\"https://pain.example/tags/Pain\" class=\"mention hashtag\" rel=\"tag\">#<span>Pain</span></a></p>",
        "#Pain"
      ),
      (
        "<p>See <a href=\"https://www.pain.example/blog/2025/rye?a=1&amp;b=2\"><span class=\"invisible\">https://www.</span>"
          + "<span class=\"ellipsis\">pain.example/blog/2025/rye?a=1</span><span class=\"invisible\">&amp;b=2</span></a>.</p>",
        "See https://www.pain.example/blog/2025/rye?a=1&b=2."
      ),
      ("<ul><li>rye</li><li>oat</li></ul><p>end</p>", "- rye\n- oat\n\nend"),
      ("<p>two  spaces, *stars*, _lines_</p>", "two  spaces, *stars*, _lines_"),
      ("<p>👩🏽‍🍳 <strong>warm</strong> <em>bread</em></p>", "👩🏽‍🍳 warm bread"),
      ("<p>cut <a href=\"https://pain", "cut "), ("plain", "plain"), ("", ""),
    ])
  func words(html: String, words: String) {
    #expect(MastodonText.words(of: html) == words)
  }

  @Test("name accounts on other servers in full, as they were typed")
  func mentions() {
    let html =
      "<p>Thanks <span class=\"h-card\"><a href=\"https://else.example/@ana\" class=\"u-url mention\">@<span>ana</span></a></span>"
      + " and <a href=\"https://pain.example/@leo\" class=\"u-url mention\">@<span>leo</span></a>!</p>"
    let words = MastodonText.words(of: html, mentions: ["https://else.example/@ana": "@ana@else.example"])
    #expect(words == "Thanks @ana@else.example and @leo!")
  }

  @Test("take linear time, whatever they contain", .timeLimit(.minutes(1)))
  func linear() {
    for piece in ["<", "&", "<a href=\"", "<p>", "&amp;", "</a>", "<br>"] {
      let text = MastodonText.words(of: String(repeating: piece, count: 200_000))
      #expect(text.utf8.count <= piece.utf8.count * 200_000)
    }
  }
}
