import Localization

/// The reason why a file is not the picture, video, audio file or document that it should be.
public enum MediaIssue: Error, Hashable, Sendable {
  /// The file has no bytes.
  case empty
  /// The file ends after a number of bytes, before its content is complete.
  case truncated(MediaKind, at: Int)
  case unknownKind
  /// The file is a Git LFS pointer whose content has not been fetched.
  case notFetched
  case damaged(MediaKind, MediaDamage)
  /// The extension of the file's name belongs to another kind. The facts of the file can still be read.
  case extensionDisagrees(name: MediaKind, true: MediaKind)
  /// The system could not read the file.
  case unreadable(reason: LocalizedText)

  /// The actual kind of the file; `nil` if it is not known.
  public var kind: MediaKind? {
    switch self {
    case .truncated(let kind, _), .damaged(let kind, _), .extensionDisagrees(_, let kind): kind
    case .empty, .unknownKind, .notFetched, .unreadable: nil
    }
  }

  /// The issue in words: a clause for the middle of a message.
  public var reason: LocalizedText {
    switch self {
    case .empty: LocalizedText(en: "the file is empty", fr: "le fichier est vide")
    case .truncated(let kind, let end):
      LocalizedText(
        en: "the \(kind.name) file is cut off after \(end, "byte", "bytes")",
        fr: "le fichier \(kind.name) est tronqué après \(end, "octet", "octets")")
    case .unknownKind:
      LocalizedText(
        en: "the file is not a picture, video, sound or document of a known format",
        fr: "le fichier n’est ni une image, ni une vidéo, ni un son, ni un document d’un format connu")
    case .notFetched:
      LocalizedText(
        en: "the file is a Git LFS pointer whose content has not been fetched",
        fr: "le fichier est un pointeur Git LFS, dont le contenu n’a pas été récupéré")
    case .damaged(let kind, let damage):
      LocalizedText(
        en: "the \(kind.name) file is damaged: \(damage.reason)",
        fr: "le fichier \(kind.name) est abîmé : \(damage.reason)")
    case .extensionDisagrees(let promised, let kind):
      LocalizedText(
        en: "the file name says \(promised.name), but the file is in the \(kind.name) format",
        fr: "le nom annonce le format \(promised.name), mais le fichier est au format \(kind.name)")
    case .unreadable(let reason):
      LocalizedText(en: "the file cannot be read: \(reason)", fr: "le fichier ne peut pas être lu : \(reason)")
    }
  }
}

/// A defect within a file whose kind is known.
public enum MediaDamage: Hashable, Sendable {
  case noDimensions
  case noPicture
  /// The part that describes the tracks of a video or audio file is missing.
  case noDescription
  case noTracks
  /// The bytes at an offset cannot belong to a file of this kind.
  case unreadablePart(at: Int)
  case wrongChecksum
  case frameCount(stated: Int, found: Int)
  /// The file has more bytes or tracks to read than Edito reads from one file.
  case endless

  public var reason: LocalizedText {
    switch self {
    case .noDimensions: LocalizedText(en: "its width and height are missing", fr: "sa largeur et sa hauteur manquent")
    case .noPicture: LocalizedText(en: "it contains no picture", fr: "il ne contient aucune image")
    case .noDescription:
      LocalizedText(
        en: "the description of its tracks is missing, as after an interrupted recording",
        fr: "la description de ses pistes manque, comme après un enregistrement interrompu")
    case .noTracks:
      LocalizedText(en: "it contains neither pictures nor sound", fr: "il ne contient ni images ni son")
    case .unreadablePart(let offset):
      LocalizedText(
        en: "it is unreadable after \(offset, "byte", "bytes")",
        fr: "il est illisible après \(offset, "octet", "octets")")
    case .wrongChecksum:
      LocalizedText(
        en: "its header does not match its checksum",
        fr: "son en-tête ne correspond pas à sa somme de contrôle")
    case .frameCount(let stated, let found):
      LocalizedText(
        en: "it declares \(stated, "frame", "frames") but has \(found)",
        fr: "il déclare \(stated, "image", "images") mais en a \(found)")
    case .endless:
      LocalizedText(
        en: "it has too many parts to read", fr: "il a trop de parties pour être lu jusqu’au bout")
    }
  }
}
