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

  /// The field in which a block names them; nil for a matrix, which names parties and issues.
  package var list: Key<[String]>? {
    let summary: String
    switch self {
    case .timeline: summary = "What happened."
    case .positionMatrix: return nil
    case .figures: summary = "The numbers."
    case .statuses: summary = "How things stand."
    case .actors: summary = "Who is concerned."
    case .quotes: summary = "What was said."
    case .gaps: summary = "What is not known."
    case .map: summary = "Where."
    case .claims: summary = "What is claimed."
    }
    return .optional(factKind.plural, .list(.fact(factKind)), summary)
  }
}

extension ViewBlock {
  /// Whether a position belongs to the columns and rows of a matrix; an absent list means all.
  package func holds(_ position: Fact) -> Bool {
    let sides = [
      (ViewFields.columns, PositionFields.party), (ViewFields.rows, PositionFields.issue),
    ]
    return sides.allSatisfy { list, key in
      let named = record[list]
      return named.isEmpty || position[key].map(named.contains) ?? false
    }
  }
}
