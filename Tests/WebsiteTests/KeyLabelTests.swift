import Editorial
import Localization
import Schema
import Testing

@testable import Website

@Suite("Labels of front matter keys")
struct KeyLabelTests {
  private static let keys: [KeyDescription] = DocumentKind.allCases.flatMap(\.keys).flatMap(withParts)

  private static func withParts(_ key: KeyDescription) -> [KeyDescription] {
    [key] + parts(of: key.shape).flatMap(withParts)
  }

  private static func parts(of shape: Shape) -> [KeyDescription] {
    switch shape {
    case .record(let keys): keys
    case .list(let item): parts(of: item)
    case .map(let name, let value): parts(of: name) + parts(of: value)
    case .either(let first, let second): parts(of: first) + parts(of: second)
    default: []
    }
  }

  @Test("exist for every key, are short, and differ from its definition", arguments: Language.allCases)
  func everyKey(_ language: Language) {
    #expect(Self.keys.count > 150)
    for key in Self.keys {
      guard let label = KeyLabels.label(of: key)?[language] else {
        Issue.record("\(key.key) has no label")
        continue
      }
      #expect(label.split(whereSeparator: \.isWhitespace).count <= 4, "\(key.key): \(label)")
      #expect(label != key.documentation[language] || label.count <= key.key.count + 2, "\(key.key): \(label)")
      #expect(label.first?.isUppercase == true, "\(key.key): \(label)")
    }
  }

  @Test("distinguish the date of an approval from the weekdays of a target")
  func keysWithTwoMeanings() {
    let labels = Set(Self.keys.filter { $0.key == "on" }.map { KeyLabels.name(of: $0).english })
    #expect(labels == ["Date", "Days"])
  }
}
