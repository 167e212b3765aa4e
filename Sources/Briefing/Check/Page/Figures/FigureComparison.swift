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

/// What a figure says, at some time.
struct FigureWording: Sendable {
  /// The words, folded.
  let text: [UInt8]

  /// The numbers that prose has to name, in order; empty if there are none.
  let numbers: [DecimalNumber?]

  /// The numbers that stand in the words, which may be more.
  let writtenNumbers: [DecimalNumber?]
  let qualifier: Qualifier

  /// What the numbers count; nil if the words do not tell.
  let unit: WrittenNumber.Unit?

  /// What each of `writtenNumbers` counts.
  let writtenUnits: [WrittenNumber.Unit?]

  /// What the figure says today.
  init(_ figure: Fact, text: [UInt8], written: [WrittenNumber]) {
    let field = figure.record["unit"]?.text.map { [UInt8](folding: $0.utf8) } ?? []
    let isPercent = field.elementsEqual("%".utf8) || field[...].isWord(in: ["percent", "per cent"])
    let money = Currency.word(field[...]) ?? Currency.sign(atStartOf: field[...])
    self.init(
      text: text, written: written, value: figure.figureValue,
      unit: isPercent ? .percent : money.map { .money($0) })
  }

  init(
    text: [UInt8], written: [WrittenNumber], value: Fact.FigureValue?, unit: WrittenNumber.Unit?
  ) {
    let compared = written.filter(\.isCompared)
    self.text = text
    // The words tell more than the field, as “US$” does of dollars.
    self.unit = compared.lazy.compactMap(\.unit).first ?? unit
    writtenNumbers = compared.map(\.value)
    writtenUnits = compared.map(\.unit)
    guard let value else {
      numbers = writtenNumbers
      qualifier = Qualifier(saidBy: text[...])
      return
    }
    qualifier = value.qualifier
    switch value.qualifier {
    case .unquantified: numbers = []
    case .between: numbers = [value.low, value.high].filter { $0 != nil }
    default: numbers = (value.point ?? value.low ?? value.high).map { [$0] } ?? []
    }
  }
}

extension WrittenNumber {
  /// Whether the number is one of those that have to be the figure's.
  var isCompared: Bool { kind != .date && kind != .label }

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
  /// The qualifier that folded words speak; `plain` if they speak none.
  init(saidBy words: ArraySlice<UInt8>) {
    let order: [Qualifier] = [.atLeast, .upTo, .moreThan, .nearly, .around]
    self = order.first { $0.wordings.contains { words.holdsWords($0.utf8) } } ?? .plain
  }

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
