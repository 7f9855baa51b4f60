import TestSupport
import Testing

@testable import MediaFiles

@Suite("Any bytes give an answer")
struct RobustnessTests {
  struct Whole: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    var testDescription: String { name }
  }

  static let files: [Whole] = [
    Whole(name: "PNG", bytes: PNG.still()),
    Whole(name: "animated PNG", bytes: PNG.animated([(1, 2), (1, 3)])),
    Whole(name: "JPEG", bytes: JPEG.file(segments: JPEG.exif(orientation: 6))),
    Whole(name: "GIF", bytes: Array(GIF.file([5]).dropLast())),
    Whole(name: "WebP", bytes: WebP.file(WebP.lossy())),
    Whole(name: "extended WebP", bytes: WebP.file(WebP.canvas(9, 9) + WebP.lossless(9, 9))),
    Whole(name: "animated WebP", bytes: WebP.animated([40, 50])),
    Whole(name: "film", bytes: Film.file()),
    Whole(
      name: "film described at its end",
      bytes: Film.brand() + box("mdat", zeros(30)) + Film.movie([Film.Track(shape: (4, 3)), Film.sound])),
  ]

  /// Files that may still be complete if they are cut.
  static let others = [Whole(name: "animated GIF", bytes: GIF.file([5, 6, nil])), fragments]

  private static let fragments = Whole(
    name: "film in fragments",
    bytes: Film.brand() + Film.movie([Film.Track()], more: Film.fragments()) + Film.segmentIndex(from: 3, [0])
      + Film.fragment(at: 0, samples: 3, durations: [1, 2, 3]) + Film.fragment(at: nil, samples: 9, default: 7))

  @Test("a complete file is read, and every incomplete part is an error", arguments: files)
  func truncations(_ whole: Whole) {
    #expect(throws: Never.self) { try MediaFacts.read(whole.bytes).get() }
    for end in 0..<whole.bytes.count {
      let part = Array(whole.bytes[..<end])
      #expect(throws: MediaIssue.self, "the first \(end) of \(whole.bytes.count) bytes") {
        try MediaFacts.read(part).get()
      }
    }
  }

  @Test("randomly changed bytes", arguments: files + others)
  func mutations(_ whole: Whole) {
    var random = SplitMix64(state: UInt64(whole.bytes.count))
    // Values that often break lengths, counts and offsets.
    let odd: [UInt8] = [0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF]
    for _ in 0..<2000 {
      var bytes = whole.bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        bytes[index] =
          Bool.random(using: &random) ? .random(in: 0...255, using: &random) : odd.randomElement(using: &random) ?? 0
      }
      if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      let source = CountingSource(bytes)
      let result = MediaFacts.read(from: source)
      #expect(source.byteTotal <= bytes.count * 3 + 4096)
      if case .success(let facts) = result {
        #expect(facts.byteCount == bytes.count)
        #expect(facts.pixelSize.map { $0.width > 0 && $0.height > 0 } ?? true)
        #expect(facts.milliseconds ?? 0 >= 0)
        #expect(facts.frameCount ?? 1 >= 1)
      }
    }
  }

  @Test("the worst value at every position", arguments: files + others)
  func extremes(_ whole: Whole) {
    for index in whole.bytes.indices {
      for value: UInt8 in [0x00, 0x01, 0x7F, 0xFF] {
        for width in [1, 4, 8] where index + width <= whole.bytes.count {
          var bytes = whole.bytes
          bytes.replaceSubrange(index..<index + width, with: [UInt8](repeating: value, count: width))
          _ = MediaFacts.read(bytes)
        }
      }
    }
  }

  @Test("a file that shrinks during reading is reported as cut off")
  func shrinkingFile() {
    struct Shrunk: ByteSource {
      let file = WholeFile(bytes: Array(PNG.still().prefix(50)))
      let byteCount = PNG.still().count
      func bytes(at offset: Int, count: Int) -> [UInt8] { file.bytes(at: offset, count: count) }
    }
    guard case .failure(.truncated(.png, _)) = MediaFacts.read(from: Shrunk()) else {
      Issue.record("the file passed for whole")
      return
    }
  }
}
