extension NetworkProfile {
  static let facebook = declare("facebook", "Facebook") { network in
    network.text = [
      TextLimit(
        63_206, .utf16,
        .reported(
          en: "what many schedulers say; some stop at 5,000",
          fr: "ce que disent bien des outils ; certains s’arrêtent à 5 000"))
    ]
    network.media.pictures(10, .manyTools) { $0.size(megabytes: 10, .manyTools) }
    network.media.videos(1, .manyTools)
  }
}
