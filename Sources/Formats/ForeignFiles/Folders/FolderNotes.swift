import Localization
import SourceText

/// What an import says about the files and keys of a folder that it does not read.
enum FolderNotes {
  /// The maximum number of names in a note.
  private static let nameLimit = 12

  static func of(_ posts: [FolderPost], _ passedOver: [FolderItem.Reason: [String]]) -> [LocalizedText] {
    var notes: [LocalizedText] = []
    func add(_ reason: FolderItem.Reason, _ text: (_ count: Int, _ names: LocalizedText) -> LocalizedText) {
      guard let paths = passedOver[reason], !paths.isEmpty else { return }
      notes.append(text(paths.count, names(paths)))
    }
    add(.section) { count, names in
      LocalizedText(
        en: "\(count, "section page is not imported", "section pages are not imported"): \(names)",
        fr:
          "\(count, "page de section n’est pas importée", "pages de section ne sont pas importées") : \(names)"
      )
    }
    add(.partOfBundle) { count, names in
      LocalizedText(
        en: "\(count, "file belongs to the post beside it", "files belong to the posts beside them"): \(names)",
        fr:
          "\(count, "fichier appartient à la publication voisine", "fichiers appartiennent aux publications voisines") : \(names)"
      )
    }
    add(.undated) { count, names in
      LocalizedText(
        en: "\(count, "page without a date is not imported", "pages without a date are not imported"): \(names)",
        fr: "\(count, "page sans date n’est pas importée", "pages sans date ne sont pas importées") : \(names)")
    }
    add(.aboutFolder) { count, names in
      LocalizedText(
        en: "\(count, "text about the folder is not imported", "texts about the folder are not imported"): \(names)",
        fr:
          "\(count, "texte sur le dossier n’est pas importé", "textes sur le dossier ne sont pas importés") : \(names)")
    }
    add(.repost) { count, names in
      LocalizedText(
        en: "\(count, "repost without words is not imported", "reposts without words are not imported"): \(names)",
        fr:
          "\(count, "repartage sans texte n’est pas importé", "repartages sans texte ne sont pas importés") : \(names)")
    }
    return notes + unknown(posts) + pictures(posts) + others(posts)
  }

  /// Returns the first of some names, as a list.
  private static func names(_ names: [String]) -> LocalizedText {
    LocalizedText(verbatim: names.prefix(nameLimit).joined(separator: ", ") + (names.count > nameLimit ? ", …" : ""))
  }

  private static func unknown(_ posts: [FolderPost]) -> [LocalizedText] {
    let keys = counted(posts.flatMap(\.unread))
    let channels = Dictionary(posts.flatMap(\.unknownChannels).map { ($0, 1) }, uniquingKeysWith: +)
    var notes = channels.keys.sorted().map { name in
      LocalizedText(
        en: "unknown channel “\(name)”, left out of \(channels[name, default: 0], "post", "posts")",
        fr:
          "canal inconnu : « \(name) », omis dans \(channels[name, default: 0], "publication", "publications")"
      )
    }
    if !keys.isEmpty {
      notes.append(
        LocalizedText(
          en: "keys not read, with the number of posts: \(keys); --keep-unknown keeps them as x-…",
          fr: "clés non lues, avec le nombre de publications : \(keys) ; --keep-unknown les garde comme x-…"))
    }
    return notes
  }

  /// Returns names with their numbers, the most frequent first.
  private static func counted(_ names: [String]) -> String {
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let sorted = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    let shown = sorted.prefix(nameLimit * 2).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
    return sorted.count > nameLimit * 2 ? shown + ", …" : shown
  }

  private static func pictures(_ posts: [FolderPost]) -> [LocalizedText] {
    let missing = posts.flatMap(\.missingPictures).uniqued
    guard !missing.isEmpty else { return [] }
    let names = names(missing)
    return [
      LocalizedText(
        en: "\(missing.count, "picture", "pictures") left out, not in the workspace: \(names)",
        fr: "\(missing.count, "image omise", "images omises"), hors de l’espace de travail : \(names)")
    ]
  }

  private static func others(_ posts: [FolderPost]) -> [LocalizedText] {
    let authors = posts.filter(\.hasFurtherAuthors)
    let polls = posts.filter(\.hasPoll)
    let undated = posts.filter { $0.cells["date"] == nil && $0.cells["status"] != "draft" }
    var notes: [LocalizedText] = []
    if !undated.isEmpty {
      let names = names(undated.map(\.path))
      notes.append(
        LocalizedText(
          en: "\(undated.count, "post", "posts") without a date in front matter or file name: \(names)",
          fr: "\(undated.count, "publication", "publications") sans date, ni dans l’en-tête ni dans le nom : \(names)"
        ))
    }
    if !authors.isEmpty {
      notes.append(
        LocalizedText(
          en: "\(authors.count, "post has", "posts have") several authors; only the first is read",
          fr: "\(authors.count, "publication a", "publications ont") plusieurs auteurs ; seul le premier est lu"))
    }
    if !polls.isEmpty {
      let names = names(polls.map(\.path))
      notes.append(
        LocalizedText(
          en: "\(polls.count, "post has a poll", "posts have polls"), which Edito does not support: \(names)",
          fr:
            "\(polls.count, "publication a un sondage", "publications ont un sondage"), qu’Edito ne prend pas en charge : \(names)"
        ))
    }
    return notes
  }
}
