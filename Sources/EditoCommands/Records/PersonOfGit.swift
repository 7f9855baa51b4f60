import Editorial
import Workspace

extension Workspace {
  /// The person whose address git would sign a commit with here.
  var personOfGit: String? {
    // Git is not asked for nothing.
    guard corpus.people.contains(where: { $0.content.email != nil }), let email = Git.userEmail(in: root) else {
      return nil
    }
    return corpus.person(withEmail: email)
  }
}
