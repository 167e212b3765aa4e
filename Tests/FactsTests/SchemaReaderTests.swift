import Facts
import Kit
import TestSupport
import Testing

struct SchemaReaderTests {
  /// A mapping with a fault, in which `«»` stand around what the finding should point at; the rule,
  /// the message and the help.
  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let rule: String
    let message: String
    let help: String

    var testDescription: String { text }
  }

  @Test(arguments: Fault.all)
  func findsWhatIsWrong(with fault: Fault) throws {
    let marked = MarkedText(fault.text)
    let (_, findings) = try read(marked.text)
    #expect(findings.map(\.rule.name) == [fault.rule])
    #expect(findings.map(\.message) == [fault.message])
    #expect(findings.map(\.help) == [fault.help])
    #expect(findings.map(\.location) == marked.places(in: "f.yaml"))
  }

  @Test(arguments: [
    "x-own: { a: [1] }", "text: ~", "text:", "text: null", "text: plain words", "text: \"NO\"",
    "text: no-one", "text: on the way", "text: 2021-08", "text: 1,800", "text: 12 men",
    "text: 1.2.3",
    "text_basis: editorial", "date: \"2021-02-28\"", "edtf: \"2021-08\"", "edtf: XXXX-XX-XX",
    "number: 7", "number: -7", "decimal: 1.50", "flag: false", "url: https://a.example/b?c=d#e",
    "word: one", "by: source-voice", "by: person.a", "at: L7", "at: source.x", "at: source.x#L4-L6",
    "many: one", "many: [one, two]", "either: \"2021\"", "either: { edtf: \"2021\" }", "{}",
    "moment: \"2025-10-29T18:30+05:00\"", "moment: \"2025-10-29\"",
  ])
  func allows(_ text: String) throws {
    #expect(try read(text).1 == [])
  }

  @Test func readsEachTypeAsItself() throws {
    let record = try read(
      """
      text: words
      number: 7
      decimal: 1.50
      flag: true
      date: "2021-02-28"
      edtf: "2021-08"
      by: person.a
      at: [L7, source.x#L4-L6]
      text: ~
      """.replacing("\ntext: ~", with: "\nword: ~")
    ).0
    #expect(record.entries.map(\.name).first == "text")
    #expect(record[Sample.text] == "words")
    #expect(record[Sample.number] == 7)
    #expect(record[Sample.decimal] == DecimalNumber("1.5"))
    #expect(record[Sample.flag] == true)
    #expect(record[Sample.date] == CalendarDate("2021-02-28"))
    #expect(record[Sample.edtf] == (try EDTF(parsing: "2021-08")))
    #expect(record[Sample.by] == .fact("person.a"))
    #expect(
      record[Sample.at] == [
        Locator(source: "source.default", lines: 7...7), Locator(source: "source.x", lines: 4...6),
      ])
    #expect(!record.has(Sample.word))
    #expect(record[Sample.list] == [])
  }

  @Test func needsWhatItsSchemaNeeds() throws {
    let schema = RecordSchema(
      "a thing", "A thing.", Key.required("name", .text, "Its name.", example: "\"Doha\""),
      Key.expected("kind", .text, "Its kind."), Key.expected("place", .text, "Its place."))
    let (_, findings) = try read("{ x-a: 1 }", by: schema)
    #expect(findings.map(\.rule.name) == ["missing-field", "incomplete-record"])
    #expect(
      findings.map(\.message) == ["a thing is missing “name”", "a thing has no “kind” or “place”"])
    #expect(findings.first?.help == "write name: \"Doha\" (its name)")
  }

  @Test(arguments: [("text", "\"\""), ("text", "\" \""), ("list", "[]"), ("text", "~")])
  func needsMoreThanABlank(_ name: String, _ blank: String) throws {
    let schema = RecordSchema(
      "a thing", "A thing.", Key<String>.optional("text", .text, "").required(),
      Key<[String]>.optional("list", .list(.text), "").required(breaking: .factWithoutSource))
    let (_, findings) = try read("\(name): \(blank)", by: schema)
    let blanks = findings.filter { $0.message == "a thing says nothing in “\(name)”" }
    #expect(blanks.map(\.location.column) == [7])
    #expect(findings.count == 2)
  }

  @Test func takesUnquotedDatesWhereItMay() throws {
    let context = ReadingContext(file: "f.yaml")
    #expect(try read("date: 2021-02-28", in: context).0[Sample.date] != nil)
    #expect(try read("date: 2021-02-29", in: context).1.map(\.rule.name) == ["date-impossible"])
  }

  @Test func needsAMapping() throws {
    #expect(try read("[1]").1.map(\.message) == ["expected a sample with its keys, found a list"])
  }

  private func read(
    _ text: String, by schema: RecordSchema = Sample.schema,
    in context: ReadingContext = ReadingContext(
      file: "f.yaml", defaultSource: "source.default", requiresQuotedDates: true)
  ) throws -> (Record, [Diagnostic]) {
    let (node, findings) = YAMLNode.parse(Array(text.utf8)[...], file: "f.yaml", limit: 9999)
    #expect(findings == [])
    return schema.read(try #require(node), in: context)
  }
}

