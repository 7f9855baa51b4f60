import Editorial
import Localization
import MediaFiles
import Networks
import Publishing
import Snapshots
import SourceText

struct InvalidMedia: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-media", formerly: ["unfit-media"], .post, .errorAfterDraft,
    summary: LocalizedText(
      en: "a media file that is damaged or that a network rejects",
      fr: "un fichier média abîmé, ou que le réseau refuse"),
    rationale: LocalizedText(
      en: "The network rejects the file when the post is published, often without a clear reason.",
      fr: "Le réseau refuse le fichier au moment de publier, souvent sans raison claire."),
    exceptions: LocalizedText(
      en: """
        Format, size, dimensions and duration are read from the file's content, not from its name. A wrong file extension, a sound file on \
        a network that does not accept sound files, and a file that Git LFS has not fetched are warnings. So is a format that only the network's own app accepts.
        """,
      fr: """
        Le format, le poids, les dimensions et la durée se lisent dans le contenu du fichier, non dans son nom. Une extension fausse, un \
        fichier son sur un réseau qui n’en accepte pas ou un fichier que Git LFS n’a pas récupéré donnent un avertissement. Un format que seule l’application du \
        réseau accepte en donne un aussi.
        """),
    remedy: LocalizedText(
      en: "Export the file again, within the limits that the finding shows.",
      fr: "Exportez de nouveau le fichier, dans les limites qu’indique le constat."),
    passing: [
      .posting(
        on: "instagram", "Bread.", keys: "media: [{file: media/oven.jpg, alt: The oven}]\n",
        with: [
          .media(
            "media/oven.jpg",
            MediaFacts(kind: .jpeg, byteCount: 8_000_000, pixelSize: PixelSize(width: 1080, height: 1350)))
        ]),
      .posting(
        on: "x", "Steam.", keys: "media: [{file: media/steam.gif, alt: Steam}]\n",
        with: [.media("media/steam.gif", MediaFacts(kind: .gif, byteCount: 14_000_000, frameCount: 24))]),
      .posting(on: "x", "Bread.", keys: "media: [{file: media/not-there.jpg, alt: The oven}]\n"),
      .posting(
        on: "mastodon", "Listen.", keys: "media: [{file: media/oven.mp3, alt: The oven hums}]\n",
        with: [.media("media/oven.mp3", MediaFacts(kind: .mp3, byteCount: 900_000))]),
    ],
    failing: [
      .posting(
        on: "instagram", "Du pain frais à l’aube 🥖",
        keys: """
          media:
            - {file: ↓media/fournée.png, alt: La fournée}
            - {file: ↓↓media/oven.jpg, alt: The oven}

          """,
        with: [
          .media("media/fournée.png", MediaFacts(kind: .png, byteCount: 900_000)),
          .media(
            "media/oven.jpg",
            MediaFacts(kind: .jpeg, byteCount: 9_100_000, pixelSize: PixelSize(width: 1080, height: 1920))),
        ]),
      .posting(
        on: "x", "Two days at the oven.", keys: "media: [{file: ↓media/oven.mp4, alt: The oven}]\n",
        with: [
          .media(
            "media/oven.mp4",
            MediaFacts(kind: .mp4, byteCount: 40_000_000, milliseconds: 180_000, tracks: [.video, .sound]))
        ]),
      .posting(
        on: "mastodon", "Steam.",
        keys: "media: [{file: ↓media/steam.jpg, alt: Steam}, {file: ↓media/oven.jpg, alt: O}]\n",
        with: [
          .media("media/steam.jpg", .truncated(.jpeg, at: 40_960)),
          .media("media/oven.jpg", MediaFacts(kind: .png, byteCount: 900_000)),
        ]),
      .posting(
        on: "x", "Listen.", keys: "media: [{file: ↓media/oven.mp3, alt: The oven hums}]\n",
        with: [.media("media/oven.mp3", MediaFacts(kind: .mp3, byteCount: 900_000))]),
      .posting(
        on: "threads", "Bread. ↓![A loaf](../media/loaf.jpg)",
        with: [
          .media(
            "media/loaf.jpg",
            MediaFacts(kind: .jpeg, byteCount: 90_000, pixelSize: PixelSize(width: 300, height: 300)))
        ]),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Place: Hashable {
    let range: ByteRange
    let path: String
    let issue: UnfitFile
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var unfit = FindingsByChannel<Place>()
    for rendition in renditions {
      for medium in rendition.shownFiles {
        // `broken-link` reports missing files.
        guard let read = snapshot.corpus.media[medium.path], snapshot.corpus.files.contains(medium.path) else {
          continue
        }
        for (issue, evidence) in issues(of: read, at: medium.path, for: rendition, snapshot.corpus) {
          unfit.add(Place(range: medium.range, path: medium.path, issue: issue), rendition, evidence)
        }
      }
    }
    return unfit.groups.map { place, uses in
      RuleFinding(
        in: document, at: place.range, place.issue.words(on: uses.names),
        related: uses.evidence(in: document), help: place.issue.help,
        severity: place.issue.isMild ? .warning : uses.severity)
    }
  }

  private func issues(
    of read: Result<MediaFacts, MediaIssue>, at path: String, for rendition: Rendition, _ corpus: Corpus
  ) -> [(UnfitFile, Evidence?)] {
    switch read {
    case .failure(let issue): return [(.broken(issue), nil)]
    case .success(let facts):
      let misnamed = facts.disagreement(withName: path).map { [(UnfitFile.broken($0), Evidence?.none)] } ?? []
      let rules = rendition.profile.media
      if facts.category == .sound, !rules.takesSound, let most = rules.videos ?? rules.pictures {
        return misnamed + [(.sound, most.evidence)]
      }
      guard let group = corpus.group(ofMedium: path, for: rules), let limits = rules.rules(for: group) else {
        return misnamed
      }
      return misnamed + limits.issues(of: facts)
    }
  }
}

