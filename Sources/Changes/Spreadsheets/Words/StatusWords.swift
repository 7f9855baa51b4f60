import Editorial
import Schema
import SourceText

/// The words for the statuses of posts in calendars, in English, French, German, Spanish, Italian, Portuguese and Dutch. Front matter
/// accepts the words of the schema only.
public enum StatusWords {
  /// Returns the status that a cell names, regardless of case, accents, punctuation and French endings; `nil` for an unknown word.
  static func status(named cell: String) -> PostStatus? {
    (index.named(cell) ?? index.named(plain(cell))).flatMap { PostStatus(rawValue: $0.word) }
  }

  /// Returns a cell without the signs and pictures around its words, such as a tick or a coloured circle.
  private static func plain(_ cell: String) -> String {
    let isWord = { (character: Character) in character.isLetter || character.isNumber }
    guard let first = cell.firstIndex(where: isWord), let last = cell.lastIndex(where: isWord) else { return "" }
    return String(cell[first...last])
  }

  /// The statuses with all their words, the words of the schema first.
  private static let index = KnownWordIndex(
    PostStatus.allCases.map { status in
      KnownWord(
        status.rawValue,
        otherNames: status.frenchWords + [status.label.french, status.label.english] + words(for: status))
    })

  /// Returns all words for a status except its name in front matter, in lower case, each once.
  public static func all(for status: PostStatus) -> [String] {
    (status.frenchWords + words(for: status)).map { $0.lowercased() }.uniqued.filter { $0 != status.rawValue }
  }

  private static func words(for status: PostStatus) -> [String] {
    switch status {
    case .idea:
      [
        "ideas", "idea only", "backlog", "concept", "brainstorm", "proposed", "pitch", "to do", "todo", "not started",
        "to write", "new",
        "idée", "à faire", "à écrire", "à rédiger", "à créer", "non commencé", "pas commencé", "proposition", "proposé",
        "nouveau", "idee",
        "offen", "zu erledigen", "nicht begonnen", "por hacer", "pendiente", "sin empezar", "da fare", "non iniziato",
        "a fazer",
        "não iniciado", "te doen", "niet gestart",
      ]
    case .draft:
      [
        "drafted", "drafting", "first draft", "draft ready", "writing", "in writing", "wip", "work in progress",
        "in progress", "in production",
        "in design", "designing", "being written", "doing", "started", "creating", "rédaction", "en rédaction",
        "en cours de rédaction",
        "en création", "en production", "en préparation", "rédigé", "entwurf", "in arbeit", "in bearbeitung",
        "borrador", "en progreso",
        "en proceso", "en curso", "bozza", "in corso", "in lavorazione", "rascunho", "em andamento", "em progresso",
        "bezig",
        "in behandeling",
      ]
    case .review:
      [
        "review", "reviewing", "to review", "ready for review", "under review", "needs review", "for review",
        "awaiting review",
        "pending review", "for approval", "needs approval", "to approve", "awaiting approval", "waiting for approval",
        "pending approval",
        "sent for approval", "pending", "submitted", "proofreading", "editing", "in editing", "revision",
        "needs changes", "changes requested",
        "en validation", "en attente de validation", "en attente", "attente de validation", "à approuver", "à vérifier",
        "à corriger",
        "soumis", "en correction", "relecture en cours", "zur freigabe", "in prüfung", "zu prüfen",
        "freigabe ausstehend", "en revisión",
        "por aprobar", "pendiente de aprobación", "in revisione", "da approvare", "in approvazione", "em revisão",
        "para aprovação",
        "aguardando aprovação", "ter goedkeuring", "in review", "te beoordelen",
      ]
    case .approved:
      [
        "approved", "ready", "ready to post", "ready to publish", "ready to schedule", "ready to go", "ok", "okay",
        "validated", "final",
        "finalized", "finalised", "good to go", "signed off", "prêt à publier", "prêt à programmer", "bon à publier",
        "bon à tirer", "bat",
        "validé", "finalisé", "freigegeben", "fertig", "bereit", "genehmigt", "aprobado", "aprobada", "listo", "lista",
        "listo para publicar",
        "approvato", "approvata", "pronto", "pronta", "pronto per la pubblicazione", "aprovado", "aprovada",
        "pronto para publicar",
        "goedgekeurd", "klaar", "gereed",
      ]
    case .scheduled:
      [
        "planned", "scheduled", "queued", "in queue", "queue", "programmed", "loaded", "booked", "upcoming", "planifié",
        "programmé",
        "en file d'attente", "à publier", "à venir", "prévu", "geplant", "eingeplant", "planificado", "planificada",
        "programado",
        "programada", "agendado", "programmato", "programmata", "pianificato", "pianificata", "planejado", "planejada",
        "agendada",
        "gepland", "ingepland",
      ]
    case .published:
      [
        "published", "posted", "live", "done", "sent", "complete", "completed", "out", "shared", "closed", "publié",
        "paru", "posté",
        "diffusé", "envoyé", "fait", "terminé", "en ligne", "veröffentlicht", "gepostet", "erledigt", "online",
        "publicado", "publicada",
        "hecho", "enviado", "terminado", "pubblicato", "pubblicata", "fatto", "inviato", "completato", "feito",
        "concluído", "gepubliceerd",
        "geplaatst", "voltooid",
      ]
    case .cancelled:
      [
        "cancelled", "canceled", "dropped", "killed", "rejected", "declined", "abandoned", "archived", "discarded",
        "annulé", "abandonné",
        "rejeté", "refusé", "archivé", "supprimé", "abgesagt", "abgelehnt", "verworfen", "storniert", "cancelado",
        "cancelada", "rechazado",
        "descartado", "annullato", "annullata", "rifiutato", "scartato", "rejeitado", "geannuleerd", "afgewezen",
      ]
    }
  }
}
