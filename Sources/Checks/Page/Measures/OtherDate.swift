import Facts
import Kit
import Markdown
import Site

/// Dates around a figure that are not those of the lines that it cites.
extension PageProse {
  /// The finding for a day, month, year or weekday beside a figure of which the figure and the lines that
  /// it cites have another; nil if there is none.
  ///
  /// A date that another fact of the block, an event of the page, the page itself or the source has may be
  /// theirs.
  func otherDate(_ context: FigureContext) -> Diagnostic? {
    if let other = otherTimeOfCell(context) { return other }
    // Mostly no date stands there, and no line has to be read.
    guard mayNameTime(context.block) else { return nil }
    let around = cell(of: context.block) == nil ? bytes[context.whole] : context.around[...]
    let marks =
      cell(of: context.block) == nil
      ? timeMarks(in: context.whole, of: context.block) : around.timeMarks
    let own = (context.subject[...].timeMarks + (context.figure.wording?.text[...].timeMarks ?? []))
      .map(\.mark)
    let said = marks.filter { mark in
      !around[..<mark.range.lowerBound].leadsToOtherDate(besides: own)
        && !around.isInAside(mark.range, before: context.range)
    }
    if said.isEmpty { return nil }
    let figure = context.figure.fact
    guard said.contains(where: { !context.subject[...].holdsWords(around[$0.range]) }) else {
      return nil
    }
    guard said.contains(where: { mark in !own.contains { mark.mark.isSaid(by: $0) } }),
      let lines = site.archivedText(of: figure)
    else { return nil }
    let cited = own + lines.flatMap { $0[...].timeMarks.map(\.mark) }
    let unknown = said.filter { mark in !cited.contains { mark.mark.isSaid(by: $0) } }
    // Where one of the dates is the source's, the others may be of something else.
    if unknown.isEmpty { return nil }
    let named = namedMarks(around: context)
    let rivals = own + lines.flatMap { $0[...].withoutDateline.timeMarks.map(\.mark) }
    guard
      let other = unknown.first(where: { mark in
        !named.contains { mark.mark.isSaid(by: $0) }
          && !saysNextDay(context, mark.mark, cited)
          && rivals.contains { rival in
            rival.isRival(of: mark.mark) && !said.contains { $0.mark.isSaid(by: rival) }
          }
      })
    else { return nil }
    let words = String(decoding: around[other.range], as: UTF8.self)
    return .otherMeasure(context, words, self)
  }

  /// Whether a day is the one before or after a day of the source, as the sentence says: “on 14 January … a day
  /// later”.
  private func saysNextDay(
    _ context: FigureContext, _ mark: TimeMark, _ cited: [TimeMark]
  ) -> Bool {
    guard case .day(let month, let day) = mark,
      ["a day later", "a day earlier", "the next day", "the day before", "the day after"].contains(
        where: { bytes[blocks[context.block].range].holdsWords($0.utf8) })
    else { return false }
    return cited.contains { other in
      guard case .day(let theirs, let number) = other else { return false }
      return theirs == month ? abs(number - day) == 1 : number == 1 || day == 1
    }
  }

  /// The finding for a day or year of a cell's row or column where the figure counts those of another.
  private func otherTimeOfCell(_ context: FigureContext) -> Diagnostic? {
    // What is counted since a day is told of every day after it.
    guard cell(of: context.block) != nil, let wording = context.figure.wording,
      !context.subject[...].holdsWords("since".utf8)
    else { return nil }
    let days = daysMeant(by: context)
    for head in [context.before, context.after] where head.contains(where: \.isDigit) {
      // “Change since 2021” names what the figure is compared with.
      let isCompared = ["since", "from", "than", "before", "after", "against", "until", "to"]
        .contains {
          head.holdsWords($0.utf8)
        }
      let said = head.timeMarks.filter { $0.mark.isYear || $0.mark.isDay }
      guard !isCompared, said.count == 1 else { continue }
      let own =
        context.subject[...].timeMarks.map(\.mark)
        .filter { said[0].mark.isYear ? $0.isYear : $0.isDay }
        + (said[0].mark.isYear ? wording.years.map { .year($0) } : [])
      guard Set(own).count == 1, !own.contains(said[0].mark), !days.contains(said[0].mark) else {
        continue
      }
      return .otherMeasure(context, String(decoding: head[said[0].range], as: UTF8.self), self)
    }
    return nil
  }

