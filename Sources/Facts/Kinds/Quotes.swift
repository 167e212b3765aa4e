import Kit

package enum QuoteFields {
  package static let text = Key.required(
    "text", .text, "The words, without the outer marks and the comma inside them.")
  package static let speaker = Key.required(
    "speaker", .speaker, "Whose words they are.", breaking: .claimWithoutSpeaker)
  package static let at = Key.required(
    "at", .oneOrMore(.locator), "Where the sources give them.", example: "L7",
    breaking: .factWithoutSource)
  package static let form = Key.optional(
    "form", .word(of: Form.self), "How much of a sentence it is.")
  package static let attribution = Key.optional(
    "attribution", .word(of: Attribution.self), "How the source says who speaks.")
  package static let expresses = Key.optional(
    "expresses", .oneOrMore(.fact()), "The facts that these words state.")
  package static let variantOf = Key.optional(
    "variant_of", .fact(.quotes), "Another wording of the same.")
  package static let condenses = Key.optional(
    "condenses", .fact(.quotes), "The words that a headline shortens.")
  package static let continuesIn = Key.optional(
    "continues_in", .fact(.quotes), "The next part of the same speech.")
  package static let usable = Key.optional(
    "usable", .boolean, "Whether they may be quoted as speech.")
  package static let language = Key.optional(
    "language", .language, "Their language, as a BCP 47 tag.")

  package enum Form: String, Vocabulary {
    case full, partial, term
  }

  package enum Attribution: String, Vocabulary {
    case explicit, pronoun, continuation, unattributed, display
  }

  static let schema = RecordSchema(
    "a quotation", "Words that a source gives in quotation marks.",
    SharedFields.id(of: .quotes), text, speaker, at, form, attribution, ClaimFields.to, expresses,
    variantOf, condenses, continuesIn, usable, language, and: .assertion)
}

package enum PositionFields {
  package static let text = Key.required("text", .text, "The position.")
  package static let party = Key.optional("party", .fact(.actors), "Whose position it is.")
  package static let issue = Key.optional("issue", .fact(.issues), "The matter.")
  package static let kind = Key.optional(
    "kind", .word(of: Kind.self), "What kind of position it is.")
  package static let toward = Key.optional(
    "toward", .oneOrMore(.fact(.actors)), "To whom it is put.")
  package static let respondsTo = Key.optional(
    "responds_to", .oneOrMore(.fact(.positions, .claims)), "What it answers.")
  package static let claim = Key.optional("claim", .fact(.claims), "The claim that states it.")
  package static let answer = Key.optional(
    "answer", .record(AnswerFields.schema), "The answer it met.")

  package enum Kind: String, Vocabulary {
    case demand, offer, refusal
    case redLine = "red-line"
    case argument, interpretation, intention
  }

  static let schema = RecordSchema(
    "a position", "What a party wants, offers or refuses on an issue.",
    SharedFields.id(of: .positions), text, SharedFields.requiredBy, SharedFields.requiredAt, party,
    issue, kind, toward, respondsTo, claim, answer, SharedFields.relations, SharedFields.about,
    and: .assertion)
}

/// The answer that a position met.
package enum AnswerFields {
  package static let text = Key.required("text", .text, "The answer.")
  package static let claim = Key.optional(
    "claim", .fact(.claims, .positions), "The claim or position that states it.")

  /// Where a position names its answer.
  package static let path = PositionFields.answer.path(to: claim)

  static let schema = RecordSchema(
    "an answer", "The answer that a position met.",
    text, claim, SharedFields.basis, SharedFields.by, SharedFields.at)
}
