/// How much a finding matters.
package enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Worth knowing; never fails a run.
  case note

  /// Worth mending; fails a run that was asked to be strict.
  case warning

  /// Stops the build, so that nothing is written.
  case error
}

extension Severity: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
