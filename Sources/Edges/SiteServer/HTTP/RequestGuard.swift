/// The check that a request names this server, and does not come from a page of another site.
struct RequestGuard: Sendable {
  /// The host names of the site, with the port; for port 80, also without it.
  private let hosts: Set<String>

  init(port: UInt16) {
    let names = ["127.0.0.1", "localhost", "[::1]"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// Rejects requests for another host name. The name of another site may lead to this machine (DNS rebinding), and that site's scripts
  /// could then read the pages.
  ///
  /// Also rejects requests that pages of other sites make, for example to embed a file, because even the existence of a file would be
  /// information. Links from other sites are allowed.
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
