package import Facts
package import Kit

/// When a page or fact that waits is to be seen, or a page is not any more.
package struct Due: Hashable, Sendable {
  /// The moment from which on it may be seen; nil if only its being a draft is in the way.
  package let moment: Instant?

  /// Whether it is a draft, of which nobody knows when it will be none.
  package let isDraft: Bool

  package init(moment: Instant?, isDraft: Bool) {
    (self.moment, self.isDraft) = (moment, isDraft)
  }
}

extension Due {
  /// In words that follow a finding, such as `from 2026-03-01T00:00Z on`.
  package var words: String {
    let from = moment.map { "from \($0.toTheMinute) on" }
    return [isDraft ? "once it is no draft" : nil, from].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// Why it is not to be seen, in words that follow its name, such as `waits until 2026-03-01T00:00Z`.
  package var state: String {
    let until = moment.map { "waits until \($0.toTheMinute)" }
    return [isDraft ? "is a draft" : nil, until].compactMap(\.self).joined(separator: " and ")
  }

  /// What a run is asked to do that sees what is due then.
  package func options(_ options: BuildOptions) -> BuildOptions {
    var later = options
    later.now = moment ?? options.now
    later.includesDrafts = options.includesDrafts || isDraft
    return later
  }
}

extension FrontMatter {
  /// When the page is to be seen; nil if it is now, or was and will not be again.
  package func due(_ options: BuildOptions) -> Due? {
    let waits = isDraft && !options.includesDrafts
    let moment = [PageFields.publishAt, PageFields.embargoUntil].compactMap { record[$0] }
      .filter { options.now < $0 }.max()
    guard waits || moment != nil, isPublished(at: moment ?? options.now) else { return nil }
    return Due(moment: moment, isDraft: waits)
  }
}

extension FrontMatter {
  /// When the page is not to be seen any more; nil if it is not now and will not be, or stays.
  package func end(_ options: BuildOptions) -> Due? {
    guard !isDraft || options.includesDrafts, let end = record[PageFields.expiresAt],
      options.now < end
    else { return nil }
    return Due(moment: end, isDraft: false)
  }
}

extension Fact {
  /// When the fact is to be seen; nil if it is now.
  package func due(_ options: BuildOptions) -> Due? {
    let waits = isDraft && !options.includesDrafts
    let moment = embargo.flatMap { options.now < $0 ? $0 : nil }
    return waits || moment != nil ? Due(moment: moment, isDraft: waits) : nil
  }
}

extension ParsedSite {
  /// How many sites are looked at that will be: with more moments, the last is taken for those that
  /// are in between, as each costs about as much as the site of now.
  private static let limit = 6

  /// The pages that wait or expire, by the moments at which it is looked at them, the soonest first, those that
  /// wait for a desk last; a moment without a page is that of a fact, or
  /// of the end of a page.
  package func waiting(_ options: BuildOptions) -> [(due: Due, pages: Set<String>)] {
    var files: [Due: Set<String>] = [:]
    for page in pages {
      if let due = page.frontMatter.due(options) { files[due, default: []].insert(page.file) }
      if let end = page.frontMatter.end(options), files[end] == nil { files[end] = [] }
    }
    for fact in facts.facts {
      if let due = fact.due(options), files[due] == nil { files[due] = [] }
    }
    return [false, true].flatMap { isDraft in
      let dues = files.filter { $0.key.isDraft == isDraft }
        .sorted { ($0.key.moment ?? options.now) < ($1.key.moment ?? options.now) }
      guard dues.count > Self.limit, let last = dues.last else {
        return dues.map { (due: $0.key, pages: $0.value) }
      }
      let first = dues.prefix(Self.limit - 1).map { (due: $0.key, pages: $0.value) }
      let rest = dues.dropFirst(Self.limit - 1).reduce(into: Set<String>()) {
        $0.formUnion($1.value)
      }
      return first + [(due: last.key, pages: rest)]
    }
  }
}

extension Instant {
  /// The moment in UTC as RFC 3339 writes it, without seconds if there are none.
  fileprivate var toTheMinute: String {
    let text = rfc3339
    return text.utf8.endsWith(":00Z") ? "\(text.dropLast(4))Z" : text
  }
}
