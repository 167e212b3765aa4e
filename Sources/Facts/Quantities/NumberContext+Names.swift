import Kit

/// Names.
extension NumberContext {
  func isLabel(_ number: Quantity, after previous: Quantity?) -> Bool {
    if isHeading, number.isInDigits, number.range.lowerBound == text.startIndex {
      let next = after(number).first
      return next == UInt8(ascii: ".") || next == UInt8(ascii: ")") || isSectionNumber(number)
    }
    if number.isInDigits, isOfSeries(before(number)) || isCoordinate(number) || isOfDocket(number) {
      return true
    }
    if isOfWorkday(number) || isOfConfidence(number) || isOfSchoolYear(number) { return true }
    if number.isInDigits, isDesignator(number),
      previous.map({ $0.extent.upperBound + 1 < number.range.lowerBound }) ?? true
    {
      return true
    }
    if let previous, previous.kind == .label, number.isInDigits,
      gap(previous, number).isConnector
        || gap(previous, number).isWord(in: [", "]) && !counts(number, after: previous.range)
        || gap(previous, number).joinsNumbers && neighbors(of: previous).previous?.mark == .label
    {
      return true
    }
    if number.isInDigits, isInAddress(number) { return true }
    if isCompound(number) || isInAdjective(number) || isAgeLimit(number) || isBearing(number)
      || isNamed(number) || isZeroPoint(number)
    {
      return true
    }
    guard let label = neighbors(of: number).previous, label.mark == .label else { return false }
    let gap = text[label.range.upperBound..<number.range.lowerBound]
    if number.isInDigits {
      return gap.isWord(in: [" ", ". ", " #", " n°", " n° ", " no. ", " nr. ", " nº "])
        && number.unit == nil
        && !(text[label.range].isWord(in: Self.things) && counts(number, after: label.range))
    }
    return gap.isWord(in: [" "]) && !text[label.range].isWord(in: ["no"])
  }

  /// Whether it is the chamber of a file number such as `4 kls 118/24`, or the number behind it.
  private func isOfDocket(_ number: Quantity) -> Bool {
    let register = wordAfter(number)
    if 1...4 ~= register.count, register.allSatisfy(\.isSmallLetter) {
      let rest = text[register.endIndex...]
      guard rest.first == UInt8(ascii: " ") else { return false }
      let serial = rest.dropFirst().prefix(while: \.isDigit)
      let year = text[serial.endIndex...].dropFirst().prefix(while: \.isDigit)
      return !serial.isEmpty && text[serial.endIndex...].first == UInt8(ascii: "/")
        && (year.count == 2 || year.count == 4)
    }
    return false
  }

  /// Whether it is one of those of “9 to 5”, which are hours and no range.
  private func isOfWorkday(_ number: Quantity) -> Bool {
    let (first, last) = (text[number.range.lowerBound], text[number.range.upperBound - 1])
    guard first.isOne(of: "9n") || last.isOne(of: "5e") else { return false }
    let day = ["9 to 5", "9-to-5", "nine to five", "nine-to-five"]
    let (before, after) = (text[..<number.range.upperBound], text[number.range.lowerBound...])
    return day.contains { words in
      after.starts(with: words.utf8) && after.isWordFree(from: after.startIndex + words.utf8.count)
        || before.endsWith(words) && before.isWordFree(before: before.endIndex - words.utf8.count)
    }
  }

  /// Words for things with numbers that also stand before what is counted, as in “in the port 12 ships
  /// burned” and “to issue 30 visas”.
  private static let things = [
    "apartment", "house", "issue", "port", "seat", "suite", "ticket", "unit",
  ]

  /// Whether a number after the name of a thing counts what follows, or stands after a verb.
  private func counts(_ number: Quantity, after label: Range<Int>) -> Bool {
    if text[number.range].contains(UInt8(ascii: ",")) { return true }
    let before = text[..<label.lowerBound]
    if ["can ", "could ", "may ", "must ", "not ", "should ", "to ", "will ", "would "]
      .contains(where: before.endsWith)
    {
      return true
    }
    let next = wordAfter(number)
    if next.isEmpty { return false }
    let rest = text[next.endIndex...]
    let second = rest.first == UInt8(ascii: " ") ? rest.dropFirst().wordAtStart : []
    return [next, second].contains { word in
      word.isWord(in: Self.counted)
        || word.last == UInt8(ascii: "s")
          && !word.isWord(in: ["as", "does", "has", "is", "its", "this", "was"])
    }
  }

  /// Whether it is a part of an address of the web, as the 7 of `https://example.org/posts/7` is.
  private func isInAddress(_ number: Quantity) -> Bool {
    guard let last = before(number).last, last != UInt8(ascii: " ") else { return false }
    let token = before(number).suffix(Self.longestAddress).suffix { $0 != UInt8(ascii: " ") }
    return token.starts(with: "www.".utf8) || token.firstPlace(of: Array("://".utf8)[...]) != nil
  }

  /// How many bytes before a number are looked at for the start of an address.
  private static let longestAddress = 300

