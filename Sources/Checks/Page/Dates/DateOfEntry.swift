import Facts
import Kit
import Markdown

/// Dates at the head of an entry of a timeline, be it a list, a table or a line of its own.
extension PageProse {
  /// The event whose day a date tells as the head of its entry, as in “2 March: the election” and in a row of a
  /// table that has one date and leads to one event; nil if it tells none so.
  func eventOfEntry(_ found: SentenceDate) -> FactWords? {
    let date = found.date.range
    let start = min(found.date.weekdayRange?.lowerBound ?? date.lowerBound, date.lowerBound)
    let before = bytes[found.sentence.range.lowerBound..<start]
    guard before.isEmpty || before.isWord(in: ["on "]) else { return nil }
    let block = blocks.partitioningIndex { $0.range.upperBound > date.lowerBound }
    if let cell = cell(of: block) { return eventOfRow(cell, found) }
    guard let link = found.sentence.links.first, let fact = link.fact, link.field == nil,
      fact.fact.kind == .events, date.upperBound <= link.range.lowerBound,
      bytes[date.upperBound..<link.range.lowerBound].isWord(in: [
        ": ", ": the ", " - ", " - the ", " ", " the ",
      ])
    else { return nil }
    return fact
  }

  /// The event of the row in which a date stands alone in its cell; nil if the row leads to none or to several, or has
  /// other dates.
  private func eventOfRow(_ cell: Cell, _ found: SentenceDate) -> FactWords? {
    let first = cell.table + cell.row * cell.columns
    let row = first..<min(first + cell.columns, blocks.count)
    guard cell.row > 0, let last = row.last,
      blocks[row.lowerBound + cell.column].range.upperBound == found.date.range.upperBound
    else { return nil }
    let whole = blocks[first].range.lowerBound..<blocks[last].range.upperBound
    guard ownDates.count(where: { whole.contains($0.date.range.lowerBound) }) == 1 else {
      return nil
    }
    let events = row.flatMap { links[blocks[$0].links] }.filter { $0.field == nil }
      .compactMap(\.fact).filter { $0.fact.kind == .events }
    return events.count == 1 ? events.first : nil
  }
}
