import Facts
import Kit
import Site

extension Check {
  static let quoteChanged = prose(.quoteChanged) { prose in
    prose.quotations.compactMap { quotation in
      guard case .changed(let part) = quotation.comparison(in: prose.site.facts) else {
        return prose.addedWords(to: quotation).map { .added($0, to: quotation, prose) }
      }
      return .changed(quotation, part, prose)
    }
  }

  static let quoteOutOfOrder = prose(.quoteOutOfOrder) { prose in
    prose.quotations.compactMap { quotation in
      guard quotation.comparison(in: prose.site.facts) == .outOfOrder else { return nil }
      let quote = quotation.quote.fact
      return Diagnostic(
        .quoteOutOfOrder, at: quotation.location,
        "the parts of “\(quotation.words.withoutOuterMarks.clipped)” are in another order in \(quote.id)",
        help: "put them in the order of \(quote.quotedWithSource)", id: quote.id)
    }
  }
}

extension Rule {
  static let quoteChanged = Rule(
    "quote-changed", .error,
    catches:
      "Words linked to a quotation, or beside the link between the same quotation marks, that"
      + " are not a passage of it (cuts are marked … or […]).",
    why: "Quotation marks promise the speaker's own words; one word less is another statement.",
    wrong: "[“called Kabul and pulled out”](fact:quote.called-kabul-and-withdrew)",
    right: "[“called Kabul and withdrew”](fact:quote.called-kabul-and-withdrew)")

  static let quoteOutOfOrder = Rule(
    "quote-out-of-order", .error,
    catches: "Parts of a cut quotation in another order than the speaker's.",
    why: "What comes first gives what follows its meaning.",
    wrong: "[“withdrew … called Kabul”](fact:quote.called-kabul-and-withdrew)",
    right: "[“called Kabul … withdrew”](fact:quote.called-kabul-and-withdrew)")
}

extension PageProse {
  /// Words beside a link, between the same quotation marks, that stand in none of the quotations to which what
  /// stands there links; nil if there are none.
  fileprivate func addedWords(to quotation: PageQuotation) -> Range<Int>? {
    let link = quotation.link
    guard link.quotation == nil, let quoted = sentences(of: link.block).first?.quoted else {
      return nil
    }
    let place = quoted.partitioningIndex { $0.upperBound >= link.range.upperBound }
    guard place < quoted.count, quoted[place].lowerBound < link.range.lowerBound,
      link.range.upperBound < quoted[place].upperBound
    else { return nil }
    let whole = quoted[place]
    let (before, after) = (
      whole.lowerBound + 1..<link.range.lowerBound, link.range.upperBound..<whole.upperBound - 1
    )
    guard let range = [after, before].first(where: { bytes[$0].holdsWord }) else { return nil }
    let quotes = links[blocks[link.block].links].filter { other in
      whole.contains(other.range.lowerBound) && other.fact?.fact.kind == .quotes
    }.compactMap(\.fact)
    // Of several quotations in a row each link tells its own words.
    guard Set(quotes.map(\.fact.id)).count == 1, let quote = quotes.first else { return nil }
    let texts =
      [quote.text] + quote.fact.continuations(in: site.facts).map { FactWords($0).text }
    let parts = String(decoding: bytes[whole], as: UTF8.self).quotedParts
    return QuotationComparison(parts, with: texts) == .same ? nil : range
  }
}

extension ArraySlice<UInt8> {
  fileprivate var holdsWord: Bool { contains { $0.isLetterOrDigit || $0 >= 0x80 } }
}

extension Diagnostic {
  fileprivate static func added(
    _ range: Range<Int>, to quotation: PageQuotation, _ prose: PageProse
  ) -> Diagnostic {
    let quote = quotation.quote.fact
    let words = prose.written(range).withoutOuterMarks
    return Diagnostic(
      .quoteChanged, at: prose.location(of: range),
      "“\(words.clipped)” stands in the same quotation marks, but is not in \(quote.id)",
      help: "write words of \(quote.quotedWithSource), or end the quotation before", id: quote.id)
  }

  fileprivate static func changed(
    _ quotation: PageQuotation, _ part: [UInt8], _ prose: PageProse
  ) -> Diagnostic {
    let quote = quotation.quote.fact
    let words = quotation.words.written(as: part) ?? String(decoding: part, as: UTF8.self)
    return Diagnostic(
      .quoteChanged, at: quotation.location, "“\(words.clipped)” is not in \(quote.id)",
      help: prose.help(for: part, in: quotation.quote), id: quote.id)
  }
}

extension String {
  /// The longest text in which it is looked for the bytes that the writer wrote.
  private static let searchLimit = 1000

  /// The run of the text, as it is written, that has the normalized form `part`; nil if none has, or the
  /// text is too long to look for it.
  fileprivate func written(as part: [UInt8]) -> String? {
    let bytes = Array(utf8)
    guard bytes.count <= Self.searchLimit else { return nil }
    let places = bytes.indices.filter { !UTF8.isContinuation(bytes[$0]) } + [bytes.count]
    for (number, start) in places.dropLast().enumerated() where bytes[start] > 0x20 {
      guard [UInt8](normalizing: bytes[start...]).starts(with: part) else { continue }
      let end = places[(number + 1)...].first {
        [UInt8](normalizing: bytes[start..<$0]) == part
      }
      if let end { return String(decoding: bytes[start..<end], as: UTF8.self) }
    }
    return nil
  }
}

extension PageProse {
  fileprivate func help(for part: [UInt8], in quote: FactWords) -> String {
    let quoted = quote.fact.quotedWithSource
    let folded = [UInt8](folding: part)
    if quote.text[...].holdsWords(folded) {
      let words = String(decoding: part, as: UTF8.self).lowercased()
      let said = String(decoding: quote.quotation, as: UTF8.self).lowercased()
      guard said.holds(words) else {
        return "keep the letters of \(quoted) with their accents and marks"
      }
      return "keep the capitals of \(quoted), or put the letter in square brackets"
    }
    if let other = quoteElsewhere(part, than: quote.fact) { return "these words are \(other)’s" }
    return "write words of \(quoted), with … where you leave some out"
  }

  /// The id of another quotation, related to that one, which holds the words; nil if none does.
  private func quoteElsewhere(_ part: [UInt8], than quote: Fact) -> String? {
    let related = [QuoteFields.variantOf, QuoteFields.condenses, QuoteFields.continuesIn]
      .compactMap { quote[$0] }
    let arriving = site.facts.referrers(of: quote.id).map(\.origin)
    return (related + arriving).first { id in
      site.facts[id].map { $0.kind == .quotes && FactWords($0).quotation[...].holdsWords(part) }
        ?? false
    }
  }
}
