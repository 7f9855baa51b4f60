import SourceText

extension ForeignPosts {
  /// Reads a file that is the export of a network, recognised by its content.
  ///
  /// - Returns: `nil` for any other file.
  /// - Throws: if the file is an export, but cannot be read.
  public static func read(_ bytes: [UInt8]) throws(FileFailure) -> ForeignPosts? {
    nil
  }
}
