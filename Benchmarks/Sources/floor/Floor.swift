import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that reads and parses every Markdown file below a folder, and does nothing else. It is the yardstick for a linter of these
/// files, which cannot do less.
///
/// Arguments are read by hand, and Foundation is left out, to keep the start of the process out of the measurement.
@main
enum Floor {
  static func main() {
    guard let request = Request(arguments: CommandLine.arguments.dropFirst()) else {
      print("Usage: floor [--jobs N] DIR")
      exit(2)
    }
    let paths = markdownFiles(below: request.folder)
    let tally = parse(paths, jobs: request.jobs)
    print("\(paths.count) files, \(tally.bytes) bytes, \(tally.issues) unreadable or malformed")
    exit(paths.isEmpty ? 2 : 0)
  }

  private struct Request {
    var folder = ""
    var jobs = sysconf(Int32(_SC_NPROCESSORS_ONLN))

    init?(arguments: ArraySlice<String>) {
      var rest = arguments
      while let argument = rest.popFirst() {
        if argument == "--jobs" {
          guard let jobs = rest.popFirst().flatMap({ Int($0) }), jobs > 0 else { return nil }
          self.jobs = jobs
        } else {
          guard folder.isEmpty else { return nil }
          folder = argument
        }
      }
      if folder.isEmpty { return nil }
    }
  }

  /// Parses the files in `jobs` threads. Each thread takes the next file when it has finished one.
  private static func parse(_ paths: [String], jobs: Int) -> (bytes: Int, issues: Int) {
    DocumentParser.registerExtensions()
    let next = Atomic(0)
    let bytes = Atomic(0)
    let issues = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      var parser = DocumentParser()
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < paths.count else { break }
        if !parser.parse(paths[index]) { issues.add(1, ordering: .relaxed) }
      }
      bytes.add(parser.byteCount, ordering: .relaxed)
      parser.deallocate()
    }
    return (bytes.load(ordering: .relaxed), issues.load(ordering: .relaxed))
  }
}
