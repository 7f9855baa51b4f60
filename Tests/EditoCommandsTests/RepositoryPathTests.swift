import CivilTime
import EditoCommands
import Foundation
import Localization
import TestSupport
import Testing

/// The paths in reports for other programs, if the workspace is a folder of a repository.
@Suite("Paths in a repository")
struct RepositoryPathTests {
  private func folder(isRepository: Bool) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      ---
      edito: 1
      name: Desk
      locale: en-GB
      timezone: Europe/Paris
      channels: {x: {network: x}}
      ---
      """, to: "team/social/edito.md")
    try folder.write("---\ntitle: Rye\nstatuz: draft\nchannels: [x]\n---\nHello.\n", to: "team/social/posts/rye.md")
    if isRepository { try NewTests.git("init", "-q", in: folder) }
    return folder
  }

  private func paths(_ text: String) -> Set<String> { Set(text.matches(of: /file=([^,]*),/).map { String($0.1) }) }

  @Test(
    "annotations name files from the top of the repository, whatever the current folder is",
    arguments: ["", "team", "team/social", "team/social/posts"])
  func annotations(_ current: String) throws {
    let folder = try folder(isRepository: true)
    let line = ["lint", "--format", "github", "--workspace", folder.path + "/team/social"]
    #expect(paths(folder.edito(line, in: current).output) == ["team/social/posts/rye.md"])
  }

  @Test(
    "outside a repository, annotations start at the folder of the job, otherwise at the current folder",
    arguments: [
      (nil, "", "team/social/posts/rye.md"), (nil, "team", "social/posts/rye.md"),
      (nil, "team/social/posts", "posts/rye.md"), ("", "team/social", "team/social/posts/rye.md"),
      ("/team", "team/social/posts", "social/posts/rye.md"), ("/elsewhere", "team", "social/posts/rye.md"),
    ] as [(String?, String, String)])
  func withoutRepository(_ job: String?, _ current: String, _ expected: String) throws {
    let folder = try folder(isRepository: false)
    var environment = CommandEnvironment(currentFolder: folder.path + "/" + current, clock: { TestTime.noon })
    environment.jobFolder = job.map { folder.path + $0 }
    var output = ""
    let console = Console(environment, write: { output += $0 }, notify: { _ in })
    _ = Program.run(["lint", "--format", "github", "--workspace", folder.path + "/team/social"], on: console)
    #expect(paths(output) == [expected])
  }

  @Test(
    "patches apply at the top of the repository and in the workspace",
    arguments: ["", "team/social", "team/social/posts"])
  func patches(_ current: String) throws {
    let folder = try folder(isRepository: true)
    let patch = folder.edito(["lint", "--diff", "--workspace", folder.path + "/team/social"], in: current).output
    #expect(patch.contains("diff --git a/team/social/posts/rye.md b/team/social/posts/rye.md\n"))
    try folder.write(patch, to: "fix.patch")
    try NewTests.git(["-C", folder.path + "/" + current, "apply", folder.path + "/fix.patch"], in: folder)
    #expect(
      try String(contentsOfFile: folder.path + "/team/social/posts/rye.md", encoding: .utf8).contains(
        "\nstatus: draft\n"))
  }
}
