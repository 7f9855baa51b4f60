import CivilTime
import SourceText

/// A reader of the team's own videos in TikTok's export, `user_data.json` or `user_data_tiktok.json`.
struct TikTokExport {
  private(set) var posts = PublishedPosts(on: "tiktok")

  mutating func add(_ video: JSONTree, at place: (line: Int, column: Int)) {
    var post = PublishedPost(at: place)
    post.permalink = video["Link"].text ?? video["link"].text
    post.text = video["Title"].text ?? video["title"].text ?? ""
    post.published = Self.time(video["Date"].text ?? video["date"].text, of: post.permalink)
    post.mediaCount = 1
    posts.add(post)
  }

  /// Returns the time of a video in the form of ISO 8601. The number of a video says its second; without such a number, the export's date
  /// is taken as UTC.
  private static func time(_ date: String?, of link: String?) -> String {
    if let number = PostNumber.last(in: link ?? ""), number > 1 << 60 {
      let time = MetaExport.time(number >> 32)
      if !time.isEmpty { return time }
    }
    guard let date, let stamp = WrittenDate.parse(date), stamp.time != nil else { return "" }
    return stamp.offset == nil ? "\(date.trimmed.replacing(" ", with: "T"))+00:00" : date
  }
}

/// The numbers of posts, which networks make from the time of publication.
enum PostNumber {
  /// Returns the last number with at least 15 digits in an address; `nil` if there is none.
  static func last(in address: String) -> Int? {
    address.split { !$0.isASCII || !$0.isNumber }.last { $0.utf8.count >= 15 }.flatMap { Int($0) }
  }
}
