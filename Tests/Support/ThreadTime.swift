import SystemLibrary

/// The seconds of processor time that this thread has used so far: whatever else the machine does, they are its own.
public func threadTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
