import CivilTime
import Editorial
import Localization
import Networks

/// The reasons for rejected rows, with hints.
extension LocalizedText {
  static let noChannel = LocalizedText(en: "the post has no channels", fr: "la publication n’a aucun canal")

  static func unknownNetwork(_ channel: String) -> LocalizedText {
    LocalizedText(en: "the network of \(channel) is unknown", fr: "le réseau de \(channel) est inconnu")
  }

  static func notPublished(on network: String, by scheduler: String) -> LocalizedText {
    LocalizedText(
      en: "\(scheduler) is not known to publish on \(network)",
      fr: "rien n’indique que \(scheduler) publie sur \(network)")
  }

  static func notReady(_ state: PostStatus) -> LocalizedText {
    LocalizedText(
      en: "status is “\(state.name)”, not approved",
      fr: "la publication a le statut « \(state.name) » et n’est pas validée")
  }

  static let notApproved = LocalizedText(
    en: "the post is not approved in its current form", fr: "la publication n’est pas validée dans sa forme actuelle")

  static let noDate = LocalizedText(en: "the post has no date", fr: "la publication n’a pas de date")
  static let noTime = LocalizedText(
    en: "the post has a day but no time", fr: "la publication a un jour, mais pas d’heure")
  static func comesTwice(_ time: TimeOfDay) -> LocalizedText {
    LocalizedText(
      en: "\(time.clock) occurs twice on that day, and the file cannot tell them apart",
      fr:
        "\(DateNames.time(time.unrepeated)) existe deux fois ce jour-là, et le fichier ne peut pas distinguer les deux")
  }

  static let past = LocalizedText(en: "the slot has passed", fr: "le créneau est passé")
  static let giveSlot = LocalizedText(
    en: "give it a slot with a time, such as 2026-11-24 09:00",
    fr: "donnez-lui un créneau avec l’heure, par exemple 2026-11-24 09:00")

  static func tooSoon(_ scheduler: String, _ minutes: Int) -> LocalizedText {
    LocalizedText(
      en: "the slot is too soon: \(scheduler) needs \(minutes, "minute", "minutes")",
      fr: "le créneau est trop proche : il faut \(minutes, "minute", "minutes") à \(scheduler)")
  }

  static func thread(_ parts: Int) -> LocalizedText {
    LocalizedText(
      en: "the post is a thread of \(parts, "part", "parts"), but a row holds only one",
      fr: "la publication est un fil en \(parts, "partie", "parties"), mais une ligne n’en contient qu’une")
  }

  static let publishByHand = LocalizedText(
    en: "publish it yourself: `edito preview` shows each part",
    fr: "publiez-le vous-même : `edito preview` montre chaque partie")

  static let emptyText = LocalizedText(en: "the post has no text", fr: "la publication n’a pas de texte")

  static func formula(_ mark: String) -> LocalizedText {
    LocalizedText(
      en: "the text begins with “\(mark)”, which spreadsheets read as a formula",
      fr: "le texte commence par « \(mark) », que les tableurs lisent comme une formule")
  }

  static let otherBeginning = LocalizedText(
    en: "begin it with a word, a • or a –", fr: "commencez par un mot, une puce • ou un tiret –")

  static func separatorInAltText(_ separator: String) -> LocalizedText {
    LocalizedText(
      en: "the alt text contains \(separator), which separates the alt texts of several pictures",
      fr: "le texte alternatif contient \(separator), qui sépare les textes alternatifs de plusieurs images")
  }

  static let noBoard = LocalizedText(en: "the Pinterest board is missing", fr: "le tableau Pinterest manque")
  static let nameBoard = LocalizedText(
    en: "set it in the post: `x-board: Breads`", fr: "indiquez-le dans la publication : `x-board: Pains`")

  static func tooManyFiles(_ scheduler: String, _ most: Int) -> LocalizedText {
    LocalizedText(
      en: "\(scheduler) accepts \(most, "file", "files") per post",
      fr: "\(scheduler) accepte \(most, "fichier", "fichiers") par publication")
  }

  static func mixedFiles(_ scheduler: String) -> LocalizedText {
    LocalizedText(
      en: "\(scheduler) accepts only one kind of file per post",
      fr: "\(scheduler) accepte une seule sorte de fichiers par publication")
  }

  static func unknownFile(_ path: String) -> LocalizedText {
    LocalizedText(en: "the format of \(path) is unknown", fr: "le format de \(path) est inconnu")
  }

  static func rejectedFile(_ kind: String, _ scheduler: String) -> LocalizedText {
    LocalizedText(
      en: "\(scheduler) does not accept \(kind) files in a bulk upload",
      fr: "\(scheduler) n’accepte pas les fichiers \(kind) dans une programmation groupée")
  }

  static func tooLarge(_ path: String, _ bytes: Int, _ scheduler: String) -> LocalizedText {
    LocalizedText(
      en: "\(path) is larger than \(.size(bytes)), the limit of \(scheduler)",
      fr: "\(path) dépasse \(.size(bytes)), la limite de \(scheduler)")
  }

  static func noAddress(_ path: String) -> LocalizedText {
    LocalizedText(en: "\(path) has no public URL", fr: "\(path) n’a pas d’adresse web publique")
  }

  static let setAddress = LocalizedText(
    en:
      "publish media/ on the web, for example with `edito build`, and set the URL of the site in edito.md: `site: {address: …}`",
    fr:
      "mettez media/ en ligne, par exemple avec `edito build`, et indiquez l’adresse web du site dans edito.md : `site: {address: …}`"
  )
}
