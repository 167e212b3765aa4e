import Kit

/// How words on a page compare with the quotation that they are said to be.
enum QuotationComparison: Hashable, Sendable {
  case same

  /// A part of them, which is given, does not stand in the quotation.
  case changed([UInt8])

  /// All parts stand in the quotation, but in another order.
  case outOfOrder

  /// Compares the parts of a quotation with its records.
  ///
  /// - Parameters:
  ///   - parts: What stands between the cuts.
  ///   - texts: The words of the quotation, then those of what it goes on with.
  init(_ parts: [QuotedPart], with texts: [[UInt8]]) {
    let changed = parts.first { part in texts.allSatisfy { part.place(in: $0[...]) == nil } }
    if let changed {
      self = .changed(changed.bytes)
      return
    }
    var rest = texts.map { $0[...] }[...]
    for part in parts {
      while let text = rest.first, part.place(in: text) == nil { rest = rest.dropFirst() }
      guard let text = rest.first, let place = part.place(in: text) else {
        self = .outOfOrder
        return
      }
      rest[rest.startIndex] = text[place.upperBound...]
    }
    self = .same
  }
}

/// Words of a quotation between two cuts.
struct QuotedPart: Hashable, Sendable {
  /// Normalized, without marks around them.
  let bytes: [UInt8]

  /// Whether they begin or end within a word, as in `[t]he talks`.
  let startsInWord: Bool
  let endsInWord: Bool

  /// Where the words stand in a text; nil if they do not.
  ///
  /// The first letter may be another in case, as a sentence or heading that begins with the words,
  /// or takes them into its own, asks for; quotation marks within them may be single or double.
  func place(in text: ArraySlice<UInt8>) -> Range<Int>? {
    place(of: bytes, in: text) ?? withOtherFirstCase.flatMap { place(of: $0, in: text) }
  }

  /// The words with their first letter in the other case; nil if it has none.
  private var withOtherFirstCase: [UInt8]? {
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return nil
    }
    let properties = scalar.properties
    let other =
      properties.isUppercase ? properties.lowercaseMapping : properties.titlecaseMapping
    let letter = String(scalar)
    return other == letter ? nil : Array(other.utf8) + bytes.dropFirst(letter.utf8.count)
  }

  private func place(of bytes: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    let words = bytes[...].withSingleMarks
    let marked = bytes.contains { $0.isOne(of: "\"'") } ? text.withSingleMarks : text
    var rest = marked
    while let start = rest.firstPlace(of: words) {
      let end = start + bytes.count
      if startsInWord || text.isWordFree(before: start), endsInWord || text.isWordFree(from: end) {
        return start..<end
      }
      rest = marked[(start + 1)...]
    }
    return nil
  }
}

extension String {
  /// The parts of a quotation, as a page gives it, that have to be its source's.
  ///
  /// `…` cuts, and so do square brackets with whatever stands in them. Where words outside quotation
  /// marks stand beside words inside, only the latter count.
  var quotedParts: [QuotedPart] {
    let paragraphs = Array(utf8).split(separator: UInt8(ascii: "\n")).map {
      [UInt8](normalizing: $0)
    }
    let isMixed = paragraphs.count == 1 && paragraphs.allSatisfy(\.hasWordsOutsideMarks)
    if isMixed { return paragraphs.flatMap(\.wordsInMarks).flatMap(\.parts) }
    let words = paragraphs.map { Array($0[...].trimmingMarks) }.joined(separator: " ".utf8)
    return Array(words)[...].parts
  }
}

extension [UInt8] {
  /// Whether quotation marks stand around some of the words but not around all.
  fileprivate var hasWordsOutsideMarks: Bool {
    let mark = UInt8(ascii: "\"")
    let rest = self[...].drop { $0 == UInt8(ascii: " ") }
    if !contains(mark) || rest.first == UInt8(ascii: "'") {
      // Between single marks, of which some may be apostrophes.
      let single = self[...].singleQuotations
      if let first = single.first, let last = single.last, first.lowerBound == rest.startIndex,
        !self[last.upperBound...].contains(where: { $0.isLetterOrDigit || $0 >= 0x80 })
      {
        return false
      }
      if !contains(mark) { return !single.isEmpty }
    }
    let end = rest.last { $0.isLetterOrDigit || $0 >= 0x80 || $0 == mark }
    return rest.first != mark || end != mark
  }

  /// What stands between each two quotation marks.
  fileprivate var wordsInMarks: [ArraySlice<UInt8>] {
    guard contains(UInt8(ascii: "\"")) else {
      return self[...].singleQuotations.map { self[$0].dropFirst().dropLast() }
    }
    let pieces = split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 }.map { pieces[$0] }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes with single quotation marks for double ones, as those within a quotation are the others
  /// than those around it.
  fileprivate var withSingleMarks: ArraySlice<UInt8> {
    var bytes = self
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\"") {
      bytes[index] = UInt8(ascii: "'")
    }
    return bytes
  }

  fileprivate var trimmingMarks: ArraySlice<UInt8> {
    var rest = drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: " ") }
    while rest.last == UInt8(ascii: "\"") || rest.last == UInt8(ascii: " ") {
      rest = rest.dropLast()
    }
    return rest
  }

  /// The words between cuts.
  fileprivate var parts: [QuotedPart] {
    var parts: [QuotedPart] = []
    var start = startIndex
    var index = startIndex
    var follows = false
    while index < endIndex {
      guard let end = cutEnd(from: index) else {
        index += 1
        continue
      }
      append(start..<index, to: &parts, after: follows, before: self[index] == Self.bracket)
      follows = self[index] == Self.bracket
      (start, index) = (end, end)
    }
    append(start..<endIndex, to: &parts, after: follows, before: false)
    return parts
  }

  private static var bracket: UInt8 { UInt8(ascii: "[") }

  /// Where the cut that starts at `index` ends; nil if none does.
  private func cutEnd(from index: Int) -> Int? {
    if self[index...].starts(with: "...".utf8) { return index + 3 }
    guard self[index] == Self.bracket else { return nil }
    return self[index...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
  }

  private func append(
    _ range: Range<Int>, to parts: inout [QuotedPart], after isAfter: Bool, before isBefore: Bool
  ) {
    // After a cut stands the comma that the sentence needs.
    let isCut = range.lowerBound > startIndex
    let words = self[range].quotationCore.drop {
      isCut && ($0.isOne(of: ",;:") || $0 == UInt8(ascii: " "))
    }
    guard !words.isEmpty else { return }
    parts.append(
      QuotedPart(
        bytes: Array(words),
        startsInWord: isAfter && words.startIndex == range.lowerBound
          && words.isInWord(at: words.startIndex),
        endsInWord: isBefore && words.endIndex == range.upperBound
          && words.isInWord(before: words.endIndex)))
  }
}
