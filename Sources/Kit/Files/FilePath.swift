/// The path of a file below a folder, in the bytes that the file system keeps, which need not be
/// text.
///
/// Paths are equal if their bytes are, and stand in the order of these.
package struct FilePath: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ text: String) { bytes = Array(text.utf8) }

  package init(_ path: OutputPath) { self.init(path.text) }
}

extension FilePath {
  package func hash(into hasher: inout Hasher) {
    // All at once, where an array feeds the hasher byte by byte.
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }

  /// The folder itself, below which paths lie.
  package static let root: FilePath = "."

  /// The path as the system's calls take it, which would cut it at a byte 0.
  package var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The last part.
  package var name: FilePath {
    FilePath(bytes: bytes.lastIndex(of: slash).map { Array(bytes[($0 + 1)...]) } ?? bytes)
  }

  /// The path of the folder that holds the file.
  package var parent: FilePath {
    bytes.lastIndex(of: slash).map { FilePath(bytes: Array(bytes[..<$0])) } ?? .root
  }

  /// The folders that hold the file, from the outermost; empty for a file at the top.
  package var ancestors: [FilePath] {
    bytes.indices.filter { bytes[$0] == slash }.map { FilePath(bytes: Array(bytes[..<$0])) }
  }

  /// The path of a file in the folder that has this path.
  package func appending(_ name: FilePath) -> FilePath {
    self == .root ? name : FilePath(bytes: bytes + [slash] + name.bytes)
  }

  /// The path as text; nil if it is none.
  package var text: String? { String(validating: bytes, as: UTF8.self) }
}

private let slash = UInt8(ascii: "/")

extension FilePath: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension FilePath: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.bytes.lexicographicallyPrecedes(rhs.bytes)
  }
}

extension FilePath: CustomStringConvertible {
  /// The path for messages: as it stands if it is text without control characters, else escaped.
  package var description: String {
    if let text, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return text }
    return escaped
  }

  /// The path with all bytes but ASCII's letters and signs as `\xFF`.
  var escaped: String {
    bytes.map { byte in
      (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\\")
        ? String(Unicode.Scalar(byte)) : "\\x" + byte.hexadecimal(digits: 2, uppercase: true)
    }.joined()
  }
}
