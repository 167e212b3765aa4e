import Kit

/// How the words of a file are packed, so that they do not stand in it as they are.
enum Packing: Hashable, Sendable {
  /// One file, or several behind each other.
  case gzip

  /// Files with their names, as in a document of an office suite.
  case zip, tar

  /// In a way that sitegen does not undo, such as in a PDF.
  case other
}

extension Packing {
  /// - Parameters:
  ///   - head: How a file begins, with 512 bytes or more if it has so many.
  ///   - name: Its name.
  init?(_ head: ArraySlice<UInt8>, named name: String) {
    let start = head.startIndex
    if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if ["PK\u{3}\u{4}", "PK\u{5}\u{6}"].contains(where: { head.starts(with: $0.utf8) }) {
      self = .zip
    } else if head.count > 262, head[(start + 257)...].starts(with: "ustar".utf8) {
      self = .tar
    } else if Self.others.contains(where: { head.starts(with: $0) })
      || name.utf8.suffix(3).elementsEqual(".br".utf8)
    {
      self = .other
    } else {
      return nil
    }
  }

  /// How files begin that are packed in other ways.
  private static let others: [[UInt8]] = [
    Array("%PDF-".utf8), Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
    [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!\u{1A}\u{7}".utf8),
    [0x04, 0x22, 0x4D, 0x18], [0x1F, 0x9D], Array("LZIP".utf8), Array("MSCF".utf8),
    // The documents of older office suites, which may be in UTF-16, in pieces or under a password.
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
  ]
}
