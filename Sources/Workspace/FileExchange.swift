#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FileWriter {
  /// Gives two files each other's names: in one step where the file system can do that, otherwise by way of a third name.
  ///
  /// - Throws: ``WorkspaceError`` if a file could not be renamed.
  static func exchange(_ path: String, with other: String) throws {
    if exchangeAtOnce(path, other) { return }
    let meanwhile = path + ".edito-exchange"
    try move(path, to: meanwhile)
    do {
      try move(other, to: path)
    } catch {
      try move(meanwhile, to: path)
      throw error
    }
    try move(meanwhile, to: other)
  }

  private static func exchangeAtOnce(_ path: String, _ other: String) -> Bool {
    #if canImport(Glibc)
      return renameat2?(AT_FDCWD, path, AT_FDCWD, other, 2) == 0
    #else
      return renamex_np(path, other, UInt32(RENAME_SWAP)) == 0
    #endif
  }

  #if canImport(Glibc)
    private typealias RenameAt2 =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    /// `renameat2` of Linux, which the headers that Swift sees do not declare. Its flag `RENAME_EXCHANGE` is 2.
    private static let renameat2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }
  #endif
}
