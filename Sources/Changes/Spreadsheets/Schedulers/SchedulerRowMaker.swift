import CivilTime
import Editorial
import Findings
import ForeignFiles
import Lint
import Localization
import MediaFiles
import Publishing
import Snapshots
import SourceText

/// A maker of the rows of one post, one for each channel, and of the reasons for rejected rows.
struct SchedulerRowMaker {
  let profile: SchedulerProfile
  let document: Document
  let snapshot: Snapshot
  let request: SchedulerExport.Request
  let linter: Linter
  /// The lint errors of the post, on any channel.
  let errors: [Finding]

  /// The reason for a rejected row.
  private struct Failure: Error {
    let range: ByteRange
    let reason: LocalizedText
    var hint: LocalizedText?
    var rule: String?
  }

  private var corpus: Corpus { snapshot.corpus }

  func make(_ rows: inout [SchedulerRow], _ rejections: inout [SchedulerRejection]) {
    guard let post = document.post else { return }
    let uses = (post.channels?.value ?? []).filter { !post.isOut(on: $0.id.value) }
    let wanted =
      request.selection.channels.isEmpty
      ? uses : uses.filter { request.selection.channels.contains($0.id.value) }
    if uses.isEmpty, post.state.isCommitted {
      let issue = Failure(range: document.start, reason: .noChannel)
      rejections.append(rejection(issue, nil, post.slot?.value))
    }
    let renditions = Rendition.upcoming(of: document, in: corpus)
    let found = renditions.map {
      ($0.channel, linter.lint($0, of: document, in: snapshot).filter { $0.severity == .error })
    }
    let ofChannels = found.flatMap { $0.1.map(Self.key) }
    let common = errors.filter { !ofChannels.contains(Self.key($0)) }
    for use in wanted {
      let channel = use.id.value
      let slot = use.slot?.value ?? post.slot?.value
      if let slot, !request.days.contains(slot.day) { continue }
      let own = found.first { $0.0 == channel }?.1 ?? []
      let rendition = renditions.first { $0.channel == channel }
      switch Result(catching: { () throws(Failure) in try row(post, channel, slot, rendition, own + common) }) {
      case .success(let row): rows.append(row)
      case .failure(let issue): rejections.append(rejection(issue, channel, slot))
      }
    }
  }

