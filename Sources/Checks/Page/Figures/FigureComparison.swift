import Facts
import Kit

/// How the words of a link compare with the figure that they name.
enum FigureComparison: Hashable, Sendable {
  case same

  /// The number is another.
  case otherNumber

  /// The number is right, but not how exact it is said to be.
  case otherQualifier

  /// Compares folded words with a figure.
  ///
  /// - Parameters:
  ///   - words: The words of the link.
  ///   - wording: What the figure says, which need not be what it says today.
  init(_ words: ArraySlice<UInt8>, with wording: FigureWording) {
    // The figure's own words need no reading.
    if words.elementsEqual(wording.text) {
      self = .same
      return
    }
    let numbers = words.writtenNumbers(marked: words.markedWords[...]).filter(\.isCompared)
    guard wording.numbers.contains(where: { $0 != nil }) else {
      // With no number to compare, the words have to be the source's own.
      let isSame =
        numbers.isEmpty
        && (words.holdsWords(wording.text) || wording.text[...].holdsWords(words.quotationCore))
      self = isSame ? .same : .otherNumber
      return
    }
    let values = numbers.map(\.value)
    guard values == wording.numbers || values == wording.writtenNumbers,
      !numbers.contains(where: { $0.contradicts(wording) })
    else {
      self = .otherNumber
      return
    }
    let isAsExact = wording.qualifier.isSaid(by: words) || words.holdsWords(wording.text)
    self = isAsExact ? .same : .otherQualifier
  }
}

extension FigureComparison {
  /// Compares the digits of words in a language whose number words and separators are not known.
  init(inOtherLanguage words: ArraySlice<UInt8>, with wording: FigureWording) {
    let digits = words.filter(\.isDigit)
    let right = wording.text.filter(\.isDigit)
    self = digits.isEmpty || right.isEmpty || digits == right ? .same : .otherNumber
  }
}

extension WrittenNumber {
  /// Whether the number counts something else than the figure.
  fileprivate func contradicts(_ wording: FigureWording) -> Bool {
    guard let unit else { return false }
    return wording.unit.map { $0 != unit } ?? (unit == .percent)
  }
}

extension Qualifier {
  /// Whether folded words that name the right number say that it is this exact.
  fileprivate func isSaid(by words: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .plain: Qualifier(saidBy: words) == .plain
    case .unquantified: true
    case .between where words.contains(UInt8(ascii: "-")): true
    default: wordings.contains { words.holdsWords($0.utf8) }
    }
  }
}
