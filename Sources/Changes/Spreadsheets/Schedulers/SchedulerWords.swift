import CivilTime
import Editorial
import Localization
import Networks

/// Why a scheduler gets no row, and what to do about it.
extension LocalizedText {
  static let noChannel = LocalizedText(en: "it goes to no channel", fr: "elle ne va sur aucun canal")

  static func unknownNetwork(_ channel: String) -> LocalizedText {
    LocalizedText(en: "the network of \(channel) is not known", fr: "le réseau de \(channel) n’est pas connu")
  }

  static func notPublished(on network: String, by scheduler: String) -> LocalizedText {
    LocalizedText(
      en: "\(scheduler) is not known to publish on \(network)",
      fr: "\(scheduler) n’est pas connu pour publier sur \(network)")
  }

  static func notReady(_ state: PostStatus) -> LocalizedText {
    LocalizedText(
      en: "it is “\(state.rawValue)”, and not approved",
      fr: "elle est à l’état « \(state.rawValue) » et n’est pas validée")
  }

  static let notApproved = LocalizedText(
    en: "it is not approved, or not as it is now", fr: "elle n’est pas validée, ou pas dans sa forme actuelle")

  static let noDate = LocalizedText(en: "it has no date", fr: "elle n’a pas de date")
  static let noTime = LocalizedText(en: "it has a day and no time", fr: "elle a un jour mais pas d’heure")
  static func comesTwice(_ time: TimeOfDay) -> LocalizedText {
    LocalizedText(
      en: "\(time.clock) comes twice on that day, and the file cannot say which one is meant",
      fr: "\(DateNames.time(time.unrepeated)) arrive deux fois ce jour-là, et le fichier ne peut pas dire laquelle")
  }

  static let past = LocalizedText(en: "its slot has passed", fr: "sa date est passée")
  static let giveSlot = LocalizedText(
    en: "give it a slot with a time, such as 2026-11-24 09:00",
    fr: "donnez-lui une date avec l’heure, comme 2026-11-24 09:00")

  static func tooSoon(_ scheduler: String, _ minutes: Int) -> LocalizedText {
    LocalizedText(
      en: "it goes out too soon: \(scheduler) needs \(minutes, "minute", "minutes")",
      fr: "elle paraît trop tôt : \(scheduler) demande \(minutes, "minute", "minutes")")
  }

  static func thread(_ parts: Int) -> LocalizedText {
    LocalizedText(
      en: "it is a thread of \(parts, "part", "parts"), and a row holds one",
      fr: "c’est un fil de \(parts, "message", "messages"), et une ligne n’en contient qu’un")
  }

  static let publishByHand = LocalizedText(
    en: "publish it yourself: `edito preview` gives each part",
    fr: "publiez-le vous-même : `edito preview` donne chaque message")

  static let emptyText = LocalizedText(en: "there is no text", fr: "il n’y a pas de texte")

  static func formula(_ mark: String) -> LocalizedText {
    LocalizedText(
      en: "its text begins with “\(mark)”, which spreadsheets take for a formula",
      fr: "son texte commence par « \(mark) », que les tableurs prennent pour une formule")
  }

  static let otherBeginning = LocalizedText(
    en: "begin it otherwise: with a word, a • or a –", fr: "commencez autrement : par un mot, une puce • ou un tiret –")

  static func separatorInAltText(_ separator: String) -> LocalizedText {
    LocalizedText(
      en: "\(separator) stands in its alt text, and separates those of several pictures",
      fr: "\(separator) figure dans son texte alternatif et sépare ceux de plusieurs images")
  }

  static let noBoard = LocalizedText(en: "no board is named for Pinterest", fr: "aucun tableau Pinterest n’est nommé")
  static let nameBoard = LocalizedText(
    en: "name it in the post: `x-board: Breads`", fr: "nommez-le dans la publication : `x-board: Pains`")

  static func tooManyFiles(_ scheduler: String, _ most: Int) -> LocalizedText {
    LocalizedText(
      en: "\(scheduler) takes \(most, "file", "files") for each post",
      fr: "\(scheduler) prend \(most, "fichier", "fichiers") par publication")
  }

  static func mixedFiles(_ scheduler: String) -> LocalizedText {
    LocalizedText(
      en: "\(scheduler) takes files of one kind for each post",
      fr: "\(scheduler) prend des fichiers d’une seule sorte par publication")
  }

  static func unknownFile(_ path: String) -> LocalizedText {
    LocalizedText(en: "the kind of \(path) cannot be told", fr: "la nature de \(path) est inconnue")
  }

  static func refusedFile(_ kind: String, _ scheduler: String) -> LocalizedText {
    LocalizedText(
      en: "\(scheduler) takes no \(kind) from a file of posts",
      fr: "\(scheduler) ne prend pas de \(kind) dans un fichier de publications")
  }

  static func tooLarge(_ path: String, _ bytes: Int, _ scheduler: String) -> LocalizedText {
    LocalizedText(
      en: "\(path) is larger than the \(.size(bytes)) that \(scheduler) takes",
      fr: "\(path) dépasse les \(.size(bytes)) que \(scheduler) accepte")
  }

  static func noAddress(_ path: String) -> LocalizedText {
    LocalizedText(en: "nobody outside can see \(path)", fr: "personne à l’extérieur ne peut voir \(path)")
  }

  static let setAddress = LocalizedText(
    en: "put media/ on the web, as `edito build` does, and write where in edito.md: `site: {address: …}`",
    fr: "mettez media/ en ligne, comme le fait `edito build`, et écrivez où dans edito.md : `site: {address: …}`")
}
