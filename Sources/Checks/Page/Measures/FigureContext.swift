import Facts
import Kit
import Markdown

/// The words that say on a page what a figure's number counts.
struct FigureContext {
  /// The figure's link; nil where the number stands where no link can be.
  let link: PageProse.Link?

  /// The block, and the bytes of the link or number.
  let block: Int
  let range: Range<Int>
  let figure: FactWords

  /// The words between the figure before it and the link, between the link and the next figure, as
  /// far as they are of its clause, and of the link itself.
  let before: ArraySlice<UInt8>
  let after: ArraySlice<UInt8>
  let words: ArraySlice<UInt8>

  /// What the base says that is counted, folded.
  var subject: [UInt8] { figure.wording?.subject ?? [] }

  /// All that stands around the number.
  let around: [UInt8]

  init(
    link: PageProse.Link?, block: Int, range: Range<Int>, figure: FactWords,
    before: ArraySlice<UInt8>, after: ArraySlice<UInt8>, words: ArraySlice<UInt8>
  ) {
    self.link = link
    self.block = block
    self.range = range
    self.figure = figure
    self.before = before
    self.after = after
    self.words = words
    around = Array(before) + [UInt8(ascii: " ")] + words + [UInt8(ascii: " ")] + after
  }
}

extension FigureContext {
  /// The bytes of the page from the first to the last of its words; of a cell those of its row's head come
  /// before, and those of its column's after, so that there is no such part.
  var whole: Range<Int> {
    min(before.startIndex, range.lowerBound)..<max(after.endIndex, range.upperBound)
  }

  /// The words of all that stands around the number.
  var aroundParts: [ArraySlice<UInt8>] { around[...].meaningWords }

  /// The words of what the base says that is counted.
  var subjectParts: [ArraySlice<UInt8>] { figure.wording?.subjectParts ?? [] }
}

extension PageProse {
  /// The contexts of the figures to which a block links, sentence by sentence; those of a cell are
  /// the heads of its column and row.
  func readFigureContexts(of block: Int) -> [[FigureContext]] {
    let figures = links[blocks[block].links].filter { link in
      link.fact?.wording != nil && link.field == nil && link.kind == .fact && !link.isAutolink
    }
    if figures.isEmpty { return [] }
    if let cell = cell(of: block) {
      let header = bytes[blocks[cell.header].range]
      let label = cell.column > 0 ? bytes[blocks[cell.label].range] : []
      return figures.compactMap { link in
        link.fact.map {
          [
            FigureContext(
              link: link, block: block, range: link.range, figure: $0, before: label, after: header,
              words: bytes[link.range])
          ]
        }
      }
    }
    var contexts: [[FigureContext]] = []
    var next = 0
    for sentence in sentences(of: block) {
      let first = next
      while next < figures.count, figures[next].range.lowerBound < sentence.range.upperBound {
        next += 1
      }
      if first == next { continue }
      contexts.append(
        (first..<next).compactMap { context(of: figures, $0, first..<next, sentence.range) })
    }
    return contexts
  }

  private func context(
    of figures: [Link], _ index: Int, _ siblings: Range<Int>, _ sentence: Range<Int>
  ) -> FigureContext? {
    let link = figures[index]
    guard let figure = link.fact else { return nil }
    let start =
      index > siblings.lowerBound ? figures[index - 1].range.upperBound : sentence.lowerBound
    let end =
      index + 1 < siblings.upperBound ? figures[index + 1].range.lowerBound : sentence.upperBound
    // What stands before another number is told of that one.
    let other = quantities[blocks[link.block].quantities].last { quantity in
      quantity.kind == .quantity && quantity.extent.upperBound <= link.range.lowerBound
        && quantity.extent.upperBound > start
    }
    let first = min(max(start, other?.extent.upperBound ?? start), link.range.lowerBound)
    let before = bytes[first..<link.range.lowerBound]
    let after = wordsAfter(link, upTo: end)
    return FigureContext(
      link: link, block: link.block, range: link.range, figure: figure,
      before: index > siblings.lowerBound ? before.afterLastComma : before.lastClause,
      after: index + 1 < siblings.upperBound ? after.firstClauseBeforeNext : after.firstClause,
      words: bytes[link.range])
  }
}

