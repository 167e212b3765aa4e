import Facts
import Site
import Templates

/// What templates see below the text of a page made of Markdown.
extension ContentValues {
  var notes: [Value] {
    var references: [[Value]] = Array(repeating: [], count: page.notes.count)
    for use in page.uses {
      if let note = use.note { references[note - 1].append(reference(use)) }
    }
    return zip(page.notes, references).map { note, references in
      .map([
        "number": .integer(note.number),
        "id": .string(renderer.records.traits(at: note.place).note),
        "fact": renderer.records.table.fact(note.place), "references": .list(references),
      ])
    }
  }

  /// A place of the text that a note leads back to, with the day whose value stands there and that
  /// value, both none where it is the present one.
  private func reference(_ use: FactUse) -> Value {
    let day = use.day
    let words = day.flatMap { site.facts[use.id]?.ownWords(of: nil, on: "\($0)") }
    return .map([
      "id": .string(renderer.anchor(of: use)),
      "letter": .string(letters(use.occurrence)),
      "day": day.map { dates.value(of: $0) } ?? .none,
      "words": words.map(Value.string) ?? .none,
    ])
  }

  /// Since when facts of the page wait for a review, and which; none if nothing is due.
  var stale: Value {
    guard let age = PageAge(of: page, in: site, renderer.records) else { return .none }
    return .map([
      "since": dates.value(of: age.since),
      "facts": .list(age.facts.map(renderer.records.fields.reference)),
    ])
  }
}
