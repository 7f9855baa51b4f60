import Editorial
import Localization
import Mentions
import Presentation

/// The output of `edito mentions evaluate`: the accuracy of the sentiment classifier for each language.
public struct EvaluationOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  let evaluation: ClassifierEvaluation
  let language: Language

  public init(_ evaluation: ClassifierEvaluation, language: Language) {
    self.evaluation = evaluation
    self.language = language
  }

  // MARK: For people

  func text(_ style: Style) -> String {
    guard !evaluation.parts.isEmpty else { return EvaluationStrings.nothing[language] + "\n" }
    return evaluation.parts.map { part in
      lines(of: part, style.width).text(in: style)
    }.joined(separator: "\n")
  }

  private func lines(of part: ClassifierEvaluation.Part, _ width: Int) -> [StyledText] {
    var lines = [StyledText(EvaluationStrings.title(part)[language], .strong)]
    guard part.suffices else {
      return lines + EvaluationStrings.tooFew[language].filled(to: width - 2).map { StyledText("  " + $0) }
    }
    let verdict =
      StyledText("  ") + StyledText(percent(part.accuracy), part.accuracy > part.baseline ? .success : .warning)
    lines.append(verdict + StyledText(" " + EvaluationStrings.right[language]))
    lines.append(StyledText("  " + EvaluationStrings.versus(percent(part.baseline))[language], .faint))
    lines.append(
      StyledText("  \(percent(part.coverage)) \(EvaluationStrings.covered[language])")
        + StyledText(EvaluationStrings.precise(percent(part.precision))[language]))
    lines += [StyledText()] + matrix(part) + [StyledText()]
    for sentiment in Mention.Sentiment.allCases.reversed() {
      let weights = part.weights.filter { $0.sentiment == sentiment }
      guard !weights.isEmpty else { continue }
      let head =
        StyledText("  ") + StyledText(sentiment.word[language].fitted(to: 10), sentiment.role)
      let pieces = weights.map { StyledText($0.name) + StyledText(" ×\(factor($0.factor))", .faint) }
      let flowed = StyledText.flow(pieces, separator: StyledText("  "), width: width - 12)
      lines += flowed.enumerated().map { ($0 == 0 ? head : StyledText(String(repeating: " ", count: 12))) + $1 }
    }
    return lines + misclassifications(part, width)
  }

  private func matrix(_ part: ClassifierEvaluation.Part) -> [StyledText] {
    let names = Mention.Sentiment.allCases.map { $0.word[language] }
    let first = max(DisplayWidth.of(EvaluationStrings.corner[language]), 10)
    let head =
      "  " + EvaluationStrings.corner[language].fitted(to: first)
      + names.map { "  " + $0.fitted(to: 9, alignedRight: true) }.joined()
    return [StyledText(head, .faint)]
      + Mention.Sentiment.allCases.indices.map { row in
        var line = StyledText("  " + names[row].fitted(to: first))
        for column in Mention.Sentiment.allCases.indices {
          let count = part.confusion[row][column]
          line.append(
            "  " + String(count).fitted(to: 9, alignedRight: true), row == column ? .strong : count == 0 ? .faint : nil)
        }
        return line
      }
  }

  private func misclassifications(_ part: ClassifierEvaluation.Part, _ width: Int) -> [StyledText] {
    guard !part.misclassifications.isEmpty else { return [] }
    var lines = [StyledText(), StyledText("  " + EvaluationStrings.misclassifications[language], .strong)]
    for surprise in part.misclassifications.prefix(5) {
      let mention = surprise.logged.mention
      let said = mention.sentiment?.value.word[language] ?? ""
      let guess = surprise.guess.sentiment.word[language]
      lines.append(
        StyledText("  ")
          + StyledText(EvaluationStrings.notThought(said, guess, percent(surprise.guess.confidence))[language], .faint))
      lines += (mention.text?.value ?? "").wrapped(to: max(20, width - 4), lines: 2).map { StyledText("    " + $0) }
      let line = surprise.logged.document.source.lineTable().position(at: mention.range.lowerBound).line
      lines.append(StyledText("    ") + StyledText("\(surprise.logged.document.path):\(line)", .faint))
    }
    return lines
  }

  private func percent(_ share: Double) -> String {
    LocalizedText.percent(Int((share * 100).rounded()))[language]
  }

  private func factor(_ factor: Double) -> String {
    let tenths = Int((factor * 10).rounded())
    guard tenths < 100 else { return String(tenths / 10) }
    return "\(tenths / 10)\(language == .french ? "," : ".")\(tenths % 10)"
  }

  // MARK: For programs

  var json: JSONValue {
    let names = Mention.Sentiment.allCases.map(\.rawValue)
    let parts = evaluation.parts.map { part -> JSONValue in
      let confusion = Mention.Sentiment.allCases.indices.map { row in
        (names[row], JSONValue.object(names.indices.map { (names[$0], .int(part.confusion[row][$0])) }))
      }
      return .object([
        ("language", .string(part.language)), ("mentions", .int(part.lessonCount)), ("suffices", .bool(part.suffices)),
        ("accuracy", rounded(part.accuracy)), ("baseline", rounded(part.baseline)),
        ("coverage", rounded(part.coverage)),
        ("precision", rounded(part.precision)), ("confusion", .object(confusion)),
        (
          "weights",
          .array(
            part.weights.map {
              .object([
                ("feature", .string($0.name)), ("sentiment", .string($0.sentiment.rawValue)),
                ("factor", rounded($0.factor)), ("count", .int($0.count)),
              ])
            })
        ),
      ])
    }
    return .document([
      ("folds", .int(ClassifierEvaluation.foldCount)), ("threshold", .double(SentimentClassifier.threshold)),
      ("languages", .array(parts)),
    ])
  }

  private func rounded(_ number: Double) -> JSONValue { .double((number * 10_000).rounded() / 10_000) }
}

