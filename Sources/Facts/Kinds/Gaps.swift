package import Kit

package enum GapFields {
  package static let text = Key.required("text", .text, "What is not known.")

  static let schema = RecordSchema(
    "a gap", "Something that the sources leave open.",
    SharedFields.id(of: .gaps), text, SharedFields.about, SharedFields.by, SharedFields.at,
    and: .assertion)
}

package enum AssessmentFields {
  package static let text = Key.required("text", .text, "The judgment.")
  package static let likelihood = Key.optional(
    "likelihood", .word(of: Likelihood.self), "How likely it is, in ICD 203’s words.")
  package static let confidence = Key.optional(
    "confidence", .word(of: Confidence.self), "How sure the desk is.")
  package static let basis = Key.optional(
    "basis", .oneOrMore(.fact()), "The facts on which it rests.")
  package static let assumptions = Key.optional(
    "assumptions", .oneOrMore(.text), "What it takes for granted.")
  package static let wouldChangeIf = Key.optional(
    "would_change_if", .oneOrMore(.text), "What would change it.")

  static let hedge = Key.optional(SharedFields.hedge.name, .text, "A word of doubt.")

  /// The two rows of the scale of Intelligence Community Directive 203, 2(e)(2)(a).
  package enum Likelihood: String, Vocabulary {
    case almostNoChance = "almost no chance"
    case veryUnlikely = "very unlikely"
    case unlikely
    case roughlyEvenChance = "roughly even chance"
    case likely
    case veryLikely = "very likely"
    case almostCertain = "almost certain"
    case almostCertainly = "almost certainly"
    case remote
    case highlyImprobable = "highly improbable"
    case improbable
    case roughlyEvenOdds = "roughly even odds"
    case probable, probably
    case highlyProbable = "highly probable"
    case nearlyCertain = "nearly certain"
  }

  package enum Confidence: String, Vocabulary {
    case low, moderate, high
  }

  static let schema = RecordSchema(
    "an assessment", "A judgment of the desk’s own.",
    SharedFields.id(of: .assessments), text, likelihood, confidence, basis, assumptions,
    wouldChangeIf, hedge, SharedFields.supersededBy, SharedFields.about, SharedFields.by,
    SharedFields.at, and: .record)
}

package enum CorrectionFields {
  package static let date = Key.required(
    "date", .date, "The day of the correction.", example: "\"2025-11-02\"")
  package static let page = Key.optional(
    "page", .text, "The page that it concerns, by its path.")
  package static let kind = Key.optional(
    "kind", .word(of: Kind.self), "Whether the world changed or the desk was wrong.")
  package static let was = Key.optional("was", .text, "What was said.")
  package static let present = Key.optional("is", .text, "What is said now.")
  package static let facts = Key.optional(
    "facts", .oneOrMore(.fact()), "The facts that it concerns.")
  package static let note = SharedFields.note.shown(to: .everybody).saying(
    "What readers are told about it; published, unlike the note of any other fact.")

  package enum Kind: String, Vocabulary {
    case update, correction, clarification, retraction
  }

  static let schema = RecordSchema(
    "a correction", "A change to what was published, told to readers.",
    SharedFields.id(of: .corrections), date, page, kind, was, present, facts, note,
    and: .recordBesideNote)
}
