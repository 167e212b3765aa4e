extension ArraySlice<UInt8> {
  /// Where words with a capital letter start in the folded form of a text.
  ///
  /// - Parameters:
  ///   - start: Where the folded form starts.
  ///   - last: The folded byte before it; 0 if there is none.
  /// - Returns: The places in order.
  /// - Complexity: O(*n*).
  package func capitalPlaces(foldedFrom start: Int, after last: UInt8) -> [Int] {
    var places: [Int] = []
    var (index, folded, last) = (startIndex, start, last)
    var isInWord = last.isLetterOrDigit || last >= 0x80
    while index < endIndex {
      let byte = self[index]
      if byte.isSmallLetter {
        // Most of a text is runs of them, which are their own folded form.
        let end = endOfSmallLetters(from: index)
        folded += end - index
        (index, last, isInWord) = (end, self[end - 1], true)
        continue
      }
      if byte < 0x80 {
        if byte.isCapitalLetter, !isInWord { places.append(folded) }
        isInWord = byte.isLetterOrDigit
        let isDropped = byte <= 0x20 && last == UInt8(ascii: " ")
        if !isDropped { folded += 1 }
        last = byte <= 0x20 ? UInt8(ascii: " ") : byte.lowercased
        index += 1
        continue
      }
      let (scalar, end) = scalar(at: index)
      if !isInWord, scalar.properties.isUppercase { places.append(folded) }
      isInWord = scalar.properties.isAlphabetic
      var form = [last]
      form.appendFolded(self[index..<end])
      folded += form.count - 1
      last = form[form.count - 1]
      index = end
    }
    return places
  }

  private func endOfSmallLetters(from start: Int) -> Int {
    let bytes = span
    var offset = start - startIndex
    while offset < bytes.count, bytes[offset].isSmallLetter { offset += 1 }
    return startIndex + offset
  }
}
