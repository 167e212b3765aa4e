import Facts
import Templates

/// Which entries of the shared records stand for which facts and pages.
///
/// The facts come first, in the order of the base, then the pages in the order of the site.
struct RecordTable: Sendable {
  private let facts: FactBase
  private var pageStart: Int { facts.facts.count }

  init(of facts: FactBase) { self.facts = facts }

  /// The record of the fact called `id`; nil if there is none.
  subscript(id: String) -> Value? { place(of: id).map(Value.record) }

  /// The record of the fact at a place in the base.
  func fact(_ place: Int) -> Value { .record(place) }

  /// The place of that record in the table; nil if there is no such fact.
  func place(of id: String) -> Int? { facts.place(of: id) }

  /// The record of the page with an index of `Site.usage`.
  func page(_ index: Int) -> Value { .record(place(ofPage: index)) }

  /// The place of that record in the table.
  func place(ofPage index: Int) -> Int { pageStart + index }
}