  /// Whether it is written as `2.3` is, which numbers headings.
  private func isSectionNumber(_ number: Quantity) -> Bool { (number.value?.denominator ?? 1) > 1 }

  /// Whether it is part of a name such as `f-16`, `8-k`, `s/res/2728` or `#5`.
  private func isDesignator(_ number: Quantity) -> Bool {
    let rest = before(number)
    if rest.last == UInt8(ascii: "#") || rest.endsWith("§ ") { return true }
    if let last = rest.last, last >= 0x80, ["§", "№", "第"].contains(where: rest.endsWith) {
      return true
    }
    // What makes a keycap of a digit.
    if after(number).starts(with: "\u{FE0F}".utf8) || after(number).starts(with: "\u{20E3}".utf8) {
      return true
    }
    // “COP30”, but “SEK500” and “Mw7.8”.
    if rest.last?.isSmallLetter == true {
      let letters = rest.wordAtEnd
      let isConference = letters.isWord(in: ["cop"]) && (number.integer ?? 100) < 100
      return letters.count > 1
        && (isConference || number.unit == nil && Currency.word(letters) == nil)
    }
    if rest.last == UInt8(ascii: "/"), rest.dropLast().last?.isSmallLetter == true { return true }
    if rest.last == UInt8(ascii: "+") {
      let letters = rest.reversed().drop { $0 == UInt8(ascii: "+") }
      if letters.first?.isLetterOrDigit == true { return true }
    }
    let next = after(number)
    if next.first == UInt8(ascii: "-"), number.unit == nil {
      let word = next.dropFirst().wordAtStart
      if word.count == 1, word.first?.isSmallLetter == true { return true }
    }
    guard rest.last == UInt8(ascii: "-"), let letter = rest.dropLast().last else { return false }
    return !letter.isDigit && rest.isInWord(before: rest.endIndex - 1)
      && !rest.dropLast().wordAtEnd.isWord(in: ["magnitude", "to", "or", "the"])
  }

  /// Whether a text ends as `cve-2012-` and `no 2025-` do: with the year in the name of one of a row.
  private func isOfSeries(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.last == UInt8(ascii: "-") else { return false }
    let year = rest.dropLast().reversed().prefix(while: \.isDigit).count
    guard year == 4 else { return false }
    let name = rest.dropLast(year + 1)
    if name.last == UInt8(ascii: "-") { return name.dropLast().last?.isSmallLetter == true }
    return ["no ", "no. ", "n° ", "nr ", "nr. ", "n.º ", "№ "].contains { name.endsWithWords($0) }
  }

  /// Whether it is a part of a place on the globe in degrees, minutes and seconds, as in
  /// `48° 51' 24" n`.
  private func isCoordinate(_ number: Quantity) -> Bool {
    let (rest, next) = (before(number), text[number.range.upperBound...])
    // One of the marks below stands behind each.
    guard let mark = next.first, mark >= 0x80 || mark.isOne(of: "'\"") else { return false }
    let degree = "°"
    let (minutes, seconds) = (["'", "′", "’"], ["\"", "″", "”", "''"])
    func follows(_ marks: [String]) -> ArraySlice<UInt8>? {
      marks.first { next.starts(with: $0.utf8) }.map { mark in
        next.dropFirst(mark.utf8.count).drop { $0 == UInt8(ascii: " ") }
      }
    }
    if let after = follows([degree]) { return after.first?.isDigit == true || after.isBearing }
    let isAfterDegree = rest.endsWith(degree) || rest.endsWith("\(degree) ")
    if isAfterDegree { return follows(minutes) != nil }
    let isAfterMinutes = minutes.contains { rest.endsWith($0) || rest.endsWith("\($0) ") }
    return isAfterMinutes && (follows(seconds)?.isBearing ?? false)
  }

  /// Whether it tells a kind of thing with a unit of time, as in “24-hour” and “50-year-old”.
  private func isCompound(_ number: Quantity) -> Bool {
    guard number.unit?.isTime == true else { return false }
    if text[number.extent.upperBound...].starts(with: " old".utf8) { return true }
    guard after(number).first == UInt8(ascii: "-") else { return false }
    let rest = text[number.extent.upperBound...]
    return rest.first != UInt8(ascii: "s")
  }

  /// Whether a number word is part of one that counts nothing, as in “one-off” and “three-way”.
  private func isInAdjective(_ number: Quantity) -> Bool {
    let next = after(number)
    guard !number.isInDigits, next.first == UInt8(ascii: "-") else { return false }
    let word = next.dropFirst().wordAtStart
    if number.integer == 1, word.isWord(in: ["man", "off", "party", "time", "woman"]) {
      return true
    }
    return number.unit == nil && Self.endsOfAdjectives.contains(word)
  }

  private static let endsOfAdjectives = WordSet(
    "dimensional edged faced fits hit horse liner on pronged sided size speed state stop "
      + "tier tiered to track upmanship way")

