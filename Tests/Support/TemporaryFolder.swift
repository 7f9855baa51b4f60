import Foundation

/// A folder for one test, removed when the test is over.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init(named name: String = "desk") throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("edito-tests-\(UUID().uuidString)").appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  public func url(of name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

  public func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  public func write(_ data: Data, to name: String) throws {
    let url = url(of: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  public func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(of: name)) }

  public func text(of name: String) throws -> String {
    try String(contentsOf: url(of: name), encoding: .utf8)
  }

  public func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The files below the folder, sorted.
  public var files: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: path).sorted().filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
      }
    }
  }
}

/// The folder of the project.
public let projectFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
