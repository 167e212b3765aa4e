extension FactKind {
  /// The fields of a fact of the kind.
  package var schema: RecordSchema {
    switch self {
    case .sources: SourceFields.schema
    case .actors: ActorFields.schema
    case .places: PlaceFields.schema
    case .issues: IssueFields.schema
    case .events: EventFields.schema
    case .claims: ClaimFields.schema
    case .quotes: QuoteFields.schema
    case .positions: PositionFields.schema
    case .figures: FigureFields.schema
    case .statuses: StatusFields.schema
    case .prospects: ProspectFields.schema
    case .gaps: GapFields.schema
    case .assessments: AssessmentFields.schema
    case .corrections: CorrectionFields.schema
    }
  }
}
