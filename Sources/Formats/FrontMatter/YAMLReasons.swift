import Localization

/// The messages and hints for front matter that is not valid YAML.
extension YAMLFailure.Reason {
  public var message: LocalizedText {
    switch self {
    case .tab: LocalizedText(en: "the indentation contains a tab", fr: "le retrait de la ligne contient une tabulation")
    case .unquotedColon:
      LocalizedText(
        en: "this value without quotes contains a second colon",
        fr: "cette valeur sans guillemets contient un second deux-points")
    case .reservedCharacter(let character):
      LocalizedText(
        en: "a value without quotes cannot begin with “\(String(character))” here",
        fr: "une valeur sans guillemets ne peut pas commencer ici par « \(String(character)) »")
    case .unclosedQuote:
      LocalizedText(en: "this quotation mark is never closed", fr: "ce guillemet n’est jamais fermé")
    case .unknownEscape:
      LocalizedText(
        en: "in double quotes, this character cannot follow a backslash",
        fr: "entre guillemets doubles, ce caractère ne peut pas suivre une barre oblique inverse")
    case .unclosedBracket(let bracket):
      LocalizedText(
        en: "“\(String(bracket))” is not closed, or a comma is missing after it",
        fr: "« \(String(bracket)) » n’est pas fermé, ou il manque une virgule à sa suite")
    case .hashInBrackets:
      LocalizedText(
        en: "“#” begins a comment here and hides the closing bracket",
        fr: "« # » ouvre ici un commentaire, qui cache le crochet ou l’accolade de fin")
    case .missingSpace:
      LocalizedText(
        en: "a space is missing after this colon", fr: "il manque une espace après ce deux-points")
    case .textAfterValue:
      LocalizedText(
        en: "this text follows the end of a value", fr: "ce texte suit la fin d’une valeur")
    case .badIndentation, .extraSpace:
      LocalizedText(
        en: "this line is not aligned with the keys beside it",
        fr: "cette ligne n’est pas alignée avec les clés voisines")
    case .missingColon:
      LocalizedText(en: "a colon is missing after this key", fr: "il manque un deux-points après cette clé")
    case .noBreakSpace:
      LocalizedText(
        en: "YAML requires a plain space here, not a no-break space",
        fr: "YAML demande ici une espace ordinaire, et non insécable")
    case .controlCharacter:
      LocalizedText(
        en: "this line contains an invisible control character",
        fr: "cette ligne contient un caractère de contrôle invisible")
    case .unknownAlias(let name):
      LocalizedText(
        en: "YAML reads “*\(name)” as an alias, but there is no anchor “&\(name)”",
        fr: "YAML prend « *\(name) » pour un alias, mais il n’y a pas d’ancre « &\(name) »")
    case .recursiveAlias(let name):
      LocalizedText(
        en: "the alias “*\(name)” is inside the value that it refers to",
        fr: "l’alias « *\(name) » se trouve dans la valeur qu’il désigne")
    case .tooDeep(let limit):
      LocalizedText(
        en: "values are nested more than \(limit, "level", "levels") deep",
        fr: "les valeurs sont imbriquées sur plus de \(limit, "niveau", "niveaux")")
    case .severalDocuments:
      LocalizedText(en: "a second YAML document begins here", fr: "un second document YAML commence ici")
    case .other(let words):
      LocalizedText(en: "this is not valid YAML: \(words)", fr: "ce n’est pas du YAML valide : \(words)")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .tab: LocalizedText(en: "indent with spaces", fr: "mettez des espaces à la place")
    case .unquotedColon:
      LocalizedText(
        en: "put the whole value in double quotes, as in `title: \"Bread: how we bake it\"`",
        fr: "mettez toute la valeur entre guillemets droits : `title: \"Le pain : comment on le cuit\"`")
    case .reservedCharacter("@"):
      LocalizedText(
        en: "remove the “@” from an id: `channels: [mastodon]`; put a text with “@” in double quotes: `\"@…\"`",
        fr:
          "retirez « @ » d’un identifiant : `channels: [mastodon]` ; mettez un texte entre guillemets droits : `\"@…\"`"
      )
    case .reservedCharacter: .quoteValue
    case .hashInBrackets:
      LocalizedText(
        en: "put the value in double quotes: `[\"#bread\"]`, `{text: \"Come #saturday\"}`",
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
        en: "put the whole value in quotes; use double quotes for an apostrophe: `\"the baker's\"`",
        fr:
          "mettez toute la valeur entre guillemets ; pour une apostrophe, employez des guillemets doubles : `\"l'été\"`"
      )
    case .badIndentation:
      LocalizedText(
        en: "indent it like the keys beside it; begin a text of several lines with `|`",
        fr: "donnez-lui le même retrait qu’aux clés voisines ; commencez un texte de plusieurs lignes par `|`")
    case .extraSpace:
      LocalizedText(
        en: "delete the space at the start of the line; after a deleted `#`, the space must go too",
        fr: "effacez l’espace au début de la ligne ; quand on efface un `#`, l’espace qui le suit doit partir aussi")
    case .missingColon:
      LocalizedText(
        en: "write `key: value`, or begin the line with `#` to make it a comment",
        fr: "écrivez `clé: valeur`, ou commencez la ligne par `#` pour en faire un commentaire")
    case .noBreakSpace:
      LocalizedText(
        en: "delete it and type a plain space; texts copied from a word processor often contain no-break spaces",
        fr: "supprimez-la et tapez une espace ordinaire ; un texte copié d’un traitement de texte en contient souvent")
    case .controlCharacter: LocalizedText(en: "delete it", fr: "supprimez-le")
    case .unknownAlias(let name):
      LocalizedText(
        en: "put a value that begins with `*` in quotes: `\"*\(name)\"`",
        fr: "mettez entre guillemets droits une valeur qui commence par `*` : `\"*\(name)\"`")
    case .recursiveAlias: LocalizedText(en: "write the value itself", fr: "écrivez la valeur elle-même")
    case .tooDeep:
      LocalizedText(
        en: "close the brackets: no key needs that many levels",
        fr: "fermez les crochets : aucune clé ne demande autant de niveaux")
    case .severalDocuments:
      LocalizedText(
        en: "put the text on a separate line: only a line `---` without text ends the front matter",
        fr: "mettez le texte sur une autre ligne : seule une ligne `---` sans texte termine l’en-tête")
    case .other: nil
    }
  }
}

extension LocalizedText {
  fileprivate static let quoteValue = LocalizedText(
    en: "put the value in double quotes: `\"…\"`", fr: "mettez la valeur entre guillemets droits : `\"…\"`")
}
