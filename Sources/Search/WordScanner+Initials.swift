import Kit

/// Initials, and letters that a hyphen joins to a number, which are one word.
extension WordScanner {
  /// Takes single letters with full stops between, such as “U.S”; false, without moving, if none
  /// stand at `position`.
  mutating func takeInitials() -> Bool {
    var last = position
    while bytes[last].isLetter, bytes[last + 1] == UInt8(ascii: "."), isSingleLetter(at: last + 2) {
      last += 2
    }
    guard last > position else { return takeInitialsApart() }
    for index in stride(from: position, through: last, by: 2) { append(bytes[index].lowercased) }
    position = last + 1
    return true
  }

  /// Takes initials that spaces set apart; false, without moving, if none stand at `position`.
  private mutating func takeInitialsApart() -> Bool {
    guard var next = initialAfterSpace(from: position) else { return false }
    append(bytes[position].lowercased)
    while true {
      append(bytes[next].lowercased)
      position = next + 1
      guard let following = initialAfterSpace(from: next) else { return true }
      next = following
    }
  }

  /// Where a capital with a full stop stands behind the capital with one at `index`, and a space; nil
  /// if none does.
  @inline(__always)
  func initialAfterSpace(from index: Int) -> Int? {
    guard bytes[index] & 0x20 == 0, bytes[index].isLetter, bytes[index + 1] == UInt8(ascii: ".")
    else { return nil }
    let space = index + 2
    let width: Int
    switch (bytes[space], bytes[space + 1], bytes[space + 2]) {
    case (0x20, _, _): width = 1
    case (0xC2, 0xA0, _): width = 2
    case (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x89): width = 3
    default: return nil
    }
    let next = space + width
    let isInitial =
      next < end && bytes[next] & 0x20 == 0 && bytes[next].isLetter
      && bytes[next + 1] == UInt8(ascii: ".")
    return isInitial ? next : nil
  }

  /// Whether an ASCII letter stands at `index` and nothing of a word behind it.
  private func isSingleLetter(at index: Int) -> Bool {
    guard index < end, bytes[index].isLetter else { return false }
    let next = bytes[index + 1]
    if next >= 0x80 {
      let scalar = bytes.scalar(at: index + 1).scalar
      return !(scalar.isPartOfWord || scalar.isIgnoredInWords || scalar == "\u{2019}")
    }
    return !next.isLetterOrDigit && next != UInt8(ascii: "'")
  }

  /// Takes the letters before the hyphen of a name such as “F-16” or “Т-72”, and the hyphen; false, without
  /// moving, if none stand at `position`.
  @discardableResult
  mutating func takeLettersOfModel() -> Bool {
    var (letters, hyphen) = (0, position)
    while let width = letterWidth(at: hyphen) {
      letters += 1
      hyphen += width
      if letters > 5 { return false }
    }
    guard letters > 0, let width = hyphenWidth(at: hyphen) else { return false }
    let digits = hyphen + width
    guard (1...3).contains(bytes[digits...].prefix(4).prefix { $0.isDigit }.count) else {
      return false
    }
    while position < hyphen {
      let (scalar, next) = bytes.scalar(at: position)
      append(LetterFolding.folded(scalar))
      position = next
    }
    position = digits
    return true
  }

  /// How many bytes a letter of ASCII, of Cyrillic or of Arabic takes; nil if none stands there.
  private func letterWidth(at index: Int) -> Int? {
    switch (bytes[index], bytes[index + 1]) {
    case (let byte, _) where byte < 0x80: byte.isLetter ? 1 : nil
    case (0xD0...0xD3, _), (0xD8, 0xA0...0xBF), (0xD9, 0x80...0x8A): 2
    default: nil
    }
  }

  /// How many bytes a hyphen, one that cannot break, or an en dash takes; nil if none stands there.
  private func hyphenWidth(at index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "-") { return 1 }
    guard bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return nil }
    return [0x90, 0x91, 0x93].contains(bytes[index + 2]) ? 3 : nil
  }
}
