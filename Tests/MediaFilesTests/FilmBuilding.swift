func box(_ name: String, _ content: [UInt8] = []) -> [UInt8] { big(content.count + 8) + letters(name) + content }

/// A box whose length takes eight bytes.
func longBox(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
  big(1) + letters(name) + big(content.count + 16, 8) + content
}

/// A box that begins with a version and flags.
func fullBox(_ name: String, version: Int = 0, flags: Int = 0, _ content: [UInt8]) -> [UInt8] {
  box(name, big(version, 1) + big(flags, 3) + content)
}

/// MP4 and QuickTime files without pictures in them.
enum Film {
  static let upright = [1, 0, 0, 0, 1, 0]
  static let quarterTurn = [0, 1, 0, -1, 0, 0]
  static let halfTurn = [-1, 0, 0, 0, -1, 0]

  static func matrix(_ rows: [Int]) -> [UInt8] {
    rows.flatMap { big($0 << 16) } + zeros(8) + big(1 << 30)
  }

  static func header(_ duration: Int, scale: Int = 1000, version: Int = 0, turn: [Int] = upright) -> [UInt8] {
    let width = version == 1 ? 8 : 4
    let dates = zeros(2 * width)
    return fullBox(
      "mvhd", version: version,
      dates + big(scale) + big(duration, width) + zeros(16) + matrix(turn) + zeros(28))
  }

  struct Track {
    var id = 1
    var handler = "vide"
    var version = 0
    var isEnabled = true
    var shown = (1280, 720)
    var stored = (1280, 720)
    var shape: (Int, Int)?
    var turn = upright
    var scale = 12_800
    var duration = 128_000

    var box: [UInt8] {
      let width = version == 1 ? 8 : 4
      let dates = zeros(2 * width)
      let head = fullBox(
        "tkhd", version: version, flags: isEnabled ? 3 : 2,
        dates + big(id) + zeros(4) + big(duration * 1000 / scale, width) + zeros(16) + matrix(turn)
          + big(shown.0 << 16) + big(shown.1 << 16))
      let length = fullBox("mdhd", version: version, dates + big(scale) + big(duration, width) + zeros(4))
      let kind = fullBox("hdlr", zeros(4) + letters(handler) + zeros(13))
      let pixels = shape.map { MediaFilesTests.box("pasp", big($0.0) + big($0.1)) } ?? []
      let picture = zeros(24) + big(stored.0, 2) + big(stored.1, 2) + zeros(50)
      let entry =
        handler == "vide" ? MediaFilesTests.box("avc1", picture + pixels) : MediaFilesTests.box("mp4a", zeros(28))
      let samples = MediaFilesTests.box("stbl", fullBox("stsd", big(1) + entry))
      let media = MediaFilesTests.box("mdia", length + kind + MediaFilesTests.box("minf", samples))
      return MediaFilesTests.box("trak", head + media)
    }
  }

  static let sound = Track(id: 2, handler: "soun", shown: (0, 0), scale: 48_000, duration: 480_000)

  static func brand(_ brand: String = "isom", _ others: String...) -> [UInt8] {
    box("ftyp", letters(brand) + zeros(4) + others.flatMap(letters))
  }

  static func movie(_ tracks: [Track], duration: Int = 10_000, version: Int = 0, more: [UInt8] = []) -> [UInt8] {
    box("moov", header(duration, version: version) + tracks.flatMap(\.box) + more)
  }

  static func file(_ tracks: [Track] = [Track(), sound], duration: Int = 10_000, version: Int = 0) -> [UInt8] {
    brand() + movie(tracks, duration: duration, version: version) + box("mdat", zeros(64))
  }

  /// Returns the bytes that turn a header into a film of fragments.
  static func fragments(lasting duration: Int? = nil, sample: Int = 512) -> [UInt8] {
    let total = duration.map { fullBox("mehd", big($0)) } ?? []
    return box("mvex", total + fullBox("trex", big(1) + big(1) + big(sample) + zeros(8)))
  }

  /// Returns a fragment of the first track.
  ///
  /// - Parameter durations: the duration of each sample; `nil` if all have the default one.
  static func fragment(at start: Int?, samples: Int, durations: [Int]? = nil, default sample: Int? = nil) -> [UInt8] {
    let head = fullBox("tfhd", flags: sample == nil ? 0 : 0x0A, big(1) + (sample.map { big(1) + big($0) } ?? []))
    let time = start.map { fullBox("tfdt", version: 1, big($0, 8)) } ?? []
    let list = durations.map { $0.flatMap { big($0) + big(7) } }
    let run = fullBox("trun", flags: list == nil ? 0x001 : 0x301, big(samples) + zeros(4) + (list ?? []))
    return box("moof", fullBox("mfhd", big(1)) + box("traf", head + time + run)) + box("mdat", zeros(16))
  }

  static func segmentIndex(from start: Int, _ durations: [Int], version: Int = 0) -> [UInt8] {
    let width = version == 0 ? 4 : 8
    return fullBox(
      "sidx", version: version,
      big(1) + big(1000) + big(start, width) + zeros(width) + zeros(2) + big(durations.count, 2)
        + durations.flatMap { big(100) + big($0) + zeros(4) })
  }
}
