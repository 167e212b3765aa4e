package import Facts

extension ViewBlock.Kind {
  /// The kind of the facts that the component shows.
  package var factKind: FactKind {
    switch self {
    case .timeline: .events
    case .positionMatrix: .positions
    case .figures: .figures
    case .statuses: .statuses
    case .actors: .actors
    case .quotes: .quotes
    case .gaps: .gaps
    case .map: .places
    case .claims: .claims
    }
  }

  /// The key under which a block names them.
  package var listKey: String { factKind.plural }
}
