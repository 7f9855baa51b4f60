import Foundation
import MediaFiles
import TestSupport
import Testing
import WorkspaceFiles

@Suite("The media of a workspace")
struct MediaLoaderTests {
  static let sample = projectFolder.appending(path: "sample-workspace").path

  @Test("of the sample are read correctly", arguments: [1, 4])
  func sampleMedia(_ jobs: Int) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.sample + "/media")
    let found = Workspace.loadMedia(names.map { "media/\($0)" }, in: Self.sample, jobs: jobs)
    #expect(found.count == names.count)
    for (path, result) in found {
      let facts = try result.get()
      #expect(facts.disagreement(withName: path) == nil)
      let size = try FileManager.default.attributesOfItem(atPath: Self.sample + "/" + path)[.size] as? Int
      #expect(facts.byteCount == size)
      switch path {
      case "media/four-braises.mp4":
        #expect(facts.kind == .mp4)
        #expect(facts.pixelSize == PixelSize(width: 540, height: 540))
        #expect(facts.milliseconds == 3000)
        #expect(facts.tracks == .video)
      case "media/atelier.jpg", "media/four-pains.jpg", "media/moulin-garenne.jpg":
        #expect(facts.pixelSize == PixelSize(width: 1080, height: 1350))
      default: #expect(facts.pixelSize == PixelSize(width: 1080, height: 1080), "\(path)")
      }
    }
  }

  @Test("that are not regular files are reported, without waiting")
  func noFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "edito-media-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "folder.png"), withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "empty.png"))
    let path = { (name: String) in folder.appending(path: name).path }
    try #require(mkfifo(path("pipe.png"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: path("loop.png"), withDestinationPath: "loop.png")
    try FileManager.default.createSymbolicLink(
      atPath: path("link.jpg"), withDestinationPath: Self.sample + "/media/miel.jpg")

    let names = ["folder.png", "empty.png", "pipe.png", "loop.png", "link.jpg", "gone.png", "gone.png"]
    let found = Workspace.loadMedia(names, in: folder.path, jobs: 2)
    #expect(found["empty.png"] == .failure(.empty))
    #expect(Self.rejection(found["folder.png"]) == "the file cannot be read: is a folder")
    #expect(Self.rejection(found["pipe.png"]) == "the file cannot be read: not a regular file")
    #expect(Self.rejection(found["loop.png"]) == "the file cannot be read: too many symbolic links, or a loop")
    #expect(Self.rejection(found["gone.png"]) == "the file cannot be read: no such file or folder")
    #expect(try found["link.jpg"]?.get().kind == .jpeg)
    #expect(found.count == 6)
    #expect(Self.rejection(MediaLoader(in: path("nowhere")).facts(of: "a.png")) != nil)
  }

  private static func rejection(_ result: Result<MediaFacts, MediaIssue>?) -> String? {
    guard case .failure(.unreadable(let reason)) = result else { return nil }
    return MediaIssue.unreadable(reason: reason).reason.english
  }

  @Test("of gigabytes cost a few kilobytes")
  func sparseFile() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "edito-film-\(UUID().uuidString).mp4")
    defer { try? FileManager.default.removeItem(at: file) }
    let film = try Data(contentsOf: URL(fileURLWithPath: Self.sample + "/media/four-braises.mp4"))
    // After the box with the film's kind, an empty box of 3 GiB.
    let head = film[..<4].reduce(0) { $0 << 8 | Int($1) }
    let size = 3 << 30
    var start = film[..<head]
    start += [0, 0, 0, 1] + Array("free".utf8) + (0..<8).reversed().map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
    try start.write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.seek(toOffset: UInt64(head + size))
    try handle.write(contentsOf: film[head...])
    try handle.close()
    let facts = try MediaLoader(in: "/").facts(of: file.path).get()
    #expect(facts.milliseconds == 3000)
    #expect(facts.byteCount > size)
  }
}
