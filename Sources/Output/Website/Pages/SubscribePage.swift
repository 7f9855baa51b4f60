import Editorial
import Feeds
import Localization

/// The page with the URLs at which other programs can subscribe to the calendars and feeds.
struct SubscribePage: SitePage {
  let path = Section.subscribe.path
  let section = Section.subscribe

  static func all(_ context: SiteContext) -> [any SitePage] { [SubscribePage()] }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    func row(_ text: String, _ path: String) -> View {
      ["text": text, "href": path, "note": context.address.map { "\($0)/\(path)" } ?? path]
    }
    let channels = context.corpus.declarations.channels.map { row($0, CalendarFeed.path(ofChannel: $0)) }
    let people = context.team.map { person in
      row(person.content.name?.value ?? person.document.id, CalendarFeed.path(ofPerson: person.document.id))
    }
    let whole = [
      row(SiteStrings.wholeCalendar[context.language], CalendarFeed.path),
      row(SiteStrings.articles[context.language], SiteFeeds.articlesPath),
      row(SiteStrings.plan[context.language], SiteFeeds.planPath),
    ]
    return PageContent(
      main: context.templates.render(
        "subscribe",
        [
          "heading": title(context), "lacksAddress": context.address == nil,
          "wholeHTML": context.templates.render("row", each: whole),
          "channelsHTML": context.templates.render("row", each: channels),
          "peopleHTML": context.templates.render("row", each: people),
        ]))
  }
}
