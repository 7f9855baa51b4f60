/// The values that a template shows, by name: text, HTML, booleans, and lists of views.
struct View: ExpressibleByDictionaryLiteral, Sendable {
  fileprivate(set) var items: [(name: String, value: any Showable)] = []

  init(dictionaryLiteral items: (String, any Showable)...) { self.items = items.map { (name: $0.0, value: $0.1) } }

  /// The value under a name. If a name has several values, the last one is shown.
  subscript(name: String) -> (any Showable)? {
    get { items.last { $0.name == name }?.value }
    set {
      if let newValue { items.append((name, newValue)) } else { items.removeAll { $0.name == name } }
    }
  }
}

/// A value that templates can show.
protocol Showable: Sendable {
  /// Adds the value's shape and words to the shape of a view.
  func describe(into shape: inout ViewShape)
  /// Returns the value in the form that swift-mustache expects; `nil` if a section must treat it as absent.
  func value(_ leaves: inout ViewLeaves) -> Any?
}

/// The structure of a view. For views of the same shape, the output of a template differs only in the words.
struct ViewShape {
  enum Mark: Hashable, Sendable {
    case words, html, nothing, yes, no
    case name(String)
    case view, endOfView
    case list(Int)
  }

  private(set) var marks: [Mark] = []
  private(set) var words: [HTML] = []

  init(of view: View) {
    marks.reserveCapacity(64)
    view.describe(into: &self)
  }

  mutating func add(_ mark: Mark) { marks.append(mark) }

  mutating func add(_ words: HTML, as mark: Mark) {
    marks.append(mark)
    self.words.append(words)
  }
}

/// The words of a view for a template: either the words themselves, or marks for their places.
struct ViewLeaves {
  /// Whether to return marks for places instead of words.
  let asPlaces: Bool
  private var count = 0

  init(asPlaces: Bool) { self.asPlaces = asPlaces }

  mutating func leaf(_ html: HTML) -> Any {
    defer { count += 1 }
    // The result must be a string, because swift-mustache would look up names in other values.
    return asPlaces ? "\(Skeleton.start)\(count)\(Skeleton.end)" : html.text
  }
}

extension String: Showable {
  func describe(into shape: inout ViewShape) { shape.add(HTML(escaping: self), as: .words) }
  func value(_ leaves: inout ViewLeaves) -> Any? { leaves.leaf(HTML(escaping: self)) }
}

extension HTML: Showable {
  func describe(into shape: inout ViewShape) { shape.add(self, as: isEmpty ? .nothing : .html) }
  func value(_ leaves: inout ViewLeaves) -> Any? {
    let leaf = leaves.leaf(self)
    return isEmpty ? nil : leaf
  }
}

extension Bool: Showable {
  func describe(into shape: inout ViewShape) { shape.add(self ? .yes : .no) }
  func value(_ leaves: inout ViewLeaves) -> Any? { self }
}

extension View: Showable {
  func describe(into shape: inout ViewShape) {
    shape.add(.view)
    for (name, value) in items {
      shape.add(.name(name))
      value.describe(into: &shape)
    }
    shape.add(.endOfView)
  }

  func value(_ leaves: inout ViewLeaves) -> Any? { dictionary(&leaves) }

  func dictionary(_ leaves: inout ViewLeaves) -> [String: Any] {
    var dictionary: [String: Any] = [:]
    for (name, value) in items { dictionary[name] = value.value(&leaves) }
    return dictionary
  }
}

extension Array: Showable where Element: Showable {
  func describe(into shape: inout ViewShape) {
    shape.add(.list(count))
    for element in self { element.describe(into: &shape) }
  }

  func value(_ leaves: inout ViewLeaves) -> Any? {
    var values: [Any] = []
    for element in self { values.append(element.value(&leaves) ?? "") }
    return values
  }
}
