import SourceText
import TestSupport
import Testing

/// The fast implementation gives the same results as the simple one.
@Suite("Searching bytes and paths")
struct ByteSearchTests {
  @Test("a set contains the given bytes, and no others")
  func members() {
    for step in [1, 3, 64, 255] {
      let members = Set(stride(from: 0, through: 255, by: step).map(UInt8.init))
      let set = ByteSet { members.contains($0) }
      #expect((0...UInt8.max).filter(set.contains) == members.sorted())
    }
    #expect((0...UInt8.max).filter(ByteSet("a,Z").contains) == [0x2C, 0x5A, 0x61])
  }

  @Test("the first byte of a set is found within the given range")
  func firstMember() {
    let text = Array("plain é, text.".utf8)
    text.withUnsafeBufferPointer { bytes in
      let set = ByteSet(",.")
      #expect(set.first(in: bytes, from: 0, to: bytes.count) == 8)
      #expect(set.first(in: bytes, from: 9, to: bytes.count) == 14)
      #expect(set.first(in: bytes, from: 0, to: 8) == 8)
      #expect(set.first(in: bytes, from: 4, to: 4) == 4)
    }
  }

  @Test(
    "a path has a last slash, or none",
    arguments: [("posts/2026/été.md", "été.md"), ("/a", "a"), ("a/", ""), ("🥖/é", "é"), ("plain.md", nil), ("", nil)])
  func lastSlash(path: String, name: String?) {
    #expect(path.lastSlash.map { String(path.utf8[path.utf8.index(after: $0)...]) ?? "" } == name)
    #expect("x\(path)".dropFirst().lastSlash.map { "x\(path)"[$0] } == (name == nil ? nil : "/"))
  }

  @Test("texts with the same appearance may have other bytes")
  func sameBytes() {
    #expect("été"[...].hasSameBytes(as: "été"))
    #expect(!"été"[...].hasSameBytes(as: "e\u{301}te\u{301}"))
    #expect(!"posts"[...].hasSameBytes(as: "post"))
    #expect(!"post"[...].hasSameBytes(as: "posts"))
    #expect(""[...].hasSameBytes(as: ""))
  }
}
