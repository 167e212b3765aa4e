import Facts
import Kit
import Markdown
import Site

extension Check {
  static let unlinkedNumber = prose(.unlinkedNumber) { prose in
    let allowed = AllowedNumbers(prose.page.page.frontMatter.allowedNumbers)
    var places = PlaceCursor(prose)
    let findings = prose.blocks.indices.filter { !prose.blocks[$0].isPlain }.flatMap { block in
      prose.unlinkedNumbers(in: block, allowed).map { number -> Diagnostic in
        .unlinked(number, in: block, prose, &places)
      }
    }
    if findings.isEmpty { return [] }
    let markup = BrokenMarkup(in: prose)
    return findings.filter { !markup.holds($0.location.position) }
  }
}

extension Rule {
  static let unlinkedNumber = Rule(
    "unlinked-number", .warning,
    catches: "A number in prose that links to no fact, unless allow_numbers names it.",
    why: "Nobody can trace it, and nothing corrects it when the fact changes.",
    wrong: "in 12 attacks", right: "in [12](fact:figure.attacks) attacks")
}

extension Diagnostic {
  fileprivate static func unlinked(
    _ number: Quantity, in block: Int, _ prose: PageProse, _ places: inout PlaceCursor
  ) -> Diagnostic {
    let words = places.written(number.range).clipped
    let figure = prose.figure(statedBy: number, in: block) ?? "figure.…"
    return Diagnostic(
      .unlinkedNumber, at: places.location(of: number.range), "“\(words)” is not linked to a fact",
      help: "write [\(words)](fact:\(figure)), or add it to allow_numbers")
  }
}

extension PageProse {
  /// The numbers of a block that count something and link to no fact.
  fileprivate func unlinkedNumbers(in block: Int, _ allowed: AllowedNumbers) -> [Quantity] {
    let numbers = quantities[blocks[block].quantities]
    guard !numbers.isEmpty, prose(of: block)?.quotation == nil else { return [] }
    let linked = links[blocks[block].links].filter { $0.kind == .fact || $0.kind == .citation }
      .map(\.range)
    let text = bytes[blocks[block].range]
    let all = Array(numbers)
    // Mostly all numbers are linked, and nothing has to be worked out.
    let open = all.indices.filter { index in
      let number = all[index]
      guard number.isCounted, !linked.touch(number.range) else { return false }
      if !isEnglish, !number.isInDigits || text.isInDate(index, of: all) { return false }
      return !text.isIdiom(number) && !allowed.allow(number, in: text)
    }
    if open.isEmpty { return [] }
    let figures = BlockFigures(of: block, in: self)
    // A wrong result is reported as that.
    let wrong = isEnglish ? wrongResults(in: block).map(\.0.range) : []
    return open.map { all[$0] }.filter { number in
      !saysNothing(number, in: block) && !countsWhatWasTold(number, in: block)
        && !wrong.touch(number.range)
        && !isDerived(number, in: block, figures) && !isToldByFact(number, in: block)
        && !isAge(number, in: block)
    }
  }

  /// Whether a number of a table is a nought, or the “million” of a unit in a head.
  private func saysNothing(_ number: Quantity, in block: Int) -> Bool {
    // “In thousands” tells what other numbers are told in.
    if number.kind == .vague || number.integer == 0,
      bytes[..<number.range.lowerBound].endsWithWords("in ")
        || number.integer == 0
          && bytes[..<number.range.lowerBound].endsWith("'"),
      !scales(around: block, number.range).isEmpty || bytes[blocks[block].range].scaleOfText != nil
    {
      return true
    }
    // “Containers handled (millions):” tells the scale of what follows.
    if number.kind == .vague, bytes[..<number.range.lowerBound].endsWith("("),
      bytes[number.range.upperBound...].first == UInt8(ascii: ")")
    {
      return true
    }
    guard let cell = cell(of: block) else { return false }
    if number.integer == 0 { return true }
    let isHead = cell.row == 0 || cell.column == 0
    return isHead && !number.isInDigits && bytes[number.range].isWord(in: Self.scales)
  }

  private static let scales = ["thousand", "million", "billion", "trillion", "lakh", "crore"]

