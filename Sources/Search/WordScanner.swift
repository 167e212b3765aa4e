import Kit

/// Finds the words of a text, one after the other, in the form in which they are looked up.
///
/// A word is a run of letters, digits and their marks, folded by ``LetterFolding``. Within it:
///
/// - An apostrophe between letters is left out, and so is a final “’s”: “Qur’an” is “quran”.
/// - A comma or a space that cannot break, before exactly three digits, is left out: “1,800” is
///   “1800”. A full stop between digits stays.
/// - Full stops between single letters are left out, and between capitals a space behind them: “U.S.”
///   and “U. S.” are “us”.
/// - A hyphen or en dash between up to five letters and a number of up to three digits is left out:
///   “F-16” is “f16”, also in Cyrillic and Arabic.
/// - Characters that cannot be seen are left out.
///
/// Han and kana have no spaces between words: there every two neighbors are a word.
/// A word is cut after 40 bytes.
struct WordScanner {
  /// The most bytes that a word has.
  static let longestWord = 40

  /// The text and 16 zeros, so that eight bytes can be read wherever a word may go on.
  let bytes: [UInt8]

  /// Where the text ends in `bytes`.
  let end: Int

  private let kinds = ASCIIKind.table
  var position = 0

  /// The current word.
  private(set) var word = PackedWord(low: 0, high: 0, length: 0)

  /// The bytes of the current word, in its first `word.length` places, if it is longer than a
  /// packed word or was not plain ASCII.
  private(set) var buffer = [UInt8](repeating: 0, count: WordScanner.longestWord)
  private var length = 0

  /// Where the word would end without its possessive “’s”; nil where it has none.
  private var lengthBeforeApostrophe: Int?

  /// Whether the word was cut, so that what follows belongs to it but is left out.
  private var isCut = false

  /// Whether the last word was two neighbors of a run, the second of which is to come again.
  private var isInRun = false

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    bytes += text.utf8
    bytes += repeatElement(0, count: 16)
    self.bytes = bytes
    end = text.utf8.count
  }
}

extension WordScanner {
  /// Moves on to the next word; false at the end of the text.
  mutating func next() -> Bool {
    while position < end, kinds[Int(bytes[position])] == ASCIIKind.separator {
      position += 1
    }
    return takeShortWord() || takeWord()
  }

  /// Takes a short word of ASCII letters and digits; false, without moving, if there is none.
  ///
  /// Nearly all words of most texts are such: they fit a packed word and surely end where they
  /// seem to.
  private mutating func takeShortWord() -> Bool {
    let first = EightBytes(eightBytes(at: position))
    if first.wordLength == 0 { return false }
    var short = PackedWord(low: first.word, high: 0, length: first.wordLength)
    if first.wordLength == 8 {
      let second = EightBytes(eightBytes(at: position + 8))
      if second.wordLength == 8 { return false }
      short = PackedWord(low: first.word, high: second.word, length: 8 + second.wordLength)
    }
    guard endsWord(at: position + short.length),
      short.length > 1 || initialAfterSpace(from: position) == nil
    else { return false }
    word = short
    position += short.length
    return true
  }

  /// Whether a word of letters and digits before `index` surely ends there.
  @inline(__always)
  private func endsWord(at index: Int) -> Bool {
    let byte = bytes[index]
    if kinds[Int(byte)] == ASCIIKind.separator { return true }
    if byte == UInt8(ascii: "-") { return !isDigit(index + 1) }
    return (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && !isDigit(index - 1)
      && !bytes[index + 1].isLetterOrDigit
  }

  @inline(__always)
  private func eightBytes(at index: Int) -> UInt64 {
    unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    }
  }

  /// Takes a word of any kind; false at the end of the text.
  private mutating func takeWord() -> Bool {
    length = 0
    lengthBeforeApostrophe = nil
    isCut = false
    while position < end {
      let kind = kinds[Int(bytes[position])]
      if kind >= ASCIIKind.firstOfWord {
        if length == 0, takeInitials() { break }
        if length == 0 { takeLettersOfModel() }
        append(kinds[Int(bytes[position])])
        position += 1
      } else if kind == ASCIIKind.separator {
        if length > 0 { break }
        position += 1
      } else if kind == ASCIIKind.other {
        if length == 0, takeLettersOfModel() { continue }
        if !takeScalar() { break }
      } else if length == 0 || !takeJoiner() {
        if length > 0 { break }
        position += 1
      }
    }
    return finish()
  }