/// A field of each type.
private enum Sample {
  static let text = Key.optional("text", .text, "")
  static let number = Key.optional("number", .integer(-9...9), "")
  static let decimal = Key.optional("decimal", .decimal, "")
  static let flag = Key.optional("flag", .boolean, "")
  static let date = Key.optional("date", .date, "")
  static let moment = Key.optional("moment", .instant, "")
  static let edtf = Key.optional("edtf", .edtf, "")
  static let url = Key.optional("url", .url, "")
  static let word = Key.optional("word", .word(among: ["one", "two"]), "")
  static let by = Key.optional("by", .fact(.actors, or: .sourceVoice), "")
  static let at = Key.optional("at", .oneOrMore(.locator), "")
  static let list = Key.optional("list", .list(.text), "")
  static let many = Key.optional("many", .oneOrMore(.word(among: ["one", "two"])), "")
  static let either = Key.optional(
    "either", .anyOf(.edtf, .record(RecordSchema("a time", "", edtf.required()))), "")

  static let schema = RecordSchema(
    "a sample", "A mapping with a field of each type.", text, number, decimal, flag, date, moment,
    edtf, url, word, by, at, list, many, either)
}

extension SchemaReaderTests.Fault {
  init(_ text: String, _ rule: String, _ message: String, _ help: String) {
    self.init(text: text, rule: rule, message: message, help: help)
  }

  private static func quoting(_ word: String, as other: String) -> Self {
    Self(
      "text: «\(word)»", "wrong-type", "YAML reads the bare \(word) as \(other), not as text",
      "put it in quotation marks: \"\(word)\"")
  }

  private static let aDate = "write a date such as \"2025-10-29\", \"2025-10\" or \"XXXX-XX-XX\""

  static let all: [Self] = ofKeys + ofTexts + ofDates + ofReferences

  private static let ofKeys: [Self] = [
    Self("«texts»: a", "unknown-key", "a sample has no key “texts”", "did you mean “text”?"),
    Self(
      "«qqqqqq»: a", "unknown-key", "a sample has no key “qqqqqq”",
      "its keys are text, number, decimal, flag, date, moment, edtf, url, word, by, at, list, many or"
        + " either, or one of your own: x-…"),
    Self(
      "«other_basis»: implied", "unknown-key", "a sample has no key “other_basis”",
      "its keys are text, number, decimal, flag, date, moment, edtf, url, word, by, at, list, many or"
        + " either, or one of your own: x-…"),
  ]