  /// Whether a claim or the like to which its sentence links says the number, be it beside the link.
  private func isToldByFact(_ number: Quantity, in block: Int) -> Bool {
    guard let sentence = sentences(of: block).first(where: { $0.range.overlaps(number.range) })
    else { return false }
    if isOfGroup(number, in: block) || isOfCitedLine(number, in: sentence)
      || isOfName(number, in: sentence)
      || isSpanOfEvents(number, mayRepeat(in: block) ? eventsOfPage : eventsLinked(in: block))
      || isSpanToToday(number, in: block) || isChange(number, in: sentence)
      || isSaidAgain(number, in: block) || isMark(number, in: sentence)
    {
      return true
    }
    return sentence.links.contains { link in
      // “Two doses” may be what a figure counts, and “seven days” its week.
      if let subject = link.fact?.wording?.subject,
        subject[...].holdsWords(bytes[number.range]) || isPeriod(number, of: subject)
          || isWhole(number, of: link)
      {
        return true
      }
      guard let fact = link.fact, fact.wording == nil, !fact.numbers.isEmpty else { return false }
      return fact.numbers.contains {
        number.comparison(with: $0) == .same || isSpan(number, since: $0)
      }
    }
  }

  /// Whether the number stands in the name of an actor to whom its paragraph links: “seven of them” are
  /// “families of seven workers”.
  private func isOfGroup(_ number: Quantity, in block: Int) -> Bool {
    guard !number.isInDigits else { return false }
    return links[blocks[block].links].contains { link in
      link.range.upperBound <= number.range.lowerBound && link.fact?.fact.kind == .actors
        && quantities(of: link).contains { $0.value == number.value && $0.unit == number.unit }
    }
  }

  /// Whether the number is part of how the base calls a voice of the sentence that need not be linked: “two
  /// people with knowledge of the vote”.
  private func isOfName(_ number: Quantity, in sentence: Sentence) -> Bool {
    let next = bytes[number.range.upperBound..<sentence.range.upperBound].dropFirst().wordAtStart
    guard !number.isInDigits, next.count > 2 else { return false }
    let words = bytes[number.range.lowerBound..<next.endIndex]
    return sentence.links.contains { link in
      let ids = (link.fact?.speakers ?? []) + [link.fact?.fact.id ?? ""]
      return ids.contains { id in
        id.actorKind != nil
          && (site.wording(of: id) ?? site.facts[id].map(FactWords.init))?.names.contains {
            $0[...].holdsWords(words)
          } ?? false
      }
    }
  }

  /// Whether the number is that of the days or months of the week, quarter or year that a figure counts.
  private func isPeriod(_ number: Quantity, of subject: [UInt8]) -> Bool {
    guard number.unit?.isTime == true, let count = number.integer else { return false }
    let unit = bytes[number.range.upperBound...].prefix(16).dropFirst().wordAtStart
    return Self.periods.contains { amount, name, period in
      amount == count && unit.starts(with: name.utf8) && subject[...].holdsWords(period.utf8)
    }
  }

  private static let periods = [
    (24, "hour", "day"), (7, "day", "week"), (14, "day", "fortnight"), (14, "day", "two weeks"),
    (2, "week", "fortnight"), (3, "month", "quarter"), (6, "month", "half"), (12, "month", "year"),
    (4, "quarter", "year"), (10, "year", "decade"),
  ]

  /// Whether a line that a fact of the sentence cites says the same multiple: “three times the price” where
  /// it has tripled.
  private func isOfCitedLine(_ number: Quantity, in sentence: Sentence) -> Bool {
    guard number.unit?.mayBe(.times) == true else { return false }
    return sentence.links.contains { link in
      guard let fact = link.fact?.fact, let lines = site.archivedText(of: fact) else {
        return false
      }
      return lines.contains { line in
        line[...].quantities.contains { number.comparison(with: $0) == .same }
      }
    }
  }

  /// Whether a number word only counts what the paragraph has told: “together the three come to”.
  private func countsWhatWasTold(_ number: Quantity, in block: Int) -> Bool {
    guard !number.isInDigits, number.unit == nil, let count = number.integer, 2...9 ~= count,
      ["the ", "these ", "those ", "all "].contains(where: {
        bytes[..<number.range.lowerBound].endsWithWords($0)
      })
    else { return false }
    let next = bytes[number.range.upperBound..<blocks[block].range.upperBound]
    let isAlone =
      next.first.map { $0.isOne(of: ",.;:") } ?? true
      || next.dropFirst().wordAtStart.isWord(in: Self.verbsOfAll)
    let told = links[blocks[block].links].count {
      $0.range.upperBound <= number.range.lowerBound && $0.fact != nil
    }
    return isAlone && told >= count
  }

  private static let verbsOfAll = [
    "account", "accounted", "add", "added", "agree", "amount", "amounted", "are", "came", "come",
    "cost", "differ", "form", "had", "have", "held", "hold", "make", "made", "represent",
    "represented", "together", "total", "totalled", "were", "will",
  ]

