import Foundation
import TestSupport
import Testing

@testable import Rendering
@testable import Search

/// What the search holds of pages, facts, topics and series.
struct SearchEntryTests {
  @Test func aQuotationWithTheWordsOfAClaimIsOneResultWithIt() async throws {
    let urls = try await results().map(\.url)
    #expect(urls.contains("/claim/failed/") && urls.contains("/quote/partly/"))
    #expect(!urls.contains("/quote/failed/"))
  }

  @Test func topicsAndSeriesAreResults() async throws {
    let all = try await results()
    let topic = try #require(all.first { $0.url == "/topics/border-security/" })
    #expect(topic.title == "Border security" && topic.text == "The talks")
    #expect(all.contains { $0.url == "/series/the-round/" && $0.title == "The round" })
  }

  @Test func titlesCarryTheSpeakerAndTextsAreProseAlone() async throws {
    let all = try await results()
    let claim = try #require(all.first { $0.url == "/claim/failed/" })
    #expect(claim.title == "Attaullah Tarar: The dialogue failed (“reportedly”) (disputed)")
    #expect(claim.text.isEmpty)
    let actor = try #require(all.first { $0.url == "/person/tarar/" })
    #expect(actor.text == "Information Minister, Pakistan")
  }

  @Test(arguments: [
    ("information", "/claim/failed/"), ("minister", "/person/tarar/"), ("2025", "/event/talks/"),
    ("october", "/briefings/talks/"), ("demand", "/position/end/"), ("border", "/briefings/talks/"),
    ("turkey", "/state/turkiye/"), ("=turkey", "/state/turkiye/"), ("=پاکستان", "/state/pakistan/"),
    ("=information minister", "/person/tarar/"), ("=border security", "/topics/border-security/"),
    ("=312", "/figure/dead/"), ("=at least 312", "/figure/dead/"), ("planned", "/event/round/"),
    ("us", "/claim/drones/"), ("=us", "/state/united-states/"), ("f16s", "/claim/drones/"),
  ])
  func aWordFinds(_ word: String, _ url: String) async throws {
    let index = try await index()
    let term = try #require(
      (0..<index.terms.count).first { String(decoding: index.terms[$0], as: UTF8.self) == word })
    let found = try await results(of: index.lists[term])
    #expect(found.contains(url), "\(found)")
  }

  private struct Result {
    let url: String
    let title: String
    let text: String
  }

  private func documents() async throws -> [SearchDocument] {
    let renderer = try await SampleSite(Self.files, facts: Self.facts).renderer
    return (0..<renderer.searchEntryCount).map { renderer.searchDocument($0, notingIn: nil) }
      .filter { !$0.record.isEmpty }
  }

  private func index() async throws -> SearchIndex {
    var index = SearchIndex(language: "en")
    for document in try await documents() { index.add(document) }
    return index
  }

  private func results() async throws -> [Result] {
    try await documents().map { document in
      let value = try JSONSerialization.jsonObject(with: Data(document.record))
      let members = try #require(value as? [Any])
      return Result(
        url: members[0] as? String ?? "", title: members[1] as? String ?? "",
        text: members[3] as? String ?? "")
    }
  }

  private func results(of list: PostingList) async throws -> [String] {
    let all = try await results()
    var (position, entry, urls) = (0, -1, [String]())
    while position < list.bytes.count {
      entry += list.bytes.variable(at: &position) >> 4
      urls.append(all[entry].url)
    }
    return urls
  }

  private static let files = [
    "content/briefings/talks.md": SampleSite.briefing(
      "The talks", "topics: [Border security]\nseries: The round\n")
  ]

  private static let facts = """
    actors:
      - { id: state.pakistan, name: "Pakistan", also: [ { text: "پاکستان" } ] }
      - { id: state.turkiye, name: "Türkiye" }
      - { id: state.united-states, name: "United States", also: [ { text: "U.S.", use: abbreviation } ] }
      - id: person.tarar
        name: "Attaullah Tarar"
        affiliations: [ { actor: state.pakistan, role: "Information Minister" } ]
    events:
      - { id: event.talks, title: "Talks", when: { edtf: "2025-10-28" }, modality: occurred }
      - { id: event.round, title: "A round", modality: planned }
    figures:
      - { id: figure.dead, measure: "People killed", as_text: "at least 312", by: [source-voice], at: [L5] }
    claims:
      - id: claim.failed
        text: "The dialogue failed."
        by: [person.tarar]
        at: [L4]
        standing: disputed
        hedge: "reportedly"
      - { id: claim.drones, text: "U.S. F-16s flew.", by: [source-voice], at: [L5] }
    quotes:
      - { id: quote.failed, text: "The dialogue failed", speaker: person.tarar, at: [L4], expresses: claim.failed }
      - { id: quote.partly, text: "failed", speaker: person.tarar, at: [L4], expresses: claim.failed }
    positions:
      - { id: position.end, text: "An end.", party: state.pakistan, kind: demand, by: [source-voice], at: [L6] }

    """
}
