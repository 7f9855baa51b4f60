import EditoCommands
import Foundation
import TestSupport
import Testing

@Suite("The options of `edito lint`, and unknown commands")
struct LintOptionTests {
  private func desk() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nlocale: fr-FR\ntimezone: Europe/Paris\n---\n", to: "bakery/edito.md")
    try folder.write(
      "---\nstatus: review\ndate: 2026-11-26\n---\nBread.\n", to: "bakery/posts/2026-11-25-rye.md")
    return folder
  }

  @Test("a misspelt command is reported in the reader's language")
  func command() throws {
    let result = try TemporaryFolder().edito("calender", language: .french)
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains("commande inconnue\u{A0}: «\u{202F}calender\u{202F}»"))
    #expect(result.notices.contains("«\u{202F}calendar\u{202F}»"))
  }

  @Test("unsafe fixes require --fix, and an output requires its folder, in the workspace's language")
  func rejections() throws {
    let folder = try desk()
    let unsafe = folder.edito("lint", "--unsafe-fixes", in: "bakery")
    #expect(unsafe.outcome == .couldNotRun && unsafe.notices.contains("--unsafe-fixes demande --fix ou --diff"))
    let output = folder.edito("lint", "-o", "none/x", in: "bakery")
    #expect(output.outcome == .couldNotRun && output.notices.contains("bakery/none n’existe pas"))
    let today = folder.edito("lint", "--today", "x", in: "bakery")
    #expect(
      today.outcome == .couldNotRun
        && today.notices.contains("--today n’accepte pas «\u{202F}x\u{202F}»\u{A0}: indiquez une date"))
  }

  @Test("`-` means standard output, and a folder is rejected", arguments: [["lint"], ["export", "csv"]])
  func standardOutput(command: [String]) throws {
    let folder = try desk()
    let usual = folder.edito(command + ["--today", "2026-11-23"], in: "bakery")
    for option in [["-o", "-"], ["--output", "-"], ["--output=-"]] {
      let result = folder.edito(command + ["--today", "2026-11-23"] + option, in: "bakery")
      #expect(!usual.output.isEmpty && result.output == usual.output)
      #expect(result.outcome == usual.outcome && result.notices == usual.notices)
    }
    for command in [["build"], ["export", "buffer"]] {
      let result = folder.edito(command + ["--today", "2026-11-23", "-o", "-"], in: "bakery")
      #expect(result.outcome == .couldNotRun)
      #expect(
        result.notices.contains("--output n’accepte pas «\u{202F}-\u{202F}»\u{A0}: indiquez un dossier")
          || result.notices.contains("invalid value “-” for --output: expected a folder"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/bakery/-"))
  }

  @Test("GitHub gets paths relative to the current folder")
  func paths() throws {
    let folder = try desk()
    let arguments = ["lint", "--format", "github", "--today", "2026-11-23"]
    #expect(
      folder.edito(arguments + ["--workspace", "bakery"]).output.contains("file=bakery/posts/2026-11-25-rye.md,"))
    #expect(folder.edito(arguments, in: "bakery").output.contains("file=posts/2026-11-25-rye.md,"))
    #expect(folder.edito(arguments, in: "bakery/posts").output.contains("file=posts/2026-11-25-rye.md,"))
  }

  @Test("a workspace below the given folder is suggested with a usable path")
  func workspaceBelow() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n---\n", to: "clients/bakery/edito.md")
    for name in ["clients", "clients/", folder.path + "/clients"] {
      let notices = folder.edito("lint", "--workspace", name).notices
      let hint = name.hasSuffix("/") ? "\(name)bakery" : "\(name)/bakery"
      #expect(notices.contains("add `--workspace \(hint)`"))
      #expect(folder.edito("lint", "--workspace", hint).outcome == .clean)
    }
    #expect(folder.edito("lint", in: "clients").notices.contains("add `--workspace bakery`"))
  }

  @Test("a rename looks as it does in git")
  func rename() throws {
    let folder = try desk()
    let diff = folder.edito("lint", "--diff", "--unsafe-fixes", "--today", "2026-11-23", in: "bakery").output
    #expect(
      diff.contains(
        """
        diff --git a/posts/2026-11-25-rye.md b/posts/2026-11-26-rye.md
        similarity index 100%
        rename from posts/2026-11-25-rye.md
        rename to posts/2026-11-26-rye.md

        """))
  }

  @Test("--diff shows the same changes as --fix makes, over several rounds, with its counts and files")
  func rounds() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\ntimezone: Europe/Pariss\n---\n", to: "edito.md")
    try folder.write(
      """
      ---
      question: message
      chanels: {mastodon: {network: Mastodon}}
      tone: {avoid: [{term: artisanal, use: handmade}]}
      ---
      """, to: "strategy/message.md")
    let post = "posts/2026-11-25-rye.md"
    try folder.write(
      "---\nstatus: Review\ndat: 2026-11-26 08:00\n---\nArtisanal rye.\n\n## @mastodn\n\nRye.\n", to: post)
    let arguments = ["lint", "--unsafe-fixes", "--today", "2026-11-23"]
    let diff = folder.edito(arguments + ["--diff"])
    #expect(diff.notices == "8 findings would be fixed in 3 files\n")
    let fix = folder.edito(arguments + ["--fix", "posts", "strategy", "edito.md"])
    let list =
      "8 findings fixed in 3 files\n  edito.md\n  \(post) → posts/2026-11-26-rye.md\n  strategy/message.md\n"
    #expect(fix.notices.hasPrefix(list))
    let applying = try folder.text(of: "posts/2026-11-26-rye.md")
    #expect(applying == "---\nstatus: review\ndate: 2026-11-26 08:00\n---\nHandmade rye.\n\n## @mastodon\n\nRye.\n")
    for line in applying.split(separator: "\n") { #expect(diff.output.contains(line)) }
    #expect(folder.edito(arguments + ["--diff"]).notices == "no automatic fixes available\n")
  }

  @Test("a renamed file keeps its findings in the output")
  func renamedFile() throws {
    let folder = try desk()
    let result = folder.edito(
      "lint", "posts/2026-11-25-rye.md", "--fix", "--unsafe-fixes", "--format", "concise", in: "bakery",
      language: .french)
    #expect(result.notices.hasPrefix("1 constat corrigé dans 1 fichier".replacing("1 ", with: "1\u{A0}")))
    #expect(result.notices.contains("1\u{A0}fichier vérifié"))
  }

  @Test("fixes that need --unsafe-fixes are counted")
  func waiting() throws {
    let notices = try desk().edito("lint", "--fix", "--today", "2026-11-23", "--language", "en", in: "bakery").notices
    #expect(
      notices.hasPrefix("no safe fixes available\n  `--unsafe-fixes` would fix 1 more finding\n"))
  }
}
