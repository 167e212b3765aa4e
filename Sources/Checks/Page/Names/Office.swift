import Facts
import Kit
import Site

/// An office in folded words.
struct Office {
  /// All words that tell it, without articles.
  let words: [[UInt8]]

  /// What kind it is, by the words for it, such as `minister`.
  let offices: Set<String>

  /// What changes it, such as `deputy`.
  let ranks: Set<String>
  let range: Range<Int>

  /// - Parameters:
  ///   - words: The words.
  ///   - count: How many of them tell the office itself, and not of whom or what it is; nil if all do.
  ///   - range: Where they stand.
  init(_ words: [[UInt8]], naming count: Int? = nil, range: Range<Int>) {
    self.words = words
    self.range = range
    var offices: Set<String> = []
    var ranks: Set<String> = []
    for (index, word) in words.prefix(count ?? words.count).enumerated() {
      // A deputy alone is an office of its own.
      if let rank = OfficeWords.rank(word), index < words.count - 1 {
        ranks.insert(rank)
      } else if word[...].isWord(in: ["chief"]), index + 1 < words.count,
        OfficeWords.isProfession(words[index + 1])
      {
        offices.insert(String(decoding: words[index + 1], as: UTF8.self))
      } else if let office = OfficeWords.office(word) {
        offices.insert(office)
      }
    }
    self.offices = offices
    self.ranks = ranks
  }

  /// Whether the office, which is one of the base, may be meant by another in prose.
  func mayBe(_ other: Office, beside person: FactWords, in site: Site) -> Bool {
    // The base's own words need not be among those that are known.
    let own = Set(words)
    if !other.words.isEmpty, other.words.allSatisfy(own.contains), ranks == other.ranks {
      return true
    }
    // The second officer is not the first.
    let (ordinals, others) = (self.ordinals, other.ordinals)
    if !ordinals.isEmpty, !others.isEmpty, ordinals != others { return false }
    // The leader of the opposition is none of the majority.
    if isOfOpposition != other.isOfOpposition, isOfMajority || other.isOfMajority { return false }
    // A chief engineer may be the head of engineering, and of nothing else.
    if let profession = other.offices.first(where: { OfficeWords.isProfession($0.utf8) }),
      !words.contains(where: { $0.starts(with: profession.utf8) })
    {
      return offices.isEmpty && words.isEmpty
    }
    // “Her deputy” is the deputy chair, and “the union leader” its general secretary.
    if other.words.count == 1, other.offices == ["deputy"] { return ranks.contains("deputy") }
    guard isOffice(other.offices, among: other.words),
      ranks.filter({ !OfficeWords.isPassing($0) })
        == other.ranks.filter({ !OfficeWords.isPassing($0) })
    else { return false }
    let allowed = site.words(around: person).union(own.map { OfficeWords.spelling($0) })
    let known = site.actorNames.officeWords
    return other.words.allSatisfy { word in
      let isTelling = OfficeWords.isPortfolio(word) || known.contains(word)
      return !isTelling || OfficeWords.office(word) != nil || OfficeWords.rank(word) != nil
        || allowed.contains(OfficeWords.spelling(word))
        || allowed.contains { $0.utf8.count > 3 && word.starts(with: $0.utf8) }
    }
  }
}

extension Office {
  /// The words for the place in a row, as in “second officer”.
  fileprivate var ordinals: Set<[UInt8]> {
    Set(words.filter { $0[...].isWord(in: ["first", "second", "third", "fourth", "chief"]) })
  }

  private func has(_ names: [String]) -> Bool { words.contains { $0[...].isWord(in: names) } }

  /// On whose side of a house it is, if its words tell.
  fileprivate var isOfOpposition: Bool { has(["opposition", "minority"]) }
  fileprivate var isOfMajority: Bool { has(["majority"]) }

  /// Whether the office may be called by others in prose.
  fileprivate func isOffice(_ others: Set<String>, among words: [[UInt8]]) -> Bool {
    if offices.isEmpty {
      // Who defends does not accuse or judge.
      if has(["lawyer", "barrister", "solicitor"]),
        !others.isDisjoint(with: ["prosecutor", "judge", "magistrate"])
      {
        return false
      }
      return !self.words.contains(where: OfficeWords.isSeat) || !OfficeWords.mayLead(others)
    }
    if others.isSubset(of: offices) && !others.isEmpty { return true }
    if others.allSatisfy(OfficeWords.isOfHead), !others.isEmpty {
      return OfficeWords.mayLead(offices)
    }
    // Whoever the base calls no more than the head may be its chair.
    if offices.allSatisfy(OfficeWords.isOfHead), others.allSatisfy(OfficeWords.mayBeHead) {
      return !others.isEmpty
    }
    // In some governments a minister is a secretary.
    let ministers: Set<String> = ["minister", "secretary"]
    return others.isSubset(of: ministers) && offices.isSubset(of: ministers)
      && words.contains { OfficeWords.isPortfolio($0) && self.words.contains($0) }
  }
}

