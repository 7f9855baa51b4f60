import Editorial
import Localization
import MediaFiles
import Networks

/// What a network takes a file for.
enum MediaGroup: Hashable {
  case picture, animation, video

  /// One of them: feminine in French.
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
  /// The facts of a file, where they could be read.
  func facts(ofMedium path: String) -> MediaFacts? {
    if case .success(let facts) = media[path] { facts } else { nil }
  }

  /// What people take a file for: by its bytes, or by its name where they are not known.
  func category(ofMedium path: String) -> MediaCategory? {
    facts(ofMedium: path)?.category ?? MediaKind(promisedBy: path)?.category
  }

  /// What a network takes a file for; `nil` for sounds, papers and what is not known.
  func group(ofMedium path: String, for rules: MediaRules) -> MediaGroup? {
    switch category(ofMedium: path) {
    case .picture: rules.animations != nil && facts(ofMedium: path)?.isAnimated == true ? .animation : .picture
    case .video: .video
    case .sound, .document, nil: nil
    }
  }
}

extension MediaRules {
  /// How many of a group a network takes.
  func most(of group: MediaGroup) -> Limit? {
    switch group {
    case .picture: pictures
    case .animation: animations
    case .video: videos
    }
  }

  /// What a file of a group must be like.
  func rules(for group: MediaGroup) -> FileRules? {
    switch group {
    case .picture: picture
    case .animation: animation
    case .video: video
    }
  }
}
