import Synchronization

/// A value that is computed on first use, once for all threads.
public final class Lazy<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }

  /// Discards the value. The next use computes it again.
  public func forget() { made.withLock { $0 = nil } }
}
