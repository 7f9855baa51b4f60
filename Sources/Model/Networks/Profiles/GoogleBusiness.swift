extension NetworkProfile {
  static let googleBusiness = declare("google-business", "Google Business") { network in
    network.otherNames = ["GBP", "GMB", "Google Business Profile", "Google My Business", "Fiche Google"]
    let tools = Evidence.manyTools
    network.text = [TextLimit(1_500, .utf16, tools)]
    network.links = .inField
    network.media.pictures(1, tools) {
      $0.kinds([.jpeg, .png], tools)
      $0.size(megabytes: 5, tools)
      $0.leastEdge = Limit(250, tools)
    }
  }
}
