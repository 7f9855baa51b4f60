import Localization
import Presentation

/// The frame of every page: head, menu and footer.
struct Layout: Sendable {
  private let context: SiteContext
  private let made: String
  private let siteName: String
  /// The menu of each part of the site, by the depth of a page's folder, from 0 to ``usualDepth``. Few pages are deeper.
  private var menus: [Section: [HTML]] = [:]
  private static let usualDepth = 5

  init(_ context: SiteContext) {
    self.context = context
    made = SiteStrings.asOf(context)[context.language]
    siteName = TerminalText.line(context.title)
    for section in Section.allCases {
      menus[section] = (0...Self.usualDepth).map { menu(section, String(repeating: "../", count: $0)) }
    }
  }

  /// Returns the HTML of a whole page.
  func document(_ page: any SitePage) -> String {
    let root = SitePath.root(from: page.path)
    let depth = root.utf8.count / 3
    let menu = depth <= Self.usualDepth ? menus[page.section]?[depth] : nil
    let content = page.content(context)
    return context.templates.render(
      "layout",
      [
        "language": context.language.code, "site": siteName, "root": root,
        "menuHTML": menu ?? self.menu(page.section, root), "title": TerminalText.line(page.title(context)),
        "mainHTML": content.main,
        "stylesHTML": content.styles,
        "made": made,
      ]
    ).text
  }

  private func menu(_ present: Section, _ root: String) -> HTML {
    context.templates.render(
      "menu",
      [
        "root": root,
        "groups": Section.groups.map { group -> View in
          [
            "items": group.map { item -> View in
              ["path": item.path, "name": item.name[context.language], "isPresent": item == present]
            }
          ]
        },
      ])
  }
}