extension PageProse {
  /// What stands after a link in its sentence, up to another number that begins a clause of its own, as in
  /// “at 11.9 percent, lost two seats” or “3.7 percent and no seats”.
  private func wordsAfter(_ link: Link, upTo end: Int) -> ArraySlice<UInt8> {
    let rest = bytes[link.range.upperBound..<max(end, link.range.upperBound)]
    let next = quantities[blocks[link.block].quantities].first {
      $0.kind == .quantity && $0.range.lowerBound >= rest.startIndex
    }
    let starts = Self.startsOfNone.compactMap { rest.firstPlace(of: $0[...]) }
    var nearest = starts.min() ?? rest.endIndex
    if let next, next.range.lowerBound < nearest {
      let between = rest[..<next.range.lowerBound]
      let isJoined = between.contains(UInt8(ascii: ",")) || between.endsWith(" and ")
      if isJoined, !between.startsWithOf {
        nearest = between.lastIndex(of: UInt8(ascii: ",")) ?? next.range.lowerBound
      }
    }
    return rest[..<max(rest.startIndex, nearest)]
  }

  private static let startsOfNone = [" and no ", ", no ", " but no "].map { Array($0.utf8) }

  func location(of context: FigureContext) -> FileLocation {
    context.link.map { location(of: $0) } ?? location(of: context.range)
  }

  func words(of context: FigureContext) -> String {
    context.link.map { words(of: $0) } ?? written(context.range)
  }

  /// The number that a context is about; nil if there is none.
  func quantity(of context: FigureContext) -> Quantity? {
    if let link = context.link { return quantities(of: link).first }
    return quantities[blocks[context.block].quantities].first { $0.range.overlaps(context.range) }
  }
}

extension ArraySlice<UInt8> {
  /// What stands before the first comma or other mark that ends a clause.
  var firstClause: ArraySlice<UInt8> {
    let rest = first == UInt8(ascii: ",") ? dropFirst() : self
    // “35, since it counts the missing” tells why.
    if rest.startIndex > startIndex, rest.dropFirst().wordAtStart.isWord(in: Self.reasons) {
      return self[startIndex..<startIndex]
    }
    return rest.prefix { !$0.endsClause && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "(") }
  }

  private static var reasons: [String] {
    ["although", "because", "if", "since", "though", "unless"]
  }

  /// The same before another number, whose own words stand after the last comma.
  fileprivate var firstClauseBeforeNext: ArraySlice<UInt8> {
    var clause = firstClause
    // “5,600 and in 2022 3,900”: the year is that of the next one.
    if clause.endIndex == endIndex, let next = clause.firstPlace(of: Array(" and in ".utf8)[...]) {
      clause = clause[..<next]
    }
    // “1.27 billion against a profit of 212 million”: the profit is the next one.
    for words in [" against a ", " against an ", " compared with a ", " compared to a "] {
      if clause.endIndex == endIndex, endsWith(" of "),
        let next = clause.firstPlace(of: Array(words.utf8)[...])
      {
        clause = clause[..<next]
      }
    }
    return first == UInt8(ascii: ",") && clause.endIndex == endIndex
      ? self[startIndex..<startIndex] : clause
  }

  /// What stands after the last comma, before which another number has its words.
  var afterLastComma: ArraySlice<UInt8> {
    guard let mark = lastIndex(where: { $0.endsClause || $0 == UInt8(ascii: ",") }) else {
      return afterLastJoin
    }
    return self[(mark + 1)...].afterLastJoin
  }

  /// What stands after the last “and” or “from” or the like, before which the number before has its words.
  private var afterLastJoin: ArraySlice<UInt8> {
    var rest = self
    for join in [" and ", " but ", " while ", " from ", " against "] {
      if let place = rest.lastPlace(of: join) { rest = rest[place...] }
    }
    return rest
  }

  /// Where the last of some words ends; nil if they do not stand there.
  private func lastPlace(of words: String) -> Int? {
    let words = Array(words.utf8)
    guard count >= words.count else { return nil }
    return (startIndex...(endIndex - words.count)).last { self[$0...].starts(with: words) }
      .map { $0 + words.count }
  }

  /// What stands after the last mark that ends a clause; commas often stand before what goes on.
  var lastClause: ArraySlice<UInt8> {
    guard let mark = lastIndex(of: UInt8(ascii: ";")) else { return self }
    return self[(mark + 1)...]
  }
}

extension ArraySlice<UInt8> {
  fileprivate var startsWithOf: Bool { starts(with: " of ".utf8) }
}

extension UInt8 {
  fileprivate var endsClause: Bool {
    self == UInt8(ascii: ";") || self == UInt8(ascii: ":") || self == UInt8(ascii: "\n")
  }
}
