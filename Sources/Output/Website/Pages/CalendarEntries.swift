import Cadence
import CivilTime
import Editorial
import Localization
import Wording

/// The lines of a calendar, and the filters for them.
///
/// The filters for channels and people use classes that are numbered on each page, so no id of a workspace gets into a style sheet.
struct CalendarEntries {
  private let context: SiteContext
  /// The prefix that leads from the page to the site's root.
  private let root: String
  private var channels: [String] = []
  private var states: [PostStatus] = []
  private var people: [String] = []

  init(_ context: SiteContext, page: String) {
    self.context = context
    root = SitePath.root(from: page)
  }

  /// Returns the line of a post at a slot.
  ///
  /// - Parameter withDay: whether the line also shows the day.
  mutating func line(of item: CalendarItem, withDay: Bool = false) -> HTML {
    line(
      path: item.path, title: item.title, state: item.state, time: time(of: item.slot, withDay: withDay),
      channels: item.entries.map(\.channel), author: item.author, isLate: item.isOverdue)
  }

  /// Returns the line of a post without a date.
  mutating func line(of post: UndatedPost) -> HTML {
    line(path: post.path, title: post.title, state: post.state, channels: post.channels, author: post.author)
  }

  /// Returns one line for a whole post with all its channels.
  mutating func line(of post: Post, in document: Document, at slot: Slot?) -> HTML {
    line(
      path: document.path, title: document.title, state: post.state,
      time: slot.flatMap { time(of: $0, withDay: true) },
      channels: post.channels?.value.map(\.id.value) ?? [], author: post.author?.value,
      isLate: post.state != .published && post.state != .idea && slot.map { $0.end <= context.now } ?? false)
  }

  private func time(of slot: Slot, withDay: Bool) -> String? {
    guard withDay else { return slot.time.map { "\($0)" } }
    return context.names.day(slot.day) + (slot.time.map { ", \($0)" } ?? "")
  }

  private mutating func line(
    path: String, title: String, state: PostStatus, time: String? = nil, channels: [String], author: String?,
    isLate: Bool = false
  ) -> HTML {
    var classes = "e s-\(state.rawValue)"
    for channel in channels { classes += " c\(Self.number(of: channel, in: &self.channels))" }
    if let author { classes += " p\(Self.number(of: author, in: &people))" }
    if isLate { classes += " late" }
    if !states.contains(state) { states.append(state) }
    var view: View = [
      "classes": classes, "href": root + SitePath.reference(SitePath.page(of: path)), "title": title,
      "mark": CalendarStrings.mark(of: state), "state": StatusStrings.name(of: state)[context.language],
    ]
    view["lang"] = context.languageTag(ofPostAt: path)
    if let time { view["time"] = time }
    if !channels.isEmpty { view["channels"] = channels.joined(separator: ", ") }
    if let author { view["author"] = context.name(ofPerson: author) }
    if isLate { view["late"] = CalendarStrings.isOverdue[context.language] }
    return context.templates.render("entry", view)
  }

  private static func number(of id: String, in ids: inout [String]) -> Int {
    if let index = ids.firstIndex(of: id) { return index }
    ids.append(id)
    return ids.count - 1
  }

  // MARK: Filters

  private typealias Choice = (
    id: String, label: LocalizedText, all: LocalizedText, options: [(value: String, name: String)]
  )

  /// The filters that make a difference on the page: those with more than one option.
  private var choices: [Choice] {
    let states = PostStatus.allCases.filter(self.states.contains)
    let choices: [Choice] = [
      (
        "channel", SiteStrings.channel, SiteStrings.allMasculine,
        channels.enumerated().map { ("c\($0.offset)", $0.element) }
      ),
      (
        "status", SiteStrings.status, SiteStrings.allMasculine,
        states.map { ("s-\($0.rawValue)", StatusStrings.name(of: $0)[context.language]) }
      ),
      (
        "person", SiteStrings.person, SiteStrings.allFeminine,
        people.enumerated().map { ("p\($0.offset)", context.name(ofPerson: $0.element)) }
      ),
    ]
    return choices.filter { $0.options.count > 1 }
  }

  /// The filters as form fields; empty if no filter would make a difference.
  var filters: HTML {
    let choices = choices
    guard !choices.isEmpty else { return .empty }
    return context.templates.render(
      "filters",
      [
        "choices": choices.map { choice -> View in
          [
            "id": "f-\(choice.id)", "label": choice.label[context.language].capitalizedFirst,
            "all": choice.all[context.language],
            "options": choice.options.sorted { $0.name < $1.name }.map {
              ["value": $0.value, "name": $0.name] as View
            },
          ]
        }
      ])
  }

  /// The CSS rules that make the filters work without a script.
  var styles: HTML {
    var rules: [String] = []
    // In a list, a day without a matching line is hidden as well; in a grid, it keeps its place and its number.
    var narrow: [String] = []
    for choice in choices {
      for option in choice.options {
        let chosen = "body:has(#f-\(choice.id)>[value=\(option.value)]:checked) "
        let without = ".d:not(:has(.\(option.value)))"
        rules.append("\(chosen).e:not(.\(option.value)),\(chosen).agenda \(without){display:none}")
        narrow.append("\(chosen)\(without){display:none}")
      }
    }
    guard !rules.isEmpty else { return .empty }
    let all = rules + ["@media(max-width:70rem){"] + narrow + ["}"]
    return HTML(trusted: all.joined(separator: "\n"))
  }
}

extension SiteContext {
  /// Returns the name of a person, or the id if no person has it.
  func name(ofPerson id: String) -> String { personNames[id] ?? id }
}
