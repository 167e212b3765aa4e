import Facts
import Kit
import Markdown
import Site

/// Verbs that say which way a figure went, against what it or one like it was before.
extension PageProse {
  /// The findings for figures of a block to which something is said to have risen or fallen, and did the opposite.
  func refutedTrends(in block: Int) -> [Diagnostic] {
    guard prose(of: block)?.quotation == nil, cell(of: block) == nil else { return [] }
    let contexts = figureContexts[block]
    return contexts.flatMap { $0.compactMap { refutedTrend($0) } }
      + repeatedFigures(in: block).compactMap { refutedTrend($0) }
      + contexts.flatMap { zip($0, $0.dropFirst()).compactMap { backwards($0, $1) } }
  }

  /// The finding for “from 11.85 to 11.20” where the base has the second as what it was before; nil for the right
  /// order.
  private func backwards(_ first: FigureContext, _ last: FigureContext) -> Diagnostic? {
    guard let one = first.link, let other = last.link,
      bytes[..<one.range.lowerBound].endsWith(" from "),
      bytes[one.range.upperBound..<max(one.range.upperBound, other.range.lowerBound)]
        .isWord(in: [" to "]), one.day == nil, other.day == nil,
      !first.before.wordsInTurn.contains(where: {
        $0.isWord(in: ["back", "down", "range", "ranges"])
      }),
      site.twins(of: first.figure.fact.id).contains(where: { $0.fact.id == last.figure.fact.id }),
      last.figure.isEarlier(than: first.figure)
    else { return nil }
    var finding = Diagnostic(
      .arithmeticWrong, at: location(of: first),
      "“\(words(of: first).clipped)” (\(first.figure.fact.id)) is told as what it was before"
        + " “\(words(of: last).clipped)”, which was so before (\(last.figure.fact.id))",
      help: "let the two links take each other's place", id: first.figure.fact.id)
    finding.severity = .warning
    return finding
  }

  private func refutedTrend(_ context: FigureContext) -> Diagnostic? {
    guard context.before.endsWith(" to "), context.link?.day == nil,
      let (direction, verb) = context.before.dropLast(4).directionAtEnd,
      !context.before.wordsInTurn.contains(where: { MeaningWords.force(of: $0) != nil }),
      let wording = context.figure.wording,
      let now = Operand(
        context.figure, wording, words: context.figure.fact.text, range: context.range),
      !now.isRank, let then = earlier(than: now, context.figure), then.value != now.value,
      (direction == .up) != (then.value < now.value),
      // What is told from somewhere else is compared with that.
      !saysFrom(around: context, than: then)
    else { return nil }
    let source = then.id == now.id ? "" : " (\(then.id))"
    var finding = Diagnostic(
      .arithmeticWrong, at: location(of: context),
      "“\(words(of: context).clipped)” is told with “\(verb)”, but it was “\(then.words.clipped)”\(source)"
        + " before",
      help: "correct the verb, or link to the figure that is meant", id: context.figure.fact.id)
    finding.severity = .warning
    return finding
  }

  /// What a figure was before its present value, or one like it of the time before; nil if the base does not say.
  private func earlier(than now: Operand, _ figure: FactWords) -> Operand? {
    if let former = figure.fact.formerWordings.last(where: { !$0.isCorrected }) {
      let wording = FigureWording(figure.fact, former: former)
      let then = Operand(figure, wording, words: former.text ?? "", range: now.range)
      return then.flatMap { $0.isLike(now) && !$0.words.isEmpty ? $0 : nil }
    }
    let before = site.twins(of: figure.fact.id).filter { $0.isEarlier(than: figure) }
    guard before.count == 1, let wording = before[0].wording,
      let then = Operand(before[0], wording, words: before[0].fact.text, range: now.range),
      then.isLike(now)
    else { return nil }
    return then
  }

  /// Whether the sentence tells from what something went, and that is none of what the base has before.
  private func saysFrom(around context: FigureContext, than then: Operand) -> Bool {
    guard
      let sentence = sentences(of: context.block).first(where: { $0.range.overlaps(context.range) })
    else { return true }
    let text = bytes[sentence.range]
    guard text.holdsWords("from".utf8) || text.holdsWords("than".utf8) else { return false }
    return !sentence.links.contains { $0.fact?.fact.id == then.id }
  }
}

extension FactWords {
  /// Whether the figure tells what another one like it was before.
  fileprivate func isEarlier(than other: FactWords) -> Bool {
    guard let mine = wording, let theirs = other.wording else { return false }
    if let year = mine.years.first, let next = theirs.years.first, mine.years.count == 1,
      theirs.years.count == 1
    {
      return year < next && mine.distinguishing(from: theirs).isEmpty
    }
    guard mine.years == theirs.years else { return false }
    let (own, others) = (mine.distinguishing(from: theirs), theirs.distinguishing(from: mine))
    return own.contains(where: TimeWords.early.contains)
      && !others.contains(where: TimeWords.early.contains)
      && own.allSatisfy { TimeWords.early.contains($0) || TimeWords.marks.contains($0) }
      && others.allSatisfy { TimeWords.late.contains($0) || TimeWords.marks.contains($0) }
  }
}

extension FigureWording {
  /// The words of the subject that mean something and that another has not.
  fileprivate func distinguishing(from other: FigureWording) -> [ArraySlice<UInt8>] {
    subjectParts.filter { word in
      (word.count > 2 && word.first?.isDigit == false || TimeWords.early.contains(word))
        && !NounWords.articles.contains(word) && !word.isWord(in: ["during", "the", "with", "for"])
        && !other.subjectStems.contains(word.stem)
    }
  }
}

private enum TimeWords {
  static let early = WordSet("before first former initial original preliminary previous")
  static let late = WordSet(
    "after final latest last new now recount recounted revised second since then")

  /// Words that name a time or count of either.
  static let marks = WordSet("count round week month quarter half year survey estimate")
}