/// Texts about the quality of the sentiment classifier.
enum EvaluationStrings {
  static let nothing = LocalizedText(
    en: "No mention is confirmed yet: delete the ? after a correct guess, or correct the guess.",
    fr: "Aucune mention n’est encore confirmée : supprimez le ? d’une tonalité bien devinée, ou corrigez-la.")

  static func title(_ part: ClassifierEvaluation.Part) -> LocalizedText {
    LocalizedText(
      en: "\(part.language): \(part.lessonCount, "confirmed mention", "confirmed mentions")",
      fr: "\(part.language) : \(part.lessonCount, "mention confirmée", "mentions confirmées")")
  }

  static let tooFew = LocalizedText(
    en:
      "too few to guess from: \(SentimentClassifier.fewestLessons) are needed, with at least \(SentimentClassifier.fewestOfEach) for each of two sentiments",
    fr:
      "trop peu pour deviner : il en faut \(SentimentClassifier.fewestLessons), dont au moins \(SentimentClassifier.fewestOfEach) pour chacune de deux tonalités"
  )

  static let right = LocalizedText(
    en: "of sentiments guessed correctly (each tenth of the mentions, from the other nine tenths)",
    fr: "de tonalités justes (chaque dixième deviné d’après les neuf autres)")

  static func versus(_ share: String) -> LocalizedText {
    LocalizedText(
      en: "\(share) by always guessing the most frequent one", fr: "\(share) en répondant toujours la plus fréquente")
  }

  static let covered = LocalizedText(en: "clear enough for a guess", fr: "assez nettes pour être proposées")

  static func precise(_ share: String) -> LocalizedText {
    LocalizedText(en: "; \(share) of those correct", fr: ", dont \(share) de justes")
  }

  static let corner = LocalizedText(en: "actual ↓ guessed →", fr: "réelle ↓ devinée →")
  static let misclassifications = LocalizedText(en: "Worth a second look", fr: "À vérifier")

  static func notThought(_ said: String, _ guess: String, _ share: String) -> LocalizedText {
    LocalizedText(en: "\(said), guessed \(guess) (\(share))", fr: "\(said), pris pour \(guess) (\(share))")
  }
}
