import ChangePlans
import CivilTime
import Editorial
import Findings
import Localization
import Mentions
import Snapshots
import SourceText

/// The reply to a mention, ready to be written: the mention's box is ticked, and the reply is listed below the mention.
public enum MentionAnswer {
  /// Returns the action that records a reply.
  ///
  /// - Parameters:
  ///   - url: the URL of the reply; `nil` if it is unknown.
  ///   - time: the time of the reply; `nil` if no reply is needed, so that the box is only ticked.
  ///   - language: the language of the word for a reply in the log.
  /// - Throws: ``UsageError`` if the log cannot be edited.
  public static func action(
    on logged: LoggedMention, at url: String?, time: Slot?, in corpus: Corpus, language: Language
  ) throws -> PlannedAction {
    let mention = logged.mention
    let document = logged.document
    guard mention.tick.count == 1 else { throw notWritable(document) }
    var edits: [Edit] = []
    if !mention.isHandled { edits.append(Edit(replacing: document.place(mention.tick), with: "x")) }
    var words: [PlannedAction.ValueChange] = []
    let name = mention.author.isEmpty ? mention.url?.value ?? "" : mention.author
    if let time {
      let reply = reply(to: mention, at: url, time, language)
      edits.append(insertion(of: reply, below: mention, in: document))
      words.append(.init(name, from: nil, to: reply))
    } else if !edits.isEmpty {
      words.append(.init(name, from: nil, to: "[x]"))
    }
    guard !edits.isEmpty else { return .nothing }
    let changes = ChangePlan(edits, in: corpus)
    try requireReply(changes, to: logged, at: url, time, in: corpus)
    return PlannedAction(changes, [.init(document.path, words)])
  }

  /// Returns the line of a reply, without its list marker. The day is omitted if it is that of the mention.
  private static func reply(to mention: Mention, at url: String?, _ time: Slot, _ language: Language) -> String {
    let word = LocalizedText(en: "reply", fr: "réponse")[language]
    let isSameDay = mention.at.map { at in at.day == time.day && time.time.map { $0 >= at.time ?? .midnight } ?? false }
    let when = isSameDay ?? false ? time.time?.clock ?? "" : "\(time)"
    return (url.map { "[\(word)](\($0))" } ?? word) + ", " + when
  }

  /// Returns the edit that adds a nested item behind the mention and its replies.
  private static func insertion(of reply: String, below mention: Mention, in document: Document) -> Edit {
    let bytes = document.source.bytes
    let start = bytes.lineStart(of: mention.range.lowerBound, notBefore: 0)
    let indentation = String(repeating: " ", count: mention.range.lowerBound - start + 2)
    // Empty lines at the end of an item belong to the list.
    var end = min(mention.range.upperBound, bytes.count)
    while end > mention.range.lowerBound, [.lineFeed, .carriageReturn, .space].contains(bytes[end - 1]) { end -= 1 }
    return Edit(
      replacing: document.place(ByteRange(at: end)), with: "\(bytes.lineBreak())\(indentation)- \(reply)")
  }

  /// Checks that the changed log has the reply, and the same mentions otherwise.
  private static func requireReply(
    _ changes: ChangePlan, to logged: LoggedMention, at url: String?, _ time: Slot?, in corpus: Corpus
  ) throws {
    let document = logged.document
    let before = document.mentions
    guard let bytes = changes.changes.first?.newBytes,
      let index = before.firstIndex(where: { $0.range == logged.mention.range })
    else { throw notWritable(document) }
    let after = corpus.read(SourceFile(path: document.path, bytes: bytes)).mentions
    guard after.count == before.count, after[index].isHandled, after[index].url?.value == logged.mention.url?.value
    else { throw notWritable(document) }
    guard let time else { return }
    guard after[index].replies.count == before[index].replies.count + 1, let reply = after[index].replies.last,
      reply.url?.value == url, reply.at == time
    else { throw notWritable(document) }
  }

  private static func notWritable(_ document: Document) -> UsageError {
    UsageError(
      LocalizedText(
        en: "\(document.path): cannot edit a mention of this form",
        fr: "\(document.path) : impossible de modifier une mention de cette forme"),
      hint: LocalizedText(
        en: "add the reply yourself: `  - [reply](URL), 10:50` below the mention",
        fr: "ajoutez vous-même la réponse : `  - [réponse](ADRESSE), 10:50` sous la mention"))
  }
}

extension Snapshot {
  /// Returns the mention that a word names: its URL, its number in the list of mentions that wait for a reply, or words of its author or
  /// its text.
  ///
  /// - Throws: ``UsageError`` if no mention or several mentions fit.
  public func mention(_ word: String) throws -> LoggedMention {
    let waiting = mentions.unanswered(at: now)
    if let permalink = Permalink(word) {
      if let named = mentions[permalink].first { return named }
      throw UsageError(
        LocalizedText(en: "no mention has the URL \(word)", fr: "aucune mention n’a l’adresse \(word)"),
        hint: LocalizedText(
          en: "log it first: `edito mentions add \(word)`", fr: "notez-la d’abord : `edito mentions add \(word)`"))
    }
    if let number = Int(word) {
      guard waiting.indices.contains(number - 1) else {
        throw UsageError(
          LocalizedText(
            en: "unknown mention “\(number)”: \(waiting.count, "mention waits", "mentions wait") for a reply",
            fr:
              "mention inconnue : « \(number) » ; \(waiting.count, "mention attend", "mentions attendent") une réponse"
          ), hint: .mentionsList)
      }
      return waiting[number - 1]
    }
    let words = word.split { $0.isWhitespace }.map { FoldedText.of(String($0)) }.filter { !$0.isEmpty }
    let found = waiting.filter { logged in
      let text = FoldedText.of(logged.mention.author + " " + (logged.mention.text?.value ?? ""))
      return !words.isEmpty && words.allSatisfy(text.contains)
    }
    if found.count == 1, let only = found.first { return only }
    guard found.isEmpty else {
      let all = found.prefix(5).map { logged in
        let number = waiting.firstIndex {
          $0.mention.range == logged.mention.range && $0.document.path == logged.document.path
        }
        return "\((number ?? 0) + 1) (\(logged.mention.author.excerpt))"
      }
      throw UsageError(
        LocalizedText(
          en: "“\(word)” matches \(found.count) mentions: \(.list(all))",
          fr: "« \(word) » correspond à \(found.count) mentions : \(.list(all))"),
        hint: LocalizedText(
          en: "name one by its number or its URL", fr: "désignez-en une par son numéro ou son adresse"))
    }
    throw UsageError(
      LocalizedText(
        en: "no mention that waits for a reply contains “\(word)”",
        fr: "aucune mention qui attend une réponse ne contient « \(word) »"), hint: .mentionsList)
  }
}

extension LocalizedText {
  fileprivate static let mentionsList = LocalizedText(
    en: "`edito mentions` lists them with their numbers", fr: "`edito mentions` les affiche avec leurs numéros")
}
