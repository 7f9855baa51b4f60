import Foundation
import Testing

/// The README and its French version show the program's actual output on the sample workspace.
@Suite("README")
struct ReadMeTests {
  @Test("shows the actual output of its commands", arguments: ["README.md", "docs/LISEZMOI.md"])
  func commandsHold(_ path: String) throws {
    let url = Sandbox.root.appending(path: path)
    let written = try String(contentsOf: url, encoding: .utf8)
    let sandbox = try Sandbox()
    try FileManager.default.copyItem(at: Sandbox.sample, to: sandbox.folder.appending(path: "sample-workspace"))
    // As on a fresh clone, unless the reader is taken to be in the workspace already.
    if !written.contains("--workspace sample-workspace"), !written.contains("$ cd sample-workspace") {
      sandbox.currentFolder = "sample-workspace"
    }
    let actual = try Transcript(written, scope: .editoFences).replayed(in: sandbox)
    try GalleryTests.compare(Data(actual.utf8), with: url)
  }
}
