/// The words of one language, in lists long enough that two texts are practically never alike.
struct Vocabulary: Sendable {
  /// The beginning of a noun phrase, and the nouns that agree with it. French has one group for each gender.
  struct NounGroup: Sendable {
    let determiners: [String]
    let nouns: [String]
  }

  let nounGroups: [NounGroup]
  let adjectives: [String]
  let adjectivePrecedesNoun: Bool
  /// Verbs in the third person singular of the present, with an object.
  let verbs: [String]
  let places: [String]
  let moments: [String]
  let connectors: [String]
  let headings: [String]
  let actions: [String]

  static let english = Vocabulary(
    nounGroups: [
      NounGroup(
        determiners: phrases("the, this, every, our, one, that, another, their"),
        nouns: words(
          """
          lamp chair table bicycle radio kettle kiln loom clock guitar toaster drawer shelf mirror pump wheel frame bench
          vase bowl teapot curtain basket ladder window hinge handle switch cable motor spring blade needle thread button
          pattern jacket boot saddle lantern amplifier turntable camera tripod telescope microscope cabinet stool desk
          mattress blanket cushion rug whistle trumpet accordion violin puppet kite boat paddle stove oven scale grinder
          press mould glaze varnish brush canvas easel notebook calendar map compass workshop apprentice neighbour
          volunteer carpenter weaver potter welder tailor electrician photographer gardener librarian teacher visitor
          """)
      )
    ],
    adjectives: words(
      """
      old blue quiet broken borrowed wooden heavy narrow patient stubborn copper round rusty painted folded crooked loud
      tiny generous forgotten careful woven electric brass pale green curious sturdy humble second-hand spare polished
      unfinished curved hollow bright dusty gentle honest lively modest neat portable rare simple slow soft warm wide
      handmade striped oily silent golden faded
      """),
    adjectivePrecedesNoun: true,
    verbs: phrases(
      """
      repairs, explains, opens, measures, carries, replaces, finds, sketches, photographs, compares, tests, rescues,
      shares, cleans, rebuilds, weighs, paints, tightens, sorts, tunes, lends, borrows, welcomes, surprises, follows,
      draws, turns over, takes apart, puts together, brings back, saves, shows, lifts, holds, needs, deserves, inspires,
      hides, reveals, changes, protects, outlives, answers, collects, labels, mends, documents, recycles
      """),
    places: phrases(
      """
      in the courtyard, by the canal, under the stairs, at the market, behind the old station, next to the library,
      on the second floor, in front of the bakery, at the town hall, near the bridge, in the wood shop, at the open day,
      on the long bench, in the reading room, outside in the rain, at the school gate, in the tool library, by the door,
      along the towpath, in a shoebox, on the roof terrace, at the repair table, in the archive, on the night train
      """),
    moments: phrases(
      """
      this morning, on Monday, on Tuesday evening, last Thursday, at half past nine, before lunch, after the storm,
      once a month, in early spring, at the end of the season, twice this week, during the fair, all afternoon, at dusk,
      for the third time, on a grey Sunday, by the first of the month, in under an hour, during the heatwave,
      since last winter, as every year, between two trains, on the longest day, before the doors open
      """),
    connectors: phrases(
      """
      little by little, to our surprise, as promised, in the end, for once, without a manual, with four hands, by chance,
      against all odds, step by step, thanks to a reader, after many tries, as a first attempt, on a small budget,
      in plain words, with a spare part, in good company, without hurry, at long last, on a whim
      """),
    headings: phrases("What we learnt, How it went, What comes next, The tools, In numbers, A short history, Thanks"),
    actions: phrases("Book a bench, Become a member, Read the guide, Come and help, Join the class, Send a photo"))

