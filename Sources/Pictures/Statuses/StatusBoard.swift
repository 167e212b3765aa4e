package import Facts
package import Kit

/// How things stand, subject by subject, each state with those that went before it.
package struct StatusBoard: Hashable, Sendable {
  package struct Subject: Hashable, Sendable {
    /// The states that nothing has replaced, in the order of the list; several where several
    /// voices differ.
    package var lines: [StatusLine]
  }

  package let subjects: [Subject]

  /// - Parameters:
  ///   - ids: The statuses to show; one that is said to be superseded is shown with what supersedes
  ///     it.
  ///   - facts: The base.
  package init(of ids: [String], in facts: FactBase) {
    let latest = ids.map { facts.latestStatus(after: $0) }.uniqued()
    subjects = latest.filter { facts[$0]?.kind == .statuses }.groupedInOrder { id in
      let subject = facts[id].map { $0[StatusFields.subject]?.reference ?? $0.subjectWords }
      return Array((subject ?? "").utf8)
    }.map { ids in Subject(lines: ids.compactMap { StatusLine($0, in: facts) }) }
  }
}

/// A state of something, with those that went before it.
package struct StatusLine: Hashable, Sendable {
  package struct State: Hashable, Sendable {
    package let state: HistoryState

    /// The status that says so, now or before.
    package let status: String
  }

  /// The states, oldest first; the last is how it stands now.
  package let states: [State]

  /// Fails if there is no status called `id`.
  package init?(_ id: String, in facts: FactBase) {
    guard facts[id]?.kind == .statuses else { return nil }
    states = (facts.statusesBefore(id).reversed() + [id]).flatMap { id in
      facts[id].map(Self.states) ?? []
    }
  }

  private static func states(of status: Fact) -> [State] {
    let words = status.hedge.map { "\($0) \(status.text)" } ?? status.text
    let present = HistoryState(words: words, since: status.asOf?.date)
    let former = HistoryState.states(of: status, isEnglish: false).dropLast()
    return (former + [present]).map { State(state: $0, status: status.id) }
  }

  /// Since when it stands as it does now, if it stood otherwise before or was confirmed since; nil
  /// if one state is all that is known.
  package var turn: Turn? {
    let words = states.map(\.state.words)
    guard let present = words.last, states.count > 1 else { return nil }
    let before = words.lastIndex { !$0.hasSameBytes(as: present) }
    let first = (before ?? -1) + 1
    return Turn(
      since: states[first].state.since, isChange: before != nil,
      isConfirmed: first < states.count - 1)
  }

  package struct Turn: Hashable, Sendable {
    /// Nil if the date is not known.
    package let since: EDTF?

    /// Whether it stood otherwise before.
    package let isChange: Bool

    /// Whether a later state says the same again.
    package let isConfirmed: Bool
  }
}

extension FactBase {
  /// The last of the statuses that supersede the one called `id`, or that itself if none does.
  fileprivate func latestStatus(after id: String) -> String {
    var (latest, seen) = (id, Set([id]))
    while let next = status(superseding: latest), seen.insert(next).inserted { latest = next }
    return latest
  }

  /// The status that the base says supersedes the one called `id`; nil if it names none.
  ///
  /// That one is later than the other does not say so: two voices may differ at their time.
  private func status(superseding id: String) -> String? {
    let named = self[id]?[SharedFields.supersededBy].first { FactKind(id: $0) == .statuses }
    return named ?? facts(naming: id, in: StatusFields.supersedes.path).first
  }

  /// The statuses that the one called `id` supersedes, at once or over others, the newest first.
  fileprivate func statusesBefore(_ id: String) -> [String] {
    var (found, seen) = ([id], Set([id]))
    var next = 0
    while next < found.count {
      let naming = facts(naming: found[next], in: SharedFields.supersededBy.path)
      let earlier = (self[found[next]]?[StatusFields.supersedes] ?? []) + naming
      for id in earlier where self[id]?.kind == .statuses && seen.insert(id).inserted {
        found.append(id)
      }
      next += 1
    }
    let earlier = found.dropFirst().map { (id: $0, since: self[$0]?.asOf?.date.earliest) }
    let dated = earlier.compactMap { status in status.since.map { (id: status.id, since: $0) } }
    // Where a date is missing, the links alone tell the order.
    if dated.count < earlier.count { return earlier.map(\.id) }
    return dated.sorted { $0.since > $1.since }.map(\.id)
  }
}

extension Fact {
  /// What a status is about, if that is no fact.
  fileprivate var subjectWords: String {
    self[StatusFields.subject]?.record?[SubjectFields.text] ?? ""
  }
}
