import Kit

/// A form of files that one build leaves for the next: a line with the format's name, and segments,
/// each of which says how many bytes it has and what their hash is.
///
/// More segments can be appended. One that was written in part is as good as not there, and with it
/// what follows.
struct CheckedFormat: Sendable {
  private let header: [UInt8]

  /// The bytes that stand before those of a segment: their number and their hash.
  private static let prefixLength = 16

  /// - Parameter name: What the files hold, and which version of that.
  init(_ name: String) { header = Array("\(name)\n".utf8) }

  /// A file with these segments.
  func bytes(with segments: [[UInt8]]) -> [UInt8] { Self.bytes(of: segments, after: header) }

  /// What is appended to a file to add segments.
  ///
  /// - Parameters:
  ///   - segments: The segments.
  ///   - start: What stands before them.
  /// - Returns: The bytes.
  static func bytes(of segments: [[UInt8]], after start: [UInt8] = []) -> [UInt8] {
    var bytes = start
    bytes.reserveCapacity(segments.reduce(start.count) { $0 + prefixLength + $1.count })
    for segment in segments {
      bytes.append(eight: UInt64(segment.count))
      bytes.append(eight: ContentHash(segment).value)
      bytes += segment
    }
    return bytes
  }

  /// Where in a file its segments lie, as far as they are as they were written; nothing in a file of
  /// another format.
  func segments(of bytes: [UInt8]) -> [Range<Int>] {
    guard bytes.starts(with: header) else { return [] }
    var segments: [Range<Int>] = []
    var offset = header.count
    while bytes.count - offset >= Self.prefixLength {
      let start = offset + Self.prefixLength
      guard let count = Int(exactly: bytes.eight(at: offset)), count <= bytes.count - start,
        ContentHash(bytes, in: start..<(start + count)).value == bytes.eight(at: offset + 8)
      else { break }
      offset = start + count
      segments.append(start..<offset)
    }
    return segments
  }

  /// Where in a file its only segment lies; nil if the file is not exactly as it was written.
  func onlySegment(of bytes: [UInt8]) -> Range<Int>? {
    let segments = segments(of: bytes)
    return segments.count == 1 && segments[0].upperBound == bytes.count ? segments[0] : nil
  }
}

extension [UInt8] {
  /// Appends a number as eight bytes, the least significant first.
  fileprivate mutating func append(eight number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  fileprivate func eight(at offset: Int) -> UInt64 {
    self[offset..<(offset + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
