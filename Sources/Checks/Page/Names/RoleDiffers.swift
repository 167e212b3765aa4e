import Facts
import Kit
import Markdown
import Site

extension Check {
  static let roleDiffers = prose(.roleDiffers) { prose in
    guard prose.isEnglish else { return [] }
    var places = PlaceCursor(prose)
    let linked = prose.links.indices.compactMap { index in
      prose.person(namedBy: prose.links[index]).map { (prose.links[index], $0) }
    }
    return (linked + prose.namedPersons).compactMap { link, person -> Diagnostic? in
      if let body = prose.otherBody(of: person, beside: link) {
        return .otherBody(body, of: person, places.location(of: body.range), places)
      }
      if let client = prose.otherClient(of: person, beside: link) {
        return .otherBody(client, of: person, places.location(of: client.range), places)
      }
      if person.roles.isEmpty {
        return prose.officeOfAnother(than: person, beside: link).map { range, owner in
          .officeOfAnother(owner, than: person, places.location(of: range), places.written(range))
        }
      }
      let known = prose.site.knownOffices(of: person)
      if let range = prose.otherProfession(than: person, beside: link) {
        return .otherRole(than: person, places.location(of: range), places.written(range))
      }
      let wrong = prose.offices(beside: link).first { office in
        !prose.isTitle(office, of: person)
          && (!known.contains { $0.mayBe(office, beside: person, in: prose.site) }
            && !prose.isOfSource(office, of: person, known)
            || prose.isOffice(office, ofAnotherThan: person, known))
      }
      guard let wrong else { return nil }
      return .otherRole(
        than: person, places.location(of: wrong.range), places.written(wrong.range))
    }
  }
}

extension Rule {
  static let roleDiffers = Rule(
    "role-differs-from-base", .warning,
    catches: "An office before or after a person’s name that is not one of those in the base.",
    why: "Readers weigh words by who speaks them; a wrong office gives them another weight.",
    wrong: "Interior Minister [Attaullah Tarar](fact:person.attaullah-tarar) spoke.",
    right: "Information Minister [Attaullah Tarar](fact:person.attaullah-tarar) spoke.")
}

extension PageProse {
  /// The person that a link names: as such, or as the speaker of a block quote.
  fileprivate func person(namedBy link: Link) -> FactWords? {
    guard let fact = link.fact, link.field == nil, !link.isAutolink else { return nil }
    if fact.fact.id.actorKind == .person { return fact }
    guard link.quotation != nil, let speaker = fact.fact.speaker?.id,
      speaker.actorKind == .person, let person = site.wording(of: speaker),
      person.isCalled(bytes[link.range])
    else { return nil }
    return person
  }

  /// The persons whose whole names stand in the page's own words without links, each with the link that the
  /// name would be.
  fileprivate var namedPersons: [(Link, FactWords)] {
    let names = site.actorNames
    return blocks.indices.filter { prose(of: $0)?.quotation == nil }.flatMap { block in
      let range = blocks[block].range
      var linked: [Range<Int>]?
      var quoted: [Range<Int>]?
      return capitals(of: blocks[block]).compactMap { place -> (Link, FactWords)? in
        guard range.contains(place) else { return nil }
        let ids = names.persons(called: bytes[place..<range.upperBound].wordAtStart)
        guard !ids.isEmpty,
          let mention = names.mentions(in: bytes[place..<range.upperBound].prefix(60)).first,
          mention.range.lowerBound == place, mention.ids.count == 1, ids.contains(mention.ids[0]),
          bytes[mention.range].contains(UInt8(ascii: " ")),
          let person = site.wording(of: mention.ids[0])
        else { return nil }
        linked = linked ?? links[blocks[block].links].map(\.range)
        guard linked?.touch(mention.range) == false else { return nil }
        quoted = quoted ?? quotedRanges(in: range)
        guard quoted?.hold(place) == false else { return nil }
        return (Link(naming: person, block: block, range: mention.range), person)
      }
    }
  }

  /// The office beside a person who has none in the base that is another person's, word for word, and
  /// whose; nil if there is none.
  fileprivate func officeOfAnother(
    than person: FactWords, beside link: Link
  ) -> (Range<Int>, FactWords)? {
    let rest = bytes[link.range.upperBound..<blocks[link.block].range.upperBound].prefix(80)
    guard let join = [", the ", ", ", " (the ", " ("].first(where: { rest.starts(with: $0.utf8) })
    else { return nil }
    let office = rest.dropFirst(join.utf8.count)
    let mention = site.actorNames.mentions(in: office).first
    guard let mention, mention.range.lowerBound == office.startIndex,
      !mention.ids.contains(person.fact.id)
    else { return nil }
    for owner in mention.ids.compactMap({ site.wording(of: $0) }) {
      let role = owner.roles.first { role in
        role.contains(UInt8(ascii: " ")) && office.starts(with: role)
          && office.isWordFree(from: office.startIndex + role.count)
      }
      if let role { return (office.startIndex..<office.startIndex + role.count, owner) }
    }
    return nil
  }

