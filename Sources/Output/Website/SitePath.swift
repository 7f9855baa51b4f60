import CivilTime
import Editorial
import SourceText

/// The paths of pages and other files in the site.
enum SitePath {
  /// The paths of pages at the site's root that the site itself uses, and its own folders.
  private static let own = Set(Section.allCases.map(\.path))
  private static let ownFolders = ["calendar/", "documents/", "mentions-by-month/"]

  /// Returns the path of a document's page. It is the document's own path with the extension `.html`, so links between documents stay
  /// valid. If the site itself uses that path or its folder, the page is in the folder `documents`.
  static func page(of path: String) -> String {
    let stem = path.utf8.suffix(3).elementsEqual(".md".utf8) ? Substring(path.utf8.dropLast(3)) : path[...]
    // A site keeps the paths of all its pages, so they have no spare capacity.
    var page = ""
    page.reserveCapacity(stem.utf8.count + 5)
    page += stem
    page += ".html"
    let isInFolder = page.utf8.contains(.slash)
    let collides = isInFolder ? ownFolders.contains { page.hasPrefix($0) } : own.contains(page)
    return collides ? "documents/" + page : page
  }

  /// Returns the paths of the documents whose page could be at a path; empty if the path does not end in `.html`.
  static func documents(at page: String) -> [String] {
    guard page.hasSuffix(".html") else { return [] }
    let path = page.dropLast(5) + ".md"
    return [String(path)] + (path.hasPrefix("documents/") ? [String(path.dropFirst(10))] : [])
  }

  /// Returns the path of the page of a month, a week or a year: `calendar/2026-11.html`, `calendar/2026-W48.html`.
  static func page(of period: Period) -> String { "calendar/\(period).html" }

  /// Returns the prefix that leads from a page to the root: `../` for each folder.
  static func root(from page: String) -> String { String(repeating: "../", count: page.utf8.count { $0 == .slash }) }

  /// Returns a path as a URL reference. All bytes except unreserved characters and slashes are percent-encoded (RFC 3986, section 2.3).
  static func reference(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8.smallLetters, UInt8.capitals, 0x2D...0x39, .underscore: true
      default: false
      }
    }
    return isPlain ? path : PercentEncoding.path(path)
  }
}

/// The parts of the site in its menu.
enum Section: String, CaseIterable, Sendable {
  case overview, calendar, agenda, board
  case strategy, cadence, campaigns
  case checklists, mentions
  case figures, reports
  case search, findings, subscribe

  /// The path of the part's first page.
  var path: String { self == .overview ? "index.html" : "\(rawValue).html" }

  /// The groups of the menu.
  static let groups: [[Section]] = [
    [.overview, .calendar, .agenda, .board], [.strategy, .cadence, .campaigns], [.checklists, .mentions],
    [.figures, .reports], [.search, .findings, .subscribe],
  ]
}
