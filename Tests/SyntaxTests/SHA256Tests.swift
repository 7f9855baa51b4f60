import SourceText
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  /// The vectors of NIST's examples for FIPS 180-4, and the empty message.
  static let vectors: [(message: String, hash: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  @Test("matches NIST's hashes", arguments: vectors.map(\.message))
  func vectorsHold(_ message: String) throws {
    let expected = try #require(Self.vectors.first { $0.message == message }).hash
    #expect(SHA256.hexadecimal(SHA256.hash(of: Array(message.utf8))) == expected)
  }

  @Test("hashes a million times the letter a")
  func longMessage() {
    let hash = SHA256.hash(of: [UInt8](repeating: 0x61, count: 1_000_000))
    #expect(SHA256.hexadecimal(hash) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("does not depend on the pieces of the input")
  func pieces() {
    let message = (0..<1000).map { UInt8($0 % 251) }
    for size in [1, 7, 55, 56, 63, 64, 65, 128, 999] {
      var sha = SHA256()
      for start in stride(from: 0, to: message.count, by: size) {
        sha.update(Array(message[start..<min(start + size, message.count)]))
      }
      #expect(sha.finished() == SHA256.hash(of: message))
    }
  }
}
