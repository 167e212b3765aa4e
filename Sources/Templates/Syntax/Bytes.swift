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
      if self[index] < 0x80 {
        guard Unicode.Scalar(self[index]).isPythonSpace else { break }
        index += 1
      } else if let length = wideSpaceLength(at: index) {
        index += length
      } else {
        break
      }
    }
    return index - startIndex
  }

  /// The number of bytes of white space at the end.
  var trailingSpace: Int {
    var end = endIndex
    while end > startIndex {
      if self[end - 1] < 0x80 {
        guard Unicode.Scalar(self[end - 1]).isPythonSpace else { break }
        end -= 1
      } else if let length = [2, 3].first(where: {
        end - $0 >= startIndex && wideSpaceLength(at: end - $0) == $0
      }) {
        end -= length
      } else {
        break
      }
    }
    return endIndex - end
  }

  /// The length of the white space beyond ASCII at `index`; nil if there is none.
  private func wideSpaceLength(at index: Int) -> Int? {
    if self[index] == 0xC2, index + 1 < endIndex {
      return self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : nil
    }
    guard self[index] >= 0xE1, self[index] <= 0xE3, index + 2 < endIndex else { return nil }
    let value =
      UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6
      | UInt32(self[index + 2] & 0x3F)
    return Unicode.Scalar(value)?.isPythonSpace == true ? 3 : nil
  }
}
