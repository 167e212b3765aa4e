import Kit
import Facts
import Site

extension FactReport {
  /// What changes on the site at the next moment at which anything does, by the clock alone: pages
  /// and facts that are published or withdrawn, and facts that fall due for a review, which a build
  /// from then on marks.
  ///
  /// - Returns: The moment and what happens then; nil if nothing will.
  package func nextChange() -> Answer? {
    let changes = pageChanges + factChanges + reviews
    guard let first = changes.map(\.moment).min() else { return nil }
    let next = changes.filter { $0.moment == first }
    let object: JSONValue = [
      "moment": .string(first.rfc3339), "changes": .array(next.map(\.json)),
    ]
    return Answer([first.rfc3339] + next.map { "  \($0.line)" }, [object])
  }

  private var pageChanges: [ScheduledChange] {
    parsed.pages.flatMap { page -> [ScheduledChange] in
      let matter = page.frontMatter
      if matter.isDraft, !options.includesDrafts { return [] }
      let moments = [PageFields.publishAt, PageFields.embargoUntil, PageFields.expiresAt]
        .compactMap { matter.record[$0] }
      // A page that is published under an embargo is seen when both are over.
      var isSeen = matter.isPublished(at: options.now)
      var changes: [ScheduledChange] = []
      for moment in Set(moments).filter({ options.now < $0 }).sorted() {
        let isSeenThen = matter.isPublished(at: moment)
        if isSeenThen != isSeen {
          changes.append(
            ScheduledChange(
              moment: moment, what: isSeenThen ? .published : .withdrawn, subject: page.file))
        }
        isSeen = isSeenThen
      }
      return changes
    }
  }

  private var factChanges: [ScheduledChange] {
    base.facts.compactMap { fact in
      guard let embargo = fact.embargo, options.now < embargo else { return nil }
      if fact.isDraft, !options.includesDrafts { return nil }
      return ScheduledChange(moment: embargo, what: .published, subject: fact.id)
    }
  }

  private var reviews: [ScheduledChange] {
    parsed.reviews.filter { options.now < $0.moment }.map {
      ScheduledChange(moment: $0.moment, what: .due, subject: $0.id)
    }
  }
}

/// What the clock alone changes on a site.
private struct ScheduledChange {
  enum What: String {
    case published
    case withdrawn
    case due
  }

  let moment: Instant
  let what: What

  /// The page's file or the fact's id.
  let subject: String
}

extension ScheduledChange {
  var line: String {
    switch what {
    case .published: "\(subject) is published"
    case .withdrawn: "\(subject) is withdrawn"
    case .due: "\(subject) is due for a review"
    }
  }

  var json: JSONValue { ["subject": .string(subject), "what": .string(what.rawValue)] }
}
