import Foundation

/// Prints a line without buffering: a campaign is long, and standard output is often a file.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// The arguments of a campaign.
struct FuzzOptions {
  /// The exit status of a process that ended itself because a step had made it large.
  static let tooLarge: Int32 = 7

  var seed = 1
  /// The number of files to corrupt.
  var files = 20_000
  /// The number of a single case to run.
  var number: Int?
  var jobs = 2
  /// The limit on processor time for a step.
  var secondsOfStep = 20
  var megabytes = 600
  var isStrict = false
  var isProof = false
  /// The folder for the workspaces of failures.
  var failures = "fuzz-failures"
  /// The repository's folder.
  var root = "."

  // For a process that runs cases.
  var range: Range<Int>?
  var scratch = ""
  var unspoilt: Set<Int> = []
  /// The step before which the workspace is saved, and the folder for it.
  var step = 0
  var keep: String?

  static let usage = """
    usage: fuzz [--root DIR] [--seed N] [--files N] [--jobs N] [--failures DIR] [--strict]
           fuzz --seed N --case K     works on one case again
           fuzz --prove               shows that planted faults are found
    """

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      switch name {
      case "--strict": isStrict = true
      case "--prove": isProof = true
      default:
        guard let value = rest.popFirst(), take(name, value) else { return nil }
      }
    }
  }

  private mutating func take(_ name: String, _ value: String) -> Bool {
    let numbers = value.split(separator: ",").compactMap { Int($0) }
    switch (name, numbers.first) {
    case ("--root", _): root = value
    case ("--failures", _): failures = value
    case ("--scratch", _): scratch = value
    case ("--keep", _): keep = value
    case ("--leave", _): unspoilt = Set(numbers)
    case ("--seed", let number?): seed = number
    case ("--files", let number?): files = number
    case ("--case", let number?): self.number = number
    case ("--jobs", let number?) where number > 0: jobs = number
    case ("--seconds", let number?): secondsOfStep = number
    case ("--megabytes", let number?): megabytes = number
    case ("--step", let number?): step = number
    case ("--range", let first?): range = first..<max(first, numbers.last ?? first)
    default: return false
    }
    return true
  }
}
