import Facts
import Kit

/// The numbers that a page needs no fact for.
struct AllowedNumbers {
  /// Those that are allowed wherever they stand.
  private var everywhere: Set<Rational> = []

  /// Those that are allowed in some words only, such as `100 days`.
  private var phrases: [(number: Rational, words: [UInt8])] = []

  /// - Parameter entries: What `allow_numbers` lists.
  init(_ entries: [String]) {
    for entry in entries {
      let words = [UInt8](folding: entry.utf8)
      for number in words[...].quantities {
        guard let value = number.value else { continue }
        if number.range == words.indices {
          everywhere.insert(value)
        } else {
          phrases.append((value, words))
        }
      }
    }
  }

  /// Whether a number of a text is allowed.
  func allow(_ number: Quantity, in text: ArraySlice<UInt8>) -> Bool {
    guard let value = number.value else { return false }
    if everywhere.contains(value) { return true }
    return phrases.contains { phrase in
      guard phrase.number == value else { return false }
      // Around the number, with room for the words on both sides.
      let reach = phrase.words.count
      let start = max(text.startIndex, number.range.lowerBound - reach)
      let end = min(text.endIndex, number.range.upperBound + reach)
      return text[start..<end].holdsWords(phrase.words)
    }
  }
}
