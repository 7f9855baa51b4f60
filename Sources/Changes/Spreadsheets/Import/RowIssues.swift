import CivilTime
import Editorial
import ForeignFiles
import Localization
import SourceText

/// The possible problems with a row and its cells, with hints.
extension CellIssue {
  static func notAPost(_ path: String) -> CellIssue {
    CellIssue(LocalizedText(en: "\(path) is not a post", fr: "\(path) n’est pas une publication"))
  }

  static func otherID(_ document: KnownDocument) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "the id of \(document.path) is “\(document.id)”",
        fr: "l’identifiant de \(document.path) est « \(document.id) »"),
      hint: LocalizedText(
        en: "an import does not change ids; for a new post, empty its file and id cells",
        fr:
          "un import ne change pas les identifiants ; pour une nouvelle publication, videz les cellules du fichier et de l’identifiant"
      ))
  }

  static func ambiguous(_ paths: [String]) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "several documents have this id: \(.list(paths))",
        fr: "plusieurs documents ont cet identifiant : \(.list(paths))"),
      hint: LocalizedText(
        en: "write the file's path",
        fr: "indiquez le fichier"))
  }

  static func alike(_ paths: [String]) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "several posts have this date and this title: \(.list(paths))",
        fr: "plusieurs publications ont cette date et ce titre : \(.list(paths))"),
      hint: LocalizedText(en: "write the file's path", fr: "indiquez le fichier"))
  }

  static func published(_ paths: [String]) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "several posts have this permalink: \(.list(paths))",
        fr: "plusieurs publications ont ce permalien : \(.list(paths))"),
      hint: LocalizedText(
        en: "delete the permalink in the posts that it does not belong to",
        fr: "supprimez le permalien dans les publications auxquelles il n’appartient pas"))
  }

  static let badPath = CellIssue(
    LocalizedText(en: "posts are not allowed there", fr: "une publication ne peut pas se trouver là"),
    hint: LocalizedText(
      en: "write a path such as posts/2026/11/2026-11-24-rye.md, or leave the cell empty",
      fr: "écrivez un chemin comme posts/2026/11/2026-11-24-seigle.md, ou laissez la cellule vide"))

  /// The issue with a permalink in a row that has several channels or none.
  static let permalinkOfSeveral = CellIssue(
    LocalizedText(
      en: "a permalink belongs to one channel, and the row does not have exactly one",
      fr: "un permalien est celui d’un seul canal, et la ligne n’en a pas un seul"),
    hint: LocalizedText(
      en: "use a column for each channel, such as published.x.url",
      fr: "utilisez une colonne par canal, par exemple published.x.url"), costsOnlyCell: true)

  /// Returns the issue with a value that means nothing without another one.
  static func needs(_ missing: SheetColumn, _ column: SheetColumn) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "\(column.name) needs \(missing.name), which is missing",
        fr: "\(column.name) ne va pas sans \(missing.name), qui manque"),
      hint: LocalizedText(
        en: "add a column \(missing.name), or give this one another meaning with --column",
        fr: "ajoutez une colonne \(missing.name), ou donnez un autre sens à celle-ci avec --column"),
      costsOnlyCell: true)
  }

  static let nothingToTell = CellIssue(
    LocalizedText(en: "both the title and the text are missing", fr: "il manque le titre et le texte"),
    hint: LocalizedText(en: "a new post needs one of them", fr: "une nouvelle publication a besoin de l’un des deux"))

  static func repeated(_ path: String, _ sheet: String, _ line: Int) -> CellIssue {
    let place = "\(sheet):\(line)"
    return CellIssue(
      LocalizedText(en: "\(path) is already in \(place)", fr: "\(path) est déjà à \(place)"),
      hint: oneRowForEach)
  }

  /// The hint for a repeated post. It is stored once, because a sheet may repeat one post a hundred thousand times.
  private static let oneRowForEach = LocalizedText(
    en: "use one row per post, with all its channels; two new posts on one day need different titles",
    fr:
      "écrivez une ligne par publication, avec tous ses canaux ; deux nouvelles publications du même jour doivent avoir des titres différents"
  )

  /// Returns the issue with a value of which a post has only one, but an earlier row of the same post gives another one.
  static func contradicts(_ value: String, _ other: String, line: Int) -> CellIssue {
    CellIssue(
      LocalizedText(
        en:
          "“\(value.excerpt)” contradicts “\(other.excerpt)” on line \(String(line)), which is the same post on another channel",
        fr:
          "« \(value.excerpt) » contredit « \(other.excerpt) », ligne \(String(line)), qui est la même publication sur un autre canal"
      ),
      hint: LocalizedText(
        en: "write the same value in all rows of the post; if this row is another post, change its title",
        fr:
          "écrivez la même valeur dans toutes les lignes de la publication ; si cette ligne est une autre publication, changez-en le titre"
      ))
  }

  /// - Parameter hint: the accepted forms of dates.
  /// - Returns: `nil` if the failure gives no reason more exact than that the whole text is not a date.
  static func noDate(_ text: String, _ failure: WrittenDate.Failure, hint: LocalizedText?) -> CellIssue? {
    switch failure {
    case .impossible(.timeRange): return timeRange(text, example: "2026-11-24 14:00")
    case .toCome:
      guard let reason = failure.reason else { return nil }
      return CellIssue(
        LocalizedText(
          en: "“\(text.excerpt)”: the post is marked as published, but \(reason)",
          fr: "« \(text.excerpt) » : la publication est marquée « publiée », mais \(reason)"),
        hint: LocalizedText(
          en: "correct the date, or set `status: scheduled`",
          fr: "corrigez la date, ou indiquez `status: scheduled`"))
    // Nothing before the words is a date, and without a year nothing behind them is.
    case .unread(let words, isBehindTime: false)
    where text.trimmed != words && text.trimmed.hasPrefix(words) && !hasYear(text):
      return noDate(text, hint: hint)
    default: return failure.reason(for: text).map { CellIssue($0, hint: failure.remedy ?? hint) }
    }
  }

  private static func hasYear(_ text: String) -> Bool {
    text.split { !$0.isNumber }.contains { $0.count == 4 }
  }

  /// Returns the issue with a text that contains no date.
  static func noDate(_ text: String, hint: LocalizedText?) -> CellIssue {
    CellIssue(
      LocalizedText(en: "“\(text.excerpt)” is not a date", fr: "« \(text.excerpt) » n’est pas une date"), hint: hint)
  }

  /// Returns the issue with a word for a date that is still to be fixed.
  static func noDateYet(_ text: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(text.excerpt)” means that there is no date yet",
        fr: "« \(text.excerpt) » signifie qu’il n’y a pas encore de date"),
      costsOnlyCell: true, meansNothing: true)
  }

  private static func timeRange(_ text: String, example: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(text.excerpt)” is a range of times, but a post needs one time",
        fr: "« \(text.excerpt) » est une plage horaire, mais une publication paraît à une heure précise"),
      hint: LocalizedText(
        en: "write its start, as in \(example)",
        fr: "écrivez l’heure à laquelle elle commence, par exemple \(example)"
      ))
  }

  /// Returns the issue for a date with a time in a column that accepts only days.
  static func dayOnly(_ text: String, _ time: TimeOfDay, _ day: CalendarDay) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(text.excerpt)” has a time, \(time.clock), but this column needs a day only",
        fr:
          "« \(text.excerpt) » a une heure, \(DateNames.time(time.unrepeated)), mais cette colonne n’attend qu’un jour"),
      hint: LocalizedText(en: "write \(day.description)", fr: "écrivez \(day.description)"))
  }

  static func noTime(_ text: String, _ failure: WrittenDate.Failure? = nil) -> CellIssue {
    if failure == .impossible(.timeRange) { return timeRange(text, example: "14:00") }
    return CellIssue(
      failure?.reason(for: text)
        ?? LocalizedText(
          en: "“\(text.excerpt)” is not a valid time", fr: "« \(text.excerpt) » n’est pas une heure valide"),
      hint: failure?.remedy
        ?? LocalizedText(en: "write a time such as 09:30", fr: "écrivez une heure, par exemple 09:30"))
  }

  static func timeWithoutDay(_ text: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(text.excerpt)” is a time without a day", fr: "« \(text.excerpt) » est une heure sans jour"),
      hint: LocalizedText(
        en: "write the date too, or empty the cell", fr: "écrivez aussi la date, ou videz la cellule"))
  }

  static func otherTime(_ text: String, _ date: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(text.excerpt)” differs from the time in the date, “\(date)”",
        fr: "« \(text.excerpt) » n’est pas l’heure indiquée dans la date, « \(date) »"),
      hint: LocalizedText(en: "write the time once", fr: "écrivez l’heure une seule fois"))
  }

  static func unreadable(_ path: String) -> CellIssue {
    CellIssue(
      LocalizedText(en: "cannot read the front matter of \(path)", fr: "l’en-tête de \(path) est illisible"),
      hint: LocalizedText(
        en: "run `edito lint \(path)` to see why", fr: "lancez `edito lint \(path)` pour savoir pourquoi"))
  }

  static let strayDate = CellIssue(
    LocalizedText(en: "the post does not have this channel", fr: "la publication n’a pas ce canal"),
    hint: LocalizedText(en: "add it to the post's channels", fr: "ajoutez-le aux canaux de la publication"))

  static func taken(_ path: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "\(path) already exists, but is not a post", fr: "\(path) existe déjà, mais n’est pas une publication"))
  }

  static func takenID(_ id: String, _ path: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "the id “\(id)” is already used by \(path)", fr: "l’identifiant « \(id) » est déjà celui de \(path)"),
      hint: LocalizedText(
        en: "give it another title or another id", fr: "donnez-lui un autre titre ou un autre identifiant"))
  }

  /// The issue for words that no Markdown reproduces.
  static let notShown = CellIssue(
    LocalizedText(
      en: "a channel would not show the cell's exact text",
      fr: "un canal ne montrerait pas le texte exact de la cellule"),
    hint: LocalizedText(
      en: "look for a control character in the cell", fr: "cherchez un caractère de contrôle dans la cellule"))

  static func perhapsMarkdown(_ path: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "the text of \(path) contains Markdown, and perhaps the cell too",
        fr: "le texte de \(path) contient du Markdown, et la cellule peut-être aussi"),
      hint: LocalizedText(
        en:
          "if the cells are Markdown, rename the column to “text (Markdown)” or pass --markdown; otherwise change the post itself",
        fr:
          "si les cellules sont du Markdown, intitulez la colonne « texte (Markdown) » ou ajoutez --markdown ; sinon, modifiez la publication elle-même"
      ))
  }

  /// - Parameter size: the size of all values in bytes.
  static func tooLong(_ size: Int) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "the row has \(.size(size)) of text; a post has at most \(.size(SourceFile.sizeLimit))",
        fr: "la ligne contient \(.size(size)) de texte ; une publication en a au plus \(.size(SourceFile.sizeLimit))"))
  }

  /// Returns the issue for values that would be read differently. In a text, the usual cause is a line such as `## @x`, which begins a
  /// channel's text.
  static func notWritable(_ path: String, _ values: [SheetColumn: String]) -> CellIssue {
    let heading = values.lazy.compactMap { column, value -> String? in
      guard case .text = column else { return nil }
      return value.split(whereSeparator: \.isNewline).first { $0.hasPrefix("## @") }.map { String($0) }
    }.first
    if let heading {
      return CellIssue(
        LocalizedText(
          en: "the line “\(heading.excerpt)” of a text would begin another channel's text",
          fr: "la ligne « \(heading.excerpt) » d’un texte commencerait celui d’un autre canal"),
        hint: LocalizedText(
          en: "put that text into the channel's own column", fr: "mettez ce texte dans la colonne du canal"))
    }
    return CellIssue(
      LocalizedText(
        en: "\(path): the values would be read differently once written",
        fr: "\(path) : une fois écrites, les valeurs se liraient autrement"),
      hint: LocalizedText(
        en: "look for an unfinished comment or code block, a control character, or unusual front matter",
        fr:
          "cherchez un commentaire ou un bloc de code inachevé, un caractère de contrôle, ou un en-tête d’une forme inhabituelle"
      ))
  }
}
