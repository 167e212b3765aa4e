import Testing

@testable import Kit

/// Texts that are looked at eight bytes at a time, wherever in the eight something stands.
struct EightBytesTests {
  /// Texts with what ends a run of plain bytes at every place of the first 24, alone and twice.
  private static let texts: [String] = [
    "A", "Z", "@", "[", "  ", " ", "\t", "\u{7F}", "é", "—", "\u{A0}", "\n", "“", "z", "0",
  ].flatMap { sign in
    (0..<24).flatMap { place in
      let head = String("abc def ghi jkl mno pqr s".prefix(place))
      return [head + sign + "tail of it", head + sign + sign + " and the rest"]
    }
  }

  @Test func foldedTextsAreThoseOfTheWholeText() {
    for text in Self.texts {
      #expect([UInt8](folding: text.utf8) == Array(text.folded.utf8), "\(text.debugDescription)")
      let normalized = [UInt8](normalizing: Array(text.utf8)[...])
      #expect(normalized == Array(text.normalized.utf8), "\(text.debugDescription)")
    }
  }

  @Test func onlySmallLettersAndSingleSpacesArePassedOver() {
    for text in Self.texts {
      let bytes = Array("a\(text)".utf8)
      for start in 1..<bytes.count {
        let end = bytes.span.endOfLettersAndSpaces(from: start)
        #expect((end - start) % 8 == 0 && end <= bytes.count)
        let isPlain = (start..<end).allSatisfy {
          bytes[$0].isSmallLetter || bytes[$0] == 0x20 && bytes[$0 - 1] != 0x20
        }
        #expect(isPlain, "\(text.debugDescription) from \(start)")
      }
    }
    let plain = Array("no sign stands in here at all".utf8)
    #expect(plain.span.endOfLettersAndSpaces(from: 1) == 25)
  }

  @Test(arguments: [true, false])
  func wordsStartAfterWhiteSpace(_ isAfterSpace: Bool) {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      var last: UInt8 = isAfterSpace ? 0x20 : 0x61
      var count = 0
      for byte in bytes {
        if byte > 0x20, last <= 0x20 { count += 1 }
        last = byte
      }
      var endsWithSpace = isAfterSpace
      let words = bytes.span.wordStarts(afterSpace: &endsWithSpace)
      #expect(words == count, "\(text.debugDescription)")
      #expect(endsWithSpace == (last <= 0x20), "\(text.debugDescription)")
    }
  }

  @Test func controlCharactersAreFoundAtEveryPlace() {
    for place in 0..<24 {
      let head = String("abc def ghi\njkl mno pqr s".prefix(place))
      let column = head.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
      for sign in ["\u{7F}", "\u{B}"] {
        let (text, findings) = SourceText.reading(Array("\(head)\(sign) tail".utf8), from: "a.md")
        #expect(text == nil)
        #expect(findings.map(\.location.column) == [column + 1], "\(head.debugDescription)")
        #expect(findings.map(\.location.line) == [place > 11 ? 2 : 1])
      }
    }
  }
}
