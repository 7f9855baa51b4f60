import Localization
import TestSupport
import Testing

@testable import MediaFiles

@Suite("Incomplete pictures and films are reported")
struct IssueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let issue: MediaIssue

    init(_ name: String, _ bytes: [UInt8], _ issue: MediaIssue) {
      (self.name, self.bytes, self.issue) = (name, bytes, issue)
    }

    var testDescription: String { name }
  }

  static let pictures: [Case] = [
    Case("nothing", [], .empty),
    Case("a text", letters("Our bread is baked at night.\n"), .unknownKind),
    Case("a page", letters("<!DOCTYPE html><html><body>Not found</body></html>"), .unknownKind),
    Case("one byte", [0xFF], .unknownKind),
    Case("zeros", zeros(9000), .unknownKind),
    Case(
      "a pointer", letters("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"), .notFetched),
    Case("half a signature", Array(PNG.signature.prefix(5)), .truncated(.png, at: 5)),
    Case("two bytes", [0xFF, 0xD8], .truncated(.jpeg, at: 2)),
    Case("a PNG cut in its first chunk", Array(PNG.still().prefix(20)), .truncated(.png, at: 20)),
    Case("a PNG of 60,000 × 60,000 without a picture", PNG.header(60_000, 60_000), .truncated(.png, at: 33)),
    Case("a PNG without a size", PNG.still(0, 9), .damaged(.png, .noDimensions)),
    Case("a PNG with another size than its checksum's", changed(PNG.still(), at: 19), .damaged(.png, .wrongChecksum)),
    Case(
      "a PNG whose first chunk is another", PNG.signature + pngChunk("IDAT", zeros(13)),
      .damaged(.png, .unreadablePart(at: 8))),
    Case("a PNG with an end alone", PNG.header(1, 1) + pngChunk("IEND"), .damaged(.png, .noPicture)),
    Case(
      "a PNG with a chunk that is none", PNG.header(1, 1) + zeros(12), .damaged(.png, .unreadablePart(at: 33))),
    Case(
      "a PNG with a chunk of 2⁶³ bytes", PNG.header(1, 1) + big(0xFFFF_FFFF) + letters("IDAT") + zeros(20),
      .damaged(.png, .unreadablePart(at: 33))),
    Case(
      "a PNG that announces more frames", PNG.animated([(1, 2)], stated: 3),
      .damaged(.png, .frameCount(stated: 3, found: 1))),
    Case("a JPEG without an image", [0xFF, 0xD8, 0xFF, 0xD9], .damaged(.jpeg, .noPicture)),
    Case("a JPEG without a size", JPEG.file(640, 0), .damaged(.jpeg, .noDimensions)),
    Case(
      "a JPEG with a segment of no length", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0], .damaged(.jpeg, .unreadablePart(at: 2))),
    Case(
      "a JPEG with text between its segments", [0xFF, 0xD8] + JPEG.segment(0xE0, []) + letters("bread"),
      .damaged(.jpeg, .unreadablePart(at: 6))),
    Case("a GIF that ends with its screen", GIF.screen() + [0x3B], .damaged(.gif, .noPicture)),
    Case("a GIF without a size", GIF.screen(0, 0) + [0x2C] + zeros(10) + [0, 0x3B], .damaged(.gif, .noDimensions)),
    Case("a GIF with a block that is none", GIF.screen() + [0x00], .damaged(.gif, .unreadablePart(at: 19))),
    Case("a GIF cut in an image", Array(GIF.file([1]).dropLast(2)), .truncated(.gif, at: GIF.file([1]).count - 2)),
    Case(
      "a WebP longer than its file", Array(WebP.file(WebP.lossy()).dropLast(3)),
      .truncated(.webp, at: WebP.file(WebP.lossy()).count - 3)),
    Case("a WebP without chunks", WebP.file([]), .damaged(.webp, .unreadablePart(at: 12))),
    Case("a WebP with a canvas alone", WebP.file(WebP.canvas(9, 9)), .damaged(.webp, .noPicture)),
    Case("a WebP whose canvas has an odd length", WebP.file(oddCanvas), .damaged(.webp, .noPicture)),
    Case("a WebP with an unknown picture", WebP.file(WebP.chunk("VP9 ", zeros(20))), .damaged(.webp, .noPicture)),
    Case("a WebP without a size", WebP.file(WebP.lossy(0, 9)), .damaged(.webp, .noDimensions)),
  ]

  /// A canvas that ends the file without the padding byte.
  private static let oddCanvas = letters("VP8X") + little(11) + zeros(11)

  private static let head = Film.brand()
  private static let unsampled = head + Film.movie([Film.Track()])

  static let films: [Case] = [
    Case("a film cut in its samples", Array(Film.file().dropLast(9)), .truncated(.mp4, at: Film.file().count - 9)),
    Case("a film cut before its samples", unsampled, .truncated(.mp4, at: unsampled.count)),
    Case("a recording that was interrupted", head + box("mdat", zeros(99)), .damaged(.mp4, .noDescription)),
    Case("a film without tracks", head + Film.movie([]) + box("mdat"), .damaged(.mp4, .noTracks)),
    Case(
      "a film of texts", head + Film.movie([Film.Track(handler: "text")]) + box("mdat"), .damaged(.mp4, .noTracks)),
    Case("a box of 2⁶³ bytes", head + longBoxOf(1 << 63) + zeros(50), .truncated(.mp4, at: head.count + 66)),
    Case("a box of 2⁶⁴ − 1 bytes", head + longBoxOf(.max) + zeros(50), .truncated(.mp4, at: head.count + 66)),
    Case("a box of 15 bytes", head + longBoxOf(15) + zeros(50), .damaged(.mp4, .unreadablePart(at: head.count))),
    Case("a box shorter than itself", head + big(4) + letters("moov") + zeros(9), badAt(head.count)),
    Case("a box of no length within another", head + box("moov", zeros(16)) + box("mdat"), .damaged(.mp4, .noTracks)),
    Case(
      "a box longer than its parent", head + box("moov", big(99) + letters("trak")) + box("mdat", zeros(99)),
      badAt(head.count + 8)),
    Case("boxes within themselves", head + nested("moov", 10_000) + box("mdat"), .damaged(.mp4, .noTracks)),
    Case(
      "tracks within themselves", head + box("moov", nested("trak", 10_000)) + box("mdat"), .damaged(.mp4, .noTracks)),
    Case(
      "ten thousand tracks", head + box("moov", (0..<10_000).flatMap { _ in box("trak") }) + box("mdat"),
      .damaged(.mp4, .endless)),
    Case(
      "a header too short", head + box("moov", fullBox("mvhd", zeros(20))) + box("mdat"), badAt(head.count + 16)),
    Case(
      "an index too short", head + fullBox("sidx", zeros(18) + big(9, 2)), badAt(head.count + 32)),
  ]

  private static func badAt(_ offset: Int) -> MediaIssue { .damaged(.mp4, .unreadablePart(at: offset)) }

  private static func longBoxOf(_ length: UInt64) -> [UInt8] {
    big(1) + letters("mdat") + big(Int(truncatingIfNeeded: length), 8)
  }

  private static func nested(_ name: String, _ depth: Int) -> [UInt8] {
    (1...depth).reversed().flatMap { big($0 * 8) + letters(name) }
  }

  private static func changed(_ bytes: [UInt8], at index: Int) -> [UInt8] {
    var bytes = bytes
    bytes[index] ^= 1
    return bytes
  }

  @Test("invalid pictures", arguments: pictures)
  func badPicture(_ bad: Case) { #expect(MediaFacts.read(bad.bytes) == .failure(bad.issue)) }

  @Test("invalid films", arguments: films)
  func badFilm(_ bad: Case) { #expect(MediaFacts.read(bad.bytes) == .failure(bad.issue)) }

  @Test("a picture of 60,000 × 60,000 pixels costs only its header")
  func vastPicture() throws {
    let source = CountingSource(PNG.still(60_000, 60_000))
    #expect(try MediaFacts.read(from: source).get().pixelSize == PixelSize(width: 60_000, height: 60_000))
    #expect(source.byteTotal <= source.byteCount)
  }

  @Test("every error exists in both languages")
  func reasons() {
    let damages: [MediaDamage] = [
      .noDimensions, .noPicture, .noDescription, .noTracks, .unreadablePart(at: 1), .unreadablePart(at: 20_000),
      .wrongChecksum, .frameCount(stated: 1, found: 20), .endless,
    ]
    let issues: [MediaIssue] =
      [
        .empty, .truncated(.png, at: 12_345), .unknownKind, .notFetched, .extensionDisagrees(name: .jpeg, true: .mov),
        .unreadable(reason: LocalizedText(en: "the disk is full", fr: "le disque est plein")),
      ] + damages.map { .damaged(.webp, $0) }
    for reason in issues.map(\.reason) {
      #expect(reason.english != reason.french)
      #expect(reason.english.last != "." && reason.french.last != ".")
      #expect(reason.french.plainFrenchPassage == nil, "\(reason.french)")
    }
    #expect(Set(issues.map(\.reason)).count == issues.count)
    #expect(MediaIssue.truncated(.png, at: 1).reason.english == "the PNG file is cut off after 1 byte")
    #expect(
      MediaIssue.truncated(.png, at: 12_345).reason.french
        == "le fichier PNG est tronqué après 12\u{202F}345\u{A0}octets"
    )
  }
}
