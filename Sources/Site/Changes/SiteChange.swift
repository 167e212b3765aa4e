package import Facts
package import Kit

/// A change that readers are told of: a correction, with what it changed, or what changed without one.
package struct SiteChange: Hashable, Sendable {
  /// What happened; of one day the first stand before the others.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case corrected, withdrawn, revised, added
  }

  /// The day of the correction, or else of the publication; nil for a correction without a day.
  package let date: CalendarDate?
  package let kind: Kind

  /// The id of the correction; nil if none tells of it.
  package let correction: String?

  /// What the lock remembers of it; empty for a correction that is not in the lock yet.
  package var recorded: [RecordedChange]
}

extension SiteChange {
  /// What changed, newest first.
  ///
  /// - Parameters:
  ///   - recorded: What the lock remembers, the oldest first; all of it may be seen.
  ///   - corrections: The corrections that may be seen.
  /// - Returns: All changes, those of one day by what happened.
  /// - Complexity: O(*n* log *n*) in the number of both.
  static func all(recorded: [RecordedChange], corrections: [Fact]) -> [SiteChange] {
    var changes = corrections.map {
      SiteChange(date: $0.day, kind: .corrected, correction: $0.id, recorded: [])
    }
    let places = Dictionary(corrections.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for change in recorded {
      if let place = change.corrections.lazy.compactMap({ places[$0] }).first {
        changes[place].recorded.append(change)
      } else {
        changes.append(
          SiteChange(date: change.date, kind: change.kind.told, correction: nil, recorded: [change])
        )
      }
    }
    return changes.stablySorted { first, second in
      if first.date == second.date { return first.kind.rank < second.kind.rank }
      guard let one = first.date, let other = second.date else { return first.date != nil }
      return one > other
    }
  }
}

extension SiteChange.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension RecordedChange.Kind {
  fileprivate var told: SiteChange.Kind {
    switch self {
    case .added: .added
    case .revised: .revised
    case .withdrawn: .withdrawn
    }
  }
}

extension ReadSubject {
  /// What changed of what readers are told.
  package static let changes = ReadSubject(number: 37)
}

extension ByteWriter {
  package mutating func write(_ change: SiteChange) {
    write(change.kind.rawValue)
    write(change.date) { $0.write($1.dayNumber) }
    write(change.correction) { $0.write($1) }
    write(change.recorded) { $0.write($1) }
  }

  private mutating func write(_ change: RecordedChange) {
    write(change.date.dayNumber)
    write(change.kind.rawValue)
    if case .page = change.subject { write(true) } else { write(false) }
    write(change.subject.name)
    write(change.title)
    write(change.why) { $0.write($1) }
    write(change.corrections) { $0.write($1) }
    write(change.fields) { writer, field in
      writer.write(field.name.rawValue)
      writer.write(field.old) { $0.write($1) }
      writer.write(field.new) { $0.write($1) }
    }
  }
}
