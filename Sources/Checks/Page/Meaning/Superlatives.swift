import Facts
import Kit
import Markdown
import Site

extension Check {
  /// “The highest since 2003” where the cited line says “the lowest since 2003”.
  static let superlativeReversed = prose(.claimReversed, readsArchive: true) { prose in
    guard prose.isEnglish else { return [] }
    return prose.superlatives.compactMap { said in
      guard let sentence = prose.sentence(of: said) else { return nil }
      for link in sentence.links {
        guard let fact = link.fact?.fact, let lines = prose.site.archivedText(of: fact),
          let other = lines.lazy.compactMap({ $0[...].opposite(of: said.words, since: said.year) })
            .first
        else { continue }
        return Diagnostic(
          .claimReversed, at: prose.location(of: said.words.startIndex..<said.words.endIndex),
          "“\(prose.written(said.words.startIndex..<said.words.endIndex))” since \(said.year) is the"
            + " opposite of “\(other)” on the lines that \(fact.id) cites",
          help: "write what the source says\(fact.placeInSource)", id: fact.id)
      }
      return nil
    }
  }
}

/// What is told as the greatest or the first since a year.
struct Superlative {
  let words: ArraySlice<UInt8>
  let year: Int

  /// The bytes of the year.
  let range: Range<Int>
  let block: Int
}

extension PageProse {
  /// What the page tells as the greatest, the worst or the first since a year.
  var superlatives: [Superlative] {
    blocks.indices.flatMap { block in
      quantities[blocks[block].quantities].compactMap { number in
        guard number.kind == .date, number.mayBeYear, let year = number.integer,
          prose(of: block)?.quotation == nil
        else { return nil }
        let before = bytes[blocks[block].range.lowerBound..<number.range.lowerBound]
        return before.superlativeBeforeSince.map {
          Superlative(words: $0, year: year, range: number.range, block: block)
        }
      }
    }
  }

  func sentence(of said: Superlative) -> Sentence? {
    sentences(of: said.block).first { $0.range.contains(said.range.lowerBound) }
  }
}

extension ArraySlice<UInt8> {
  /// The superlative before “since” at the end of the words; nil if there is none.
  fileprivate var superlativeBeforeSince: ArraySlice<UInt8>? {
    guard endsWith(" since ") else { return nil }
    let clause = suffix(90)
    let start = clause.lastIndex { $0.isOne(of: ".;:()\n") }.map { $0 + 1 } ?? clause.startIndex
    return clause[start...].meaningWords.last { SuperlativeWords.all.contains($0) }
  }

  /// The superlative that stands before “since” and the year and is the opposite of another one; nil if
  /// there is none, or if that other one stands there as well.
  fileprivate func opposite(of word: ArraySlice<UInt8>, since year: Int) -> String? {
    let end = Array(" since \(year)".utf8)
    guard let place = firstPlace(of: end[...]) else { return nil }
    let before = self[..<place].suffix(90).wordsInTurn.filter { SuperlativeWords.all.contains($0) }
    guard !before.contains(where: { $0.elementsEqual(word) }) else { return nil }
    return before.first { SuperlativeWords.are($0, opposite: word) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

private enum SuperlativeWords {
  /// Superlatives and their opposites, each of which excludes the others.
  private static let groups: [[String]] = [
    ["biggest greatest highest largest most", "fewest least lowest smallest"],
    ["best", "worst"], ["strongest", "weakest"], ["longest", "shortest"],
    ["fastest quickest", "slowest"], ["hottest warmest mildest", "coldest coolest harshest"],
    ["wettest", "driest"], ["oldest", "youngest"], ["richest", "poorest"],
    ["cheapest", "dearest costliest"], ["first", "last"],
  ]

  private static let places: WordMap<(group: Int, side: Int)> = WordMap(
    groups.enumerated().flatMap { group, sides in
      sides.enumerated().flatMap { side, words in
        words.split(separator: " ").map { (String($0), (group, side)) }
      }
    })

  static let all = WordSet(
    groups.joined().flatMap { $0.split(separator: " ").map { Array($0.utf8) } }
      + "bloodiest closest deadliest deepest gravest heaviest sharpest steepest tightest".split(
        separator: " "
      ).map { Array($0.utf8) })

  static func are(_ one: ArraySlice<UInt8>, opposite other: ArraySlice<UInt8>) -> Bool {
    guard let mine = places[one], let theirs = places[other] else { return false }
    return mine.group == theirs.group && mine.side != theirs.side
  }
}
