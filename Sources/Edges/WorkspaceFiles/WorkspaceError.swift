import Localization
import SystemLibrary

/// Why a command cannot run, in the reader's language, with what may help.
public struct WorkspaceError: Error, Sendable {
  public enum Kind: Sendable {
    case noWorkspace, notReadable, notWritable, changedMeanwhile, exists, busy, git
    /// Git cannot read its own settings, whatever it is asked.
    case gitSettings
  }

  public let kind: Kind
  public let message: LocalizedText
  public let hints: [LocalizedText]

  public init(_ kind: Kind, _ message: LocalizedText, hints: [LocalizedText] = []) {
    self.kind = kind
    self.message = message
    self.hints = hints
  }
}

/// Says a system error in words.
enum SystemError {
  static func reason(_ code: Int32) -> LocalizedText {
    switch code {
    case EACCES, EPERM: LocalizedText(en: "permission denied", fr: "accès refusé")
    case ENOENT: LocalizedText(en: "it is no longer there", fr: "il n’est plus là")
    case ENOSPC: LocalizedText(en: "the disk is full", fr: "le disque est plein")
    case EDQUOT: LocalizedText(en: "the disk quota is used up", fr: "le quota de disque est épuisé")
    case EFBIG:
      LocalizedText(en: "the file would exceed the size allowed", fr: "le fichier dépasserait la taille permise")
    case EROFS: LocalizedText(en: "the disk is read-only", fr: "le disque est en lecture seule")
    case ELOOP: LocalizedText(en: "it is a loop of symbolic links", fr: "c’est une boucle de liens symboliques")
    case EEXIST: LocalizedText(en: "something has that name already", fr: "ce nom est déjà pris")
    case ENOTDIR:
      LocalizedText(
        en: "something above it is not a folder", fr: "ce qui devrait être un dossier au-dessus n’en est pas un")
    case EINVAL: LocalizedText(en: "this name is not allowed", fr: "ce nom n’est pas permis")
    case ENAMETOOLONG: LocalizedText(en: "its name is too long", fr: "son nom est trop long")
    case EPIPE: LocalizedText(en: "nobody reads it any more", fr: "plus personne ne le lit")
    case ENXIO: LocalizedText(en: "there is nothing behind it", fr: "il n’y a rien derrière")
    case EISDIR: LocalizedText(en: "it is a folder", fr: "c’est un dossier")
    default: LocalizedText(verbatim: String(cString: strerror(code)))
    }
  }
}
