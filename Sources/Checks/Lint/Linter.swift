import CivilTime
import Editorial
import Findings
import Localization
import Parallelism
import Publishing
import Snapshots
import SourceText

/// The engine that runs the rules on a workspace. The same snapshot and configuration always give the same report.
public struct Linter: Sendable {
  public let configuration: Configuration

  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
  }

  /// Checks the whole workspace.
  ///
  /// - Parameters:
  ///   - jobs: the number of threads; it has no influence on the report.
  ///   - isWanted: whether to report findings about the document at a path.
  public func lint(
    _ snapshot: Snapshot, jobs: Int = 1, where isWanted: @Sendable (_ path: String) -> Bool = { _ in true }
  ) -> LintReport {
    // Rules about the whole workspace cannot run on a part of it.
    let active = snapshot.corpus.isPartial ? configuration.rules.filter { !$0.isAboutWhole } : configuration.rules
    let corpusRules = active.compactMap { rule -> Active<any CorpusRule>? in
      guard case .corpus(let check) = rule.makeCheck() else { return nil }
      return Active(rule: rule, check: check)
    }
    // The rules about the whole workspace run first, so the threads check documents until the last of these rules is done.
    let steps = 0..<corpusRules.count + snapshot.corpus.documents.count
    let judged = snapshot.corpus.documents.withUnsafeBufferPointer { documents in
      // Threads would wait for each other at the reference count of an array that all of them read.
      nonisolated(unsafe) let documents = documents
      return Parallel.map(steps, jobs: jobs, tools: { RulesByState(active, in: snapshot) }) { step, rules in
        if step < corpusRules.count { return Judgement(by: corpusRules[step], in: snapshot) }
        let document = documents[step - corpusRules.count]
        return Judgement(
          of: document, by: rules.rules(for: document), in: snapshot,
          isCounted: document.isRead && isWanted(document.path))
      }
    }
    var suppressions = Suppressions(judged.lazy.flatMap(\.suppressions))
    let uncovered = judged.flatMap(\.findings).filter { !suppressions.cover($0.finding) }
    let shared = SharedFindings(uncovered, in: snapshot.corpus, where: isWanted)
    var found = shared.others + shared.merged.filter { !suppressions.cover($0) }
    found += suppressions.findings(active: active, in: snapshot.corpus)
    // The severity of the findings about the settings follows the settings as well.
    found += configuration.findings.compactMap { finding in
      guard let rule = active.first(where: { $0.rule.name == finding.rule }) else { return nil }
      return rule.severity.map { finding.with(severity: $0) } ?? finding
    }
    found.removeAll { !isWanted($0.place.path) }
    return LintReport(
      findings: Self.withFingerprints(found.sorted(), in: snapshot.corpus),
      fileCount: judged.count(where: \.isCounted))
  }

  /// Runs only the rules that check one document at a time, and only on the given documents. This is fast, but may be incomplete.
  ///
  /// Rules about the whole workspace do not run. A change in one document can also affect findings in documents that are not checked here.
  public func lint(_ documents: [Document], in snapshot: Snapshot) -> [Finding] {
    let active = configuration.rules.filter { !$0.isAboutWhole }
    let rules = RulesByState(active, in: snapshot)
    let judged = documents.map { Judgement(of: $0, by: rules.rules(for: $0), in: snapshot, isCounted: false) }
    var suppressions = Suppressions(judged.lazy.flatMap(\.suppressions))
    var found = judged.flatMap(\.findings).map(\.finding).filter { !suppressions.cover($0) }
    found += suppressions.findings(active: active, in: snapshot.corpus)
    return Self.withFingerprints(found.sorted(), in: snapshot.corpus)
  }

  /// Checks the version of a post for one channel, even if the post is already published there.
  ///
  /// The status of the post decides the severity, as in other runs. Suppressions have no effect.
  public func lint(_ rendition: Rendition, of document: Document, in snapshot: Snapshot) -> [Finding] {
    let found = configuration.rules.flatMap { active -> [Finding] in
      guard case .rendition(let check) = active.makeCheck() else { return [] }
      return check.prepared(for: snapshot).check([rendition], of: document, in: snapshot).compactMap {
        Self.judged(active, $0)?.finding
      }
    }
    return Self.withFingerprints(found.sorted(), in: snapshot.corpus)
  }

  fileprivate static func judged(_ active: ActiveRule, _ found: RuleFinding) -> JudgedFinding? {
    guard let severity = active.severity(for: found.document.post?.state) else { return nil }
    let finding = Finding(
      rule: active.rule.name, category: active.rule.category.rawValue,
      severity: found.severity.map { min($0, severity) } ?? severity, place: found.document.place(found.range),
      message: found.message, label: found.label, related: found.related, help: found.help,
      fix: found.fix.flatMap { found.document.accepts($0) ? $0 : nil })
    return JudgedFinding(finding: finding, cause: found.cause)
  }

  /// Returns the findings with fingerprints that identify them across runs. Findings of one rule on equal texts in one file are numbered in
  /// order. Merged findings already have theirs.
  private static func withFingerprints(_ findings: [Finding], in corpus: Corpus) -> [Finding] {
    guard !findings.isEmpty else { return [] }
    var seen: [String: Int] = [:]
    return findings.map { finding in
      guard finding.fingerprint.isEmpty else { return finding }
      let text = corpus.document(at: finding.place.path)?.source.text(in: finding.place.range) ?? ""
      let key = "\(finding.place.path)\u{0}\(finding.rule)\u{0}\(text)"
      let count = seen[key, default: 0]
      seen[key] = count + 1
      return finding.with(fingerprint: Fingerprint.hexadecimal(of: "\(key)\u{0}\(count)"))
    }
  }
}

