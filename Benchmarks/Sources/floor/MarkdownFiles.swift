#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Returns the paths of all Markdown files below a folder, without symbolic links and unreadable files.
///
/// The directory entry shows whether a name is a folder, so no file needs a system call before it is opened.
func markdownFiles(below folder: String) -> [String] {
  var files: [String] = []
  var pending = [folder]
  while let folder = pending.popLast() {
    guard let directory = opendir(folder) else { continue }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = "\(folder)/\(name)"
      switch Int(entry.pointee.d_type) {
      case Int(DT_DIR): pending.append(path)
      case Int(DT_REG): if name.hasSuffix(".md") { files.append(path) }
      case Int(DT_UNKNOWN):
        // Some file systems do not say.
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR { pending.append(path) }
        if status.st_mode & S_IFMT == S_IFREG, name.hasSuffix(".md") { files.append(path) }
      default: break
      }
    }
  }
  return files
}
