package import Kit

/// Who says it, where, and with what reserve.
extension Fact {
  /// The ids of who says it, or the words `source-voice`, `unattributed` or `desk`; empty if
  /// that is not given.
  package var by: [String] { texts("by") }

  /// Where the sources say it; empty if that is not given.
  package var locators: [Locator] { record["at"]?.items.compactMap(\.locator) ?? [] }

  /// The source's own word of doubt, such as “reportedly”; nil if there is none.
  package var hedge: String? { record["hedge"]?.text }

  /// What the source leaves unclear; nil if nothing is said of that.
  package var ambiguity: String? { record["ambiguity"]?.text }

  /// Whether the fact is the desk's own judgement.
  package var isOfDesk: Bool { kind == .assessments || by.contains("desk") }

  /// Whether it is left out of the site.
  package var isDraft: Bool { record["draft"]?.boolean ?? false }

  /// When it may first be published; nil if at once.
  package var embargo: Instant? {
    guard case .instant(let instant) = record["embargo_until"]?.value else { return nil }
    return instant
  }

  /// The ids that stand in its place; empty unless it is retired.
  package var replacements: [String] { ids("replaced_by") }

  /// Whether only its id is kept.
  package var isRetired: Bool { record["replaced_by"] != nil }
}

extension Fact {
  /// The ids in the field called `name`, without reserved words; empty if there are none.
  package func ids(_ name: String) -> [String] { record.ids(name) }

  /// The texts, ids and reserved words in the field called `name`; empty if there are none.
  package func texts(_ name: String) -> [String] { record.texts(name) }
}

extension Record {
  /// The ids in the field called `name`, without reserved words; empty if there are none.
  package func ids(_ name: String) -> [String] { self[name]?.items.compactMap(\.reference) ?? [] }

  /// The texts, ids and reserved words in the field called `name`; empty if there are none.
  package func texts(_ name: String) -> [String] { self[name]?.items.compactMap(\.text) ?? [] }

  /// The records in the field called `name`; empty if there are none.
  package func records(_ name: String) -> [Record] {
    self[name]?.items.compactMap(\.record) ?? []
  }
}
