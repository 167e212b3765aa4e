package import Kit

/// When something was, and for how long a fact holds.
extension Fact {
  /// When an event was, or the period of a figure; nil if that is not given.
  package var when: When? {
    (record["when"] ?? record["period"]).flatMap { When($0) }
  }

  /// The moment for which the fact holds; nil if that is not given.
  package var asOf: When? { record["as_of"].flatMap { When($0) } }

  /// The day by which it has to be looked at again; nil if that is not given.
  package var reviewBy: CalendarDate? { record["review_by"]?.date?.latest }

  /// What it said before, oldest first.
  package var history: [Record] { record.records("history") }
}

extension FactBase {
  /// The moment for which the facts hold; nil if that is not given.
  package var asOf: When? { base["as_of"].flatMap { When($0) } }
}

/// A point in time, with all that a source says of it.
package struct When: Hashable, Sendable {
  package var date: EDTF

  /// The fields beside the date; nil if it stands alone.
  package var record: Record?
  package var location: FileLocation

  /// Creates a time from a date alone or the fields of a time; fails for anything else.
  package init?(_ field: Field) {
    guard let date = field.date ?? field.record?["edtf"]?.date else { return nil }
    self.date = date
    record = field.record
    location = field.location
  }

  /// The source's own words; nil if there are none.
  package var text: String? { record?["text"]?.text }
}

extension Field {
  /// A date; nil for anything else.
  package var date: EDTF? {
    guard case .edtf(let date) = value else { return nil }
    return date
  }
}