  /// Whether an office is the person's own title, such as “Professor” or “Senator”.
  fileprivate func isTitle(_ office: Office, of person: FactWords) -> Bool {
    let title = person.fact.titleWords.map { HonorificWords.whole[$0[...]] ?? $0 }
    return !title.isEmpty
      && office.words.map { HonorificWords.whole[$0[...]] ?? $0 }.allSatisfy(title.contains)
  }

  /// Whether an office is one of the base with words beside it that the source has of the person, as in “the
  /// opposition's spokesman”.
  fileprivate func isOfSource(_ office: Office, of person: FactWords, _ known: [Office]) -> Bool {
    let own = known.first { $0.offices == office.offices && $0.ranks == office.ranks }
    guard let own, let lines = site.archivedText(of: person.fact), !isOfOtherBody(office, person)
    else { return false }
    let others = office.words.filter { !own.words.contains($0) }
    return others.count < office.words.count
      && others.allSatisfy { word in
        lines.contains { $0[...].holdsWords(word) }
          // On whose side somebody stands another line may say.
          || word[...].isWord(in: ["opposition", "opposition's"])
            && site.archiveHolds(word: "opposition")
      }
  }

  /// Whether the words of an office name a body of the base, and none to which the person belongs.
  private func isOfOtherBody(_ office: Office, _ person: FactWords) -> Bool {
    let own = person.fact[ActorFields.affiliations].compactMap { $0[AffiliationFields.actor] }
    guard !own.isEmpty else { return false }
    let bodies = site.actorNames.mentions(in: bytes[office.range]).filter { mention in
      mention.ids.allSatisfy { $0.actorKind == .org }
    }
    return !bodies.isEmpty
      && bodies.allSatisfy { body in
        body.ids.allSatisfy { id in
          !own.contains(id)
            && !own.contains { site.facts[$0]?[ActorFields.of].contains(id) == true }
            && !(site.facts[id]?[ActorFields.of].contains(where: own.contains) ?? false)
        }
      }
  }

  /// Whether an office is word for word that of somebody else, and none of the person's own words for what
  /// they are tells of an office.
  fileprivate func isOffice(
    _ office: Office, ofAnotherThan person: FactWords, _ known: [Office]
  ) -> Bool {
    guard known.allSatisfy(\.offices.isEmpty), office.ranks.isEmpty,
      let mention = site.actorNames.mentions(in: bytes[office.range]).first,
      mention.range == office.range, !mention.ids.contains(person.fact.id)
    else { return false }
    return mention.ids.contains { id in
      site.wording(of: id)?.roles.contains { $0.elementsEqual(bytes[office.range]) } ?? false
    }
  }

  /// The offices that stand in a link, just before it and just after it.
  fileprivate func offices(beside link: Link) -> [Office] {
    let block = blocks[link.block].range
    let before = bytes[block.lowerBound..<link.range.lowerBound]
    let after = bytes[link.range.upperBound..<block.upperBound]
    let first = before.officeAtEnd.flatMap { isOfOther($0, link, before, after) ? nil : $0 }
    return [first, bytes[link.range].office, after.officeAtStart].compactMap(\.self)
  }

  /// Whether an office before a name with a comma between them is that of the name before it, as in “Hartog,
  /// the mission's chief, Korrel, the minister”, or of somebody without a name, as in “after the chair of the
  /// board, Okafor spoke”.
  private func isOfOther(
    _ office: Office, _ link: Link, _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>
  ) -> Bool {
    guard before.endsWith(", ") else { return false }
    if let next = after.first, !next.isOne(of: ",.;:()\"'") { return true }
    var lead = before[..<office.range.lowerBound]
    for article in ["the ", "a ", "an "] where lead.endsWithWords(article) {
      lead = lead.dropLast(article.utf8.count)
      break
    }
    guard lead.endsWith(", ") else { return false }
    let end = lead.endIndex - 2
    return links[blocks[link.block].links].contains { $0.range.upperBound == end }
      || site.actorNames.mentions(in: lead.suffix(60)).contains { $0.range.upperBound == end }
  }
}

extension Site {
  /// The offices of a person in the base.
  fileprivate func knownOffices(of person: FactWords) -> [Office] {
    person.roles.map { role in
      Office(role[...].nameWords.flatMap { OfficeWords.spelledOut($0) }, range: 0..<0)
    }
  }
}

/// Titles before names that are written short or whole.
private enum HonorificWords {
  static let whole: WordMap<[UInt8]> = WordMap(
    [
      ("adm", "admiral"), ("amb", "ambassador"), ("brig", "brigadier"), ("capt", "captain"),
      ("cmdr", "commander"), ("col", "colonel"), ("cpl", "corporal"), ("dr", "doctor"),
      ("gen", "general"), ("gov", "governor"), ("insp", "inspector"), ("lt", "lieutenant"),
      ("maj", "major"), ("prof", "professor"), ("rep", "representative"), ("rev", "reverend"),
      ("sen", "senator"), ("sgt", "sergeant"), ("supt", "superintendent"),
    ].map { ($0, Array($1.utf8)) })
}
