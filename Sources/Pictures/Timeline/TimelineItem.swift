package import Facts
package import Kit

/// An event as a timeline draws it.
package struct TimelineItem: Hashable, Sendable {
  let id: String
  let title: String

  /// When it was; nil if that is not given.
  var date: EDTF?

  /// The date in words, or what the source says in its place; empty if neither is given.
  var words = ""

  /// Whether it took place, such as `occurred`; empty if that is not given.
  var modality: EventFields.Modality?

  /// The ids of the events that it follows, precedes, and is a part of.
  var after: [String] = []
  var before: [String] = []
  var during: [String] = []

  /// Whether a date stands on a scale: one of which something is known.
  package var isDated: Bool { date.map { !$0.stretches.isEmpty } ?? false }

  package init(
    id: String, title: String, date: EDTF?, words: String = "",
    modality: EventFields.Modality? = nil,
    after: [String] = [], before: [String] = [], during: [String] = []
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.words = words
    self.modality = modality
    self.after = after
    self.before = before
    self.during = during
  }
}
