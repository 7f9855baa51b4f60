import Foundation
import Testing

/// Unusual input that no editor writes, and the ways to create it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  let build: @Sendable (Sandbox) throws -> Void

  var testDescription: String { name }

  /// A valid post next to the bad file. Edito must still read it.
  private static let goodNeighbour =
    "---\nstatus: draft\ntitel: Neighbour\n---\nIts misspelt key shows that this file was read all the same.\n"

  private static let settings = "---\nedito: 1\nlocale: en-GB\ntimezone: Europe/Paris\n---\n"

  /// A workspace with a good post and a bad one.
  private static func post(_ name: String, _ data: @autoclosure @escaping @Sendable () -> Data) -> BadInput {
    BadInput(name: name) { sandbox in
      try sandbox.write(settings, to: "edito.md")
      try sandbox.write(goodNeighbour, to: "posts/neighbour.md")
      try sandbox.write(data(), to: "posts/bad.md")
    }
  }

  private static func post(_ name: String, _ text: String) -> BadInput { post(name, Data(text.utf8)) }

  private static func workspace(_ name: String, _ build: @escaping @Sendable (Sandbox) throws -> Void) -> BadInput {
    BadInput(name: name) { sandbox in
      try sandbox.write(settings, to: "edito.md")
      try sandbox.write(goodNeighbour, to: "posts/neighbour.md")
      try build(sandbox)
    }
  }

  static let all: [BadInput] = texts + frontMatter + nesting + dates + files + pictures

  private static let texts = [
    post("not-utf8", Data("---\nstatus: draft\n---\nCaf".utf8) + Data([0xE9]) + Data(" au lait\n".utf8)),
    post("byte-order-mark", "\u{FEFF}---\nstatsu: draft\n---\nBread.\n"),
    post("crlf", "---\r\nstatsu: draft\r\n---\r\nBread.\r\n"),
    post("nul-byte", "---\nstatus: draft\n---\nBre\0ad.\n"),
    post("empty-file", ""),
    workspace("huge-file") { sandbox in
      try sandbox.write("", to: "posts/bad.md")
      try FileHandle(forWritingTo: sandbox.folder.appending(path: "posts/bad.md")).truncate(atOffset: 50 << 20)
    },
  ]

  private static let frontMatter = [
    post("unclosed-front-matter", "---\nstatus: draft\n\nBread.\n"),
    post("front-matter-list", "---\n- status\n- draft\n---\nBread.\n"),
    post("tab", "---\nstatus: draft\ncta:\n\ttext: Come\n---\nBread.\n"),
    post("duplicate-key", "---\nstatus: draft\ntitle: One\nstatus: review\n---\nBread.\n"),
    post("alias-bomb", aliasBomb),
    workspace("alias-flood") { sandbox in
      try sandbox.write(aliasFlood, to: "posts/bad.md")
      try sandbox.write("", to: "media/loaf.jpg")
    },
    post("nested-brackets", "---\ntags: " + String(repeating: "[", count: 10_000) + "\n---\nBread.\n"),
  ]

  private static let aliasBomb: String = {
    var yaml = "x-0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for level in 1...12 {
      yaml += "x-\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    return "---\n\(yaml)tags: *a12\n---\nBread.\n"
  }()

  /// Two levels are enough if the keys of both are read: a few thousand characters expand to a million values.
  private static let aliasFlood: String = {
    let own = (0..<1000).map { "x-\($0): 1" }.joined(separator: ", ")
    let picture = "&picture {file: media/loaf.jpg, alt: A loaf, \(own)}"
    let media = Array(repeating: "*picture", count: 1000).joined(separator: ", ")
    return "---\nstatus: draft\nx-picture: \(picture)\nmedia: [\(media)]\n---\nBread.\n"
  }()

  private static let nesting = [
    post("nested-quotes", "---\nstatus: draft\n---\n" + String(repeating: ">", count: 10_000) + " deep\n"),
    post(
      "nested-lists",
      "---\nstatus: draft\n---\n"
        + (0..<10_000).map { String(repeating: " ", count: $0 % 200 * 2) + "- a" }.joined(separator: "\n")),
    post("one-line-of-lists", "---\nstatus: draft\n---\n" + String(repeating: "- ", count: 10_000) + "deep\n"),
  ]

  private static let dates = [
    post("impossible-date", "---\nstatus: draft\ndate: 2026-02-30\n---\nBread.\n"),
    post("skipped-hour", "---\nstatus: draft\ndate: 2026-03-29 02:30\n---\nBread.\n"),
    post("repeated-hour", "---\nstatus: draft\ndate: 2026-10-25 02:30\n---\nBread.\n"),
  ]

  private static let files = [
    workspace("folder-named-as-file") { sandbox in try sandbox.write(goodNeighbour, to: "posts/a.md/inside.md") },
    workspace("link-loop") { sandbox in
      try link("b.md", at: "posts/a.md", sandbox)
      try link("a.md", at: "posts/b.md", sandbox)
    },
    workspace("link-out-of-the-workspace") { sandbox in
      try link("/usr", at: "posts/usr", sandbox)
      try link("/etc/hostname", at: "posts/host.md", sandbox)
    },
    workspace("media-link-out-of-the-workspace") { sandbox in
      try link("/usr/share", at: "media", sandbox)
    },
    workspace("link-to-a-file-that-is-no-document") { sandbox in
      try sandbox.write("Bread.\n", to: "real.md")
      try link("../real.md", at: "posts/a.md", sandbox)
    },
    workspace("link-to-nothing") { sandbox in try link("gone.md", at: "posts/a.md", sandbox) },
    BadInput(name: "no-settings") { sandbox in
      try sandbox.write(settings, to: "bakery/edito.md")
      try sandbox.write(goodNeighbour, to: "posts/a.md")
    },
    BadInput(name: "settings-link-out-of-the-workspace") { sandbox in
      try link("/etc/hostname", at: "edito.md", sandbox)
      try sandbox.write(goodNeighbour, to: "posts/b.md")
    },
    workspace("pipe") { sandbox in
      guard mkfifo(sandbox.folder.appending(path: "posts/a.md").path, 0o600) == 0 else { throw POSIXError(.EIO) }
    },
    workspace("settings-twice") { sandbox in
      try sandbox.write(settings, to: "clients/mill/edito.md")
      try sandbox.write(goodNeighbour, to: "clients/mill/posts/a.md")
    },
  ]

  private static let pictures = [
    workspace("bad-pictures") { sandbox in
      func sample(_ name: String) throws -> Data {
        try Data(contentsOf: Sandbox.sample.appending(path: "media/\(name)"))
      }
      let png = try sample("semaine-chiffres.png")
      try sandbox.write("", to: "media/empty.jpg")
      try sandbox.write("a loaf", to: "media/words.jpg")
      try sandbox.write("version https://git-lfs.github.com/spec/v1\n", to: "media/pointer.jpg")
      try sandbox.write(png, to: "media/lying.jpg")
      try sandbox.write(png.prefix(20), to: "media/cut-in-its-first-chunk.png")
      try sandbox.write(sample("miche.jpg").prefix(2_000), to: "media/cut.jpg")
      // As large as its header says: 60,000 × 60,000.
      try sandbox.write(Data("GIF89a".utf8) + Data([0x60, 0xEA, 0x60, 0xEA, 0, 0, 0, 0x3B]), to: "media/vast.gif")
      // A box that has no end, in one that ends before it begins.
      try sandbox.write(
        Data([0, 0, 0, 16]) + Data("ftypisom".utf8) + Data([0, 0, 0, 0, 0, 0, 0, 16]) + Data("moov".utf8)
          + Data([0, 0, 0, 0]) + Data("trak".utf8), to: "media/loop.mp4")
      try sandbox.write(
        "---\nquestion: audiences\nchannels: {mastodon: {network: mastodon}, x: {network: x}}\n---\n",
        to: "strategy/a.md")
      let files = try FileManager.default.contentsOfDirectory(
        atPath: sandbox.folder.appending(path: "media").path
      ).sorted()
      for file in files {
        let name = file.prefix { $0 != "." }
        try sandbox.write(
          "---\nstatus: draft\nchannels: [mastodon, x]\nmedia: [{file: media/\(file), alt: A loaf}]\n---\nBread.\n",
          to: "posts/\(name).md")
      }
    }
  ]

  private static func link(_ target: String, at path: String, _ sandbox: Sandbox) throws {
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appending(path: path).path, withDestinationPath: target)
  }
}
