/// The path of a file under the output folder, such as `claim/dialogue-failed/index.html`.
///
/// It is relative, and no part of it is empty, hidden, `.` or `..` or a name that some system
/// treats specially; so it can be written on every host, and never leads out of the folder.
/// Paths are equal if their bytes are.
package struct OutputPath: Sendable {
  package let text: String

  /// Creates a path; nil if `text` cannot be one.
  package init?(_ text: String) {
    guard text.utf8.count <= 900 else { return nil }
    let segments = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard segments.allSatisfy({ Self.allows(Array($0)) }) else { return nil }
    self.text = text
  }

  /// The folders that hold the file, from the outermost; empty for a file at the top.
  package var folders: [String] {
    let bytes = text.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(text[..<$0]) }
  }

  /// What paths that some file system takes for the same have in common: case and Unicode's
  /// normalization forms make no difference to it, since strings compare by canonical equivalence.
  package var collisionKey: String { text.lowercased() }
}

extension OutputPath {
  private static func allows(_ segment: [UInt8]) -> Bool {
    guard let first = segment.first, let last = segment.last, segment.count <= 200 else {
      return false
    }
    if first == UInt8(ascii: "."), segment != Array(".well-known".utf8),
      segment != Array(".nojekyll".utf8)
    {
      return false
    }
    let refused = Array("\\:*?\"<>|".utf8)
    if segment.contains(where: { $0 < 0x20 || $0 == 0x7F || refused.contains($0) }) { return false }
    return last != UInt8(ascii: ".") && last != UInt8(ascii: " ") && !isDevice(segment)
  }

  /// Whether Windows takes the name for a device's, whatever its extension.
  private static func isDevice(_ segment: [UInt8]) -> Bool {
    let stem = segment.prefix { $0 != UInt8(ascii: ".") }.map { $0 | 0x20 }
    let devices = ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return (3...4).contains(stem.count) && devices.contains { $0.utf8.map { $0 | 0x20 } == stem }
  }
}

extension OutputPath: Hashable, Comparable {
  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.text.utf8.elementsEqual(rhs.text.utf8)
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension OutputPath: CustomStringConvertible {
  package var description: String { text }
}
