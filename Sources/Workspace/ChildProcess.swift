import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs other programs and reads what they print. Foundation's `Process` takes fifty milliseconds to notice that a program has
/// ended: more than git needs for any of our questions.
enum ChildProcess {
  /// How a program ended.
  struct Ending {
    /// What it printed.
    var output: [UInt8] = []
    /// What it complained of.
    var complaint: [UInt8] = []
    /// Whether it was there at all.
    var isThere = true
    /// Whether it ended by itself, and with 0.
    var isSuccess = false
  }

  /// Runs a program and waits for its end.
  ///
  /// What it reads and what it complains of stand in files without a name, so that neither side ever waits for the other.
  ///
  /// - Parameters:
  ///   - command: the program's name, to be found by `PATH`, and its arguments.
  ///   - environment: such as `LANG=C`.
  ///   - input: what it reads.
  static func run(_ command: [String], environment: [String], input: [UInt8] = []) -> Ending {
    guard let complaint = tmpfile() else { return Ending() }
    defer { fclose(complaint) }
    guard let source = input.isEmpty ? fopen("/dev/null", "r") : file(holding: input) else { return Ending() }
    defer { fclose(source) }
    let streams = (input: fileno(source), complaint: fileno(complaint))
    guard let (child, reading) = starting.withLock({ _ in start(command, environment, streams) }) else {
      return Ending(isThere: false)
    }
    defer { close(reading) }
    var ending = Ending(output: bytes(from: reading))
    ending.isSuccess = isSuccess(child)
    lseek(streams.complaint, 0, SEEK_SET)
    ending.complaint = bytes(from: streams.complaint)
    return ending
  }

  /// A file without a name, to be read from its start.
  private static func file(holding bytes: [UInt8]) -> UnsafeMutablePointer<FILE>? {
    guard let file = tmpfile() else { return nil }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard written == bytes.count, fflush(file) == 0, lseek(fileno(file), 0, SEEK_SET) == 0 else {
      fclose(file)
      return nil
    }
    return file
  }

  /// One child is started at a time: another one would inherit the pipe of the first, which then would not end with it.
  private static let starting = Mutex(())

  /// Starts a program; its output can be read from a descriptor.
  private static func start(
    _ command: [String], _ environment: [String], _ streams: (input: Int32, complaint: Int32)
  ) -> (child: pid_t, reading: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // The child has its own; the output ends when nobody holds this end any more.
    defer { close(writing) }
    if let child = spawn(command, environment, streams.input, writing, streams.complaint) { return (child, reading) }
    close(reading)
    return nil
  }

  private static func spawn(
    _ command: [String], _ environment: [String], _ input: Int32, _ output: Int32, _ complaint: Int32
  ) -> pid_t? {
    #if canImport(Glibc)
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
      let flags = POSIX_SPAWN_SETSIGMASK
    #else
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
      let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaint, STDERR_FILENO)
    // The threads that Dispatch keeps block the signals by which a program is stopped.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return withCStrings(command) { arguments in
      withCStrings(environment) { environment in
        guard let program = arguments.first ?? nil else { return nil }
        var child: pid_t = 0
        return posix_spawnp(&child, program, &actions, &attributes, arguments, environment) == 0 ? child : nil
      }
    }
  }

  /// Texts as C wants a list of them: ending with nothing.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  private static func bytes(from descriptor: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return output }
      output += piece[..<count]
    }
  }

  /// Waits for a child; whether it ended by itself, and with 0.
  private static func isSuccess(_ child: pid_t) -> Bool {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }
}