  /// Whether it tells an age of which people are, as in “children under five”.
  private func isAgeLimit(_ number: Quantity) -> Bool {
    guard let age = number.integer, age < 100, number.unit == nil || number.unit?.isTime == true
    else {
      return false
    }
    let limit = wordBefore(number)
    guard limit.isWord(in: ["under", "over", "aged", "below", "above"]) else { return false }
    let people = text[..<limit.startIndex].dropLast().wordAtEnd
    return people.isWord(in: [
      "adults", "boys", "children", "girls", "infants", "men", "patients", "people", "those",
      "voters", "women",
    ])
  }

  /// Whether it is the zero of “below zero”, or a kind of majority.
  private func isZeroPoint(_ number: Quantity) -> Bool {
    if number.unit == .share, after(number).starts(with: " majority".utf8) { return true }
    return number.value == Rational(0)
      && [" below ", " above ", "sub-"].contains { before(number).endsWith($0) }
  }

  /// Whether it is a place on the globe, as in “37.2 degrees north”.
  private func isBearing(_ number: Quantity) -> Bool {
    guard number.unit?.mayBe(.temperature) == true else { return false }
    let rest = text[number.extent.upperBound...]
    let word = (rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest).wordAtStart
    return word.isWord(in: [
      "n", "s", "e", "w", "north", "south", "east", "west", "latitude", "longitude",
    ])
  }
}

/// Names that capital letters tell.
extension NumberContext {
  private func isNamed(_ number: Quantity) -> Bool {
    guard let capitals, number.unit == nil, !isInTitleCase(capitals) else { return false }
    if number.isInDigits { return isAfterName(number) || isHouseNumber(number) }
    // “Group of Seven”, “the Five Eyes”.
    return isCapital(at: number.range.lowerBound) && !startsSentence(number.range.lowerBound)
      && (number.integer ?? 0) > 1
  }

  /// Whether a heading has capitals in most of its words.
  private func isInTitleCase(_ capitals: ArraySlice<Int>) -> Bool {
    guard isHeading else { return false }
    let first = capitals.partitioningIndex { $0 >= text.startIndex }
    let end = capitals.partitioningIndex { $0 >= text.endIndex }
    let words = text.count { $0 == UInt8(ascii: " ") } + 1
    return (end - first) * 2 > words
  }

  /// Whether a name stands before it, as in “Boeing 737”.
  private func isAfterName(_ number: Quantity) -> Bool {
    guard before(number).last == UInt8(ascii: " "), let value = number.integer, value < 100_000,
      !text[number.range].contains(UInt8(ascii: ","))
    else { return false }
    let word = wordBefore(number)
    guard isCapital(at: word.startIndex), !word.isWord(in: Self.notNames),
      !word.isWord(in: OtherWords.notNames)
    else { return false }
    if before(number).dropLast().last == UInt8(ascii: ".") { return false }
    let next = wordAfter(number)
    if startsSentence(word.startIndex) {
      return !word.endsWith("ed") && !word.endsWith("ly") && !word.endsWith("ing")
        && EnglishQualifiers.before[word] == nil && !next.isWord(in: Self.counted)
    }
    let counts = next.last == UInt8(ascii: "s") || next.isWord(in: Self.counted)
    let beforeWord = text[..<word.startIndex]
    let isPlace = ["in ", "at ", "near ", "from ", "across ", "outside ", "on ", "by "].contains {
      beforeWord.endsWithWords($0)
    }
    return !(counts && isPlace)
  }

  private static let counted = [
    "children", "dead", "deaths", "died", "injured", "killed", "men", "people", "personnel",
    "police", "were", "women", "wounded",
  ]

  /// Words that are written with capitals though they are no names to which numbers belong.
  private static let notNames = [
    "a", "about", "after", "again", "all", "almost", "among", "an", "and", "another", "around",
    "as",
    "at", "because", "before", "but", "by", "early", "for", "friday", "from", "if", "in", "its",
    "last", "late", "mid", "monday", "nearly", "now", "of", "on", "once", "only", "or", "over",
    "saturday",
    "since", "so", "some", "sunday", "than", "that", "the", "their", "then", "these", "they",
    "this",
    "those", "thursday", "to", "today", "total", "tuesday", "under", "until", "we", "wednesday",
    "when",
    "where", "which", "while", "with", "within", "yesterday",
  ]

  /// Whether it is the number of a house, as in “10 Downing Street”.
  private func isHouseNumber(_ number: Quantity) -> Bool {
    var rest = after(number)
    for _ in 0..<4 {
      guard rest.first == UInt8(ascii: " ") else { return false }
      let word = rest.dropFirst().wordAtStart
      guard !word.isEmpty, isCapital(at: word.startIndex) else { return false }
      if word.isWord(in: Self.streets) { return true }
      rest = rest[word.endIndex...]
    }
    return false
  }

  private static let streets = [
    "avenue", "boulevard", "bridge", "court", "drive", "gardens", "highway", "lane", "park",
    "place", "plaza", "road", "square", "street", "terrace", "way",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether a point of the compass begins the text.
  fileprivate var isBearing: Bool {
    wordAtStart.isWord(in: ["n", "s", "e", "w", "o", "north", "south", "east", "west"])
  }
}
