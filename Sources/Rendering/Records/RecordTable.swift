import Facts
package import Kit
import Site
import Templates

/// Which entries of the shared records stand for which facts and pages.
///
/// The facts come first, in the order of the base, then the pages in the order of the site, then what
/// stands for the whole site.
package struct RecordTable: Sendable {
  /// A record that stands for the whole site.
  enum Global: CaseIterable {
    case site
    case facts

    /// How many facts of each kind there are.
    case counts
  }

  /// How many records there are that stand for the whole site.
  package static var globalCount: Int { Global.allCases.count }

  private let facts: FactBase
  private let pageStart: Int
  private let globalStart: Int

  /// Where it is noted which records are asked for; nil if that is not asked for.
  var log: ReadLog?

  init(of site: Site) {
    facts = site.facts
    pageStart = facts.facts.count
    globalStart = pageStart + site.pages.count
  }

  /// The record of the fact called `id`; nil if there is none.
  subscript(id: String) -> Value? { place(of: id).map(Value.record) }

  /// The record of the fact at a place in the base, of which it is known that it is there.
  func fact(_ place: Int) -> Value { .record(place) }

  /// The place of that record in the table; nil if there is no such fact.
  func place(of id: String) -> Int? {
    let place = facts.place(of: id)
    if let log {
      if let place { log.add(.hasRecord, place) } else { log.add(.hasRecord, id) }
    }
    return place
  }

  /// The record of the page with an index of `Site.usage`.
  func page(_ index: Int) -> Value { .record(place(ofPage: index)) }

  func global(_ global: Global) -> Value {
    .record(globalStart + (Global.allCases.firstIndex(of: global) ?? 0))
  }

  /// The place of that record in the table.
  func place(ofPage index: Int) -> Int { pageStart + index }
}

extension ReadSubject {
  /// Whether there is a record of a fact, by its id.
  package static let hasRecord = ReadSubject(number: 48)

  /// What pages count and say of a fact, by its place or id.
  package static let traits = ReadSubject(number: 49)
}
