import TestSupport
import Testing

@testable import MediaFiles

@Suite("Reading costs as much as the file requires, within a limit", .serialized)
struct CostTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    /// A file with a given number of parts.
    let bytes: @Sendable (Int) -> [UInt8]

    init(_ name: String, _ bytes: @escaping @Sendable (Int) -> [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    var testDescription: String { name }
  }

  private static func times(_ count: Int, _ bytes: [UInt8]) -> [UInt8] { (0..<count).flatMap { _ in bytes } }

  static let inputs = [
    Input("frames of a GIF") { GIF.screen() + times($0, GIF.frame(5)) + [0x3B] },
    Input("blocks of a GIF") { GIF.screen() + GIF.frame(5, blocks: $0) + [0x3B] },
    Input("extensions of a GIF") { GIF.screen() + times($0, GIF.loop) + GIF.frame(5) + [0x3B] },
    Input("frames of a WebP") { WebP.animated([Int](repeating: 40, count: $0)) },
    Input("chunks of a WebP") { WebP.file(WebP.canvas(9, 9) + times($0, WebP.chunk("XMP ", [])) + WebP.lossy()) },
    Input("frames of a PNG") { PNG.animated([(Int, Int)](repeating: (1, 25), count: $0)) },
    Input("chunks of a PNG") { PNG.header(9, 9) + times($0, pngChunk("tEXt")) + PNG.still().dropFirst(33) },
    Input("segments of a JPEG") { JPEG.file(segments: times($0, JPEG.segment(0xFE, []))) },
    Input("orientations of a JPEG") { JPEG.file(segments: times($0, JPEG.exif(orientation: 9))) },
    Input("bytes of a JPEG's scan") { JPEG.file(trailer: zeros($0 * 100)).dropLast(2) + zeros($0 * 100) },
    Input("fill of a JPEG") { JPEG.file(segments: times($0, [0xFF]) + JPEG.segment(0xFE, [])) },
    Input("boxes of a film") { Film.file() + times($0, box("free")) },
    Input("boxes within a film") {
      Film.brand() + Film.movie([Film.Track()], more: times($0, box("free"))) + box("mdat")
    },
    Input("nested boxes of a film") { count in
      Film.brand() + (1...count).reversed().flatMap { big($0 * 8) + letters("moov") } + box("mdat")
    },
    Input("fragments of a film") {
      Film.brand() + Film.movie([Film.Track()], more: Film.fragments()) + times($0, Film.fragment(at: nil, samples: 9))
    },
    Input("samples of a film") { count in
      Film.brand() + Film.movie([Film.Track()], more: Film.fragments())
        + Film.fragment(at: 0, samples: count, durations: [Int](repeating: 40, count: count))
    },
    Input("indexes of a film") { Film.file() + times($0, Film.segmentIndex(from: 0, [100, 100])) },
  ]

  @Test("ten times the size costs less than forty times as much", arguments: inputs)
  func costIsLinear(_ input: Input) {
    let (few, many) = (input.bytes(300), input.bytes(3000))
    let (cost, greaterCost) = (Self.cost(of: few), Self.cost(of: many))
    // The fixed cost is excluded from the comparison.
    #expect(greaterCost < (cost + 2e-5) * 40, "\(cost) s, then \(greaterCost) s")
  }

  @Test("no byte is read more than three times", arguments: inputs)
  func readsAreLinear(_ input: Input) {
    let source = CountingSource(input.bytes(3000))
    _ = MediaFacts.read(from: source)
    #expect(source.byteTotal <= source.byteCount * 3 + 4096)
    #expect(source.readCount <= source.byteCount / 500 + 10)
  }

  @Test("an endless file is given up")
  func endless() {
    let endless: [(String, EndlessSource, MediaIssue)] = [
      (
        "a GIF with endless sub-blocks",
        EndlessSource(GIF.screen() + GIF.frame(1).dropLast(), then: [255] + zeros(255)), .damaged(.gif, .endless)
      ),
      (
        "a PNG with endless chunks", EndlessSource(PNG.header(9, 9), then: pngChunk("tEXt", zeros(4000))),
        .damaged(.png, .endless)
      ),
      (
        "a film with endless boxes", EndlessSource(Film.file(), then: box("free", zeros(4000))),
        .damaged(.mp4, .endless)
      ),
    ]
    for (name, source, issue) in endless {
      #expect(MediaFacts.read(from: source) == .failure(issue), "\(name)")
    }
  }

  /// Returns the shortest processor time of three attempts to read a file.
  private static func cost(of bytes: [UInt8]) -> Double {
    (0..<3).map { _ in
      return threadTime {
        _ = MediaFacts.read(bytes)
      }
    }.min() ?? 0
  }
}
