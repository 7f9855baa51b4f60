import SystemLibrary

/// Ctrl-C and its like, which must not strike while a file is on its way.
enum StopSignals {
  private static var set: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }

  /// Does something and lets the signals wait until it is done.
  ///
  /// The threads that Dispatch keeps block them anyway, so only the calling one could be struck.
  static func deferred<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var (blocked, before) = (set, sigset_t())
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }

  /// Whether one of them is waiting.
  static var areWaiting: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&waiting, $0) == 1 }
  }
}
