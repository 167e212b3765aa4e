import Kit

/// The files that sitegen wrote to an output folder, so that a later build knows which are its own.
///
/// It lies in the folder itself as `.sitegen-manifest`: a first line with the format's name, then
/// a line a file with its hash in hexadecimal, a space and its path.
struct Manifest: Hashable, Sendable {
  static let fileName = ".sitegen-manifest"

  private static let header = "sitegen-manifest/1"

  /// The hash of each file's bytes by the file's path.
  var files: [OutputPath: ContentHash] = [:]
}

extension Manifest {
  /// Reads a manifest; nil if the bytes are none.
  init?(reading bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.first.map(Array.init) == Array(Self.header.utf8) else { return nil }
    for line in lines.dropFirst() {
      guard line.count > 17, let digits = String(validating: line.prefix(16), as: UTF8.self),
        let value = UInt64(digits, radix: 16),
        let path = String(validating: line.dropFirst(17), as: UTF8.self).flatMap(OutputPath.init)
      else { return nil }
      files[path] = ContentHash(value: value)
    }
  }

  /// The manifest's bytes, its files in the order of their paths.
  var bytes: [UInt8] {
    let lines = files.sorted { $0.key < $1.key }.map { "\($0.value.hexadecimal) \($0.key)\n" }
    return Array((Self.header + "\n" + lines.joined()).utf8)
  }
}
