import Editorial
import Findings
import SourceText

/// Planned changes to existing files, at most one per file, and new files to create. Such a plan results from the fixes of findings, or
/// from a command such as an import.
///
/// The plan is a value; it does not write anything.
public struct ChangePlan: Sendable {
  public struct Change: Sendable {
    public let path: String
    public let oldBytes: [UInt8]
    public let newBytes: [UInt8]
    /// The new path of the file; `nil` if the file keeps its path.
    public let newPath: String?
    /// The number of findings that the change fixes.
    public let findingCount: Int

    public init(path: String, oldBytes: [UInt8], newBytes: [UInt8], newPath: String?, findingCount: Int = 0) {
      self.path = path
      self.oldBytes = oldBytes
      self.newBytes = newBytes
      self.newPath = newPath
      self.findingCount = findingCount
    }

    /// Creates a change of a file's bytes. The file keeps its path.
    public init(of file: SourceFile, to bytes: [UInt8]) {
      self.init(path: file.path, oldBytes: file.bytes, newBytes: bytes, newPath: nil)
    }

    /// The path of the file after the change.
    public var finalPath: String { newPath ?? path }
  }

  /// The changes of existing files, sorted by path.
  public let changes: [Change]
  /// The files to create, in the order of their creation.
  public let newFiles: [SourceFile]
  /// The number of findings that the plan fixes.
  public var findingCount: Int { changes.reduce(0) { $0 + $1.findingCount } }

  /// Plans the fixes of some findings. If several fixes touch the same bytes, the first fix is planned, and the other fixes need another
  /// run. A fix whose rename is impossible is omitted.
  ///
  /// - Parameters:
  ///   - includingUnsafe: whether to include fixes that are not safe; see ``Fix/isSafe``.
  ///   - settled: the paths of files that must not be changed.
  ///   - isTaken: returns whether a file that the corpus does not contain exists at a path, such as a file that git ignores.
  public init(
    _ findings: [Finding], in corpus: Corpus, includingUnsafe: Bool = false, leaving settled: Set<String> = [],
    isTaken: (_ path: String) -> Bool = { _ in false }
  ) {
    var places: [String: EditedPlaces] = [:]
    let fitting = findings.compactMap(\.fix).filter { fix in
      guard fix.isSafe || includingUnsafe, !fix.paths.contains(where: settled.contains),
        fix.edits.allSatisfy({ places[$0.place.path]?.hasRoom(for: $0.place.range) ?? true })
      else { return false }
      for edit in fix.edits { places[edit.place.path, default: EditedPlaces()].insert(edit.place.range) }
      return true
    }
    let renames = Self.renames(fitting.compactMap(\.rename), in: corpus.files, isTaken)
    var edits: [String: [Edit]] = [:]
    var counts: [String: Int] = [:]
    for fix in fitting {
      if let rename = fix.rename, renames[rename.from] != rename.to { continue }
      for edit in fix.edits { edits[edit.place.path, default: []].append(edit) }
      if let path = fix.paths.first { counts[path, default: 0] += 1 }
    }
    changes = counts.keys.sorted().compactMap { path in
      guard let document = corpus.document(at: path) else { return nil }
      let bytes = document.source.bytes
      return Change(
        path: path, oldBytes: bytes, newBytes: Self.apply(edits[path] ?? [], to: bytes), newPath: renames[path],
        findingCount: counts[path] ?? 0)
    }
    newFiles = []
  }

  /// Returns the new paths of the files that can be renamed together, by their old paths.
  private static func renames(
    _ renames: [Fix.Rename], in files: FileIndex, _ isTaken: (_ path: String) -> Bool
  ) -> [String: String] {
    guard !renames.isEmpty else { return [:] }
    let renames = renames.uniqued(by: \.from)
    // Some file systems treat two paths as equal if they differ only in case.
    let counts = files.paths.reduce(into: [:]) { $0[$1.lowercased(), default: 0] += 1 }
    let targets = Dictionary(renames.map { ($0.to.lowercased(), $0.to) }, uniquingKeysWith: { first, _ in first })
    let possible = Moves.possible(
      renames.map { Moves.Move(leaves: [$0.from.lowercased()], takes: [$0.to.lowercased()]) },
      holders: { path in
        counts[path] ?? (targets[path].map { files.contains($0) || isTaken($0) } ?? false ? 1 : 0)
      })
    return Dictionary(
      zip(renames, possible).filter(\.1).map { ($0.0.from, $0.0.to) }, uniquingKeysWith: { first, _ in first })
  }

