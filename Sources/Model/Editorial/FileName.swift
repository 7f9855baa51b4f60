import SourceText

/// File names made from ids.
public enum FileName {
  /// Returns an id as a part of a file name. Characters that could lead to another folder, or that a file system rejects, are
  /// percent-encoded. Different ids give different names.
  public static func part(for id: String) -> String {
    PercentEncoding.encoded(id) { PercentEncoding.isUnreserved($0) && $0 != .tilde || $0 >= 0x80 }
  }
}
