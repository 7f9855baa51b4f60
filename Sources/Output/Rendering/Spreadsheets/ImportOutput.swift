import CivilTime
import Editorial
import ForeignFiles
import Localization
import Presentation
import Spreadsheets

/// The output of `edito import`.
public struct ImportOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  /// An imported file: the name that the user typed, and the rows or the reason why they cannot be imported.
  public struct File: Sendable {
    public let name: String
    /// The rows, or the reason why the file cannot be imported.
    public let result: Result<SheetTable, CellIssue>
    /// Notes about the file as a whole, such as its encoding.
    let notes: [LocalizedText]
    /// The columns of a file that cannot be imported because of them; otherwise `nil`.
    let survey: ColumnSurvey?

    public init(
      name: String, result: Result<SheetTable, CellIssue>, notes: [LocalizedText] = [], survey: ColumnSurvey? = nil
    ) {
      self.name = name
      self.result = result
      self.notes = notes
      self.survey = survey
    }

    var table: SheetTable? { try? result.get() }
  }

  let files: [File]
  /// The path from the top of the repository to the workspace, with a slash at its end, for the paths of patches; empty for the top itself.
  public var folder = ""
  let plan: ImportPlan
  /// The words that are left out although they may mean a known value.
  let words: [UnknownWord]
  /// The headers that the user wants to be ignored, but no file has.
  let unknownIgnored: [String]
  /// The channels that are added to the settings; `nil` if there are none.
  let channels: DeclaredChannels?
  /// The user's decisions that are written into the settings, or the failure to write them; `nil` if there are none.
  let decisions: Result<ImportDecisions.Kept, ImportDecisions.NotKept>?
  /// Whether the settings have the key `import:`.
  let hasImportSettings: Bool
  /// Whether the command only shows its changes and writes nothing.
  let isDryRun: Bool
  let language: Language

  public init(
    _ files: [File], _ plan: ImportPlan, unknown words: [UnknownWord] = [], unknownIgnored: [String] = [],
    declaring channels: DeclaredChannels? = nil,
    keeping decisions: Result<ImportDecisions.Kept, ImportDecisions.NotKept>? = nil,
    hasImportSettings: Bool = false, isDryRun: Bool, language: Language
  ) {
    self.files = files
    self.plan = plan
    (self.words, self.unknownIgnored) = (words, unknownIgnored)
    self.channels = channels
    self.decisions = decisions
    self.hasImportSettings = hasImportSettings
    self.isDryRun = isDryRun
    self.language = language
  }

  /// Whether any file could not be read.
  public var hasUnreadFile: Bool { files.contains { $0.table == nil } || !plan.undecided.isEmpty }
  /// Whether any row of the files was rejected, or any cell was left out.
  public var hasFindings: Bool { plan.rejectedRowCount > 0 || !plan.leftOut.allSatisfy(\.issue.meansNothing) }

  // MARK: Text

  /// Returns the order in which ambiguous dates are read, then the files of the new and changed posts, each with the word “new” or the changed columns, then the numbers of posts and rows.
  /// Of very many posts, it shows the first ones only. A dry run also shows what the columns mean, and the changes as a diff. If no file
  /// could be read, nothing else is shown.
  func text(_ style: Style) -> String {
    let tables = isDryRun ? files.compactMap { table(of: $0, width: style.width) } : []
    let columns = tables.map { $0.text(in: style, trimmed: true) }.joined(separator: "\n")
    if files.allSatisfy({ !isImported($0) }) { return columns }
    let orders = dateOrders.map { $0[language] + "\n" }.joined()
    let parts = [orders, columns].filter { !$0.isEmpty }
    return parts.map { $0 + "\n" }.joined() + posts(style)
  }

  private func table(of file: File, width: Int) -> [StyledText]? {
    survey(of: file).map {
      ColumnsTable(
        survey: $0, words: words.filter { $0.sheet == file.name }, language: language, label: label(in: file.name)
      ).lines(of: file.name, width: width)
    }
  }

  func survey(of file: File) -> ColumnSurvey? {
    file.survey ?? plan.surveys.first { $0.sheet == file.name }?.survey
  }

  private func posts(_ style: Style) -> String {
    var text = changedPosts(style)
    text += settingsChange(style)
    if !text.isEmpty { text += "\n" }
    return text + summary.map { $0[language] + "\n" }.joined()
  }

  /// Returns the path of a post with the word “new” or the changed columns. A line for the days of a post that moved follows.
  func head(of change: ImportPlan.Change, _ style: Style) -> String {
    let what =
      change.old == nil
      ? LocalizedText(en: "new", fr: "nouvelle")
      : LocalizedText(verbatim: change.columns.map { $0.heading(in: language) }.joined(separator: ", "))
    let words = [what] + (change.lines.count > 1 ? [Self.rows(change.lines)] : [])
    let head = Self.line(change.file.path, words.joined(by: .comma)[language], style)
    guard let from = change.movedFrom, let to = change.day else { return head }
    return head + "  " + LocalizedText.moved(from: from, to: to)[language] + "\n"
  }

  private static func line(_ path: String, _ words: String, _ style: Style) -> String {
    let line = StyledText(path, .strong) + StyledText("  " + words, .faint)
    return line.truncated(to: max(style.width, 40)).dressed(in: style) + "\n"
  }

  /// Whether the rows of a file are imported, except those that are rejected.
  private func isImported(_ file: File) -> Bool {
    file.table != nil && !plan.undecided.contains { $0.sheet == file.name }
  }

  /// Returns the change of the settings: the channels, and `since:` of the archive; empty if they stay unchanged.
  private func settingsChange(_ style: Style) -> String {
    guard let old = channels?.settings ?? plan.archive?.settings,
      let new = plan.archive?.newSettings ?? channels?.newSettings
    else { return "" }
    let keys =
      [channels.map { "channels: \($0.networks.map(\.rawValue).joined(separator: ", "))" }]
      + [plan.archive.map { "since: \($0.since)" }]
    let words = keys.compactMap(\.self).joined(separator: "; ")
    let diff = isDryRun ? UnifiedDiff.text(old: old.bytes, new: new.bytes, path: folder + old.path, style: style) : ""
    return Self.line(old.path, words, style) + diff
  }

  func diff(_ change: ImportPlan.Change, _ style: Style) -> String {
    UnifiedDiff.text(
      old: change.old?.bytes, new: change.file.bytes, path: folder + change.file.path, style: style)
  }

  /// Returns the rows of one post.
  private static func rows(_ lines: [Int]) -> LocalizedText {
    let list = LocalizedText.conjunction(lines.map(String.init))
    return LocalizedText(en: "rows \(list)", fr: "lignes \(list)")
  }
}

extension LocalizedText {
  /// Returns the words that a post was moved to another day.
  fileprivate static func moved(from day: CalendarDay, to newDay: CalendarDay) -> LocalizedText {
    let (from, to) = (DateNames.day(day, withYear: day.year != newDay.year), DateNames.day(newDay))
    return LocalizedText(en: "moved from \(from) to \(to)", fr: "déplacée du \(from) au \(to)")
  }
}
