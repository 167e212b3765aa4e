extension FactKind {
  /// The fields of a fact of the kind.
  package var schema: RecordSchema {
    switch self {
    case .sources: .source
    case .actors: .actor
    case .places: .place
    case .issues: .issue
    case .events: .event
    case .claims: .claim
    case .quotes: .quote
    case .positions: .position
    case .figures: .figure
    case .statuses: .status
    case .prospects: .prospect
    case .gaps: .gap
    case .assessments: .assessment
    case .corrections: .correction
    }
  }
}
