import Editorial
import ForeignFiles
import Localization
import Spreadsheets

extension ImportOutput {
  /// Calls a function with each notice about the import: files, columns and rows not imported, assumed date orders, approvals that become
  /// invalid, and the number of empty cells that keep the current value. A hint follows its notice.
  ///
  /// The notices are passed one by one, because very many rows can be rejected.
  public func forEachNotice(_ tell: (LocalizedText) -> Void) {
    for file in files { notices(of: file).forEach(tell) }
    unnamed.forEach(tell)
    for rows in repeatedRejections { notices(of: rows).forEach(tell) }
    for leftOut in plan.leftOut { notices(of: leftOut).forEach(tell) }
    for more in plan.moreLeftOut {
      tell(
        LocalizedText(
          en: "\(more.sheet): \(more.count, "row has", "rows have") other cells that are left out",
          fr: "\(more.sheet) : \(more.count, "ligne a", "lignes ont") d’autres cellules ignorées"))
    }
    for more in plan.moreRejected {
      let words = LocalizedText.moreRejected(more.count)
      tell(LocalizedText(en: "\(more.sheet): \(words)", fr: "\(more.sheet) : \(words)"))
    }
    for sheet in plan.undecided {
      let issue = Self.undecided(sheet.order)
      tell(LocalizedText(en: "\(sheet.sheet): \(issue.reason)", fr: "\(sheet.sheet) : \(issue.reason)"))
      help(issue).forEach(tell)
    }
    for proof in plan.proofs {
      let words = LocalizedText.proved(proof.order, proof.cell, by: proof.proof)
      tell(LocalizedText(en: "\(proof.sheet): \(words)", fr: "\(proof.sheet) : \(words)"))
    }
    for assumption in plan.assumptions {
      let words = LocalizedText.assumed(assumption.order, assumption.cell)
      tell(LocalizedText(en: "\(assumption.sheet): \(words)", fr: "\(assumption.sheet) : \(words)"))
    }
    for change in plan.changes where change.voidsApproval {
      tell(
        LocalizedText(
          en: "\(change.file.path): the change makes the approval invalid; ask for a new one",
          fr: "\(change.file.path) : le changement annule la validation ; demandez-en une nouvelle"))
    }
    skipped.forEach(tell)
    kept.forEach(tell)
    if let channels { tell(.declared(channels, isDryRun: isDryRun)) }
    if let notice = keptDecisions { tell(notice) }
    if let archive = plan.archive { tell(.declared(archive, isDryRun: isDryRun)) }
  }

  /// Returns a function that returns what a column of a file is called: its letters in a workbook, otherwise its number counted from 1.
  func label(in name: String) -> (Int) -> String {
    let isOfWorkbook = files.contains { $0.name == name && $0.table?.isOfWorkbook ?? false }
    return { isOfWorkbook ? ColumnLetters.of($0) : String($0) }
  }

  /// The maximum number of unread columns to name for each file.
  private static let unusedLimit = 20

  private func notices(of file: File) -> [LocalizedText] {
    let name = file.name
    var notices = file.notes.map { LocalizedText(en: "\(name): \($0)", fr: "\(name) : \($0)") }
    switch file.result {
    case .failure(let issue):
      return notices + [LocalizedText(en: "\(name): \(issue.reason)", fr: "\(name) : \(issue.reason)")] + help(issue)
    case .success(let table):
      for unused in table.unused.prefix(Self.unusedLimit) {
        let (words, hint) = Self.notRead(unused, label(in: name))
        notices.append(LocalizedText(en: "\(name): \(words)", fr: "\(name) : \(words)"))
        if let hint { notices += help(CellIssue(words, hint: hint)) }
      }
      return notices + Self.moreUnread(table.unused.count, in: name)
    }
  }

  private static func moreUnread(_ count: Int, in name: String) -> [LocalizedText] {
    let rest = count - unusedLimit
    guard rest > 0 else { return [] }
    return [
      LocalizedText(
        en: "\(name): \(rest, "more column is", "more columns are") not read",
        fr: "\(name) : \(rest, "autre colonne n’est pas lue", "autres colonnes ne sont pas lues")")
    ]
  }

  /// The notices about columns that contain values but have no header.
  private var unnamed: [LocalizedText] {
    files.flatMap { file in
      let columns = plan.unnamed.filter { $0.sheet == file.name }
      return columns.prefix(Self.unusedLimit).flatMap { column in
        let (place, number) = ("\(file.name):\(String(column.line))", label(in: file.name)(column.column))
        let words = LocalizedText(
          en: "\(place): column \(number) has no header, and is not read",
          fr: "\(place) : la colonne \(number) n’a pas de titre et n’est pas lue")
        let hint = LocalizedText(en: "write a header above it", fr: "écrivez un titre au-dessus")
        return [words] + help(CellIssue(words, hint: hint))
      } + Self.moreUnread(columns.count, in: file.name)
    }
  }

