import Facts
import Kit

extension PublishedFacts {
  /// What readers are told from a day on, with what changed since the last publication.
  ///
  /// - Parameters:
  ///   - facts: The facts that are to be seen.
  ///   - pages: The pages that are to be seen.
  ///   - former: What readers were told before; nil if nothing was, so that nothing changed.
  ///   - day: The day of the publication.
  ///   - isHidden: Whether something that was published is not gone, but may not be seen now, or has
  ///     moved.
  init(
    _ facts: FactBase, _ pages: [Page], after former: PublishedFacts?, on day: CalendarDate,
    hiding isHidden: (RecordedChange.Subject) -> Bool
  ) {
    self.init(facts)
    self.pages = pages.map(PublishedPage.init).sorted { $0.address.precedes($1.address) }
    guard let former else { return }
    let corrections = NewCorrections(in: facts, after: former)
    changes =
      former.changes + changes(of: facts, since: former, on: day, corrections, isHidden)
      + changes(of: pages, since: former, on: day, corrections, isHidden)
  }

  private func changes(
    of facts: FactBase, since former: PublishedFacts, on day: CalendarDate,
    _ corrections: NewCorrections, _ isHidden: (RecordedChange.Subject) -> Bool
  ) -> [RecordedChange] {
    let before = Dictionary(former.entries.map { ($0.fact.id, $0.fact) }) { first, _ in first }
    // The first locks held neither titles nor what is retired.
    let knowsTitles = former.pages != nil
    let present = entries.compactMap { entry -> RecordedChange? in
      guard let fact = facts[entry.fact.id], fact.kind != .corrections else { return nil }
      return entry.fact.change(
        since: before[fact.id], on: day, knowingTitles: knowsTitles, why: fact.reason(for:)
      ).map { corrections.telling(of: $0, [fact.id]) }
    }
    let gone = former.entries.map(\.fact).filter { former in
      facts[former.id] == nil && !former.isRetired && FactKind(id: former.id) != .corrections
        && !isHidden(.fact(former.id))
    }.map { former in
      corrections.telling(
        of: RecordedChange(.withdrawn, of: .fact(former.id), called: former.name, on: day),
        [former.id])
    }
    return present + gone
  }

  private func changes(
    of pages: [Page], since former: PublishedFacts, on day: CalendarDate,
    _ corrections: NewCorrections, _ isHidden: (RecordedChange.Subject) -> Bool
  ) -> [RecordedChange] {
    guard let formerPages = former.pages, let newPages = self.pages else { return [] }
    let before = Dictionary(formerPages.map { ($0.address, $0) }) { first, _ in first }
    let files = Dictionary(pages.map { ($0.address, $0.file) }) { first, _ in first }
    let moved = Dictionary(
      pages.flatMap { page in
        page.frontMatter.formerAddresses.compactMap { before[$0] }.map { (page.address, $0) }
      }
    ) { first, _ in first }
    let present = newPages.compactMap { page in
      page.change(since: before[page.address] ?? moved[page.address], on: day).map {
        corrections.telling(of: $0, [page.address] + (files[page.address].map { [$0] } ?? []))
      }
    }
    let gone = formerPages.filter {
      files[$0.address] == nil && !isHidden(.page($0.address))
    }.map { page in
      RecordedChange(.withdrawn, of: .page(page.address), called: page.title, on: day)
    }
    return present + gone
  }
}

/// The corrections that no former publication had, by what they concern.
private struct NewCorrections {
  private let ids: [String: [String]]

  init(in facts: FactBase, after former: PublishedFacts) {
    let known = Set(former.entries.map(\.fact.id))
    var ids: [String: [String]] = [:]
    for correction in facts.facts(of: .corrections) where !known.contains(correction.id) {
      let page = correction[CorrectionFields.page].map { [$0] } ?? []
      for name in (page + correction[CorrectionFields.facts]).uniqued() {
        ids[name, default: []].append(correction.id)
      }
    }
    self.ids = ids
  }

  /// A change with those that name its subject by one of its names.
  func telling(of change: RecordedChange, _ names: [String]) -> RecordedChange {
    var change = change
    change.corrections = names.flatMap { ids[$0] ?? [] }.uniqued()
    return change
  }
}

extension PublishedFact {
  /// What changed of it; nil if readers are told the same.
  fileprivate func change(
    since former: PublishedFact?, on day: CalendarDate, knowingTitles: Bool,
    why: (String?) -> String?
  ) -> RecordedChange? {
    guard let former else {
      return isRetired ? nil : RecordedChange(.added, of: .fact(id), called: name, on: day)
    }
    if isRetired {
      if former.isRetired || !knowingTitles { return nil }
      return RecordedChange(.withdrawn, of: .fact(id), called: former.name, on: day)
    }
    var change = RecordedChange(.revised, of: .fact(id), called: name, on: day)
    change.fields = changes(since: former).map(RecordedChange.Field.init)
    if knowingTitles, let old = former.title, let new = title, old != new {
      change.fields.append(RecordedChange.Field(.title, from: old, to: new))
    }
    change.why = why(former.wording)
    return change.fields.isEmpty ? nil : change
  }
}

extension RecordedChange.Field {
  fileprivate init(_ change: PublishedChange) {
    switch change {
    case .wording(let old, let new): self.init(.wording, from: old, to: new)
    case .value(let old, let new): self.init(.value, from: old, to: new)
    case .speakers(let old, let new): self.init(.speakers, from: old, to: new)
    case .standing(let old, let new): self.init(.standing, from: old, to: new)
    }
  }
}

extension Fact {
  /// Why it says no more what it said, as its history has it; nil if that does not tell.
  fileprivate func reason(for former: String?) -> String? {
    guard let former else { return nil }
    return formerWordings.last { $0.text == former }?.why
  }
}

extension PublishedPage {
  fileprivate init(_ page: Page) {
    self.init(
      address: page.address, title: page.frontMatter.title,
      updated: page.frontMatter.updated?.rfc3339)
  }

  /// What changed of it, as far as it says so; nil if it does not.
  fileprivate func change(since former: PublishedPage?, on day: CalendarDate) -> RecordedChange? {
    guard let former else {
      return RecordedChange(.added, of: .page(address), called: title, on: day)
    }
    if updated == nil || updated == former.updated { return nil }
    var change = RecordedChange(.revised, of: .page(address), called: title, on: day)
    if former.title != title {
      change.fields.append(RecordedChange.Field(.title, from: former.title, to: title))
    }
    return change
  }
}
