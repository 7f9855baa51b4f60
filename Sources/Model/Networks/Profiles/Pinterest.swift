extension NetworkProfile {
  static let pinterest = declare("pinterest", "Pinterest") { network in
    let pins = Evidence.official("https://github.com/pinterest/api-description/blob/main/v5/openapi.yaml")
    network.text = [
      TextLimit(500, .utf16, .manyTools), TextLimit(800, .utf16, pins),
    ]
    network.title = TextLimit(100, .utf16, pins)
    network.altText = TextLimit(500, .utf16, pins)
    network.links = .inField
    network.media.required = pins
    network.media.pictures(5, pins) { $0.kinds([.jpeg, .png], pins) }
    network.media.videos(1, pins)
    network.media.mayMix = false
  }
}
