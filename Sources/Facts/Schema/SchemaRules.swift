package import Kit

extension Rule {
  package static let unknownKey = Rule(
    "unknown-key", .error,
    catches: "An unknown key.",
    why: "Its value would be ignored silently; usually it is a typo.",
    wrong: "standng: uncontested",
    right: "standing: uncontested")

  package static let missingField = Rule(
    "missing-field", .error,
    catches: "A mapping without a required field.",
    why: "Without it there is nothing to show or to refer to.",
    wrong: "- id: place.doha",
    right: "- id: place.doha\n  name: \"Doha\"")

  package static let incompleteRecord = Rule(
    "incomplete-record", .note,
    catches: "A fact without a field that would make it checkable.",
    why: "What is absent is shown as absent, and checks that need it are skipped.",
    wrong: "text: \"The dialogue failed.\"\nkind: factual\nmode: paraphrased",
    right: """
      text: "The dialogue failed."
      kind: factual
      mode: paraphrased
      standing: uncontested
      """)

  package static let wrongType = Rule(
    "wrong-type", .error,
    catches: "A value of the wrong type, such as an unquoted `NO` for text.",
    why: "YAML turns bare words into truth values, numbers and dates: NO into false, 12:30 into"
      + " 750, 1.10 into 1.1.",
    wrong: "as_text: 1800",
    right: "as_text: \"1800\"")

  package static let commentInText = Rule(
    "comment-in-text", .error,
    catches: "An HTML comment in a text that is not Markdown, such as a title or a fact's words.",
    why: "Readers would see it; comments are the desk's own.",
    wrong: "title: \"Talks <!-- not final -->\"",
    right: "title: \"Talks\"   # not final")

  package static let commentCutsText = Rule(
    "comment-cuts-text", .warning,
    catches: "A `#` after a space in text without quotation marks.",
    why: "YAML takes it and the rest of the line for a comment, and the text loses its end"
      + " silently.",
    wrong: "title: Why #1 matters",
    right: "title: \"Why #1 matters\"")

  package static let vocabulary = Rule(
    "vocabulary", .error,
    catches: "A word that the field does not allow.",
    why: "Pages, filters and checks know only the allowed words.",
    wrong: "modality: happened",
    right: "modality: occurred")

  package static let kindSpelling = Rule(
    "kind-spelling", .warning,
    catches: "A kind of event or place that is close to a usual word for one, but not it.",
    why: "A misspelt kind stands alone in lists and filters.",
    wrong: "kind: earthqauke",
    right: "kind: earthquake")

  package static let refKind = Rule(
    "ref-kind", .error,
    catches: "An id of the wrong kind in a field.",
    why: "A place cannot be an issue, nor an event a speaker.",
    wrong: "issue: place.doha",
    right: "issue: issue.us-drones")

  package static let locatorForm = Rule(
    "locator-form", .error,
    catches: "A place in a source that is not of the form L7, L4-L6, source.x or source.x#L7.",
    why: "Nobody, and no check, can look it up.",
    wrong: "at: [line 7]",
    right: "at: [L7]")

  package static let dateNotString = Rule(
    "date-not-string", .error,
    catches: "A date without quotation marks in the facts.",
    why: "YAML reads 2021-08-15 as a moment in time and 2021 as a number, and tools disagree on"
      + " both.",
    wrong: "edtf: 2021-08-15",
    right: "edtf: \"2021-08-15\"")

  package static let dateInvalid = Rule(
    "date-invalid", .error,
    catches: "A date that is not of the form YYYY-MM-DD, or its EDTF relatives.",
    why: "Other forms mean different days in different countries.",
    wrong: "edtf: \"08/2021\"",
    right: "edtf: \"2021-08\"")

  package static let dateImpossible = Rule(
    "date-impossible", .error,
    catches: "A month or day that the calendar does not have.",
    why: "It is a typo in a date that readers rely on.",
    wrong: "edtf: \"2021-02-30\"",
    right: "edtf: \"2021-02-28\"")

  package static let endBeforeStart = Rule(
    "end-before-start", .error,
    catches: "An interval that ends before it starts.",
    why: "Its ends are swapped, or one of them is wrong.",
    wrong: "edtf: \"2021-08/2020-01\"",
    right: "edtf: \"2020-01/2021-08\"")

  /// The rules that reading a mapping by its schema may find broken.
  static let ofSchema: [Rule] = [
    unknownKey, missingField, incompleteRecord, wrongType, commentInText, commentCutsText,
    vocabulary,
    kindSpelling, refKind, locatorForm, dateNotString, dateInvalid, dateImpossible, endBeforeStart,
  ]
}
