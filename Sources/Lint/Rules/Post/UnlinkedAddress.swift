import Diagnostics
import Editorial
import Localization
import Networks
import Publishing
import SourceText
import TextCounting

struct UnlinkedAddress: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "unlinked-address", .post, .fromReview(.warning),
    summary: "an address without `https://` that the network makes no link of",
    rationale: """
      X makes a link of any domain that it knows. Mastodon wants `https://` before it, and so does Bluesky where a domain has a \
      hyphen: elsewhere than on X, readers cannot follow it.
      """,
    remedy: "Begin the address with `https://`.",
    passing: [
      .posting(on: "x", "Our rye: my-bakery.org/rye"),
      .posting(on: "mastodon", "Our rye: https://my-bakery.org/rye. Notes in rye.md, by mill.Ada and flour@mill.org."),
      .posting(on: "bluesky", "Our rye: bakery.org/rye, with @ada-mill.org."),
      .posting(on: "instagram", "Our rye: bakery.org"),
    ],
    failing: [
      .posting(on: "mastodon", "Our rye: ↓bakery.org/rye, or ↓www.bakery.org."),
      .posting(on: "bluesky", "Our rye: ↓my-bakery.org"),
    ])

  /// What the channels of one finding share.
  private struct Fault: Hashable {
    let range: ByteRange
    let written: String
  }

  func check(_ renditions: [Rendition], of document: Document, on desk: Desk) -> [Finding] {
    var faults = ByRendition<Fault>()
    for rendition in renditions where rendition.profile.markup == .plain && rendition.profile.links == .inText {
      for part in rendition.parts {
        for address in rendition.profile.tags.syntax.unlinkedAddresses(in: part.text.bytes) {
          let written = String(decoding: part.text.bytes[address], as: UTF8.self)
          faults.add(Fault(range: part.text.sourceRange(of: address), written: written), rendition)
        }
      }
    }
    return faults.groups.map { fault, uses in
      Finding(
        in: document, at: fault.range, .unlinked(fault.written, uses.names), help: .beginWithScheme(fault.written))
    }
  }
}

extension LocalizedText {
  fileprivate static func unlinked(_ written: String, _ channels: LocalizedText) -> LocalizedText {
    // The address stands behind other words: a page begins its sentences with a capital.
    LocalizedText(en: "\(channels): \(written) is no link there", fr: "\(channels) : \(written) n’y est pas un lien")
  }

  fileprivate static func beginWithScheme(_ written: String) -> LocalizedText {
    LocalizedText(en: "write https://\(written)", fr: "écrivez https://\(written)")
  }
}
