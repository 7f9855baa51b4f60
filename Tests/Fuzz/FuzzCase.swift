/// One case of a campaign: the corrupted files, and the commands that run on them. It follows entirely from the seed and the number of
/// the case.
struct FuzzCase {
  enum Plan {
    /// A file that only the readers get.
    case reading(SeedFile)
    case working(Workload)
  }

  struct Workload {
    let workspace: SeedWorkspace
    /// The files next to it: files of other programs for the import commands, and files such as templates.
    let besides: [SeedFile]
    /// The indices of corrupted files among the workspace's files, followed by those next to it.
    let spoilt: [Int]
    /// The command lines, in order.
    let lines: [[String]]

    var files: [SeedFile] { workspace.files + besides }
  }

  let seed: Int
  let number: Int
  let materials: Materials
  let plan: Plan

  init(seed: Int, number: Int, of materials: Materials) {
    (self.seed, self.number, self.materials) = (seed, number, materials)
    var dice = Dice(seed: seed, number)
    if dice.chance(88) {
      let sort = dice.below(10)
      let some = sort < 5 ? dice.pick(materials.markdownByFolder) : sort < 8 ? materials.foreign : materials.files
      plan = .reading(dice.pick(some))
    } else {
      plan = .working(Self.workload(&dice, materials))
    }
  }

  /// The files with their corruptions.
  ///
  /// - Parameter unspoilt: indices of files without corruption, for finding the relevant ones.
  func files(of work: Workload, leaving unspoilt: Set<Int> = []) -> [SeedFile] {
    let spoilt = Set(work.spoilt).subtracting(unspoilt)
    return work.files.enumerated().map { index, file in spoilt.contains(index) ? mutated(file, index) : file }
  }

  func mutated(_ file: SeedFile, _ index: Int = 0) -> SeedFile {
    var mutator = Mutator(dice: Dice(seed: seed, number, index + 1), materials: materials)
    let bytes = mutator.mutated(file)
    guard file.isMarkdown, file.path.contains("/"), mutator.dice.chance(3) else {
      return SeedFile(path: file.path, bytes: bytes)
    }
    // File names are people's texts as well.
    let odd = mutator.dice.pick(Oddities.words + ["\u{1B}[31m", "\r", "\n", " "]).replacing("/", with: "")
    return SeedFile(path: String(file.path.dropLast(3)) + odd + ".md", bytes: bytes)
  }

  private static func workload(_ dice: inout Dice, _ materials: Materials) -> Workload {
    let isSample = dice.chance(30)
    let workspace = isSample ? materials.workspaces[0] : dice.pick(materials.workspaces)
    var foreign: [SeedFile] = []
    for index in 0..<1 + dice.below(3) {
      let file = dice.pick(materials.foreign)
      let name = file.path.split(separator: ".").last ?? "csv"
      foreign.append(SeedFile(path: "in/\(index).\(name)", bytes: file.bytes))
    }
    let besides = foreign + (dice.chance(25) ? dice.sample(2, of: materials.besides) : [])
    let count = workspace.files.count
    // Without readable settings and a readable strategy, commands do little.
    let share = dice.pick(isSample ? [5, 20, 50] : [30, 60, 100])
    var spoilt = (0..<count).filter { index in
      let path = workspace.files[index].path
      return dice.chance(path == "edito.md" || path.hasPrefix("strategy/") ? share / 4 : share)
    }
    spoilt += (count..<count + besides.count).filter { _ in dice.chance(80) }
    if spoilt.isEmpty { spoilt = [dice.below(count)] }
    let words = CommandLines(of: workspace)
    let lines = (0..<(isSample ? 3 : 5)).map { _ in words.line(&dice, foreign: foreign.map(\.path)) }
    return Workload(workspace: workspace, besides: besides, spoilt: spoilt, lines: lines)
  }
}
