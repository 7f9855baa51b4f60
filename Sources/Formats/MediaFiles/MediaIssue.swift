import Localization

/// The reason why a file is not the picture, film, sound or document that it should be.
public enum MediaIssue: Error, Hashable, Sendable {
  /// The file is empty.
  case empty
  /// The file ends before its content does.
  case truncated(MediaKind, at: Int)
  case unknownKind
  /// The file is a pointer to one that git-lfs has not fetched.
  case notFetched
  case damaged(MediaKind, MediaDamage)
  /// The file's name promises another kind. Its facts can still be read.
  case extensionDisagrees(name: MediaKind, true: MediaKind)
  /// The system refused to read the file.
  case unreadable(reason: LocalizedText)

  /// The actual kind of the file, as far as it is known.
  public var kind: MediaKind? {
    switch self {
    case .truncated(let kind, _), .damaged(let kind, _), .extensionDisagrees(_, let kind): kind
    case .empty, .unknownKind, .notFetched, .unreadable: nil
    }
  }

  /// The problem, as a message words it.
  public var reason: LocalizedText {
    switch self {
    case .empty: LocalizedText(en: "the file is empty", fr: "le fichier est vide")
    case .truncated(let kind, let end):
      LocalizedText(
        en: "this \(kind.name) file is cut off after \(end, "byte", "bytes")",
        fr: "ce fichier \(kind.name) est coupé après \(end, "octet", "octets")")
    case .unknownKind:
      LocalizedText(
        en: "this is no picture, video, sound or document of a known kind",
        fr: "ce n’est ni une image, ni une vidéo, ni un son, ni un document d’un format connu")
    case .notFetched:
      LocalizedText(
        en: "this is a Git LFS pointer: the file it stands for has not been fetched",
        fr: "c’est un pointeur Git LFS : le fichier qu’il représente n’a pas été récupéré")
    case .damaged(let kind, let damage):
      LocalizedText(
        en: "this \(kind.name) file is damaged: \(damage.reason)",
        fr: "ce fichier \(kind.name) est abîmé : \(damage.reason)")
    case .extensionDisagrees(let promised, let kind):
      LocalizedText(
        en: "its name promises \(promised.name), but this is a file in the \(kind.name) format",
        fr: "son nom promet du \(promised.name), mais c’est un fichier au format \(kind.name)")
    case .unreadable(let reason):
      LocalizedText(en: "the file cannot be read: \(reason)", fr: "le fichier ne peut pas être lu : \(reason)")
    }
  }
}

/// A defect within a file whose kind is known.
public enum MediaDamage: Hashable, Sendable {
  case noDimensions
  case noPicture
  /// A film without the part that describes it.
  case noDescription
  case noTracks
  /// Bytes at an offset that cannot be a part of such a file.
  case unreadablePart(at: Int)
  case wrongChecksum
  case frameCount(stated: Int, found: Int)
  /// More parts than Edito reads of any file.
  case endless

  public var reason: LocalizedText {
    switch self {
    case .noDimensions: LocalizedText(en: "it gives no width and height", fr: "il ne donne ni largeur ni hauteur")
    case .noPicture: LocalizedText(en: "there is no picture in it", fr: "il ne contient aucune image")
    case .noDescription:
      LocalizedText(
        en: "it does not say what its tracks are, as when a recording is interrupted",
        fr: "il ne dit pas quelles sont ses pistes, comme quand un enregistrement est interrompu")
    case .noTracks:
      LocalizedText(en: "it has neither pictures nor sound", fr: "il ne contient ni images ni son")
    case .unreadablePart(let offset):
      LocalizedText(
        en: "something unreadable begins after \(offset, "byte", "bytes")",
        fr: "quelque chose d’illisible commence après \(offset, "octet", "octets")")
    case .wrongChecksum:
      LocalizedText(
        en: "its header does not agree with its own checksum",
        fr: "son en-tête ne correspond pas à sa propre somme de contrôle")
    case .frameCount(let stated, let found):
      LocalizedText(
        en: "it announces \(stated, "frame", "frames") and has \(found)",
        fr: "il annonce \(stated, "image", "images") et en a \(found)")
    case .endless:
      LocalizedText(
        en: "it has too many parts to be read to its end", fr: "il a trop de parties pour être lu jusqu’au bout")
    }
  }
}
