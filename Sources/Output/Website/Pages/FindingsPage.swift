import Editorial
import Findings
import Localization

/// The page of the findings of lint, file by file.
struct FindingsPage: SitePage {
  let path = Section.findings.path
  let section = Section.findings

  /// The maximum number of files, those with the most severe findings first.
  private static let limit = 200

  static func all(_ context: SiteContext) -> [any SitePage] { [FindingsPage()] }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    let files = context.findings.map { (path: $0.key, findings: $0.value) }.sorted {
      (Self.weight($1.findings), $0.path) < (Self.weight($0.findings), $1.path)
    }
    let shown = files.prefix(Self.limit).map { file -> View in
      let document = context.corpus.document(at: file.path)
      let table = document?.source.lineTable()
      var view: View = [
        "path": file.path, "title": document?.title ?? file.path,
        "findings": file.findings.map { finding in
          FindingViews.view(
            of: finding, line: table?.position(at: finding.place.range.lowerBound).line ?? 1, context)
        },
      ]
      view["lang"] = context.languageTag(ofPostAt: file.path)
      if let href = context.reference(to: file.path) { view["href"] = href }
      return view
    }
    let all = files.flatMap(\.findings)
    var view: View = [
      "heading": title(context), "filesHTML": context.templates.render("findings-file", each: shown),
      "counts": Severity.allCases.reversed().compactMap { severity -> View? in
        let count = all.count { $0.severity == severity }
        return count == 0
          ? nil : ["severity": severity.key, "text": SiteStrings.count(count, of: severity)[context.language]]
      },
      "checked": SiteStrings.checked(context.corpus.documents.count)[context.language],
    ]
    if files.count > Self.limit {
      view["moreHTML"] = HTML(markingCodeIn: SiteStrings.moreFiles(files.count - Self.limit)[context.language])
    }
    return PageContent(main: context.templates.render("findings-page", view))
  }

  private static func weight(_ findings: [Finding]) -> Int {
    findings.map(\.severity.rawValue).max() ?? 0
  }
}
