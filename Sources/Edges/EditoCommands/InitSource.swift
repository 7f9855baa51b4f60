import Actions
import CivilTime
import Editorial
import ForeignFiles
import Localization
import Networks
import WorkspaceFiles

/// The folder of another program for whose posts `edito init --from` creates a workspace.
struct InitSource {
  let folder: ForeignFolder
  let layout: FolderLayout
  let site: ForeignSite
  /// The absolute path of the folder.
  let path: String
  /// The folder as the user typed it.
  private let typed: String

  /// Reads the folder that the values of `--from` name: the folder alone, or its layout and the folder.
  ///
  /// - Returns: `nil` without a value.
  init?(_ values: [String], _ environment: CommandEnvironment) throws {
    guard let last = values.last else { return nil }
    guard values.count <= 2, values.count == 2 || Self.layout(named: last) == nil else {
      throw UsageError(
        values.count > 2
          ? LocalizedText(
            en: "--from accepts a layout and a folder, not \(values.count) values",
            fr: "--from accepte une disposition et un dossier, et non \(values.count) valeurs")
          : LocalizedText(en: "missing folder for --from", fr: "il manque un dossier à --from"),
        hint: .fromExample)
    }
    typed = last
    path = environment.resolve(last)
    guard FileSystem.isFolder(path) else {
      throw UsageError(
        LocalizedText(en: "folder not found: \(last)", fr: "dossier introuvable : \(last)"), hint: .fromExample)
    }
    do throws(FileFailure) {
      folder = try ForeignFolder.read(path, called: last)
    } catch {
      throw UsageError(
        LocalizedText(en: "\(last): \(error.message)", fr: "\(last) : \(error.message)"), hint: error.hint)
    }
    if values.count == 2 {
      guard let named = Self.layout(named: values[0]) else { throw Self.unknown(values[0]) }
      layout = named ?? FolderLayout(of: folder)
    } else {
      layout = FolderLayout(of: folder)
    }
    site = ForeignSite(of: folder)
    guard !layout.documents(of: folder).isEmpty else {
      throw UsageError(
        LocalizedText(
          en: "\(last) contains no posts in the layout \(layout.rawValue)",
          fr: "\(last) ne contient pas de publications dans la disposition \(layout.rawValue)"),
        hint: Self.known)
    }
  }

  /// Returns the layout with a name; `nil` inside for a layout that is recognised, and `nil` for an unknown name.
  private static func layout(named name: String) -> FolderLayout?? {
    let name = name.lowercased()
    if name == "auto" { return .some(nil) }
    return (name == "dossier" ? .folder : FolderLayout(rawValue: name)).map(Optional.some)
  }

  private static func unknown(_ name: String) -> UsageError {
    UsageError(
      LocalizedText(en: "unknown layout “\(name)”", fr: "disposition inconnue : « \(name) »"), hint: known)
  }

  private static let known = LocalizedText(
    en: "known layouts: \(.list(FolderLayout.allCases.map(\.rawValue) + ["auto"]))",
    fr: "au choix : \(.list(FolderLayout.allCases.map(\.rawValue) + ["auto"]))")

  /// The channels that Edito can have.
  var channels: [NewChannel] {
    found.compactMap { channel in
      Network(called: channel.network).map {
        NewChannel(id: channel.id, network: $0.rawValue, url: channel.address)
      }
    }
  }

  /// The names of the channels on networks that Edito does not know.
  var unknownChannels: [String] { found.filter { Network(called: $0.network) == nil }.map(\.id) }

  private var found: [ForeignChannel] { ForeignChannel.all(of: folder, layout) }

  /// Whether the workspace is created in the folder itself, so its articles stay in place.
  func isInPlace(at root: String) -> Bool {
    layout.holdsArticles && ((try? FileSystem.realPath(path).get()) ?? path) == root
  }

  /// Returns the articles of the folder as documents of a workspace in the same folder.
  func articlesInPlace(today: CalendarDay, zone: TimeZoneRules) throws -> ArticlesInPlace {
    let articles = ArticlesInPlace(of: folder, layout, on: channels.map(\.id), today: today, zone: zone)
    guard let articles else {
      throw UsageError(
        LocalizedText(
          en: "\(typed) contains no articles in the layout \(layout.rawValue), only pages without a date",
          fr:
            "\(typed) ne contient pas d’articles dans la disposition \(layout.rawValue), seulement des pages sans date"),
        hint: LocalizedText(
          en: "to create a workspace without them, omit --from",
          fr: "pour créer un espace de travail sans elles, retirez --from"))
    }
    return articles
  }

  /// Throws if the posts of the folder are where a workspace in the same folder has its own.
  func requireApart(from root: String) throws {
    let own = (try? FileSystem.realPath(path).get()) ?? path
    guard own == root, !layout.holdsArticles,
      layout.documents(of: folder).contains(where: { DocumentKind(path: $0.path) != nil })
    else { return }
    throw UsageError(
      LocalizedText(
        en: "\(typed) has its posts in posts/, where a workspace has its own",
        fr: "\(typed) a ses publications dans posts/, là où un espace de travail a les siennes"),
      hint: LocalizedText(
        en: "create the workspace in another folder: `edito init desk --from \(typed)`",
        fr: "créez l’espace de travail dans un autre dossier : `edito init redaction --from \(typed)`"))
  }

  /// Returns the folder as a command in the workspace names it.
  ///
  /// - Parameter root: the root of the workspace, relative to the current folder.
  func shown(from root: String) -> String {
    let parts = root.split(separator: "/")
    if typed.hasPrefix("/") || root == "." { return typed }
    guard !root.hasPrefix("/"), !parts.contains("..") else { return (try? FileSystem.realPath(path).get()) ?? path }
    return String(repeating: "../", count: parts.count) + typed
  }
}

extension LocalizedText {
  fileprivate static let fromExample = LocalizedText(
    en: "write, for example, `edito init --from hugo ../blog`",
    fr: "écrivez, par exemple, `edito init --from hugo ../blog`")
}
