import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Where the cited lines are not at hand, nothing is said.
  static let figureWordsUnknown = prose(.figureWordsUnknown, readsArchive: true) { prose in
    guard prose.isEnglish, prose.links.contains(where: { $0.fact?.wording != nil }),
      !prose.site.archivedLines.isEmpty
    else { return [] }
    return prose.blocks.indices.filter { !prose.blocks[$0].quantities.isEmpty }.flatMap { block in
      prose.figureContexts[block].joined().compactMap { prose.unknownNoun($0) }
    }
  }
}

extension Rule {
  static let figureWordsUnknown = Rule(
    "figure-words-unknown", .note,
    catches: "A noun that says what a figure counts, which neither the figure nor the lines that it"
      + " cites have.",
    why: "The number is right, and may be of something else.",
    wrong: "[nearly 1,800](fact:figure.killed) hostages were killed",
    right: "[nearly 1,800](fact:figure.killed) people were killed")
}

extension PageProse {
  /// The finding for a noun by which a number is told of what nothing of its figure names; nil if there
  /// is none.
  fileprivate func unknownNoun(_ context: FigureContext) -> Diagnostic? {
    for nouns in countedNouns(context) {
      guard let noun = nouns.noun, !nouns.contains(where: { isKnown($0, to: context) }),
        !callsByKind(noun, in: context)
      else {
        continue
      }
      // Mostly the words are the figure's own, and no line has to be read.
      let figure = context.figure.fact
      guard let cited = site.archivedWords(of: figure) else { return nil }
      let isCited = nouns.contains { word in
        let cuts = word[...].contentWords
        return cuts.contains { cut in
          cited.contains {
            $0 == cut || $0.count > 3 && cut.count > 3 && $0.prefix(4) == cut.prefix(4)
          }
        }
      }
      if isCited || otherNoun(context) != nil || nounOfOther(context) != nil { continue }
      let word = String(decoding: noun, as: UTF8.self)
      return Diagnostic(
        .figureWordsUnknown, at: location(of: context),
        "“\(word)” stands with “\(words(of: context).clipped)”, but neither \(figure.id) nor the lines"
          + " that it cites have this word",
        help: "see that it counts what \(figure.id) does: “\(figure.label.clipped)”", id: figure.id)
    }
    return nil
  }

  /// Whether a noun with “the” before a number that has a unit of its own calls by its kind what the figure names:
  /// “the ferry was 122 m long” for the length of the Aurelia.
  private func callsByKind(_ noun: ArraySlice<UInt8>, in context: FigureContext) -> Bool {
    guard noun.endIndex <= context.range.lowerBound, context.before.startIndex <= noun.startIndex,
      bytes[..<noun.startIndex].endsWithWords("the "), let unit = quantity(of: context)?.unit,
      unit.readings.contains(where: { $0.dimension != .count })
    else { return false }
    let label = context.figure.fact.label.utf8
    return zip(label, label.dropFirst()).contains { before, next in
      before == UInt8(ascii: " ") && (next >= 0x80 || 0x41...0x5A ~= next)
    }
  }

  /// Words that may stand for each other where something is counted.
  private static let kin: [WordBeginnings] = [
    "birth bab infant newborn deliver", "women mother participant pregnan",
    "relative famil bereaved", "case count charge", "fall loss drop declin", "death dead victim",
  ].map { WordBeginnings($0) }

  /// Whether a word is one of the figure, means the same as one, or is a name.
  func isKnown(_ word: ArraySlice<UInt8>, to context: FigureContext) -> Bool {
    if NounWords.vague.contains(word) || NounWords.people.contains(word) || context.isOwn(word)
      || word.unitAtStart()?.end == word.endIndex
    {
      return true
    }
    let own = context.subjectParts + (context.figure.wording?.text[...].meaningWords ?? [])
    let meanings = EnglishNouns.meanings(of: word)
    if own.contains(where: { EnglishNouns.meanings(of: $0).contains(where: meanings.contains) }) {
      return true
    }
    let families = Self.kin.filter { $0.begin(word) }
    if families.contains(where: { family in own.contains { family.begin($0) } }) { return true }
    let opposed = EnglishOpposites.meanings(of: word)
    let stems = own.map(\.stem)
    return opposed.contains { context.figure.wording?.meanings.contains($0) == true }
      || stems.contains(word.stem) || isName(word)
  }
}

extension [ArraySlice<UInt8>] {
  /// The last word of those that stand for what is counted, if it is long enough to be compared.
  fileprivate var noun: ArraySlice<UInt8>? { last.flatMap { $0.count > 3 ? $0 : nil } }
}
