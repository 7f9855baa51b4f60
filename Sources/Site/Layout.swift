import Localization

/// What is around every page: head, menu and foot.
struct Layout: Sendable {
  private let context: SiteContext
  private let made: String

  init(_ context: SiteContext) {
    self.context = context
    made = SiteWords.asOf(context)[context.language]
  }

  /// A page as a whole.
  func document(_ page: any SitePage) -> String {
    let root = SitePath.root(from: page.path)
    return context.templates.render(
      "layout",
      [
        "language": context.language.rawValue, "site": context.title, "root": root,
        "menuHTML": menu(page.section, root), "title": page.title(context), "mainHTML": page.main(context),
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
