import Kit

/// The names and offices by which running text may mean the actors of a base, or its places.
package struct ActorNames: Sendable {
  /// What begins with one word.
  private struct Names: Sendable {
    /// How many words there are in a name, the most first.
    private(set) var lengths: [Int] = []

    /// The actors by all words of the name.
    private(set) var ids: [[[UInt8]]: [String]] = [:]

    /// Adds a name of an actor, whose names come one after the other.
    mutating func add(_ words: [[UInt8]], _ id: String) {
      if !lengths.contains(words.count) {
        lengths.append(words.count)
        lengths.sort(by: >)
      }
      if ids[words]?.last != id { ids[words, default: []].append(id) }
    }
  }

  /// What begins with a word, by that word.
  private var names: [[UInt8]: Names] = [:]

  /// The persons of whose names a word is part.
  private var persons: [[UInt8]: [String]] = [:]

  /// Which words may begin a name or be part of a person's.
  private var filter = WordFilter()

  /// The words of offices, and of the names of bodies, that may tell one office from another.
  package private(set) var officeWords: Set<[UInt8]> = []

  /// - Complexity: O(*n*) in the bytes of the names.
  package init(_ actors: some Sequence<FactWords>) {
    let actors = actors.filter { !$0.isRetired }
    for actor in actors { add(actor) }
    for actor in actors { addTitle(of: actor) }
  }

  /// Adds whoever bears a title to those who hold it as an office, so that “the professor” may be either.
  private mutating func addTitle(of actor: FactWords) {
    guard actor.fact.id.actorKind == .person, let title = actor.fact[ActorFields.honorific] else {
      return
    }
    let words = [UInt8](folding: title.utf8)[...].nameWords.map(Array.init)
    guard let first = words.first, names[first]?.ids[words] != nil else { return }
    names[first]?.add(words, actor.fact.id)
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
    for word in actor.nameWords.joined() { filter.insert(word[...]) }
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
    names[first, default: Names()].add(words, id)
    filter.insert(first[...])
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
  /// - Complexity: O(*n*) in the words of the text.
  package func mentions(in text: ArraySlice<UInt8>) -> [Mention] {
    let words = text.wordRanges
    var found: [Mention] = []
    var index = 0
    while index < words.count {
      let word = text[words[index]]
      let known = filter.mayHold(word) ? names[Array(word)] : nil
      let match = known?.lengths.lazy.compactMap { length in
        text.name(of: length, at: index, of: words).flatMap { known?.ids[$0] }.map { (length, $0) }
      }.first
      guard let (longest, ids) = match else {
        index += 1
        continue
      }
      let end = words[index + longest - 1].upperBound
      if let last = found.last, isTitle(last, in: text, before: words[index].lowerBound) {
        found.removeLast()
      }
      found.append(Mention(ids: ids, range: words[index].lowerBound..<end))
      index += longest
    }
    return found
  }

  /// Whether what is mentioned right before the name of a person is a title, be it also the office of others:
  /// “Professor” in “Professor Wilk”.
  private func isTitle(
    _ mention: Mention, in text: ArraySlice<UInt8>, before start: Int
  ) -> Bool {
    guard mention.range.upperBound + 1 == start,
      text[mention.range.upperBound] == UInt8(ascii: " "),
      persons(called: text[mention.range].wordAtEnd).isEmpty
    else { return false }
    return mention.ids.allSatisfy { $0.actorKind == .person }
      && !persons(called: text[start...].wordAtStart).isEmpty
  }

  /// The names that begin with a folded word, by their words, each with those whom it may mean.
  package func names(beginningWith word: ArraySlice<UInt8>) -> [[[UInt8]]: [String]] {
    filter.mayHold(word) ? names[Array(word)]?.ids ?? [:] : [:]
  }

  /// The persons of whose names a folded word is part.
  package func persons(called word: ArraySlice<UInt8>) -> [String] {
    filter.mayHold(word) ? persons[Array(word)] ?? [] : []
  }
}

/// Tells of most words that they are none of some, by their first two bytes and their length.
private struct WordFilter: Sendable {
  /// A bit for each of 2^14 kinds of words.
  private var bits = [UInt64](repeating: 0, count: 256)

  mutating func insert(_ word: ArraySlice<UInt8>) {
    let kind = Self.kind(of: word)
    bits[kind >> 6] |= 1 << (kind & 63)
  }

  func mayHold(_ word: ArraySlice<UInt8>) -> Bool {
    let kind = Self.kind(of: word)
    return bits[kind >> 6] & 1 << (kind & 63) != 0
  }

  private static func kind(of word: ArraySlice<UInt8>) -> Int {
    let first = word.first ?? 0
    let second = word.dropFirst().first ?? 0
    return Int(first & 31) << 9 | Int(second & 31) << 4 | word.count & 15
  }
}

extension ArraySlice<UInt8> {
  /// So many words from a place among the text's words on, as far as a name may be made of them; nil
  /// if there are not so many, or something stands between them.
  fileprivate func name(of count: Int, at index: Int, of ranges: [Range<Int>]) -> [[UInt8]]? {
    guard index + count <= ranges.count else { return nil }
    for place in index + 1..<index + count {
      let between = self[ranges[place - 1].upperBound..<ranges[place].lowerBound]
      guard between.allSatisfy({ $0.isOne(of: " -.'") }) else { return nil }
    }
    return ranges[index..<index + count].map { Array(self[$0]) }
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
