import Kit

/// The names and offices by which running text may mean the actors of a base.
package struct ActorNames: Sendable {
  private struct Entry: Sendable {
    let words: [[UInt8]]
    let id: String
  }

  /// What begins with a word, by that word; the longest first.
  private var entries: [[UInt8]: [Entry]] = [:]

  /// The persons of whose names a word is part.
  private var persons: [[UInt8]: [String]] = [:]

  /// The words of offices, and of the names of bodies, that may tell one office from another.
  package private(set) var officeWords: Set<[UInt8]> = []

  /// - Complexity: O(*n*) in the bytes of the names.
  package init(_ actors: some Sequence<FactWords>) {
    for actor in actors where !actor.isRetired { add(actor) }
    for key in entries.keys { entries[key]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ actor: FactWords) {
    let id = actor.fact.id
    for name in actor.nameWords { add(name, id) }
    guard id.actorKind == .person else {
      if !actor.fact.isUnnamed {
        officeWords.formUnion(actor.nameWords.joined().filter(\.isOfOffice))
      }
      return
    }
    for name in actor.nameWords {
      if name.count > 1, let surname = name.last, surname.count > 2 { add([surname], id) }
    }
    for word in Set(actor.nameWords.joined()) { persons[word, default: []].append(id) }
    for role in actor.roles {
      let words = role[...].nameWords.map(Array.init)
      officeWords.formUnion(words.filter(\.isOfOffice))
      let office = Array(words.prefix { !$0.isPreposition })
      add(office, id)
      if office.count > 1, let head = office.last { add([head], id) }
    }
  }

  private mutating func add(_ words: [[UInt8]], _ id: String) {
    guard let first = words.first else { return }
    let isKnown = entries[first]?.contains { $0.words == words && $0.id == id } ?? false
    if !isKnown { entries[first, default: []].append(Entry(words: words, id: id)) }
  }
}

extension ActorNames {
  /// Words that may mean one of some actors.
  package struct Mention: Hashable, Sendable {
    /// The actors that may be meant; never empty.
    package var ids: [String]
    package var range: Range<Int>

    package init(ids: [String], range: Range<Int>) {
      self.ids = ids
      self.range = range
    }
  }

  /// What a folded text mentions, in order; of two that begin with the same word the longer.
  ///
  /// - Complexity: O(*n*) in the words of the text, where few names begin with the same word.
  package func mentions(in text: ArraySlice<UInt8>) -> [Mention] {
    let words = text.wordRanges
    var found: [Mention] = []
    var index = 0
    while index < words.count {
      let matching = (entries[Array(text[words[index]])] ?? []).filter {
        text.holds($0.words, at: index, of: words)
      }
      guard let longest = matching.first?.words.count else {
        index += 1
        continue
      }
      let ids = matching.filter { $0.words.count == longest }.map(\.id)
      let end = words[index + longest - 1].upperBound
      found.append(Mention(ids: ids, range: words[index].lowerBound..<end))
      index += longest
    }
    return found
  }

  /// The persons of whose names a folded word is part.
  package func persons(called word: ArraySlice<UInt8>) -> [String] { persons[Array(word)] ?? [] }
}

extension ArraySlice<UInt8> {
  /// Whether words stand one after the other from a place among the text's words.
  fileprivate func holds(_ words: [[UInt8]], at index: Int, of ranges: [Range<Int>]) -> Bool {
    guard index + words.count <= ranges.count else { return false }
    return words.indices.allSatisfy { place in
      let range = ranges[index + place]
      guard self[range].elementsEqual(words[place]) else { return false }
      if place == 0 { return true }
      return self[ranges[index + place - 1].upperBound..<range.lowerBound]
        .allSatisfy { " -.'".utf8.contains($0) }
    }
  }
}

extension [UInt8] {
  fileprivate var isPreposition: Bool {
    ["of", "for", "at", "in", "to", "from", "on", "and", "under"].contains {
      elementsEqual($0.utf8)
    }
  }

  /// Whether the word may tell an office from another.
  fileprivate var isOfOffice: Bool {
    count > 2 && !["the", "and", "for"].contains { elementsEqual($0.utf8) }
  }
}
