import WorkspaceFiles

extension Session {
  /// Returns the id of the person whose email address git would put into a commit here. Returns `nil` if no person in people/ has it, if
  /// git has no address, if the workspace is in no git work tree, or if it was read without git.
  ///
  /// - Throws: ``WorkspaceError`` if git cannot be run or fails.
  func personOfGit() throws -> String? {
    let corpus = workspace.corpus
    // Without email addresses in people/, or without a working git, git is not asked.
    guard workspace.gitIssue == nil, corpus.people.contains(where: { $0.content.email != nil }),
      let email = try workspace.userEmail(git)
    else {
      return nil
    }
    return corpus.person(withEmail: email)
  }

  /// Returns the name that git would put into a commit here, if it can be typed between quotes. Returns `nil` if git has no such name, if
  /// the workspace is in no git work tree, or if it was read without git.
  ///
  /// - Throws: ``WorkspaceError`` if git cannot be run or fails.
  func nameOfGit() throws -> String? {
    guard workspace.gitIssue == nil, let name = try workspace.userName(git) else { return nil }
    return name.contains { "\"\\`$!".contains($0) || $0.isNewline } ? nil : name
  }
}
