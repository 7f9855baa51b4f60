import WorkspaceFiles

extension Session {
  /// The person with whose address git would sign a commit here.
  ///
  /// - Throws: ``WorkspaceError`` if git could not be asked.
  func personOfGit() throws -> String? {
    let corpus = workspace.corpus
    // Git is not asked for nothing, nor if it cannot answer.
    guard workspace.gitFault == nil, corpus.people.contains(where: { $0.content.email != nil }),
      let email = try workspace.userEmail(git)
    else {
      return nil
    }
    return corpus.person(withEmail: email)
  }
}
