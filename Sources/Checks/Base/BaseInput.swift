package import Facts
package import Kit

/// The facts, and what they are compared with.
package struct BaseInput: Sendable {
  package var base: FactBase
  package var archive: Archive

  /// The day for which freshness is judged; nil if it is not.
  package var today: CalendarDate?

  /// The zone of the site, in which a day begins and ends.
  package var zone = Zone.utc

  /// What readers were told when the site was last published; nil if nothing was.
  package var published: PublishedFacts?

  /// The actors, places and issues that a page names, or with which a page that is not to be seen yet
  /// waits, by their ids.
  package var namedOnPages: Set<String> = []

  /// The facts of which not all could be read, by their ids: what they seem not to say may be a slip.
  package var misread: Set<String> = []

  /// The facts that are not to be seen yet, by their ids.
  package var waiting: Set<String> = []

  package init(
    base: FactBase, archive: Archive = Archive(), today: CalendarDate? = nil,
    published: PublishedFacts? = nil
  ) {
    self.base = base
    self.archive = archive
    self.today = today
    self.published = published
  }
}