  private mutating func finish() -> Bool {
    if let start = lengthBeforeApostrophe, !isCut, length == start + 1,
      buffer[start] == UInt8(ascii: "s")
    {
      length = start
    }
    word = PackedWord(buffer, 0..<length)
    return length > 0
  }

  /// Takes an ASCII punctuation mark that may stand inside a word; false if it ends the word.
  private mutating func takeJoiner() -> Bool {
    let after = position + 1
    switch bytes[position] {
    case UInt8(ascii: "'"):
      guard isPartOfWord(at: after) else { return false }
      lengthBeforeApostrophe = length
    case UInt8(ascii: "."):
      guard isDigit(position - 1), isDigit(after) else { return false }
      append(UInt8(ascii: "."))
    case UInt8(ascii: "-"): return false
    default:
      guard separatesThousands(before: position, after: after) else { return false }
    }
    position = after
    return true
  }

  private func isDigit(_ index: Int) -> Bool {
    bytes.indices.contains(index) && bytes[index].isDigit
  }

  /// Whether a digit stands before `index`, and exactly three from `start` on.
  private func separatesThousands(before index: Int, after start: Int) -> Bool {
    isDigit(index - 1) && isDigit(start) && isDigit(start + 1) && isDigit(start + 2)
      && !isDigit(start + 3)
  }

  private func isPartOfWord(at index: Int) -> Bool {
    guard index < end else { return false }
    if bytes[index] < 0x80 { return kinds[Int(bytes[index])] >= ASCIIKind.firstOfWord }
    return bytes.scalar(at: index).scalar.isPartOfWord
  }
}

extension WordScanner {
  /// Takes what stands at `position` and is not ASCII; false if it ends the word.
  private mutating func takeScalar() -> Bool {
    let (scalar, next) = bytes.scalar(at: position)
    if scalar.isIgnoredInWords {
      position = next
      return true
    }
    if scalar == "\u{2019}" || scalar == "\u{A0}" || scalar == "\u{2009}" || scalar == "\u{202F}" {
      return takeJoiner(scalar, to: next)
    }
    guard scalar.isPartOfWord else {
      if length == 0 { position = next }
      return length == 0
    }
    if scalar.isWrittenWithoutSpaces { return takeOfRun(scalar, to: next) }
    append(LetterFolding.folded(scalar))
    position = next
    return true
  }

  private mutating func takeJoiner(_ scalar: Unicode.Scalar, to after: Int) -> Bool {
    if length > 0 {
      if scalar == "\u{2019}" {
        guard isPartOfWord(at: after) else { return false }
        lengthBeforeApostrophe = length
      } else {
        guard separatesThousands(before: position, after: after) else { return false }
      }
    }
    position = after
    return true
  }

  /// Takes a scalar and its neighbor as a word of their own.
  ///
  /// It always ends the word, but where the scalar was the second half of the word before.
  private mutating func takeOfRun(_ scalar: Unicode.Scalar, to next: Int) -> Bool {
    if length > 0 { return false }
    position = next
    let isContinued = isInRun
    isInRun = false
    guard position < end, bytes[position] >= 0x80 else {
      if !isContinued { append(LetterFolding.folded(scalar)) }
      return isContinued
    }
    let neighbor = bytes.scalar(at: position).scalar
    guard neighbor.isWrittenWithoutSpaces, neighbor.isPartOfWord else {
      if !isContinued { append(LetterFolding.folded(scalar)) }
      return isContinued
    }
    append(LetterFolding.folded(scalar))
    append(LetterFolding.folded(neighbor))
    isInRun = true
    return false
  }

  mutating func append(_ byte: UInt8) {
    isCut = isCut || length == Self.longestWord
    if isCut { return }
    buffer[length] = byte
    length += 1
  }

  /// Appends a folded letter; one that does not fit in whole is left out with all that follow.
  mutating func append(_ letter: String) {
    isCut = isCut || length + letter.utf8.count > Self.longestWord
    if isCut { return }
    for byte in letter.utf8 { append(byte) }
  }
}

/// What an ASCII byte is in a word: itself in lower case, or one of the kinds below.
private enum ASCIIKind {
  static let separator: UInt8 = 0
  static let joiner: UInt8 = 1
  static let other: UInt8 = 2
  static let firstOfWord: UInt8 = 0x30

  static let table: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case _ where byte.isLetterOrDigit: byte.lowercased
    case UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"): joiner
    case 0x80...0xFF: other
    default: separator
    }
  }
}
