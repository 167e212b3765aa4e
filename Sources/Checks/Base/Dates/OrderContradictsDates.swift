import Facts
package import Kit

extension Rule {
  package static let orderContradictsDates = Rule(
    "order-contradicts-dates", .error,
    catches: "An event said to come after, before or during another whose date says otherwise.",
    why: "The timeline would show one order and the text another.",
    wrong: "when: { edtf: \"2020-01\", after: event.taliban-takeover }   # of August 2021",
    right: "when: { edtf: \"2020-01\", before: event.taliban-takeover }")
}

extension Check {
  static let orderContradictsDates = base(.orderContradictsDates) { input in
    input.base.links.compactMap { link in
      guard let relation = EventRelation(path: link.path), let event = input.base[link.origin],
        let other = input.base[link.target], let date = event.when?.date,
        let otherDate = other.when?.date, relation.isContradicted(by: date, otherDate)
      else { return nil }
      return Diagnostic(
        .orderContradictsDates, at: link.location,
        "\(event.id) (\(date.text)) is said to be \(relation.rawValue) \(other.id)"
          + " (\(otherDate.text))",
        help: "correct the order or one of the dates", id: event.id)
    }
  }
}

private enum EventRelation: String {
  case after, before, during

  /// Creates the relation that the field at the path states; fails if it states none.
  init?(path: FieldPath) {
    switch path {
    case EventFields.afterPath: self = .after
    case EventFields.beforePath: self = .before
    case EventFields.duringPath: self = .during
    default: return nil
    }
  }

  /// Whether no days within the bounds of the dates keep the order.
  func isContradicted(by date: EDTF, _ other: EDTF) -> Bool {
    switch self {
    case .after: date.latest.isBefore(other.earliest)
    case .before: other.latest.isBefore(date.earliest)
    case .during: date.latest.isBefore(other.earliest) || other.latest.isBefore(date.earliest)
    }
  }
}
