extension StringProtocol {
  /// Whether the text begins with `https://` or `http://`, in lower case.
  public var beginsWithWebScheme: Bool { hasPrefix("https://") || hasPrefix("http://") }
}

extension Substring {
  /// The URL without `https://` or `http://` before it, in upper or lower case.
  public var withoutWebScheme: Substring {
    var rest = self
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    return rest
  }
}
