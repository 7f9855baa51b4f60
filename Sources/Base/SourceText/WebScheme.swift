extension StringProtocol {
  /// Whether the text begins with `https://` or `http://`, in lower case.
  public var beginsWithWebScheme: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
