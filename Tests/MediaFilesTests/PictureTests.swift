import Testing

@testable import MediaFiles

@Suite("Pictures are read by their bytes")
struct PictureTests {
  @Test("a PNG file gives its size")
  func png() throws {
    let facts = try MediaFacts.read(PNG.still(1080, 1350)).get()
    #expect(
      facts
        == MediaFacts(
          kind: .png, byteCount: PNG.still().count, pixelSize: PixelSize(width: 1080, height: 1350), frameCount: 1))
    #expect(!facts.isAnimated)
    #expect(facts.category == .picture)
  }

  @Test("a PNG file may have more data after its end, and chunks of any kind before its picture")
  func pngWithMore() throws {
    let chunks = pngChunk("gAMA", zeros(4)) + pngChunk("tEXt", zeros(70_000)) + pngChunk("IDAT", zeros(9))
    let bytes = PNG.header(5, 7) + chunks + pngChunk("IDAT") + pngChunk("IEND") + letters("more")
    #expect(try MediaFacts.read(bytes).get().pixelSize == PixelSize(width: 5, height: 7))
  }

  @Test("an animated PNG file has as many frames as it has controls")
  func animatedPNG() throws {
    let facts = try MediaFacts.read(PNG.animated([(1, 7), (50, 0), (1, 1000), (250, 1000)])).get()
    #expect(facts.frameCount == 4)
    // 1/7 s; without a denominator, hundredths; a thousandth is shown for a tenth.
    #expect(facts.milliseconds == 143 + 500 + 100 + 250)
    #expect(facts.isAnimated)
    let single = try MediaFacts.read(PNG.animated([(1, 2)])).get()
    #expect(single.frameCount == 1)
    #expect(single.milliseconds == nil)
  }

  @Test("every frame header of JPEG gives a size", arguments: [0xC0, 0xC1, 0xC2, 0xC3, 0xC9, 0xCA] as [UInt8])
  func jpeg(_ frame: UInt8) throws {
    let segments = JPEG.segment(0xE0, letters("JFIF\0") + zeros(9)) + JPEG.segment(0xFE, letters("bread"))
    let bytes = JPEG.file(1080, 1350, frame: frame, segments: segments)
    let facts = try MediaFacts.read(bytes).get()
    #expect(
      facts
        == MediaFacts(
          kind: .jpeg, byteCount: bytes.count, pixelSize: PixelSize(width: 1080, height: 1350), frameCount: 1))
  }

  @Test("the orientation turns a photograph", arguments: 1...8, [false, true])
  func orientation(_ orientation: Int, isLittle: Bool) throws {
    let exif = JPEG.exif(orientation: orientation, isLittle: isLittle)
    let size = try MediaFacts.read(JPEG.file(400, 300, segments: exif)).get().pixelSize
    let expected = orientation < 5 ? PixelSize(width: 400, height: 300) : PixelSize(width: 300, height: 400)
    #expect(size == expected)
  }

  @Test("the first orientation counts, at any place in its segment")
  func farOrientation() throws {
    let segments =
      JPEG.segment(0xE1, letters("http://ns.adobe.com/xap/1.0/\0") + zeros(30_000))
      + JPEG.exif(orientation: 6, entriesBefore: 3000, padding: 20_000) + JPEG.exif(orientation: 1)
      + JPEG.segment(0xE2, zeros(65_533))
    #expect(try MediaFacts.read(JPEG.file(400, 300, segments: segments)).get().pixelSize?.width == 300)
  }

  @Test(
    "an invalid orientation does not harm the picture",
    arguments: [
      JPEG.segment(0xE1, letters("Exif\0\0")),
      JPEG.segment(0xE1, letters("Exif\0\0II*\0") + little(8)),
      JPEG.segment(0xE1, letters("Exif\0\0II*\0") + little(0xFFFF_FFFF) + zeros(9)),
      JPEG.segment(0xE1, letters("Exif\0\0II*\0") + little(8) + little(0xFFFF, 2) + zeros(24)),
      JPEG.segment(0xE1, letters("Exif\0\0XX*\0") + little(8) + zeros(20)),
      JPEG.exif(orientation: 9), JPEG.exif(orientation: 0),
    ])
  func badOrientation(_ segment: [UInt8]) throws {
    #expect(try MediaFacts.read(JPEG.file(400, 300, segments: segment)).get().pixelSize?.width == 400)
  }

  @Test("a JPEG file may have a film after its picture, and its bytes do not count as the end")
  func jpegWithTrailer() throws {
    #expect(try MediaFacts.read(JPEG.file(trailer: Film.file() + zeros(5000))).get().kind == .jpeg)
    let cut = JPEG.file().dropLast(2) + zeros(200_000)
    #expect(MediaFacts.read(Array(cut)) == .failure(.truncated(.jpeg, at: cut.count)))
  }

  @Test("a JPEG marker may be padded with FF bytes")
  func jpegFill() throws {
    let fill = [UInt8](repeating: 0xFF, count: 9)
    #expect(try MediaFacts.read(JPEG.file(9, 8, segments: fill + JPEG.segment(0xFE, []))).get().pixelSize?.width == 9)
  }

  @Test("a GIF file has as many frames as images, and lasts as long as they do")
  func gif() throws {
    let facts = try MediaFacts.read(GIF.file([12, 30, nil, 0, 1, 2])).get()
    #expect(
      facts
        == MediaFacts(
          kind: .gif, byteCount: facts.byteCount, pixelSize: PixelSize(width: 120, height: 80), frameCount: 6,
          // Without a delay, and with 0 or 1 hundredth, a frame is shown for a tenth of a second.
          milliseconds: 120 + 300 + 100 + 100 + 100 + 20))
    let single = try MediaFacts.read(GIF.file([50])).get()
    #expect(single.frameCount == 1)
    #expect(single.milliseconds == nil)
  }

  @Test("a GIF file may lack its end mark, as from some programs")
  func gifWithoutEnd() throws {
    #expect(try MediaFacts.read(GIF.screen() + GIF.frame(9) + GIF.frame(9)).get().frameCount == 2)
  }

  @Test("a GIF file without a screen is as large as its first image")
  func gifWithoutScreen() throws {
    let bytes = GIF.screen(0, 0) + GIF.frame(nil, blocks: 3) + [0x3B]
    #expect(try MediaFacts.read(bytes).get().pixelSize == PixelSize(width: 12, height: 8))
  }

  @Test(
    "each kind of WebP gives its size",
    arguments: [
      WebP.file(WebP.lossy()), WebP.file(WebP.lossless(300, 200)),
      WebP.file(WebP.canvas(300, 200) + WebP.chunk("ICCP", zeros(3)) + WebP.lossy(300, 200)),
      WebP.file(WebP.chunk("VP8X", zeros(4) + little(299, 3) + little(199, 3) + zeros(1)) + WebP.lossless(300, 200)),
    ])
  func webp(_ bytes: [UInt8]) throws {
    let facts = try MediaFacts.read(bytes).get()
    #expect(
      facts
        == MediaFacts(
          kind: .webp, byteCount: bytes.count, pixelSize: PixelSize(width: 300, height: 200), frameCount: 1))
  }

  @Test("the largest WebP picture is measured exactly")
  func largestWebP() throws {
    #expect(
      try MediaFacts.read(WebP.file(WebP.lossless(16_384, 16_384))).get().pixelSize
        == PixelSize(width: 16_384, height: 16_384))
    #expect(
      try MediaFacts.read(WebP.file(WebP.canvas(1 << 24, 1) + WebP.lossy())).get().pixelSize
        == PixelSize(width: 1 << 24, height: 1))
  }

  @Test("an animated WebP file counts its frames")
  func animatedWebP() throws {
    let facts = try MediaFacts.read(WebP.animated([80, 40, 0])).get()
    #expect(
      facts
        == MediaFacts(
          kind: .webp, byteCount: facts.byteCount, pixelSize: PixelSize(width: 400, height: 300), frameCount: 3,
          milliseconds: 220))
  }
}
