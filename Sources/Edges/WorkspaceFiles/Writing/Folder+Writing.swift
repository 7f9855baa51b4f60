import SourceText
import SystemLibrary

/// The bytes of a file in pieces. Each piece is made when it is needed, so a large file is never in memory as a whole.
public typealias Pieces = [@Sendable () -> [UInt8]]

extension Folder {
  /// The item that a new file may replace.
  enum Replacement {
    /// No item: the name must be free.
    case nothing
    /// A regular file, if there is one. Links, folders, pipes and devices are rejected.
    case file
  }

  /// Writes a file atomically: the bytes go to a temporary file, which is then renamed.
  ///
  /// A replaced file keeps its mode and, if the system allows it, its owner.
  ///
  /// - Parameters:
  ///   - replacing: the item that may have the name already.
  ///   - scratch: the folder for the temporary file; by default, this one.
  ///   - isSynced: whether to wait for the disk. If so, even a power cut leaves either the old file or the new one.
  ///   - check: the last check before the file gets its name.
  func write(
    _ bytes: [UInt8], as name: String, replacing: Replacement, scratch: Folder? = nil, isSynced: Bool = true,
    check: () throws(WorkspaceError) -> Void = { () throws(WorkspaceError) in }
  ) throws(WorkspaceError) {
    try write([{ bytes }], as: name, replacing: replacing, scratch: scratch, isSynced: isSynced, check: check)
  }

  /// Writes a file atomically, from bytes that are made piece by piece.
  func write(
    _ pieces: Pieces, as name: String, replacing: Replacement, scratch: Folder? = nil, isSynced: Bool = true,
    check: () throws(WorkspaceError) -> Void = { () throws(WorkspaceError) in }
  ) throws(WorkspaceError) {
    let temporary = try temporary(pieces, for: name, replacing: replacing, scratch: scratch, isSynced: isSynced)
    try check()
    if try !temporary.becomes(name, in: self, replacing: replacing) {
      try write(pieces, as: name, replacing: replacing, isSynced: isSynced, check: check)
    }
  }

  /// Returns a temporary file with the contents of a file that does not have its name yet.
  func temporary(
    _ pieces: Pieces, for name: String, replacing: Replacement, scratch: Folder?, isSynced: Bool
  ) throws(WorkspaceError) -> TemporaryFile {
    try requireName(name)
    let present = try replaceable(name, replacing)
    // The folder for temporary files may be on a full disk, or deleted.
    guard let temporary = scratch.flatMap({ TemporaryFile(in: $0) }) ?? TemporaryFile(in: self) else {
      throw .notWritable(place(of: name), errno)
    }
    if let failure = temporary.fill(with: pieces, like: present, isSynced: isSynced) {
      throw .notWritable(place(of: name), failure)
    }
    return temporary
  }

  /// Returns the status of the file that will be replaced; `nil` if the name is free. Throws if the item with the name must not be
  /// replaced.
  private func replaceable(_ name: String, _ replacing: Replacement) throws(WorkspaceError) -> stat? {
    guard let (kind, status) = entry(name) else { return nil }
    switch (kind, replacing) {
    case (_, .nothing): throw .exists(place(of: name))
    case (.file, .file): return status
    case (.link, .file): throw .isLink(place(of: name))
    case (_, .file): throw .isNotFile(place(of: name))
    }
  }

  /// Writes a new file without a temporary one, into a folder that other programs do not use yet.
  func writeUnseen(_ bytes: [UInt8], as name: String) throws(WorkspaceError) {
    try writeUnseen([{ bytes }], as: name)
  }

  /// Writes a new file piece by piece without a temporary one, into a folder that other programs do not use yet.
  func writeUnseen(_ pieces: Pieces, as name: String) throws(WorkspaceError) {
    try requireName(name)
    let descriptor = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .notWritable(place(of: name), errno) }
    let failure = SystemCall.write(pieces, to: descriptor)
    close(descriptor)
    if let failure { throw .notWritable(place(of: name), failure) }
  }

  /// Renames a regular file. Throws if the new name is taken.
  func move(_ name: String, to newName: String, in other: Folder) throws(WorkspaceError) {
    try requireName(name)
    try other.requireName(newName)
    switch SystemCall.renameWithoutReplacing(name, in: descriptor, to: newName, in: other.descriptor) {
    case 0: return
    case EEXIST: throw .cannotBeRenamed(place(of: name), to: other.place(of: newName))
    case let failure: throw .notWritable(other.place(of: newName), failure)
    }
  }

  /// Exchanges the names of two regular files: in one step if the file system supports it, otherwise through a third name.
  func exchange(_ name: String, with otherName: String, in other: Folder) throws(WorkspaceError) {
    try requireName(name)
    try other.requireName(otherName)
    if SystemCall.exchange(name, in: descriptor, with: otherName, in: other.descriptor) { return }
    let meanwhile = TemporaryFile.freshName(".edito-exchange-", ".md")
    try move(name, to: meanwhile, in: self)
    do throws(WorkspaceError) {
      try other.move(otherName, to: name, in: self)
    } catch {
      try move(meanwhile, to: name, in: self)
      throw error
    }
    try move(meanwhile, to: otherName, in: other)
  }

  /// Deletes the temporary files here whose processes have ended.
  func removeLeftovers() {
    for item in (try? contents().get()) ?? [] where item.entry == .file && TemporaryFile.isName(item.name) {
      TemporaryFile.removeIfLeft(item.name, in: self)
    }
  }
}

