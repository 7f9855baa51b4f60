import Localization

/// An accepted word, with other names that people may write instead, mostly French ones.
public struct KnownWord: Hashable, Sendable {
  public let word: String
  /// The other names, the best name first.
  public let otherNames: [String]

  public init(_ word: String, otherNames: [String] = []) {
    self.word = word
    self.otherNames = otherNames
  }

  /// Returns the word that a text most likely means; `nil` if there is none. The text may be another name of the word, or a misspelling of
  /// the word or of another name.
  ///
  /// - Parameter mayBeOther: whether the text may be correct without being a name of any word; see
  ///   ``Spelling/nearest(to:among:mayBeOther:)``.
  public static func nearest(
    to found: String, among known: [KnownWord], mayBeOther: Bool = false
  ) -> KnownWord? {
    if let translated = translation(of: found, among: known) { return translated }
    if let near = Spelling.nearest(to: found, among: known.map(\.word), mayBeOther: mayBeOther) {
      return known.first { $0.word == near }
    }
    let near = Spelling.nearest(to: found, among: known.flatMap(\.otherNames), mayBeOther: mayBeOther)
    return near.flatMap { near in known.first { $0.otherNames.contains(near) } }
  }

  /// Returns the word that a text spells correctly: the word itself in upper or lower case, or another name of it, in any French gender and
  /// number; `nil` if there is none.
  public static func named(_ found: String, among known: [KnownWord]) -> KnownWord? {
    let lowercased = found.lowercased()
    return known.first { $0.word == lowercased } ?? translation(of: found, among: known)
  }

  private static func translation(of found: String, among known: [KnownWord]) -> KnownWord? {
    let stem = stem(of: found)
    return known.first { $0.otherNames.contains { Self.stem(of: $0) == stem } }
  }

  /// Returns a French word in lower case, without accents and without the endings for gender and number. Hyphens, underscores and
  /// apostrophes become spaces.
  static func stem(of word: String) -> String {
    var letters = ""
    for character in word.lowercased() {
      switch character {
      case "à", "â": letters.append("a")
      case "ç": letters.append("c")
      case "é", "è", "ê", "ë": letters.append("e")
      case "î", "ï": letters.append("i")
      case "ô": letters.append("o")
      case "ù", "û", "ü": letters.append("u")
      case "-", "_", "’", "'": letters.append(" ")
      default: letters.append(character)
      }
    }
    while letters.count > 3, let last = letters.last, last == "e" || last == "s" { letters.removeLast() }
    return letters
  }
}

/// Known words by the forms in which they are compared, for a sheet that names them again and again.
public struct KnownWordIndex: Sendable {
  private let byWord: [String: KnownWord]
  /// The words by the stems of their other names.
  private let byStem: [String: KnownWord]

  public init(_ known: [KnownWord]) {
    byWord = Dictionary(known.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })
    byStem = Dictionary(
      known.flatMap { word in word.otherNames.map { (KnownWord.stem(of: $0), word) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the word that a text spells correctly, as ``KnownWord/named(_:among:)`` does.
  public func named(_ found: String) -> KnownWord? { byWord[found.lowercased()] ?? byStem[KnownWord.stem(of: found)] }
}

/// The French names of keys. Keys are written in English; the French names serve for suggestions and for the column headers of tables.
public enum FrenchKeys {
  /// Returns the French names of a key, the best name first; empty if no name is known. Hyphens join the words of a name.
  public static func names(of key: String) -> [String] { words.first { $0.key == key }?.value ?? [] }

  /// Returns the known key that a French word means; `nil` if there is none.
  public static func key(for word: String, among known: [String]) -> String? {
    meanings[KnownWord.stem(of: word)]?.first(where: known.contains)
  }

  private static let meanings: [String: [String]] = {
    var meanings: [String: [String]] = [:]
    for (key, words) in words {
      for word in words { meanings[KnownWord.stem(of: word), default: []].append(key) }
    }
    return meanings
  }()

  private static let words: KeyValuePairs<String, [String]> = [
    "advertise": ["publicité"], "advertising": ["publicité"],
    "alt": ["texte-alternatif", "alternative", "description"],
    "amount": ["montant", "somme"],
    "approval": ["validation", "approbation", "relecture", "révision"],
    "approve": ["valider", "approuver"], "approved": ["validé", "approuvé", "validation"],
    "audience": ["public", "cible"], "audiences": ["publics", "cibles"], "audit": ["état-des-lieux"],
    "author": ["auteur", "autrice"], "avoid": ["éviter"], "by": ["par"], "cadence": ["fréquence", "rythme"],
    "campaign": ["campagne"], "capacity": ["capacité"], "channel": ["canal"],
    "channels": ["canaux", "réseaux", "canal"],
    "checklist": ["liste"], "columns": ["colonnes", "intitulés"], "combine": ["cumul", "addition"],
    "closures": ["fermetures", "congés"], "competitors": ["concurrents"],
    "cta": ["appel-à-l-action", "action"], "date": ["jour", "parution"], "direction": ["sens"],
    "email": ["courriel", "mail"],
    "every": ["chaque", "fréquence", "rythme"], "expect": ["attendu", "objectif"], "feeds": ["flux"],
    "file": ["fichier"], "for": ["pour", "objet"],
    "from": ["de", "du", "début", "depuis"], "handle": ["compte", "identifiant"], "handles": ["comptes"],
    "horizon": ["échéance"], "id": ["identifiant"], "idea": ["idée"], "indicator": ["indicateur"],
    "indicators": ["indicateurs"], "job": ["fonction", "métier"], "keywords": ["mots-clés"], "kind": ["type", "genre"],
    "language": ["langue"],
    "line-breaks": ["retours-à-la-ligne", "sauts-de-ligne"], "listening": ["veille", "écoute"], "means": ["moyens"],
    "media": ["médias", "image", "photo"],
    "name": ["nom"], "names": ["noms"], "network": ["réseau"], "objective": ["objectif"], "objectives": ["objectifs"],
    "occasions": ["occasions"], "on": ["le", "jours"], "owner": ["responsable", "propriétaire"], "paid": ["payant"],
    "part-of": ["partie-de", "fait-partie-de"],
    "people": ["personnes", "équipe"], "period": ["période"], "pillar": ["pilier"], "pillars": ["piliers"],
    "prefer": ["préférer"], "priority": ["priorité"], "processes": ["procédures", "processus"], "publish": ["publier"],
    "published": ["publié", "publication"],
    "reason": ["raison", "motif"], "reply": ["répondre"], "responsibilities": ["responsabilités"],
    "response-time": ["délai", "délai-de-réponse"], "review-by": ["révision", "relecture", "à-réviser"],
    "role": ["rôle"],
    "search": ["recherche"], "since": ["depuis", "début"], "spending": ["dépenses"], "status": ["statut", "état"],
    "tags": ["étiquettes", "mots-clés"],
    "target": ["cible", "objectif"],
    "term": ["terme"], "text": ["texte"], "timezone": ["fuseau", "fuseau-horaire"], "title": ["titre"], "tone": ["ton"],
    "tools": ["outils"], "training": ["formation"], "unit": ["unité"], "until": ["à", "au", "fin", "jusqu-à"],
    "url": ["lien", "adresse"], "use": ["employer", "utiliser"], "who": ["qui"],
  ]
}
