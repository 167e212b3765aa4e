import Facts
import Kit
import Markdown
import Site

/// Words of a page that a link says are a quotation.
struct PageQuotation {
  let link: PageProse.Link
  let quote: FactWords

  /// The words as they were written.
  let words: String
  let location: FileLocation
}

extension PageProse {
  /// The quotations in lines and in block quotes, in the order of their links.
  var quotations: [PageQuotation] {
    links.compactMap { link in
      guard let quote = link.fact, quote.fact.kind == .quotes, link.field == nil,
        !link.isAutolink
      else { return nil }
      guard let quotation = blockQuotation(of: link) else {
        let words = words(of: link)
        return PageQuotation(link: link, quote: quote, words: words, location: location(of: link))
      }
      let place = texts[link.text].location(quotation.wordsPosition)
      return PageQuotation(link: link, quote: quote, words: quotation.words, location: place)
    }
  }

  /// The block quote of which the link names the speaker; nil if it names none.
  func blockQuotation(of link: Link) -> BlockQuotation? {
    link.quotation.map { texts[link.text].document.quotations[$0] }
  }
}

extension PageQuotation {
  /// How the words compare with the quotation, and with those in which the source goes on.
  func comparison(in facts: FactBase) -> QuotationComparison {
    let parts = words.quotedParts
    let alone = QuotationComparison(parts, with: [quote.quotation])
    let more = quote.fact.continuations(in: facts)
    guard alone != .same, !more.isEmpty else { return alone }
    return QuotationComparison(
      parts, with: [quote.quotation] + more.map { FactWords($0).quotation })
  }
}

extension Fact {
  /// The most records through which a quotation is followed.
  private static let continuationLimit = 8

  /// The quotations in which the speech goes on, in order.
  func continuations(in facts: FactBase) -> [Fact] {
    var found: [Fact] = []
    var next = self[QuoteFields.continuesIn].flatMap { facts[$0] }
    while let fact = next, found.count < Self.continuationLimit {
      found.append(fact)
      next = fact[QuoteFields.continuesIn].flatMap { facts[$0] }
    }
    return found
  }
}

extension String {
  /// The text without quotation marks around it, as findings put it between their own.
  var withoutOuterMarks: String {
    let marks: [Unicode.Scalar] = ["“", "”", "\"", " "]
    var rest = unicodeScalars[...]
    while let first = rest.first, marks.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, marks.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