  /// The day of which a link takes the value, or that for which the value of today stands.
  private func daysMeant(by context: FigureContext) -> Set<TimeMark> {
    if let day = context.link?.day { return CalendarDate(day)?.timeMarks ?? [] }
    return context.figure.fact.asOf?.date.timeMarks ?? []
  }

  /// Whether a block may name a part of a date.
  func mayNameTime(_ block: Int) -> Bool {
    let isDated = marks[blocks[block].marks].contains { word in
      if case .month = word.mark { true } else { false }
    }
    return isDated || quantities[blocks[block].quantities].contains { $0.kind == .date }
      || !bytes[blocks[block].range].dayNames.isEmpty
  }

  /// The parts of dates that a part of a block names.
  func timeMarks(in range: Range<Int>, of block: Int) -> [(mark: TimeMark, range: Range<Int>)] {
    bytes[range].timeMarks(marks[blocks[block].marks], quantities[blocks[block].quantities])
  }

  /// The dates of the page, of the figure's sources, and of what else may be dated beside it.
  private func namedMarks(around context: FigureContext) -> Set<TimeMark> {
    let (figure, matter) = (context.figure.fact, page.page.frontMatter)
    var dates = [matter.asOf, figure.when?.date, figure.asOf?.date, site.facts.asOf?.date]
    for locator in figure.locators {
      let source = site.facts[locator.source]
      dates += [source?[SourceFields.published]?.date, source?[SourceFields.accessed]?.date]
    }
    let linked = links[blocks[context.block].links].compactMap { $0.fact?.fact.when?.date }
    var marks = (dates.compactMap(\.self) + linked).reduce(into: daysMeant(by: context)) {
      $0.formUnion($1.timeMarks)
    }
    // Of an event elsewhere on the page, its day may be named, but hardly its year alone.
    for fact in namedFacts where fact.fact.kind == .events {
      marks.formUnion((fact.fact.when?.date.timeMarks ?? []).filter { !$0.isYear })
    }
    for day in [matter.date?.date, matter.updated?.date].compactMap(\.self) {
      marks.formUnion(day.timeMarks)
    }
    for link in links[blocks[context.block].links] {
      guard let fact = link.fact, fact.fact.id != figure.id else { continue }
      let words = fact.wording?.subject ?? fact.text
      marks.formUnion(words[...].timeMarks.map(\.mark))
    }
    return marks
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words before a date make it one with which a figure is compared, or, of a figure that names no
  /// date of its own, one until which something lasts: “the 120-megawatt plant is closed until 2030”.
  fileprivate func leadsToOtherDate(besides own: [TimeMark]) -> Bool {
    ["than ", "than in ", "than on ", "than at ", "than for "].contains { endsWithWords($0) }
      || own.isEmpty
        && ["until ", "till ", "before ", "due by ", "due in ", "due on "].contains {
          endsWithWords($0)
        }
  }

  /// The line without the place and day with which an agency's text begins: “PARIS, June 18, 2026 (Agency) - ”.
  fileprivate var withoutDateline: ArraySlice<UInt8> {
    let head = prefix(100)
    guard let end = head.firstRange(of: " - ".utf8)?.upperBound,
      self[..<end].wordRanges.count <= 10, self[..<end].contains(UInt8(ascii: ","))
    else { return self }
    return self[end...]
  }

  /// Whether a date stands in an aside between commas about somebody: “Valk, head of state since May 2021, leads”.
  fileprivate func isInAside(_ date: Range<Int>, before number: Range<Int>) -> Bool {
    guard date.upperBound < number.lowerBound, startIndex <= date.lowerBound,
      number.lowerBound <= endIndex
    else { return false }
    let (start, rest) = (self[..<date.lowerBound], self[date.upperBound..<number.lowerBound])
    guard rest.first == UInt8(ascii: ","), let open = start.lastIndex(of: UInt8(ascii: ",")) else {
      return false
    }
    return !start[..<open].wordsInTurn.isEmpty && start[open...].meaningWords.count > 1
  }
}
