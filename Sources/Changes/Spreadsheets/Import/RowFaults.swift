import CivilTime
import Editorial
import ForeignFiles
import Localization
import SourceText

/// What may be wrong with a row as a whole, and what to do about it.
extension CellIssue {
  static func notAPost(_ path: String) -> CellIssue {
    CellIssue(LocalizedText(en: "\(path) is no post", fr: "\(path) n’est pas une publication"))
  }

  static func otherID(_ document: KnownDocument) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "\(document.path) has the id “\(document.id)”",
        fr: "\(document.path) a pour identifiant « \(document.id) »"),
      hint: LocalizedText(
        en: "an import changes no ids; for a new post, empty the cells of its file and its id",
        fr:
          "un import ne change pas d’identifiant ; pour une nouvelle publication, videz les cellules du fichier et de l’identifiant"
      ))
  }

  static func ambiguous(_ paths: [String]) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "several documents have this id: \(.list(paths))",
        fr: "plusieurs documents ont cet identifiant : \(.list(paths))"),
      hint: LocalizedText(en: "name the file", fr: "nommez le fichier"))
  }

  static func alike(_ paths: [String]) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "several posts have this day and this title: \(.list(paths))",
        fr: "plusieurs publications ont ce jour et ce titre : \(.list(paths))"),
      hint: LocalizedText(en: "name the file", fr: "nommez le fichier"))
  }

  static let badPath = CellIssue(
    LocalizedText(en: "no post can stand there", fr: "aucune publication ne peut se trouver là"),
    hint: LocalizedText(
      en: "write a file like posts/2026/11/2026-11-24-rye.md, or leave the cell empty",
      fr: "écrivez un fichier comme posts/2026/11/2026-11-24-seigle.md, ou laissez la cellule vide"))

  static let nothingToTell = CellIssue(
    LocalizedText(en: "there is neither a title nor a text", fr: "il n’y a ni titre ni texte"),
    hint: LocalizedText(en: "a new post needs one of them", fr: "une nouvelle publication demande l’un des deux"))

  static func repeated(_ path: String, _ sheet: String, _ line: Int) -> CellIssue {
    let place = "\(sheet):\(line)"
    return CellIssue(
      LocalizedText(en: "\(place) speaks of \(path) already", fr: "\(place) parle déjà de \(path)"),
      hint: oneRowForEach)
  }

  /// Written once: a sheet may speak of one post a hundred thousand times.
  private static let oneRowForEach = LocalizedText(
    en: "one row for each post, with all of its channels; two new posts of one day need titles of their own",
    fr:
      "une ligne par publication, avec tous ses canaux ; deux nouvelles publications du même jour demandent chacune leur titre"
  )

  /// - Parameter hint: how dates are written.
  /// - Returns: `nil` where nothing more is to be said than that it is no date.
  static func noDate(_ text: String, _ failure: ForeignDate.Failure, hint: LocalizedText?) -> CellIssue? {
    switch failure {
    case .impossible(.timeRange): return timeRange(text, example: "2026-11-24 14:00")
    case .toCome:
      guard let reason = failure.reason else { return nil }
      return CellIssue(
        LocalizedText(
          en: "“\(text.excerpt)”: the post is said to be out, and \(reason)",
          fr: "« \(text.excerpt) » : la publication est dite parue, et \(reason)"),
        hint: LocalizedText(
          en: "correct the date, or give the status `scheduled`",
          fr: "corrigez la date, ou donnez le statut `scheduled`"))
    default: return failure.reason(for: text).map { CellIssue($0, hint: failure.remedy ?? hint) }
    }
  }

  private static func timeRange(_ text: String, example: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(text.excerpt)” is a range of times, and a post goes out at one moment",
        fr: "« \(text.excerpt) » est une plage horaire, et une publication paraît à un moment précis"),
      hint: LocalizedText(
        en: "write when it begins, as in \(example)",
        fr: "écrivez l’heure à laquelle elle commence, par exemple \(example)"
      ))
  }

  /// A day stands in the column, and no time.
  static func dayOnly(_ text: String, _ time: TimeOfDay, _ day: CalendarDay) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(text.excerpt)” has a time, \(time.clock), and only a day can stand here",
        fr: "« \(text.excerpt) » a une heure, \(DateNames.time(time.unrepeated)), et il ne faut ici qu’un jour"),
      hint: LocalizedText(en: "write \(day.description)", fr: "écrivez \(day.description)"))
  }

  static func noTime(_ text: String, _ failure: ForeignDate.Failure? = nil) -> CellIssue {
    if failure == .impossible(.timeRange) { return timeRange(text, example: "14:00") }
    return CellIssue(
      failure?.reason(for: text)
        ?? LocalizedText(en: "“\(text.excerpt)” is no time of day", fr: "« \(text.excerpt) » n’est pas une heure"),
      hint: failure?.remedy ?? LocalizedText(en: "write 09:00", fr: "écrivez 09:00"))
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
        en: "“\(text.excerpt)” is not the time of the date, “\(date)”",
        fr: "« \(text.excerpt) » n’est pas l’heure de la date, « \(date) »"),
      hint: LocalizedText(en: "write the time once", fr: "écrivez l’heure une seule fois"))
  }

  static func unreadable(_ path: String) -> CellIssue {
    CellIssue(
      LocalizedText(en: "the front matter of \(path) cannot be read", fr: "l’en-tête de \(path) est illisible"),
      hint: LocalizedText(en: "`edito lint \(path)` says why", fr: "`edito lint \(path)` dit pourquoi"))
  }

  static let strayDate = CellIssue(
    LocalizedText(en: "the post does not go to this channel", fr: "la publication ne va pas sur ce canal"),
    hint: LocalizedText(en: "add it to the post’s channels", fr: "ajoutez-le aux canaux de la publication"))

  static func taken(_ path: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "\(path) exists already, and is no post", fr: "\(path) existe déjà et n’est pas une publication"))
  }

  static func takenID(_ id: String, _ path: String) -> CellIssue {
    CellIssue(
      LocalizedText(en: "the id “\(id)” is taken by \(path)", fr: "l’identifiant « \(id) » est déjà celui de \(path)"),
      hint: LocalizedText(
        en: "give it another title or another id", fr: "donnez-lui un autre titre ou un autre identifiant"))
  }

  /// No Markdown gives the words of a cell back.
  static let notShown = CellIssue(
    LocalizedText(
      en: "a channel would not show what the cell says", fr: "un canal ne montrerait pas ce que dit la cellule"),
    hint: LocalizedText(
      en: "look for a control character in the cell", fr: "cherchez un caractère de contrôle dans la cellule"))

  static func perhapsMarkdown(_ path: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "the text of \(path) has marks of Markdown, and the cell may have them too",
        fr: "le texte de \(path) contient du Markdown, et la cellule peut-être aussi"),
      hint: LocalizedText(
        en:
          "if the cells are Markdown, name the column “text (Markdown)” or pass --markdown; if not, change the post itself",
        fr:
          "si les cellules sont du Markdown, nommez la colonne « texte (Markdown) » ou passez --markdown ; sinon, modifiez la publication elle-même"
      ))
  }

  /// The values could not be read back as they are meant. Of a text, a heading is the usual cause.
  static func notWritable(_ path: String, _ values: [SheetColumn: String]) -> CellIssue {
    let heading = values.lazy.compactMap { column, value -> String? in
      guard case .text = column else { return nil }
      return value.split(whereSeparator: \.isNewline).first { $0.hasPrefix("## @") }.map { String($0) }
    }.first
    if let heading {
      return CellIssue(
        LocalizedText(
          en: "the line “\(heading.excerpt)” of a text would begin another channel’s own",
          fr: "la ligne « \(heading.excerpt) » d’un texte commencerait celui d’un autre canal"),
        hint: LocalizedText(
          en: "put that text into the channel’s own column", fr: "mettez ce texte dans la colonne du canal"))
    }
    return CellIssue(
      LocalizedText(
        en: "\(path): this could not be written so that it is read as it is meant",
        fr: "\(path) : impossible de l’écrire de sorte que cela se relise tel quel"),
      hint: LocalizedText(
        en: "look for an unfinished comment or code block, a control character, or a front matter of an unusual form",
        fr:
          "cherchez un commentaire ou un bloc de code inachevé, un caractère de contrôle, ou un en-tête d’une forme inhabituelle"
      ))
  }
}
