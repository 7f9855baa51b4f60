extension NetworkProfile {
  /// Any network without a profile of its own, such as a newsletter or a group chat. Its channels have their own names and limits.
  static let other = declare("other", "Other") { network in
    network.isOpen = true
  }
}
