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
      !wording.isContradicted(by: numbers)
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
    let isSameNumber = digits.isEmpty || right.isEmpty || digits == right
    self = isSameNumber && !words.namesOtherMoney(than: wording.text[...]) ? .same : .otherNumber
  }
}

extension WrittenNumber {
  /// Whether the number counts something else.
  fileprivate func contradicts(_ other: Unit?) -> Bool {
    guard let unit else { return false }
    return other.map { !$0.agrees(with: unit) } ?? (unit == .percent)
  }
}

extension FigureWording {
  /// Whether one of the numbers, which are the figure's by their values, counts something else.
  fileprivate func isContradicted(by numbers: [WrittenNumber]) -> Bool {
    guard numbers.count == writtenUnits.count else {
      return numbers.contains { $0.contradicts(unit) }
    }
    return zip(numbers, writtenUnits).contains { $0.contradicts($1 ?? unit) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether both texts have signs of currencies, and none of these that the other may mean.
  fileprivate func namesOtherMoney(than other: ArraySlice<UInt8>) -> Bool {
    let (own, others) = (currencySigns, other.currencySigns)
    return !own.isEmpty && !others.isEmpty
      && !own.contains { sign in others.contains { $0.agrees(with: sign) } }
  }

  private var currencySigns: [Currency] {
    indices.compactMap { Currency.sign(atEndOf: self[...$0])?.currency }
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
