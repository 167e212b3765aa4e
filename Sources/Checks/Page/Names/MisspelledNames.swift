import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Names without links that are a slip away from that of a person of the page.
  static let misspelledNames = prose(.nameUnknownForActor) { prose in
    let surnames = prose.namedSurnames
    if surnames.isEmpty { return [] }
    var places = PlaceCursor(prose)
    return prose.blocks.indices.filter { prose.prose(of: $0)?.quotation == nil }.flatMap { block in
      prose.slips(in: block, of: surnames).map { range, surname in
        let name = surname.person.fact.label
        return Diagnostic(
          .nameUnknownForActor, at: places.location(of: range),
          "“\(places.written(range).clipped)” is not a known name, and nearly that of"
            + " \(surname.person.fact.id)",
          help: "write the name as in “\(name.clipped)”, or add it to “\(ActorFields.also)”",
          id: surname.person.fact.id)
      }
    }
  }
}

/// The last word of a person's name.
private struct Surname {
  let word: ArraySlice<UInt8>

  /// The word before it in the name.
  let given: ArraySlice<UInt8>
  let person: FactWords
}

extension PageProse {
  /// The surnames of the persons that the page names, long enough to be told from other words.
  fileprivate var namedSurnames: [Surname] {
    namedFacts.filter { $0.fact.id.actorKind == .person }.prefix(200).flatMap { person in
      person.nameWords.compactMap { name in
        guard name.count > 1, let last = name.last, last.count > 4,
          !last.contains(where: { $0 >= 0x80 })
        else { return nil }
        return Surname(word: last[...], given: name[name.count - 2][...], person: person)
      }
    }
  }

  /// The capital words of a block, outside of links and quotations, that are a slip away from one of some
  /// surnames.
  fileprivate func slips(in block: Int, of surnames: [Surname]) -> [(Range<Int>, Surname)] {
    let whole = blocks[block].range
    let linked = links[blocks[block].links].map(\.range)
    var quoted: [Range<Int>]?
    return capitals(of: blocks[block]).compactMap { place in
      guard whole.contains(place) else { return nil }
      let word = bytes[place..<whole.upperBound].wordAtStart
      guard word.count > 3,
        let surname = surnames.first(where: { isSlip(word, of: $0, in: whole) }),
        !linked.touch(place..<word.endIndex)
      else { return nil }
      quoted = quoted ?? quotedRanges(in: whole)
      guard quoted?.hold(place) == false, !isKnown(word) else { return nil }
      return (place..<word.endIndex, surname)
    }
  }

  /// Whether a word is nearly a surname: after the given name with up to two slips, and by itself with one
  /// within it, where it is long and begins no sentence.
  private func isSlip(_ word: ArraySlice<UInt8>, of surname: Surname, in block: Range<Int>) -> Bool
  {
    let own = surname.word
    guard word.first == own.first, abs(word.count - own.count) <= 2, !word.elementsEqual(own) else {
      return false
    }
    let before = bytes[block.lowerBound..<word.startIndex]
    if before.endsWith(" "), before.dropLast().wordAtEnd.elementsEqual(surname.given) {
      return word.isSlip(of: own, atMost: own.count > 6 ? 2 : 1)
    }
    guard own.count > 5, !word.starts(with: own), !own.starts(with: word) else { return false }
    let isFirst = before.isEmpty || before.last != UInt8(ascii: " ") || before.endsWithStop
    return (own.count > 7 || !isFirst) && word.isSlip(of: own, atMost: 1)
  }

  /// Whether a word is part of a name of the base or stands in an archived text.
  private func isKnown(_ word: ArraySlice<UInt8>) -> Bool {
    let names = site.actorNames
    return !names.persons(called: word).isEmpty || names.officeWords.contains(Array(word))
      || site.facts.facts(of: .places).contains { place in
        place.names.contains { [UInt8](folding: $0.utf8)[...].holdsWords(word) }
      }
      || site.archiveHolds(word: String(decoding: word, as: UTF8.self))
  }
}

extension ArraySlice<UInt8> {
  /// Whether so many letters put in, left out, replaced or exchanged with the next one make the other
  /// word of this.
  fileprivate func isSlip(of other: ArraySlice<UInt8>, atMost limit: Int) -> Bool {
    let start = zip(self, other).prefix { $0 == $1 }.count
    let (one, two) = (dropFirst(start), other.dropFirst(start))
    let end = zip(one.reversed(), two.reversed()).prefix { $0 == $1 }.count
    let (mine, theirs) = (one.dropLast(end), two.dropLast(end))
    if Swift.max(mine.count, theirs.count) <= limit { return true }
    return mine.count == 2 && theirs.count == 2 && mine.reversed().elementsEqual(theirs)
  }

  fileprivate var endsWithStop: Bool {
    [". ", "! ", "? ", ": ", "\" ", "' "].contains { endsWith($0) }
  }
}
