import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs other programs and reads what they print. Foundation's `Process` takes fifty milliseconds to notice that a program has
/// ended: more than git needs for any of our questions.
enum ChildProcess {
  /// What a program prints, or `nil` where it fails or is not there.
  ///
  /// - Parameters:
  ///   - command: the program's name, to be found by `PATH`, and its arguments.
  ///   - environment: such as `LANG=C`.
  static func output(of command: [String], environment: [String]) -> [UInt8]? {
    guard let (child, reading) = starting.withLock({ _ in start(command, environment) }) else { return nil }
    defer { close(reading) }
    let output = bytes(from: reading)
    return isSuccess(child) ? output : nil
  }

  /// One child is started at a time: another one would inherit the pipe of the first, which then would not end with it.
  private static let starting = Mutex(())

  /// Starts a program; its output can be read from a descriptor.
  private static func start(_ command: [String], _ environment: [String]) -> (child: pid_t, reading: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // The child has its own; the output ends when nobody holds this end any more.
    defer { close(writing) }
    if let child = spawn(command, environment, writingTo: writing) { return (child, reading) }
    close(reading)
    return nil
  }

  private static func spawn(_ command: [String], _ environment: [String], writingTo output: Int32) -> pid_t? {
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
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
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
