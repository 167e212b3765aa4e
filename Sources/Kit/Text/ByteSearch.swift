import CGlibc
import Glibc

extension ArraySlice<UInt8> {
  /// Whether the bytes begin with those of `words`.
  ///
  /// - Complexity: O(*n*); the C library compares many bytes at a time.
  package func begins(withBytes words: ArraySlice<UInt8>) -> Bool {
    guard words.count <= count else { return false }
    return unsafe withUnsafeBytes { bytes in
      unsafe words.withUnsafeBytes { words in
        guard let base = bytes.baseAddress, let start = words.baseAddress else {
          return unsafe words.isEmpty
        }
        return unsafe memcmp(base, start, words.count) == 0
      }
    }
  }

  /// Where `words` first stand; nil if they do not.
  ///
  /// - Complexity: O(*n*); the C library's search is many times as fast as a loop.
  package func firstPlace(of words: ArraySlice<UInt8>) -> Int? {
    if words.isEmpty { return startIndex }
    return unsafe withUnsafeBytes { bytes in
      unsafe words.withUnsafeBytes { words in
        guard let base = bytes.baseAddress, let part = words.baseAddress,
          let found = unsafe cglibc_find(base, bytes.count, part, words.count)
        else { return nil }
        return unsafe startIndex + (found - base)
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where a byte first stands; nil if it does not.
  ///
  /// - Complexity: O(*n*); the C library looks at many bytes at a time.
  package func firstPlace(of byte: UInt8) -> Int? {
    unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = unsafe memchr(base, Int32(byte), bytes.count)
      else { return nil }
      return unsafe startIndex + (UnsafeRawPointer(found) - base)
    }
  }
}

// The standard library's search of collections is generic and not specialized across its border: it
// takes a hundred times as long.
extension ArraySlice<UInt8> {
  /// Where `words` first stand; nil if they do not.
  ///
  /// - Complexity: O(*n*).
  package func firstRange(of words: ArraySlice<UInt8>) -> Range<Int>? {
    firstPlace(of: words).map { $0..<($0 + words.count) }
  }

  /// Where `words` first stand; nil if they do not.
  ///
  /// - Complexity: O(*n*).
  package func firstRange(of words: [UInt8]) -> Range<Int>? { firstRange(of: words[...]) }

  /// Where the bytes of `words` first stand; nil if they do not.
  ///
  /// - Complexity: O(*n*).
  package func firstRange(of words: String.UTF8View) -> Range<Int>? {
    firstRange(of: Array(words)[...])
  }
}

extension String.UTF8View {
  /// Whether the bytes of `words` stand in the text.
  ///
  /// - Complexity: O(*n*), without a copy of the text.
  func hold(_ words: String.UTF8View) -> Bool {
    if words.isEmpty { return true }
    return unsafe span.withUnsafeBytes { bytes in
      unsafe words.span.withUnsafeBytes { words in
        guard let base = bytes.baseAddress, let part = words.baseAddress else { return false }
        return unsafe cglibc_find(base, bytes.count, part, words.count) != nil
      }
    }
  }
}

extension [UInt8] {
  /// Where `words` first stand; nil if they do not.
  ///
  /// - Complexity: O(*n*).
  package func firstRange(of words: ArraySlice<UInt8>) -> Range<Int>? {
    self[...].firstRange(of: words)
  }

  /// Where `words` first stand; nil if they do not.
  ///
  /// - Complexity: O(*n*).
  package func firstRange(of words: [UInt8]) -> Range<Int>? { self[...].firstRange(of: words[...]) }

  /// Where `words`, which are not empty, first stand at or after `start`; nil if they do not.
  ///
  /// - Complexity: O(*n*).
  package func firstPlace(of words: ArraySlice<UInt8>, from start: Int = 0) -> Int? {
    start < count ? self[start...].firstPlace(of: words) : nil
  }
}
