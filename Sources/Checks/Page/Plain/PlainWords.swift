import Facts
import Kit
import Markdown
import Site

extension Check {
  static let numberNotOnPage = prose(.numberNotOnPage) { prose in
    let numbers = prose.plainNumbers
    if numbers.isEmpty { return [] }
    let known = prose.numbersElsewhere
    var places = PlaceCursor(prose)
    return numbers.filter { number in
      !(number.value.map { known.contains($0) } ?? true)
        && !(number.isRounded(in: prose.bytes[...])
          && known.contains { $0.isRounded(to: number) })
    }.map { number in
      let words = places.written(number.range).clipped
      return Diagnostic(
        .numberNotOnPage, at: places.location(of: number.range),
        "“\(words)” stands neither in the text of the page nor in a fact that it links to",
        help: "write a number of the page, or add this one to \(PageFields.allowNumbers)")
    }
  }

  static let quotationNotOnPage = prose(.quotationNotOnPage) { prose in
    let plain = prose.blocks.indices.filter { prose.blocks[$0].isPlain }
    let quoted = plain.flatMap { prose.quotedRanges(in: prose.blocks[$0].range) }
      .filter { $0.count - 2 >= Rule.quotationLength }
    if quoted.isEmpty { return [] }
    var places = PlaceCursor(prose)
    // Each is looked for in the whole page, so no more than a page can need.
    return quoted.prefix(Rule.plainQuotationsLimit).filter {
      !prose.holdsElsewhere(Array(prose.bytes[$0].quotationCore))
    }.map {
      range in
      Diagnostic(
        .quotationNotOnPage, at: places.location(of: range),
        "“\(places.written(range).withoutOuterMarks.clipped)” is no quotation of the page",
        help: "write words that the page quotes, or use your own")
    }
  }
}

extension Rule {
  /// How many quotations in titles and words for images are looked up on a page.
  fileprivate static let plainQuotationsLimit = 200

  static let numberNotOnPage = Rule(
    "number-not-on-page", .warning,
    catches: "A number in a title, or in the words for an image, that the page does not have.",
    why: "Nothing can be linked there, and it is what most readers see.",
    wrong: "title: \"Nearly 1,900 killed\"",
    right: "title: \"What came of the talks\"")

  static let quotationNotOnPage = Rule(
    "quotation-not-on-page", .warning,
    catches: "Words in quotation marks in a title, or in the words for an image, that the page does"
      + " not quote.",
    why: "A headline puts words into a mouth before anything else does.",
    wrong: "title: \"“The dialogue has utterly failed”\"",
    right: "title: \"The dialogue fails\"")
}

extension PageProse {
  /// The numbers in words that can hold no link.
  fileprivate var plainNumbers: [WrittenNumber] {
    let allowed = Set(
      page.page.frontMatter.allowedNumbers.flatMap {
        [UInt8](folding: $0.utf8)[...].writtenNumbers.compactMap(\.value)
      })
    return blocks.filter(\.isPlain).flatMap { block in
      bytes[block.range].writtenNumbers(marked: marks[block.marks], isHeading: true)
        .filter { number in
          guard number.kind == .quantity, let value = number.value else { return false }
          if number.mayBeYear || !isEnglish && !number.isInDigits { return false }
          return number.integer.map { $0 > 1 } ?? true && !allowed.contains(value)
        }
    }
  }

  /// The numbers of the text and of the facts that the page names.
  fileprivate var numbersElsewhere: Set<DecimalNumber> {
    var numbers: Set<DecimalNumber> = []
    for block in blocks where !block.isPlain {
      numbers.formUnion(
        bytes[block.range].writtenNumbers(marked: marks[block.marks]).compactMap(\.value))
    }
    for named in namedFacts {
      let stated = named.expresses.compactMap { site.facts[$0] }
      for fact in [named.fact] + stated {
        let words = [fact.text, fact.label, fact.when?.text, fact.when?.date.text]
        for text in words.compactMap(\.self) {
          let folded = [UInt8](folding: text.utf8)
          numbers.formUnion(folded[...].writtenNumbers.compactMap(\.value))
        }
        let value = fact.figureValue
        numbers.formUnion([value?.point, value?.low, value?.high].compactMap(\.self))
      }
    }
    return numbers
  }

  /// Whether folded words stand in the text of the page, or in a quotation that it names.
  fileprivate func holdsElsewhere(_ words: [UInt8]) -> Bool {
    blocks.contains { !$0.isPlain && bytes[$0.range].holdsWords(words) }
      || namedFacts.contains { $0.fact.kind == .quotes && $0.text[...].holdsWords(words) }
  }
}

extension WrittenNumber {
  /// Whether the words before the number say that it is not exact.
  fileprivate func isRounded(in bytes: ArraySlice<UInt8>) -> Bool {
    Qualifier(saidBy: bytes[..<range.lowerBound].suffix(20)) != .plain
  }
}

extension DecimalNumber {
  /// Whether another number may be this one rounded.
  fileprivate func isRounded(to number: WrittenNumber) -> Bool {
    guard let other = number.value?.approximation else { return false }
    return abs(approximation - other) <= abs(approximation) * 0.05
  }
}
