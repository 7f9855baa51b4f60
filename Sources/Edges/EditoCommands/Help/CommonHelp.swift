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
      en: """
        Period, such as 2026-11, 2026-W48, 2026-Q4, “december” or “last week”; or day, week, month, quarter, year for the current one
        """,
      fr: """
        Période, comme 2026-11, 2026-W48, 2026-Q4, « décembre » ou « semaine dernière » ; ou jour, semaine, mois, trimestre, an pour \
        la période en cours
        """,
      value: .period)
  }

  static var post: ArgumentHelp {
    ArgumentHelp(
      en: "Post, by part of its title, id or file",
      fr: "Publication : partie du titre, identifiant ou fichier", value: .post)
  }

  static var checklist: ArgumentHelp {
    ArgumentHelp(
      en: "Checklist, by part of its title, id or file",
      fr: "Liste de tâches : partie du titre, identifiant ou fichier", value: .checklist)
  }

  static var author: ArgumentHelp {
    ArgumentHelp(
      en: "Author; default: the person with git's user.email",
      fr: "Auteur ; par défaut, la personne dont l’adresse est le user.email de git", value: .person)
  }

  static var onlyChannel: ArgumentHelp {
    ArgumentHelp(
      en: "Include only this channel, by part of its name or its network",
      fr: "Ne prendre que ce canal : partie de son nom, ou son réseau", value: .channel)
  }

  static var onlyStatus: ArgumentHelp {
    ArgumentHelp(
      en: "Include only posts with this status", fr: "Ne prendre que les publications de ce statut", value: .status)
  }

  static var onlyPerson: ArgumentHelp {
    ArgumentHelp(
      en: "Include only this person's posts, by part of the name",
      fr: "Ne prendre que les publications de cette personne : partie de son nom", value: .person)
  }

  static var dryRun: ArgumentHelp {
    ArgumentHelp(en: "Show what would be written, without writing", fr: "Montrer ce qui serait écrit, sans rien écrire")
  }
}
