import Testing

@testable import Kit

/// Words in texts of bytes, found as a search byte by byte finds them.
struct ByteSearchTests {
  private static let words = ["", "a", "ab", "aab", "abab", "b b", "é", "\u{301}", "ababb a"]

  /// Where words first stand, byte by byte.
  private func place(of words: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    guard words.count <= text.count else { return nil }
    return (text.startIndex...text.endIndex - words.count).first { start in
      Array(text[start..<start + words.count]) == words
    }.map { $0..<$0 + words.count }
  }

  @Test(arguments: ["", "a", "aaab", "b bababb aé", "e\u{301}ab"])
  func findsWordsInWholeTextsAndWithinOthers(_ text: String) {
    let bytes = Array("ab ab".utf8) + text.utf8 + Array(" abab é".utf8)
    let slice = bytes[5..<(5 + text.utf8.count)]
    for word in Self.words {
      let expected = place(of: Array(word.utf8), in: slice)
      #expect(slice.firstRange(of: word.utf8) == expected)
      #expect(slice.firstRange(of: Array(word.utf8)) == expected)
      #expect(slice.firstRange(of: Array(" \(word) ".utf8)[1..<(word.utf8.count + 1)]) == expected)
      let whole = place(of: Array(word.utf8), in: bytes[...])
      #expect(bytes.firstRange(of: Array(word.utf8)) == whole)
      #expect(text.holds(word) == (expected != nil))
    }
  }

  @Test func holdsWordsAsWholes() {
    #expect("an oar and a boat".holdsWords("oar"))
    #expect("the boar, the oar".holdsWords("oar"))
    #expect(!"the boar".holdsWords("oar"))
    #expect("".holdsWords(""))
  }

  @Test func cutsATextAtSpacesAndBetweenScalars() {
    func pieces(_ text: String, _ length: Int) -> [String] {
      Array(text.utf8)[...].pieces(ofBytes: length).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(pieces("one two three", 100) == ["one two three"])
    #expect(pieces("one two three", 8) == ["one two", " three"])
    #expect(pieces("one two", 7) == ["one two"])
    #expect(pieces("ééééé", 5) == ["éé", "éé", "é"])
    #expect(pieces("", 4) == [""])
  }
}
