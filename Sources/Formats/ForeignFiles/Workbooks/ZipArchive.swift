import CMinizip
import SourceText

/// The files in a ZIP archive, read from memory by minizip. No C value leaves this file.
///
/// The names of the files are only compared with expected names: nothing is ever written below them.
final class ZipArchive {
  enum Failure: Error {
    /// The archive or one of its files is damaged or incomplete, or uses a compression that is not supported.
    case damaged
    case encrypted
    /// The archive has more files or expands to more bytes than is allowed.
    case tooLarge
  }

  /// The maximum number of files in an archive. A workbook with a thousand pictures has fewer.
  static let entryLimit = 10_000
  /// The maximum size of one expanded file in bytes: a sheet with a million rows is smaller.
  static let partLimit = 512 << 20
  /// The maximum size in bytes of all expanded files that are read.
  static let totalLimit = 1 << 30

  private struct Entry {
    var position: unz64_file_pos
    let size: UInt64
    let isEncrypted: Bool
  }

  private let archive: unzFile
  private let bytes: InMemoryFile
  private var entries: [String: Entry] = [:]
  private var totalSize: UInt64 = 0

  /// Opens an archive.
  init(_ bytes: [UInt8]) throws(Failure) {
    let file = InMemoryFile(bytes)
    var functions = file.functions
    guard let archive = unzOpen2_64("", &functions) else { throw .damaged }
    self.archive = archive
    self.bytes = file
    var info = unz_global_info64()
    guard unzGetGlobalInfo64(archive, &info) == UNZ_OK else { throw .damaged }
    guard info.number_entry <= Self.entryLimit else { throw .tooLarge }
    var status = unzGoToFirstFile(archive)
    while status == UNZ_OK {
      guard let (name, entry) = current() else { throw .damaged }
      if entries[name] == nil { entries[name] = entry }
      status = unzGoToNextFile(archive)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else { throw .damaged }
  }

  deinit { unzClose(archive) }

  private func current() -> (String, Entry)? {
    var (info, position) = (unz_file_info64(), unz64_file_pos())
    var name = [CChar](repeating: 0, count: 1 << 10)
    guard unzGetCurrentFileInfo64(archive, &info, &name, uLong(name.count), nil, 0, nil, 0) == UNZ_OK,
      unzGetFilePos64(archive, &position) == UNZ_OK
    else { return nil }
    let length = min(Int(info.size_filename), name.count)
    let bytes = name.prefix(length).map { UInt8(bitPattern: $0) }
    return (
      Self.key(String(decoding: bytes, as: UTF8.self)),
      Entry(position: position, size: UInt64(info.uncompressed_size), isEncrypted: info.flag & 1 != 0)
    )
  }

  /// Returns the form of a name in which names are compared: the case does not matter (ECMA-376, part 2), and some programs write
  /// backslashes.
  private static func key(_ name: String) -> String {
    let name = name.lowercased().replacing("\\", with: "/")
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }

  /// The names of the files, in lower case.
  var names: some Collection<String> { entries.keys }

  func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// Reads a file in parts.
  ///
  /// - Parameter body: gets each part, and returns whether to continue.
  /// - Returns: whether the archive has the file.
  func read(
    _ name: String, _ body: (_ part: UnsafeRawBufferPointer, _ isLast: Bool) -> Bool
  ) throws(Failure) -> Bool {
    guard var entry = entries[Self.key(name)] else { return false }
    guard !entry.isEncrypted else { throw .encrypted }
    // Minizip never expands a file beyond the size that the archive declares for it.
    totalSize += entry.size
    guard entry.size <= Self.partLimit, totalSize <= Self.totalLimit else { throw .tooLarge }
    guard unzGoToFilePos64(archive, &entry.position) == UNZ_OK, unzOpenCurrentFile(archive) == UNZ_OK else {
      throw .damaged
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var rest = entry.size
    var isStopped = false
    while !isStopped {
      let count = unzReadCurrentFile(archive, &buffer, UInt32(buffer.count))
      guard count >= 0, count > 0 || rest == 0 else {
        unzCloseCurrentFile(archive)
        throw .damaged
      }
      rest -= min(rest, UInt64(count))
      isStopped = !buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<Int(count)]), rest == 0) }
      if rest == 0 { break }
    }
    // Closing a file that was read to its end compares its checksum.
    let status = unzCloseCurrentFile(archive)
    guard isStopped || status == UNZ_OK else { throw .damaged }
    return true
  }

  /// Returns the first bytes of a file; `nil` if the archive does not have it.
  func head(of name: String, limit: Int) throws(Failure) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isThere = try read(name) { part, _ in
      bytes += part.prefix(limit - bytes.count)
      return bytes.count < limit
    }
    return isThere ? bytes : nil
  }
}

/// Bytes in memory that minizip reads like a file.
private final class InMemoryFile {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static func of(_ data: UnsafeMutableRawPointer?) -> InMemoryFile? {
    data.map { Unmanaged<InMemoryFile>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The functions with which minizip reads the bytes. They do not keep the object alive.
  var functions: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { file, _, _ in file },
      zread_file: { file, _, buffer, size in uLong(InMemoryFile.of(file)?.read(buffer, Int(clamping: size)) ?? 0) },
      zwrite_file: { _, _, _, _ in 0 },
      ztell64_file: { file, _ in ZPOS64_T(InMemoryFile.of(file)?.offset ?? 0) },
      zseek64_file: { file, _, offset, origin in InMemoryFile.of(file)?.seek(offset, from: origin) ?? -1 },
      zclose_file: { _, _ in 0 }, zerror_file: { _, _ in 0 }, opaque: Unmanaged.passUnretained(self).toOpaque())
  }

  private func read(_ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
    let count = min(size, bytes.count - offset)
    guard let buffer, count > 0 else { return 0 }
    bytes.withUnsafeBytes { bytes in
      UnsafeMutableRawBufferPointer(start: buffer, count: count).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
    }
    offset += count
    return count
  }

  private func seek(_ distance: ZPOS64_T, from origin: Int32) -> Int {
    let start = origin == ZLIB_FILEFUNC_SEEK_CUR ? offset : origin == ZLIB_FILEFUNC_SEEK_END ? bytes.count : 0
    // Minizip computes with unsigned numbers, so a place before the start is a very large number.
    guard distance <= UInt64(bytes.count), start + Int(distance) <= bytes.count else { return -1 }
    offset = start + Int(distance)
    return 0
  }
}