  /// Creates a plan of edits that come from a command rather than from a finding, of renames, and of new files.
  ///
  /// - Parameter renames: the new paths of files, by their present paths.
  public init(
    _ edits: [Edit], in corpus: Corpus, renaming renames: [String: String] = [:], creating newFiles: [SourceFile] = []
  ) {
    let byPath = Dictionary(grouping: edits, by: \.place.path)
    changes = Set(byPath.keys).union(renames.keys).sorted().compactMap { path in
      guard let document = corpus.document(at: path) else { return nil }
      let bytes = document.source.bytes
      return Change(
        path: path, oldBytes: bytes, newBytes: Self.apply(byPath[path] ?? [], to: bytes), newPath: renames[path])
    }
    self.newFiles = newFiles
  }

  /// Creates a plan of changed and new files; empty by default.
  public init(changing changes: [Change] = [], creating newFiles: [SourceFile] = []) {
    self.changes = changes.sorted { $0.path < $1.path }
    self.newFiles = newFiles
  }

  /// Returns a single plan that combines this plan with a later one. The later plan must describe the files as this plan leaves them.
  public func followed(by next: ChangePlan) -> ChangePlan {
    var earlier = Dictionary(changes.map { ($0.finalPath, $0) }, uniquingKeysWith: { first, _ in first })
    let later = next.changes.map { change -> Change in
      guard let first = earlier.removeValue(forKey: change.path) else { return change }
      return Change(
        path: first.path, oldBytes: first.oldBytes, newBytes: change.newBytes,
        newPath: change.finalPath == first.path ? nil : change.finalPath,
        findingCount: first.findingCount + change.findingCount)
    }
    return ChangePlan(changing: Array(earlier.values) + later, creating: newFiles + next.newFiles)
  }

  /// The current and the new paths of the files that are renamed.
  public var renames: [(from: String, to: String)] {
    changes.compactMap { change in change.newPath.map { (change.path, $0) } }
  }

  /// The changes in an order in which they can be made: a file leaves its path before another file takes that path. Renames in a cycle
  /// have no such order.
  public var orderedChanges: [Change] {
    let indices = Dictionary(changes.indices.map { (changes[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    var isTaken = Array(repeating: false, count: changes.count)
    var ordered: [Change] = []
    for first in changes.indices {
      var chain: [Int] = []
      var next: Int? = first
      while let index = next, !isTaken[index] {
        isTaken[index] = true
        chain.append(index)
        next = changes[index].newPath.flatMap { indices[$0] }
      }
      ordered += chain.reversed().map { changes[$0] }
    }
    return ordered
  }

  /// Returns the bytes of a file after some edits, whose ranges must not overlap.
  public static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    // Texts inserted at the same place keep the order of their edits.
    let ordered = edits.enumerated().sorted {
      ($0.element.place.range, $0.offset) < ($1.element.place.range, $1.offset)
    }
    for (_, edit) in ordered {
      result += bytes[position..<edit.place.range.lowerBound]
      result += edit.replacement.utf8
      position = edit.place.range.upperBound
    }
    return result + bytes[position...]
  }
}

/// The places in one file that planned edits replace.
private struct EditedPlaces {
  private var ranges: [ByteRange] = []
  private var end = 0

  /// Whether a new place neither overlaps an earlier place nor begins where an earlier place begins.
  ///
  /// Two texts inserted at the same place would both expect to come first. Findings are sorted by place, so a comparison with the end of
  /// the earlier places is usually enough.
  func hasRoom(for new: ByteRange) -> Bool {
    if ranges.isEmpty || new.lowerBound > end { return true }
    return ranges.reversed().allSatisfy { old in
      new.lowerBound != old.lowerBound && (new.upperBound <= old.lowerBound || old.upperBound <= new.lowerBound)
    }
  }

  mutating func insert(_ range: ByteRange) {
    ranges.append(range)
    end = max(end, range.upperBound)
  }
}

extension Fix {
  /// The paths of the files that the fix changes: one for each edit, and one for the rename if there is one. A path can occur several
  /// times.
  public var paths: [String] { edits.map(\.place.path) + (rename.map { [$0.from] } ?? []) }
}
