import Synchronization
import SystemLibrary

/// A child process with which Edito communicates through a socket and pipes, without temporary files. For one thread.
///
/// Foundation's `Process` takes fifty milliseconds to notice that a program has ended, which is longer than git needs for most questions.
final class ChildProcess {
  /// The way in which a program ended.
  enum Ending {
    case exited(Int32)
    /// A signal ended the program.
    case killed
    /// The program was ended because it printed nothing for too long.
    case silent
  }

  private let child: pid_t
  private var streams: Streams
  private let patience: Int32
  private var isRunning = true
  private var isSilent = false
  /// The beginning of the program's standard error.
  private(set) var complaint: [UInt8] = []

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: the program's path and its arguments.
  ///   - environment: variables such as `LANG=C`.
  ///   - patience: the number of milliseconds without output after which the program is ended.
  init(_ command: [String], environment: [String], patience: Int32) throws(PosixFailure) {
    // Children are started one at a time. Otherwise a second one would inherit the pipes of the first and keep them open.
    let started = Self.starting.withLock { _ in
      Result { () throws(PosixFailure) in try Streams.start(command, environment) }
    }
    (child, streams) = try started.get()
    self.patience = patience
  }

  deinit {
    streams.shutAll()
    if isRunning {
      kill(child, SIGKILL)
      _ = Self.end(of: child)
    }
  }

  /// Writes input to the program and reads its output, until the output ends or the answer is complete. Alternates between reading and
  /// writing, so neither process waits for the other, even with much data.
  ///
  /// - Parameters:
  ///   - input: the bytes for the program.
  ///   - isLast: whether the program's input ends with these bytes.
  ///   - isAnswered: returns whether the answer is complete. It is called before each wait for output, unless this is the last input.
  ///   - take: receives each piece of the output.
  func ask(
    _ input: [UInt8], isLast: Bool, isAnswered: () -> Bool = { false }, take: (UnsafeRawBufferPointer) -> Void
  ) {
    if isSilent { return }
    isSilent = !streams.serve(input, isLast: isLast, patience, isAnswered: isAnswered) { piece, isComplaint in
      if !isComplaint {
        take(piece)
      } else if complaint.count < Self.longestComplaint {
        complaint += piece
      }
    }
  }

  /// Closes the streams, and waits until the program has ended. A silent program is killed.
  func finish() -> Ending {
    streams.shutAll()
    if isSilent { kill(child, SIGKILL) }
    let ending = Self.end(of: child)
    isRunning = false
    return isSilent ? .silent : ending
  }

  private static let starting = Mutex(())

  /// The approximate maximum number of bytes of standard error that are kept.
  private static let longestComplaint = 1 << 16

  private static func end(of child: pid_t) -> Ending {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return .killed }
    }
    // The status has the exit code in its second byte, and a signal in the low bits of the first.
    return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed
  }
}

/// The parent's ends of a child's three streams; -1 for a closed stream.
private struct Streams {
  private var input: Int32
  private var output: Int32
  private var complaint: Int32

  /// Starts a program. Returns its process number, and the parent's ends of its streams.
  static func start(_ command: [String], _ environment: [String]) throws(PosixFailure) -> (pid_t, Streams) {
    var open: [Int32] = []
    defer { for end in open { close(end) } }
    // Writing to a socket, unlike a pipe, need not raise a signal after the reader has closed it.
    for isSocket in [true, false, false] { open += try Self.pair(isSocket: isSocket) }
    let child = try spawn(command, environment, [open[1], open[3], open[5]])
    let streams = Streams(input: open[0], output: open[2], complaint: open[4])
    // The child has its own ends. Its output ends when all copies of them are closed.
    open = [open[1], open[3], open[5]]
    return (child, streams)
  }