  /// Whether the number is how many years have gone by since a year.
  private func isSpan(_ number: Quantity, since year: Quantity) -> Bool {
    guard number.unit?.mayBe(.months) == true, let years = number.integer, year.mayBeYear,
      let first = year.integer, let today = page.page.frontMatter.date?.date.year
    else { return false }
    return first + years == today
  }

  /// Whether the number is somebody's age, right after the name: “Lindqvist, 52, is”.
  private func isAge(_ number: Quantity, in block: Int) -> Bool {
    guard let age = number.integer, 1...120 ~= age, number.unit == nil,
      bytes[number.range.upperBound...].first.map({ $0.isOne(of: ",.;)") }) ?? true,
      bytes[..<number.range.lowerBound].endsWith(", ")
    else { return false }
    return links[blocks[block].links].contains { link in
      link.range.upperBound + 2 == number.range.lowerBound
        && link.fact?.fact.id.actorKind == .person
    }
  }
}

extension [Range<Int>] {
  /// Whether one of the ranges, which stand in order, holds a part of another.
  func touch(_ range: Range<Int>) -> Bool {
    let next = partitioningIndex { $0.upperBound > range.lowerBound }
    return next < endIndex && self[next].lowerBound < range.upperBound
  }
}

extension ArraySlice<UInt8> {
  /// Whether a small number counts what a text goes on to list, as in “in two ways” and “five things to know”.
  func listsThings(_ number: Quantity) -> Bool {
    guard number.unit == nil, let value = number.integer, value <= 10 else { return false }
    return self[number.range.upperBound...].dropFirst().wordAtStart.isWord(in: [
      "dates", "facts", "figures", "kinds", "lessons", "numbers", "options", "points", "questions",
      "reasons", "respects", "scenarios", "steps", "takeaways", "things", "ways",
    ])
  }

  /// Whether a number is a year, or a day with its year, by its form: in languages whose names of
  /// months are not known.
  fileprivate func isInDate(_ index: Int, of numbers: [Quantity]) -> Bool {
    let number = numbers[index]
    guard number.unit == nil else { return false }
    if number.mayBeYear { return true }
    let neighbors = [index - 1, index + 1].filter(numbers.indices.contains).map { numbers[$0] }
    return number.mayBeDay
      && neighbors.contains { $0.mayBeYear && isNameOfMonth(between: number, and: $0) }
  }

  /// Whether one to three words and no more stand between two numbers.
  private func isNameOfMonth(between one: Quantity, and other: Quantity) -> Bool {
    let start = Swift.min(one.range.upperBound, other.range.upperBound)
    let gap = self[start..<Swift.max(one.range.lowerBound, other.range.lowerBound)]
    let words = gap.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ".") }
    return gap.count <= 40 && 1...3 ~= words.count
      && words.allSatisfy { $0.wordAtStart.count == $0.count }
  }

  /// Whether a number word counts nothing, as in “one of them”, “the two sides” or “two-way”.
  fileprivate func isIdiom(_ number: Quantity) -> Bool {
    guard !number.isInDigits else { return false }
    if number.unit == .times { return number.integer == nil || isMultiple(number) }
    if number.unit == .share { return self[number.range].elementsEqual("half".utf8) }
    guard let value = number.integer else { return false }
    if value == 0 || value == 1 || self[number.range].isWord(in: Self.groups) { return true }
    let after = self[number.range.upperBound...]
    if after.first == UInt8(ascii: "-") { return isCompound(after.dropFirst().wordAtStart, number) }
    let before = self[..<number.range.lowerBound]
    if listsThings(number) { return true }
    return value == 2 && Self.determiners.contains { before.endsWithWords($0) }
  }

  /// Whether one word says how many times, as “twice” and “doubled” do.
  private func isMultiple(_ number: Quantity) -> Bool {
    let word = self[number.range]
    return word.wordAtStart.count == word.count && !self[number.extent].endsWith("times")
  }

  /// Whether a number and the word after a hyphen tell a kind of thing, as “two-way” does.
  private func isCompound(_ word: ArraySlice<UInt8>, _ number: Quantity) -> Bool {
    number.unit == nil && !word.isEmpty && word.last != UInt8(ascii: "s")
      && !word.isWord(in: ["year"])
  }

  /// Words for things that belong together, more than for a number of them.
  private static var groups: [String] { ["couple", "decade", "duo", "fortnight", "pair"] }

  private static var determiners: [String] {
    ["the ", "these ", "those ", "their ", "other ", "his ", "her ", "its "]
  }
}
