internal import CMark
import Kit

// The C library's searches, which are many times as fast as loops over an array.

/// Whether the bytes of `text` from `offset` on start with `other`.
func holds(_ text: [UInt8], _ other: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
  guard offset >= 0, offset + other.count <= text.count else { return false }
  return text.withUnsafeBytes { bytes in
    guard let start = bytes.baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start + offset, otherStart, other.count) == 0
  }
}

/// The offset of the first `byte` in a part of `text`, or `nil`.
func offset(of byte: UInt8, in text: [UInt8], _ range: Range<Int>) -> Int? {
  guard range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty else { return nil }
  return text.withUnsafeBytes { bytes in
    guard let start = bytes.baseAddress,
      let found = memchr(start + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - start
  }
}

/// The offset of the first `byte` in a part of `text`, or `nil`.
func offset(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let base = text.baseAddress, start < text.count,
    let found = memchr(base + start, Int32(byte), text.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}

/// The number of Unicode scalars in a part of `text`, which is UTF-8.
func scalarCount(in text: [UInt8], _ range: Range<Int>) -> Int {
  text.withUnsafeBytes { bytes in
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[range])
    var (count, index) = (bytes.count, 0)
    // Eight at a time. The bits 10 begin each byte that goes on with a scalar.
    while index + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let continuing = (eight >> 7) & ~(eight >> 6) & 0x0101_0101_0101_0101
      count -= Int((continuing &* 0x0101_0101_0101_0101) >> 56)
      index += 8
    }
    while index < bytes.count {
      if UTF8.isContinuation(bytes[index]) { count -= 1 }
      index += 1
    }
    return count
  }
}
