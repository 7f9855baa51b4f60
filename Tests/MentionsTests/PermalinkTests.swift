import Testing

@testable import Mentions

@Suite("Permalinks")
struct PermalinkTests {
  @Test(
    "lose parameters about the reader's origin",
    arguments: [
      ("https://Bakery.example/rye?utm_source=x&id=3&fbclid=Iw", "https://bakery.example/rye?id=3"),
      ("https://bakery.example/rye?utm_campaign=a#comments", "https://bakery.example/rye#comments"),
      ("http://lemonde.example/a.html#xtor=RSS-3208", "http://lemonde.example/a.html"),
      ("https://x.com/ada/status/1?s=20&t=abc", "https://x.com/ada/status/1"),
      ("https://shop.example/?s=rye", "https://shop.example/?s=rye"),
      (" https://a.example/b(c) d ", "https://a.example/b%28c%29%20d"),
    ])
  func cleaned(_ text: String, _ expected: String) throws {
    #expect(try #require(Permalink(text)).address == expected)
  }

  @Test(
    "follow redirects to their target",
    arguments: [
      "https://www.google.com/url?rct=j&sa=t&url=https://gazette.example/pain&ct=ga&cd=CAEY",
      "https://www.google.fr/url?q=https%3A%2F%2Fgazette.example%2Fpain%3Futm_source%3Dg&sa=U",
      "https://l.facebook.com/l.php?u=https%3A%2F%2Fgazette.example%2Fpain%3Ffbclid%3D1&h=AT",
      "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Furl%3Dhttps%253A%252F%252Fgazette.example%252Fpain",
    ])
  func redirected(_ text: String) throws {
    #expect(try #require(Permalink(text)).address == "https://gazette.example/pain")
  }

  @Test(
    "treat two URLs of one page as one",
    arguments: [
      ("http://www.gazette.example/pain/", "https://gazette.example/pain"),
      ("https://twitter.com/ada/status/1", "https://x.com/ada/status/1?s=20"),
      ("https://m.facebook.com/a/1", "https://www.facebook.com/a/1"),
      ("https://a.example:443/é", "https://a.example/%C3%A9"),
    ])
  func same(_ left: String, _ right: String) throws {
    #expect(try #require(Permalink(left)) == #require(Permalink(right)))
  }

  @Test(
    "are URLs only",
    arguments: [
      "javascript:alert(1)", "mailto:a@b.example", "/rye", "https://", "ftp://a.example/", "https://me:pw@a.example/",
      "https:///x", "data:text/html,x", "https://a b.example/", "",
    ])
  func rejected(_ text: String) { #expect(Permalink(text) == nil) }

  @Test("of different pages stay different")
  func different() throws {
    let addresses = [
      "https://a.example/1", "https://a.example/1?p=2", "https://a.example/1#c2", "https://b.example/1",
      "https://a.example:8080/1", "https://a.example/1?p=3",
    ]
    #expect(Set(addresses.compactMap(Permalink.init)).count == addresses.count)
  }
}
