import Editorial
import Localization
import MediaFiles
import Networks

/// The group of media files to which a network assigns a file.
enum MediaGroup: Hashable {
  case picture, animation, video

  /// The noun with its article. All these nouns are feminine in French.
  var one: LocalizedText {
    switch self {
    case .picture: LocalizedText(en: "a picture", fr: "une image")
    case .animation: LocalizedText(en: "an animation", fr: "une animation")
    case .video: LocalizedText(en: "a video", fr: "une vidéo")
    }
  }

  func count(_ number: Int) -> LocalizedText {
    switch self {
    case .picture: LocalizedText(en: "\(number, "picture", "pictures")", fr: "\(number, "image", "images")")
    case .animation:
      LocalizedText(en: "\(number, "animation", "animations")", fr: "\(number, "animation", "animations")")
    case .video: LocalizedText(en: "\(number, "video", "videos")", fr: "\(number, "vidéo", "vidéos")")
    }
  }
}

extension Corpus {
  /// Returns the facts of a media file; `nil` if they are unknown or could not be read.
  func facts(ofMedium path: String) -> MediaFacts? {
    if case .success(let facts) = media[path] { facts } else { nil }
  }

  /// Returns the category of a media file by its bytes, or by its name if the bytes could not be read; `nil` if neither shows it.
  func category(ofMedium path: String) -> MediaCategory? {
    facts(ofMedium: path)?.category ?? MediaKind(promisedBy: path)?.category
  }

  /// Returns the group to which a network assigns a file; `nil` for audio files, PDF files and unknown files.
  func group(ofMedium path: String, for rules: MediaRules) -> MediaGroup? {
    switch category(ofMedium: path) {
    case .picture: rules.animations != nil && facts(ofMedium: path)?.isAnimated == true ? .animation : .picture
    case .video: .video
    case .sound, .document, nil: nil
    }
  }
}

extension MediaRules {
  /// Returns the maximum number of files of a group on a network; `nil` means no limit.
  func most(of group: MediaGroup) -> Limit? {
    switch group {
    case .picture: pictures
    case .animation: animations
    case .video: videos
    }
  }

  /// Returns the network's rules for a file of a group; `nil` if it has none.
  func rules(for group: MediaGroup) -> FileRules? {
    switch group {
    case .picture: picture
    case .animation: animation
    case .video: video
    }
  }
}
