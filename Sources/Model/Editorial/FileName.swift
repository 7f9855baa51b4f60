import SourceText

/// Names of files made from ids.
public enum FileName {
  /// An id as a part of a file's name. Whatever could lead to another folder, or some file system refuses, is percent-encoded, so
  /// different ids give different names.
  public static func part(for id: String) -> String {
    PercentEncoding.encoded(id) { PercentEncoding.isUnreserved($0) && $0 != .tilde || $0 >= 0x80 }
  }
}
