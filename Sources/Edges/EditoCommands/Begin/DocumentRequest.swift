import Actions
import CivilTime
import Editorial
import Localization

/// What a new document is asked to be.
struct DocumentRequest {
  var kind: DocumentKind
  /// On one line; empty where none is given.
  var title = ""
  /// The file's name, where the title does not give it.
  var slug: String?
  var date: Slot?
  var channels: [String] = []
  var author: String?
  var question: StrategyAnswer.Question?
  var checklist: String?
  var period: Period?
  /// The idea that becomes a post.
  var idea: String?

  /// Options that say something about some kinds only.
  private var particulars: [(option: String, isGiven: Bool, kinds: Set<DocumentKind>)] {
    [
      ("--date", date != nil, [.post, .idea, .campaign]),
      ("--channel", !channels.isEmpty, [.post, .campaign]),
      ("--author", author != nil, [.post, .idea, .report]),
      ("--question", question != nil, [.strategy]),
      ("--checklist", checklist != nil, [.run]),
      ("--period", period != nil, [.run, .mentions, .metrics, .report]),
      ("--from", idea != nil, [.post]),
    ]
  }

  /// Refuses an option that would be passed over in silence.
  func validate() throws {
    for (option, isGiven, kinds) in particulars where isGiven && !kinds.contains(kind) {
      let names = KindName.kinds.filter(kinds.contains).map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        LocalizedText(
          en: "\(option) says nothing about a document of kind \(kind.rawValue)",
          fr: "\(option) ne dit rien d’un document de type \(kind.rawValue)"),
        hint: LocalizedText(en: "it goes with: \(names)", fr: "elle va avec : \(names)"))
    }
  }
}
