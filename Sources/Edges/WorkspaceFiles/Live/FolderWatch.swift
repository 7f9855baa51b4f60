import SystemLibrary

/// The changes that the system reported for the watched folders.
struct FolderChanges {
  /// The paths of files that were written, created, moved or removed, or whose attributes changed, relative to the workspace.
  var paths: Set<String> = []
  /// Whether there may be other changes: a folder or a `.gitignore` changed, or the system could not keep up.
  var areMore = false

  var isEmpty: Bool { paths.isEmpty && !areMore }
}

#if os(Linux)
  /// A receiver of the system's events about changes in folders (inotify). For one thread.
  final class FolderWatch {
    private let queue: Int32
    /// The watched folders, by the system's numbers for them.
    private var folders: [Int32: String] = [:]
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)

    /// Creates a receiver without folders; `nil` if the system has no more receivers available.
    init?() {
      queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      if queue < 0 {
        buffer.deallocate()
        return nil
      }
    }

    deinit {
      if queue >= 0 {
        close(queue)
        buffer.deallocate()
      }
    }

    /// The result of watching folders.
    enum Following {
      case asBefore
      /// Some folders were not watched before. Changes in them until now are unknown.
      case more
      /// The system cannot watch more folders.
      case failed
    }

    /// Watches exactly the given folders. All are requested again, because a moved folder keeps the system's number.
    ///
    /// - Parameter paths: paths relative to the root; an empty path is the root itself.
    func follow(_ paths: [String], in root: String) -> Following {
      var followed: [Int32: String] = [:]
      for path in paths {
        let number = inotify_add_watch(queue, path.isEmpty ? root : root + "/" + path, Self.mask)
        if number < 0, errno == ENOSPC { return .failed }
        // Deleted folders have already sent an event.
        if number >= 0 { followed[number] = path }
      }
      for number in folders.keys where followed[number] == nil { inotify_rm_watch(queue, number) }
      let isMore = followed.contains { number, path in folders[number] != path }
      folders = followed
      return isMore ? .more : .asBefore
    }

    /// The events to watch. A written file counts as changed when it is closed, not while it is being written.
    private static let mask = [
      IN_CLOSE_WRITE, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ATTRIB, IN_DELETE_SELF, IN_MOVE_SELF,
      IN_ONLYDIR,
    ].reduce(into: UInt32(0)) { $0 |= UInt32($1) }

    /// Waits for a change, and then until no more follow for a moment, because one save causes several. Returns all of them; empty if
    /// none came in time.
    ///
    /// - Parameter milliseconds: the maximum time to wait for the first change.
    func wait(milliseconds: Int) -> FolderChanges {
      var changes = FolderChanges()
      guard isReady(within: milliseconds) else { return changes }
      let start = ContinuousClock.now
      repeat { take(&changes) } while isReady(within: Self.quiet) && ContinuousClock.now - start < Self.longest
      return changes
    }

    /// The time without further changes, in milliseconds, after which the collected changes are returned.
    private static let quiet = 8
    /// The maximum time for which changes are collected.
    private static let longest = Duration.milliseconds(80)

    private func isReady(within milliseconds: Int) -> Bool {
      var request = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, Int32(clamping: milliseconds)) > 0
    }

    private func take(_ changes: inout FolderChanges) {
      let count = read(queue, buffer.baseAddress, buffer.count)
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        let end = min(count, start + Int(event.len))
        let name = String(decoding: buffer[start..<end].prefix { $0 != 0 }, as: UTF8.self)
        note(event.mask, on: name, in: event.wd, &changes)
        offset = end
      }
    }

    private func note(_ mask: UInt32, on name: String, in number: Int32, _ changes: inout FolderChanges) {
      guard mask & UInt32(IN_Q_OVERFLOW) == 0 else {
        changes.areMore = true
        return
      }
      guard let folder = folders[number] else { return }
      if name == ".gitignore" || name.isEmpty || (mask & UInt32(IN_ISDIR) != 0 && !name.hasPrefix(".")) {
        changes.areMore = true
      } else if !name.hasPrefix(".") {
        changes.paths.insert(folder.isEmpty ? name : folder + "/" + name)
      }
    }
  }
#else
  /// A stand-in for platforms without inotify. Edito polls every file there.
  final class FolderWatch {
    init?() { return nil }
    enum Following { case asBefore, more, failed }
    func follow(_ paths: [String], in root: String) -> Following { .failed }
    func wait(milliseconds: Int) -> FolderChanges { FolderChanges() }
  }
#endif
