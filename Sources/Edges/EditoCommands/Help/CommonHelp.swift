import ArgumentParser

/// The help of arguments and options that several commands have.
extension ArgumentHelp {
  static var format: ArgumentHelp { ArgumentHelp(en: "Output format", fr: "Format de sortie", value: .format) }

  static var language: ArgumentHelp {
    ArgumentHelp(
      en: "Output language; default: the workspace's",
      fr: "Langue de sortie ; par défaut, celle de l’espace de travail",
      value: .language)
  }

  static var color: ArgumentHelp { ArgumentHelp(en: "Use of colours", fr: "Emploi des couleurs", value: .when) }

  static var period: ArgumentHelp {
    ArgumentHelp(
      en: "Period, such as 2026-11, 2026-W48 or 2026-Q4; or day, week, month, quarter, year for the current one",
      fr:
        "Période, comme 2026-11, 2026-W48 ou 2026-Q4 ; ou jour, semaine, mois, trimestre, an pour la période en cours",
      value: .period)
  }

  static var post: ArgumentHelp {
    ArgumentHelp(
      en: "Post, by a part of its title, its id or its file",
      fr: "Publication : une partie de son titre, son identifiant ou son fichier", value: .post)
  }

  static var checklist: ArgumentHelp {
    ArgumentHelp(
      en: "Checklist, by a part of its title, its id or its file",
      fr: "Liste de tâches : une partie de son titre, son identifiant ou son fichier", value: .checklist)
  }

  static var author: ArgumentHelp {
    ArgumentHelp(
      en: "Author; default: the person with git's user.email",
      fr: "Auteur ; par défaut, la personne dont l’adresse est le user.email de git", value: .person)
  }

  static var onlyChannel: ArgumentHelp {
    ArgumentHelp(
      en: "Include only this channel, by a part of its name, or its network",
      fr: "Ne prendre que ce canal, par une partie de son nom ou par son réseau", value: .channel)
  }

  static var onlyStatus: ArgumentHelp {
    ArgumentHelp(
      en: "Include only posts with this status", fr: "Ne prendre que les publications de ce statut", value: .status)
  }

  static var onlyPerson: ArgumentHelp {
    ArgumentHelp(
      en: "Include only this person's posts, by a part of the name",
      fr: "Ne prendre que les publications de cette personne, par une partie de son nom", value: .person)
  }

  static var dryRun: ArgumentHelp {
    ArgumentHelp(en: "Show what would be written, without writing", fr: "Montrer ce qui serait écrit, sans rien écrire")
  }
}
