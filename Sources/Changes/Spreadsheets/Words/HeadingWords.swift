import ForeignFiles

/// The headers of editorial calendars and schedulers, in English, French, German, Spanish, Italian, Portuguese and Dutch.
///
/// One header may belong to several columns: `Posting Time` may be a date or a time of day. The cells decide; see ``ColumnEvidence``.
enum HeadingWords {
  /// Returns the headers of a column, the best first. They are compared regardless of case, accents and punctuation.
  static func of(_ column: SheetColumn) -> [String] {
    (byName[column.name] ?? []) + (bySchedulers[column] ?? [])
  }

  /// The headers of the files that Edito writes for schedulers.
  private static let bySchedulers: [SheetColumn: [String]] = {
    var headings: [SheetColumn: [String]] = [:]
    for column in SchedulerProfile.all.flatMap(\.columns) {
      if let field = column.content.sheetColumn { headings[field, default: []].append(column.heading) }
    }
    return headings
  }()

  /// Whether a column with this header may stay unread, although it contains texts or dates: notes of a team about its work, which are no
  /// part of a post.
  static func isSideNote(_ heading: String) -> Bool { sideNotes.contains(HeadingText.folded(heading)) }

  private static let byName: [String: [String]] = [
    "date": [
      "publish date", "publishing date", "publication date", "post date", "posting date", "date to post", "date posted",
      "date published", "published date", "planned date", "content date", "scheduled date", "schedule date",
      "scheduled for",
      "scheduled on", "scheduled at", "scheduled", "schedule", "publish on", "post on", "go live date", "go live",
      "live date",
      "launch date", "release date", "date & time", "date and time", "date/time", "datetime", "day and time", "when",
      "due date", "due",
      "publish at", "published at", "posted at", "sent at", "date de publication", "date de parution", "date prévue",
      "date de diffusion",
      "date de mise en ligne", "mise en ligne", "date de post", "date du post", "date et heure", "jour et heure",
      "programmé le",
      "publié le", "planifié le", "quand", "publication le", "échéance", "date programmée",
      "datum", "veröffentlichungsdatum", "veröffentlichung", "erscheinungsdatum", "termin", "posting-datum",
      "datum und uhrzeit",
      "wann", "tag", "geplant am", "geplant für", "veröffentlicht am",
      "fecha", "fecha de publicación", "fecha y hora", "fecha programada", "fecha prevista", "día", "cuándo",
      "publicado el",
      "data", "data di pubblicazione", "data pubblicazione", "data e ora", "giorno", "quando", "data prevista",
      "pubblicato il",
      "data de publicação", "data da publicação", "data e hora", "data programada", "dia", "publicado em",
      "publicatiedatum", "plaatsingsdatum", "datum en tijd", "geplande datum", "wanneer", "dag", "gepubliceerd op",
      "posting time", "publish time", "publishing time", "scheduled time", "schedule time", "post time",
      "publication time",
    ],
    "time": [
      "posting time", "publish time", "publishing time", "post time", "publication time", "scheduled time",
      "schedule time",
      "time of post", "time of day", "time to post", "time slot", "hour", "heure", "heure de publication",
      "heure de parution",
      "heure de diffusion", "heure prévue", "horaire", "créneau", "créneau horaire", "uhrzeit", "zeit",
      "veröffentlichungszeit",
      "posting-zeit", "hora", "hora de publicación", "horario", "ora", "orario", "ora di pubblicazione",
      "hora de publicação", "horário",
      "tijd", "tijdstip", "publicatietijd",
    ],
    "weekday": [
      "weekday", "day of week", "day of the week", "day", "jour de la semaine", "jour", "wochentag", "tag",
      "día de la semana", "día",
      "giorno della settimana", "giorno", "dia da semana", "dia", "dag van de week", "weekdag", "dag",
    ],
    "title": [
      "topic", "post title", "post topic", "post name", "working title", "headline", "subject", "subject line", "theme",
      "post idea",
      "idea", "content idea", "name", "title/topic", "sujet", "sujet du post", "intitulé", "nom", "nom du post",
      "thème", "thématique",
      "accroche", "idée", "idée de contenu", "titel", "thema", "überschrift", "betreff", "beitragstitel", "título",
      "tema", "asunto",
      "titolo", "argomento", "soggetto", "oggetto", "tópico", "assunto", "onderwerp", "kop",
    ],
    "text": [
      "copy", "post copy", "caption", "captions", "post caption", "caption/copy", "caption / copy", "copy/caption",
      "content", "post content",
      "message", "post text", "message text", "body", "body copy", "post body", "text copy", "social copy",
      "final copy", "draft copy",
      "description", "post", "tweet", "tweet text", "status text", "légende", "légendes", "contenu", "contenu du post",
      "texte du post",
      "texte de la publication", "rédactionnel", "wording", "corps", "corps du texte", "corps du post", "publication",
      "texte final",
      "beitragstext", "beitrag", "inhalt", "bildunterschrift", "posttext", "texto", "texto del post", "pie de foto",
      "contenido",
      "publicación", "mensaje", "testo", "testo del post", "didascalia", "contenuto", "messaggio", "texto do post",
      "legenda", "conteúdo",
      "mensagem", "publicação", "tekst", "bijschrift", "inhoud", "bericht",
    ],
    "channels": [
      "channel", "channels", "channel(s)", "network", "networks", "social network", "social networks", "social media",
      "platform",
      "platforms", "platform(s)", "social platform", "social channel", "social", "account", "accounts",
      "social account", "profile",
      "profiles", "social profile", "page", "where", "outlet", "site", "réseau", "réseaux", "réseau social",
      "réseaux sociaux",
      "réseau(x)", "canal(aux)", "plateforme", "plateformes", "plate-forme", "compte", "comptes", "profil", "support",
      "supports", "où",
      "kanal", "kanäle", "netzwerk", "netzwerke", "plattform", "plattformen", "konto", "canal", "canales", "red",
      "redes", "red social",
      "redes sociales", "plataforma", "plataformas", "cuenta", "canale", "canali", "piattaforma", "piattaforme", "rete",
      "social network",
      "canais", "rede social", "redes sociais", "conta", "kanaal", "kanalen", "platformen", "netwerk",
    ],
    "status": [
      "state", "stage", "progress", "post status", "content status", "approval status", "approval",
      "statut de validation",
      "validation", "freigabe", "freigabestatus", "estado de aprobación", "aprobación", "approvazione", "aprovação",
      "goedkeuring", "workflow", "phase", "statut du post",
      "avancement", "état",
      "étape", "progression", "stand", "bearbeitungsstand", "estado", "situación", "stato", "avanzamento", "situação",
      "voortgang",
    ],
    "author": [
      "author", "owner", "writer", "written by", "copywriter", "creator", "created by", "assigned to", "assignee",
      "responsible", "person",
      "person responsible", "who", "in charge", "content owner", "post owner", "auteur", "autrice", "auteur·rice",
      "rédacteur", "rédactrice",
      "rédigé par", "responsable", "qui", "en charge", "attribué à", "assigné à", "créateur", "pilote", "porteur",
      "autor", "autorin",
      "verfasser", "verantwortlich", "zuständig", "bearbeiter", "autor/a", "encargado", "encargada", "asignado a",
      "redactor", "autore",
      "autrice", "assegnato a", "redattore", "responsabile", "responsável", "atribuído a", "redator", "schrijver",
      "verantwoordelijke",
      "toegewezen aan", "eigenaar",
    ],
    "campaign": ["campaign", "campaign name", "campagne", "opération", "kampagne", "campaña", "campagna", "campanha"],
    "pillar": [
      "pillar", "content pillar", "category", "content category", "theme", "content theme", "bucket", "content bucket",
      "pilier", "rubrique",
      "catégorie", "ligne éditoriale", "säule", "kategorie", "rubrik", "pilar", "categoría", "pilastro", "categoria",
      "pijler", "categorie",
    ],
    "objective": [
      "goal", "objective", "purpose", "aim", "but", "objectif", "ziel", "objetivo", "obiettivo", "scopo", "doel",
    ],
    "audience": [
      "audience", "target audience", "target", "public", "cible", "public cible", "zielgruppe", "público",
      "público objetivo", "pubblico",
      "target", "público-alvo", "doelgroep",
    ],
    "format": [
      "format", "content type", "post type", "type of post", "type of content", "type", "media type", "content format",
      "type de contenu",
      "type de post", "type de publication", "type de média", "formato", "inhaltstyp", "beitragsart", "art", "tipo",
      "tipo de contenido",
      "tipo di contenuto", "tipo de conteúdo", "soort", "contenttype",
    ],
    "tags": [
      "tag", "tags", "label", "labels", "keywords", "mots-clés", "étiquettes", "étiquette", "schlagwörter", "etiquetas",
      "etichette",
      "trefwoorden",
    ],
    "language": ["language", "langue", "sprache", "idioma", "lingua", "taal"],
    "cta.text": [
      "cta", "call to action", "call-to-action", "appel à l'action", "appel à l’action", "handlungsaufforderung",
      "llamada a la acción",
      "invito all'azione", "chamada para ação", "oproep tot actie",
    ],
    "cta.url": [
      "link", "links", "url", "link url", "link to post", "destination url", "destination link", "landing page",
      "website", "web link",
      "article link", "lien", "liens", "lien à partager", "lien vers", "page de destination", "adresse", "adresse web",
      "enlace", "enlaces",
      "collegamento", "ligação", "koppeling",
    ],
    "permalink": [
      "permalink", "post link", "post url", "link to the post", "live link", "live url", "published link",
      "published url", "post permalink",
      "permalien", "lien permanent", "lien de la publication", "lien du post", "lien publié", "url du post",
      "url de la publication",
      "lien vers le post", "beitragslink", "link zum beitrag", "enlace de la publicación", "enlace permanente",
      "link del post",
      "link da publicação", "link do post", "link naar bericht",
    ],
    "media.1.file": [
      "image", "images", "photo", "photos", "picture", "visual", "visuals", "visual asset", "media", "media file",
      "asset", "assets",
      "creative", "artwork", "attachment", "image url", "image link", "video", "visuel", "visuels", "média", "médias",
      "fichier média",
      "photo / visuel", "illustration", "bild", "bilder", "foto", "grafik", "medien", "imagen", "imágenes", "foto",
      "immagine", "immagini",
      "imagem", "imagens", "afbeelding", "beeld",
    ],
    "media.1.alt": [
      "alt", "alt text", "alt-text", "image alt", "image description", "texte alternatif", "alternative textuelle",
      "alternativtext",
      "texto alternativo", "testo alternativo", "alternatieve tekst",
    ],
    "file": ["file name", "filename", "post file", "nom du fichier", "fichier"],
  ]

  private static let sideNotes = Set(
    [
      "notes", "note", "comments", "comment", "remarks", "remark", "feedback", "brief", "briefing", "instructions",
      "details", "internal notes",
      "notes internes", "commentaire", "commentaires", "remarque", "remarques", "consignes", "précisions", "détails",
      "retours", "à faire",
      "to do", "todo", "results", "result", "résultats", "résultat", "bilan", "performance", "performances", "insights",
      "learnings",
      "deadline", "draft due", "draft due date", "copy due", "design due", "approval date", "approved on",
      "review date", "date de validation",
      "validé le", "date limite", "created", "created at", "created on", "created by", "date created", "updated",
      "updated at",
      "last updated", "last modified", "modified", "timestamp", "horodateur", "créé le", "modifié le", "mis à jour le",
      "week of", "week",
      "semaine", "semaine du", "month", "mois", "quarter", "trimestre", "notizen", "bemerkungen", "anmerkungen",
      "kommentar", "kommentare",
      "woche", "monat", "notas", "comentarios", "observaciones", "semana", "mes", "commenti", "osservazioni",
      "settimana", "mese",
      "comentários", "observações", "mês", "opmerkingen", "notities", "opmerking", "maand",
    ].map(HeadingText.folded))
}
