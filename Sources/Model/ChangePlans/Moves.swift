/// Moves of files to other names, some of which other files leave at the same time.
public struct Moves {
  /// One file's move, as names of whatever must stay the only one of its name: a path, an id.
  public struct Move {
    public let leaves: [String]
    public let takes: [String]

    public init(leaves: [String], takes: [String]) {
      self.leaves = leaves
      self.takes = takes
    }
  }

  /// Finds the moves that can be made together: each takes names that nothing has, or that other such moves leave.
  ///
  /// Of two moves to the same name, the first is made. Linear.
  ///
  /// - Parameter holders: the number of things that have a name before the moves.
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
    // What cannot move keeps its names, so that nothing can take them.
    while let index = blocked.popLast() {
      for name in moves[index].leaves {
        remaining[name, default: holders(name)] += 1
        if let claim = claims[name] { block(claim) }
      }
    }
    return isPossible
  }
}
