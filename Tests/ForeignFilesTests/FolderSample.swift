import CivilTime
import ForeignFiles
import SourceText

/// A folder of another program, made of texts.
struct FolderSample {
  var files: [String: String] = [:]
  /// The files that are not read as texts.
  var others: [String] = []
  var names = ["home", "site"]
  var channels: [String: String] = [:]
  var given: [String] = []
  var keepsUnknown = false
  /// The paths in the workspace of the pictures that it contains.
  var media: [String: String] = [:]

  /// Paris in 2026: summer time from 29 March to 25 October.
  static let paris = TimeZoneRules(
    identifier: "Europe/Paris", firstOffset: 60,
    transitions: [.init(minute: 29_579_100, offset: 120), .init(minute: 29_881_500, offset: 60)])

  var folder: ForeignFolder {
    let sources = files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    return ForeignFolder(
      name: "site", names: names, paths: (files.keys + others).sorted(),
      documents: sources.filter { ForeignFolder.mayBePost($0.path) && !ForeignFolder.isConfiguration($0.path) },
      configurations: sources.filter { ForeignFolder.isConfiguration($0.path) }, failures: [])
  }

  /// The folder's posts, read on 23 November 2026.
  var posts: FolderPosts {
    FolderPosts(
      folder,
      FolderContext(
        today: CalendarDay(number: 20_780), zone: Self.paris, channels: given, keepsUnknown: keepsUnknown,
        channel: { channels[$0] }, mediaPath: { media[$0] }))
  }

  var all: [ForeignPosts.Post] { posts.collections.flatMap(\.posts) }

  var notes: [String] { posts.collections.flatMap { $0.notes.map(\.english) } }

  /// The only post, whose file has a given path.
  static func only(_ path: String, _ text: String, in sample: FolderSample = FolderSample()) -> ForeignPosts.Post? {
    var sample = sample
    sample.files[path] = text
    let all = sample.all
    return all.count == 1 ? all[0] : nil
  }
}
