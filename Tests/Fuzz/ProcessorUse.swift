import Foundation

/// The time and the memory that a process has used, and the limit of its time.
enum ProcessorUse {
  /// The seconds of processor time that this process has used so far.
  static var seconds: Int { seconds(of: own()) }
  /// The seconds of processor time of the ended processes that this one has started.
  static var secondsOfOthers: Int { seconds(of: others()) }

  /// The peak memory of this process, in MB.
  static var megabytes: Int {
    #if canImport(Glibc)
      own().ru_maxrss >> 10
    #else
      own().ru_maxrss >> 20
    #endif
  }

  /// Ends this process by a signal after a given amount of processor time.
  static func limit(toSeconds seconds: Int) {
    var limit = rlimit()
    #if canImport(Glibc)
      let time = __rlimit_resource_t(RLIMIT_CPU.rawValue)
    #else
      let time = RLIMIT_CPU
    #endif
    getrlimit(time, &limit)
    limit.rlim_cur = min(limit.rlim_max, rlim_t(seconds))
    setrlimit(time, &limit)
  }

  private static func seconds(of use: rusage) -> Int { use.ru_utime.tv_sec + use.ru_stime.tv_sec }

  private static func own() -> rusage {
    var use = rusage()
    #if canImport(Glibc)
      getrusage(RUSAGE_SELF.rawValue, &use)
    #else
      getrusage(RUSAGE_SELF, &use)
    #endif
    return use
  }

  private static func others() -> rusage {
    var use = rusage()
    #if canImport(Glibc)
      getrusage(RUSAGE_CHILDREN.rawValue, &use)
    #else
      getrusage(RUSAGE_CHILDREN, &use)
    #endif
    return use
  }
}