/// A reason why a network rejects a file.
private enum UnfitFile: Hashable {
  case broken(MediaIssue)
  case kind(MediaKind, taken: [MediaKind])
  /// A format that the network accepts from its own app only.
  case kindOfApp(MediaKind, taken: [MediaKind])
  /// An audio file, on a network that is only known to accept pictures and videos.
  case sound
  case size(Int, most: Int)
  case width(PixelSize, least: Int?, most: Int?)
  case edge(PixelSize, least: Int)
  case ratio(PixelSize, least: Int?, most: Int?)
  case duration(Int, least: Int?, most: Int?)

  /// Whether the file may be accepted after all: for example, only its extension is wrong, or it has not been fetched.
  var isMild: Bool {
    switch self {
    case .broken(.extensionDisagrees), .broken(.notFetched), .sound, .kindOfApp: true
    default: false
    }
  }
}

extension FileRules {
  /// Returns the reasons why the network rejects a file, each with the evidence for the limit.
  fileprivate func issues(of facts: MediaFacts) -> [(UnfitFile, Evidence?)] {
    var found: [(UnfitFile, Evidence?)] = []
    if appKinds.contains(facts.kind) {
      found.append((.kindOfApp(facts.kind, taken: kinds), kindsEvidence))
    } else if !kinds.isEmpty, !kinds.contains(facts.kind) {
      found.append((.kind(facts.kind, taken: kinds), kindsEvidence))
    }
    if let size, facts.byteCount > size.value {
      found.append((.size(facts.byteCount, most: size.value), size.evidence))
    }
    if let pixels = facts.pixelSize { found += issues(of: pixels) }
    if let duration = facts.milliseconds {
      if let least = leastDuration, duration < least.value {
        found.append((.duration(duration, least: least.value, most: nil), least.evidence))
      }
      if let most = greatestDuration, duration > most.value {
        found.append((.duration(duration, least: nil, most: most.value), most.evidence))
      }
    }
    return found
  }

  private func issues(of pixels: PixelSize) -> [(UnfitFile, Evidence?)] {
    var found: [(UnfitFile, Evidence?)] = []
    if let least = leastWidth, pixels.width < least.value {
      found.append((.width(pixels, least: least.value, most: nil), least.evidence))
    }
    if let most = greatestWidth, pixels.width > most.value {
      found.append((.width(pixels, least: nil, most: most.value), most.evidence))
    }
    if let least = leastEdge, pixels.shorterSide < least.value {
      found.append((.edge(pixels, least: least.value), least.evidence))
    }
    if let least = leastRatio, pixels.width * 1_000 < pixels.height * least.value {
      found.append((.ratio(pixels, least: least.value, most: nil), least.evidence))
    }
    if let most = greatestRatio, pixels.width * 1_000 > pixels.height * most.value {
      found.append((.ratio(pixels, least: nil, most: most.value), most.evidence))
    }
    return found
  }
}

extension UnfitFile {
  /// Returns the message. It names the channels that reject the file, except for a broken file.
  func words(on channels: LocalizedText) -> LocalizedText {
    switch self {
    case .broken(let issue): issue.reason
    case .kind(let kind, let taken):
      LocalizedText(
        en: "\(kind.name) is not accepted on \(channels), only \(.alternatives(taken.map(\.name)))",
        fr: "le format \(kind.name) n’est pas accepté sur \(channels), seulement \(.alternatives(taken.map(\.name)))")
    case .kindOfApp(let kind, let taken):
      LocalizedText(
        en: """
          \(kind.name) is accepted on \(channels) only from the network's own app; other programs can send only \
          \(.alternatives(taken.map(\.name)))
          """,
        fr: """
          le format \(kind.name) n’est accepté sur \(channels) que depuis l’application du réseau ; les autres programmes ne \
          peuvent envoyer que du \(.alternatives(taken.map(\.name)))
          """)
    case .sound:
      LocalizedText(
        en: "sound files are not accepted on \(channels), only pictures and videos",
        fr: "les sons ne sont pas acceptés sur \(channels), seulement les images et les vidéos")
    case .size(let size, let most): .tooLarge(size, most, channels)
    case .width(let pixels, let least?, _):
      .tooSmall(.width(pixels.width), .number(least), channels)
    case .width(let pixels, nil, let most):
      .tooGreat(.width(pixels.width), .number(most ?? 0), channels)
    case .edge(let pixels, let least):
      .tooSmall(
        LocalizedText(
          en: "the short side is \(pixels.shorterSide, "pixel", "pixels")",
          fr: "le petit côté fait \(pixels.shorterSide, "pixel", "pixels")"), .number(least), channels)
    case .ratio(let pixels, let least?, _):
      LocalizedText(
        en: "the dimensions \(.dimensions(pixels)) are narrower than \(.ratio(least)), the limit on \(channels)",
        fr: "le cadre de \(.dimensions(pixels)) est plus étroit que \(.ratio(least)), la limite sur \(channels)")
    case .ratio(let pixels, nil, let most):
      LocalizedText(
        en: "the dimensions \(.dimensions(pixels)) are wider than \(.ratio(most ?? 0)), the limit on \(channels)",
        fr: "le cadre de \(.dimensions(pixels)) est plus large que \(.ratio(most ?? 0)), la limite sur \(channels)"
      )
    case .duration(let duration, let least?, _): .tooSmall(.duration(of: duration), .duration(least), channels)
    case .duration(let duration, nil, let most): .tooGreat(.duration(of: duration), .duration(most ?? 0), channels)
    }
  }