  /// Returns both ends of a pipe (the reading end first) or of a socket, with numbers above those of the standard streams. Otherwise the
  /// number of a closed standard stream could be reused.
  private static func pair(isSocket: Bool) throws(PosixFailure) -> [Int32] {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    guard (isSocket ? socketpair(AF_UNIX, stream, 0, &ends) : pipe(&ends)) == 0 else { throw PosixFailure(errno) }
    let raised = ends.map { fcntl($0, F_DUPFD_CLOEXEC, STDERR_FILENO + 1) }
    let failure = PosixFailure(errno)
    for end in ends { close(end) }
    guard !raised.contains(-1) else {
      for end in raised where end >= 0 { close(end) }
      throw failure
    }
    #if !canImport(Glibc)
      var isQuiet: Int32 = 1
      if isSocket { setsockopt(raised[0], SOL_SOCKET, SO_NOSIGPIPE, &isQuiet, socklen_t(MemoryLayout<Int32>.size)) }
    #endif
    return raised
  }

  /// Writes the child's input and reads its output, until the output ends or the answer is complete. Returns `false` if the child neither
  /// read nor wrote anything for `patience` milliseconds.
  mutating func serve(
    _ bytes: [UInt8], isLast: Bool, _ patience: Int32, isAnswered: () -> Bool,
    take: (_ piece: UnsafeRawBufferPointer, _ isComplaint: Bool) -> Void
  ) -> Bool {
    var rest = bytes[...]
    if rest.isEmpty, isLast { Self.shut(&input) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while output >= 0 || complaint >= 0, isLast || !isAnswered() {
      // `poll` ignores negative descriptors (POSIX).
      let writable = rest.isEmpty ? -1 : input
      var requests = [(output, POLLIN), (complaint, POLLIN), (writable, POLLOUT)].map {
        pollfd(fd: $0, events: Int16($1), revents: 0)
      }
      let count = poll(&requests, nfds_t(requests.count), patience)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      if requests[0].revents != 0 { Self.read(&output, buffer) { take($0, false) } }
      if requests[1].revents != 0 { Self.read(&complaint, buffer) { take($0, true) } }
      if requests[2].revents != 0 { Self.write(&rest, to: &input, isLast: isLast) }
    }
    return true
  }

  mutating func shutAll() {
    for end in [\Streams.input, \.output, \.complaint] { Self.shut(&self[keyPath: end]) }
  }

  private static func shut(_ end: inout Int32) {
    if end >= 0 { close(end) }
    end = -1
  }

  private static func read(
    _ end: inout Int32, _ buffer: UnsafeMutableRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Void
  ) {
    let count = systemRead(end, buffer.baseAddress, buffer.count)
    if count > 0 {
      take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    } else if count == 0 || errno != EINTR {
      shut(&end)
    }
  }

  private static func write(_ rest: inout ArraySlice<UInt8>, to end: inout Int32, isLast: Bool) {
    #if canImport(Glibc)
      let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    #else
      let flags = MSG_DONTWAIT
    #endif
    let count = rest.withUnsafeBytes { send(end, $0.baseAddress, $0.count, flags) }
    if count > 0 { rest = rest.dropFirst(count) }
    // A child that has read enough closes its end.
    let isOver = count < 0 && errno != EINTR && errno != EAGAIN
    if isOver { rest = [] }
    if isOver || rest.isEmpty && isLast { shut(&end) }
  }
}

extension Streams {
  /// - Parameter streams: the child's standard streams, in their order.
  private static func spawn(
    _ command: [String], _ environment: [String], _ streams: [Int32]
  ) throws(PosixFailure) -> pid_t {
    #if canImport(Glibc)
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
      let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    #else
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
      let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_CLOEXEC_DEFAULT
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, end) in streams.enumerated() { posix_spawn_file_actions_adddup2(&actions, end, Int32(number)) }
    // Dispatch's threads block the signals that stop a program, and this process ignores some others. The child must not.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var child: pid_t = 0
    let failure = withCStrings(command) { arguments in
      withCStrings(environment) { environment in
        guard let program = arguments.first ?? nil else { return EINVAL }
        return posix_spawn(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    guard failure == 0 else { throw PosixFailure(failure) }
    return child
  }

  /// Calls a function with texts as an array of C strings that ends with `nil`, and returns its result.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
