import Facts
import Kit
import Markdown
import Site

extension Check {
  static let labelUnknown = prose(.labelUnknown, readsArchive: true) { prose in
    let mayBeWrong = prose.quantities.contains {
      $0.kind == .label || $0.kind == .date && $0.isYear
    }
    guard prose.isEnglish, mayBeWrong else { return [] }
    let known = prose.site.archivedLines.numberedNames
    var places = PlaceCursor(prose)
    let years = prose.unknownYears(&places) + prose.unknownSuperlatives()
    let others = prose.unknownTextNumbers(&places) + prose.unknownIssues()
    if known.isEmpty { return years + others }
    return years + others
      + prose.blocks.flatMap { block in
        prose.bytes[block.range].numberedNames(among: prose.quantities[block.quantities])
          .compactMap { name, range -> Diagnostic? in
            // What links to a figure is compared with that.
            guard let numbers = known[name.kind], !numbers.contains(name.number),
              !prose.links[block.links].map(\.range).touch(range),
              let own = numbers.sorted().first(where: { $0.isMistaken(for: name.number) })
                ?? name.onlyNumber(among: numbers)
            else { return nil }
            let kind = String(decoding: name.kind, as: UTF8.self)
            return Diagnostic(
              .labelUnknown, at: places.location(of: range),
              "no source has “\(kind) \(name.number)”", help: "write \(own), if that is meant")
          }
      }
  }
}

extension NumberedName {
  /// The one number with which the sources name the thing, be it of one digit: the Kestrel 2 is no Kestrel 3; nil
  /// for what is one of a row, as articles and flights are.
  fileprivate func onlyNumber(among numbers: Set<Int>) -> Int? {
    numbers.count == 1 && kind.count > 3 && !Self.rows.contains(kind[...]) ? numbers.first : nil
  }

  private static let rows = WordSet(
    """
    act amendment annex appendix area article avenue bill block book brigade building bus camp case category chamber \
    chapter circuit class clause committee corridor count court decree directive district division exhibit field \
    file flight floor form gate generation group hall highway house household hut issue judgment lane law local lot \
    mission model motion notice office order over patient pier pipeline plan platform plant police pool post precinct \
    principle proposal protocol pump quarter reactor region regiment regulation report resolution ring road room \
    round route rule runway schedule season section sector session shaft site species square squadron station street \
    strain subject target task team terminal test tower track trial turbine type unit vehicle version volume ward \
    warehouse well wing witness zone
    """)
}

extension PageProse {
  /// The findings for numbers of texts such as “14/2025” that no archived text has, where one has the
  /// same with another year.
  fileprivate func unknownTextNumbers(_ places: inout PlaceCursor) -> [Diagnostic] {
    let known = site.archivedLines.textNumbers
    if known.isEmpty { return [] }
    var found: [Diagnostic] = []
    for block in blocks where quantities[block.quantities].contains(where: \.isInDigits) {
      for number in bytes[block.range].textNumbers where !known.contains(Array(number)) {
        let parts = number.split(separator: UInt8(ascii: "/"))
        let like = known.sorted { $0.lexicographicallyPrecedes($1) }.first { other in
          let others = other[...].split(separator: UInt8(ascii: "/"))
          let differing = zip(parts, others).filter { !$0.elementsEqual($1) }
          guard parts.count == others.count, differing.count == 1 else { return false }
          // Of one year there may be many texts, and of one number hardly more than one.
          if differing[0].0.count == 4 { return true }
          let isFile = parts.allSatisfy { $0.count < 4 }
          let (one, two) = (differing[0].0, differing[0].1)
          return isFile
            && Int(decimalDigits: one).flatMap { said in
              Int(decimalDigits: two).map { $0.isMistaken(for: said) }
            } ?? false
        }
        guard let like else { continue }
        let words = String(decoding: number, as: UTF8.self)
        found.append(
          Diagnostic(
            .labelUnknown, at: places.location(of: number.startIndex..<number.endIndex),
            "no source has “\(words)”",
            help: "write \(String(decoding: like, as: UTF8.self)), if that is meant"))
      }
    }
    return found
  }

  /// The findings for the numbers of issues, such as “report number 8”, in a sentence of which all facts are from a source whose title has
  /// another number.
  fileprivate func unknownIssues() -> [Diagnostic] {
    let named = blocks.indices.flatMap { block in
      quantities[blocks[block].quantities].compactMap { issue(of: $0, in: block) }
    }
    return named.compactMap { said in
      guard
        let sentence = sentences(of: said.block).first(where: { $0.range.overlaps(said.range) }),
        named.count(where: { sentence.range.overlaps($0.range) }) == 1,
        let own = issue(of: sentence), own.number != said.number
      else { return nil }
      let words = String(decoding: bytes[said.range], as: UTF8.self)
      return Diagnostic(
        .labelUnknown, at: location(of: said.range),
        "“\(words)”, but what is linked here is from \(own.source), which is No. \(own.number)",
        help: "write \(own.number), or link to a fact of the text that is meant")
    }
  }

  /// The number after “No.”; nil for any other.
  private func issue(
    of label: Quantity, in block: Int
  ) -> (block: Int, number: Int, range: Range<Int>)? {
    guard label.kind == .label, let number = label.integer,
      bytes[..<label.range.lowerBound].endsWithWords("no. ")
    else { return nil }
    return (block, number, label.range.lowerBound - 4..<label.range.upperBound)
  }

