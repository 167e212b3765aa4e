import Facts
package import Kit

extension Rule {
  package static let sourceNumberUnrecorded = Rule(
    "source-number-unrecorded", .warning,
    catches: "Numbers in digits in a source, of its first 100,000, that no figure, date or"
      + " quotation records; those in its title and byline, and parts of dates, times and names,"
      + " are exempt.",
    why: "Numbers are what briefings are asked for; one that is left out is easily missed.",
    wrong: """
      claims:
        - { id: claim.killed, text: "Around 460 were killed this year.", by: desk, at: L33 }
      """,
    right: """
      figures:
        - { id: figure.killed, measure: "Killed", as_text: "around 460", by: desk, at: L33 }
      """)

  /// How many of the numbers of a source a finding names, and how many it counts.
  fileprivate static let numbersNamed = 3
  fileprivate static let numbersCounted = 1_000

  /// How many numbers of a source are looked at: a text of more of them is a table.
  fileprivate static let numbersRead = 100_000
}

extension Check {
  /// What another source's facts record counts as well, as sources repeat each other.
  static let sourceNumberUnrecorded = base(
    .sourceNumberUnrecorded, readsArchive: true
  ) { input in
    let kept = RecordedNumbers(in: input.base)
    return input.archivedSources.compactMap { source, text in
      let missing = text.numbers(
        of: source, isEnglish: input.base.isEnglish(text: source), missingFrom: kept)
      guard let first = missing.first else { return nil }
      return .numbersUnrecorded(missing, of: source, first: first)
    }
  }
}

extension Diagnostic {
  fileprivate static func numbersUnrecorded(
    _ missing: [ArchivedNumber], of source: Fact, first: ArchivedNumber
  ) -> Diagnostic {
    let place = Locator(source: source.id, lines: first.line...first.line)
    let named = missing.prefix(Rule.numbersNamed).map { "“\($0.text)” (line \($0.line))" }
    let rest = missing.count - named.count
    let count = missing.count < Rule.numbersCounted ? "" : "at least "
    let list = named.joined(separator: ", ") + (rest > 0 ? " and \(count)\(rest) more" : "")
    let what =
      missing.count == 1
      ? "“\(first.text)” (\(place))"
      : "\(count)\(missing.count) numbers of \(source.id): \(list)"
    return Diagnostic(
      .sourceNumberUnrecorded, at: source.location(of: SourceFields.archive),
      "no figure, date or quotation records \(what)",
      help: "add what counts to the figures, the first with \(SharedFields.at): \(place.reference)",
      id: source.id)
  }
}

/// A number in digits on a line of an archived text.
private struct ArchivedNumber {
  /// As it is written.
  let text: String

  /// Nil where the language's separators are not known.
  let value: Rational?

  /// Counted from 1.
  let line: Int
}

/// The numbers that figures, dates, quotations and names of the facts hold.
private struct RecordedNumbers {
  private var texts: Set<String> = []
  private var values: Set<Rational> = []

  init(in base: FactBase) {
    for fact in base.facts {
      switch fact.kind {
      case .figures:
        fact.record.forEachField { _, field in add(field) }
      case .events, .quotes, .actors, .places, .sources, .issues, .corrections: add(fact.text)
      case .claims, .positions, .statuses, .prospects, .gaps, .assessments: break
      }
    }
    for (_, time) in base.allTimes {
      time[MomentFields.text].map { add($0) }
      time[MomentFields.edtf].map { add($0.text) }
    }
  }

  func hold(_ number: ArchivedNumber) -> Bool {
    number.value.map { values.contains($0) } ?? false || texts.contains(number.text.folded)
  }

  private mutating func add(_ field: Field) {
    if let text = field.text { add(text) }
    if let number = field.decimal { values.insert(Rational(number)) }
  }

  private mutating func add(_ text: String) {
    let folded = text.folded
    texts.formUnion(folded.digitNumbers)
    values.formUnion(
      Array(folded.utf8)[...].quantities.flatMap { [$0.value, $0.end].compactMap(\.self) })
  }
}

extension FactBase {
  /// Whether a source is in English, as far as is known.
  fileprivate func isEnglish(text source: Fact) -> Bool {
    let language = source[SourceFields.language] ?? base[BaseFields.language] ?? "en"
    return language.utf8.prefix { $0 != UInt8(ascii: "-") }.elementsEqual("en".utf8)
  }
}

extension ArchivedText {
  /// The first numbers that count something and are not recorded, in the order of the lines.
  fileprivate func numbers(
    of source: Fact, isEnglish: Bool, missingFrom kept: RecordedNumbers
  ) -> [ArchivedNumber] {
    let furniture = furniture(of: source)
    var missing: [ArchivedNumber] = []
    var count = 0
    for (index, line) in lines.enumerated() where !furniture.contains(index) {
      for piece in line.pieces {
        let (numbers, read) = numbers(
          in: line.forms(of: piece), onLine: index + 1, isEnglish: isEnglish)
        count += read
        missing += numbers.filter { !kept.hold($0) }
        if missing.count >= Rule.numbersCounted {
          return Array(missing.prefix(Rule.numbersCounted))
        }
        if count >= Rule.numbersRead { return missing }
      }
    }
    return missing
  }

