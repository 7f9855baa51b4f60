import CivilTime
import Editorial
import Localization
import MediaFiles
import Networks
import Publishing
import TextCounting

/// The text and media of a post on one channel, laid out as its network shows them.
struct ChannelCard {
  let rendition: Rendition
  let document: Document
  let post: Post
  /// The path of the page that shows the card.
  let page: String
  /// The position of the card on the page, from 0.
  let position: Int
  let context: SiteContext

  private var profile: NetworkProfile { rendition.profile }
  private var root: String { SitePath.root(from: page) }
  private var language: Language { context.language }

  var view: View {
    let channel = context.channels[rendition.channel]
    let look = NetworkLook(of: profile)
    let name = channel?.title?.value ?? context.title
    let handle = channel?.handle?.value
    let publication = post.publication(on: rendition.channel)
    var view: View = [
      "network": profile.id, "networkName": profile.name, "channel": rendition.channel, "look": look.rawValue,
      "is\(look.rawValue.capitalizedFirst)": true, "name": name, "initials": Self.initials(of: name),
      "parts": parts(look), "actionsHTML": context.actions[profile.id] ?? .empty,
      "notes": notes,
    ]
    view["lang"] = LanguageTag(context.corpus.language(of: post, on: rendition.channel))?.text
    if profile.name.lowercased() == rendition.channel.lowercased() { view["isPlainName"] = true }
    if let handle { view["handle"] = handle }
    if let title = rendition.title { view["cardTitle"] = title }
    if let summary = rendition.summary { view["summary"] = summary }
    if let link = rendition.link.flatMap(WebURL.init) {
      view["link"] = link.text
      view["host"] = link.text.split(separator: "/").dropFirst().first.map(String.init) ?? link.text
    }
    if let url = publication?.url.flatMap({ WebURL($0.value) }) { view["permalink"] = url.text }
    let use = post.channels?.value.first { $0.id.value == rendition.channel }
    if let slot = publication?.at?.value ?? use?.slot?.value ?? post.slot?.value {
      view["when"] = context.names.day(slot.day) + (slot.time.map { ", \($0)" } ?? "")
    }
    return view
  }

  // MARK: Parts

  private func parts(_ look: NetworkLook) -> [View] {
    let shown = rendition.parts.isEmpty ? [nil] : rendition.parts.map(Optional.init)
    return shown.map { part in
      var view: View = [:]
      func isHere(_ medium: Rendition.Medium) -> Bool { medium.part == part?.number ?? 0 }
      let media = rendition.media.filter(isHere).map(medium)
      view["media"] = media
      view["alts"] = media + rendition.pictures.filter(isHere).map(medium)
      view["hasMedia"] = !media.isEmpty
      view["mediaCount"] = "\(min(media.count, 4))"
      guard let part else { return view }
      view["id"] = "t\(position)-\(part.number)"
      view["exact"] = part.text.string
      view["textHTML"] = text(of: part)
      // The card shows the text itself, except where the network turns it into formatting.
      view["isFormatted"] = profile.markup != .plain
      if rendition.partCount > 1 { view["number"] = "\(part.number + 1)/\(rendition.partCount)" }
      if let (limit, length) = rendition.governingLimit(of: part) {
        view["count"] = limit.count(length)[language]
        view["isOver"] = length > limit.limit.value
        // With a limit of zero, the meter is always full.
        view["filled"] = "\(min(100, limit.limit.value == 0 ? 100 : length * 100 / limit.limit.value))"
      } else {
        view["count"] = TextMeasure.codePoints.count(TextMeasure.codePoints.length(of: part.counted.bytes))[language]
      }
      return view
    }
  }

  private func text(of part: Rendition.Part) -> HTML {
    switch profile.markup {
    case .plain:
      return HTML(
        trusted: EntityHTML.text(
          part.text.bytes, syntax: profile.tags.syntax, overflow: rendition.overflow(of: part)))
    case .markdown, .telegram:
      guard let source = rendition.source else { return .empty }
      let ranges = profile.hasThreads ? source.parts(in: document.markdown) : [source.nodes]
      guard ranges.indices.contains(part.number) else { return HTML(escaping: part.text.string) }
      return DocumentHTML.render(document, nodes: ranges[part.number], on: page, headingOffset: 3, context)
    }
  }

  // MARK: Pictures

  private func medium(_ medium: Rendition.Medium) -> View {
    let category = MediaKind(promisedBy: medium.path)?.category
    var view: View = ["path": medium.path]
    if let words = medium.alternativeText { view["alt"] = words }
    if let file = context.shownFile(medium.path) {
      view["src"] = root + SitePath.reference(file)
      switch category {
      case .picture: view["isImage"] = true
      case .video: view["isVideo"] = true
      case .sound: view["isSound"] = true
      default: view["isFile"] = true
      }
      if let size = context.pixelSize(of: medium.path) {
        view["size"] = ["width": "\(size.width)", "height": "\(size.height)"] as View
        let shown = ShownShape(of: size, by: category == .video ? profile.media.video : profile.media.picture)
        view["shape"] = shown.style
        view["isCut"] = shown.isCut
      }
    } else {
      view["isMissing"] = true
    }
    return view
  }

  /// Sentences about the formatting that the network does not show as the author wrote it.
  private var notes: [String] { rendition.losses.summary.map { $0[language] } }

  private static func initials(of name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    let weighty = words.filter { $0.count > 3 || $0.first?.isUppercase == true }
    return String((weighty.isEmpty ? words : weighty).prefix(2).compactMap(\.first)).uppercased()
  }
}
