import TestSupport
import Testing

@testable import Facts
@testable import Kit

struct EventOrderTests {
  @Test(arguments: 0..<300)
  func putsEventsWhereSearchingForEachWouldPutThem(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (base, ids) = events(count: 2 + seed % 15, &random)
    let shuffled = ids.shuffled(using: &random)
    #expect(base.inOrder(shuffled) == searched(base.withDatesInOrder(shuffled), in: base))
  }

  @Test func whatGoesOnStandsWhereItBegan() {
    let text = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en }
      events:
        - { id: event.deadline, title: "x", when: { edtf: "../2026-12-31" } }
        - { id: event.death, title: "x", when: { edtf: "2026-11-10" } }
        - { id: event.strike, title: "x", when: { edtf: "2026-11-09/.." } }
        - { id: event.deal, title: "x", when: { edtf: "2011" } }
      """
    let (base, _) = FactBase.read(files: [("facts.yaml", Array(text.utf8))])
    #expect(
      base.inOrder(base.facts(of: .events).map(\.id)) == [
        "event.deal", "event.strike", "event.death", "event.deadline",
      ])
  }

  /// As on a scale of time beside the list.
  @Test func ofDatesThatOverlapTheFirstDayCountsAndTheLastDay() {
    let text = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en }
      events:
        - { id: event.day, title: "x", when: { edtf: "2026-10-05" } }
        - { id: event.undated, title: "x" }
        - { id: event.month, title: "x", when: { edtf: "2026-10" } }
        - { id: event.year, title: "x", when: { edtf: "2026" } }
        - { id: event.first, title: "x", when: { edtf: "2026-10-01" } }
      """
    let (base, _) = FactBase.read(files: [("facts.yaml", Array(text.utf8))])
    #expect(
      base.inOrder(base.facts(of: .events).map(\.id)) == [
        "event.year", "event.undated", "event.first", "event.month", "event.day",
      ])
  }

  @Test func takesNamesTwice() {
    var random = SeededGenerator(seed: 7)
    let (base, ids) = events(count: 6, &random)
    #expect(base.inOrder(ids + ids).sorted() == (ids + ids).sorted())
    #expect(base.inOrder([]) == [])
  }

  /// A base of events with and without dates, some of which name others, also in circles.
  private func events(
    count: Int, _ random: inout SeededGenerator
  ) -> (base: FactBase, ids: [String]) {
    let ids = (0..<count).map { "event.e\($0)" }
    var text = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
      sources:
        - { id: source.report, title: "Report" }
      events:

      """
    for id in ids {
      let date =
        ["XXXX", "2025", "2025-03/2025-06", "2024", "2025-05-01"].randomElement(using: &random)
        ?? ""
      var relation = ""
      if Bool.random(using: &random), let other = ids.randomElement(using: &random) {
        let word = ["after", "before", "during"].randomElement(using: &random) ?? ""
        relation = ", \(word): [\(other)]"
      }
      text += "  - { id: \(id), title: \"\(id)\", when: { edtf: \"\(date)\"\(relation) } }\n"
    }
    return (FactBase.read(files: [("facts.yaml", Array(text.utf8))]).0, ids)
  }

  /// The order by its definition: again and again the first event that follows none that is left.
  private func searched(_ ids: [String], in base: FactBase) -> [String] {
    var waiting = ids
    var ordered: [String] = []
    while !waiting.isEmpty {
      let free = waiting.firstIndex { event in
        !waiting.contains { follows($0, event, in: base) }
      }
      ordered.append(waiting.remove(at: free ?? 0))
    }
    return ordered
  }

  private func follows(_ first: String, _ second: String, in base: FactBase) -> Bool {
    let (one, other) = (base[first]?.when, base[second]?.when)
    let named =
      (other?[MomentFields.after] ?? []) + [other?[MomentFields.during]].compactMap(\.self)
    if named.contains(first) || (one?[MomentFields.before] ?? []).contains(second) { return true }
    guard let end = one?.date.latest, one?.date.earliest != nil, other?.date.latest != nil,
      let start = other?.date.earliest
    else { return false }
    return end < start
  }
}
