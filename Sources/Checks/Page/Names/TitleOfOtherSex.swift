import Facts
import Kit
import Markdown
import Site

extension Check {
  /// “Mr” and “Ms” before one surname of the base, or one of both beside a base that has the other.
  static let titleOfOtherSex = prose(.nameUnknownForActor) { prose in
    guard prose.isEnglish else { return [] }
    let titled = prose.titledPersons
    if titled.isEmpty { return [] }
    var places = PlaceCursor(prose)
    return titled.compactMap { one in
      let person = prose.site.wording(of: one.person)
      let known = person?.isWoman
      let others = titled.filter { $0.person == one.person && $0.isWoman != one.isWoman }
      // Without a word of the base the title that the page gives first counts.
      let isWrong =
        known.map { $0 != one.isWoman }
        ?? (others.first.map { $0.range.lowerBound < one.range.lowerBound } ?? false)
      guard isWrong, let name = person?.fact.label else { return nil }
      let right = known == nil ? others.first.map { places.written($0.range) } : nil
      return Diagnostic(
        .nameUnknownForActor, at: places.location(of: one.range),
        "“\(places.written(one.range))” is not what \(one.person) is called"
          + " \(right.map { "before: “\($0)”" } ?? "in the base")",
        help: "write the title of “\(name.clipped)”, or the whole name of whoever is meant",
        id: one.person)
    }
  }
}

/// A surname of the base with the title of a man or a woman before it.
private struct TitledPerson {
  let person: String
  let isWoman: Bool
  let range: Range<Int>
}

private enum SexTitles {
  static let men = WordSet("mr sir lord")
  static let women = WordSet("dame lady miss mrs ms")

  /// Words for offices that only men or only women have.
  static let offices: WordMap<Bool> = WordMap([
    ("chairman", false), ("chairwoman", true), ("congressman", false), ("congresswoman", true),
    ("king", false), ("prince", false), ("princess", true), ("queen", true), ("spokesman", false),
    ("spokeswoman", true),
  ])
}

extension PageProse {
  /// The surnames of one person each that stand after a title in the page's own words.
  fileprivate var titledPersons: [TitledPerson] {
    blocks.indices.filter { prose(of: $0)?.quotation == nil }.flatMap { block in
      let (whole, capitals) = (blocks[block].range, capitals(of: blocks[block]))
      return capitals.compactMap { place -> TitledPerson? in
        // The letters with which such titles begin.
        guard whole.contains(place), bytes[place].isOne(of: "dlms") else { return nil }
        let title = bytes[place..<whole.upperBound].wordAtStart
        let isWoman = SexTitles.women.contains(title)
        guard isWoman || SexTitles.men.contains(title) else { return nil }
        let start = bytes[title.endIndex..<whole.upperBound].drop { $0.isOne(of: ". ") }.startIndex
        guard start <= title.endIndex + 2, capitals.contains(start) else { return nil }
        let surname = bytes[start..<whole.upperBound].wordAtStart
        let persons = site.actorNames.persons(called: surname)
        guard persons.count == 1 else { return nil }
        return TitledPerson(
          person: persons[0], isWoman: isWoman, range: place..<surname.endIndex)
      }
    }
  }
}

extension FactWords {
  /// Whether the base calls a person by the title or office of a woman; nil if by neither a woman's nor a man's.
  fileprivate var isWoman: Bool? {
    let honorific = [UInt8](folding: (fact[ActorFields.honorific] ?? "").utf8)
    let title = honorific[...].wordAtStart
    if SexTitles.women.contains(title) { return true }
    if SexTitles.men.contains(title) { return false }
    return roles.lazy.flatMap { $0[...].meaningWords }.compactMap { SexTitles.offices[$0] }.first
  }
}