  private static func key(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.place.range.start) \(finding.place.range.end) \(finding.message.english)"
  }

  private func rejection(_ issue: Failure, _ channel: String?, _ slot: Slot?) -> SchedulerRejection {
    SchedulerRejection(
      document: document, channel: channel, slot: slot, range: issue.range, rule: issue.rule, reason: issue.reason,
      hint: issue.hint)
  }

  // MARK: One channel

  private func row(
    _ post: Post, _ channel: String, _ slot: Slot?, _ rendition: Rendition?, _ findings: [Finding]
  ) throws(Failure) -> SchedulerRow {
    try requireApproved(post)
    guard let rendition, let network = corpus.network(of: channel) else {
      throw Failure(range: document.start, reason: .unknownNetwork(channel))
    }
    guard profile.networks.contains(network.rawValue) else {
      throw Failure(range: use(of: channel), reason: .notPublished(on: network.name, by: profile.name))
    }
    let moment = try moment(slot, channel)
    if let finding = findings.first {
      throw Failure(range: finding.place.range, reason: finding.message, hint: finding.help, rule: finding.rule)
    }
    let text = try text(of: rendition)
    let media = try media(of: rendition)
    let board = try board(on: network.rawValue)
    var cells: [String] = []
    for column in profile.columns(on: network.rawValue) {
      cells.append(
        try cell(column, text: text, moment, rendition, media, board: network.rawValue == "pinterest" ? board : ""))
    }
    return SchedulerRow(
      document: document, channel: channel, moment: moment, cells: cells,
      rest: rest(rendition, network.rawValue))
  }

  private func use(of channel: String) -> ByteRange {
    document.post?.channels?.value.first { $0.id.value == channel }?.id.range ?? document.start
  }

  private func requireApproved(_ post: Post) throws(Failure) {
    guard post.state.isCommitted else {
      throw Failure(
        range: post.status?.range ?? document.start, reason: .notReady(post.state),
        hint: LocalizedText(
          en: "approve it: `edito approve \(document.id)`",
          fr: "validez-la : `edito approve \(document.id)`"))
    }
    guard corpus.settings.approval?.value == .required else { return }
    guard ApprovalStatus(of: document, in: corpus) == .holds else {
      throw Failure(
        range: post.approval?.range ?? post.status?.range ?? document.start, reason: .notApproved,
        hint: LocalizedText(
          en: "run `edito review` to see what is missing", fr: "lancez `edito review` pour savoir ce qui manque"))
    }
  }

  private func moment(_ slot: Slot?, _ channel: String) throws(Failure) -> Moment {
    let range = document.slotRange(on: channel)
    guard let slot else { throw Failure(range: range, reason: .noDate, hint: .giveSlot) }
    guard let time = slot.time else { throw Failure(range: range, reason: .noTime, hint: .giveSlot) }
    let moment = Moment(day: slot.day, time: time)
    if time.repetition != nil { throw Failure(range: range, reason: .comesTwice(time), hint: .giveSlot) }
    let lead = profile.lead?.value ?? 0
    let distance = corpus.zone.minutes(from: snapshot.now, to: moment)
    if distance <= 0 {
      throw Failure(range: range, reason: .past, hint: .giveSlot)
    }
    if distance < lead {
      throw Failure(range: range, reason: .tooSoon(profile.name, lead), hint: .giveSlot)
    }
    return moment
  }

  // MARK: Texts

  private func text(of rendition: Rendition) throws(Failure) -> String {
    let range = rendition.source.map { ByteRange(at: $0.range.lowerBound) } ?? document.start
    if rendition.parts.count > 1 {
      throw Failure(range: range, reason: .thread(rendition.parts.count), hint: .publishByHand)
    }
    let text = rendition.parts.first?.text.string ?? ""
    if text.allSatisfy(\.isWhitespace) { throw Failure(range: range, reason: .emptyText) }
    // The text must not be changed, but the file may be opened in a spreadsheet before it is uploaded. A mention such as `@name` is not a
    // formula.
    if SpreadsheetCell.isFormula(text), text.unicodeScalars.first != "@" {
      throw Failure(range: range, reason: .formula(String(text.unicodeScalars.first ?? "=")), hint: .otherBeginning)
    }
    return text
  }

  private func cell(
    _ column: SchedulerProfile.Column, text: String, _ moment: Moment, _ rendition: Rendition,
    _ media: [Attached], board: String
  ) throws(Failure) -> String {
    switch column.content {
    case .text: return text
    case .title: return rendition.title ?? ""
    case .link: return rendition.link ?? ""
    case .board: return board
    case .empty: return ""
    case .time: return moment.time.clock
    case .date(let form): return date(moment, form)
    case .media(let kinds):
      return media.filter { kinds.contains($0.kind) }.map(\.address).joined(separator: profile.media.separator)
    case .altTexts(let separator):
      let texts = media.map { $0.medium.alternativeText ?? "" }
      if let index = texts.firstIndex(where: { $0.contains(separator) }) {
        throw Failure(range: media[index].medium.range, reason: .separatorInAltText(separator))
      }
      return texts.allSatisfy(\.isEmpty) ? "" : texts.joined(separator: separator)
    }
  }

  private func date(_ moment: Moment, _ form: SchedulerProfile.DateForm) -> String {
    switch form {
    case .minutes: return "\(moment.day) \(moment.time.clock)"
    case .seconds: return "\(moment.day) \(moment.time.clock):00"
    case .day:
      let parts = "\(moment.day)".split(separator: "-").map(String.init)
      guard parts.count == 3 else { return "\(moment.day)" }
      return request.order == .monthFirst
        ? "\(parts[1])/\(parts[2])/\(parts[0])" : "\(parts[2])/\(parts[1])/\(parts[0])"
    }
  }

  /// Returns the parts of the post without a column, which users must add themselves.
  private func rest(_ rendition: Rendition, _ network: String) -> [SchedulerRow.Rest] {
    var rest: [SchedulerRow.Rest] = []
    if let title = rendition.title, !profile.has(on: network, { $0 == .title }) {
      rest.append(.init(what: LocalizedText(en: "title", fr: "titre"), text: title))
    }
    if let summary = rendition.summary {
      rest.append(.init(what: LocalizedText(en: "description", fr: "description"), text: summary))
    }
    if let link = rendition.link, !profile.has(on: network, { $0 == .link }) {
      rest.append(.init(what: LocalizedText(en: "link", fr: "lien"), text: link))
    }
    let hasAltTexts = profile.has(on: network) { if case .altTexts = $0 { true } else { false } }
    if !hasAltTexts {
      for text in rendition.media.compactMap(\.alternativeText) where !text.isEmpty {
        rest.append(.init(what: LocalizedText(en: "alt text", fr: "texte alternatif"), text: text))
      }
    }
    return rest
  }

  /// Returns the Pinterest board from the post's key `x-board`; empty if the file needs none. Throws if a board is needed and the key is
  /// missing or empty.
  private func board(on network: String) throws(Failure) -> String {
    guard network == "pinterest", profile.has(on: network, { $0 == .board }) else { return "" }
    let board = PostCells(of: document)?[.field(["x-board"])] ?? ""
    if board.isEmpty { throw Failure(range: document.start, reason: .noBoard, hint: .nameBoard) }
    return board
  }

  // MARK: Files

  private struct Attached {
    let medium: Rendition.Medium
    let kind: SchedulerProfile.Attachment
    let address: String
  }

  private func media(of rendition: Rendition) throws(Failure) -> [Attached] {
    var attached: [Attached] = []
    for medium in rendition.media { attached.append(try self.attached(medium, rendition.channel)) }
    if let most = profile.media.most, attached.count > most.value {
      throw Failure(range: rendition.media[most.value].range, reason: .tooManyFiles(profile.name, most.value))
    }
    let animations = attached.filter { $0.kind == .animation }
    if let most = profile.media.animations, animations.count > most.value {
      throw Failure(range: animations[most.value].medium.range, reason: .tooManyFiles(profile.name, most.value))
    }
    if !profile.media.mayMix, Set(attached.map(\.kind)).count > 1, let last = attached.last {
      throw Failure(range: last.medium.range, reason: .mixedFiles(profile.name))
    }
    return attached
  }

  private func attached(_ medium: Rendition.Medium, _ channel: String) throws(Failure) -> Attached {
    let path = medium.path.prefix { $0 != "?" && $0 != "#" }
    let facts = try? corpus.media[medium.path]?.get()
    guard let kind = facts?.kind ?? MediaKind(promisedBy: String(path)) else {
      throw Failure(range: medium.range, reason: .unknownFile(medium.path))
    }
    let attachment: SchedulerProfile.Attachment? =
      switch kind.category {
      case .picture: kind == .gif ? .animation : .picture
      case .video: .video
      case .sound, .document: nil
      }
    let network = corpus.network(of: channel)?.rawValue ?? ""
    guard let attachment, profile.media.kinds.isEmpty || profile.media.kinds.contains(kind),
      profile.has(on: network, { if case .media(let kinds) = $0 { kinds.contains(attachment) } else { false } })
    else { throw Failure(range: medium.range, reason: .rejectedFile(kind.name, profile.name)) }
    if let size = profile.media.size, let facts, facts.byteCount > size.value {
      throw Failure(range: medium.range, reason: .tooLarge(medium.path, size.value, profile.name))
    }
    guard let address = address(of: medium.path) else {
      throw Failure(range: medium.range, reason: .noAddress(medium.path), hint: .setAddress)
    }
    return Attached(medium: medium, kind: attachment, address: address)
  }

  /// Returns the public URL of a file: its path if that is a URL, otherwise its URL on the site. Returns `nil` if the file is not in
  /// `media/`, or if the site's URL is unknown.
  private func address(of path: String) -> String? {
    if path.beginsWithWebScheme { return path }
    guard var base = request.address, path.hasPrefix("media/") else { return nil }
    while base.hasSuffix("/") { base.removeLast() }
    // The separator of URLs is escaped as well.
    return base + "/" + PercentEncoding.path(path)
  }
}
