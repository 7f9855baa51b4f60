import Dispatch
import Synchronization

/// Independent work in several threads, with a result that does not depend on the number of threads.
public enum Parallel {
  /// Transforms the elements of a collection in up to `jobs` threads and returns the results in the collection's order.
  public static func map<Elements: RandomAccessCollection & Sendable, Result: Sendable>(
    _ elements: Elements, jobs: Int, _ transform: @Sendable (Elements.Element) -> Result
  ) -> [Result] where Elements.Index == Int {
    map(elements, jobs: jobs, tools: {}) { element, _ in transform(element) }
  }

  /// Computes two values at the same time if there is more than one thread.
  public static func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard jobs > 1 else { return (first(), second()) }
    let made = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let value = first()
        made.withLock { $0.0 = value }
      } else {
        let value = second()
        made.withLock { $0.1 = value }
      }
    }
    guard case (let first?, let second?) = made.withLock({ $0 }) else { preconditionFailure("both have been made") }
    return (first, second)
  }

  /// Transforms the elements of a collection in up to `jobs` threads, each with its own tools, and returns the results in the
  /// collection's order.
  ///
  /// A value that all threads share slows each of them down: the threads wait for each other even to count references to the value. Tools
  /// that every element needs are therefore made once per thread.
  ///
  /// Threads take chunks from a common counter, so a few slow elements do not delay the other elements.
  public static func map<Elements: RandomAccessCollection & Sendable, Tools, Result: Sendable>(
    _ elements: Elements, jobs: Int, tools makeTools: @Sendable () -> Tools,
    _ transform: @Sendable (Elements.Element, Tools) -> Result
  ) -> [Result] where Elements.Index == Int {
    guard jobs > 1, elements.count > 1 else {
      let tools = makeTools()
      return elements.map { transform($0, tools) }
    }
    let chunkSize = max(1, min(64, elements.count / (jobs * 4)))
    let chunkCount = (elements.count + chunkSize - 1) / chunkSize
    let next = Atomic(0)
    return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      // Each place is written once, by the thread that took its chunk.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: min(jobs, chunkCount)) { _ in
        let tools = makeTools()
        while true {
          let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard chunk < chunkCount else { return }
          for place in chunk * chunkSize..<min(places.count, (chunk + 1) * chunkSize) {
            places.initializeElement(at: place, to: transform(elements[elements.startIndex + place], tools))
          }
        }
      }
      count = elements.count
    }
  }
}
