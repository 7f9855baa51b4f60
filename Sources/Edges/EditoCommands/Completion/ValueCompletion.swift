import Actions
import CivilTime
import Editorial
import Lint
import Localization
import Networks
import Schema
import SourceText
import Spreadsheets
import WorkspaceFiles

/// What completes the value of an argument or option in a shell.
enum ValueCompletion: Hashable, Sendable {
  case nothing
  case files, folders
  /// Documents of these kinds, by their file names without the extension.
  case documents([DocumentKind])
  /// Ids that the workspace declares.
  case declared(ReferenceKind)
  case revisions
  case destinations, frameworks, kinds, networks, periods, questions, rules, sentiments
}

/// A word that can replace an incomplete one, with its meaning.
struct CompletedWord: Equatable {
  let word: String
  /// The title or the explanation of the word; empty if the word says all.
  var meaning = ""
}

extension ValueCompletion {
  /// The largest number of documents that are read for their titles. Nobody reads a longer list, and reading takes time.
  private static let titleLimit = 200

  /// Returns the words with a beginning that are values.
  ///
  /// - Parameter folder: the absolute path of the folder whose workspace is meant.
  func words(beginningWith start: String, in folder: String, _ language: Language, _ git: GitEnvironment)
    -> [CompletedWord]
  {
    switch self {
    case .nothing, .files, .folders: []
    case .documents(let kinds): Self.documents(kinds, beginningWith: start, in: folder, git)
    case .declared(let kind): Self.declared(kind, in: folder, git).beginning(with: start)
    case .revisions: Self.revisions(beginningWith: start, in: folder, git)
    default: fixedWords(language).beginning(with: start)
    }
  }

  /// The values that no workspace changes.
  private func fixedWords(_ language: Language) -> [CompletedWord] {
    switch self {
    case .destinations:
      [CompletedWord(word: "csv")] + SchedulerProfile.all.map { CompletedWord(word: $0.id, meaning: $0.name) }
    case .frameworks: InitCommand.frameworkWords.map { CompletedWord(word: $0.word) }
    case .kinds:
      DocumentKind.creatable.map {
        CompletedWord(word: $0.commandWord[language], meaning: $0.documentation[language])
      }
    case .networks: Network.allCases.map { CompletedWord(word: $0.rawValue, meaning: $0.profile.name) }
    case .periods: PeriodUnit.allCases.map { CompletedWord(word: $0.name[language]) }
    case .questions:
      StrategyAnswer.Question.allCases.map {
        CompletedWord(word: $0.rawValue, meaning: $0.documentation[language])
      }
    case .rules: Catalogue.rules.map { CompletedWord(word: $0.name, meaning: $0.documentation.summary[language]) }
    case .sentiments:
      Mention.Sentiment.allCases.map { CompletedWord(word: $0.rawValue, meaning: $0.documentation[language]) }
    case .nothing, .files, .folders, .documents, .declared, .revisions: []
    }
  }

  private static func names(around folder: String, _ git: GitEnvironment) -> DocumentNames? {
    (try? Workspace.root(above: folder)).map { DocumentNames($0, git) }
  }

  private static func documents(
    _ kinds: [DocumentKind], beginningWith start: String, in folder: String, _ git: GitEnvironment
  ) -> [CompletedWord] {
    guard let names = names(around: folder, git) else { return [] }
    let found = names.paths(of: kinds).map { (path: $0, stem: String($0.fileStem)) }.filter {
      $0.stem.hasPrefix(start)
    }
    guard found.count <= titleLimit else { return found.map { CompletedWord(word: $0.stem) } }
    return zip(found, names.documents(at: found.map(\.path))).map { named, document in
      CompletedWord(word: named.stem, meaning: document.title == named.stem ? "" : document.title)
    }
  }

  private static func declared(_ kind: ReferenceKind, in folder: String, _ git: GitEnvironment) -> [CompletedWord] {
    guard let names = names(around: folder, git) else { return [] }
    let kinds: [DocumentKind] =
      switch kind {
      case .person: [.person]
      case .campaign: [.campaign]
      case .checklist: [.checklist]
      case .idea: [.idea]
      case .channel, .objective, .pillar, .message, .audience, .format, .indicator: [.strategy]
      }
    return names.corpus(of: kinds).declaredNames(of: kind).map { name in
      CompletedWord(
        word: name.nameID, meaning: (name.names + name.otherNames).first { $0 != name.nameID } ?? "")
    }
  }

  /// Completes the last revision of a range such as `main..feature`.
  private static func revisions(
    beginningWith start: String, in folder: String, _ git: GitEnvironment
  ) -> [CompletedWord] {
    let range = start.ranges(of: "..").last.map { String(start[..<$0.upperBound]) } ?? ""
    return (["HEAD"] + DocumentNames.revisions(around: folder, git)).map { CompletedWord(word: range + $0) }
      .beginning(with: start)
  }
}

extension [CompletedWord] {
  func beginning(with start: String) -> [CompletedWord] { filter { $0.word.hasPrefix(start) } }
}
