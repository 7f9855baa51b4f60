import Editorial
import Findings
import SourceText

/// The result of updating the sections of a report.
public struct ReportRefresh: Sendable {
  /// The result for one section.
  public enum Outcome: String, Sendable {
    case written, unchanged
    /// A person edited the section, so it is not changed.
    case kept
  }

  public struct Part: Sendable {
    public let name: String
    public let outcome: Outcome
    /// The range of the opening marker in the document.
    public let range: ByteRange
  }

  public let parts: [Part]
  /// The edits that update the sections. They change only sections and their opening markers.
  public let edits: [Edit]

  /// Computes the edits that update the sections of a report.
  ///
  /// - Throws: ``ReportMarks/Failure`` if the markers are invalid. The report should then not be written.
  public init(of document: Document, _ context: ReportContext) throws(ReportMarks.Failure) {
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
    // If the contents are already as Edito would write them, only the digest is updated.
    if foundDigest == digest { return enclosure.digest == digest ? .unchanged : .written }
    return found.allSatisfy(\.isWhitespace) || isOurs ? .written : .kept
  }
}
