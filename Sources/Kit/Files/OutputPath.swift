/// The path of a file under the output folder, such as `claim/dialogue-failed/index.html`.
///
/// It is relative, and no part of it is empty, hidden, `.` or `..` or a name that some system
/// treats specially; so it can be written on every host, and never leads out of the folder.
/// Paths are equal if their bytes are.
package struct OutputPath: Sendable {
  package let text: String

  /// Creates a path.
  ///
  /// - Throws: If `text` cannot be one.
  package init(_ text: String) throws(Refusal) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts {
      if let reason = Refusal.Reason(Array(part)) {
        throw Refusal(part: String(Substring(part)), reason: reason)
      }
    }
    let limit = Refusal.pathLimit
    if text.utf8.count > limit { throw Refusal(part: text, reason: .long(limit: limit)) }
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

extension OutputPath: Hashable, Comparable {
  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.text.hasSameBytes(as: rhs.text)
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.text.precedes(rhs.text)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension OutputPath: CustomStringConvertible {
  package var description: String { text }
}