  private static let ofTexts: [Self] = [
    quoting("NO", as: "false"), quoting("yes", as: "true"), quoting("Off", as: "false"),
    quoting("2021-08-15", as: "a moment in time"), quoting("12:30", as: "a number"),
    quoting("1800", as: "a number"), quoting("1.10", as: "a number"),
    quoting("0x1F", as: "a number"), quoting("1_000", as: "a number"),
    quoting("1e3", as: "a number"), quoting(".inf", as: "a number"),
    quoting("-5", as: "a number"), quoting("0123", as: "a number"),
    Self("text: «[»a]", "wrong-type", "found a list", "write text"),
    Self("list: «a»", "wrong-type", "found “a”", "write a list of text"),
    Self("number: «10»", "wrong-type", "10 is out of range", "write a number from -9 to 9"),
    Self("number: «1.5»", "wrong-type", "“1.5” is not a whole number", "write a whole number"),
    Self(
      "number: «\"5\"»", "wrong-type", "the text “5” is not a whole number",
      "write a whole number, without quotation marks"),
    Self("decimal: «many»", "wrong-type", "“many” is not a number", "write a number"),
    Self("flag: «yes»", "wrong-type", "“yes” is not true or false", "write true"),
    Self("flag: «7»", "wrong-type", "“7” is not true or false", "write true or false"),
    Self(
      "url: «\"javascript:alert(1)\"»", "wrong-type",
      "“javascript:alert(1)” is not a web address",
      "write one that starts with https:// or http:// and has no spaces"),
    Self(
      "word: «onee»", "vocabulary", "“onee” is not an allowed word for this field",
      "did you mean “one”?"),
    Self(
      "many: [one, «three»]", "vocabulary", "“three” is not an allowed word for this field",
      "write one or two"),
  ]

  private static let ofDates: [Self] = [
    Self("edtf: «\"08/2021\"»", "date-invalid", "“08/2021” is not a date", "write “2021-08”"),
    Self(
      "edtf: «\"2021-02-30\"»", "date-impossible", "“2021-02-30” does not exist in the calendar",
      "2021-02 has 28 days"),
    Self(
      "edtf: «2021-08-15»", "date-not-string",
      "the date 2021-08-15 is not in quotation marks", "write \"2021-08-15\""),
    Self(
      "edtf: «2021»", "date-not-string", "the date 2021 is not in quotation marks",
      "write \"2021\""),
    Self(
      "edtf: «\"2021-08/2020-01\"»", "end-before-start", "“2021-08/2020-01” ends before it starts",
      "write the earlier date first"),
    Self(
      "date: «\"2021-08\"»", "date-invalid", "“2021-08” is not a date",
      "write a date such as \"2025-10-29\""),
    Self(
      "moment: «\"2021-08-15T10:00\"»", "date-invalid", "“2021-08-15T10:00” is not a date",
      "write the time with its offset from UTC, such as “2021-08-15T10:00Z” or"
        + " “2021-08-15T10:00+05:00”"),
    Self(
      "edtf: «“2021-08-15”»", "wrong-type",
      "“2021-08-15” is written with marks that YAML takes for a part of the value",
      "write it with straight quotation marks: \"2021-08-15\""),
    Self("either: { edtf: «\"soon\"» }", "date-invalid", "“soon” is not a date", aDate),
  ]

  private static let ofReferences: [Self] = [
    Self(
      "by: «place.doha»", "ref-kind", "“place.doha” is not allowed here",
      "write person.…, state.…, org.…, media.…, group.…, delegation.…, unnamed.… or source-voice"),
    Self(
      "by: «source-vioce»", "id-form", "“source-vioce” is not a valid id",
      "did you mean “source-voice”?"),
    Self(
      "at: [L1, «line 7»]", "locator-form", "“line 7” is not a place in a source",
      "write L7"),
    Self(
      "at: «L6-L4»", "locator-form", "“L6-L4” is not a place in a source",
      "write L4-L6"),
    Self(
      "at: «here»", "locator-form", "“here” is not a place in a source",
      "write a line (L7), lines (L4-L6), a source’s id, or both: source.some-report#L7"),
  ]
}