  static let french = Vocabulary(
    nounGroups: [
      NounGroup(
        determiners: phrases("le, ce, notre, chaque, un, leur, votre"),
        nouns: words(
          """
          carnet miroir vélo tiroir fauteuil banc rideau panier moteur ressort bouton motif manteau sac violon piano
          tambour bateau four moule pinceau tableau calendrier plan compas réveil grille-pain téléphone projecteur trépied
          tabouret bureau matelas coussin tapis sifflet pantin cerf-volant poêle moulin vernis chevalet voisin menuisier
          tisserand potier soudeur tailleur jardinier bibliothécaire professeur visiteur bénévole câble
          """)
      ),
      NounGroup(
        determiners: phrases("la, cette, notre, chaque, une, leur, votre"),
        nouns: words(
          """
          lampe chaise table radio bouilloire pendule guitare pompe roue planche vitrine théière nappe corbeille fenêtre
          poignée charnière lame pelote veste botte selle lanterne platine caméra loupe commode malle couverture trompette
          marionnette barque pagaie balance presse glaçure brosse toile carte boussole voisine menuisière tisserande
          potière soudeuse couturière jardinière photographe maîtresse visiteuse bénévole bobine
          """)
      ),
    ],
    adjectives: words(
      """
      rouge jaune calme solide fragile utile simple rare moderne rapide large pratique magnifique robuste
      tranquille célèbre honnête modeste fidèle timide bizarre énorme minuscule sensible fantasque classique mécanique
      acoustique historique unique splendide superbe tenace rustique rebelle sauvage docile pâle
      sombre propre vide lisse souple étrange vénérable
      """),
    adjectivePrecedesNoun: false,
    verbs: phrases(
      """
      répare, explique, ouvre, mesure, porte, remplace, retrouve, dessine, photographie, compare, essaie, sauve, partage,
      nettoie, reconstruit, pèse, repeint, resserre, trie, accorde, prête, emprunte, accueille, surprend, suit, retourne,
      démonte, remonte, rapporte, montre, soulève, tient, mérite, inspire, cache, révèle, change, protège, complète,
      étiquette, raccommode, documente, recycle, réinvente, préfère, récupère, éclaire, façonne
      """),
    places: phrases(
      """
      dans la cour, au bord du canal, sous l’escalier, au marché, derrière la vieille gare, à côté de la bibliothèque,
      au deuxième étage, devant la boulangerie, à la mairie, près du pont, à l’atelier bois, aux portes ouvertes,
      sur le grand établi, dans la salle de lecture, dehors sous la pluie, devant l’école, à l’outilthèque, à l’entrée,
      le long du quai, dans une boîte à chaussures, sur la terrasse, à la table des réparations, aux archives
      """),
    moments: phrases(
      """
      ce matin, lundi, mardi soir, jeudi dernier, à neuf heures et demie, avant midi, après l’orage, une fois par mois,
      au début du printemps, en fin de saison, deux fois cette semaine, pendant la foire, tout l’après-midi, à la tombée
      du jour, pour la troisième fois, un dimanche gris, dès le premier du mois, en moins d’une heure, depuis l’hiver,
      comme chaque année, entre deux trains, à la belle étoile, avant l’ouverture, en plein été
      """),
    connectors: phrases(
      """
      petit à petit, à notre surprise, comme promis, finalement, pour une fois, sans mode d’emploi, à quatre mains,
      par hasard, contre toute attente, pas à pas, grâce à une lectrice, après bien des essais, pour commencer,
      avec peu de moyens, en clair, avec une pièce de rechange, en bonne compagnie, sans se presser, enfin,
      sur un coup de tête
      """),
    headings: phrases(
      "Ce que nous avons appris, Comment ça s’est passé, La suite, Les outils, En chiffres, Un peu d’histoire, Merci"),
    actions: phrases(
      "Réserver un établi, Devenir membre, Lire le guide, Venir aider, Rejoindre le cours, Envoyer une photo"))

  static let firstNames = words(
    """
    Amina Bruno Chloé Driss Élise Farid Gaëlle Hugo Inès Jonas Karim Léa Malik Nadège Omar Prune Quentin Rania Sacha Théa
    Ulysse Valérie Wassim Xavier Yasmine Zoé Ada Boris Clara Denis Esther Flore Goran Hélène Ivan Judith Kofi Lucie
    """)
  static let emoji = words("🔧 🪑 🚲 ☕ 🌿 🎉 🧵 🪚 💡 📷 🙌 👩🏽‍🔧 🇫🇷 ✨")
  static let tags = words(
    """
    repair reuse workshop craft bicycles wood textile ceramics tools neighbours openday canal atelier réparation couture
    céramique menuiserie quartier bénévoles vélo recyclage apprentissage lumière électronique
    """)
}

/// Splits at whitespace.
private func words(_ list: String) -> [String] { list.split(whereSeparator: \.isWhitespace).map(String.init) }

/// Splits at commas, and joins items that span two lines.
private func phrases(_ list: String) -> [String] {
  list.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
