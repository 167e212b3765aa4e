package enum ClaimFields {
  package static let text = Key.required(
    "text", .text, "One proposition, neutral, readable after “says that”.")
  package static let kind = Key.expected("kind", .word(of: Kind.self), "What kind of claim it is.")
  package static let mode = Key.expected("mode", .word(of: Mode.self), "How the source gives it.")
  package static let standing = Key.expected(
    "standing", .word(of: Standing.self), "Whether the sources used contest it.")
  package static let accuses = Key.optional(
    "accuses", .oneOrMore(.fact(.actors)), "Whom it blames.")
  package static let ascribesTo = Key.optional(
    "ascribes_to", .oneOrMore(.fact(.actors)), "Who it says did something.")
  package static let response = Key.optional(
    "response", .record(ResponseFields.schema), "What those concerned answered.")
  package static let to = Key.optional("to", .oneOrMore(.fact(.actors)), "To whom it was said.")
  package static let figures = Key.optional(
    "figures", .oneOrMore(.fact(.figures)), "The figures in it.")

  /// The Admiralty scale of a statement, from 1, confirmed, to 6, which cannot be judged.
  package static let credibility = Key.optional(
    "credibility", .integer(1...6), "How credible it is, from 1 to 6.")

  package enum Kind: String, Vocabulary {
    case factual, characterisation, accusation, argument, causal, prediction, warning, value
  }

  package enum Mode: String, Vocabulary {
    case quoted, mixed, paraphrased
  }

  /// Whether the sources used contest it.
  package enum Standing: String, Vocabulary {
    /// Not contested in the sources used; that does not mean true.
    case uncontested
    case disputed

    /// It puts conduct on someone whose answer is not known.
    case unanswered
    case conceded
  }

  static let schema = RecordSchema(
    "a claim", "Something that someone says is so.",
    SharedFields.id(of: .claims), text, SharedFields.requiredBy, SharedFields.requiredAt, kind,
    mode, standing, accuses, ascribesTo, response, SharedFields.relations, SharedFields.about, to,
    figures, credibility, and: .assertion)
}

/// What those concerned by a claim answer.
package enum ResponseFields {
  package static let status = Key.required(
    "status", .word(of: Status.self), "Whether an answer is known.")
  package static let claim = Key.optional("claim", .fact(.claims, .positions), "The answer.")

  package enum Status: String, Vocabulary {
    case reported
    case counterAccusation = "counter-accusation"
    case declined
    case notReported = "not-reported"
  }

  /// Where a claim names its answer.
  package static let path = ClaimFields.response.path(to: claim)

  static let schema = RecordSchema(
    "a response", "What those concerned by a claim answer.",
    status, claim, SharedFields.basis, SharedFields.reviewedBy)
}
