import Foundation
import Testing

/// The validity of approvals after a post has changed, and git's evidence of their authors.
@Suite("Approvals")
struct ApprovalTests {
  static let wheat = "posts/2026/11/2026-11-24-le-ble-de-marc.md"

  private static func lint(_ sandbox: Sandbox, _ rules: String = "post", today: String = "2026-11-23") -> Sandbox.Result
  {
    sandbox.edito(["lint", "--select", rules, "--today", today, "--language", "en"], width: 120)
  }

  private static func replace(_ old: String, _ new: String, in path: String, of sandbox: Sandbox) throws {
    let text = try sandbox.text(of: path)
    try #require(text.contains(old))
    try sandbox.write(text.replacing(old, with: new), to: path)
  }

  // MARK: The sample

  @Test("become invalid for lint after one changed character, and the finding shows the approval and the text")
  func oneCharacter() throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    #expect(Self.lint(sandbox).exitCode == 0)
    try Self.replace("quatorze hectares", "quatorze hectare", in: Self.wheat, of: sandbox)
    let result = Self.lint(sandbox)
    #expect(result.exitCode == 1)
    #expect(result.output.contains("error[approval-outdated]"))
    #expect(result.output.contains("\n16 │ approved: {by: nadia, on: 2026-11-20, digest: bluesky+facebook="))
    #expect(result.output.contains("\n19 │ Les semis sont finis à la ferme des Tilleuls"))
    #expect(result.output.contains("the content for bluesky and facebook was changed"))
  }

  @Test("stay valid after a change of slot")
  func anotherSlot() throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    try Self.replace("date: 2026-11-24 17:30", "date: 2026-11-24 18:15", in: Self.wheat, of: sandbox)
    #expect(Self.lint(sandbox).transcript.hasSuffix("no findings\n"))
  }

  @Test("become invalid after another picture under the same name, and the finding shows the media")
  func anotherPicture() throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    try sandbox.write(Data(contentsOf: Sandbox.sample.appending(path: "media/miel.jpg")), to: "media/champ-ble.jpg")
    let result = Self.lint(sandbox)
    #expect(result.exitCode == 1)
    #expect(result.output.contains("the media or their alt texts were changed"))
  }

  @Test("recognise a picture that git LFS has not fetched by its pointer")
  func pointer() throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    let process = Foundation.Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum", sandbox.folder.path + "/media/champ-ble.jpg"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let sum = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self).prefix(64)
    process.waitUntilExit()
    try sandbox.write(
      "version https://git-lfs.github.com/spec/v1\noid sha256:\(sum)\nsize 39496\n", to: "media/champ-ble.jpg")
    #expect(Self.lint(sandbox, "approval-outdated").exitCode == 0)
  }

  @Test("become invalid if their digest is tampered with", arguments: ["0", "x", " ", "="])
  func tampered(_ character: String) throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    let digest = try #require(try sandbox.text(of: Self.wheat).firstMatch(of: /facebook=(.)/))
    let other = digest.1 == "0" && character == "0" ? "1" : character
    try Self.replace("facebook=\(digest.1)", "facebook=\(other)", in: Self.wheat, of: sandbox)
    let result = Self.lint(sandbox, "approval-outdated")
    #expect(result.exitCode == 1)
    #expect(result.output.contains("error[approval-outdated]"))
  }

  @Test("become invalid if the approver left before them, but not after")
  func leaver() throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    let person = try sandbox.text(of: "people/nadia.md")
    try sandbox.write(
      person.replacing("role: member\n", with: "role: member\nuntil: 2026-11-20\n"), to: "people/nadia.md")
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
    try sandbox.write(
      person.replacing("role: member\n", with: "role: member\nuntil: 2026-11-19\n"), to: "people/nadia.md")
    let result = Self.lint(sandbox, "unauthorized-approval")
    #expect(result.exitCode == 1)
    #expect(result.output.contains("Nadia Benali had already left on the day of the approval"))
    #expect(result.output.contains("people/nadia.md:3:8"))
  }

  // MARK: Files as people write them

  static let settings = "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\napproval: required\n---\n"
  static let strategy = """
    ---
    question: medium
    channels: {x: {network: x}}
    responsibilities: {all: {approve: [ada, ben]}}
    ---

    """
  static let post = "---\nstatus: review\nchannels: [x]\ndate: 2026-11-26\nauthor: cleo\n---\nRye.\n"

  private static func desk(_ post: String = post) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(settings, to: "edito.md")
    try sandbox.write(strategy, to: "strategy/medium.md")
    for name in ["ada", "ben", "cleo"] {
      try sandbox.write(
        "---\nrole: member\nname: \(name.capitalized)\nemail: \(name)@bakery.example\n---\n", to: "people/\(name).md")
    }
    try sandbox.write(post, to: "posts/rye.md")
    return sandbox
  }

  @Test("keep the file's own line ends, byte-order mark and style")
  func foreignForms() throws {
    let post =
      "\u{FEFF}---\r\nstatus: 'review'\r\nchannels: [x]\r\napproved:   # by Ada\r\n  by: ben # no\r\n  x-note: ok\r\n---\r\nRye.\r\n"
    let sandbox = try Self.desk(post)
    let result = sandbox.edito(["approve", "rye", "--by", "ada", "--today", "2026-11-23"])
    #expect(result.exitCode == 0, "\(result.notices)")
    let digest = try #require(result.output.firstMatch(of: /x=[0-9a-f]{16}/)).output
    let written = try Data(contentsOf: sandbox.folder.appending(path: "posts/rye.md"))
    #expect(
      String(decoding: written, as: UTF8.self)
        == post.replacing("'review'", with: "approved").replacing("by: ben #", with: "by: ada #").replacing(
          "x-note: ok\r\n", with: "x-note: ok\r\n  on: 2026-11-23\r\n  digest: \(digest)\r\n"))
  }

  @Test(
    "are not written if they could not be read again",
    arguments: [
      (
        "---\nstatus: review\nchannels: [x]\n<<<<<<< ours\ntitle: Rye\n=======\ntitle: Oat\n>>>>>>> theirs\n---\nRye.\n",
        "cannot read the front matter"
      ),
      ("---\nstatus: [\n---\nRye.\n", "cannot read the front matter"),
      ("---\nstatus: review\n---\nRye.\n", "no channels set"),
      ("---\nstatus: review\nchannels: [x]\nmedia: [{file: media/no.jpg}]\n---\nRye.\n", "cannot read media/no.jpg"),
      ("---\nstatus: reveiw\nchannels: [x]\n---\nRye.\n", "only posts in review can be approved"),
    ])
  func rejections(_ post: String, _ reason: String) throws {
    let sandbox = try Self.desk(post)
    let result = sandbox.edito(["approve", "rye", "--by", "ada", "--today", "2026-11-23"])
    #expect(result.exitCode == 2)
    #expect(result.notices.contains(reason), "\(result.notices)")
    #expect(try sandbox.text(of: "posts/rye.md") == post)
  }

  // MARK: git

  private static func git(_ command: String, in sandbox: Sandbox) throws {
    _ = try Shell(sandbox).run(["git"] + Transcript.split(command))
  }

  /// A repository with a post that Ada has approved, according to the file; none of it is committed.
  private static func repository(user: String = "ada@bakery.example") throws -> Sandbox {
    let sandbox = try desk()
    try git("init -q -b main", in: sandbox)
    try git("config user.name Somebody", in: sandbox)
    try git("config user.email \(user)", in: sandbox)
    try git("add .", in: sandbox)
    try git("commit -q -m Import", in: sandbox)
    let result = sandbox.edito(["approve", "rye", "--by", "ada", "--today", "2026-11-23"])
    try #require(result.exitCode == 0)
    return sandbox
  }

  private static func commit(_ options: String, in sandbox: Sandbox) throws {
    try git("commit -q -a \(options)", in: sandbox)
  }

  private static func isStrange(_ sandbox: Sandbox) -> Bool {
    lint(sandbox, "unauthorized-approval").output.contains("Cleo wrote it")
  }

  @Test("default to the person whom git knows")
  func defaultPerson() throws {
    let sandbox = try Self.desk()
    try Self.git("init -q", in: sandbox)
    try Self.git("config user.email Ben@bakery.example", in: sandbox)
    let result = sandbox.edito(["approve", "rye", "--today", "2026-11-23"])
    #expect(result.output.contains("approved: {by: ben, on: 2026-11-23, digest: x="))
  }

  @Test("committed by their own approver are accepted")
  func ownCommit() throws {
    let sandbox = try Self.repository()
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
    try Self.commit("-m Approve", in: sandbox)
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
  }

  @Test("written by another person are detected, before and after the commit")
  func anotherPersonsCommit() throws {
    let sandbox = try Self.repository(user: "cleo@bakery.example")
    #expect(Self.isStrange(sandbox))
    try Self.commit("-m Approve", in: sandbox)
    #expect(Self.isStrange(sandbox))
    // What somebody else changes elsewhere in the file makes no difference.
    try Self.replace("date: 2026-11-26", "date: 2026-11-27", in: "posts/rye.md", of: sandbox)
    try Self.commit("-m Move --author 'Ada <ada@bakery.example>'", in: sandbox)
    #expect(Self.isStrange(sandbox))
  }

  @Test("written by another person are detected whatever their day, long after the commits")
  func dayToCome() throws {
    let sandbox = try Self.repository(user: "cleo@bakery.example")
    let then = ["GIT_AUTHOR_DATE": "2020-01-01T12:00:00Z", "GIT_COMMITTER_DATE": "2020-01-01T12:00:00Z"]
    try Shell(sandbox).git(["commit", "-q", "-a", "-m", "Approve"], environment: then)
    #expect(Self.isStrange(sandbox))
    // A later commit elsewhere does not hide it.
    try Self.replace("edito: 1", "edito: 1 # ours", in: "edito.md", of: sandbox)
    let later = then.mapValues { _ in "2026-12-24T12:00:00Z" }
    try Shell(sandbox).git(["commit", "-q", "-a", "-m", "Comment"], environment: later)
    #expect(Self.isStrange(sandbox))
  }

  @Test("rewritten by another person in another style keep their author")
  func anotherForm() throws {
    let sandbox = try Self.repository()
    try Self.commit("-m Approve", in: sandbox)
    try Self.git("config user.email cleo@bakery.example", in: sandbox)
    let approved = try sandbox.text(of: "posts/rye.md")
    let line = try #require(approved.split(separator: "\n").first { $0.hasPrefix("approved:") })
    let digest = try #require(line.split(separator: "digest: ").last).dropLast()
    let block = "approved: # by hand\n  digest: \(digest)\n  on: 2026-11-23\n  by: ada"
    for form in ["\(line)   ", "\(line) # ok", block] {
      try sandbox.write(approved.replacing(line, with: form), to: "posts/rye.md")
      #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0, "\(form)")
      try Self.commit("-m Reformat", in: sandbox)
      #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0, "\(form)")
    }
    // Another day is another approval.
    try Self.replace("2026-11-23", "2026-11-24", in: "posts/rye.md", of: sandbox)
    #expect(Self.isStrange(sandbox))
  }

  @Test("given in another person's name cause a warning")
  func otherName() throws {
    let sandbox = try Self.desk()
    try Self.git("init -q", in: sandbox)
    try Self.git("config user.email cleo@bakery.example", in: sandbox)
    let result = sandbox.edito(["approve", "rye", "--by", "ada", "--today", "2026-11-23"])
    #expect(result.exitCode == 0)
    #expect(result.notices.contains("git knows you as Cleo"))
  }

  @Test(
    "of published posts are recorded with warnings, or not at all",
    arguments: [
      (["--at", "2026-11-24 09:00"], "this time is in the future"),
      (["--at", "2026-11-24"], "this time is in the future"),
      (["--at", "2026-10-25 02:30"], "this time occurs twice because the clocks go back"),
      (["--at", "2026-03-29 02:30"], "this time does not exist because the clocks go forward"),
    ])
  func impossibleTimes(arguments: [String], reason: String) throws {
    let sandbox = try Self.desk()
    try Self.replace("timezone: UTC", "timezone: Europe/Paris", in: "edito.md", of: sandbox)
    let before = try sandbox.text(of: "posts/rye.md")
    let result = sandbox.edito(
      ["record", "rye", "--channel", "x", "--url", "https://x.example/1", "--today", "2026-11-23 12:00"] + arguments)
    #expect(result.exitCode == 2)
    #expect(result.notices.contains(reason), "\(result.notices)")
    #expect(try sandbox.text(of: "posts/rye.md") == before)
  }

  @Test("let a wrong publication time be corrected if it is given")
  func correctedTime() throws {
    let sandbox = try Self.desk()
    let record = ["record", "rye", "--channel", "x", "--url", "https://x.example/1", "--today", "2026-11-23 12:00"]
    #expect(sandbox.edito(record).exitCode == 0)
    #expect(sandbox.edito(record + ["--at", "2026-11-23 11:58"]).exitCode == 0)
    #expect(try sandbox.text(of: "posts/rye.md").contains("at: 2026-11-23 11:58"))
    #expect(sandbox.edito(record).notices.contains("posts/rye.md: already recorded\n"))
  }

  @Test(
    "are accepted if git lacks information",
    arguments: [
      "-m Approve --author 'Bot <bot@host.example>'", "-m Approve -m 'Co-authored-by: Ada <ada@bakery.example>'",
      "-m Approve --author 'Ada <ADA@bakery.example>'",
    ])
  func noDoubt(_ options: String) throws {
    let sandbox = try Self.repository(user: "cleo@bakery.example")
    try Self.commit(options, in: sandbox)
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
  }

  @Test("are accepted in a shallow clone, in a new repository and without git")
  func noHistory() throws {
    let sandbox = try Self.repository(user: "cleo@bakery.example")
    try Self.commit("-m Approve", in: sandbox)
    try Self.replace("Rye.", "Rye!", in: "posts/rye.md", of: sandbox)
    try Self.commit("-m Shout", in: sandbox)
    #expect(Self.isStrange(sandbox))
    try Self.git("clone -q --depth 1 file://\(sandbox.folder.path) clone", in: sandbox)
    #expect(
      sandbox.edito(["lint", "--select", "unauthorized-approval", "--workspace", "clone", "--today", "2026-11-23"])
        .exitCode
        == 0)
    try FileManager.default.removeItem(at: sandbox.folder.appending(path: "clone"))
    try FileManager.default.removeItem(at: sandbox.folder.appending(path: ".git"))
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
    try Self.git("init -q", in: sandbox)
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
  }

  @Test("keep their author when another person renames the file, and when branches are merged")
  func renamedAndMerged() throws {
    let sandbox = try Self.repository()
    try Self.commit("-m Approve", in: sandbox)
    try Self.git("config user.email cleo@bakery.example", in: sandbox)
    try Self.git("checkout -q -b later", in: sandbox)
    try Self.git("mv posts/rye.md posts/oat.md", in: sandbox)
    try Self.replace("date: 2026-11-26", "date: 2026-11-27", in: "posts/oat.md", of: sandbox)
    try Self.commit("-m Rename", in: sandbox)
    try Self.git("checkout -q main", in: sandbox)
    try Self.replace("edito: 1", "edito: 1 # ours", in: "edito.md", of: sandbox)
    try Self.commit("-m Comment", in: sandbox)
    try Self.git("merge -q --no-edit later", in: sandbox)
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
    try Self.replace("on: 2026-11-23", "on: 2026-11-22", in: "posts/oat.md", of: sandbox)
    try Self.commit("-m Forge", in: sandbox)
    #expect(Self.isStrange(sandbox))
  }

  @Test("of an article in place are read under the article's own keys, in all its revisions")
  func inSource() throws {
    let sandbox = try Sandbox()
    let source =
      "{kind: post, files: [\"content/*.md\"], channels: [x], keys: {signed: approved, approved: x-approved, by: author}}"
    try sandbox.write(Self.settings.replacing("\n---\n", with: "\nsources: [\(source)]\n---\n"), to: "edito.md")
    try sandbox.write(Self.strategy, to: "strategy/medium.md")
    for name in ["ada", "cleo"] {
      try sandbox.write(
        "---\nrole: member\nname: \(name.capitalized)\nemail: \(name)@bakery.example\n---\n", to: "people/\(name).md")
    }
    try sandbox.write("---\nstatus: review\ndate: 2026-11-26\nby: cleo\n---\nRye.\n", to: "content/rye.md")
    try Self.git("init -q -b main", in: sandbox)
    try Self.git("config user.name Somebody", in: sandbox)
    try Self.git("config user.email ada@bakery.example", in: sandbox)
    try Self.git("add .", in: sandbox)
    try Self.git("commit -q -m Import", in: sandbox)
    let approve = ["approve", "rye", "--by", "ada", "--today", "2026-11-23"]
    #expect(sandbox.edito(approve).exitCode == 0)
    #expect(try sandbox.text(of: "content/rye.md").contains("\nsigned: {by: ada, on: 2026-11-23, digest: "))
    try Self.commit("-m Approve", in: sandbox)
    // Cleo's later commits elsewhere in the file do not make her the author of the approval.
    try Self.git("config user.email cleo@bakery.example", in: sandbox)
    try Self.replace("date: 2026-11-26", "date: 2026-11-27", in: "content/rye.md", of: sandbox)
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
    try Self.commit("-m Move", in: sandbox)
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
    try Self.replace("on: 2026-11-23", "on: 2026-11-22", in: "content/rye.md", of: sandbox)
    #expect(Self.isStrange(sandbox))
    try Self.commit("-m Forge", in: sandbox)
    #expect(Self.isStrange(sandbox))
  }

  @Test("keep their author through an unreadable revision")
  func unreadableState() throws {
    let sandbox = try Self.repository()
    try Self.commit("-m Approve", in: sandbox)
    try Self.git("config user.email cleo@bakery.example", in: sandbox)
    let approved = try sandbox.text(of: "posts/rye.md")
    try sandbox.write(approved.replacing("channels: [x]", with: "channels: [x"), to: "posts/rye.md")
    try Self.commit("-m Break", in: sandbox)
    try sandbox.write(approved, to: "posts/rye.md")
    try Self.commit("-m Repair", in: sandbox)
    #expect(Self.lint(sandbox, "unauthorized-approval").exitCode == 0)
  }

  @Test("combined in a merge commit belong to its author")
  func evilMerge() throws {
    let sandbox = try Self.repository()
    try Self.git("checkout -q -- .", in: sandbox)
    try Self.git("checkout -q -b later", in: sandbox)
    try Self.replace("Rye.", "Rye!", in: "posts/rye.md", of: sandbox)
    try Self.commit("-m Shout", in: sandbox)
    try Self.git("checkout -q main", in: sandbox)
    try Self.replace("date: 2026-11-26", "date: 2026-11-27", in: "posts/rye.md", of: sandbox)
    try Self.commit("-m Move", in: sandbox)
    try Self.git("config user.email cleo@bakery.example", in: sandbox)
    try Self.git("merge -q --no-commit later", in: sandbox)
    #expect(sandbox.edito(["approve", "rye", "--by", "ada", "--today", "2026-11-23"]).exitCode == 0)
    try Self.commit("-m Merge", in: sandbox)
    #expect(Self.isStrange(sandbox))
  }
}