/// A rule with its settings, and its check.
private struct Active<Check: Sendable>: Sendable {
  let rule: ActiveRule
  let check: Check
}

/// The rules that check one document at a time.
private struct DocumentRules: Sendable {
  var document: [Active<any DocumentRule>] = []
  var rendition: [Active<any RenditionRule>] = []
}

/// The rules that apply to posts of each status and to all other documents, grouped once for each thread rather than for each document.
private struct RulesByState: Sendable {
  private let other: DocumentRules
  /// The rules for posts of each status, in the order of `PostStatus.allCases`.
  private let byState: [DocumentRules]
  /// The rules for posts of the archive, by status. No version of such a post is still to be published.
  private let archive: [DocumentRules]
  private let since: CalendarDay?

  init(_ active: [ActiveRule], in snapshot: Snapshot) {
    let document = active.compactMap { rule -> Active<any DocumentRule>? in
      guard case .document(let check) = rule.makeCheck() else { return nil }
      return Active(rule: rule, check: check.prepared(for: snapshot))
    }
    let rendition = active.compactMap { rule -> Active<any RenditionRule>? in
      guard case .rendition(let check) = rule.makeCheck() else { return nil }
      return Active(rule: rule, check: check.prepared(for: snapshot))
    }
    other = DocumentRules(
      document: document.filter { $0.rule.rule.category != .post && $0.rule.severity(for: nil) != nil })
    byState = PostStatus.allCases.map { state in
      DocumentRules(
        document: document.filter { $0.rule.severity(for: state) != nil },
        rendition: rendition.filter { $0.rule.severity(for: state) != nil })
    }
    since = snapshot.corpus.settings.since?.value
    archive = byState.map { DocumentRules(document: $0.document.filter { !$0.rule.rule.skipsArchive }) }
  }

  func rules(for document: Document) -> DocumentRules {
    guard let post = document.post else { return other }
    guard let since, post.isPublished(before: since) else { return byState[post.state.position] }
    return archive[post.state.position]
  }
}

/// The result of one step: the findings of a rule about the whole workspace, or the findings and suppressions of one document.
private struct Judgement: Sendable {
  var findings: [JudgedFinding] = []
  var suppressions: [Suppression] = []
  /// Whether the report counts the document as a file that was read.
  var isCounted = false

  init(by active: Active<any CorpusRule>, in snapshot: Snapshot) {
    let found = active.check.check(snapshot)
    findings = found.compactMap { finding in
      active.rule.rule.skipsArchive && snapshot.corpus.isInArchive(finding.document)
        ? nil : Linter.judged(active.rule, finding)
    }
  }

  init(of document: Document, by rules: DocumentRules, in snapshot: Snapshot, isCounted: Bool) {
    self.isCounted = isCounted
    guard document.kind != nil || !document.problems.isEmpty else { return }
    suppressions = Suppression.all(in: document)
    apply(rules.document) { $0.check(document, in: snapshot) }
    guard !rules.rendition.isEmpty else { return }
    let renditions = Rendition.upcoming(of: document, in: snapshot.corpus)
    guard !renditions.isEmpty else { return }
    apply(rules.rendition) { $0.check(renditions, of: document, in: snapshot) }
  }
}

extension Judgement {
  /// Applies rules without copying them. Every document is checked by many rules, and each copy would update reference counts.
  @inline(__always)
  private mutating func apply<Check>(_ rules: [Active<Check>], _ check: (borrowing Check) -> [RuleFinding]) {
    rules.withUnsafeBufferPointer { active in
      for index in active.indices {
        let found = check(active[index].check)
        if !found.isEmpty { findings += found.compactMap { Linter.judged(active[index].rule, $0) } }
      }
    }
  }
}

/// The result of a lint run.
public struct LintReport: Sendable {
  /// The findings, sorted by path, position and rule.
  public let findings: [Finding]
  /// The number of documents that were read, among those whose findings are reported.
  public let fileCount: Int

  public init(findings: [Finding], fileCount: Int) {
    self.findings = findings
    self.fileCount = fileCount
  }

  public func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// The number of findings with a safe fix.
  public var fixableCount: Int { findings.count { $0.fix?.isSafe ?? false } }
}

extension Document {
  /// Whether a fix changes no front matter of this document that Edito does not write.
  fileprivate func accepts(_ fix: Fix) -> Bool {
    let changesFrontMatter =
      origin != nil
      && fix.edits.contains {
        $0.place.path == path && $0.place.range.lowerBound < bodyStart
      }
    return !changesFrontMatter || unwritableForm == nil
  }
}