  /// The number in the title of the source of all that a sentence links to; nil if there is none, or if
  /// there are several sources.
  private func issue(of sentence: Sentence) -> (source: String, number: Int)? {
    var sources: Set<String> = []
    for link in sentence.links {
      if link.kind == .citation {
        sources.insert(
          String(reference(of: link).target.prefix { $0 != "#" && $0 != "@" }))
      }
      guard let fact = link.fact?.fact, fact.kind == .figures || fact.kind == .claims else {
        continue
      }
      sources.formUnion(fact.locators.map(\.source))
    }
    guard let source = sources.first, sources.count == 1, let title = site.facts[source]?.label
    else {
      return nil
    }
    return [UInt8](folding: title.utf8)[...].issues.only.map { (source, $0.number) }
  }

  /// The findings for years that no archived text has, where one has a year of which they are a slip.
  fileprivate func unknownYears(_ places: inout PlaceCursor) -> [Diagnostic] {
    let known = site.archivedLines.years
    guard !known.isEmpty, let today = page.page.frontMatter.date?.date.year else { return [] }
    return quantities.compactMap { number in
      guard number.kind == .date, number.isYear, let year = number.integer, abs(year - today) > 1,
        !known.contains(year),
        let own = known.sorted().first(where: { abs($0 - today) > 1 && $0.isSlip(ofYear: year) })
      else { return nil }
      return Diagnostic(
        .labelUnknown, at: places.location(of: number.range), "no source has the year \(year)",
        help: "write \(own), if that is meant")
    }
  }
}

extension PageProse {
  /// The findings for what is told as the worst or the first since a year that neither an archived text nor
  /// a fact of the page has, where all texts are at hand.
  fileprivate func unknownSuperlatives() -> [Diagnostic] {
    let known = site.archivedLines.years
    let said = known.isEmpty ? [] : superlatives.filter { !known.contains($0.year) }
    guard !said.isEmpty, namedFacts.contains(where: { !$0.fact.locators.isEmpty }),
      namedFacts.allSatisfy({ named in
        named.fact.locators.isEmpty || site.archivedText(of: named.fact) != nil
      })
    else { return [] }
    return said.compactMap { said in
      guard !namedFacts.contains(where: { $0.numbers.contains { $0.integer == said.year } }) else {
        return nil
      }
      let range = said.words.startIndex..<said.range.upperBound
      return Diagnostic(
        .labelUnknown, at: location(of: range),
        "“\(written(range).clipped)”, but no source has the year \(said.year)",
        help: "record a source that says so, or leave it out")
    }
  }
}

extension ArraySlice<UInt8> {
  /// The numbers that follow “No.”, with their bytes.
  fileprivate var issues: [(number: Int, range: Range<Int>)] {
    indices.compactMap { index in
      guard self[index...].starts(with: "no. ".utf8), isWordFree(before: index) else { return nil }
      let digits = self[(index + 4)...].prefix { $0.isDigit }
      guard digits.count < 5, let number = Int(decimalDigits: digits) else { return nil }
      return (number, index..<digits.endIndex)
    }
  }
}

extension [(number: Int, range: Range<Int>)] {
  /// The only element; nil if there is none or if there are several.
  fileprivate var only: Element? { count == 1 ? first : nil }
}

extension Quantity {
  /// Whether four digits are a year, of our time or before.
  fileprivate var isYear: Bool {
    isInDigits && range.count == 4 && integer.map { 1000..<2100 ~= $0 } ?? false
  }
}

extension Rule {
  static let labelUnknown = Rule(
    "label-unknown", .warning,
    catches:
      "A name with a number, such as “Resolution 2728”, or a year that no archived text has, beside"
      + " one that it is easily taken for; “the worst since” a year that none has.",
    why: "Nobody looks a number up that is part of a name, and readers who do find another text.",
    wrong: "It recalls Resolution 2782. <!-- the source: Resolution 2728 -->",
    right: "It recalls Resolution 2728.")
}

extension Int {
  /// Whether a year is written for another by two digits in each other's place, or by a wrong decade;
  /// years that follow each other are often told side by side.
  fileprivate func isSlip(ofYear other: Int) -> Bool {
    abs(self - other) % 10 == 0
      ? isMistaken(for: other)
      : self % 100 != other % 100
        && Set(String(self)) == Set(String(other)) && isMistaken(for: other)
  }

  /// Whether a slip of one finger makes another number of this: two digits in each other's place,
  /// one digit for another, one left out or one too many.
  fileprivate func isMistaken(for other: Int) -> Bool {
    let (one, two) = (Array(String(self).utf8), Array(String(other).utf8))
    // Articles 5 and 6 are no slips of each other.
    if one.count < 2 || two.count < 2 { return false }
    if one.count == two.count {
      let places = one.indices.filter { one[$0] != two[$0] }
      if places.count == 1 { return true }
      return places.count == 2 && one[places[0]] == two[places[1]]
        && one[places[1]] == two[places[0]]
    }
    let (long, short) = one.count > two.count ? (one, two) : (two, one)
    guard long.count == short.count + 1 else { return false }
    return long.indices.contains { place in
      long[..<place].elementsEqual(short.prefix(place))
        && long[(place + 1)...].elementsEqual(short.dropFirst(place))
    }
  }
}