  /// The numbers of a piece that count something, and how many had to be read for them.
  private func numbers(
    in piece: (normalized: String, folded: String), onLine line: Int, isEnglish: Bool
  ) -> (counting: [ArchivedNumber], read: Int) {
    if isEnglish { return countedNumbers(in: piece, onLine: line) }
    let numbers = piece.normalized.digitNumbersBesideDates.map {
      ArchivedNumber(text: $0, value: nil, line: line)
    }
    return (numbers, numbers.count)
  }
}

extension ArchivedText.Line {
  /// How much of a line is read at once, in bytes.
  private static let pieceLength = 64 << 10

  /// The line in parts of which each can be read at once, cut at spaces; most lines are one, which is
  /// left empty, as its forms are known.
  fileprivate var pieces: [ArraySlice<UInt8>] {
    if text.utf8.count <= Self.pieceLength { return [[]] }
    return Array(text.utf8)[...].pieces(ofBytes: Self.pieceLength)
  }

  /// The forms in which a piece is read.
  fileprivate func forms(of piece: ArraySlice<UInt8>) -> (normalized: String, folded: String) {
    if text.utf8.count <= Self.pieceLength { return (normalized, folded) }
    let text = String(decoding: piece, as: UTF8.self)
    return (text.normalized, text.folded)
  }
}

extension ArchivedText {
  /// The numbers of an English text that count something, and how many it has with labels and dates.
  fileprivate func countedNumbers(
    in piece: (normalized: String, folded: String), onLine line: Int
  ) -> (counting: [ArchivedNumber], read: Int) {
    let text = Array(piece.folded.utf8)[...]
    let names = piece.normalized.namesWithNumbers
    let quantities = text.quantities
    let counting = quantities.filter { number in
      number.isInDigits && number.kind == .quantity && !number.mayBeYear
        && !text.isJoined(number.range)
    }.compactMap { number in
      let words = String(decoding: text[number.range], as: UTF8.self)
      return names.contains(words)
        ? nil : ArchivedNumber(text: words, value: number.value, line: line)
    }
    return (counting, quantities.count)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a letter, slash, colon or hyphen joins a number to what stands before or after it, as
  /// in “S/RES/2728”, “24-hour” or “12:30”.
  fileprivate func isJoined(_ range: Range<Int>) -> Bool {
    func joins(_ place: Int, _ beyond: Int) -> Bool {
      guard indices.contains(place), indices.contains(beyond) else { return false }
      let isMark = "/:-".utf8.contains(self[place])
      return self[place].isSmallLetter
        || isMark && (self[beyond].isSmallLetter || self[place] == UInt8(ascii: ":"))
        || self[place] == UInt8(ascii: "/")
    }
    return joins(range.lowerBound - 1, range.lowerBound - 2)
      || joins(range.upperBound, range.upperBound + 1)
  }
}

extension String {
  /// The numbers, folded, that follow a word with a capital letter within a sentence, as in
  /// “Resolution 2728”: they are parts of names.
  fileprivate var namesWithNumbers: Set<String> {
    let words = split(separator: " ")
    var names: Set<String> = []
    for (index, word) in words.enumerated().dropFirst(2) {
      guard let digit = word.unicodeScalars.first?.digit, digit <= 9,
        let capital = words[index - 1].unicodeScalars.first, capital.properties.isUppercase,
        let last = words[index - 1].unicodeScalars.last, last.properties.isAlphabetic,
        let before = words[index - 2].unicodeScalars.last,
        !".!?:\"'”’".unicodeScalars.contains(before)
      else { continue }
      names.formUnion(String(word).folded.digitNumbers)
    }
    return names
  }

  /// The numbers in digits of any script, with their separators, as written.
  fileprivate var digitNumbers: [String] {
    unicodeScalars.split { $0.digit == nil && !"٬٫,.".unicodeScalars.contains($0) }
      .compactMap { run in
        let start = run.drop { $0.digit == nil }
        guard let last = start.lastIndex(where: { $0.digit != nil }) else { return nil }
        return String(start[...last])
      }
  }

  /// The same without years, days beside a year, days with their months in digits, and times: in
  /// languages whose names of months are not known.
  fileprivate var digitNumbersBesideDates: [String] {
    let words = split { $0 == " " }.map(String.init)
    return words.indices.flatMap { index -> [String] in
      let numbers = words[index].digitNumbers
      guard let number = numbers.first, numbers.count == 1,
        !words[index].unicodeScalars.contains(":"), !words[index].unicodeScalars.contains("/"),
        number.unicodeScalars.count(where: { $0 == "." }) < 2, !number.mayBeYear
      else { return [] }
      let near = words[max(0, index - 2)..<min(words.count, index + 4)]
      let isDay =
        number.utf8.count <= 2 && near.contains { $0.digitNumbers.contains { $0.mayBeYear } }
      return isDay ? [] : [number]
    }
  }

  /// Whether digits may be a year of our time.
  private var mayBeYear: Bool {
    let folded = folded
    return folded.utf8.count == 4 && Int(folded).map { 1900...2099 ~= $0 } ?? false
  }
}
