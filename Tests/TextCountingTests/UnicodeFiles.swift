import Foundation

/// Files of the Unicode Character Database from Debian's package `unicode-data`.
enum UnicodeFiles {
  /// Whether the machine is one on which `.ci/setup` installs the package.
  static let areExpected = FileManager.default.fileExists(atPath: "/usr/bin/apt-get")

  /// The lines of a file without comments.
  static func lines(of name: String) throws -> [String] {
    try records(in: String(contentsOfFile: path(name), encoding: .utf8))
  }

  /// The lines of a file that the package has compressed.
  static func compressedLines(of name: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bzip2", "-dc", path(name)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return records(in: String(decoding: data, as: UTF8.self))
  }

  /// A text from code points in hexadecimal.
  static func text(_ codes: some StringProtocol) -> String {
    let scalars = codes.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func path(_ name: String) -> String { "/usr/share/unicode/\(name)" }

  private static func records(in text: String) -> [String] {
    text.split(separator: "\n").map { $0.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty
    }
  }
}
