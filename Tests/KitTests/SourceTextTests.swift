import Testing

@testable import Kit

struct SourceTextTests {
  @Test func dropsAByteOrderMark() {
    let (text, diagnostics) = SourceText.reading([0xEF, 0xBB, 0xBF, 0x61], from: "a.md")
    #expect(text?.bytes == [0x61])
    #expect(diagnostics.isEmpty)
  }

  @Test func readsAllOfUnicode() {
    let bytes = Array("İbrahim Kalın 𝔸\t\r\n\u{10FFFD}".utf8)
    #expect(SourceText.reading(bytes, from: "a.md").0?.bytes == bytes)
  }

  @Test(
    arguments: [
      ([0x63, 0x61, 0x66, 0xE9], 1, 4, "byte 0xE9 is not valid UTF-8"),
      ([0x61, 0x0A, 0xC3], 2, 1, "byte 0xC3 is not valid UTF-8"),
      ([0xED, 0xA0, 0x80], 1, 1, "byte 0xED is not valid UTF-8"),
      ([0xC0, 0xAF], 1, 1, "byte 0xC0 is not valid UTF-8"),
      ([0xC3, 0xBC, 0x00], 1, 2, "byte 0x00 is a control character, which text may not contain"),
    ] as [([UInt8], Int, Int, String)])
  func tellsWhereAByteIsNoText(bytes: [UInt8], line: Int, column: Int, message: String) {
    let (text, diagnostics) = SourceText.reading(bytes, from: "a.md")
    #expect(text == nil)
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.location) == [FileLocation("a.md", line: line, column: column)])
  }

  @Test(
    arguments: [
      (0xFFFE, "U+FFFE is a noncharacter"), (0xFFFF, "U+FFFF is a noncharacter"),
      (0xFDD0, "U+FDD0 is a noncharacter"), (0xFDEF, "U+FDEF is a noncharacter"),
      (0x1FFFE, "U+1FFFE is a noncharacter"), (0x10FFFF, "U+10FFFF is a noncharacter"),
    ] as [(UInt32, String)])
  func tellsWhereANoncharacterStands(_ value: UInt32, message: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let (read, diagnostics) = SourceText.reading(Array("é\n𝔸\(scalar)b".utf8), from: "a.md")
    #expect(read?.bytes == Array("é\n𝔸\u{FFFD}b".utf8))
    #expect(diagnostics.map(\.rule) == [.forbiddenCharacter])
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.location) == [FileLocation("a.md", line: 2, column: 2)])
  }

  @Test func warnsOfCharactersThatTurnTheText() {
    let (text, diagnostics) = SourceText.reading(Array("ab\u{202E}c".utf8), from: "a.md")
    #expect(text != nil)
    #expect(diagnostics.map(\.location.column) == [3])
    #expect(diagnostics.map(\.severity) == [.warning])
  }
}
