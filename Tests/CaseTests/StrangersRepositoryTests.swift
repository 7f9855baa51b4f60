import Foundation
import Testing

/// Repositories from strangers: nothing in them is executed, and git gives the same answers as by hand.
@Suite("A stranger's repository")
struct StrangersRepositoryTests {
  let program: BuiltProgram
  let sandbox: Sandbox

  /// The beginning of each script: git without personal settings, and an approved post that is committed in two states.
  static let preamble = """
    set -e
    export HOME="$PWD" GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
    export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@bakery.example GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@bakery.example
    T="$PWD/trick"

    """

  /// The workspace's folder in the repository.
  static let desk = "clone/desk"

  init() throws {
    program = try BuiltProgram.current()
    sandbox = try Sandbox()
    try sandbox.write("#!/bin/sh\necho ran >> \"\(sandbox.folder.path)/ran\"\n", to: "trick")
    try sandbox.setPermissions(0o755, of: "trick")
    try sandbox.write(ApprovalTests.settings, to: "\(Self.desk)/edito.md")
    try sandbox.write(ApprovalTests.strategy, to: "\(Self.desk)/strategy/medium.md")
    for name in ["ada", "cleo"] {
      let person = "---\nrole: member\nname: \(name.capitalized)\nemail: \(name)@bakery.example\n---\n"
      try sandbox.write(person, to: "\(Self.desk)/people/\(name).md")
    }
    let post = ApprovalTests.post.replacing(
      "status: review", with: "status: approved\napproved: {by: ada, on: 2026-11-20}")
    try sandbox.write(post, to: "\(Self.desk)/posts/rye.md")
    try sandbox.write("---\nstatus: draft\n---\nLayoffs.\n", to: "\(Self.desk)/later/secret.md")
    try sandbox.write("later/\n", to: "\(Self.desk)/.gitignore")
  }

  @discardableResult
  private func shell(_ script: String) throws -> BuiltProgram.Outcome {
    try program.run(Self.preamble + script, in: sandbox)
  }

