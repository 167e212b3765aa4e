import Facts
import Kit

/// Whether words on a page call an actor or place.
extension FactWords {
  /// Whether folded words are one of the names or offices, whole words of one, or hold one.
  ///
  /// A name counts whole: “Martin Griffith” is none of Martin Griffiths. Beside a surname a title, a
  /// given name or its initial may stand, and what the actor belongs to.
  func isCalled(_ words: ArraySlice<UInt8>) -> Bool {
    let core = words.quotationCore
    guard !core.isEmpty else { return false }
    // Mostly it is one of the names as it stands.
    if names.contains(where: { $0.count == core.count && core.begins(withBytes: $0[...]) }) {
      return true
    }
    let own = core.nameWords.map { Array($0) }.withoutArticle
    if isCalledWithoutSpaces(core) { return true }
    guard !own.isEmpty else { return false }
    let offices = roles.map { $0[...].nameWords.map { Array($0) } }
    // A surname alone does not make “Stephan Voss” Stefan Voss.
    let names = isPerson ? nameWords.filter { $0.count > 1 } : nameWords
    return (names + offices).contains { own.holds($0, mayGoOn: !isPerson) }
      || (nameWords + offices).contains { $0.holdsAll(own) } || isCalledBySurname(own)
  }

  /// Whether the words are or hold a name of a script that puts no spaces between words.
  private func isCalledWithoutSpaces(_ words: ArraySlice<UInt8>) -> Bool {
    for name in names where name[...].nameWords.isEmpty {
      if words.holdsWords(name[...]) || name[...].holdsWords(words) { return true }
    }
    return false
  }

  private var isPerson: Bool { fact.id.actorKind == .person }

  /// Whether the words are a surname with nothing beside it that speaks of somebody else.
  private func isCalledBySurname(_ words: [[UInt8]]) -> Bool {
    guard isPerson else { return false }
    let known = Set(nameWords.joined()).union(roles.flatMap { $0[...].nameWords.map { Array($0) } })
      .union(fact.titleWords)
    let initials = Set(nameWords.joined().compactMap(\.first))
    return nameWords.contains { name in
      guard let surname = name.last, words.contains(surname) else { return false }
      return words.allSatisfy { word in
        known.contains(word) || OfficeWords.mayStandBesideName(word)
          || word.count == 1 && word.first.map { initials.contains($0) } ?? false
      }
    }
  }

  /// Whether folded running text names them, be it only by the last word of a name.
  func isNamed(in text: ArraySlice<UInt8>) -> Bool {
    names.contains { name in
      let name = name[...].withoutArticle
      return !name.isEmpty && text.place(ofWordStart: name.lastWord) != nil
    }
  }
}

extension Fact {
  /// The words of the title before a person's name.
  var titleWords: [[UInt8]] {
    [UInt8](folding: (self[ActorFields.honorific] ?? "").utf8)[...].nameWords.map { Array($0) }
  }
}

extension [[UInt8]] {
  fileprivate var withoutArticle: [[UInt8]] {
    guard count > 1, let first, first[...].isWord(in: ["a", "an", "one", "the"]) else {
      return self
    }
    return Array(dropFirst())
  }

  /// Whether words stand in these one after the other; the last may go on as the name of a people
  /// does, as in “Pakistani”.
  fileprivate func holds(_ words: [[UInt8]], mayGoOn: Bool) -> Bool {
    guard !words.isEmpty, words.count <= count else { return false }
    return (0...count - words.count).contains { start in
      words.indices.allSatisfy { place in
        let own = self[start + place]
        if own == words[place] { return true }
        return mayGoOn && place == words.count - 1 && own.starts(with: words[place])
          && Self.endings.contains { own.dropFirst(words[place].count).elementsEqual($0.utf8) }
      }
    }
  }

  /// Whether the words all stand in these, in any order: “association of employers” is the
  /// employers’ association.
  fileprivate func holdsAll(_ words: [[UInt8]]) -> Bool {
    let telling = words.filter { !$0[...].isWord(in: ["of", "the", "for", "and", "in"]) }
    return !telling.isEmpty && telling.allSatisfy { contains($0) }
  }

  private static var endings: [String] {
    ["n", "an", "ian", "i", "ese", "ish", "s", "ns", "ans", "ians", "is", "es", "ic"]
  }
}

extension ArraySlice<UInt8> {
  /// The words without “a”, “an”, “one” or “the” before them.
  fileprivate var withoutArticle: ArraySlice<UInt8> {
    for article in ["the ", "an ", "a ", "one "] where starts(with: article.utf8) {
      return dropFirst(article.utf8.count)
    }
    return self
  }

  fileprivate var lastWord: ArraySlice<UInt8> {
    guard let space = lastIndex(of: UInt8(ascii: " ")) else { return self }
    return self[(space + 1)...]
  }
}
