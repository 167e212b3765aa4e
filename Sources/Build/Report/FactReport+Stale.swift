import Facts
package import Kit
import Rendering

extension FactReport {
  /// What was due for a review before a day: the base as a whole, then single facts, the longest
  /// due first, with the pages that use them.
  package func stale(on day: CalendarDate) -> Answer {
    let due = base.factsDue(before: day)
    let entries = due.map { (fact: $0.fact, due: $0.due, uses: FactUses(of: $0.fact.id, in: site)) }
    let lines = entries.flatMap { entry in
      ["\(entry.due) \(entry.fact.id): \(base.line(of: entry.fact).clipped(to: 100))"]
        + entry.uses.pages.map { "  \($0.address) (\($0.file))" }
    }
    let objects = entries.map { entry in
      object(
        entry.fact.id, due: entry.due, on: day, at: entry.fact.location,
        pages: entry.uses.pages.map(\.json))
    }
    guard let ofBase = base.dueDay, ofBase < day else { return Answer(lines, objects) }
    let id = base.base[BaseFields.id] ?? "base"
    return Answer(
      ["\(ofBase) \(id): the facts as a whole"] + lines,
      [object(id, due: ofBase, on: day, at: base.base.location, pages: [])] + objects)
  }

  private func object(
    _ id: String, due: CalendarDate, on day: CalendarDate, at location: FileLocation,
    pages: [JSONValue]
  ) -> JSONValue {
    [
      "id": .string(id), "due": .string("\(due)"),
      "days": .integer(day.dayNumber - due.dayNumber),
      "file": .string(location.path), "line": .integer(location.line), "pages": .array(pages),
    ]
  }
}