  /// Returns the issue with a sheet whose order of day and month is uncertain.
  static func undecided(_ order: UncertainOrder) -> CellIssue {
    let failure = FileFailure.undecided(order)
    return CellIssue(failure.message, hint: failure.hint)
  }

  /// The notice about rows that are no posts.
  private var skipped: [LocalizedText] {
    let bySheet = Dictionary(grouping: plan.skipped, by: \.sheet)
    return files.compactMap { file in
      guard let rows = bySheet[file.name] else { return nil }
      let lines = rows.prefix(Self.unusedLimit).map { String($0.line) }.joined(separator: ", ")
      let list = rows.count > Self.unusedLimit ? lines + "…" : lines
      return LocalizedText(
        en:
          "\(file.name): \(rows.count, "row is not a post and is", "rows are not posts and are") not imported: \(rows.count == 1 ? "line" : "lines") \(list)",
        fr:
          "\(file.name) : \(rows.count, "ligne n’est pas une publication et n’est pas importée", "lignes ne sont pas des publications et ne sont pas importées") : \(rows.count == 1 ? "ligne" : "lignes") \(list)"
      )
    }
  }

  /// The rejected rows with the same problem, in the order of the first ones; fewer than three are not put together.
  private var repeatedRejections: [[ImportPlan.Rejected]] {
    var groups: [[ImportPlan.Rejected]] = []
    var indices: [RepeatedReason: Int] = [:]
    for rejected in plan.rejected {
      let reason = RepeatedReason(rejected)
      if let index = indices[reason] {
        groups[index].append(rejected)
      } else {
        indices[reason] = groups.count
        groups.append([rejected])
      }
    }
    return groups.flatMap { $0.count < 3 ? $0.map { [$0] } : [$0] }
  }

  private struct RepeatedReason: Hashable {
    let sheet: String
    let column: Int?
    let reason: LocalizedText
    let hint: LocalizedText?

    init(_ rejected: ImportPlan.Rejected) {
      (sheet, column) = (rejected.sheet, rejected.column?.number)
      (reason, hint) = (rejected.issue.reason, rejected.issue.hint)
    }
  }

  /// The maximum number of lines to name for each problem.
  private static let lineLimit = 10

  private func notices(of rows: [ImportPlan.Rejected]) -> [LocalizedText] {
    let first = rows[0]
    let place = rows.count == 1 ? Self.text(of: first.sheet, first.line, first.position) : first.sheet
    var words = first.issue.reason
    if let column = first.column {
      let name = name(of: column, in: first.sheet, isOfPosts: first.isOfPosts)
      words = LocalizedText(en: "\(name): \(words)", fr: "\(name) : \(words)")
    }
    if rows.count > 1 {
      let lines = rows.prefix(Self.lineLimit).map { String($0.line) }.joined(separator: ", ")
      let list = rows.count > Self.lineLimit ? lines + "…" : lines
      words = LocalizedText(
        en: "\(rows.count, "row", "rows") rejected (\(list)): \(words)",
        fr: "\(rows.count, "ligne refusée", "lignes refusées") (\(list)) : \(words)")
    }
    return [LocalizedText(en: "\(place): \(words)", fr: "\(place) : \(words)")] + help(first.issue)
  }

  /// Returns the notice about a word that is left out, once for all its rows.
  private func notices(of leftOut: ImportPlan.LeftOut) -> [LocalizedText] {
    let first = leftOut.places[0]
    let isOne = leftOut.count == 1
    let place = isOne ? Self.text(of: first.file ?? leftOut.sheet, first.line, first.position) : leftOut.sheet
    let start =
      leftOut.column.map { column in
        let name = name(of: column, in: leftOut.sheet, isOfPosts: leftOut.isOfPosts)
        return LocalizedText(en: "\(name): ", fr: "\(name) : ")
      } ?? .empty
    let rows = isOne ? .empty : Self.rows(of: leftOut)
    let reason = leftOut.issue.reason
    return [
      LocalizedText(
        en: "\(place): \(start)left out\(rows): \(reason)", fr: "\(place) : \(start)ignoré\(rows) : \(reason)")
    ] + help(leftOut.issue)
  }

  private static func text(of file: String, _ line: Int, _ position: Int?) -> String {
    "\(file):\(String(line))" + (position.map { ":\(String($0))" } ?? "")
  }

  /// Returns what a column is called: posts of an export have names of columns, but no places.
  private func name(of column: (number: Int, heading: String), in sheet: String, isOfPosts: Bool) -> LocalizedText {
    if isOfPosts { return LocalizedText(verbatim: column.heading) }
    let number = label(in: sheet)(column.number)
    return LocalizedText(en: "column \(number) (\(column.heading))", fr: "colonne \(number) (\(column.heading))")
  }

