import Foundation

/// A failure.
struct Issue: Codable {
  enum Kind: String, Codable { case crash, hang, memory, wrong }

  var kind: Kind
  let number: Int
  let step: Int
  /// The reader or the command.
  let label: String
  var message: String

  /// A key that is equal for failures with probably the same cause.
  var signature: String {
    let words = label.split(separator: " ").prefix(2).joined(separator: " ")
    let place = message.firstMatch(of: /[A-Za-z+]+\.swift:\d+/).map { String($0.output) }
    return "\(kind.rawValue) \(place ?? "\(words) \(message.prefix { !$0.isNumber && $0 != "“" })")"
  }
}

/// The progress of a process. It is written before each step, so it is known if the step ends the process.
struct Progress: Codable {
  var number = 0
  var step = 0
  var label = ""
  var files = 0
  var commands = 0
}

/// The files through which a process reports to its parent.
struct Journal {
  let folder: URL

  private var progressFile: String { folder.appending(path: "progress").path }
  private var issueFile: String { folder.appending(path: "faults").path }
  var noticeFile: String { folder.appending(path: "notices").path }

  func clear() {
    for path in [progressFile, issueFile, noticeFile] { unlink(path) }
  }

  func write(_ progress: Progress) {
    guard let data = try? JSONEncoder().encode(progress) else { return }
    let descriptor = open(progressFile, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    data.withUnsafeBytes { _ = Foundation.write(descriptor, $0.baseAddress, $0.count) }
  }

  func write(_ issue: Issue) {
    guard let data = try? JSONEncoder().encode(issue) else { return }
    let descriptor = open(issueFile, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(descriptor) }
    (data + [0x0A]).withUnsafeBytes { _ = Foundation.write(descriptor, $0.baseAddress, $0.count) }
  }

  var progress: Progress {
    let data = FileManager.default.contents(atPath: progressFile)
    return data.flatMap { try? JSONDecoder().decode(Progress.self, from: $0) } ?? Progress()
  }

  var issues: [Issue] {
    let lines = FileManager.default.contents(atPath: issueFile)?.split(separator: 0x0A) ?? []
    return lines.compactMap { try? JSONDecoder().decode(Issue.self, from: $0) }
  }

  /// The reason and the place of a process's end, as far as its output shows them.
  var lastWords: String {
    let data = FileManager.default.contents(atPath: noticeFile)?.suffix(100_000) ?? Data()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let reason = lines.first { $0.contains("Fatal error: ") || $0.contains("failed: ") }
    // The innermost place in the project's own code, if there is a backtrace.
    let place = lines.compactMap { $0.firstMatch(of: /Sources\/\w+\/\S+\.swift:\d+/) }.first {
      !$0.output.contains("/Fuzz/")
    }
    return [place.map { String($0.output) }, reason.map(String.init)].compactMap { $0 }.joined(separator: ", ")
  }
}
