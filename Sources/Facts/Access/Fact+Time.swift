package import Kit

/// When something was, and for how long a fact holds.
extension Fact {
  /// When an event was, or the period of a figure; nil if that is not given.
  package var when: When? {
    guard var when = self[EventFields.when] else { return self[FigureFields.period] }
    when.isOfPlan = [.planned, .possible].contains(self[EventFields.modality])
    return when
  }

  /// The moment for which the fact holds; nil if that is not given.
  package var asOf: When? { self[SharedFields.asOf] }

  /// The day by which it has to be looked at again; nil if that is not given.
  package var reviewBy: CalendarDate? { self[SharedFields.reviewBy]?.latest }
}

extension FactBase {
  /// The moment for which the facts hold; nil if that is not given.
  package var asOf: When? { base[BaseFields.asOf] }
}

/// A point in time, with all that a source says of it.
package struct When: Hashable, Sendable {
  package var date: EDTF

  /// The fields beside the date; nil if it stands alone.
  package var record: Record?
  package var location: FileLocation

  /// Whether it is the time of an event that is yet to come.
  fileprivate(set) var isOfPlan = false

  /// Whether something is to be done at any time until its end: it has no start, and the source says
  /// “by”, or the event is yet to come.
  package var isDeadline: Bool {
    guard case .interval(.open, .date) = date.value else { return false }
    return isOfPlan || record?.saysDeadline == true
  }

  /// Creates a time from a date alone or the fields of a time; fails for anything else.
  package init?(_ field: Field) {
    guard let date = field.date ?? field.record?[MomentFields.edtf] else { return nil }
    self.date = date
    record = field.record
    location = field.location
  }

  /// The source's own words; nil if there are none.
  package var text: String? { self[MomentFields.text] }

  /// What a field beside the date says; nil if it is absent.
  package subscript<Value>(key: Key<Value>) -> Value? { record?[key] }

  /// What a field beside the date lists; empty if it is absent.
  package subscript<Item>(key: Key<[Item]>) -> [Item] { record?[key] ?? [] }
}

extension Field {
  /// A date; nil for anything else.
  package var date: EDTF? {
    guard case .edtf(let date) = value else { return nil }
    return date
  }
}

extension Record {
  /// Whether the source's words for a time name a day by which something is to be done.
  package var saysDeadline: Bool {
    guard let text = self[MomentFields.text] else { return false }
    return Self.wordsOfDeadline.contains { [UInt8](folding: text.utf8).starts(with: $0) }
  }

  private static let wordsOfDeadline = [
    "by ", "before ", "no later than ", "not later than ", "at the latest ",
  ].map { [UInt8]($0.utf8) }
}
