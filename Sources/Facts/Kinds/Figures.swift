package import Kit

package enum FigureFields {
  package static let measure = Key.required(
    "measure", .text, "What is counted, complete enough to stand alone.")
  package static let asText = Key.required(
    "as_text", .text, "The source’s words.", example: "nearly 1,800")
  package static let value = Key.optional(
    "value", .record(FigureValueFields.schema), "The number that the words mean.")
  package static let unit = Key.optional("unit", .text, "The unit.", example: "people")
  package static let population = Key.optional("population", .text, "Who or what is counted.")
  package static let period = Key.optional("period", .time, "The time that it covers.")
  package static let partOf = Key.optional(
    "part_of", .fact(.figures), "The figure of which it is a part.")
  package static let differsFrom = Key.optional(
    "differs_from", .oneOrMore(.fact(.figures)), "Rival figures for the same.")

  static let schema = RecordSchema(
    "a figure", "A number, and what it counts.",
    SharedFields.id(of: .figures), measure, asText, SharedFields.requiredBy,
    SharedFields.requiredAt, value, unit, population, period, partOf, differsFrom,
    SharedFields.about, and: .assertion)
}

/// The number that a figure’s words mean.
package enum FigureValueFields {
  package static let qualifier = Key.required(
    "qualifier", .word(of: Qualifier.self), "How exact it is.")
  package static let point = Key.optional("point", .decimal, "The number that is named.")
  package static let low = Key.optional("low", .decimal, "The least that it may be.")
  package static let high = Key.optional("high", .decimal, "The most that it may be.")
  package static let lowInclusive = Key.optional(
    "low_inclusive", .boolean, "Whether it may be the least itself.")
  package static let highInclusive = Key.optional(
    "high_inclusive", .boolean, "Whether it may be the most itself.")

  static let schema = RecordSchema(
    "a value", "The number that a figure’s words mean.",
    qualifier, point, low, high, lowInclusive, highInclusive)
}