  var help: LocalizedText {
    switch self {
    case .broken(.extensionDisagrees(_, let kind)):
      LocalizedText(
        en: "rename it to end in .\(kind.usualExtension), or convert it",
        fr: "donnez-lui un nom en .\(kind.usualExtension), ou convertissez-le")
    case .broken(.notFetched): LocalizedText(en: "run `git lfs pull`", fr: "lancez `git lfs pull`")
    case .broken: LocalizedText(en: "export it again", fr: "exportez-le de nouveau")
    case .kind(_, let taken), .kindOfApp(_, let taken):
      LocalizedText(
        en: "convert it to \(.alternatives(taken.map(\.name)))",
        fr: "convertissez le fichier en \(.alternatives(taken.map(\.name)))")
    case .sound:
      LocalizedText(en: "turn it into a video with a still picture", fr: "faites-en une vidéo, avec une image fixe")
    case .size: LocalizedText(en: "compress it, or make it smaller", fr: "compressez-le, ou réduisez ses dimensions")
    case .width(_, nil, _): LocalizedText(en: "make it smaller", fr: "réduisez ses dimensions")
    case .width, .edge: LocalizedText(en: "export it larger", fr: "exportez-le en plus grand")
    case .ratio: LocalizedText(en: "crop it", fr: "recadrez l’image ou la vidéo")
    case .duration(_, nil, _): LocalizedText(en: "shorten it", fr: "raccourcissez-la")
    case .duration: LocalizedText(en: "make it longer", fr: "allongez-la")
    }
  }
}

extension LocalizedText {
  /// - Parameter clause: the measured value as a clause: “the file is 9 MB”.
  fileprivate static func tooGreat(
    _ clause: LocalizedText, _ most: LocalizedText, _ channels: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      en: "\(clause), the limit on \(channels) is \(most)",
      fr: "\(clause), mais la limite sur \(channels) est de \(most)")
  }

  /// - Parameter clause: the measured value as a clause.
  fileprivate static func tooSmall(
    _ clause: LocalizedText, _ least: LocalizedText, _ channels: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      en: "\(clause), the minimum on \(channels) is \(least)",
      fr: "\(clause), le minimum sur \(channels) est de \(least)")
  }

  /// Returns the message about a file that is too large. The sizes are in bytes if the rounded numbers would be equal.
  fileprivate static func tooLarge(_ size: Int, _ most: Int, _ channels: LocalizedText) -> LocalizedText {
    if LocalizedText.size(size) != .size(most) { return .tooGreat(.weight(.size(size)), .size(most), channels) }
    return .tooGreat(.weight(.bytes(size)), .bytes(most), channels)
  }

  private static func weight(_ size: LocalizedText) -> LocalizedText {
    LocalizedText(en: "the file is \(size)", fr: "le fichier pèse \(size)")
  }

  fileprivate static func duration(of milliseconds: Int) -> LocalizedText {
    LocalizedText(en: "the duration is \(.duration(milliseconds))", fr: "la durée est de \(.duration(milliseconds))")
  }

  private static func bytes(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count, "byte", "bytes")", fr: "\(count, "octet", "octets")")
  }

  fileprivate static func number(_ number: Int) -> LocalizedText { LocalizedText(en: "\(number)", fr: "\(number)") }

  fileprivate static func width(_ pixels: Int) -> LocalizedText {
    LocalizedText(en: "the width is \(pixels, "pixel", "pixels")", fr: "la largeur est de \(pixels, "pixel", "pixels")")
  }

  fileprivate static func dimensions(_ pixels: PixelSize) -> LocalizedText {
    LocalizedText(verbatim: "\(pixels.width) × \(pixels.height)")
  }
}

extension MediaKind {
  fileprivate var usualExtension: String { fileExtensions.first ?? rawValue }
}
