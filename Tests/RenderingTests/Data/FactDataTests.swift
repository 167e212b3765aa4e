import Foundation
import TestSupport
import Testing

struct FactDataTests {
  private static let facts = """
      - id: source.other
        title: "Another"
        archive: { file: other.txt, sha256: "00", lines: 3 }
    figures:
      - id: figure.killed
        measure: "=SUM(A1), \\"killed\\""
        as_text: "nearly 1,800"
        value: { qualifier: nearly, point: 1800, high: 1800.5, high_inclusive: false }
        by: [source-voice]
        at: [L4-L6, source.other]
        note: "check this"
        reviewed_by: "initials"
        x-ticket: 7
    claims:
      - id: claim.a
        text: "A."
        by: [source-voice]
        at: [L4]
        response: { status: declined, basis: editorial, reviewed_by: "initials" }
        relations: [ { type: disputes, claim: claim.a, reviewed_by: "initials" } ]
    events:
      - id: event.known
        title: "Known; here, \\\\there and İbrahim Kalın and İbrahim Kalın and İbrahim Kalın"
        when: { edtf: "2024-02-28/2024-02-29" }
        modality: cancelled
      - id: event.unsure
        title: "Unsure"
        when: { edtf: "2024-02-28?" }
    corrections:
      - { id: correction.a, date: "2024-03-01", facts: figure.killed, note: "We erred." }

    """

  private func site() async throws -> SampleSite {
    try await SampleSite(baseURL: "https://example.org", facts: Self.facts)
  }

  @Test func whatIsTheDesksOwnIsLeftOut() async throws {
    let site = try await site()
    for path in [
      "facts.json", "figure/killed/index.json", "claim/a/index.json", "source/other/index.json",
    ] {
      let text = try site.text(path)
      for secret in [
        "check this", "desk alone", "other.txt", "x-ticket", "reviewed_by", "initials",
      ] {
        #expect(!text.contains(secret), "\(secret) in \(path)")
      }
    }
  }

  @Test func theNoteOfACorrectionIsForReaders() async throws {
    for path in ["facts.json", "correction/a/index.json"] {
      #expect(try await site().text(path).contains("We erred."))
    }
  }

  @Test func aRecordIsGivenAsItIs() async throws {
    let figure = try await site().json("figure/killed/index.json")
    let record = try #require(figure["record"] as? [String: Any])
    #expect(record["at"] as? [String] == ["source.report#L4-L6", "source.other"])
    #expect((record["value"] as? [String: Any])?["high"] as? Double == 1800.5)
    #expect(figure["url"] as? String == "https://example.org/figure/killed/")
    #expect((figure["citation"] as? [String: Any])?["type"] as? String == "webpage")
  }

  @Test(.enabled(if: Python.has("jsonschema"), "python3 has no module jsonschema"))
  func thePublishedSchemaHoldsForAllFacts() async throws {
    let whole = try await WholeSite.shared.value
    let both = "[\(try whole.text("schema/facts.json")), \(try whole.text("facts.json"))]"
    let problems = try Python.run(
      """
      import json, sys, jsonschema
      schema, facts = json.load(sys.stdin.buffer)
      for error in jsonschema.Draft202012Validator(schema).iter_errors(facts):
        print(list(error.absolute_path), error.message)
      """, input: Array(both.utf8))
    #expect(problems == "")
  }

  @Test func figuresAreATableWithoutFormulas() async throws {
    let lines = try await site().text("figures.csv").components(separatedBy: "\r\n")
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(
      lines[1].hasPrefix(
        "figure.killed,\"'=SUM(A1), \"\"killed\"\"\",\"nearly 1,800\",nearly,,,1800,1800.5,false,"))
  }

  @Test(.enabled(if: Python.has("csv"), "there is no python3"))
  func figuresAreReadAsATable() async throws {
    let site = try await SampleSite(baseURL: "https://example.org", facts: Self.namedFigures)
    let output = try Python.run(
      """
      import csv, io, sys
      data = sys.stdin.buffer.read()
      print(data.startswith(b"\\xef\\xbb\\xbf"))
      for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        print([row[name] for name in ("as_text", "qualifier", "low", "point", "high", "unit",
          "by", "by_names", "standing", "at", "source_titles", "source_addresses",
          "differs_from_names")])
      """, input: try #require(try site.bytes("figures.csv")))
    #expect(
      output == """
        True
        ['12 to 15', 'between', '12', '', '15', 'people', 'unnamed.officials', 'officials', \
        'figures differ; unnamed voice', 'source.paper#L2', 'A paper', 'https://paper.example/a', \
        '20: People hurt']
        ['20', 'plain', '', '20', '', '', 'source-voice', 'A report', '', \
        'source.report#L3', 'A report', 'https://example.org/source/report/', '']
        ["' +20", 'plain', '', '20', '', '', '', '', '', '', '', '', '']
        ["'＝1", 'plain', '', '1', '', '', '', '', '', '', '', '', '']

        """)
  }

  private static let namedFigures = """
      - id: source.paper
        title: "A paper"
        url: "https://paper.example/a"
    actors:
      - { id: unnamed.officials, described_as: "officials" }
    figures:
      - id: figure.hurt
        measure: "People hurt"
        as_text: "12 to 15"
        value: { qualifier: between, low: 12, high: 15 }
        unit: people
        by: [unnamed.officials]
        at: [source.paper#L2]
        differs_from: [figure.others]
      - id: figure.others
        measure: "People hurt"
        as_text: "20"
        value: { qualifier: plain, point: 20 }
        by: [source-voice]
        at: [L3]
      - { id: figure.plus, as_text: " +20" }
      - { id: figure.wide, as_text: "＝1" }

    """

  @Test func onlyEventsOfKnownDaysAreInTheCalendar() async throws {
    let bytes = Array(try await site().text("events.ics").utf8)
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0.dropLast(), as: UTF8.self) }
    #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 76 && $0.last == 0x0D })
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    for line in [
      "DTSTART;VALUE=DATE:20240228", "DTEND;VALUE=DATE:20240301", "STATUS:CANCELLED",
      "DTSTAMP:19700101T000000Z", "UID:https://example.org/event/known/", "TRANSP:TRANSPARENT",
    ] {
      #expect(lines.contains { $0 == line || $0.hasPrefix(line) }, "\(line) in \(lines)")
    }
    #expect(!lines.contains { $0.contains("VJOURNAL") || $0.contains("Unsure") })
    let unfolded = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    #expect(unfolded.contains(#"SUMMARY:Known\; here\, \\there and İbrahim"#))
  }

  @Test func aCalendarWithoutEventsHasNoEntry() async throws {
    let text = try await SampleSite().text("events.ics")
    #expect(text.contains("BEGIN:VTIMEZONE\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    for entry in ["VEVENT", "VJOURNAL", "VTODO"] { #expect(!text.contains(entry)) }
  }

  @Test func theFactsSayWhoseTheyAreAndHowTheyMayBeUsed() async throws {
    let settings = """
      title: Desk
      publisher: { name: "The Desk" }
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" }

      """
    let briefing = SampleSite.briefing("A", date: "2025-10-29", "updated: \"2025-11-02\"\n")
    let site = try await SampleSite(
      ["content/site.yaml": settings, "content/briefings/a.md": briefing],
      baseURL: "https://example.org/desk")
    let facts = try site.json("facts.json")
    #expect(facts["x-date"] as? String == "2025-11-02")
    #expect(facts["x-address"] as? String == "https://example.org/desk/")
    #expect(facts["x-publisher"] as? String == "The Desk")
    #expect(
      facts["x-license"] as? [String: String]
        == ["name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"])
  }
}
