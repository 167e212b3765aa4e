import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Names without links that are a slip away from that of a person of the page, or, where a given name and a
  /// surname stand together, of any person of the base.
  static let misspelledNames = prose(.nameUnknownForActor) { prose in
    let surnames = prose.namedSurnames
    var places = PlaceCursor(prose)
    return prose.blocks.indices.filter { prose.prose(of: $0)?.quotation == nil }.flatMap { block in
      let whole = prose.slipsInFullNames(in: block)
      let alone = surnames.isEmpty ? [] : prose.slips(in: block, of: surnames)
      return (whole + alone.filter { slip in !whole.contains { $0.0.overlaps(slip.0) } })
        .map { range, owner in
          Diagnostic(
            .nameUnknownForActor, at: places.location(of: range),
            "“\(places.written(range).clipped)” is not a known name, and nearly that of \(owner.id)",
            help: "write the name as in “\(owner.label.clipped)”, or add it to"
              + " “\(ActorFields.also)”",
            id: owner.id)
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
  fileprivate func slips(in block: Int, of surnames: [Surname]) -> [(Range<Int>, Fact)] {
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
      return (place..<word.endIndex, surname.person.fact)
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

  /// The words of a block that are a slip away from a person's given name right before that one's surname, or
  /// from the surname right after the given name.
  fileprivate func slipsInFullNames(in block: Int) -> [(Range<Int>, Fact)] {
    let (whole, places) = (blocks[block].range, capitals(of: blocks[block]))
    guard places.count > 1 else { return [] }
    let linked = links[blocks[block].links].map(\.range)
    var quoted: [Range<Int>]?
    return zip(places, places.dropFirst()).compactMap { start, next in
      guard start >= whole.lowerBound else { return nil }
      let word = bytes[start..<whole.upperBound].wordAtStart
      guard word.endIndex + 1 == next, word.endIndex < whole.upperBound,
        bytes[word.endIndex] == UInt8(ascii: " ")
      else { return nil }
      let surname = bytes[next..<whole.upperBound].wordAtStart
      guard let (slip, person) = slip(of: word, surname), !linked.touch(start..<surname.endIndex)
      else { return nil }
      quoted = quoted ?? quotedRanges(in: whole)
      return quoted?.hold(start) == false && !isKnown(slip)
        ? (slip.startIndex..<slip.endIndex, person) : nil
    }
  }

  /// Which of two words is misspelled, and whose name they nearly are; nil if they are no such name, or the
  /// whole name of anybody.
  private func slip(
    of given: ArraySlice<UInt8>, _ surname: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, Fact)? {
    let (named, called) = (
      site.actorNames.persons(called: surname), site.actorNames.persons(called: given)
    )
    if named.isEmpty, called.isEmpty { return slip(ofPlace: given, surname) }
    guard named.isEmpty != called.isEmpty else { return nil }
    for person in (named + called).prefix(8).compactMap({ site.wording(of: $0) }) {
      for name in person.nameWords where name.count > 1 {
        guard let last = name.last, let first = name.dropLast().last else { continue }
        if last.elementsEqual(surname),
          given.isSlip(ofName: first[...]) || named.count == 1 && given.isTaken(for: first[...])
        {
          return (given, person.fact)
        }
        if first.elementsEqual(given),
          surname.isSlip(ofName: last[...]) || surname.isShortSlip(ofName: last[...])
        {
          return (surname, person.fact)
        }
      }
    }
    return nil
  }

  /// The second of two words if with the first it is nearly the name of a place, and which.
  private func slip(
    ofPlace first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, Fact)? {
    let names = site.placeNames.names(beginningWith: first).filter { $0.key.count == 2 }
    guard !names.isEmpty, !names.keys.contains(where: { second.starts(with: $0[1]) }) else {
      return nil
    }
    let near = names.filter {
      second.isSlip(ofName: $0.key[1][...]) && !$0.key[1].starts(with: second)
    }
    guard near.count == 1, let id = near.first?.value.first, let place = site.facts[id] else {
      return nil
    }
    return (second, place)
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
  /// Whether a word is nearly a name, which begins with the same letter and is long enough to be told from others.
  fileprivate func isSlip(ofName name: ArraySlice<UInt8>) -> Bool {
    Swift.min(count, name.count) > 3 && first == name.first && !elementsEqual(name)
      && isSlip(of: name, atMost: name.count > 6 ? 2 : 1)
  }

  /// Whether a given name is easily taken for another one: “Marta” for “Marit”.
  fileprivate func isTaken(for name: ArraySlice<UInt8>) -> Bool {
    Swift.min(count, name.count) > 4 && abs(count - name.count) < 2 && !elementsEqual(name)
      && prefix(3).elementsEqual(name.prefix(3)) && isSlip(of: name, atMost: count - 3)
  }

  /// Whether a word behind a given name is nearly a surname of three letters or so: “Vic” for “Vik”.
  fileprivate func isShortSlip(ofName name: ArraySlice<UInt8>) -> Bool {
    3...4 ~= count && 3...4 ~= name.count && prefix(2).elementsEqual(name.prefix(2))
      && !elementsEqual(name) && isSlip(of: name, atMost: 1)
  }

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
