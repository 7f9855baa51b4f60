import CivilTime
import Editorial
import Localization
import MarkdownSyntax
import Reports
import Schema

/// The list of reports, and a page for each.
enum ReportPages {
  static func all(_ context: SiteContext) -> [any SitePage] {
    let reports = context.corpus.documents(of: .report).map(ReportDocument.init).sorted { left, right in
      switch (left.period, right.period) {
      case (let first?, let second?) where first != second: (first.last, first) > (second.last, second)
      case (.some, nil): true
      case (nil, .some): false
      default: left.document.path < right.document.path
      }
    }
    var newer: [PeriodUnit: ReportDocument] = [:]
    var pages: [ReportPage] = []
    for report in reports {
      var page = ReportPage(report: report)
      if let unit = report.period?.unit {
        page.next = newer[unit]
        newer[unit] = report
      }
      pages.append(page)
    }
    var older: [PeriodUnit: ReportDocument] = [:]
    for index in pages.indices.reversed() {
      guard let unit = pages[index].report.period?.unit else { continue }
      pages[index].previous = older[unit]
      older[unit] = pages[index].report
    }
    return [ReportsPage(reports: reports)] + pages
  }
}

/// A report with its period and its author.
private struct ReportDocument: Sendable {
  let document: Document
  let period: Period?
  let author: String?

  init(_ document: Document) {
    self.document = document
    if case .report(let report) = document.content {
      (period, author) = (report.period?.value, report.author?.value)
    } else {
      (period, author) = (nil, nil)
    }
  }

  var path: String { SitePath.page(of: document.path) }

  /// The top-level blocks of the body, without a first heading that repeats the title.
  var blocks: [Int] {
    let markdown = document.markdown
    let blocks = markdown.topLevel
    guard let first = blocks.first, markdown.nodes[first].kind == .heading,
      markdown.plainText(of: markdown.descendants(of: first)) == document.title
    else { return blocks }
    return Array(blocks.dropFirst())
  }

  /// The byte ranges between markers, which Edito writes; an empty list if the markers are invalid.
  var madeParts: [Range<Int>] {
    let marks = try? ReportMarks(of: document, parts: ReportPart.all.map(\.name))
    return marks?.enclosures.map { $0.body.lowerBound..<max($0.body.lowerBound, $0.body.upperBound) } ?? []
  }

  private static let openingLength = 240

  /// Returns the beginning of the first paragraphs outside the sections by Edito, up to 240 characters from up to three paragraphs; `nil`
  /// if there are no such paragraphs.
  func opening(_ made: [Range<Int>]) -> String? {
    let markdown = document.markdown
    func isWritten(_ block: Int) -> Bool {
      markdown.nodes[block].kind == .paragraph
        && !made.contains { $0.contains(markdown.nodes[block].range.lowerBound) }
    }
    let paragraphs = blocks.drop { !isWritten($0) }.prefix(while: isWritten).prefix(3)
    let words = paragraphs.flatMap { block in
      markdown.plainText(of: markdown.descendants(of: block)).split(whereSeparator: \.isWhitespace)
    }
    guard !words.isEmpty else { return nil }
    let text = words.joined(separator: " ")
    return text.count > Self.openingLength ? text.prefix(Self.openingLength) + "…" : text
  }
}

/// The page that lists all reports.
private struct ReportsPage: SitePage {
  let reports: [ReportDocument]
  var path: String { section.path }
  var section: Section { .reports }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  /// The maximum number of reports that are listed with their first words.
  private static let mostOpenings = 12

  func content(_ context: SiteContext) -> PageContent {
    var view: View = ["title": title(context)]
    if reports.isEmpty {
      view["emptyHTML"] = HTML(markingCodeIn: SiteStrings.noReports[context.language])
      return PageContent(main: context.templates.render("reports", view))
    }
    var years: [(year: Int?, reports: [View])] = []
    for (index, report) in reports.enumerated() {
      let year = report.period?.last.year
      if years.isEmpty || years[years.count - 1].year != year { years.append((year, [])) }
      years[years.count - 1].reports.append(
        item(report, showsOpening: index < Self.mostOpenings, context))
    }
    view["years"] = years.enumerated().map { number, group -> View in
      [
        "id": "y\(number)", "year": group.year.map(String.init) ?? SiteStrings.undatedMentions[context.language],
        "reports": group.reports,
      ]
    }
    return PageContent(main: context.templates.render("reports", view))
  }

  private func item(_ report: ReportDocument, showsOpening: Bool, _ context: SiteContext) -> View {
    var view: View = ["title": report.document.title, "href": SitePath.reference(report.path)]
    if let period = report.period {
      view["period"] = DateNames.period(period)[context.language].capitalizedFirst
    }
    if let author = report.author { view["author"] = SiteStrings.by(context.name(ofPerson: author))[context.language] }
    if showsOpening, let opening = report.opening(report.madeParts) { view["opening"] = opening }
    return view
  }
}

/// The page of one report: the text of its author, and the sections that Edito filled in.
private struct ReportPage: SitePage {
  let report: ReportDocument
  /// The nearest reports on periods of the same unit before and after this one; `nil` if there are none.
  var previous: ReportDocument?
  var next: ReportDocument?

  var path: String { report.path }
  var section: Section { .reports }

  func title(_ context: SiteContext) -> String { report.document.title }

  func content(_ context: SiteContext) -> PageContent {
    let root = SitePath.root(from: path)
    let findings = FindingViews.all(of: report.document, context)
    var view: View = [
      "title": report.document.title, "file": report.document.path, "findings": findings,
      "hasFindings": !findings.isEmpty, "home": root + section.path, "homeName": section.name[context.language],
      "parts": parts(context),
    ]
    if let period = report.period { view["period"] = DateNames.period(period)[context.language].capitalizedFirst }
    if let author = report.author { view["author"] = SiteStrings.by(context.name(ofPerson: author))[context.language] }
    if let previous { view["previous"] = way(to: previous, root) }
    if let next { view["next"] = way(to: next, root) }
    return PageContent(main: context.templates.render("report", view))
  }

  private func way(to report: ReportDocument, _ root: String) -> View {
    ["href": root + SitePath.reference(report.path), "name": report.document.title]
  }

  /// Returns the author's text and the sections by Edito, in the order of the report.
  private func parts(_ context: SiteContext) -> [View] {
    let markdown = report.document.markdown
    let made = report.madeParts
    var runs: [(isMade: Bool, blocks: Range<Int>)] = []
    for block in report.blocks {
      let start = markdown.nodes[block].range.lowerBound
      let isMade = made.contains { $0.contains(start) }
      let end = Int(markdown.nodes[block].subtreeEnd)
      if let last = runs.last, last.isMade == isMade, last.blocks.upperBound == block {
        runs[runs.count - 1].blocks = last.blocks.lowerBound..<end
      } else {
        runs.append((isMade, block..<end))
      }
    }
    // The page already has a first-level heading. The highest headings of the report get the second level.
    let highest = report.blocks.filter { markdown.nodes[$0].kind == .heading }.map { Int(markdown.nodes[$0].level) }
      .min()
    return runs.compactMap { run in
      let html = DocumentHTML.render(
        report.document, nodes: run.blocks, on: path, headingOffset: 2 - (highest ?? 2), context)
      return html.text.isEmpty ? nil : ["isMade": run.isMade, "bodyHTML": html]
    }
  }
}
