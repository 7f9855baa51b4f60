import Testing

@testable import MediaFiles

@Suite("File kinds are recognised by their bytes, and compared with names")
struct KindTests {
  static let beginnings: [(MediaKind, [UInt8])] = [
    (.pdf, letters("%PDF-1.7\n")), (.mp3, letters("ID3") + zeros(20)), (.mp3, [0xFF, 0xFB, 0x90, 0x64]),
    (.mp3, [0xFF, 0xF3, 0x40, 0xC4]), (.aac, [0xFF, 0xF1, 0x50, 0x80, 0, 0]), (.ogg, letters("OggS") + zeros(20)),
    (.flac, letters("fLaC") + zeros(20)), (.wav, letters("RIFF") + little(99) + letters("WAVEfmt ")),
    (.mpeg, [0x00, 0x00, 0x01, 0xBA, 0x44] + zeros(20)), (.mpeg, [0x00, 0x00, 0x01, 0xB3, 0x16] + zeros(20)),
    (.avi, letters("RIFF") + little(99) + letters("AVI LIST")), (.tiff, letters("II*\0")), (.tiff, letters("MM\0*")),
    (.bmp, letters("BM") + zeros(12) + little(40) + zeros(36)),
    (.webm, [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x84] + letters("webm")),
    (.mkv, [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x88] + letters("matroska")),
    (.svg, letters("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
    (.svg, [0xEF, 0xBB, 0xBF] + letters("\n<?xml version=\"1.0\"?>\n<!-- bread -->\n<svg width=\"9\">")),
  ]

  @Test("kinds without facts are still named")
  func others() {
    for (kind, bytes) in Self.beginnings {
      #expect(MediaFacts.read(bytes) == .success(MediaFacts(kind: kind, byteCount: bytes.count)), "\(kind.name)")
    }
  }

  @Test(
    "files with only a similar beginning are not recognised",
    arguments: [
      letters("BMW is a make of cars, and this is a text"), [0xFF, 0xFE, 0x42, 0x00], letters("RIFF and raff, a text"),
      letters("<?xml version=\"1.0\"?><feed/>"), letters("ftyp"), [0xFF, 0xFF, 0xFF, 0xFF], letters("mild moov"),
    ] as [[UInt8]])
  func none(_ bytes: [UInt8]) {
    #expect(MediaFacts.read(bytes) == .failure(.unknownKind))
  }

  @Test("every kind has its own extensions, and no other's")
  func extensions() {
    for kind in MediaKind.allCases {
      for name in kind.fileExtensions {
        #expect(MediaKind(promisedBy: "media/été.2026/four.\(name)") == kind)
        #expect(MediaKind(promisedBy: "four.\(name.uppercased())") == kind)
      }
      #expect(!kind.name.isEmpty && !kind.category.name.english.isEmpty)
    }
    for name in ["media/four", "four.", "media.png/four", ".png/", "four.md", "", "jpg"] {
      #expect(MediaKind(promisedBy: name) == nil, "\(name)")
    }
  }

  @Test("a name with the extension of another kind is reported")
  func disagreement() throws {
    let facts = try MediaFacts.read(PNG.still()).get()
    #expect(facts.disagreement(withName: "media/four.jpg") == .extensionDisagrees(name: .jpeg, true: .png))
    for name in ["media/four.png", "FOUR.PNG", "four.apng", "four", "four.bin"] {
      #expect(facts.disagreement(withName: name) == nil)
    }
    let film = try MediaFacts.read(Film.file()).get()
    #expect(film.disagreement(withName: "four.mov") == .extensionDisagrees(name: .mov, true: .mp4))
    #expect(film.disagreement(withName: "four.m4a") == .extensionDisagrees(name: .m4a, true: .mp4))
    #expect(film.disagreement(withName: "four.m4v") == nil)
  }
}
