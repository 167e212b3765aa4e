import TestSupport
import Testing

@testable import Checks
@testable import Facts
@testable import Kit

/// What may stand on a published page at all.
struct PublishedTests {
  @Test func aLongQuotationWithoutAFactIsReported() async throws {
    let site = try await ProseSite("It was “a long and bitter war”, in “short”.\n")
    #expect(
      await site.findings() == [
        "6:8+23 “a long and bitter war” is not linked to a quotation | write [“…”](fact:quote.…), or"
          + " use your own words"
      ])
  }

  @Test(arguments: [
    "“[called Kabul and withdrew](fact:quote.withdrew)”",
    "[“called Kabul and withdrew”](fact:quote.withdrew)",
    "[“the Border Desk”](fact:org.desk)", "“so-called”", "`“a long and bitter war”`",
  ])
  func aQuotationWithAFactIsSilent(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .unlinkedQuotation) == [])
  }

  @Test func aHeadlineUsedAsSpeechIsReported() async throws {
    let site = try await ProseSite("Tarar: [“Blame game”](fact:quote.headline).\n")
    #expect(
      await site.findings() == [
        "6:8+14 quote.headline is marked “usable: false”: nobody said these words | quote"
          + " quote.failed: “The dialogue failed to bring about any workable solution”"
          + " (source.report, line 6)"
      ])
  }

  @Test func moreThanAThirdOfASourceIsReported() async throws {
    let body = "Tarar: [“The dialogue failed”](fact:quote.failed).\n"
    let long = try await ProseSite(body, sourceWordCounts: ["source.report": 8])
    #expect(
      await long.findings(of: .sourceShare) == [
        "6:8+23 the page quotes 3 of the 8 words of source.report | quote at most a third of it, 2"
          + " words"
      ])
    let short = try await ProseSite(body, sourceWordCounts: ["source.report": 9])
    #expect(await short.findings() == [])
  }

  @Test func frontMatterInTheTextIsReported() async throws {
    let site = try await ProseSite("title: Talks\n---\n\nText.\n\n## Summary: what we know\n")
    #expect(
      await site.findings() == [
        "6:1+1 “title:” is in the text of the page | move it between the two --- lines at the"
          + " start of the file"
      ])
  }

  @Test func aWithheldFactIsReportedWhereAPageNamesIt() async throws {
    let record = Record([], at: FileLocation("facts.yaml", line: 1, column: 1))
    let secret = Fact(
      id: "event.secret", kind: .events, record: record, location: record.location)
    let site = try await ProseSite("[agreed](fact:event.secret)\n", withheld: [secret])
    #expect(
      await site.findings() == [
        "6:10+17 event.secret is a draft | leave it out, or withhold the page as well"
      ])
  }

  @Test func aRetiredFactIsReported() async throws {
    let facts = TalksFacts.text.replacing(
      "events:\n", with: "events:\n  - { id: event.fall, replaced_by: event.takeover }\n")
    let site = try await ProseSite("[fell](fact:event.fall)\n", facts: facts)
    #expect(
      await site.findings() == [
        "6:1+6 event.fall is retired and no longer has any content | link to event.takeover"
      ])
  }
}
