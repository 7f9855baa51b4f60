import CivilTime
import Localization
import MediaFiles
import Networks
import TextCounting

/// A fact about a network, with its value and its evidence; the evidence is `nil` if Edito cites no source for the fact.
struct NetworkFact {
  let name: LocalizedText
  let value: LocalizedText
  let evidence: Evidence?
}

extension NetworkProfile {
  /// The facts about the network, in this order: text; formatting, links and threads; hashtags, mentions and links in the text; media.
  var facts: [NetworkFact] {
    textFacts + markupFacts + tagFacts + mediaFacts
  }

  /// The last day on which a source of one of the facts was read; `nil` if no source has a date.
  var lastReading: CalendarDay? { facts.compactMap { $0.evidence?.readOn }.max() }

  private var textFacts: [NetworkFact] {
    var facts: [NetworkFact] = []
    func add(_ limit: TextLimit?, _ name: LocalizedText) {
      guard let limit else { return }
      facts.append(NetworkFact(name: name, value: limit.words, evidence: limit.limit.evidence))
    }
    for limit in text { add(limit, LocalizedText(en: "text", fr: "texte")) }
    for limit in unshortenedText {
      add(limit, LocalizedText(en: "text with unshortened links", fr: "texte avec liens entiers"))
    }
    add(caption, LocalizedText(en: "text with media", fr: "texte avec média"))
    add(pictureText, LocalizedText(en: "text with pictures", fr: "texte avec images"))
    add(block, LocalizedText(en: "paragraph", fr: "paragraphe"))
    add(title, LocalizedText(en: "title", fr: "titre"))
    add(summary, LocalizedText(en: "description", fr: "description"))
    add(altText, LocalizedText(en: "alt text", fr: "texte alternatif"))
    add(
      olderAltText,
      LocalizedText(en: "alt text on older servers", fr: "texte alternatif sur les serveurs plus anciens"))
    if !forbidden.isEmpty {
      let characters = forbidden.map(String.init).joined(separator: " ")
      facts.append(
        NetworkFact(
          name: LocalizedText(en: "forbidden characters", fr: "caractères interdits"),
          value: LocalizedText(verbatim: characters),
          evidence: text.first?.limit.evidence))
    }
    return facts
  }

  private var markupFacts: [NetworkFact] {
    let formatting: LocalizedText =
      switch markup {
      case .plain: LocalizedText(en: "none (plain text)", fr: "aucune (texte brut)")
      case .markdown: LocalizedText(en: "Markdown", fr: "Markdown")
      case .telegram: LocalizedText(en: "its own syntax (MarkdownV2)", fr: "sa propre syntaxe (MarkdownV2)")
      }
    let following: LocalizedText =
      switch links {
      case .inText: LocalizedText(en: "clickable in the text", fr: "cliquables dans le texte")
      case .inField:
        LocalizedText(en: "clickable in a separate field only", fr: "cliquables dans un champ à part seulement")
      case .nowhere: LocalizedText(en: "not clickable", fr: "non cliquables")
      }
    return [
      NetworkFact(name: LocalizedText(en: "formatting", fr: "mise en forme"), value: formatting, evidence: nil),
      NetworkFact(name: LocalizedText(en: "links", fr: "liens"), value: following, evidence: nil),
      NetworkFact(
        name: LocalizedText(en: "threads", fr: "fils"),
        value: hasThreads ? LocalizedText(en: "yes", fr: "oui") : LocalizedText(en: "no", fr: "non"), evidence: nil),
    ]
  }

  private var tagFacts: [NetworkFact] {
    func most(_ limits: [Limit], _ name: LocalizedText) -> [NetworkFact] {
      limits.map { limit in
        NetworkFact(
          name: name, value: LocalizedText(en: "at most \(limit.value)", fr: "\(limit.value) au plus"),
          evidence: limit.evidence)
      }
    }
    let forms: [(LocalizedText, Form?)] = [
      (LocalizedText(en: "hashtag format", fr: "forme d’un mot-dièse"), tags.hashtag),
      (LocalizedText(en: "handle format", fr: "forme d’un nom de compte"), tags.handle),
      (LocalizedText(en: "link format", fr: "forme d’un lien"), tags.address),
    ]
    return forms.compactMap { name, form in
      form.map { NetworkFact(name: name, value: $0.words, evidence: $0.evidence) }
    }
      + most(tags.hashtags, LocalizedText(en: "hashtags", fr: "mots-dièse"))
      + most(tags.mentions, LocalizedText(en: "mentions", fr: "mentions"))
      + most(tags.links, LocalizedText(en: "links in the text", fr: "liens dans le texte"))
  }

