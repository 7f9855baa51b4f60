import Editorial
import Localization
import MarkdownSyntax
import Schema

/// The page of a document of any kind except a post: its facts, findings and text, and the posts that belong to it.
struct DocumentPage: SitePage {
  let document: Document
  let kind: DocumentKind

  /// Returns a page for each document with a kind. Posts have their own pages, unless they are unreadable.
  static func all(_ context: SiteContext) -> [any SitePage] {
    context.corpus.documents.compactMap { document in
      guard let kind = document.kind, document.post == nil else { return nil }
      return DocumentPage(document: document, kind: kind)
    }
  }

  var path: String { SitePath.page(of: document.path) }
  var section: Section { kind.section }

  func title(_ context: SiteContext) -> String { document.title }

  func content(_ context: SiteContext) -> PageContent {
    let findings = FindingViews.all(of: document, context)
    let facts = FrontMatterFacts.all(of: document, on: path, context)
    let posts = self.posts(context)
    let kindName = kind.word[context.language].capitalizedFirst
    let sectionName = section.name[context.language]
    let small = facts.filter { !$0.isLarge }.map { ["name": $0.name, "valueHTML": $0.value] as View }
    let large = facts.filter(\.isLarge).map { fact -> View in
      ["id": "f-\(fact.key)", "name": fact.name, "valueHTML": fact.value]
    }
    var view: View = [
      "title": document.title, "file": document.path, "kindName": kindName,
      "isOtherKind": kindName != sectionName, "sectionName": sectionName,
      "sectionHref": SitePath.root(from: path) + section.path,
      "findings": findings, "hasFindings": !findings.isEmpty, "facts": small, "large": large,
      "raw": raw ?? "", "hasRaw": raw != nil, "hasPosts": posts?.isEmpty == false,
      "bodyHTML": body(context),
    ]
    if let posts { view["posts"] = posts.view(on: path, context) }
    return PageContent(main: context.templates.render("document", view))
  }

  // MARK: Text

  /// Returns the body, with its highest headings one level below the page's heading. A first heading that repeats the title is left out.
  private func body(_ context: SiteContext) -> HTML {
    let markdown = document.markdown
    var start = 0
    if let first = markdown.nodes.first, first.kind == .heading,
      markdown.plainText(of: markdown.descendants(of: 0)) == document.title
    {
      start = Int(first.subtreeEnd)
    }
    let nodes = start..<markdown.nodes.count
    let highest = markdown.nodes[nodes].lazy.filter { $0.kind == .heading }.map { Int($0.level) }.min() ?? 1
    return DocumentHTML.render(document, nodes: nodes, on: path, headingOffset: 2 - highest, context)
  }

  /// The unreadable content as written in the file, for a person without email addresses; `nil` if everything is readable.
  private var raw: String? {
    let bytes = document.source.bytes
    var text: String
    if case .prose = document.content {
      text = String(decoding: bytes, as: UTF8.self)
    } else if document.isFrontMatterLost {
      text = String(decoding: bytes[..<min(document.bodyStart, bytes.count)], as: UTF8.self)
    } else {
      return nil
    }
    if kind == .person { text = Self.withoutAddresses(text) }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Returns a text in which each word that contains `@` is replaced by `…`, because it may be an email address.
  private static func withoutAddresses(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      guard line.unicodeScalars.contains("@") else { return String(line) }
      return line.split(separator: " ", omittingEmptySubsequences: false)
        .map { $0.unicodeScalars.contains("@") ? "…" : String($0) }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  // MARK: Posts

  /// Returns the posts by a person, of a campaign or from an idea; `nil` for other kinds.
  private func posts(_ context: SiteContext) -> PostList? {
    switch kind {
    case .person: context.posts(of: .person, document.id)
    case .campaign: context.posts(of: .campaign, document.id)
    case .idea: context.posts(of: .idea, document.id)
    default: nil
    }
  }
}

extension DocumentKind {
  /// The part of the site to which documents of the kind belong.
  var section: Section {
    switch self {
    case .workspace: .overview
    case .strategy, .process: .strategy
    case .post: .calendar
    case .checklist, .run: .checklists
    case .idea: .board
    case .campaign: .campaigns
    case .person, .mentions: .mentions
    case .metrics: .figures
    case .report: .reports
    }
  }
}
