import Editorial
import Findings
import SourceText

/// What writing the parts of a report anew comes to.
public struct ReportRefresh: Sendable {
  /// What became of a part.
  public enum Outcome: String, Sendable {
    case written, unchanged
    /// Somebody has written into it: it stays as it is.
    case kept
  }

  public struct Part: Sendable {
    public let name: String
    public let outcome: Outcome
    /// The opening mark.
    public let range: ByteRange
  }

  public let parts: [Part]
  /// By which the document gets its new parts; not a byte outside of the marks changes.
  public let edits: [Edit]

  /// Writes the parts of a report.
  ///
  /// - Throws: ``ReportMarks/Fault`` where somebody broke the marks: nothing is then to be written.
  public init(of document: Document, _ context: ReportContext) throws(ReportMarks.Fault) {
    let marks = try ReportMarks(of: document, parts: ReportPart.all.map(\.name))
    var parts: [Part] = []
    var edits: [Edit] = []
    for enclosure in marks.enclosures {
      guard let part = ReportPart.all.first(where: { $0.name == enclosure.name }) else { continue }
      let found = String(decoding: document.source.bytes[enclosure.body.indices], as: UTF8.self)
      let text = part.body(context).text
      let digest = PartDigest.of(text)
      let outcome = Self.outcome(of: enclosure, found: found, digest: digest)
      parts.append(Part(name: part.name, outcome: outcome, range: enclosure.mark))
      guard outcome == .written else { continue }
      let lines: [Substring] =
        ["<!-- edito:begin \(part.name) \(digest) -->"] + text.split(separator: "\n", omittingEmptySubsequences: false)
      let lineEnd = document.source.bytes.lineBreak(from: enclosure.mark.lowerBound)
      let whole = ByteRange(enclosure.mark.lowerBound, enclosure.body.upperBound)
      edits.append(
        Edit(
          replacing: Place(path: document.path, range: whole),
          with: lines.map { $0 + lineEnd }.joined()))
    }
    (self.parts, self.edits) = (parts, edits)
  }

  private static func outcome(of enclosure: ReportMarks.Enclosure, found: String, digest: String) -> Outcome {
    let foundDigest = PartDigest.of(found)
    let isOurs = enclosure.digest == foundDigest || enclosure.digest == PartDigest.former(of: found)
    // What stands there already is adopted, whoever wrote it.
    if foundDigest == digest { return enclosure.digest == digest ? .unchanged : .written }
    return found.allSatisfy(\.isWhitespace) || isOurs ? .written : .kept
  }
}