extension Site {
  /// The words of the names of what a person belongs to, and of what these belong to.
  fileprivate func words(around person: FactWords) -> Set<String> {
    let bodies = person.fact[ActorFields.affiliations].compactMap { $0[AffiliationFields.actor] }
    let parents = bodies.flatMap { facts[$0]?[ActorFields.of] ?? [] }
    let grandparents = parents.flatMap { facts[$0]?[ActorFields.of] ?? [] }
    let actors = (bodies + parents + grandparents).compactMap { wording(of: $0) } + [person]
    return Set(
      actors.flatMap {
        $0.nameWords.joined() + $0.roles.flatMap { $0[...].nameWords.map { Array($0) } }
      }
      .map { OfficeWords.spelling($0) })
  }
}

extension ArraySlice<UInt8> {
  /// The office that the text is or holds, as in “Deputy Governor Halle”; nil if it holds none.
  var office: Office? {
    let ranges = wordRanges
    guard let last = ranges.lastIndex(where: { OfficeWords.office(self[$0]) != nil }) else {
      return nil
    }
    return made(of: Array(ranges[...last]))
  }

  /// The office that ends the text, as before a name: “the finance minister, ”, “Prime Minister ”.
  var officeAtEnd: Office? {
    guard last == UInt8(ascii: " ") else { return nil }
    let body = dropLast()
    let text = body.last == UInt8(ascii: ",") ? body.dropLast() : body
    let clause = text.suffix(80).suffixAfterLast { $0.isOne(of: ",;:.!?()\"\n") }
    var ranges = clause.wordRanges
    // “The chair of the commission” begins with the first article.
    let start = ranges.indices.last { place in
      self[ranges[place]].isWord(in: Self.starts)
        && (place == 0 || !self[ranges[place - 1]].isWord(in: Self.joins))
    }
    if let start {
      ranges = Array(ranges[(start + 1)...])
    } else {
      // Without an article no more than the words of the office itself.
      let telling = ranges.reversed().prefix { range in
        OfficeWords.office(self[range]) != nil || OfficeWords.rank(self[range]) != nil
          || OfficeWords.isPortfolio(self[range])
      }
      ranges = telling.reversed()
    }
    guard let head = ranges.last, ranges.count <= 8, !ranges.contains(where: { isVerb(self[$0]) })
    else { return nil }
    let isOffice = OfficeWords.office(self[head]) != nil
    let own = ranges.prefix { !self[$0].isWord(in: Self.joins) }
    let hasOf = own.count < ranges.count
    // “A critic of the minister” is none.
    guard isOffice && !hasOf || hasOf && body.count != text.count,
      own.contains(where: { OfficeWords.office(self[$0]) != nil })
    else { return nil }
    return made(of: ranges)
  }

  /// The office that begins the text, as after a name: “, the finance minister, ”, “ (the governor) ”.
  var officeAtStart: Office? {
    guard starts(with: ", ".utf8) || starts(with: " (".utf8) else { return nil }
    let rest = dropFirst(2)
    let clause = rest.prefix(90).prefix { !$0.isOne(of: ",;:.!?()\"\n") }
    let ranges = clause.wordRanges
    guard let first = ranges.first, !isVerb(self[first]),
      !self[first].isWord(in: Self.turns)
    else { return nil }
    // A verb or “who” ends what stands beside the name.
    let own = Array(ranges.prefix { !isVerb(self[$0]) && !self[$0].isWord(in: Self.turns) })
    guard own.contains(where: { OfficeWords.office(self[$0]) != nil }), own.count <= 10 else {
      return nil
    }
    // After the office only what it is of.
    return made(of: own)
  }

  private func isVerb(_ word: ArraySlice<UInt8>) -> Bool {
    word.isWord(in: Self.verbs)
  }

  private func made(of ranges: [Range<Int>]) -> Office? {
    let isTelling = { (range: Range<Int>) in
      !self[range].isWord(in: Self.starts + Self.joins + ["in"])
    }
    let telling = ranges.filter(isTelling)
    guard let first = telling.first, let last = telling.last else { return nil }
    let own = ranges.prefix { !self[$0].isWord(in: Self.joins) }.filter(isTelling)
    return Office(
      telling.map { Array(self[$0]) }, naming: own.count,
      range: first.lowerBound..<last.upperBound)
  }

  /// The end of the text after the last byte that is meant.
  private func suffixAfterLast(_ isMeant: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    lastIndex(where: isMeant).map { self[($0 + 1)...] } ?? self
  }

  /// Words after which it is told of whom or what an office is.
  private static var joins: [String] { ["of", "for", "at"] }

  private static var starts: [String] {
    [
      "a", "an", "the", "his", "her", "its", "their", "our", "my", "that", "said", "says", "told",
      "by",
    ]
  }

  /// Words with which something else than an office begins.
  private static var turns: [String] {
    [
      "after", "and", "as", "at", "before", "but", "by", "from", "in", "not", "on", "or", "since",
      "to",
      "when", "where", "which", "who", "whom", "whose", "with", "without",
    ]
  }

  private static var verbs: [String] {
    [
      "is", "was", "were", "are", "has", "have", "had", "will", "would", "said", "says", "told",
      "tells", "met", "called", "asked", "replied", "warned", "warns", "added", "adds", "and",
      "accused", "accuses", "denied", "denies", "chose", "wants", "announced",
    ]
  }
}
