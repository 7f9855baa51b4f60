import TestSupport
import Testing

@testable import Lint

/// Hashes that find names that may be equal.
@Suite("Hashes of names")
struct NameHashTests {
  private static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8(NameHashes.hash)
  }

  @Test(
    "ignore case",
    arguments: ["posts/2026/Pain.md", "a", "ABCDEFGH", "abcdefgh-I", "posts/2026-11-24-un-TITRE-assez-long.md"])
  func caseless(text: String) {
    #expect(Self.hash(text) == Self.hash(text.lowercased()))
    #expect(Self.hash(text) == Self.hash(text.uppercased()))
  }

  @Test("differ for different names")
  func different() {
    let names = (0..<20_000).map { "posts/2026/11/2026-11-24-number-\($0).md" } + ["", "a", "b", "ab", "ba", "aa"]
    #expect(Set(names.map(Self.hash)).count == names.count)
  }

  @Test("find repeated names, in order, in any number", arguments: [0, 1, 2, 5, 1_000, 40_000])
  func repeated(count: Int) {
    var random = SplitMix64(state: UInt64(count))
    var hashes = (0..<count).map { _ in UInt64.random(in: 0...UInt64(count) * 4, using: &random) }
    // Some hashes that share a bit in any table.
    hashes += [7, 7 &+ 1 << 60, 7]
    var places: [UInt64: [Int]] = [:]
    for (place, hash) in hashes.enumerated() { places[hash, default: []].append(place) }
    #expect(NameHashes.repeated(hashes) == places.values.filter { $0.count > 1 }.flatMap(\.self).sorted())
  }
}
