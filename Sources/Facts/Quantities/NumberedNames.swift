import Kit

/// A name of a kind of thing with its number, such as “Resolution 2728”.
package struct NumberedName: Hashable, Sendable {
  /// The kind, folded, without the letter of a plural.
  package let kind: [UInt8]
  package let number: Int
}

extension String {
  /// The names that a capital letter tells, with the whole numbers that follow them in digits, as in “the
  /// MX 30 index”.
  package var capitalNames: [NumberedName] {
    let words = utf8.split { $0 == UInt8(ascii: " ") }
    return zip(words, words.dropFirst()).compactMap { name, number in
      guard let first = name.first, first.isCapitalLetter, name.count > 1,
        name.allSatisfy({ $0.isCapitalLetter || $0.isSmallLetter })
      else { return nil }
      let digits = Array(number.prefix { $0.isDigit })
      let rest = number.dropFirst(digits.count)
      guard digits.count < 6, rest.allSatisfy({ $0.isOne(of: ".,;:)") }),
        let value = Int(decimalDigits: digits[...])
      else { return nil }
      return NumberedName(kind: [UInt8](folding: name), number: value)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The names with numbers in a folded text, with the bytes of their numbers.
  ///
  /// - Parameter labels: The labels of the text, in order.
  /// - Returns: Those with whole numbers, in order.
  package func numberedNames(among labels: some Sequence<Quantity>) -> [(NumberedName, Range<Int>)]
  {
    labels.compactMap { label in
      guard label.kind == .label, label.isInDigits, let number = label.integer else { return nil }
      var before = self[..<label.range.lowerBound]
      // “Meridian-3” as well as “Kestrel 2”.
      guard before.last == UInt8(ascii: " ") || before.last == UInt8(ascii: "-") else { return nil }
      before = before.dropLast()
      if before.last == UInt8(ascii: ".") { before = before.dropLast() }
      let word = before.wordAtEnd
      guard word.count > 1, !word.isWord(in: Self.partsOfTexts), !isAmount(label.range) else {
        return nil
      }
      let kind = word.last == UInt8(ascii: "s") ? word.dropLast() : word
      return (NumberedName(kind: Array(kind), number: number), label.range)
    }
  }

  /// Whether what follows a number makes it an amount: “Civic Union 54 percent”.
  private func isAmount(_ number: Range<Int>) -> Bool {
    let rest = self[number.upperBound...].drop { $0 == UInt8(ascii: " ") }
    if rest.first.map({ $0.isOne(of: "%") }) == true { return true }
    return rest.wordAtStart.isWord(in: [
      "billion", "million", "members", "pc", "per", "percent", "points", "seats", "thousand",
      "votes",
    ])
  }

  /// The numbers of texts in a folded text, such as `14/2026`: two numbers, one of them a year.
  package var textNumbers: [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var index = startIndex
    while let slash = self[index...].firstIndex(of: UInt8(ascii: "/")) {
      index = slash + 1
      let first = self[..<slash].suffix { $0.isDigit }
      let last = self[index...].prefix { $0.isDigit }
      guard 1...4 ~= first.count, 1...4 ~= last.count,
        first.count == 4 || last.count == 4 || self[..<first.startIndex].endsWithRegister,
        first.startIndex == startIndex || self[first.startIndex - 1] != UInt8(ascii: "/"),
        last.endIndex == endIndex || self[last.endIndex] != UInt8(ascii: "/")
      else { continue }
      found.append(self[first.startIndex..<last.endIndex])
    }
    return found
  }

  /// Whether a chamber and its register stand at the end, as before the last part of `4 kls 118/24`.
  private var endsWithRegister: Bool {
    guard last == UInt8(ascii: " ") else { return false }
    let register = dropLast().wordAtEnd
    let rest = self[..<register.startIndex]
    return 1...4 ~= register.count && register.allSatisfy(\.isSmallLetter)
      && rest.last == UInt8(ascii: " ") && rest.dropLast().last?.isDigit == true
  }

  /// What a text numbers in itself, or counts on.
  private static var partsOfTexts: [String] {
    [
      "column", "day", "episode", "figure", "footnote", "footnotes", "grade", "group", "item",
      "level",
      "line", "lines", "match", "note", "number", "numbers", "option", "page", "pages", "para",
      "over", "paragraph", "paragraphs", "part", "parts", "phase", "point", "question", "slide",
      "stage",
      "step", "table", "tables", "tier", "top", "under", "week",
    ]
  }
}
