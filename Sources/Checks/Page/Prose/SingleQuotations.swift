import Kit

extension ArraySlice<UInt8> {
  /// What stands between single quotation marks in a folded block, marks included, in order.
  ///
  /// Folded, an apostrophe is the same mark: one opens that stands before a word and after none, and
  /// one closes that stands after a word or full stop and before none. After an `s`, which may be a
  /// genitive, a later mark is preferred.
  ///
  /// - Complexity: O(*n*).
  var singleQuotations: [Range<Int>] {
    var found: [Range<Int>] = []
    var opening: Int?
    var doubtful: Int?
    let apostrophe: ArraySlice<UInt8> = [UInt8(ascii: "'")]
    var mark = firstPlace(of: apostrophe)
    while let index = mark {
      mark = self[(index + 1)...].firstPlace(of: apostrophe)
      if opening != nil, closes(at: index) {
        guard self[index - 1] != UInt8(ascii: "s") else {
          doubtful = doubtful ?? index
          continue
        }
        opening.map { found.append($0..<index + 1) }
        (opening, doubtful) = (nil, nil)
      } else if opens(at: index) {
        if let start = opening, let end = doubtful { found.append(start..<end + 1) }
        (opening, doubtful) = (index, nil)
      }
    }
    if let start = opening, let end = doubtful { found.append(start..<end + 1) }
    return found
  }

  private func opens(at index: Int) -> Bool {
    guard index + 1 < endIndex, isInWord(at: index + 1), !self[index + 1].isDigit else {
      return false
    }
    return index == startIndex || !isInWord(before: index) && self[index - 1] != UInt8(ascii: "'")
  }

  private func closes(at index: Int) -> Bool {
    index > startIndex && self[index - 1] > 0x20 && isWordFree(from: index + 1)
  }
}
