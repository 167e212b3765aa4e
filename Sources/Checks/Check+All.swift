import Kit

extension Check {
  /// All checks, those of one scope in the order in which they run.
  package static let all: [Check] = [
    // The facts: names and links
    nameDuplicate, nameNearDuplicate, nameNotInSource, roleNotInSource, entityUnused,
    circularRelation,
    relationNotMutual,
    // … places
    coordinatesImpossible, coordinatesWithoutSource,
    // … sources
    archiveChanged, locatorOutOfRange, locatorUnlikely, sourceQuotationUnrecorded,
    sourceNumberUnrecorded, sourceLineUnused, archiveAbsent,
    // … quotations
    quoteNotInSource, quoteNotQuotedInSource, quoteSpeakerDiffersFromClaim, speakerNotNearQuote,
    speakerUnaffiliated, speakerNeverSpeaks, quotedClaimWithoutQuote, quoteTooLong,
    // … attribution
    descriptionNotInSource, anonymityUnexplained, singleUnnamedSource,
    accusationWithoutResponseField, disputedWithoutOtherSide, disputeNotDeclared,
    unansweredButAnswered, lopsidedBase, editorialRelationUnreviewed,
    // … figures
    figureWordingNotInSource, figureWordingCut, figureValueDiffersFromWording,
    figureQualifierDiffersFromWording,
    numberNotInSource, figureRangeInverted, partExceedsWhole, partOfUnlikeFigure,
    figuresConflictUndeclared,
    // … dates
    weekdayMismatch, relativeDateWithoutAnchor, dateWordingNotInSource, orderContradictsDates,
    outcomeOfFutureEvent, futureDated, historyOrder, staleAsOf, asOfUnknown, dateDiffersFromWords,
    accessedBeforePublished,
    // … what was published
    correctionMissing, idRemoved,

    // A page: address and links
    slugForm, factUnknown, citationUnknown, citationOutOfRange, linkBroken, anchorMissing,
    imageWithoutAlt, imageOfOtherHost,
    frontMatterLeaked, placeholderLeft, factLinkInTitle, headingOrder,
    embargoBroken,
    // … dates
    pageDates, dateImpossibleInProse, weekdayMismatchInProse, dateDiffersFromEvent,
    dateDiffersFromClaim, spanDiffersFromEvents, timeOfEvent, boundsOfEvent, spanOfEvent,
    // … figures, fields and quotations
    figureDiffersFromFact, figureQualifierLost, fieldDiffersFromFact, pinnedDayUnknown,
    quoteChanged, quoteOutOfOrder, quoteMisattributed, quotationWithoutSpeaker, quoteNotUsable,
    sourceShare, labelUnknown, figureMeasureDiffers, figureWordsUnknown, arithmeticWrong,
    unlinkedNumber,
    unlinkedQuotation, numberNotOnPage, timeNotOnPage, dayNotOnPage, quotationNotOnPage,
    // … meaning
    quoteMeaningCut, modalLost, likelihoodDiffers, likelihoodChanged, conditionLost, eventNotDone,
    eventNotOver,
    prospectNotDone, claimReversed,
    summaryReversed, superlativeReversed,
    claimWordsUnknown, claimWordDiffers, placeDiffers, wordsOfAnotherFact,
    // … names, attribution and balance
    nameUnknownForActor, misspelledNames, titleOfOtherSex, nameOfAnotherActor, roleDiffers,
    claimWithoutAttribution,
    claimToldAsShown, claimOfAnother, accusedOfAnother, figureMisattributed, hedgeLost,
    titleToldAsFact,
    loadedVerb,
    disputedWithoutOtherSideOnPage, differingFigureOmitted, noResponseReported,
    statusSupersededShown, factRetired, likelihoodWithConfidence, likelihoodWordMixed,
    viewEmptyCell, republishForbidden,

    // The whole site
    embargoBrokenByFacts, factWaits, factAheadOfPage, neverSeen, aliasForm, aliasCollision,
    outputName,
    topicSpelling,
    dateAhead, nameIgnored,
    templateUnknown, baseURLMissing,
    archivePublished, correctionOfNothing, correctionDate, addressLost, navigationBroken,
    navigationAnchorMissing, pageCollision, homeFactUnknown,
    homeFactRetired,
    homeLeadBroken,

    // The output
    outputCollision, republishForbiddenInFiles, viewEmptyCellInTheme, jsonldNotVisible,
    fieldNotShown,
  ]

  /// The rules of checks that look at the output, which a run with errors does not make.
  static let rulesOfOutput = Set(all.filter(\.isOfOutput).map(\.rule.name))

  private var isOfOutput: Bool {
    switch scope {
    case .files, .output: true
    case .base, .page, .site: false
    }
  }
}
