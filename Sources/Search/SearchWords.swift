/// The words of texts, in the form in which they are looked up.
package enum SearchWords {
  /// The words of a text with spaces between.
  package static func folded(_ text: String) -> String {
    var scanner = WordScanner(text)
    var bytes: [UInt8] = []
    while scanner.next() {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes += scanner.wordBytes
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension WordScanner {
  /// The bytes of the current word.
  var wordBytes: [UInt8] {
    if word.length > PackedWord.longest { return Array(buffer.prefix(word.length)) }
    var bytes: [UInt8] = []
    word.appendBytes(to: &bytes)
    return bytes
  }
}
