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
        "figure.killed,\"'=SUM(A1), \"\"killed\"\"\",\"nearly 1,800\",nearly,1800,,,1800.5,false,"))
    #expect(lines[0].split(separator: ",").count == 21)
  }

  @Test func onlyEventsOfKnownDaysAreInTheCalendar() async throws {
    let bytes = Array(try await site().text("events.ics").utf8)
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0.dropLast(), as: UTF8.self) }
    #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 76 && $0.last == 0x0D })
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    for line in [
      "DTSTART;VALUE=DATE:20240228", "DTEND;VALUE=DATE:20240301", "STATUS:CANCELLED",
      "X-SITEGEN-UNDATED-EVENTS:1", "DTSTAMP:19700101T000000Z",
      "UID:https://example.org/event/known/", "DESCRIPTION:28 February 2024 (uncertain): Unsure",
    ] {
      #expect(lines.contains { $0 == line || $0.hasPrefix(line) }, "\(line) in \(lines)")
    }
    let unfolded = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    #expect(unfolded.contains(#"SUMMARY:Known\; here\, \\there and İbrahim"#))
  }
}
