/// Breaks text into lines of a width.
///
/// Source: `textwrap.TextWrapper` of Python 3.11, as Jinja2's `wordwrap` uses it.
struct TextWrapper {
  var width: Int
  var breaksLongWords = true
  var breaksOnHyphens = true

  typealias Scalars = [Unicode.Scalar]

  /// The lines of one paragraph.
  ///
  /// - Complexity: O(*n*).
  func lines(of text: Scalars) -> [Scalars] {
    var lines: [Scalars] = []
    var chunks = Array(self.chunks(of: text).reversed())
    while !chunks.isEmpty {
      if !lines.isEmpty, isSpace(chunks[chunks.count - 1]) { chunks.removeLast() }
      var line: [ArraySlice<Unicode.Scalar>] = []
      var length = 0
      while let chunk = chunks.last, length + chunk.count <= width {
        line.append(chunk)
        length += chunk.count
        chunks.removeLast()
      }
      if let chunk = chunks.last, chunk.count > width {
        breakWord(&chunks, into: &line, space: max(1, width - length))
      }
      if let last = line.last, isSpace(last) { line.removeLast() }
      if !line.isEmpty { lines.append(Array(line.joined())) }
    }
    return lines
  }

  private func isSpace(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool { chunk.allSatisfy(isSpace) }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  private func breakWord(
    _ chunks: inout [ArraySlice<Unicode.Scalar>], into line: inout [ArraySlice<Unicode.Scalar>],
    space: Int
  ) {
    let chunk = chunks[chunks.count - 1]
    guard breaksLongWords else {
      if line.isEmpty { line.append(chunks.removeLast()) }
      return
    }
    var end = chunk.startIndex + space
    if breaksOnHyphens, chunk.count > space, let hyphen = chunk[..<end].lastIndex(of: "-"),
      hyphen > chunk.startIndex, chunk[..<hyphen].contains(where: { $0 != "-" })
    {
      end = hyphen + 1
    }
    line.append(chunk[..<end])
    chunks[chunks.count - 1] = chunk[end...]
  }

  /// Runs of white space, words, and the parts of words with hyphens.
  private func chunks(of text: Scalars) -> [ArraySlice<Unicode.Scalar>] {
    var chunks: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    while start < text.count {
      var end = start + 1
      if isSpace(text[start]) {
        while end < text.count, isSpace(text[end]) { end += 1 }
      } else if breaksOnHyphens, start > 0, let dash = dash(at: start, in: text) {
        end = dash
      } else {
        while end < text.count, !isBreak(before: end, in: text, from: start) { end += 1 }
      }
      chunks.append(text[start..<end])
      start = end
    }
    return chunks
  }

  private func isBreak(before index: Int, in text: Scalars, from start: Int) -> Bool {
    if isSpace(text[index]) { return true }
    guard breaksOnHyphens else { return false }
    return endsHyphenated(before: index, in: text) || dash(at: index, in: text) != nil
  }

  /// The end of a dash of several `-` between words that starts at `index`; nil if there is none.
  private func dash(at index: Int, in text: Scalars) -> Int? {
    guard index > 0, isPunctuated(text[index - 1]) else { return nil }
    var end = index
    while end < text.count, text[end] == "-" { end += 1 }
    return end - index >= 2 && end < text.count && text[end].isPythonWord ? end : nil
  }

  private func endsHyphenated(before index: Int, in text: Scalars) -> Bool {
    guard text[index - 1] == "-", index >= 3 else { return false }
    let isWord = isLetter(text[index - 2]) && isLetter(text[index - 3])
    let isChain =
      index >= 4 && isLetter(text[index - 4]) && text[index - 3] == "-"
      && isPunctuated(text[index - 2])
    guard isWord || isChain, isLetter(text[index]), index + 1 < text.count else { return false }
    if isLetter(text[index + 1]) { return true }
    return text[index + 1] == "-" && index + 2 < text.count && isLetter(text[index + 2])
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isPythonWord && scalar.properties.numericType == nil
  }

  private func isPunctuated(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isPythonWord || ["!", "\"", "'", "&", ".", ",", "?"].contains(scalar)
  }
}
