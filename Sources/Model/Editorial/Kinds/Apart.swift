/// An optional value that is stored outside its container, because few documents have one. A document without the value saves the space
/// for it.
@propertyWrapper
public struct Apart<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box?

  public init() {}

  public var wrappedValue: Value? {
    get { box?.value }
    set { box = newValue.map(Box.init) }
  }
}
