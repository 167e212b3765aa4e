/// Words broken into lines, for SVG breaks none.
///
/// A line is so short that it fits in a given width of a phone with any usual font.
package struct WrappedLabel: Hashable, Sendable {
  /// The lines; none if there are no words.
  package let lines: [String]

  /// Whether words are left out, as `…` at the end tells.
  let isShortened: Bool

  /// - Parameters:
  ///   - text: The words; white space of any kind parts them.
  ///   - width: How many letters a line may hold; a letter of East Asia counts as two.
  ///   - limit: The most lines; what is left ends in `…`.
  /// - Complexity: O(*n*) in the bytes of the words.
  init(_ text: String, width: Int, limit: Int = 3) {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var used = 0
    var isCut = false
    for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let (bytes, count, isWhole) = Self.clipped(word, to: width)
      if used > 0, used + 1 + count > width {
        lines.append(line)
        (line, used) = ([], 0)
        if lines.count == limit { break }
      }
      if used > 0 { line.append(UInt8(ascii: " ")) }
      line += bytes
      used += count + (used > 0 ? 1 : 0)
      if !isWhole { isCut = true }
    }
    let overflows = lines.count == limit
    if !overflows, used > 0 { lines.append(line) }
    isShortened = overflows || isCut
    self.lines = lines.enumerated().map { index, bytes in
      String(decoding: bytes, as: UTF8.self) + (overflows && index == limit - 1 ? " …" : "")
    }
  }

  /// A word as far as it fits into a line, how wide that is, and whether that is all of it.
  private static func clipped(_ word: Substring.UTF8View, to width: Int) -> ([UInt8], Int, Bool) {
    var bytes: [UInt8] = []
    var used = 0
    for byte in word {
      let isContinuation = UTF8.isContinuation(byte)
      // From U+3000 on, three and four bytes long, most letters are as wide as two.
      let size = isContinuation ? 0 : byte >= 0xE3 ? 2 : 1
      if used + size > width - 1, !isContinuation {
        return (bytes + "…".utf8, used + 1, false)
      }
      bytes.append(byte)
      used += size
    }
    return (bytes, used, true)
  }
}
