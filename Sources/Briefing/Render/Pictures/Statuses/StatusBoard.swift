/// How things stand, subject by subject, each state with those that went before it.
struct StatusBoard: Hashable, Sendable {
  struct Subject: Hashable, Sendable {
    /// The states that nothing has replaced, in the order of the list; several where several
    /// voices differ.
    var lines: [StatusLine]
  }

  let subjects: [Subject]

  /// - Parameters:
  ///   - ids: The statuses to show; one that another of the base has replaced is shown with that.
  ///   - facts: The base.
  /// - Complexity: O(*n*²) in the number of statuses of one subject.
  init(of ids: [String], in facts: FactBase) {
    var seen: Set<String> = []
    var places: [String: Int] = [:]
    var subjects: [Subject] = []
    for id in ids {
      let latest = facts.latestStatus(after: id)
      guard seen.insert(latest).inserted, let line = StatusLine(latest, in: facts) else { continue }
      let key = facts[latest].map { $0.ids("subject").first ?? $0.subjectWords } ?? ""
      let place = places[key, default: subjects.count]
      places[key] = place
      if place == subjects.count { subjects.append(Subject(lines: [])) }
      subjects[place].lines.append(line)
    }
    self.subjects = subjects
  }
}

/// A state of something, with those that went before it.
struct StatusLine: Hashable, Sendable {
  struct State: Hashable, Sendable {
    let state: HistoryState

    /// The status that says so, now or before.
    let status: String
  }

  /// The states, oldest first; the last is how it stands now.
  let states: [State]

  /// Fails if there is no status called `id`.
  init?(_ id: String, in facts: FactBase) {
    guard facts[id]?.kind == .statuses else { return nil }
    states = (facts.statusesBefore(id).reversed() + [id]).flatMap { id in
      facts[id].map(Self.states) ?? []
    }
  }

  private static func states(of status: Fact) -> [State] {
    let present = HistoryState(words: status.text, since: status.asOf?.date)
    let all = HistoryState.states(of: status, isEnglish: false)
    return (all.isEmpty ? [present] : all).map { State(state: $0, status: status.id) }
  }

  /// Since when it stands as it does now, if it stood otherwise before or was confirmed since; nil
  /// if one state is all that is known.
  var turn: Turn? {
    let words = states.map(\.state.words)
    guard let present = words.last, states.count > 1 else { return nil }
    let before = words.lastIndex { !$0.utf8.elementsEqual(present.utf8) }
    let first = (before ?? -1) + 1
    return Turn(
      since: states[first].state.since, isChange: before != nil,
      isConfirmed: first < states.count - 1)
  }

  struct Turn: Hashable, Sendable {
    /// Nil if the date is not known.
    let since: EDTF?

    /// Whether it stood otherwise before.
    let isChange: Bool

    /// Whether a later state says the same again.
    let isConfirmed: Bool
  }
}

extension FactBase {
  /// The status that has replaced the one called `id`, or that itself if none has.
  fileprivate func latestStatus(after id: String) -> String {
    var (latest, seen) = (id, Set([id]))
    while let next = statusAfter(latest), seen.insert(next.id).inserted { latest = next.id }
    return latest
  }

  /// The statuses that the one called `id` has replaced, at once or over others, the newest first.
  fileprivate func statusesBefore(_ id: String) -> [String] {
    var (found, seen) = ([id], Set([id]))
    var next = 0
    while next < found.count {
      let earlier = candidates(before: found[next]).filter { !seen.contains($0) }
      for candidate in earlier where statusAfter(candidate)?.id == found[next] {
        if seen.insert(candidate).inserted { found.append(candidate) }
      }
      next += 1
    }
    return found.dropFirst().sorted { first, second in
      let (one, other) = (self[first]?.asOf?.date.earliest, self[second]?.asOf?.date.earliest)
      guard let one, let other else { return false }
      return one > other
    }
  }

  /// What the status called `id` may have replaced: what it names, what names it, and what is of
  /// the same subject.
  private func candidates(before id: String) -> [String] {
    guard let status = self[id] else { return [] }
    let declared = referrers(of: id).filter { $0.path == "superseded_by" }.map(\.origin)
    let related = status.ids("subject").prefix(1).flatMap { referrers(of: $0) }
      .filter { $0.path == "subject" }.map(\.origin)
    return status.ids("supersedes") + declared + related
  }
}

extension Fact {
  /// What a status is about, if that is no fact.
  fileprivate var subjectWords: String { record["subject"]?.record?["text"]?.text ?? "" }
}
