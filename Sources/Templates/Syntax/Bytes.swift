import Kit

extension UInt8 {
  /// Whether a name may start with the byte; bytes beyond ASCII belong to letters.
  var startsName: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }

  var continuesName: Bool { startsName || isDigit }
}

extension Unicode.Scalar {
  /// Whether Python calls the scalar white space, which is what Jinja2 trims.
  ///
  /// Source: `str.isspace` of Python 3.11: the bidirectional classes WS, B and S, or category Zs.
  var isPythonSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// The number of bytes of white space at the start.
  var leadingSpace: Int {
    var index = startIndex
    while index < endIndex {
      let (scalar, end) = scalar(at: index)
      guard scalar.isPythonSpace else { break }
      index = end
    }
    return index - startIndex
  }

  /// The number of bytes of white space at the end.
  var trailingSpace: Int {
    var end = endIndex
    while end > startIndex {
      let start = scalarStart(before: end)
      guard scalar(at: start).scalar.isPythonSpace else { break }
      end = start
    }
    return endIndex - end
  }
}
