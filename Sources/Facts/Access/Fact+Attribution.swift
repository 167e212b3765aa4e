package import Kit

/// Who says it, where, and with what reserve.
extension Fact {
  /// Who says it; empty if that is not given.
  package var by: [FactReference] { self[SharedFields.by] }

  /// Where the sources say it; empty if that is not given.
  package var locators: [Locator] { self[SharedFields.at] }

  /// The ids of the sources on which it rests, each once.
  package var sourceIDs: [String] { locators.map(\.source).uniqued() }

  /// The source's own word of doubt, such as “reportedly”; nil if there is none.
  package var hedge: String? { self[SharedFields.hedge] }

  /// Whether it is left out of the site.
  package var isDraft: Bool { self[SharedFields.draft] ?? false }

  /// When it may first be published; nil if at once.
  package var embargo: Instant? {
    [self[SharedFields.publishAt], self[SharedFields.embargoUntil]].compactMap(\.self).max()
  }

  /// Whether it says itself when it is published, and does not go by the pages that use it.
  package var saysWhenPublished: Bool {
    has(SharedFields.draft) || has(SharedFields.publishAt) || has(SharedFields.embargoUntil)
  }

  /// The ids that stand in its place; empty unless it is retired.
  package var replacements: [String] { self[SharedFields.replacedBy] }

  /// Whether only its id is kept.
  package var isRetired: Bool { has(SharedFields.replacedBy) }
}