  /// Returns the number of rows with a word that is left out, with the first ones.
  private static func rows(of leftOut: ImportPlan.LeftOut) -> LocalizedText {
    let count = leftOut.count
    let places = leftOut.places.map { place in
      place.file.map { text(of: $0, place.line, place.position) } ?? String(place.line)
        + (place.position.map { ":\(String($0))" } ?? "")
    }
    let list = places.joined(separator: ", ") + (count > places.count ? "…" : "")
    return leftOut.isOfPosts
      ? LocalizedText(
        en: " in \(count, "post", "posts") (\(list))", fr: " dans \(count, "publication", "publications") (\(list))")
      : LocalizedText(en: " in \(count, "row", "rows") (\(list))", fr: " dans \(count, "ligne", "lignes") (\(list))")
  }

  private func help(_ issue: CellIssue) -> [LocalizedText] {
    issue.hint.map { [LocalizedText(en: "  help: \($0)", fr: "  aide : \($0)")] } ?? []
  }

  private var kept: [LocalizedText] {
    let count = plan.kept.reduce(0) { $0 + $1.columns.count }
    guard count > 0 else { return [] }
    return [
      LocalizedText(
        en: "\(count, "empty cell keeps", "empty cells keep") the current value; use --clear to delete it",
        fr: "\(count, "cellule vide garde", "cellules vides gardent") la valeur actuelle ; --clear la supprime")
    ]
  }

  /// The notice about the user's decisions that the settings keep.
  private var keptDecisions: LocalizedText? {
    switch decisions {
    case nil: return nil
    case .failure:
      return LocalizedText(
        en: "edito.md: the options could not be kept for the next import; write them under `import:` yourself",
        fr:
          "edito.md : les options n’ont pas pu être retenues pour le prochain import ; écrivez-les vous-même sous `import:`"
      )
    case .success(let kept):
      let options = kept.decisions.map { decision, name in
        let option = LocalizedText(verbatim: decision.option)
        return name.map { LocalizedText(en: "\(option) (only for \($0))", fr: "\(option) (pour \($0) seulement)") }
          ?? option
      }.joined()
      return isDryRun
        ? LocalizedText(
          en: "edito.md: would be kept for the next import: \(options)",
          fr: "edito.md : serait retenu pour le prochain import : \(options)")
        : LocalizedText(
          en: "edito.md: kept for the next import: \(options)",
          fr: "edito.md : retenu pour le prochain import : \(options)")
    }
  }
}

extension ImportDecisions.Decision {
  /// The option with which a user decides the same on a command line.
  var option: String {
    switch self {
    case .column(let column, let heading): "--column \(column.name)=\(Self.quoted(heading))"
    case .ignored(let heading): "--ignore \(Self.quoted(heading))"
    case .order(let order): "--dates \(order.name)"
    }
  }

  private static func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } ? text : "\"\(text)\""
  }
}

extension LocalizedText {
  /// Returns the notice that the import declares channels.
  fileprivate static func declared(_ channels: DeclaredChannels, isDryRun: Bool) -> LocalizedText {
    let (path, count) = (channels.settings.path, channels.networks.count)
    let names = channels.networks.map { $0.name }.joined(separator: ", ")
    let reason = LocalizedText(
      en: "the posts name \(count == 1 ? "this network" : "these networks"), and the workspace has no channel there",
      fr:
        "les publications nomment \(count == 1 ? "ce réseau" : "ces réseaux"), où l’espace de travail n’a aucun canal")
    return isDryRun
      ? LocalizedText(
        en: "\(path): \(count, "channel", "channels") would be declared (\(names)): \(reason)",
        fr: "\(path) : \(count, "canal serait déclaré", "canaux seraient déclarés") (\(names)) : \(reason)")
      : LocalizedText(
        en: "\(path): \(count, "channel", "channels") declared (\(names)): \(reason)",
        fr: "\(path) : \(count, "canal déclaré", "canaux déclarés") (\(names)) : \(reason)")
  }

  /// Returns the notice that the import declares the published posts as the archive.
  fileprivate static func declared(_ archive: ImportedArchive, isDryRun: Bool) -> LocalizedText {
    let (path, day, count) = (archive.settings.path, archive.since.description, archive.count)
    let effect = LocalizedText(
      en: "the \(count, "post", "posts") published before that day are the archive, which lint checks less strictly",
      fr:
        "les \(count, "publication parue", "publications parues") avant ce jour forment les archives, que lint vérifie moins strictement"
    )
    return isDryRun
      ? LocalizedText(
        en: "\(path): `since: \(day)` would be added: \(effect)",
        fr: "\(path) : `since: \(day)` serait ajouté : \(effect)")
      : LocalizedText(
        en: "\(path): `since: \(day)` added: \(effect)", fr: "\(path) : `since: \(day)` ajouté : \(effect)")
  }
}
