import CivilTime
import Editorial
import Findings
import Localization
import Publishing
import Schema
import Wording

/// The page of one post: its facts, findings and approval, and its text on each channel.
struct PostPage: SitePage {
  let document: Document

  var path: String { SitePath.page(of: document.path) }
  var section: Section { .calendar }

  func title(_ context: SiteContext) -> String { document.title }

  func content(_ context: SiteContext) -> PageContent {
    guard let post = document.post else { return PageContent(main: .empty) }
    let channels = post.channels?.value.map(\.id.value) ?? []
    let renditions = Rendition.all(of: document, in: context.corpus, channels: channels)
    let findings = FindingViews.all(of: document, context)
    var view: View = [
      "title": document.title, "file": document.path, "state": post.state.rawValue,
      "mark": CalendarStrings.mark(of: post.state), "stateName": StatusStrings.name(of: post.state)[context.language],
      "factsHTML": context.templates.render("fact", each: facts(of: post, context)), "findings": findings,
      "hasFindings": !findings.isEmpty,
      "cardsHTML": context.templates.render(
        "card",
        each: renditions.enumerated().map { position, rendition in
          ChannelCard(
            rendition: rendition, document: document, post: post, page: path, position: position, context: context
          ).view
        }),
    ]
    view["lang"] = context.languageTag(ofPostAt: document.path)
    if let slot = post.slot?.value {
      view["date"] = context.date(slot).capitalizedFirst
      let month = Period(.month, containing: slot.day)
      view["monthHref"] = root + SitePath.page(of: month)
      view["month"] = context.names.name(of: month, in: context.language).capitalizedFirst
      if post.state != .published, post.state != .cancelled, slot.end <= context.now {
        view["late"] = CalendarStrings.isOverdue[context.language]
      }
    } else {
      view["date"] = CalendarStrings.noDate[context.language].capitalizedFirst
    }
    if renditions.isEmpty { view["bodyHTML"] = DocumentHTML.render(document, on: path, context) }
    return PageContent(main: context.templates.render("post", view))
  }

  private var root: String { SitePath.root(from: path) }

  // MARK: Facts

  private func facts(of post: Post, _ context: SiteContext) -> [View] {
    var facts: [View] = []
    func add(_ name: LocalizedText, _ value: String?, to path: String? = nil) {
      guard let value, !value.isEmpty else { return }
      var view: View = ["name": name[context.language].capitalizedFirst, "value": value]
      if let path { view["href"] = root + path }
      facts.append(view)
    }
    func addDeclared(_ name: LocalizedText, _ kind: ReferenceKind, _ id: String?) {
      guard let id else { return }
      let declared = context.corpus.declarations[kind, id]
      add(name, declared?.title ?? id, to: declared.map { SitePath.reference(SitePath.page(of: $0.place.path)) })
    }
    addDeclared(SiteStrings.author, .person, post.author?.value)
    addDeclared(SiteStrings.objective, .objective, context.corpus.declarations.objective(of: post))
    addDeclared(SiteStrings.pillar, .pillar, context.corpus.declarations.pillar(of: post))
    addDeclared(SiteStrings.message, .message, post.message?.value)
    addDeclared(SiteStrings.audience, .audience, post.audience?.value)
    addDeclared(SiteStrings.campaign, .campaign, post.campaign?.value)
    addDeclared(SiteStrings.format, .format, post.format?.value)
    add(SiteStrings.tags, post.tags?.value.map(\.value).joined(separator: ", "))
    add(SiteStrings.callToAction, callToAction(of: post, context))
    addDeclared(SiteStrings.idea, .idea, post.idea?.value)
    add(SiteStrings.approval, approval(of: post, context))
    return facts
  }

  private func callToAction(of post: Post, _ context: SiteContext) -> String? {
    guard let call = post.callToAction?.value, let text = call.text?.value else { return nil }
    guard let expected = call.expect?.value else { return text }
    let indicator = call.indicator.flatMap { context.corpus.declarations[.indicator, $0.value]?.title ?? $0.value }
    return SiteStrings.expected(text, Numerals.figure(expected, in: context.language), indicator)[context.language]
  }

  private func approval(of post: Post, _ context: SiteContext) -> String? {
    guard let approval = post.approval?.value, let by = approval.by?.value else { return nil }
    let isVoid =
      if !post.isOutSomewhere, case .outdated = ApprovalStatus(of: document, in: context.corpus) { true } else {
        false
      }
    return SiteStrings.approved(
      by: context.name(ofPerson: by), on: approval.day.map { context.names.dayAndYear($0.value) }, isVoid: isVoid)[
        context.language]
  }
}

/// The findings of a document, for templates.
enum FindingViews {
  static func all(of document: Document, _ context: SiteContext) -> [View] {
    let findings = context.findings[document.path] ?? []
    guard !findings.isEmpty else { return [] }
    let table = document.source.lineTable()
    return findings.map { view(of: $0, line: table.position(at: $0.place.range.lowerBound).line, context) }
  }

  static func view(of finding: Finding, line: Int, _ context: SiteContext) -> View {
    var view: View = [
      "severity": finding.severity.key, "severityName": finding.severity.name[context.language],
      "messageHTML": HTML(markingCodeIn: finding.message[context.language].capitalizedFirst), "rule": finding.rule,
      "line": "\(line)",
    ]
    if let help = finding.help { view["helpHTML"] = HTML(markingCodeIn: help[context.language]) }
    return view
  }
}
