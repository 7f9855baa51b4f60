extension NetworkProfile {
  static let facebook = declare("facebook", "Facebook") { network in
    network.otherNames = ["FB"]
    network.text = [
      TextLimit(
        63_206, .utf16,
        .reported(
          en: "documentation of many schedulers; some stop at 5000",
          fr: "la documentation de nombreux outils de programmation ; certains s’arrêtent à 5000"))
    ]
    network.media.pictures(10, .manyTools) { $0.size(megabytes: 10, .manyTools) }
    network.media.videos(1, .manyTools)
  }
}
