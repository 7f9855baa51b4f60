import Editorial
import ForeignFiles
import Localization
import Spreadsheets

extension ImportOutput {
  /// Calls a function with each notice about the import: files, columns and rows not imported, approvals that become
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
    for change in plan.changes where change.voidsApproval {
      tell(
        LocalizedText(
          en: "\(change.file.path): the change makes the approval invalid; ask for a new one",
          fr: "\(change.file.path) : le changement annule la validation ; demandez-en une nouvelle"))
    }
    if let notice = withoutApproval { tell(notice) }
    for change in plan.changes where !change.resembled.isEmpty { resemblance(of: change).forEach(tell) }
    skipped.forEach(tell)
    kept.forEach(tell)
    if let channels { tell(.declared(channels, isDryRun: isDryRun)) }
    if let notice = keptDecisions { tell(notice) }
    if let archive = plan.archive { tell(.declared(archive, isDryRun: isDryRun)) }
    if !words.isEmpty { help(.toSayMeaning(of: words, addsToImport: hasImportSettings)).forEach(tell) }
    for heading in unknownIgnored { tell(.unknownIgnored(heading)) }
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

  /// Returns the notice about a new post that may be an existing one whose day the sheet changed.
  private func resemblance(of change: ImportPlan.Change) -> [LocalizedText] {
    let (place, paths) = ("\(change.sheet):\(String(change.line))", change.resembled)
    return [
      LocalizedText(
        en:
          "\(place): treated as a new post, but it may be one that moved to another day: \(.alternatives(paths))",
        fr:
          "\(place) : traitée comme une nouvelle publication, mais c’est peut-être une publication qui a changé de jour : \(.alternatives(paths))"
      )
    ]
      + help(
        LocalizedText(
          en: "to move an existing post, write its id in a column “id”",
          fr: "pour déplacer une publication existante, écrivez son identifiant dans une colonne « id »"))
  }

  /// The notice about posts whose statuses follow an approval that the sheet does not name; `nil` if there are none.
  private var withoutApproval: LocalizedText? {
    let count = plan.changes.count(where: \.claimsApproval)
    guard count > 0 else { return nil }
    return LocalizedText(
      en:
        "\(count, "post is approved or scheduled, but no approval is", "posts are approved or scheduled, but no approvals are") recorded, because the sheet names no approver",
      fr:
        "\(count, "publication est validée ou programmée, mais aucune validation n’est enregistrée", "publications sont validées ou programmées, mais aucune validation n’est enregistrée") : le tableau ne nomme pas qui l’a donnée"
    )
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

  func help(_ issue: CellIssue) -> [LocalizedText] { issue.hint.map(help) ?? [] }

  func help(_ hint: LocalizedText) -> [LocalizedText] {
    [LocalizedText(en: "  help: \(hint)", fr: "  aide : \(hint)")]
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
      let options = ImportDecisions.options(kept.decisions).map { option, name in
        let option = LocalizedText(verbatim: option)
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

extension LocalizedText {
  /// Returns the hint with the line of `edito.md` that says what all unknown words mean.
  ///
  /// - Parameter addsToImport: whether `edito.md` has the key `import:` already.
  static func toSayMeaning(of words: [UnknownWord], addsToImport: Bool) -> LocalizedText {
    let (isOne, isOpen) = (words.count == 1, words.contains { $0.nearest == nil })
    let setting = addsToImport ? UnknownWord.values(words) : UnknownWord.setting(words)
    let place =
      addsToImport
      ? LocalizedText(en: "below `import:` in edito.md", fr: "sous `import:` dans edito.md")
      : LocalizedText(en: "to edito.md", fr: "à edito.md")
    let rest =
      isOpen
      ? LocalizedText(
        en: " with a known value between the quotation marks; without one, the word is left out",
        fr: " avec une valeur connue entre les guillemets ; sans valeur, le mot est laissé de côté")
      : .empty
    return LocalizedText(
      en:
        "to say what \(isOne ? "the unknown word means" : "the unknown words mean"), add \(place): `\(setting)`\(rest)",
      fr:
        "pour dire ce que \(isOne ? "le mot inconnu désigne" : "les mots inconnus désignent"), ajoutez \(place) : `\(setting)`\(rest)"
    )
  }

  fileprivate static func unknownIgnored(_ heading: String) -> LocalizedText {
    LocalizedText(
      en: "--ignore: unknown column “\(heading)”", fr: "--ignore : colonne inconnue : « \(heading) »")
  }

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
