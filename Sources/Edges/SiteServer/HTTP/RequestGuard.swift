/// Whose requests are answered: those of this machine's own browser, for pages that it got from here.
struct RequestGuard: Sendable {
  /// The names by which the site may be called, with the port.
  private let hosts: Set<String>

  init(port: UInt16) {
    let names = ["127.0.0.1", "localhost", "[::1]"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// Refuses what comes under another name: another site's name may lead to this machine (DNS rebinding), and then its
  /// scripts could read what is shown here. What other sites embed is refused as well, since even that something is there
  /// would tell them something; a link to here is fine.
  func check(_ head: RequestHead) throws(RequestRejection) {
    guard let host = head.fields["host"] else { throw .init(.badRequest) }
    guard hosts.contains(host.lowercased()) else { throw .init(.misdirectedRequest) }
    if let origin = head.fields["origin"], !hosts.contains(where: { origin.lowercased() == "http://\($0)" }) {
      throw .init(.forbidden)
    }
    if let site = head.fields["sec-fetch-site"], site == "cross-site" || site == "same-site",
      head.fields["sec-fetch-mode"] != "navigate"
    {
      throw .init(.forbidden)
    }
  }
}
