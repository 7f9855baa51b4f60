import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Rendering
import WorkspaceFiles

struct CadenceCommand: EditoCommand {
  static let help = CommandHelp(
    "cadence",
    suggestedFor: ["frequency", "targets", "fréquence", "rythme", "cibles"],
    abstract: HelpText(
      en: "Compare posts with cadence targets", fr: "Comparer les publications aux cibles de cadence"),
    discussion: HelpText(
      en: """
        Counts what is published, ready and planned for each target. A ready post is approved or scheduled; a planned one has \
        a date, but is still a draft or in review.

        Default: the last complete period of each target, the current one, and those that begin within `horizon:` (two weeks if it is \
        not set). For a daily target: the last complete day, at most seven days from today on, and the number of posts missing later.
        """,
      fr: """
        Compte, pour chaque cible, les publications parues, prêtes et prévues. Une publication prête est validée ou programmée ; une \
        publication prévue a une date, mais elle est encore en brouillon ou en relecture.

        Par défaut : la dernière période complète de chaque cible, la période en cours, et celles qui commencent d’ici à l’horizon \
        (`horizon:`, ou deux semaines à défaut). Pour une cible par jour : le dernier jour complet, sept jours au plus à partir \
        d’aujourd’hui, et le nombre de publications qui manquent ensuite.
        """),
    examples: [
      HelpExample(
        "edito cadence",
        HelpText(en: "recent, current and coming periods", fr: "périodes récentes, en cours et à venir")),
      HelpExample("edito cadence 2026-11 --format md"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .period)
  var period: String?

  @Option(help: .format)
  var format = FormatArgument<CadenceOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    let overview = try session.snapshot.cadence.overview(of: session.period(period, on: console))
    let output = CadenceOutput(overview, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}

struct SlotsCommand: EditoCommand {
  static let help = CommandHelp(
    "slots",
    suggestedFor: ["slot", "suggest", "créneau", "créneaux", "proposer"],
    abstract: HelpText(
      en: "Suggest slots for missing posts", fr: "Proposer des créneaux pour les publications manquantes"),
    discussion: HelpText(
      en: "Suggests a slot for each post that a cadence target still requires within the horizon. Writes nothing.",
      fr:
        "Propose un créneau pour chaque publication qui manque à une cible de cadence d’ici à l’horizon. N’écrit rien."),
    examples: [
      HelpExample(
        "edito slots", HelpText(en: "within the workspace's horizon", fr: "d’ici à l’horizon de l’espace de travail")),
      HelpExample(
        "edito slots --channel blog --horizon \"6 weeks\"",
        french: "edito slots --channel blog --horizon \"6 semaines\""),
    ])

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      en: "Suggest slots only for this channel", fr: "Ne proposer de créneaux que pour ce canal", value: .channel))
  var channel: String?

  @Option(
    help: ArgumentHelp(
      en: "How far to look ahead, such as “2 weeks”; default: `horizon:` in edito.md, otherwise two weeks",
      fr: "Horizon, comme « 2 semaines » ; par défaut `horizon:` dans edito.md, sinon deux semaines", value: .duration))
  var horizon: String?

  @Option(help: .format)
  var format = FormatArgument<SlotsOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    let channel = try session.id(channel, of: .channel, on: console)
    let span = try horizon.map { try SpanArgument.span($0, of: "--horizon") }
    let output = SlotsOutput(session.snapshot, horizon: span, channel: channel, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
