extension String {
  /// The text without HTML's comments, of which one that is not closed takes the rest; nil if it
  /// holds none.
  ///
  /// - Complexity: O(*n*).
  package var withoutComments: String? {
    guard utf8.holdsCommentStart else { return nil }
    let bytes = Array(utf8)
    var kept: [UInt8] = []
    var start = 0
    while let opener = bytes[start...].firstPlace(of: Array("<!--".utf8)[...]) {
      kept += bytes[start..<opener]
      start = bytes.commentEnd(from: opener + 4) ?? bytes.count
    }
    return String(decoding: kept + bytes[start...], as: UTF8.self)
  }
}

extension Sequence<UInt8> {
  /// Whether `<!--` is among the bytes.
  package var holdsCommentStart: Bool {
    var last: UInt32 = 0
    for byte in self {
      last = last << 8 | UInt32(byte)
      if last == 0x3C21_2D2D { return true }
    }
    return false
  }
}

extension Collection<UInt8> where Index == Int {
  /// Where the comment ends whose words start at `start`; nil if it is not closed, or ends at once.
  package func commentEnd(from start: Int) -> Int? {
    let words = self[start...]
    if words.starts(with: ">".utf8) || words.starts(with: "->".utf8) { return nil }
    var place = start
    while place + 2 < endIndex {
      if self[place] == UInt8(ascii: "-"), self[place + 1] == UInt8(ascii: "-"),
        self[place + 2] == UInt8(ascii: ">")
      {
        return place + 3
      }
      place += 1
    }
    return nil
  }
}
