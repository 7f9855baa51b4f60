import Testing

@testable import MediaFiles

@Suite("Films are read by their boxes")
struct FilmTests {
  private static func size(_ width: Int, _ height: Int) -> PixelSize { PixelSize(width: width, height: height) }

  @Test("give size, length and tracks", arguments: [0, 1])
  func film(_ version: Int) throws {
    var track = Film.Track()
    track.version = version
    let bytes = Film.file([track, Film.sound], version: version)
    #expect(
      try MediaFacts.read(bytes).get()
        == MediaFacts(
          kind: .mp4, byteCount: bytes.count, pixelSize: Self.size(1280, 720), milliseconds: 10_000,
          tracks: [.video, .sound]))
  }

  @Test("have their description before or after the samples, whose length takes eight bytes or none")
  func order() throws {
    let description = Film.movie([Film.Track()])
    let samples = zeros(100_000)
    for bytes in [
      Film.brand() + description + longBox("mdat", samples),
      Film.brand() + longBox("mdat", samples) + description + box("free"),
      Film.brand() + description + big(0) + letters("mdat") + samples,
      Film.brand() + box("free", zeros(20)) + box("mdat", samples) + description + zeros(4),
    ] {
      let source = CountingSource(bytes)
      let facts = try MediaFacts.read(from: source).get()
      #expect(facts.pixelSize == Self.size(1280, 720))
      #expect(facts.tracks == .video)
      #expect(source.byteTotal < 12_000, "\(source.byteTotal) of \(bytes.count) bytes were read")
    }
  }

  @Test("are distinguished by brands: MP4, QuickTime, M4A, HEIC and AVIF")
  func brands() throws {
    let rest = Film.movie([Film.sound]) + box("mdat", zeros(9))
    for (brand, kind) in [("qt  ", .mov), ("isom", .mp4), ("mp42", .mp4), ("M4V ", .mp4), ("M4A ", .m4a)]
      as [(String, MediaKind)]
    {
      #expect(try MediaFacts.read(Film.brand(brand, "isom") + rest).get().kind == kind, "\(brand)")
    }
    #expect(try MediaFacts.read(rest).get().kind == .mov)
    #expect(try MediaFacts.read(box("wide") + rest).get().kind == .mov)
    #expect(try MediaFacts.read(Film.brand("heic")).get().kind == .heic)
    #expect(try MediaFacts.read(Film.brand("mif1", "heic")).get().kind == .heic)
    #expect(try MediaFacts.read(Film.brand("mif1", "miaf", "avif")).get().kind == .avif)
    #expect(MediaFacts.read(Film.brand("crx ")) == .failure(.unknownKind))
  }

  @Test("without pictures are sounds")
  func sound() throws {
    let facts = try MediaFacts.read(Film.file([Film.sound])).get()
    #expect(facts.kind == .mp4)
    #expect(facts.category == .sound)
    #expect(facts.tracks == .sound)
    #expect(facts.pixelSize == nil)
    #expect(facts.disagreement(withName: "media/talk.m4a") == nil)
  }

  @Test("are turned in quarters by a matrix")
  func turned() throws {
    for (turn, expected) in [
      (Film.upright, Self.size(1280, 720)), (Film.halfTurn, Self.size(1280, 720)),
      (Film.quarterTurn, Self.size(720, 1280)), ([0, -1, 0, 1, 0, 0], Self.size(720, 1280)),
    ] {
      var track = Film.Track()
      track.turn = turn
      #expect(try MediaFacts.read(Film.file([track])).get().pixelSize == expected)
      let whole = box("moov", Film.header(1000, turn: turn) + Film.Track().box)
      #expect(try MediaFacts.read(Film.brand() + whole + box("mdat")).get().pixelSize == expected)
    }
  }

  @Test("are stretched if their pixels are not square")
  func pixelShape() throws {
    var track = Film.Track()
    track.stored = (1440, 1080)
    track.shown = (1440, 1080)
    track.shape = (4, 3)
    #expect(try MediaFacts.read(Film.file([track])).get().pixelSize == Self.size(1920, 1080))
    track.turn = Film.quarterTurn
    #expect(try MediaFacts.read(Film.file([track])).get().pixelSize == Self.size(1080, 1920))
    track.shape = (0, 0)
    #expect(try MediaFacts.read(Film.file([track])).get().pixelSize == Self.size(1080, 1440))
    track.shape = (0xFFFF_FFFF, 1)
    #expect(try MediaFacts.read(Film.file([track])).get().pixelSize?.height == 1440 * 0xFFFF_FFFF)
  }

  @Test("without a size in the header take it from the samples")
  func storedSize() throws {
    var track = Film.Track()
    track.shown = (0, 0)
    track.stored = (640, 360)
    #expect(try MediaFacts.read(Film.file([track])).get().pixelSize == Self.size(640, 360))
    track.stored = (0, 0)
    #expect(MediaFacts.read(Film.file([track])) == .failure(.damaged(.mp4, .noDimensions)))
  }

  @Test("do not play a track that is switched off")
  func disabledTrack() throws {
    var chapters = Film.Track()
    chapters.isEnabled = false
    #expect(try MediaFacts.read(Film.file([chapters, Film.sound])).get().tracks == .sound)
    // If all tracks are disabled, they are played all the same.
    #expect(try MediaFacts.read(Film.file([chapters])).get().tracks == .video)
  }

  @Test("without a length last as long as their longest track")
  func trackTime() throws {
    for unknown in [0, 0xFFFF_FFFF] {
      #expect(try MediaFacts.read(Film.file(duration: unknown)).get().milliseconds == 10_000)
    }
  }

  @Test("have lengths rounded to milliseconds, and survive any number")
  func ticks() {
    #expect(MediaDuration(count: 1001, scale: 30_000).milliseconds == 33)
    #expect(MediaDuration(count: 1, scale: 2000).milliseconds == 1)
    #expect(MediaDuration(count: 0, scale: 1000).milliseconds == nil)
    #expect(MediaDuration(count: 5, scale: 0).milliseconds == nil)
    #expect(MediaDuration(count: .max, scale: 1).milliseconds == nil)
    #expect(MediaDuration(count: .max, scale: 1000).milliseconds == nil)
    #expect(MediaDuration(count: .max, scale: 0xFFFF_FFFF).milliseconds == 4_294_967_297_000)
  }

  private static func fragmented(_ header: [UInt8], duration: Int = 0, _ rest: [UInt8]...) -> [UInt8] {
    var track = Film.Track()
    track.duration = duration
    return Film.brand("iso5") + Film.movie([track], duration: duration, more: header) + rest.flatMap { $0 }
  }

  @Test("in fragments last as long as their header, otherwise their index, otherwise their fragments")
  func fragmentedTime() throws {
    let fragments =
      Film.fragment(at: 0, samples: 25) + Film.fragment(at: 12_800, samples: 2, durations: [6400, 3200])
      + Film.fragment(at: 22_400, samples: 10, default: 640)
    let films: [(bytes: [UInt8], milliseconds: Int?)] = [
      (Self.fragmented(Film.fragments(lasting: 5200), fragments), 5200),
      (Self.fragmented(Film.fragments(), Film.segmentIndex(from: 500, [1000, 900]), fragments), 1900),
      (
        Self.fragmented(
          Film.fragments(), Film.segmentIndex(from: 500, [1000], version: 1), Film.segmentIndex(from: 1500, [700]),
          fragments), 1700
      ),
      (Self.fragmented(Film.fragments(), fragments), 2250),
      (
        Self.fragmented(Film.fragments(), Film.fragment(at: nil, samples: 50), Film.fragment(at: nil, samples: 25)),
        3000
      ),
      // A broadcast that was recorded from a later point on.
      (Self.fragmented(Film.fragments(), Film.fragment(at: 1 << 40, samples: 50)), 2000),
      // The first second is in the film's own description.
      (Self.fragmented(Film.fragments(), duration: 12_800, Film.fragment(at: nil, samples: 25)), 2000),
      (Self.fragmented(Film.fragments(), Film.fragment(at: 0, samples: 0)), nil),
    ]
    for film in films {
      #expect(try MediaFacts.read(film.bytes).get().milliseconds == film.milliseconds)
    }
  }
}
