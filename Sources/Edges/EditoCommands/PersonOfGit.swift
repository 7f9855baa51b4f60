import WorkspaceFiles

extension Session {
  /// The person whose email address git would put into a commit here; `nil` if no person in people/ has it.
  ///
  /// - Throws: ``WorkspaceError`` if git cannot be run.
  func personOfGit() throws -> String? {
    let corpus = workspace.corpus
    // Without email addresses in people/, or without a working git, there is nothing to ask.
    guard workspace.gitIssue == nil, corpus.people.contains(where: { $0.content.email != nil }),
      let email = try workspace.userEmail(git)
    else {
      return nil
    }
    return corpus.person(withEmail: email)
  }
}
