import Localization
import SourceText

/// A reader of the archives (ZIP) that networks make of the data of an account. Only the files with posts are read.
enum PostArchive {
  /// The endings of the names of the files with posts.
  private static let endings = [
    "outbox.json", "data/tweets.js", "data/tweet.js", "tweets.js", "tweet.js", "shares.csv", "user_data.json",
    "user_data_tiktok.json", "video metadata/videos.csv",
  ]

  /// - Returns: `nil` if the archive contains no posts of a network.
  static func read(_ bytes: [UInt8]) throws(FileFailure) -> ForeignPosts? {
    let archive: ZipArchive
    do throws(ZipArchive.Failure) { archive = try ZipArchive(bytes) } catch { return nil }
    let names = archive.names.filter { holdsPosts($0) }.sorted()
    guard !names.isEmpty else { return nil }
    var longTexts: [XArchive.LongText] = []
    for name in archive.names.filter({ file(of: $0).hasPrefix("note-tweet") }).sorted() {
      longTexts += XArchive.longTexts(in: try content(of: name, in: archive))
    }
    var result = ForeignPosts()
    var failures: [FileFailure] = []
    for name in names {
      let part: ForeignPosts?
      do throws(FileFailure) {
        part = try ForeignPosts.read(text: try content(of: name, in: archive), longTexts)
      } catch {
        result.notes.append(
          LocalizedText(en: "\(name): \(error.message)", fr: "\(name) : \(error.message)"))
        failures.append(error)
        continue
      }
      guard let part else { continue }
      result.notes += part.notes
      result.posts += part.posts.map { post in
        var post = post
        post.file = name
        return post
      }
    }
    if result.posts.isEmpty, let failure = failures.first { throw failure }
    return result
  }

  private static func file(of name: String) -> Substring { name.split(separator: "/").last ?? "" }

  private static func holdsPosts(_ name: String) -> Bool {
    let file = file(of: name)
    // Large archives of X have several parts.
    if file.hasPrefix("tweets-part"), file.hasSuffix(".js") { return true }
    if file.hasPrefix("shares_"), file.hasSuffix(".csv") { return true }
    let isOfMeta = ["posts_", "your_posts", "profile_posts"].contains { file.hasPrefix($0) }
    if isOfMeta, file.hasSuffix(".json") { return true }
    return endings.contains { name == $0 || name.hasSuffix("/" + $0) }
  }

  private static func content(of name: String, in archive: ZipArchive) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(ZipArchive.Failure) {
      _ = try archive.read(name) { part, _ in
        bytes += part
        return true
      }
    } catch {
      throw .unreadable(name)
    }
    return bytes
  }
}

extension FileFailure {
  fileprivate static func unreadable(_ name: String) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "“\(name.excerpt)” in the archive is damaged, too large or protected by a password",
        fr: "« \(name.excerpt) », dans l’archive, est endommagé, trop grand ou protégé par un mot de passe"),
      hint: LocalizedText(
        en: "unpack the archive, and import the file itself",
        fr: "décompressez l’archive, et importez le fichier lui-même"))
  }

  static let unknownJSON = FileFailure(
    LocalizedText(
      en: "the file is JSON, but not a known export of posts",
      fr: "le fichier est du JSON, mais n’est pas un export de publications connu"),
    hint: LocalizedText(
      en: "known exports: Mastodon (outbox.json), Bluesky, X (tweets.js), Facebook, Instagram, TikTok",
      fr: "exports connus : Mastodon (outbox.json), Bluesky, X (tweets.js), Facebook, Instagram, TikTok"))
}
