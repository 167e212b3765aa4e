/// Breaks text into lines of a width.
///
/// Source: `textwrap.TextWrapper` of Python 3.11, as Jinja2's `wordwrap` uses it.
struct TextWrapper {
  var width: Int
  var breaksLongWords = true
  var breaksOnHyphens = true

  typealias Scalars = ArraySlice<Unicode.Scalar>

  /// Gives each line of one paragraph, as what it is put together from.
  ///
  /// - Complexity: O(*n*).
  func forEachLine(
    of text: Scalars, _ take: (_ parts: [Scalars]) throws(Problem) -> Void
  ) throws(Problem) {
    var chunk = self.chunk(of: text, at: text.startIndex)
    var isFirst = true
    while !chunk.isEmpty {
      if !isFirst, isSpace(chunk) { chunk = self.chunk(of: text, at: chunk.endIndex) }
      var line: [Scalars] = []
      var length = 0
      while !chunk.isEmpty, length + chunk.count <= width {
        line.append(chunk)
        length += chunk.count
        chunk = self.chunk(of: text, at: chunk.endIndex)
      }
      if chunk.count > width, let part = wordPart(chunk, after: line, space: max(1, width - length))
      {
        line.append(part)
        let rest = chunk[part.endIndex...]
        chunk = rest.isEmpty ? self.chunk(of: text, at: rest.endIndex) : rest
      }
      if let last = line.last, isSpace(last) { line.removeLast() }
      if !line.isEmpty {
        try take(line)
        isFirst = false
      }
    }
  }

  private func isSpace(_ chunk: Scalars) -> Bool { chunk.allSatisfy(isSpace) }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  /// As much of a word that is longer than a line as goes into this one; nil for nothing.
  private func wordPart(_ chunk: Scalars, after line: [Scalars], space: Int) -> Scalars? {
    guard breaksLongWords else { return line.isEmpty ? chunk : nil }
    var end = chunk.startIndex + space
    if breaksOnHyphens, chunk.count > space, let hyphen = chunk[..<end].lastIndex(of: "-"),
      hyphen > chunk.startIndex, chunk[..<hyphen].contains(where: { $0 != "-" })
    {
      end = hyphen + 1
    }
    return chunk[..<end]
  }

  /// The run of white space, word, or part of a word with hyphens that starts at `start`; empty at the
  /// end.
  private func chunk(of text: Scalars, at start: Int) -> Scalars {
    guard start < text.endIndex else { return text[start...] }
    var end = start + 1
    if isSpace(text[start]) {
      while end < text.endIndex, isSpace(text[end]) { end += 1 }
    } else if breaksOnHyphens, start > text.startIndex, let dash = dash(at: start, in: text) {
      end = dash
    } else {
      while end < text.endIndex, !isBreak(before: end, in: text) { end += 1 }
    }
    return text[start..<end]
  }

  private func isBreak(before index: Int, in text: Scalars) -> Bool {
    if isSpace(text[index]) { return true }
    guard breaksOnHyphens else { return false }
    return endsHyphenated(before: index, in: text) || dash(at: index, in: text) != nil
  }

  /// The end of a dash of several `-` between words that starts at `index`; nil if there is none.
  private func dash(at index: Int, in text: Scalars) -> Int? {
    guard index > text.startIndex, isPunctuated(text[index - 1]) else { return nil }
    var end = index
    while end < text.endIndex, text[end] == "-" { end += 1 }
    return end - index >= 2 && end < text.endIndex && text[end].isPythonWord ? end : nil
  }

  private func endsHyphenated(before index: Int, in text: Scalars) -> Bool {
    let start = text.startIndex
    guard text[index - 1] == "-", index >= start + 3 else { return false }
    let isWord = isLetter(text[index - 2]) && isLetter(text[index - 3])
    let isChain =
      index >= start + 4 && isLetter(text[index - 4]) && text[index - 3] == "-"
      && isPunctuated(text[index - 2])
    guard isWord || isChain, isLetter(text[index]), index + 1 < text.endIndex else { return false }
    if isLetter(text[index + 1]) { return true }
    return text[index + 1] == "-" && index + 2 < text.endIndex && isLetter(text[index + 2])
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "_" || scalar.isASCIILetter }
    return scalar.isPythonWord && scalar.properties.numericType == nil
  }

  private func isPunctuated(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!", "\"", "'", "&", ".", ",", "?": true
    default: scalar.isPythonWord
    }
  }
}
