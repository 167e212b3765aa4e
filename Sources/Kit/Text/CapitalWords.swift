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
    let bytes = span
    var (index, folded, last) = (0, start, last)
    var isInWord = last.isLetterOrDigit || last >= 0x80
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isSmallLetter {
        // Most of a text is runs of them, which are their own folded form.
        let first = index
        repeat { index += 1 } while index < bytes.count && bytes[index].isSmallLetter
        folded += index - first
        (last, isInWord) = (bytes[index - 1], true)
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
      let (scalar, end) = scalar(at: startIndex + index)
      if !isInWord, scalar.properties.isUppercase { places.append(folded) }
      isInWord = scalar.properties.isAlphabetic
      var form = [last]
      form.appendFolded(self[startIndex + index..<end])
      folded += form.count - 1
      last = form[form.count - 1]
      index = end - startIndex
    }
    return places
  }
}
