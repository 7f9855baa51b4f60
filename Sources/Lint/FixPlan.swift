import Diagnostics
import Editorial
import SourceText

/// The changes that mend findings, gathered by file. A value: nothing is written here.
public struct FixPlan: Sendable {
  public struct Change: Sendable {
    public let path: String
    public let oldBytes: [UInt8]
    public let newBytes: [UInt8]
    /// The path under which the file is to be kept from now on, where it changes.
    public let newPath: String?

    init(path: String, oldBytes: [UInt8], newBytes: [UInt8], newPath: String?) {
      self.path = path
      self.oldBytes = oldBytes
      self.newBytes = newBytes
      self.newPath = newPath
    }

    /// A document with other bytes.
    public init(of document: Document, to bytes: [UInt8]) {
      self.init(path: document.path, oldBytes: document.source.bytes, newBytes: bytes, newPath: nil)
    }

    /// The path under which the file is found after the change.
    public var finalPath: String { newPath ?? path }
  }

  /// Sorted by path.
  public let changes: [Change]
  /// How many findings the plan mends.
  public let findingCount: Int

  /// Plans the fixes of some findings. Of fixes that touch the same bytes, the first is taken; the others wait for a
  /// further run.
  ///
  /// - Parameter includingUnsafe: whether fixes that may change what was published are taken too.
  public init(_ findings: [Diagnostic], in corpus: Corpus, includingUnsafe: Bool = false) {
    var edits: [String: [Edit]] = [:]
    var renames: [String: String] = [:]
    var taken: Set<String> = []
    var count = 0
    for finding in findings {
      guard let fix = finding.fix, fix.isSafe || includingUnsafe, Self.fits(fix, among: edits) else { continue }
      if let rename = fix.rename {
        guard !taken.contains(rename.to), renames[rename.from] == nil, !corpus.files.contains(rename.to) else {
          continue
        }
        renames[rename.from] = rename.to
        taken.insert(rename.to)
      }
      for edit in fix.edits { edits[edit.place.path, default: []].append(edit) }
      count += 1
    }
    findingCount = count
    changes = Set(edits.keys).union(renames.keys).sorted().compactMap { path in
      guard let document = corpus.document(at: path) else { return nil }
      let bytes = document.source.bytes
      return Change(
        path: path, oldBytes: bytes, newBytes: Self.apply(edits[path] ?? [], to: bytes), newPath: renames[path])
    }
  }

  /// A plan of edits that nobody found wanting: of a record that a command writes.
  public init(_ edits: [Edit], in corpus: Corpus) {
    let byPath = Dictionary(grouping: edits, by: \.place.path)
    changes = byPath.keys.sorted().compactMap { path in
      guard let document = corpus.document(at: path) else { return nil }
      let bytes = document.source.bytes
      return Change(
        path: path, oldBytes: bytes, newBytes: Self.apply(byPath[path] ?? [], to: bytes), newPath: nil)
    }
    findingCount = 0
  }

  /// A plan of whole files that somebody wrote anew.
  public init(changing changes: [Change]) { self.init(changes, findingCount: 0) }

  /// A plan of nothing.
  public init() {
    changes = []
    findingCount = 0
  }

  private init(_ changes: [Change], findingCount: Int) {
    self.changes = changes.sorted { $0.path < $1.path }
    self.findingCount = findingCount
  }

  /// This plan and then another one, made for what this one leaves behind, as a single plan.
  public func followed(by next: FixPlan) -> FixPlan {
    var byFinalPath = Dictionary(uniqueKeysWithValues: changes.map { ($0.finalPath, $0) })
    for later in next.changes {
      let earlier = byFinalPath.removeValue(forKey: later.path) ?? later
      byFinalPath[later.finalPath] = Change(
        path: earlier.path, oldBytes: earlier.oldBytes, newBytes: later.newBytes,
        newPath: later.finalPath == earlier.path ? nil : later.finalPath)
    }
    return FixPlan(Array(byFinalPath.values), findingCount: findingCount + next.findingCount)
  }

  /// The changes in an order in which they can be made: a name that one takes has been left by the other before.
  public var orderedChanges: [Change] {
    let indices = Dictionary(uniqueKeysWithValues: changes.indices.map { (changes[$0].path, $0) })
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

  private static func fits(_ fix: Fix, among edits: [String: [Edit]]) -> Bool {
    fix.edits.allSatisfy { new in
      (edits[new.place.path] ?? []).allSatisfy { old in
        new.place.range.upperBound <= old.place.range.lowerBound
          || old.place.range.upperBound <= new.place.range.lowerBound
      }
    }
  }

  /// Replaces ranges that do not overlap; all other bytes stay.
  public static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    // What is inserted at one place keeps its order.
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
