import Editorial
import Localization
import Networks
import Publishing
import SourceText
import TextCounting

/// The part of a front matter text that search engines or previews may cut off.
struct SnippetOverflow: Hashable {
  /// The range from the first character that may not be shown to the end of its line. If that character has no place in the source, the
  /// range is the first line of the value.
  let range: ByteRange
  let length: LocalizedText
  let limit: Int
}

extension Rendition {
  /// Whether a limit on the title or the description is guidance: search engines may cut off a longer text.
  var isCutByGuidance: Bool { profile.title?.isGuidance ?? false || profile.summary?.isGuidance ?? false }
}

extension Document {
  /// Returns the parts of a value that exceed the channels' limits, with the channels concerned. Only limits that are guidance count.
  func cuts(
    of value: Located<String>, for renditions: [Rendition], at limit: (Rendition) -> TextLimit?
  ) -> [(key: SnippetOverflow, uses: [AffectedChannel])] {
    var cuts = FindingsByChannel<SnippetOverflow>()
    for rendition in renditions {
      guard let most = limit(rendition), most.isGuidance else { continue }
      let (text, measure) = (Array(value.value.utf8), most.measure)
      guard measure.lengthBound(of: text) > most.limit.value,
        let overflow = measure.overflow(of: text, limit: most.limit.value)
      else { continue }
      let range = verbatimRange(of: value).map { ByteRange($0.lowerBound + overflow, $0.upperBound) }
      let cut = SnippetOverflow(
        range: firstLine(of: range ?? value.range), length: measure.count(measure.length(of: text)),
        limit: most.limit.value)
      cuts.add(cut, rendition, most.limit.evidence)
    }
    return cuts.groups
  }
}

extension LocalizedText {
  static let cutHere = LocalizedText(en: "may not be shown", fr: "risque de ne pas s’afficher")
}
