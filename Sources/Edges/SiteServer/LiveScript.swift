/// The script that updates open pages when a file is edited. Only pages of `edito serve` load the script, and they also work without it.
enum LiveScript {
  static let path = "_edito/live.js"
  static let eventsPath = "_edito/events"

  /// Returns a page with a `script` element before the end of its body; without `</body>`, at the end of the page.
  ///
  /// - Parameter version: the version that the page shows.
  static func added(to page: [UInt8], version: String) -> [UInt8] {
    let element = Array("<script src=\"/\(path)\" data-version=\"\(version)\" defer></script>\n".utf8)
    let end = Array("</body>".utf8)
    var place = page.count - end.count
    while place >= 0, !page[place..<place + end.count].elementsEqual(end) { place -= 1 }
    guard place >= 0 else { return page + element }
    return Array(page[..<place]) + element + page[place...]
  }
}
