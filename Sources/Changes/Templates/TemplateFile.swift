import Localization

/// A file of `templates/`, as built into the program.
public struct TemplateFile: Hashable, Sendable {
  /// The path below the language's folder: `new/post.md`, `workspace/edito.md`.
  public let path: String
  public let text: String
}

/// A set of strategy documents for a new workspace.
public enum Framework: String, CaseIterable, Sendable {
  /// The ten questions.
  case questions
  /// Mission, message, management, medium, metrics and monitoring.
  case sixM = "six-m"
}

/// The templates inside the program.
public enum BuiltInTemplates {
  /// Returns all templates of a language, sorted by path.
  public static func files(in language: Language) -> [TemplateFile] {
    switch language {
    case .english, .americanEnglish: english
    case .french: french
    }
  }

  /// Returns the files of a new workspace with some frameworks. Their paths are relative to its root, and the files are sorted by path.
  public static func workspace(in language: Language, frameworks: Set<Framework>) -> [TemplateFile] {
    let absent = Framework.allCases.filter { !frameworks.contains($0) }.map { "strategy/\($0.rawValue)/" }
    return files(in: language).compactMap { file in
      guard let path = file.path.removing(prefix: "workspace/"), !absent.contains(where: path.hasPrefix) else {
        return nil
      }
      return TemplateFile(path: path, text: file.text)
    }
  }

  /// Returns the template of a kind of document, such as `post` or `report-week`; `nil` if there is none.
  public static func document(_ kind: String, in language: Language) -> String? {
    files(in: language).first { $0.path == "new/\(kind).md" }?.text
  }
}

extension String {
  fileprivate func removing(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
