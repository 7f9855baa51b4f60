import CivilTime
import Editorial
import Localization
import Publishing

/// Texts about posts waiting for approval.
public enum ReviewStrings {
  public static func title(_ count: Int, for person: String?) -> LocalizedText {
    guard let person else {
      return LocalizedText(
        en: "\(count, "post is", "posts are") waiting for approval",
        fr: "\(count, "publication attend", "publications attendent") une validation")
    }
    return LocalizedText(
      en: "\(count, "post is", "posts are") waiting for approval by \(person)",
      fr: "\(count, "publication attend", "publications attendent") une validation par \(person)")
  }

  public static func nothing(for person: String?) -> LocalizedText {
    guard let person else {
      return LocalizedText(
        en: "No posts are waiting for approval.", fr: "Aucune publication n’attend de validation.")
    }
    return LocalizedText(
      en: "No posts are waiting for approval by \(person).",
      fr: "Aucune publication n’attend de validation par \(person).")
  }

  public static func waiting(for people: [String]) -> LocalizedText {
    guard !people.isEmpty else {
      return LocalizedText(
        en: "no one may approve these: see `responsibilities`",
        fr: "personne ne peut les valider : voyez `responsibilities`")
    }
    return LocalizedText(en: "for \(.alternatives(people))", fr: "pour \(.alternatives(people))")
  }

  /// Returns the slot of a post: `Tue 24 Nov 09:00`; `no date` if the post has none.
  public static func slot(_ slot: Slot?) -> LocalizedText {
    slot.map(ShortDates.slot) ?? LocalizedText(en: "no date", fr: "sans date")
  }

  /// Returns the width of a list's column of slots in a language, in terminal columns.
  public static func slotWidth(_ language: Language) -> Int { language == .french ? 19 : 16 }

  public static func left(_ days: Int) -> LocalizedText {
    switch days {
    case ..<0: LocalizedText(en: "\(-days, "day", "days") late", fr: "\(-days, "jour", "jours") de retard")
    case 0: LocalizedText(en: "today", fr: "aujourd’hui")
    case 1: LocalizedText(en: "tomorrow", fr: "demain")
    default: LocalizedText(en: "in \(days, "day", "days")", fr: "dans \(days, "jour", "jours")")
    }
  }

  public static func by(_ author: String) -> LocalizedText { LocalizedText(en: "by \(author)", fr: "par \(author)") }

  public static let columns = [
    LocalizedText(en: "Date", fr: "Date"), LocalizedText(en: "Due", fr: "Délai"),
    LocalizedText(en: "Post", fr: "Publication"), LocalizedText(en: "Channels", fr: "Canaux"),
    LocalizedText(en: "Author", fr: "Auteur"), LocalizedText(en: "Why", fr: "Motif"),
  ]

  /// Returns the reason why a post needs an approval; `nil` if the post is simply in review.
  public static func reason(_ item: ReviewQueue.Item, in corpus: Corpus) -> LocalizedText? {
    let state = item.post.state.name
    let by = item.post.approval?.value.by.map { corpus.name(ofPerson: $0.value) }
    switch item.reason {
    case .inReview: return nil
    case .notApproved:
      return LocalizedText(en: "\(state), without an approval", fr: "\(state), sans validation")
    case .withoutDigest:
      return LocalizedText(
        en: "\(state), but the approval does not say what was approved",
        fr: "\(state), mais la validation ne dit pas ce qui a été validé")
    case .unreadableDigest:
      return LocalizedText(
        en: "\(state), but the approval's digest is invalid",
        fr: "\(state), mais l’empreinte de la validation est illisible")
    case .outdated(let changes):
      let approval =
        by.map {
          LocalizedText(en: "its approval by \($0)", fr: "sa validation par \($0)")
        } ?? LocalizedText(en: "its approval", fr: "sa validation")
      let what = changed(changes)
      return LocalizedText(
        en: "\(state), but changed since \(approval): \(what)",
        fr: "\(state), mais modifiée depuis \(approval) : \(what)")
    case .voided(let objection): return objection.words(for: by ?? "")
    }
  }

  private static func changed(_ changes: [ApprovalChange]) -> LocalizedText {
    var texts: [String] = []
    var parts: [LocalizedText] = []
    for change in changes {
      switch change {
      case .words(let channel): texts.append(channel)
      case .addedChannel(let channel):
        parts.append(LocalizedText(en: "\(channel) was added", fr: "\(channel) a été ajouté"))
      case .media: parts.append(LocalizedText(en: "the media", fr: "les médias"))
      }
    }
    if !texts.isEmpty {
      parts.insert(LocalizedText(en: "the text for \(.list(texts))", fr: "le texte pour \(.list(texts))"), at: 0)
    }
    return parts.joined(by: .semicolon)
  }
}
