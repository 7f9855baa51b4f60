import FrontMatter
import Localization

/// What is said about front matter that is not YAML: what is wrong, as a sentence, and what to do about it.
extension YAMLFailure.Reason {
  var message: LocalizedText {
    switch self {
    case .tab: LocalizedText(en: "a tab in the indentation", fr: "une tabulation dans le retrait de la ligne")
    case .unquotedColon:
      LocalizedText(
        en: "a second colon in a value without quotes", fr: "un second deux-points dans une valeur sans guillemets")
    case .reservedCharacter(let character):
      LocalizedText(
        en: "a value without quotes cannot begin with “\(String(character))” here",
        fr: "une valeur sans guillemets ne peut pas commencer ici par « \(String(character)) »")
    case .unclosedQuote:
      LocalizedText(en: "this quotation mark is never closed", fr: "ce guillemet n’est jamais fermé")
    case .unknownEscape:
      LocalizedText(
        en: "in double quotes, a backslash needs a character that YAML knows behind it",
        fr: "entre guillemets doubles, la barre oblique inverse n’admet que certains caractères à sa suite")
    case .unclosedBracket(let bracket):
      LocalizedText(
        en: "“\(String(bracket))” is not closed, or a comma is missing behind it",
        fr: "« \(String(bracket)) » n’est pas fermé, ou il manque une virgule à sa suite")
    case .hashInBrackets:
      LocalizedText(
        en: "“#” begins a comment here, and hides the end of the brackets",
        fr: "« # » commence ici un commentaire, qui cache la fin des crochets ou des accolades")
    case .missingSpace:
      LocalizedText(
        en: "there is no space behind this colon", fr: "il manque une espace après ce deux-points")
    case .textAfterValue:
      LocalizedText(
        en: "text after the end of a value", fr: "du texte après la fin d’une valeur")
    case .badIndentation:
      LocalizedText(
        en: "this line is not aligned with the keys it belongs to",
        fr: "cette ligne n’est pas alignée avec les clés auxquelles elle appartient")
    case .missingColon:
      LocalizedText(en: "a line without a colon after its key", fr: "une ligne sans deux-points après sa clé")
    case .noBreakSpace:
      LocalizedText(
        en: "a no-break space, where YAML wants a plain one",
        fr: "une espace insécable, là où YAML veut une espace ordinaire")
    case .controlCharacter:
      LocalizedText(en: "an invisible control character", fr: "un caractère de contrôle invisible")
    case .unknownAlias(let name):
      LocalizedText(
        en: "YAML takes “*\(name)” for an alias, and nothing here is named “&\(name)”",
        fr: "YAML prend « *\(name) » pour un alias, et rien ici ne s’appelle « &\(name) »")
    case .recursiveAlias(let name):
      LocalizedText(en: "“*\(name)” stands inside what it names", fr: "« *\(name) » se trouve dans ce qu’il désigne")
    case .tooDeep(let limit):
      LocalizedText(
        en: "values nested more than \(limit, "level", "levels") deep",
        fr: "des valeurs imbriquées sur plus de \(limit, "niveau", "niveaux")")
    case .severalDocuments:
      LocalizedText(en: "a second YAML document", fr: "un second document YAML")
    case .other(let words):
      LocalizedText(en: "not YAML: \(words)", fr: "ce n’est pas du YAML : \(words)")
    }
  }

  var help: LocalizedText? {
    switch self {
    case .tab: LocalizedText(en: "indent with spaces", fr: "mettez des espaces à la place")
    case .unquotedColon:
      LocalizedText(
        en: "put the whole value between double quotes: `title: \"Bread: how we bake it\"`",
        fr: "mettez toute la valeur entre guillemets droits : `title: \"Le pain : comment on le cuit\"`")
    case .reservedCharacter("@"):
      LocalizedText(
        en: "remove the “@” from an id: `channels: [mastodon]`; a text with it stands between double quotes: `\"@…\"`",
        fr:
          "retirez « @ » d’un identifiant : `channels: [mastodon]` ; un texte se met entre guillemets droits : `\"@…\"`"
      )
    case .reservedCharacter: .quoteValue
    case .hashInBrackets:
      LocalizedText(
        en: "put the value between double quotes: `[\"#bread\"]`, `{text: \"Come #saturday\"}`",
        fr: "mettez la valeur entre guillemets droits : `[\"#pain\"]`, `{text: \"Venez #samedi\"}`")
    case .missingSpace:
      LocalizedText(en: "write `key: value`, with a space", fr: "écrivez `clé: valeur`, avec une espace")
    case .unclosedQuote:
      LocalizedText(
        en: "close it; for a text with apostrophes, use double quotes",
        fr: "fermez-le ; pour un texte avec des apostrophes, employez des guillemets doubles")
    case .unknownEscape:
      LocalizedText(
        en: "double the backslash, or use single quotes",
        fr: "doublez la barre oblique inverse, ou employez des guillemets simples")
    case .unclosedBracket:
      LocalizedText(
        en: "close it, and separate the values with commas: `[a, b]`, `{text: a, url: b}`",
        fr: "fermez-le et séparez les valeurs par des virgules : `[a, b]`, `{text: a, url: b}`")
    case .textAfterValue:
      LocalizedText(
        en: "put the whole value between quotes; an apostrophe needs double quotes: `\"the baker's\"`",
        fr: "mettez toute la valeur entre guillemets ; une apostrophe demande des guillemets doubles : `\"l'été\"`")
    case .badIndentation:
      LocalizedText(
        en: "give it as many spaces as the keys beside it; a text over several lines begins with `|`",
        fr: "donnez-lui autant d’espaces qu’aux clés voisines ; un texte sur plusieurs lignes commence par `|`")
    case .missingColon:
      LocalizedText(
        en: "write `key: value`, or begin the line with `#` to make it a comment",
        fr: "écrivez `clé: valeur`, ou commencez la ligne par `#` pour en faire un commentaire")
    case .noBreakSpace:
      LocalizedText(
        en: "delete it and type a space with the space bar; texts copied from a word processor often bring some along",
        fr: "supprimez-la et tapez une espace ordinaire ; un texte copié d’un traitement de texte en apporte souvent")
    case .controlCharacter: LocalizedText(en: "delete it", fr: "supprimez-le")
    case .unknownAlias(let name):
      LocalizedText(
        en: "a value that begins with `*` must be between quotes: `\"*\(name)\"`",
        fr: "une valeur qui commence par `*` doit être entre guillemets droits : `\"*\(name)\"`")
    case .recursiveAlias: LocalizedText(en: "write the value out", fr: "écrivez la valeur en toutes lettres")
    case .tooDeep:
      LocalizedText(
        en: "close the brackets: no key needs that many levels",
        fr: "fermez les crochets : aucune clé ne demande autant de niveaux")
    case .severalDocuments:
      LocalizedText(
        en: "a line `---` alone ends the front matter: put the text on a line of its own",
        fr: "une ligne `---` seule termine l’en-tête : mettez le texte sur une ligne à part")
    case .other: nil
    }
  }
}

extension LocalizedText {
  fileprivate static let quoteValue = LocalizedText(
    en: "put the value between double quotes: `\"…\"`", fr: "mettez la valeur entre guillemets droits : `\"…\"`")
}
