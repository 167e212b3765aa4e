import Facts
import Kit
import Markdown

/// Words around a figure that tell what another figure of the page counts.
extension PageProse {
  /// The finding for a figure beside whose number stands what tells another, similar figure from it,
  /// and nothing that tells it from that one; nil if there is none.
  func otherFigure(_ context: FigureContext) -> Diagnostic? {
    let own = context.subjectWords
    // In a sentence of several figures, and in a table, each word may be of another.
    if cell(of: context.block) != nil { return nil }
    let similar = namedFacts.filter { other in
      guard let words = other.wording?.subjectWords, other.fact.id != context.figure.fact.id else {
        return false
      }
      return own.count { words.contains($0) } > 1 && !own.isSubset(of: words)
    }
    if similar.isEmpty || context.saysMeaning { return nil }
    // Which date is a figure's is told by the lines that it cites.
    let near = context.nearWords.subtracting(own).subtracting(Self.months)
      .subtracting(Self.everybody).subtracting(wholeOfShare(context))
    var around: Set<String>?
    for other in similar {
      guard let wording = other.wording,
        let word = near.filter(wording.subjectWords.contains).min(), !isNamed(word, by: context),
        !isPeople(context.whole(word), of: wording, context)
      else { continue }
      let mine = own.subtracting(wording.subjectWords)
      let said = around ?? context.around[...].contentWords
      around = said
      if mine.isDisjoint(with: said), !isTold(mine, around: context) {
        return .otherMeasure(context, context.whole(word), self)
      }
    }
    return nil
  }

  private static let months = EnglishMonths.foldedNames.reduce(into: Set<String>()) {
    $0.formUnion($1.contentWords)
  }

  /// Words for those of whom any figure of a place may tell, cut as those of measures are.
  static let everybody = Array(
    "citizens inhabitants people persons population residents".utf8)[...].contentWords

  /// Whether a word belongs to the name of an actor or place, who may be told of beside the figure.
  private func isNamed(_ word: String, by context: FigureContext) -> Bool {
    namedFacts.contains { fact in
      fact.names.contains { $0[...].contentWords.contains(word) }
    }
  }

  /// The words right behind a share, which tell of whom it is one: “one in 400 patients”.
  private func wholeOfShare(_ context: FigureContext) -> Set<String> {
    guard quantity(of: context)?.unit?.mayBe(.share) == true else { return [] }
    let next = context.after.prefix(60).wordsInTurn.prefix(4).drop {
      $0.isWord(in: ["of", "all", "its"]) || NounWords.articles.contains($0)
    }
    return next.first?.contentWords ?? []
  }

  /// Whether a word with a capital calls people by the place that a measure names: “Velmarans” of Velmara.
  private func isPeople(
    _ word: String, of wording: FigureWording, _ context: FigureContext
  ) -> Bool {
    let stem = Array(word.utf8)[...].stem
    guard !wording.subjectStems.contains(stem),
      let place = bytes[context.whole].firstRange(of: word.utf8)?.lowerBound
    else { return false }
    return capitals(of: blocks[context.block]).contains(place)
  }

  /// Whether one of the words stands in the figure's sentence or in the one before it.
  private func isTold(_ words: Set<String>, around context: FigureContext) -> Bool {
    let sentences = sentences(of: context.block)
    let place = sentences.firstIndex { $0.range.overlaps(context.range) } ?? 0
    let told = sentences.indices.filter { place - 1...place ~= $0 }.map {
      bytes[sentences[$0].range]
    }
    return told.contains {
      !words.isDisjoint(with: $0[...].contentWords)
    }
  }

  /// The finding for the price or the like of a unit of something else than the figure's, as “a liter
  /// of milk” for one of diesel; nil if there is none.
  func otherKindOfUnit(_ context: FigureContext) -> Diagnostic? {
    let own = context.subjectParts
    for place in own.indices.dropFirst().dropLast() where own[place].isWord(in: ["of"]) {
      let unit = own[place - 1]
      guard let kind = own[(place + 1)...].first(where: { !NounWords.articles.contains($0) }),
        unit.count > 2, unit.unitAtStart()?.end == unit.endIndex
      else { continue }
      let said = context.aroundParts
      guard
        let other = said.indices.dropLast(2).first(where: {
          said[$0].stem == unit.stem && said[$0 + 1].isWord(in: ["of"])
        }).map({ said[$0 + 2] }),
        other.stem != kind.stem, !other.isWord(in: ["the", "a", "it", "that", "this"]),
        other.first?.isDigit != true, other.markedWords.isEmpty,
        !said.contains(where: { $0.stem == kind.stem })
      else { continue }
      return .otherMeasure(context, String(decoding: other, as: UTF8.self), self)
    }
    return nil
  }
}

extension FigureContext {
  /// The word around the number that was cut to another.
  fileprivate func whole(_ cut: String) -> String {
    let words = aroundParts.map { String(decoding: $0, as: UTF8.self) }
    return words.first { $0.contentWords.contains(cut) } ?? cut
  }

  /// Whether the words around the number say in others what the figure counts.
  var saysMeaning: Bool {
    guard let own = figure.wording?.meanings, !own.isEmpty else { return false }
    return !own.isDisjoint(with: EnglishOpposites.meanings(in: around[...]))
  }

  /// The words that stand nearest to the number and mean something: five before it and three after.
  fileprivate var nearWords: Set<String> {
    let clause = before.lastIndex { $0.isOne(of: ",:(") }.map { before[($0 + 1)...] } ?? before
    let next = after.meaningWords
    let goesOn = next.first?.isWord(in: ["and", "or", "but", "while", "as", "than"]) == true
    let words = clause.wordsInTurn.suffix(5) + (goesOn ? [] : next.prefix(3))
    return Array(words.joined(separator: " ".utf8))[...].contentWords
  }
}
