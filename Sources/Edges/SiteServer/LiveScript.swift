/// The script by which an open page follows what is edited. Only served pages have it, and they work without.
enum LiveScript {
  static let path = "_edito/live.js"
  static let eventsPath = "_edito/events"

  /// A page with the script before the end of its body.
  ///
  /// - Parameter version: of the state that the page shows.
  static func added(to page: [UInt8], version: String) -> [UInt8] {
    let element = Array("<script src=\"/\(path)\" data-version=\"\(version)\" defer></script>\n".utf8)
    let end = Array("</body>".utf8)
    var place = page.count - end.count
    while place >= 0, !page[place..<place + end.count].elementsEqual(end) { place -= 1 }
    guard place >= 0 else { return page + element }
    return Array(page[..<place]) + element + page[place...]
  }
}
