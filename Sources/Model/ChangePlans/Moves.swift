/// A check of simultaneous renames of files, in which a file may take a name that another file leaves.
public struct Moves {
  /// The rename of one file: the unique names that the file leaves and takes, such as its path and its id.
  public struct Move {
    public let leaves: [String]
    public let takes: [String]

    public init(leaves: [String], takes: [String]) {
      self.leaves = leaves
      self.takes = takes
    }
  }

  /// Returns, for each move, whether it can be made together with the other possible moves. Each name that it takes must be free, or a
  /// possible move must leave it.
  ///
  /// If two moves take the same name, at most the first is possible. The search takes linear time.
  ///
  /// - Parameter holders: returns the number of files or documents that have a name before the moves.
  public static func possible(_ moves: [Move], holders: (_ name: String) -> Int) -> [Bool] {
    var claims: [String: Int] = [:]
    var remaining: [String: Int] = [:]
    var isPossible = Array(repeating: true, count: moves.count)
    var blocked: [Int] = []
    func block(_ index: Int) {
      guard isPossible[index] else { return }
      isPossible[index] = false
      blocked.append(index)
    }
    for (index, move) in moves.enumerated() {
      for name in move.leaves { remaining[name, default: holders(name)] -= 1 }
      for name in move.takes where claims.updateValue(claims[name] ?? index, forKey: name) != nil { block(index) }
    }
    for (index, move) in moves.enumerated() {
      for name in move.takes where remaining[name, default: holders(name)] > 0 { block(index) }
    }
    // A file that cannot move keeps its names, so no other file can take them.
    while let index = blocked.popLast() {
      for name in moves[index].leaves {
        remaining[name, default: holders(name)] += 1
        if let claim = claims[name] { block(claim) }
      }
    }
    return isPossible
  }
}