/// A temporary file that will be renamed to its final name. Its process holds a lock on it, which ends with the process, so a later run can
/// distinguish leftovers from files of a running process.
///
/// Only one thread at a time uses the file.
final class TemporaryFile: @unchecked Sendable {
  let folder: Folder
  private let name: String
  private let descriptor: Int32
  private var isNamed = false

  /// Returns a random name, such as `.edito-3f00a1b2c3d4e5f6.tmp`, which by default is hidden.
  static func freshName(_ start: String = ".edito-", _ end: String = ".tmp") -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return start + String(repeating: "0", count: 16 - digits.count) + digits + end
  }

  static func isName(_ name: String, _ start: String = ".edito-", _ end: String = ".tmp") -> Bool {
    name.utf8.count == start.utf8.count + 16 + end.utf8.count && name.hasPrefix(start) && name.hasSuffix(end)
      && name.utf8.dropFirst(start.utf8.count).prefix(16).allSatisfy {
        UInt8.digits.contains($0) || (0x61...0x66).contains($0)
      }
  }

  /// Creates an empty file; `nil` if that fails. `errno` is then the system's error number.
  init?(in folder: Folder) {
    while true {
      let name = Self.freshName()
      let descriptor = openat(folder.descriptor, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      if descriptor < 0 {
        if errno == EEXIST || errno == EINTR { continue }
        return nil
      }
      // Between creating and locking the file, another run may have deleted it as a leftover.
      var status = stat()
      if SystemCall.lock(descriptor) != .taken, fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        (self.folder, self.name, self.descriptor) = (folder, name, descriptor)
        return
      }
      close(descriptor)
    }
  }

  deinit {
    if !isNamed { unlinkat(folder.descriptor, name, 0) }
    close(descriptor)
  }

  /// Waits until the contents are on the disk. Returns the system's error number if that fails; otherwise `nil`.
  func sync() -> Int32? { fsync(descriptor) == 0 ? nil : errno }

  /// Waits until all contents of the file system of this file are on the disk. Returns whether that is possible and succeeds.
  func syncFileSystem() -> Bool { SystemCall.syncFileSystem(of: descriptor) }

  /// Writes the contents, and copies the mode and, if the system allows it, the owner of the file to replace. Returns the system's error
  /// number if writing or copying the mode fails; otherwise `nil`.
  func fill(with pieces: Pieces, like model: stat?, isSynced: Bool) -> Int32? {
    if let failure = SystemCall.write(pieces, to: descriptor) { return failure }
    if let model {
      var own = stat()
      fstat(descriptor, &own)
      if own.st_uid != model.st_uid || own.st_gid != model.st_gid,
        fchown(descriptor, model.st_uid, model.st_gid) != 0
      {
        _ = fchown(descriptor, uid_t.max, model.st_gid)
      }
      if fchmod(descriptor, model.st_mode & 0o7777) != 0 { return errno }
    }
    return isSynced ? sync() : nil
  }

  /// Renames the file to its final name. Returns `false` if the target is on another file system, so the file must be written there.
  func becomes(
    _ newName: String, in target: Folder, replacing: Folder.Replacement
  ) throws(WorkspaceError) -> Bool {
    switch rename(to: newName, in: target, replaces: replacing == .file) {
    case 0: return true
    case EXDEV where folder !== target: return false
    case EEXIST where replacing == .nothing: throw .exists(target.place(of: newName))
    case let failure: throw .notWritable(target.place(of: newName), failure)
    }
  }

  /// Renames the file to its final name. Returns 0, or the system's error number.
  private func rename(to newName: String, in target: Folder, replaces: Bool) -> Int32 {
    let failure: Int32
    if replaces {
      failure = renameat(folder.descriptor, name, target.descriptor, newName) == 0 ? 0 : errno
    } else {
      failure = SystemCall.renameWithoutReplacing(name, in: folder.descriptor, to: newName, in: target.descriptor)
    }
    isNamed = failure == 0
    return failure
  }

  /// Deletes a temporary file if its process has ended.
  static func removeIfLeft(_ name: String, in folder: Folder) {
    let descriptor = openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if SystemCall.lock(descriptor) == .held { unlinkat(folder.descriptor, name, 0) }
  }
}
