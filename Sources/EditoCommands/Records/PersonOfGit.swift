import Editorial
import Workspace

extension Workspace {
  /// The person whose address git would sign a commit with here.
  var personOfGit: String? {
    let hasAddresses = corpus.documents.contains { document in
      if case .person(let person) = document.content { person.email != nil } else { false }
    }
    // Git is not asked for nothing.
    guard hasAddresses, let email = Git.userEmail(in: root) else { return nil }
    return corpus.person(withEmail: email)
  }
}
