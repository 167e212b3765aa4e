import Testing

@testable import Kit

/// Signs of markup are found wherever they stand among others, of which eight are looked at together.
struct MarkupEscapingTests {
  private static let signs: [(Character, String)] = [
    ("\"", "&#34;"), ("&", "&amp;"), ("'", "&#39;"), ("<", "&lt;"), (">", "&gt;"),
  ]

  @Test(arguments: 0..<19)
  func escapesASignAtAnyPlace(_ place: Int) {
    for (sign, escaped) in Self.signs {
      let (before, after) = (
        String(repeating: "é", count: place / 2) + String(repeating: "%", count: place % 2),
        String(repeating: "?", count: 18 - place)
      )
      var text: [UInt8] = []
      text.appendEscaped("\(before)\(sign)\(after)")
      #expect(String(decoding: text, as: UTF8.self) == "\(before)\(escaped)\(after)")
    }
  }

  /// No other byte is taken for one, also beside those that differ from it in one bit.
  @Test func leavesEachOtherByte() {
    for byte in UInt8.min...UInt8.max where !byte.isOne(of: "\"&'<>") {
      for beside in [byte, 0, 0xFF] {
        let bytes = [beside, byte, beside, byte, byte, beside, byte, beside, byte]
        var text: [UInt8] = []
        text.appendEscaped(bytes)
        #expect(text == bytes)
      }
    }
  }
}
