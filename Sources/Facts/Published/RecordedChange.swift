package import Kit

/// A change from one publication to the next, as the lock remembers it.
package struct RecordedChange: Hashable, Sendable {
  package enum Kind: String, Vocabulary {
    case added, revised, withdrawn
  }

  /// What changed: a fact by its id, or a page by its address.
  package enum Subject: Hashable, Sendable {
    case fact(String)
    case page(String)
  }

  /// A part of what readers are told, with what it said and says; nil where it said or says nothing.
  package struct Field: Hashable, Sendable {
    package let name: Name
    package let old: String?
    package let new: String?

    package init(_ name: Name, from old: String?, to new: String?) {
      (self.name, self.old, self.new) = (name, old, new)
    }
  }

  /// The parts of what readers are told.
  package enum Name: String, Vocabulary {
    case wording, value, speakers, standing, title
  }

  /// The day of the publication with which it came.
  package let date: CalendarDate
  package let kind: Kind
  package let subject: Subject

  /// What the fact or page was called then.
  package let title: String
  package var fields: [Field] = []

  /// Why, as the history of the fact says; nil if it does not.
  package var why: String?

  /// The ids of the corrections that tell of it.
  package var corrections: [String] = []

  package init(_ kind: Kind, of subject: Subject, called title: String, on date: CalendarDate) {
    (self.kind, self.subject, self.title, self.date) = (kind, subject, title, date)
  }
}

extension RecordedChange {
  init?(_ record: Record) {
    guard let date = record[RecordedChangeFields.date],
      let kind = record[RecordedChangeFields.kind],
      let subject = record[RecordedChangeFields.fact].map(Subject.fact)
        ?? record[RecordedChangeFields.page].map(Subject.page)
    else { return nil }
    self.init(kind, of: subject, called: record[LockFields.title] ?? subject.name, on: date)
    fields = record[RecordedChangeFields.fields].compactMap { record in
      record[RecordedChangeFields.name].map {
        Field($0, from: record[RecordedChangeFields.was], to: record[RecordedChangeFields.present])
      }
    }
    why = record[RecordedChangeFields.why]
    corrections = record[RecordedChangeFields.corrections]
  }
}

extension RecordedChange.Subject {
  /// The id of the fact, or the address of the page.
  package var name: String {
    switch self {
    case .fact(let name), .page(let name): name
    }
  }
}

/// What the lock says of a change.
enum RecordedChangeFields {
  static let date = Key.required("date", .date, "The day of the publication.")
  static let kind = Key.required("change", .word(of: RecordedChange.Kind.self), "What happened.")
  static let fact = Key.optional("fact", .text, "The fact that changed.")
  static let page = Key.optional("page", .text, "The address of the page that changed.")
  static let why = Key.optional("why", .text, "Why, as the history of the fact says.")
  static let corrections = Key.optional(
    "corrections", .list(.text), "The corrections that tell of it.")
  static let fields = Key.optional(
    "fields", .list(.record(fieldSchema)), "What readers were and are told.")
  static let name = Key.required("field", .word(of: RecordedChange.Name.self), "The part.")
  static let was = Key.optional("was", .text, "What it said.")
  static let present = Key.optional("is", .text, "What it says.")

  static let schema = RecordSchema(
    "a recorded change", "What changed from one publication to the next.",
    date, kind, fact, page, LockFields.title, why, corrections, fields)

  private static let fieldSchema = RecordSchema(
    "a changed part", "A part of what readers are told.", name, was, present)
}
