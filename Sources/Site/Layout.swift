import Localization

/// What is around every page: head, menu and foot.
struct Layout: Sendable {
  private let context: SiteContext

  init(_ context: SiteContext) {
    self.context = context
    var frames: [Frame.Key: Frame] = [:]
    for section in Section.allCases {
      for depth in 0...Self.deepest {
        frames[Frame.Key(section: section, depth: depth)] = Self.frame(section, depth, context)
      }
    }
    self.frames = frames
  }

  /// A page as a whole.
  func document(_ page: any SitePage) -> String {
    let depth = page.path.utf8.count { $0 == 0x2F }
    let frame = frames[Frame.Key(section: page.section, depth: depth)] ?? Self.frame(page.section, depth, context)
    let main = page.main(context).text
    var text = ""
    text.reserveCapacity(frame.length + main.utf8.count + 256)
    text += frame.head
    text += HTML.escaped(page.title(context))
    text += frame.top
    text += main
    text += frame.foot
    return text
  }

  // MARK: Frames

  /// The layout is the same for all pages of a section in folders of one depth, but for the title and the main part.
  private struct Frame: Sendable {
    struct Key: Hashable {
      let section: Section
      let depth: Int
    }

    let head: String
    let top: String
    let foot: String

    var length: Int { head.utf8.count + top.utf8.count + foot.utf8.count }
  }

  private let frames: [Frame.Key: Frame]
  /// Most pages are in no deeper folder than this.
  private static let deepest = 4

  private static func frame(_ section: Section, _ depth: Int, _ context: SiteContext) -> Frame {
    let root = String(repeating: "../", count: depth)
    // No text holds these: escaping leaves them out.
    let (titleMark, mainMark) = ("\u{1}", "\u{2}")
    let groups = Section.groups.map { group -> View in
      [
        "items": group.map { item -> View in
          [
            "href": root + item.path, "name": item.name[context.language],
            "current": item == section,
          ]
        }
      ]
    }
    let page = context.templates.render(
      "layout",
      [
        "language": context.language.rawValue, "site": context.title, "root": root, "groups": groups,
        "titleHTML": HTML(trusted: titleMark), "mainHTML": HTML(trusted: mainMark),
        "made": SiteWords.asOf(context)[context.language],
      ])
    let pieces = page.text.split(maxSplits: 2, omittingEmptySubsequences: false) { $0 == "\u{1}" || $0 == "\u{2}" }
    precondition(pieces.count == 3, "the layout shows the title once, then the main part once")
    return Frame(head: String(pieces[0]), top: String(pieces[1]), foot: String(pieces[2]))
  }
}
