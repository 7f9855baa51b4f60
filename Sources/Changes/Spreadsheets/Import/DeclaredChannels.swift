import ChangePlans
import Editorial
import Findings
import ForeignFiles
import Networks
import SourceText

/// The channels that an import adds to `edito.md`, because posts name their networks and the workspace has no channel there.
///
/// The id of each channel is that of its network.
public struct DeclaredChannels: Sendable {
  public private(set) var networks: [Network] = []
  /// The settings without the channels.
  public let settings: SourceFile
  /// The settings with the channels.
  public private(set) var newSettings: SourceFile

  init(in settings: SourceFile) { (self.settings, newSettings) = (settings, settings) }

  /// The change of the settings.
  public var change: ChangePlan {
    ChangePlan(changing: [ChangePlan.Change(of: settings, to: newSettings.bytes)])
  }

  /// Adds channels, except those on networks that already have one.
  ///
  /// - Returns: whether any was added. If the settings cannot be changed, none is.
  mutating func add(_ more: [Network]) -> Bool {
    let missing = more.uniqued.filter { !networks.contains($0) }
    guard !missing.isEmpty, let file = Self.adding(missing, to: newSettings) else { return false }
    networks += missing
    newSettings = file
    return true
  }

  private static func adding(_ networks: [Network], to settings: SourceFile) -> SourceFile? {
    var file = settings
    for network in networks {
      guard let editor = FrontMatterEditor(file), let edits = edits(adding: network.rawValue, with: editor, file) else {
        return nil
      }
      file = SourceFile(path: file.path, bytes: ChangePlan.apply(edits, to: file.bytes))
    }
    return file
  }

  private static func edits(adding id: String, with editor: FrontMatterEditor, _ file: SourceFile) -> [Edit]? {
    let item = "{id: \(id), network: \(id)}"
    guard editor.hasKey("channels") else {
      // One line for each channel is easier to read than brackets.
      return editor.setting(["channels"], to: "[]")?.map { edit in
        let list = "channels:\(file.bytes.lineBreak())  - \(item)"
        return Edit(replacing: edit.place, with: edit.replacement.replacing("channels: []", with: list))
      }
    }
    return editor.appending(item, to: ["channels"]) ?? editor.setting(["channels", id], to: "{network: \(id)}")
  }
}

extension ImportTarget {
  /// Declares a channel on each of some networks on which the workspace has none, as if `edito.md` contained it.
  ///
  /// Does nothing if a declared channel has no known network, or if some files of the workspace are missing: the channel may exist.
  public mutating func declare(_ networks: some Sequence<Network>) {
    let names = ChannelNames(corpus)
    guard let source = corpus.settingsDocument?.source, !corpus.isPartial,
      names.all.allSatisfy({ corpus.network(of: $0) != nil })
    else { return }
    let missing = networks.filter { names.onNetwork($0.rawValue).isEmpty && !names.all.contains($0.rawValue) }
    var channels = declaredChannels ?? DeclaredChannels(in: source)
    guard channels.add(missing) else { return }
    declaredChannels = channels
    let settings = corpus.read(channels.newSettings)
    change(
      to: Corpus(
        documents: corpus.documents.map { $0.path == settings.path ? settings : $0 }, files: corpus.files,
        media: corpus.media, approvals: corpus.approvals, zone: corpus.zone))
  }

  /// The same workspace with a channel on every network; `nil` if it has one on each already, or if none can be added.
  public var onEveryNetwork: ImportTarget? {
    var target = self
    target.declare(Network.allCases)
    return target.corpus === corpus ? nil : target
  }

  /// Returns the networks that a sheet names one by one: in its cells, or in headers such as `LinkedIn copy`.
  ///
  /// - Parameter table: the sheet, read for ``onEveryNetwork``.
  public func networks(namedIn table: SheetTable) -> [Network] {
    let reading = CellReading(
      corpus: corpus, dates: DateColumn(default: .dayFirst, today: nil, in: corpus.zone), mapping: table.mapping)
    let ofChannels = table.headings.compactMap { heading in
      heading.field.flatMap { field in field.channel.map { (heading.position, field, $0) } }
    }
    var (cells, ids, counts): (Set<String>, [String], [Int: Int]) = ([], [], [:])
    for row in table.unjudgedRows where !row.repeatsHeadings {
      if let cell = row[.field(["channels"])], cells.insert(cell).inserted { ids += reading.channels(namedIn: cell) }
      for (position, field, _) in ofChannels {
        guard let cell = row.cell(at: position) else { continue }
        // A mark such as “x” is not a text.
        if case .text = field, !cell.trimmed.contains(where: \.isWhitespace) { continue }
        counts[position, default: 0] += 1
      }
    }
    ids += ofChannels.filter { counts[$0.0] != nil }.map(\.2)
    return ids.uniqued.compactMap { corpus.network(of: $0) }
  }
}