  private func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: sandbox.folder.appending(path: path).path)
  }

  /// Commits everything, and a second state of the post.
  private static let commits = """
    git init -q -b main clone
    git -C clone add -A
    git -C clone commit -q -m One
    echo More. >> clone/desk/posts/rye.md
    git -C clone commit -q -a -m Two
    touch clone/desk/posts/rye.md
    echo Again. >> clone/desk/posts/rye.md

    """

  /// Every command that asks git, and some that only read.
  private static let commands = [
    "lint", "today", "calendar", "next", "cadence", "diff", "diff HEAD~1", "diff HEAD~1 HEAD", "diff main...HEAD",
    "diff nothing", "build -o ../../site", "export csv -o ../../posts.csv", "review", "preview rye",
    "approve rye --by ada", "approve rye", "new post Oat",
  ]

  private func runAll() throws -> String {
    let lines = Self.commands.map { command -> String in
      let words = command.split(separator: " ", maxSplits: 1).map(String.init)
      return
        "\"$EDITO\" \(words[0]) --today 2026-11-23 \(words.dropFirst().joined()) >/dev/null 2>&1 || echo \"$? \(command)\""
    }
    return try shell("cd \(Self.desk)\n" + lines.joined(separator: "\n")).output
  }

  // MARK: Nothing runs

  /// A way in which a repository could make git run a program.
  struct Trick: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The commands that set the trap. `$T` is the program.
    let setup: String
    /// A plain git call that runs the program.
    let plain: String

    init(_ description: String, _ setup: String, plain: String) {
      (testDescription, self.setup, self.plain) = (description, setup, plain)
    }

    /// A folder that git takes for a repository.
    static func bare(_ description: String, at folder: String) -> Trick {
      Trick(
        "a bare repository \(description)",
        """
        mkdir -p \(folder)/objects \(folder)/refs
        echo 'ref: refs/heads/main' > \(folder)/HEAD
        touch \(folder)/objects/x \(folder)/refs/x
        printf '[core]\\nrepositoryformatversion = 0\\nbare = false\\nworktree = .\\nfsmonitor = "%s"\\n' "$T" > \(folder)/config
        \(folder.hasPrefix("clone") ? commits : "")
        """, plain: "cd \(folder == "clone" ? "clone/refs" : folder); git -c safe.bareRepository=all status")
    }
  }

  static let tricks: [Trick] =
    [
      .bare("in the workspace's folder", at: "clone/desk"), .bare("among the posts", at: "clone/desk/posts"),
      .bare("deep below", at: "clone/desk/posts/2026/11"),
      Trick(
        "core.fsmonitor in the settings", commits + "git -C clone config core.fsmonitor \"$T\"",
        plain: "git -C clone status"),
      Trick(
        "a hook of the index", commits + "cp \"$T\" clone/.git/hooks/post-index-change", plain: "git -C clone add -A"),
      Trick(
        "core.hooksPath",
        commits + "mkdir hooks; cp \"$T\" hooks/post-index-change; git -C clone config core.hooksPath \"$PWD/hooks\"",
        plain: "git -C clone add -A"),
      Trick("diff.external", commits + "git -C clone config diff.external \"$T\"", plain: "git -C clone diff"),
      Trick(
        "a diff driver",
        "echo '*.md diff=x' > clone/.gitattributes\n" + commits + "git -C clone config diff.x.command \"$T\"",
        plain: "git -C clone diff"),
      Trick(
        "textconv",
        "echo '*.md diff=x' > clone/.gitattributes\n" + commits + "git -C clone config diff.x.textconv \"$T\"",
        plain: "git -C clone diff"),
      Trick(
        "a filter",
        "echo '*.md filter=x' > clone/.gitattributes\n" + commits + "git -C clone config filter.x.clean \"$T\"",
        plain: "git -C clone diff"),
      Trick(
        "a filter that stays",
        "echo '* filter=a=b' > clone/.gitattributes\necho '* filter=x' >> clone/.gitattributes\n" + commits
          + "git -C clone config filter.x.process \"$T\"", plain: "git -C clone diff"),
      Trick(
        "a signature and its program",
        commits + """
          git -C clone cat-file commit HEAD | sed 's/^committer.*/&\\
          gpgsig -----BEGIN PGP SIGNATURE-----\\
           \\
           x\\
           -----END PGP SIGNATURE-----/' > commit
          git -C clone reset -q --soft "$(git -C clone hash-object -t commit -w --stdin < commit)"
          git -C clone config log.showSignature true
          git -C clone config gpg.program "$T"
          """, plain: "git -C clone log -1"),
      Trick(
        "a remote from which a partial clone fetches",
        commits + """
          object=$(git -C clone rev-parse HEAD~1:desk/posts/rye.md)
          rm -f clone/.git/objects/$(echo $object | cut -c1-2)/$(echo $object | cut -c3-)
          git -C clone config core.repositoryformatversion 1
          git -C clone config extensions.partialClone origin
          git -C clone config remote.origin.promisor true
          git -C clone config remote.origin.url "ext::$T"
          git -C clone config protocol.ext.allow always
          """, plain: "git -C clone cat-file -p HEAD~1:desk/posts/rye.md"),
    ]

  @Test("runs nothing, whatever it contains", arguments: tricks)
  func nothingRuns(trick: Trick) throws {
    let setup = try shell(trick.setup)
    #expect(setup.status == 0, "\(setup.notices)")
    try FileManager.default.removeItemIfThere(at: sandbox.folder.appending(path: "ran"))
    // The trap must be one, or the test would pass by finding nothing.
    try shell(trick.plain)
    try #require(has("ran"), "a plain call of git runs nothing")
    try FileManager.default.removeItem(at: sandbox.folder.appending(path: "ran"))
    let failures = try runAll()
    #expect(!has("ran"), "after \(trick.plain)")
    #expect(has("site/index.html"))
    #expect(!failures.contains("lint") || failures.contains("1 lint"), "\(failures)")
  }

  @Test("runs nothing if only a parent folder looks like a repository, without a `.git`")
  func bareAbove() throws {
    let trick = Trick.bare("above", at: "clone")
    try shell(trick.setup.replacing(Self.commits, with: ""))
    try shell(trick.plain)
    try #require(has("ran"))
    try FileManager.default.removeItem(at: sandbox.folder.appending(path: "ran"))
    let failures = try runAll()
    #expect(!has("ran"))
    #expect(!failures.contains("build"), "\(failures)")
  }

  @Test("never provides git itself from a folder of the workspace")
  func relativePath() throws {
    try shell(Self.commits + "cp \"$T\" clone/desk/git")
    try shell("cd \(Self.desk); PATH=\".::$PATH\" \"$EDITO\" diff --today 2026-11-23")
    #expect(!has("ran"))
  }

  // MARK: Nothing is read through a link

  @Test(
    "cannot make Edito show the reader's files as settings",
    arguments: ["$HOME/secret.md", "../../secret.md", "../.git/config", "../.env", "/proc/self/environ"], [true, false])
  func foreignSettings(target: String, isCommitted: Bool) throws {
    let secret = "---\nedito: 1\ntimezone: Europe/Secret\nlocale: fr-FR\ntitle: Swordfish\n---\nSwordfish\n"
    for path in ["secret.md", "clone/.env"] { try sandbox.write(secret, to: path) }
    try shell("mkdir -p clone/.git; echo Swordfish > clone/.git/config; rm -rf clone/.git")
    if isCommitted { try shell(Self.commits + "echo Swordfish >> clone/.git/info/exclude") }
    try shell(
      "ln -sf \"\(target)\" \(Self.desk)/edito.md; [ -e \"clone/.git\" ] || mkdir -p clone/.git && echo '[a] b = Swordfish' >> clone/.git/config"
    )
    let commands = [
      "lint --format json", "lint --format full", "calendar", "next", "today", "strategy", "export csv",
      "build -o ../../site",
    ]
    for command in commands {
      let words = command.split(separator: " ", maxSplits: 1).map(String.init)
      let result = try shell(
        "cd \(Self.desk); \"$EDITO\" \(words[0]) --today 2026-11-23 \(words.dropFirst().joined())")
      let text = result.output + result.notices
      #expect(
        !text.contains("Swordfish") && !text.contains("Secret") && !text.contains("espace"), "\(command): \(text)")
      if words[0] == "lint" {
        // The full format breaks the line in the middle of the sentence.
        let sentence = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(sentence.contains("outside the workspace, is not followed"), "\(text)")
      }
    }
    #expect(try !shell("grep -rl Swordfish site").output.contains("site"))
  }

  @Test(
    "may keep its settings elsewhere in the same working tree", arguments: ["../common/edito.md", "common/edito.md"])
  func linkedSettings(target: String) throws {
    try sandbox.write("---\nedito: 1\nlocale: fr-FR\n---\n", to: "clone/common/edito.md")
    try sandbox.write("---\nedito: 1\nlocale: fr-FR\n---\n", to: "\(Self.desk)/common/settings.md")
    try shell(
      Self.commits + "cd clone/desk; ln -sf \(target == "common/edito.md" ? "common/settings.md" : target) edito.md")
    let result = try shell("cd \(Self.desk); \"$EDITO\" next --today 2026-11-23")
    #expect(result.status == 0, "\(result.notices)")
    #expect(result.output.contains("novembre"), "\(result.output)")
  }

  // MARK: The environment

  @Test(
    "gets the same questions whatever git's variables are",
    arguments: [
      "GIT_DIR=/nowhere", "GIT_INDEX_FILE=/nowhere", "GIT_WORK_TREE=/tmp", "GIT_OBJECT_DIRECTORY=/nowhere",
      "GIT_NAMESPACE=other", "GIT_PREFIX=posts/", "GIT_COMMON_DIR=/nowhere", "GIT_EXTERNAL_DIFF=\"$T\"",
      "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor GIT_CONFIG_VALUE_0=\"$T\"",
      "GIT_CONFIG_PARAMETERS=\"'core.fsmonitor'='$T'\"", "GIT_TRACE=\"$HOME/ran\"", "GIT_PAGER=\"$T\"",
      "GIT_LITERAL_PATHSPECS=0 GIT_GLOB_PATHSPECS=1", "GIT_CEILING_DIRECTORIES=\"$PWD\"",
    ])
  func environment(variables: String) throws {
    try shell(Self.commits)
    let read = "cd \(Self.desk); %lint --format json --today 2026-11-23 || true; %diff --format json --today 2026-11-23"
    let usual = try shell(read.replacing("%", with: "\"$EDITO\" "))
    #expect(usual.output.contains("\"changed\": 1"))
    let other = try shell(read.replacing("%", with: "\(variables) \"$EDITO\" "))
    #expect(other.output == usual.output)
    #expect(other.notices == usual.notices)
    #expect(!has("ran"))
  }

  @Test("gives the same output in a hook as by hand", arguments: ["clone", "linked"])
  func hooks(workTree: String) throws {
    let commands = """
      for c in lint diff calendar; do
        "$EDITO" $c --format json --workspace desk --today 2026-11-23 >> "$1" 2>&1 || true
      done
      """
    let result = try shell(
      Self.commits + """
        git -C clone worktree add -q ../linked -b other
        cp clone/desk/posts/rye.md linked/desk/posts/rye.md
        mkdir linked/desk/later && cp clone/desk/later/secret.md linked/desk/later/
        cat > answers <<'S'
        \(commands)
        S
        printf '#!/bin/sh\\nexec sh "%s/answers" "%s/as-hook"\\n' "$HOME" "$HOME" \
          > clone/.git/hooks/pre-commit
        chmod +x clone/.git/hooks/pre-commit
        cd \(workTree)
        sh ../answers ../by-hand
        GIT_DIR=$(git rev-parse --git-dir) sh ../answers ../with-git-dir
        git commit -q -a -m Hooked
        """)
    #expect(result.status == 0, "\(result.notices)")
    let byHand = try sandbox.text(of: "by-hand")
    #expect(byHand.contains("\"changed\": 1"))
    #expect(try sandbox.text(of: "with-git-dir") == byHand)
    #expect(try sandbox.text(of: "as-hook") == byHand)
  }

  @Test("reads a repository that the environment names together with its working tree")
  func namedRepository() throws {
    let result = try shell(
      """
      git init -q --bare dots
      export GIT_DIR="$PWD/dots" GIT_WORK_TREE="$PWD/clone"
      git add -A
      git commit -q -m One
      echo Again. >> clone/desk/posts/rye.md
      cd clone/desk
      "$EDITO" diff --format json --today 2026-11-23
      "$EDITO" build -o ../../site --today 2026-11-23
      """)
    #expect(result.status == 0, "\(result.notices)")
    #expect(result.output.contains("\"changed\": 1"))
    let told = try shell("grep -rq Layoffs site && echo told")
    #expect(!told.output.contains("told"))
  }

  // MARK: No answer is no “nothing”

  @Test(
    "is not read if git cannot be asked",
    arguments: [
      ("PATH=/nowhere", "", "git is not on the PATH"),
      ("", "printf broken > clone/.git/index", "git failed: fatal: .git/index"),
      ("", "rm -rf clone/.git; echo 'gitdir: /nowhere' > clone/.git", "git failed: fatal: not a git repository"),
      ("", "rm \(desk)/.gitignore; ln -s none \(desk)/.gitignore", "git failed: warning: unable to access"),
    ])
  func noAnswer(environment: String, harm: String, words: String) throws {
    try shell(Self.commits + harm)
    for command in ["lint", "next", "calendar", "build -o ../../site", "export csv -o ../../posts.csv", "diff"] {
      let words0 = command.split(separator: " ", maxSplits: 1).map(String.init)
      let result = try shell(
        "cd \(Self.desk); LC_ALL=C \(environment) \"$EDITO\" \(words0[0]) --today 2026-11-23 \(words0.dropFirst().joined())"
      )
      #expect(result.status == 2, "\(command)")
      #expect(result.notices.contains(words), "\(command): \(result.notices)")
    }
    #expect(!has("site") && !has("posts.csv"))
  }

  @Test(
    "is read without git's settings if the command only shows, and the warning names the unreadable file",
    arguments: [
      ("printf '[core' > clone/.git/config", ".git/config, line"),
      (
        "printf '[include]\\n path = %s/words\\n' \"$HOME\" >> clone/.git/config; echo '[words' > words", "/words, line"
      ),
      ("printf '[include]\\n path = config\\n' >> clone/.git/config", "in .git/config"),
      ("printf '[include]\\n path = ~nobodyelse/x\\n' >> clone/.git/config", "in ~nobodyelse/x"),
      ("printf '[include]\\n path = %s\\n' \"$HOME\" >> clone/.git/config", "in .git/config"),
      ("printf '[core]\\n bare = perhaps\\n' >> clone/.git/config", "at key core.bare"),
      ("printf '[core]\\n abbrev = x\\n' >> clone/.git/config", "at key core.abbrev"),
    ])
  func brokenSettings(harm: String, place: String) throws {
    try shell(Self.commits + harm)
    func run(_ command: String) throws -> BuiltProgram.Outcome {
      let words = command.split(separator: " ", maxSplits: 1).map(String.init)
      return try shell("cd \(Self.desk); \"$EDITO\" \(words[0]) --today 2026-11-23 \(words.dropFirst().joined())")
    }
    for command in ["lint", "next", "calendar", "review", "preview rye", "new post Oat --print"] {
      let result = try run(command)
      #expect(result.status != 2, "\(command): \(result.notices)")
      #expect(
        result.notices.contains("edito: git cannot read its settings") && result.notices.contains(place),
        "\(result.notices)")
      #expect(result.notices.contains("ignored files are read too"))
    }
    for command in ["build -o ../../site", "export csv -o ../../posts.csv", "diff", "new post Oat", "lint --fix"] {
      let result = try run(command)
      #expect(result.status == 2, "\(command): \(result.output)")
      #expect(
        result.notices.contains("edito: git cannot read its settings") && result.notices.contains(place),
        "\(result.notices)")
      #expect(result.notices.contains("git config --list --show-origin"))
    }
    #expect(!has("site") && !has("posts.csv") && !has("\(Self.desk)/posts/2026"))
  }

  @Test("needs no folder for temporary files", arguments: ["TMPDIR=/nowhere", "TMPDIR=/proc", "TMPDIR="])
  func noTemporaryFolder(environment: String) throws {
    try shell(Self.commits)
    let result = try shell(
      "cd \(Self.desk); export \(environment); \"$EDITO\" diff --format json --today 2026-11-23; \"$EDITO\" next --today 2026-11-23"
    )
    #expect(result.status == 0, "\(result.notices)")
    #expect(result.output.contains("\"changed\": 1"))
  }

  @Test("can be read with closed standard streams, and inside an ignored folder")
  func oddPlaces() throws {
    try shell(Self.commits)
    let closed = try shell("cd \(Self.desk); \"$EDITO\" diff --format json --today 2026-11-23 <&-")
    #expect(closed.output.contains("\"changed\": 1"))
    try shell("mkdir clone/scratch; cp -R clone/desk clone/scratch/desk; echo scratch/ > clone/.gitignore")
    let ignored = try shell("cd clone/scratch/desk; \"$EDITO\" lint --format json --today 2026-11-23")
    #expect(ignored.output.contains("posts/rye.md") || ignored.status == 0, "\(ignored.notices)")
    #expect(ignored.status != 2, "\(ignored.notices)")
  }

  // MARK: Cost

  @Test(
    "starts git at most six times per command, whatever the number of approvals, their days and the workspace's location",
    arguments: ["2026-11-20", "2020-01-01"], [desk, "clone/scratch/desk"])
  func fewQuestions(firstDay: String, folder: String) throws {
    if folder != Self.desk {
      try sandbox.write("", to: "clone/scratch/.empty")
      try FileManager.default.moveItem(
        at: sandbox.folder.appending(path: Self.desk), to: sandbox.folder.appending(path: folder))
    }
    let posts = (1...30).map { "\(folder)/posts/p\($0).md" }
    let post = try sandbox.text(of: "\(folder)/posts/rye.md")
    for path in posts { try sandbox.write(post, to: path) }
    func dates(_ day: String) -> String {
      "export GIT_AUTHOR_DATE=\(day)T12:00:00Z GIT_COMMITTER_DATE=\(day)T12:00:00Z\n"
    }
    let setup = try shell(
      dates(firstDay) + Self.commits.replacing("clone/desk", with: folder) + """
        mkdir bin
        printf '#!/bin/sh\\necho "$*" >> "%s/asked"\\nexec "%s" "$@"\\n' "$HOME" "$(command -v git)" > bin/git
        chmod +x bin/git
        """)
    #expect(setup.status == 0, "\(setup.notices)")
    for (number, path) in posts.enumerated() {
      // A third is committed with another day, which is another approval; a third is changed and not committed.
      if number % 3 == 0 { try sandbox.write(post.replacing("11-20", with: "11-21"), to: path) }
    }
    try shell(dates("2026-11-21") + "export GIT_AUTHOR_EMAIL=cleo@bakery.example; cd clone; git commit -q -a -m Cleo")
    // What git ignores as a whole may hold files that are committed.
    if folder != Self.desk { try sandbox.write("/scratch/\n", to: "clone/.gitignore") }
    for (number, path) in posts.enumerated() where number % 3 == 1 {
      try sandbox.write(post.replacing("11-20", with: "11-19"), to: path)
    }
    for command in Self.commands {
      let words = command.split(separator: " ", maxSplits: 1).map(String.init)
      let result = try shell(
        """
        rm -f asked; touch asked; export PATH="$PWD/bin:$PATH"; cd \(folder)
        "$EDITO" \(words[0]) --today 2026-11-23 \(words.dropFirst().joined()) >/dev/null 2>&1 || true
        wc -l < "$HOME/asked"
        """)
      let count = try #require(Int(result.output.trimmingCharacters(in: .whitespacesAndNewlines)))
      let asked = try sandbox.text(of: "asked")
      #expect((1...6).contains(count), "\(command): \(asked)")
    }
    let found = try shell(
      "cd \(folder); \"$EDITO\" lint --select unauthorized-approval --format concise --today 2026-11-23 || true")
    #expect(found.output.split(separator: "\n").filter { $0.contains("Cleo wrote it") }.count == 10, "\(found.output)")
  }
}

extension FileManager {
  fileprivate func removeItemIfThere(at url: URL) throws {
    if fileExists(atPath: url.path) { try removeItem(at: url) }
  }
}
