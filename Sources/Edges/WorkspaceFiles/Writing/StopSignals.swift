import SystemLibrary

/// Ctrl-C and similar signals, which must not end the program while it writes a file.
enum StopSignals {
  private static var set: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }

  /// Runs an operation, and delays the signals until it ends.
  ///
  /// Dispatch's own threads block these signals anyway, so only the calling thread could receive them.
  static func deferred<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var (blocked, before) = (set, sigset_t())
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }

  /// Whether one of the signals is pending.
  static var areWaiting: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&waiting, $0) == 1 }
  }
}
