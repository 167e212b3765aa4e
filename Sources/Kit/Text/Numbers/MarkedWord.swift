/// A word that says something about numbers, dates, likelihood or speech.
package struct MarkedWord: Hashable, Sendable {
  package enum Mark: Hashable, Sendable {
    /// A token that begins with a digit, such as `1,800` or `21st`.
    case digits
    case cardinal(Int)
    case ordinal(Int)

    /// A word that multiplies what stands before it.
    case scale(Int)

    /// A word or sign that multiplies a number right before it, and else means something else.
    case scaleSign(Int)

    /// A part of a whole, such as `half` or the `thirds` of `two-thirds`, by its denominator.
    case fraction(Int)

    /// A fraction in one sign, such as `¾`.
    case vulgar(Int, Int)

    /// How many times something is another thing, such as `twice` or `tenfold`.
    case multiple(Int)

    /// A number of which only the size is known, such as `dozens`.
    case vague

    /// The name of a month, counted from 1.
    case month(Int)

    /// The name of a month in another language than English, counted from 1, which may be a word of
    /// English: it is a month beside a day alone.
    case otherMonth(Int)

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

  package let mark: Mark

  /// The bytes of the text that hold the word.
  package let range: Range<Int>
}

extension MarkedWord.Mark {
  /// The month that it names in whatever language, counted from 1; nil for other words.
  package var month: Int? {
    switch self {
    case .month(let month), .otherMonth(let month): month
    default: nil
    }
  }
}

extension MarkedWord {
  fileprivate static let table = WordMap(EnglishWords.marks + OtherWords.marks)
}

extension ArraySlice<UInt8> {
  /// The words of a folded text that checks look for, in order.
  package var markedWords: [MarkedWord] {
    var words: [MarkedWord] = []
    let table = MarkedWord.table
    let bytes = span
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[start].isSmallLetter || bytes[start] >= 0x80 {
        while index < bytes.count, bytes[index].isSmallLetter { index += 1 }
        // Most words are letters of ASCII alone.
        if index < bytes.count, bytes[index] >= 0x80 || bytes[index].isDigit {
          index = endOfLetters(from: startIndex + start) - startIndex
        }
        if index == start {
          // A sign, such as that of a currency, is in no word.
          index = scalar(at: startIndex + start).end - startIndex
        } else if let mark = table[bytes.extracting(start..<index)] {
          words.append(MarkedWord(mark: mark, range: startIndex + start..<startIndex + index))
        }
      } else if bytes[start].isDigit {
        let end = endOfDigits(from: startIndex + start)
        words.append(MarkedWord(mark: .digits, range: startIndex + start..<end))
        index = end - startIndex
      } else {
        index += 1
      }
    }
    return words
  }

  /// Where the word ends that starts at `start`, with digits attached to it; `start` if none does.
  ///
  /// Digits after the code of a currency, as in `eur18`, are a word of their own.
  private func endOfLetters(from start: Int) -> Int {
    var end = start
    var takesDigits = false
    while end < endIndex {
      let byte = self[end]
      if byte.isSmallLetter {
        (end, takesDigits) = (end + 1, true)
      } else if byte.isDigit {
        guard takesDigits, Currency.code(self[start..<end]) == nil, !isMagnitude(start..<end)
        else { break }
        end += 1
      } else if byte == UInt8(ascii: "."), end > start, self[end - 1].isDigit, end + 1 < endIndex,
        self[end + 1].isDigit
      {
        end += 2
      } else if byte >= 0x80 {
        let (scalar, next) = scalar(at: end)
        guard WordScalars.contains(scalar), !scalar.isVulgarFraction else {
          return end == start && scalar.isVulgarFraction ? next : end
        }
        (end, takesDigits) = (next, WordScalars.joinDigits(scalar))
      } else {
        break
      }
    }
    return end
  }

  /// Whether the letters name the scale of an earthquake's magnitude, which follows, as in `m6.8`.
  private func isMagnitude(_ letters: Range<Int>) -> Bool {
    let rest = self[letters.upperBound...].prefix(3)
    return rest.count == 3 && rest.dropFirst().first == UInt8(ascii: ".")
      && rest.last?.isDigit == true
      && self[letters].isWord(in: ["m", "mw", "ml", "mb", "ms", "md", "mww"])
  }

  /// Where the number in digits that starts at `start` ends, with letters attached to it.
  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < endIndex {
      if self[end].isLetterOrDigit {
        end += 1
      } else if self[end].separatesDigits, end + 1 < endIndex, self[end + 1].isDigit {
        end += 2
      } else if self[end] == UInt8(ascii: "'"), end + 4 <= endIndex, self[end - 1].isDigit,
        self[end + 1..<end + 4].allSatisfy(\.isDigit)
      {
        end += 4
      } else if self[end] >= 0x80, WordScalars.joinDigits(scalar(at: end).scalar) {
        end = scalar(at: end).end
      } else {
        break
      }
    }
    return end
  }
}

extension Unicode.Scalar {
  fileprivate var isVulgarFraction: Bool {
    switch value {
    case 0xBC...0xBE, 0x2150...0x215E: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are one of `words`.
  package func isWord(in words: [String]) -> Bool {
    let (count, first) = (count, first)
    return words.contains { word in
      word.utf8.count == count && word.utf8.first == first && elementsEqual(word.utf8)
    }
  }
}

extension UInt8 {
  fileprivate var separatesDigits: Bool { self == UInt8(ascii: ",") || self == UInt8(ascii: ".") }
}
