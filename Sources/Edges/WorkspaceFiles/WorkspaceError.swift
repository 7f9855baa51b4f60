import Localization
import SystemLibrary

/// The reason why a command cannot run, in both languages, with hints.
public struct WorkspaceError: Error, Sendable {
  public enum Kind: Sendable {
    case noWorkspace, notReadable, notWritable, changedMeanwhile, exists, busy, git
    /// Git cannot read its own settings, so every question to it fails.
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

/// System errors in words.
enum SystemError {
  static func reason(_ code: Int32) -> LocalizedText {
    switch code {
    case EACCES, EPERM: LocalizedText(en: "permission denied", fr: "accès refusé")
    case ENOENT: LocalizedText(en: "no such file or folder", fr: "fichier ou dossier introuvable")
    case ENOSPC: LocalizedText(en: "the disk is full", fr: "le disque est plein")
    case EDQUOT: LocalizedText(en: "the disk quota is exceeded", fr: "le quota de disque est dépassé")
    case EFBIG:
      LocalizedText(en: "the file would exceed the maximum size", fr: "le fichier dépasserait la taille maximale")
    case EROFS: LocalizedText(en: "the disk is read-only", fr: "le disque est en lecture seule")
    case ELOOP: LocalizedText(en: "too many symbolic links, or a loop", fr: "trop de liens symboliques, ou une boucle")
    case EEXIST: LocalizedText(en: "the name already exists", fr: "ce nom existe déjà")
    case ENOTDIR:
      LocalizedText(en: "part of the path is not a folder", fr: "une partie du chemin n’est pas un dossier")
    case EINVAL: LocalizedText(en: "invalid name", fr: "nom non valide")
    case ENAMETOOLONG: LocalizedText(en: "the name is too long", fr: "le nom est trop long")
    case EPIPE: LocalizedText(en: "the reader has closed it", fr: "le lecteur l’a fermé")
    case ENXIO:
      LocalizedText(en: "no device or reader is connected", fr: "aucun périphérique ni lecteur n’y est connecté")
    case EISDIR: LocalizedText(en: "is a folder", fr: "c’est un dossier")
    default: LocalizedText(verbatim: String(cString: strerror(code)))
    }
  }
}
