import Kit

/// A form of files that one build leaves for the next: a line with the format's name, eight bytes with
/// the hash of the rest, least significant first, and the rest.
///
/// What is not exactly as it was written is as good as not there.
struct CheckedFormat: Sendable {
  private let header: [UInt8]

  /// - Parameter name: What the files hold, and which version of that.
  init(_ name: String) { header = Array("\(name)\n".utf8) }

  /// Where in a file the rest begins.
  var start: Int { header.count + 8 }

  /// A file with this rest.
  ///
  /// The rest becomes the file, so that there is no copy of it.
  func bytes(with rest: consuming [UInt8]) -> [UInt8] {
    var bytes = rest
    let hash = ContentHash(bytes).value
    let sum = stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0)) }
    bytes.insert(contentsOf: header + sum, at: 0)
    return bytes
  }

  /// Whether the bytes are those of a file that is as it was written.
  func holds(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: header), bytes.count > start else { return false }
    let hash = bytes[header.count..<start].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    return ContentHash(bytes, from: start).value == hash
  }
}
