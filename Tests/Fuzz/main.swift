import Foundation

guard let options = FuzzOptions(Array(CommandLine.arguments.dropFirst())) else {
  say(FuzzOptions.usage)
  exit(2)
}
let materials = try Materials(root: URL(fileURLWithPath: options.root))

if let range = options.range {
  signal(SIGPIPE, SIG_IGN)
  var runner = CaseRunner(options, materials, in: URL(fileURLWithPath: options.scratch))
  runner.run(range)
  exit(0)
}

guard CommandLines.missing.isEmpty else {
  say("fuzz: no line in CommandLines.swift runs \(CommandLines.missing.joined(separator: ", "))")
  exit(2)
}
let campaign = Campaign(options, materials)
let counts = try campaign.run()
say(campaign.summary(counts))
if options.isProof {
  let isFound = [Issue.Kind.crash, .hang, .wrong].allSatisfy { counts[$0] ?? 0 > 0 }
  say(isFound ? "fuzz: planted faults are found" : "fuzz: planted faults are NOT found")
  exit(isFound ? 0 : 1)
}
exit(counts.isEmpty ? 0 : 1)
