import CivilTime
import MarkdownSyntax
import Schema
import SourceText

/// A figure that somebody read off: of an indicator, for a channel or for a post, in a period.
public struct Reading: Sendable {
  public enum Subject: Hashable, Sendable {
    case channel(String)
    case post(String)
  }

  public let indicator: String
  public let subject: Subject
  public let value: Double
  public let period: Period
  /// Where it is written.
  public let range: ByteRange
}

extension Document {
  /// The figures in the tables of a metrics document, in the order in which they are written.
  ///
  /// The first column names channels or posts, by its heading; the headings of the others are ids of indicators. A cell that
  /// holds no number is no reading. Linear.
  public var readings: [Reading] {
    guard case .metrics(let metrics) = content, let period = metrics.period?.value else { return [] }
    return markdown.nodes.indices.filter { markdown.nodes[$0].kind == .table }.flatMap { table -> [Reading] in
      let rows = markdown.children(of: table).map(markdown.children)
      guard let heading = rows.first, let first = heading.first, let subject = Self.subject(named: text(of: first))
      else {
        return []
      }
      let indicators = heading.dropFirst().map(text)
      return rows.dropFirst().flatMap { row -> [Reading] in
        guard let name = row.first.map(text), !name.isEmpty else { return [] }
        return zip(indicators, row.dropFirst()).compactMap { indicator, cell in
          FigureSyntax.number(text(of: cell)).map {
            Reading(
              indicator: indicator, subject: subject(name), value: $0, period: period, range: markdown.nodes[cell].range
            )
          }
        }
      }
    }
  }

  private static func subject(named heading: String) -> ((String) -> Reading.Subject)? {
    switch heading.lowercased() {
    case "channel", "channels", "canal", "canaux": Reading.Subject.channel
    case "post", "posts", "publication", "publications": Reading.Subject.post
    default: nil
    }
  }

  private func text(of node: Int) -> String { markdown.plainText(of: markdown.descendants(of: node)) }
}
