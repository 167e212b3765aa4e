extension BaseCheck {
  /// The checks of every run, in the order of their rules in the documentation.
  package static let all: [BaseCheck] =
    ofNames + ofPlaces + ofSources + ofQuotations + ofAttribution + ofFigures + ofDates

  /// The checks that a release adds.
  package static let ofRelease: [BaseCheck] = [editorialRelationUnreviewed]

  private static let ofNames = [
    nameDuplicate, nameNearDuplicate, nameNotInSource, entityUnused, circularRelation,
    relationNotMutual,
  ]

  private static let ofPlaces = [coordinatesImpossible, coordinatesWithoutSource]

  private static let ofSources = [
    archiveChanged, locatorOutOfRange, locatorUnlikely, sourceQuotationUnrecorded,
    sourceNumberUnrecorded, sourceLineUnused,
  ]

  private static let ofQuotations = [
    quoteNotInSource, quoteNotQuotedInSource, quoteSpeakerDiffersFromClaim, speakerNotNearQuote,
    speakerUnaffiliated, speakerNeverSpeaks, quotedClaimWithoutQuote, quoteTooLong,
  ]

  private static let ofAttribution = [
    descriptionNotInSource, anonymityUnexplained, singleUnnamedSource,
    accusationWithoutResponseField, disputedWithoutOtherSide, disputeNotDeclared,
    unansweredButAnswered, lopsidedBase,
  ]

  private static let ofFigures = [
    figureWordingNotInSource, figureValueDiffersFromWording, figureQualifierDiffersFromWording,
    figureRangeInverted, partExceedsWhole, partOfUnlikeFigure, figuresConflictUndeclared,
  ]

  private static let ofDates = [
    weekdayMismatch, relativeDateWithoutAnchor, dateWordingNotInSource, orderContradictsDates,
    outcomeOfFutureEvent, futureDated, staleAsOf, asOfUnknown,
  ]
}
