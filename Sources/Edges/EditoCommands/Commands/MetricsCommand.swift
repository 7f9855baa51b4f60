import Actions
import ArgumentParser
import CivilTime
import Localization
import Metrics
import Rendering
import WorkspaceFiles

struct MetricsCommand: DocumentedCommand {
  static let help = CommandHelp(
    "metrics",
    suggestedFor: [
      "metric", "stats", "statistics", "indicators", "readings", "chiffres", "statistiques", "indicateurs", "mesures",
    ],
    abstract: HelpText(en: "Show or import metrics", fr: "Afficher ou importer des chiffres"),
    discussion: HelpText(
      en: "Without a command, compares indicators with their targets, like `edito metrics show`.",
      fr: "Sans commande, compare les indicateurs à leurs cibles, comme `edito metrics show`."),
    examples: [
      HelpExample("edito metrics 2026-10 --indicator visits", french: "edito metrics 2026-10 --indicator visites"),
      HelpExample("edito metrics import export.csv --channel instagram"),
    ])

  static var configuration: CommandConfiguration {
    help.configuration(
      subcommands: [ShowMetricsCommand.self, MetricsImportCommand.self], default: ShowMetricsCommand.self)
  }
}

struct ShowMetricsCommand: EditoCommand {
  static let help = CommandHelp(
    "show",
    suggestedFor: ["list", "display", "afficher", "montrer", "lister"],
    abstract: HelpText(en: "Compare indicators with targets", fr: "Comparer les indicateurs à leurs cibles"),
    discussion: HelpText(
      en: """
        Also shows the results of calls to action, and what works: the pillars and formats that differ significantly on a channel.

        Default: each indicator's last complete period, and the posts of the last 90 days. A quarter or a year is computed from \
        its months.
        """,
      fr: """
        Montre aussi les résultats des appels à l’action, et ce qui marche : les piliers et les formats qui se distinguent nettement \
        sur un canal.

        Par défaut : la dernière période complète de chaque indicateur, et les publications des 90 derniers jours. Un trimestre ou une \
        année se calcule d’après ses mois.
        """),
    examples: [
      HelpExample("edito metrics", HelpText(en: "the latest readings", fr: "les derniers chiffres")),
      HelpExample("edito metrics 2026-Q4 --format md"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .period)
  var period: String?

  @Option(
    help: ArgumentHelp(
      en: "Show only readings of this channel", fr: "N’afficher que les chiffres de ce canal", value: .channel))
  var channel: String?

  @Option(
    help: ArgumentHelp(
      en: "Show only this indicator, channel by channel", fr: "N’afficher que cet indicateur, canal par canal",
      value: .indicator))
  var indicator: String?

  @Option(help: .format)
  var format = FormatArgument<MetricsOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    let channel = try session.id(channel, of: .channel, on: console)
    let indicator = try session.id(indicator, of: .indicator, on: console)
    let overview = try MetricsOverview(
      session.snapshot.metrics, in: session.workspace.corpus, today: session.now.day,
      period: session.period(period, .past, on: console),
      channel: channel, indicator: indicator)
    let output = MetricsOutput(overview, showsChannels: indicator != nil, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
