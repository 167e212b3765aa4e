import Kit

/// What readers were told about a fact when the site was last published, as far as a change of it
/// calls for a correction.
package struct PublishedFact: Hashable, Sendable {
  package let id: String

  /// The words of a figure or a quotation; nil for other facts.
  package let wording: String?

  /// The number of a figure, as `valueInWords` has it; nil if there is none.
  let value: String?

  /// Who says it: ids and reserved words; empty if nobody does.
  let speakers: [String]

  /// How it stands, as it was written; nil if that is not given.
  let standing: String?

  /// What lists call it, for the day on which it is gone; nil where its wording is that, or the lock is
  /// of a time that did not remember it.
  package var title: String?

  /// Whether other facts have taken its place.
  package var isRetired = false
}

extension PublishedFact {
  /// Remembers what a fact tells readers.
  package init(_ fact: Fact) {
    id = fact.id
    wording = fact.kind.isQuotedByReaders && !fact.text.isEmpty ? fact.text : nil
    value = fact.kind == .figures ? fact[FigureFields.value]?.valueInWords : nil
    speakers = fact.speakers.compactMap(\.text)
    standing = fact.standing?.rawValue
    title = wording == fact.label ? nil : fact.label
    isRetired = fact.isRetired
  }

  /// What it says of a figure or quotation now instead of `former`, or who says it, or how it
  /// stands; empty if readers are told the same.
  package func changes(since former: PublishedFact) -> [PublishedChange] {
    var changes: [PublishedChange] = []
    if !wording.hasSameBytes(as: former.wording) {
      changes.append(.wording(former.wording ?? "nothing", wording ?? "nothing"))
    } else if !value.hasSameBytes(as: former.value) {
      changes.append(.value(former.value ?? "none", value ?? "none"))
    }
    if speakers != former.speakers {
      changes.append(.speakers(former.speakers.inWords, speakers.inWords))
    }
    if standing != former.standing {
      changes.append(
        .standing(former.standing ?? "without standing", standing ?? "without standing"))
    }
    return changes
  }

  /// What lists call it, as far as that is remembered.
  package var name: String { title ?? wording ?? id }
}

/// A change that readers of the former state should be told of, with what was and what is.
package enum PublishedChange: Hashable, Sendable {
  case wording(String, String)
  case value(String, String)
  case speakers(String, String)
  case standing(String, String)
}

extension FactKind {
  /// Whether pages repeat the words of such facts as they stand.
  fileprivate var isQuotedByReaders: Bool { self == .figures || self == .quotes }
}

extension Record {
  /// A figure's value, such as `qualifier nearly, point 1800`, in the order of its schema.
  fileprivate var valueInWords: String {
    FigureValueFields.schema.fields.compactMap { field in
      self.field(named: field.name).flatMap(\.inWords).map { "\(field.name) \($0)" }
    }.joined(separator: ", ")
  }
}

extension Field {
  fileprivate var inWords: String? {
    boolean.map { "\($0)" } ?? decimal?.description ?? text
  }
}

extension [String] {
  fileprivate var inWords: String { isEmpty ? "nobody" : joined(separator: ", ") }
}

extension String? {
  /// Whether both are absent, or the same bytes.
  fileprivate func hasSameBytes(as other: String?) -> Bool {
    guard let self, let other else { return self == nil && other == nil }
    return self.hasSameBytes(as: other)
  }
}
