/// Short names of channels for narrow columns: for each channel, a unique code of a few letters or digits, or its id if no code is
/// unique.
///
/// The codes depend only on the set of channels, not on their order, so every month has the same codes.
struct ChannelCodes: Sendable {
  private var codes: [String: String] = [:]

  init(_ channels: [String]) {
    var open = Set(channels)
    // Try the first two letters or the initials (`bf` for `blog-fr`), then the first letter with a later one, then longer prefixes.
    assign(to: &open) { [Self.letters($0, 2)] + Self.initials($0) }
    assign(to: &open) { channel in
      let letters = Self.letters(channel, channel.count)
      let first = Self.letters(channel, 2)
      return letters.dropFirst(2).map { String(letters.prefix(1)) + String($0) }.filter { $0 != first }
    }
    let longest = channels.map(\.count).max() ?? 0
    for length in 3..<max(4, longest) { assign(to: &open) { [Self.letters($0, length)] } }
    for channel in open { codes[channel] = channel }
  }

  subscript(channel: String) -> String { codes[channel] ?? channel }

  /// Assigns to each open channel its first candidate that is not taken and that no other open channel could use. Repeats this until no
  /// channel gets a code.
  private mutating func assign(to open: inout Set<String>, _ candidates: (String) -> [String]) {
    while !open.isEmpty {
      var demand: [String: Int] = [:]
      for channel in open {
        for candidate in Set(candidates(channel)) { demand[candidate, default: 0] += 1 }
      }
      let taken = Set(codes.values)
      var found: [String: String] = [:]
      for channel in open {
        found[channel] = candidates(channel).first { demand[$0] == 1 && !taken.contains($0) }
      }
      if found.isEmpty { return }
      codes.merge(found) { $1 }
      open.subtract(found.keys)
    }
  }

  private static func letters(_ channel: String, _ length: Int) -> String {
    String(channel.filter { $0.isLetter || $0.isNumber }.prefix(length))
  }

  private static func initials(_ channel: String) -> [String] {
    let parts = channel.split { $0 == "-" || $0 == "_" || $0 == "." }
    return parts.count > 1 ? [String(parts.prefix(3).compactMap(\.first))] : []
  }
}
