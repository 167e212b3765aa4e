import Facts
import Kit
import Markdown
import Site

/// How much of a whole words say that a figure is: “a majority”, “most”, “all”.
extension PageProse {
  /// The finding for less than a half that is called a majority, or for all of a whole where the base has a part
  /// of it of which the same is told; nil if there is none.
  func otherScope(_ context: FigureContext) -> Diagnostic? {
    noMajority(context) ?? partOnly(context)
  }

  /// “A majority of adults, 46 percent”; “most of the 208 survivors, 32”.
  private func noMajority(_ context: FigureContext) -> Diagnostic? {
    guard let number = quantity(of: context), let value = number.value, number.end == nil,
      let word = majority(beside: context)
    else { return nil }
    if number.unit?.mayBe(.share) == true, let share = number.unit?.basis(of: value)?.amount {
      guard share < Rational(1, over: 2) ?? Rational(0), !number.qualifiers.contains(.moreThan)
      else {
        return nil
      }
      return .otherScope(context, word, "less than a half", self)
    }
    guard let whole = wholeBeside(context), let twice = value.multiplied(by: Rational(2)),
      twice < whole
    else { return nil }
    return .otherScope(context, word, "less than a half", self)
  }

  /// The word by which an apposition beside a number calls it more than a half; nil if none does.
  private func majority(beside context: FigureContext) -> String? {
    let sentence = sentences(of: context.block).first { $0.range.overlaps(context.range) }
    guard let range = sentence?.range else { return nil }
    let before = bytes[range.lowerBound..<max(range.lowerBound, context.range.lowerBound)].suffix(
      80)
    let after = bytes[min(context.range.upperBound, range.upperBound)..<range.upperBound].prefix(40)
    if before.endsWith(", ") || before.endsWith(" (") || before.endsWith(" - ") {
      let start =
        before.dropLast(2).lastIndex { $0.isOne(of: ",;:(.") }.map { $0 + 1 } ?? before.startIndex
      let words = before[start...].meaningWords
      if let place = words.lastIndex(where: { $0.isWord(in: ["majority", "most"]) }),
        place == 0 || !words[place - 1].isWord(in: ["the", "no", "its", "required", "at"]),
        words[place].isWord(in: ["majority"])
          || words.dropFirst(place + 1).first?.isWord(in: ["of"]) == true
      {
        return String(decoding: words[place], as: UTF8.self)
      }
    }
    let rest = after.dropFirst(after.starts(with: " ".utf8) ? 1 : 0)
    guard
      rest.first == UInt8(ascii: ",")
        || after.firstPlace(of: Array(", a majority".utf8)[...]) != nil
    else { return nil }
    let words = after.meaningWords
    guard let place = words.prefix(4).firstIndex(where: { $0.isWord(in: ["majority"]) }), place > 0,
      words[place - 1].isWord(in: ["a", "clear", "large", "small", "narrow"])
    else { return nil }
    return "majority"
  }

  /// The whole of which a number is a part, linked within a few words of it; nil if there is none.
  private func wholeBeside(_ context: FigureContext) -> Rational? {
    let figures = links[blocks[context.block].links].filter {
      $0.fact?.wording != nil && $0.field == nil
    }
    guard let place = figures.firstIndex(where: { $0.range == context.range }) else { return nil }
    let near = [place - 1, place + 1].filter(figures.indices.contains).map { figures[$0] }
    return near.lazy.compactMap { other -> Rational? in
      let gap =
        other.range.upperBound <= context.range.lowerBound
        ? self.bytes[other.range.upperBound..<context.range.lowerBound]
        : self.bytes[context.range.upperBound..<other.range.lowerBound]
      let lead = self.bytes[..<other.range.lowerBound]
      let isWhole = ["of the ", "of its ", "of their ", "of all ", "of "].contains {
        lead.endsWithWords($0)
      }
      guard isWhole, gap.count < 40 else { return nil }
      return self.quantities(of: other).first?.value
    }.first
  }

  /// “All of the eight rafts failed” where two of them did.
  private func partOnly(_ context: FigureContext) -> Diagnostic? {
    guard let word = allBefore(context), let whole = quantity(of: context)?.value else {
      return nil
    }
    let clause = context.after.prefix(60).prefix { !$0.isOne(of: ",;:()\"") }.wordsInTurn.prefix(6)
    let lead = context.before.wordsInTurn.suffix(5)
    let said = (clause + lead).filter { told in
      told.count > 3 && EnglishNouns.meanings(of: told).isEmpty && !context.isOwn(told)
    }
    let isOpen = (clause + lead).contains { told in
      MeaningWords.force(of: told) != nil || MeaningWords.isIntent(told)
        || told.isWord(in: ["almost", "nearly", "but", "except", "will", "to", "should", "must"])
    }
    if said.isEmpty || isOpen { return nil }
    let parts = site.facts.referrers(of: context.figure.fact.id).compactMap {
      site.facts[$0.origin]
    }
    .filter { $0[FigureFields.partOf] == context.figure.fact.id }
    for part in parts {
      let wording = FigureWording(part)
      guard let value = wording.expected.first?.value, value < whole,
        wording.subjectParts.contains(where: { own in said.contains { $0.stem == own.stem } })
      else { continue }
      return .otherScope(context, word, "“\(part.text.clipped)” (\(part.id))", self)
    }
    return nil
  }

  /// “All”, “each” or “every one” right before a number; nil if none stands there.
  private func allBefore(_ context: FigureContext) -> String? {
    let words = bytes[..<context.range.lowerBound].suffix(24).wordsInTurn.suffix(4)
    let rest = words.reversed().drop {
      $0.isWord(in: ["of", "the", "its", "their", "his", "her", "one"])
    }
    guard let first = rest.first, first.isWord(in: ["all", "each", "every"]) else { return nil }
    return String(decoding: first, as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func otherScope(
    _ context: FigureContext, _ word: String, _ truth: String, _ prose: PageProse
  ) -> Diagnostic {
    let figure = context.figure.fact
    return Diagnostic(
      .figureMeasureDiffers, at: prose.location(of: context),
      "“\(word)” stands with “\(prose.words(of: context).clipped)”, but it is \(truth)",
      help: "say how many they are, or link to the figure that is meant", id: figure.id)
  }
}
