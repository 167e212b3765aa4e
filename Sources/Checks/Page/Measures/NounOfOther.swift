import Facts
import Kit
import Markdown
import Site

/// Nouns and days beside a figure that are another figure's, or those of a former value.
extension PageProse {
  /// The finding for a noun right after a figure's number by which another figure is counted, and of which neither the
  /// figure nor the lines that it cites know: “22 interviews” for recommendations.
  func nounOfOther(_ context: FigureContext) -> Diagnostic? {
    guard cell(of: context.block) == nil, context.after.first == UInt8(ascii: " "),
      let number = quantity(of: context), number.unit == nil,
      number.extent.upperBound == context.range.upperBound
    else { return nil }
    let noun = context.after.dropFirst().wordAtStart
    guard noun.count > 3, noun.last == UInt8(ascii: "s"), !NounWords.stops.contains(noun),
      !isKnown(noun, to: context)
    else { return nil }
    let figure = context.figure.fact
    let cuts = noun.contentWords
    guard let cited = site.archivedWords(of: figure), cited.isDisjoint(with: cuts) else {
      return nil
    }
    return site.units.contains(Array(noun))
      ? .otherMeasure(context, String(decoding: noun, as: UTF8.self), self) : nil
  }

  /// The finding for a noun right after a figure's number by which a neighbor of its sentence is counted, as the
  /// lines that both cite tell: “11 witnesses and 63 times” for 63 witnesses and 11 times; nil if there is none.
  func nounOfNeighbor(_ context: FigureContext) -> Diagnostic? {
    guard let link = context.link, context.after.first == UInt8(ascii: " "),
      cell(of: context.block) == nil
    else { return nil }
    let noun = context.after.dropFirst().wordAtStart
    guard noun.count > 3, noun.last == UInt8(ascii: "s"),
      !context.subjectParts.contains(where: {
        $0.stem == noun.stem
      }), let own = context.figure.wording
    else { return nil }
    let sentence = sentenceRange(around: link)
    let neighbor = links[blocks[context.block].links].first { other in
      sentence.contains(other.range.lowerBound) && other.range != link.range
        && other.fact?.wording.map { !$0.text.elementsEqual(own.text) } ?? false
        && !isPart(between: other, link)
        && other.fact.map { isOfOtherUnit($0, than: context.figure) && isCounted($0, by: noun) }
          ?? false
    }
    guard neighbor != nil, !isCounted(context.figure, by: noun) else { return nil }
    return .otherMeasure(context, String(decoding: noun, as: UTF8.self), self)
  }

  /// Whether “of the” between two links makes the one a part of the other, so that both are counted by one noun.
  private func isPart(between one: Link, _ other: Link) -> Bool {
    let (first, last) = one.range.lowerBound < other.range.lowerBound ? (one, other) : (other, one)
    let gap = bytes[first.range.upperBound..<max(first.range.upperBound, last.range.lowerBound)]
    return gap.holdsWords("of".utf8)
  }

  /// Whether the base names another unit for each of two figures.
  private func isOfOtherUnit(_ one: FactWords, than other: FactWords) -> Bool {
    guard let unit = one.fact[FigureFields.unit], let own = other.fact[FigureFields.unit] else {
      return false
    }
    return unit != own
  }

  /// Whether a line that a figure cites has a noun right after the figure's words.
  private func isCounted(_ figure: FactWords, by noun: ArraySlice<UInt8>) -> Bool {
    guard let text = figure.wording?.text, let lines = site.archivedText(of: figure.fact) else {
      return false
    }
    let words = text + [UInt8(ascii: " ")] + noun
    return lines.contains { $0[...].holdsWords(words) }
  }

  /// The finding for the present value of a figure on the day of a former one; nil if it is none.
  func formerDay(_ context: FigureContext) -> Diagnostic? {
    guard let link = context.link, link.day == nil, context.figure.fact.has(SharedFields.history),
      mayNameTime(context.block)
    else { return nil }
    let figure = context.figure.fact
    let range = sentenceRange(around: link)
    let words = bytes[range]
    guard !words.wordsInTurn.contains(where: { $0.isWord(in: Self.changes) }) else { return nil }
    let said = timeMarks(in: range, of: context.block).filter { mark in
      mark.mark.isDay && words[..<mark.range.lowerBound].endsWithWords("on ")
    }
    guard said.count == 1, !(figure.asOf?.date.timeMarks.contains(said[0].mark) ?? false),
      let former = figure.formerWordings.last(where: { former in
        CalendarDate(former.since.text)?.timeMarks.contains(said[0].mark) ?? false
      }), let text = former.text
    else { return nil }
    let day = written(said[0].range)
    return Diagnostic(
      .figureMeasureDiffers, at: location(of: context),
      "“\(self.words(of: context).clipped)” is told of \(day), when \(figure.id) was “\(text.clipped)”",
      help: "write what it was, with a link to fact:\(figure.id)@\(former.since.text)",
      id: figure.id)
  }

  /// Words with which a sentence tells of what has changed since a day.
  private static let changes = [
    "after", "before", "by", "down", "fell", "from", "grown", "lost", "now", "rose", "since",
    "today",
    "until", "up",
  ]
}
