import Testing

@testable import Kit

/// Bytes beside texts, also in the middle of others and where a text is longer than they are.
struct ByteComparisonTests {
  private static let bytes = Array("of the dead".utf8)

  @Test(arguments: ["", "o", "of the", "of the dead"])
  func beginsWith(_ text: String) {
    #expect(Self.bytes.starts(with: text.utf8))
  }

  @Test(arguments: ["f", "of  ", "of the dead.", "Of"])
  func doesNotBeginWith(_ text: String) {
    #expect(!Self.bytes.starts(with: text.utf8))
  }

  @Test func comparesASliceFromItsOwnStart() {
    let word = Self.bytes[3..<6]
    #expect(word.starts(with: "th".utf8))
    #expect(word.elementsEqual("the".utf8))
    #expect(!word.elementsEqual("th".utf8))
    #expect(!word.elementsEqual("tha".utf8))
    #expect(!word.elementsEqual("the ".utf8))
    #expect(word.endsWith("he"))
    #expect(word.endsWith("the"))
    #expect(!word.endsWith(" the"))
    #expect(!word.endsWith("th"))
  }

  @Test func comparesNothing() {
    let nothing = Self.bytes[4..<4]
    #expect(nothing.elementsEqual("".utf8))
    #expect(nothing.endsWith(""))
    #expect(!nothing.starts(with: "h".utf8))
  }

  @Test func comparesTextsLongerThanAWord() {
    let long = String(repeating: "é", count: 40)
    #expect(Array(long.utf8)[...].elementsEqual(long.utf8))
    #expect(!Array(long.utf8)[...].elementsEqual((long + "e").utf8))
  }

  @Test func findsWordsByAllTheirBytes() {
    #expect(Self.bytes[3..<6].isWord(in: ["of", "the"]))
    #expect(!Self.bytes[3..<6].isWord(in: ["thy", "he", "then"]))
    #expect(!Self.bytes[3..<3].isWord(in: ["the"]))
  }

  @Test func tellsCapitalsAfterRunsOfSmallLetters() {
    let text = Array("in the\n  Bay of iPhone Éire, X".utf8)
    var folded: [UInt8] = []
    folded.appendFolded(text[...])
    let words = text[...].capitalPlaces(foldedFrom: 0, after: 0).map { place in
      String(decoding: folded[place...].prefix { $0 != 0x20 && $0 != 0x2C }, as: UTF8.self)
    }
    #expect(words == ["bay", "eire", "x"])
  }
}