  private var mediaFacts: [NetworkFact] {
    var facts: [NetworkFact] = []
    if let required = media.required {
      facts.append(
        NetworkFact(
          name: LocalizedText(en: "media", fr: "média"),
          value: media.requiresVideo
            ? LocalizedText(en: "a video is required", fr: "une vidéo est obligatoire")
            : LocalizedText(en: "required", fr: "obligatoire"),
          evidence: required))
    }
    if let total = media.total {
      facts.append(
        NetworkFact(
          name: LocalizedText(en: "media in total", fr: "médias en tout"),
          value: LocalizedText(en: "at most \(total.value)", fr: "\(total.value) au plus"), evidence: total.evidence))
    }
    let groups: [(LocalizedText, Limit?, FileRules?)] = [
      (LocalizedText(en: "pictures", fr: "images"), media.pictures, media.picture),
      (LocalizedText(en: "animations", fr: "animations"), media.animations, media.animation),
      (LocalizedText(en: "videos", fr: "vidéos"), media.videos, media.video),
    ]
    for (name, most, rules) in groups {
      if let most {
        let value = LocalizedText(en: "at most \(most.value)", fr: "\(most.value) au plus")
        facts.append(NetworkFact(name: name, value: value, evidence: most.evidence))
      }
      for (value, evidence) in rules?.words ?? [] {
        facts.append(NetworkFact(name: name, value: value, evidence: evidence))
      }
    }
    return facts
  }
}

extension TextLimit {
  /// The limit, such as `280 characters`, with the way of counting if it needs an explanation. For a limit that is only guidance, the
  /// words say that the network cuts longer texts off.
  var words: LocalizedText {
    let count = measure.count(limit.value)
    if isGuidance {
      return LocalizedText(en: "\(count) before it is cut off", fr: "\(count) avant coupure")
    }
    guard let manner = measure.manner else { return count }
    return LocalizedText(en: "\(count); \(manner)", fr: "\(count) ; le réseau \(manner)")
  }
}

extension FileRules {
  /// The requirements for a file, each with its evidence.
  var words: [(LocalizedText, Evidence)] {
    var result: [(LocalizedText, Evidence)] = []
    if let kindsEvidence {
      let names = kinds.map(\.name)
      result.append((.alternatives(names), kindsEvidence))
    }
    if let appKindsEvidence {
      let names = LocalizedText.alternatives(appKinds.map(\.name))
      result.append(
        (
          LocalizedText(
            en: "\(names), but only in the network's app", fr: "\(names) dans l’application du réseau seulement"),
          appKindsEvidence
        ))
    }
    if let size { result.append((.atMost(.size(size.value)), size.evidence)) }
    if let leastWidth { result.append((.atLeast(.pixels(leastWidth.value, across: true)), leastWidth.evidence)) }
    if let greatestWidth {
      result.append((.atMost(.pixels(greatestWidth.value, across: true)), greatestWidth.evidence))
    }
    if let leastEdge { result.append((.atLeast(.pixels(leastEdge.value, across: false)), leastEdge.evidence)) }
    if let leastRatio, let greatestRatio {
      let words = LocalizedText(
        en: "aspect ratio from \(LocalizedText.ratio(leastRatio.value)) to \(LocalizedText.ratio(greatestRatio.value))",
        fr: "de \(LocalizedText.ratio(leastRatio.value)) à \(LocalizedText.ratio(greatestRatio.value))")
      result.append((words, leastRatio.evidence))
    }
    if let leastDuration { result.append((.atLeast(.duration(leastDuration.value)), leastDuration.evidence)) }
    if let greatestDuration { result.append((.atMost(.duration(greatestDuration.value)), greatestDuration.evidence)) }
    return result
  }
}

extension LocalizedText {
  static func atMost(_ value: LocalizedText) -> LocalizedText {
    LocalizedText(en: "at most \(value)", fr: "\(value) au plus")
  }

  static func atLeast(_ value: LocalizedText) -> LocalizedText {
    LocalizedText(en: "at least \(value)", fr: "\(value) au moins")
  }

  fileprivate static func pixels(_ count: Int, across: Bool) -> LocalizedText {
    across
      ? LocalizedText(en: "\(count) pixels wide", fr: "\(count)\u{A0}pixels de large")
      : LocalizedText(en: "\(count) pixels on the short side", fr: "petit côté de \(count)\u{A0}pixels")
  }
}
