#if os(Linux)
  @_spi(_Unicode) import Swift

  extension String {
    /// The text in NFC, as the standard library makes it to compare texts. Foundation's own is wrong on Linux: it splits scalars beyond
    /// U+FFFF before marks, and leaves Hangul syllables separate from their last consonant.
    var normalized: String {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: _nfc)
      return String(scalars)
    }
  }
#else
  import Foundation

  extension String {
    /// The text in NFC.
    var normalized: String { precomposedStringWithCanonicalMapping }
  }
#endif
