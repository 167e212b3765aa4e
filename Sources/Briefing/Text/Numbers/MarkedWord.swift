/// A word that says something about numbers, dates, likelihood or speech.
struct MarkedWord: Hashable, Sendable {
  enum Mark: Hashable, Sendable {
    /// A token that begins with a digit, such as `1,800` or `21st`.
    case digits
    case cardinal(Int)
    case ordinal(Int)

    /// A word that multiplies what stands before it.
    case scale(Int)

    /// A number of which only the size is known, such as `dozens`.
    case vague

    /// The name of a month, counted from 1.
    case month(Int)

    /// A word after which a number tells things apart rather than counting them, as in `line 33`.
    case label
    case likelihood
    case confidence

    /// A verb that takes a side on what somebody says.
    case loadedVerb
    case reportingVerb

    /// A word by which a writer keeps a distance from what is told, such as `reportedly`.
    case doubt
  }

  let mark: Mark

  /// The bytes of the text that hold the word.
  let range: Range<Int>
}

extension ArraySlice<UInt8> {
  /// The words of a folded text that checks look for, in order.
  var markedWords: [MarkedWord] {
    var words: [MarkedWord] = []
    let table = WordTable.shared
    var index = startIndex
    while index < endIndex {
      let start = index
      let first = self[index]
      if !first.isFoldedLetter, !first.isDigit {
        index += 1
      } else if first.isDigit {
        index = endOfDigits(from: index)
        words.append(MarkedWord(mark: .digits, range: start..<index))
      } else {
        var hash = WordTable.seed
        while index < endIndex {
          let byte = self[index]
          guard byte.isFoldedLetter || byte.isDigit else { break }
          hash = WordTable.combine(hash, byte)
          index += 1
        }
        if let mark = table.mark(of: self[start..<index], hash: hash) {
          words.append(MarkedWord(mark: mark, range: start..<index))
        }
      }
    }
    return words
  }

  /// Where the number in digits that starts at `start` ends, with letters attached to it.
  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < endIndex {
      if self[end].isWordByte {
        end += 1
      } else if self[end].separatesDigits, end + 1 < endIndex, self[end + 1].isDigit {
        end += 2
      } else {
        break
      }
    }
    return end
  }
}

extension UInt8 {
  /// Whether the byte of a folded text belongs to a letter.
  fileprivate var isFoldedLetter: Bool { self &- UInt8(ascii: "a") < 26 || self >= 0x80 }

  fileprivate var separatesDigits: Bool { self == UInt8(ascii: ",") || self == UInt8(ascii: ".") }
}

/// The marked words of English by their bytes.
private struct WordTable: Sendable {
  static let shared = WordTable()

  /// The hash of nothing; that of Fowler, Noll and Vo, in its form 1a.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  static func combine(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private typealias Entry = (bytes: [UInt8], mark: MarkedWord.Mark)

  private let words: [UInt64: Entry]

  /// Whether a word with these last bits of its hash may be marked; most words are not.
  private let mayHold: [Bool]

  private static let filterSize: UInt64 = 4096

  private init() {
    var words: [UInt64: Entry] = [:]
    var mayHold = [Bool](repeating: false, count: Int(Self.filterSize))
    for (word, mark) in EnglishWords.marks {
      let hash = word.utf8.reduce(Self.seed, Self.combine)
      words[hash] = (Array(word.utf8), mark)
      mayHold[Int(hash % Self.filterSize)] = true
    }
    self.words = words
    self.mayHold = mayHold
  }

  func mark(of word: ArraySlice<UInt8>, hash: UInt64) -> MarkedWord.Mark? {
    guard mayHold[Int(hash % Self.filterSize)], let entry = words[hash],
      entry.bytes.elementsEqual(word)
    else { return nil }
    return entry.mark
  }
}
