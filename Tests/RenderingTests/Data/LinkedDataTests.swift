import Foundation
import Templates
import TestSupport
import Testing

@testable import Facts
@testable import Kit
@testable import Rendering
@testable import Site

struct LinkedDataTests {
  private func data() async throws -> [(page: String, html: String, value: [String: Any])] {
    let whole = try await WholeSite.shared.value
    return try whole.pages.compactMap { path, html in
      guard let start = html.range(of: "<script type=\"application/ld+json\">"),
        let end = html.range(of: "</script>", range: start.upperBound..<html.endIndex)
      else { return nil }
      let json = html[start.upperBound..<end.lowerBound]
      let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      return (path, html, try #require(value))
    }
  }

  @Test func everyPageButErrorsAndSearchHasIt() async throws {
    let described = Set(try await data().map(\.page))
    let pages = try await WholeSite.shared.value.pages.map(\.path)
    #expect(Set(pages).subtracting(described) == ["404.html", "search/index.html"])
  }

  @Test func itSaysNothingThatThePageDoesNotShow() async throws {
    let visible: Set = [
      "name", "headline", "text", "description", "jobTitle", "creditText", "alternateName",
      "dateline", "unitText", "variableMeasured", "honorificPrefix", "keywords",
      "creativeWorkStatus",
    ]
    let dates: Set = ["startDate", "endDate", "datePublished", "dateModified"]
    for (page, html, value) in try await data() {
      let shown = html.shownText
      for (_, property, text) in value.literals where visible.contains(property) {
        let line = text.inOneLine
        // A sentence may begin with it.
        let isShown = shown.contains(line) || shown.contains(line.capitalizedAtStart)
        #expect(isShown, "\(property) of \(page): \(text)")
      }
      for (_, property, date) in value.literals where dates.contains(property) {
        let words = DateWords(language: "en").words(of: try EDTF(parsing: date))
        let isShown = words.split(separator: " ").allSatisfy { shown.contains($0) }
        #expect(isShown || shown.contains(date), "\(property) of \(page): \(date)")
      }
    }
  }

  @Test func typesAndPropertiesAreThoseOfTheVocabulary() async throws {
    for (page, _, value) in try await data() {
      for node in value.nodes where node["@type"] != nil {
        let types = (node["@type"] as? [String]) ?? [node["@type"] as? String ?? ""]
        let properties = Set(node.keys.filter { !$0.hasPrefix("@") })
        let known = types.compactMap { Vocabulary.properties[$0] }
        #expect(known.count == types.count, "\(types) on \(page)")
        let unknown = properties.subtracting(known.reduce(Vocabulary.ofThings) { $0.union($1) })
        #expect(unknown == [], "\(types) on \(page)")
      }
    }
  }

  @Test func everyNameIsDescribedOnSomePage() async throws {
    let nodes = try await data().flatMap(\.value.nodes)
    let described = Set(nodes.filter { $0.count > 1 }.compactMap { $0["@id"] as? String })
    let named = Set(nodes.filter { $0.count == 1 }.compactMap { $0["@id"] as? String })
    #expect(named.subtracting(described) == [])
  }

  @Test func namesAreRelativeWhereTheAddressIsNotKnown() async throws {
    let site = try await SampleSite(["content/briefings/a.md": SampleSite.briefing("A")])
    let briefing = LinkedData(renderer: site.renderer).briefing(site.site.briefings[0])
    guard case .map(let members) = briefing, case .string(let name)? = members["@id"] else {
      Issue.record("a briefing has no name")
      return
    }
    #expect(name == "/briefings/a/#it")
  }

  @Test func whatIsOnlyPartlyKnownOrDoubtedIsNoDate() throws {
    let dates = ["2021", "2021-08", "2021-08-15", "202X", "2021-XX-XX", "2021-08?", "2021~"]
    let known = try dates.map { try EDTF(parsing: $0).schemaDates(in: .utc).start }
    #expect(known == ["2021", "2021-08", "2021-08-15", nil, "2021", nil, nil])
    let interval = try EDTF(parsing: "2021-08/..").schemaDates(in: .utc)
    #expect(interval.start == "2021-08" && interval.end == nil)
  }

  @Test func aTimeWithoutAZoneIsOneOfTheSite() throws {
    let zone = try #require(Zone("Europe/Berlin"))
    let dates = ["2025-04-12T23:20", "2025-01-12T23:20:00", "2025-04-12T23:20Z", "2025-04-12"]
    let known = try dates.map { try EDTF(parsing: $0).schemaDates(in: zone).start }
    #expect(
      known == [
        "2025-04-12T23:20+02:00", "2025-01-12T23:20:00+01:00", "2025-04-12T23:20Z", "2025-04-12",
      ])
    let unnamed = try EDTF(parsing: dates[0]).schemaDates(in: .utc)
    #expect(unnamed.start == "2025-04-12T23:20")
  }

  @Test func anUnnamedVoiceIsNoPerson() async throws {
    let names = try await WholeSite.shared.value.site.facts.facts(of: .actors)
      .filter(\.isUnnamed).map(\.title)
    for (page, _, value) in try await data() {
      for node in value.nodes where ["Person", "Organization"].contains(node["@type"] as? String) {
        #expect(!names.contains(node["name"] as? String ?? ""), "\(page)")
      }
    }
  }

  @Test(.enabled(if: Python.has("pyld"), "python3 has no module pyld"))
  func anotherReaderExpandsItAndLosesNothing() async throws {
    let values = try await data().map(\.value)
    let output = try Python.run(
      """
      import json, sys
      from pyld import jsonld
      context = {"@context": {"@vocab": "http://schema.org/"}}
      def load(url, options):
        assert url == "https://schema.org", url
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url,
          "document": context}
      jsonld.set_document_loader(load)
      for page in json.load(sys.stdin.buffer):
        nodes = jsonld.expand(page)
        if len(nodes) != len(page["@graph"]): print(page)
      """, input: Array(try JSONSerialization.data(withJSONObject: values)))
    #expect(output == "")
  }
}

extension [String: Any] {
  /// The object and all that it holds, at any depth.
  fileprivate var nodes: [[String: Any]] { [self] + values.flatMap { Self.nodes(in: $0) } }

  private static func nodes(in value: Any) -> [[String: Any]] {
    if let node = value as? [String: Any] { return node.nodes }
    return (value as? [Any])?.flatMap { nodes(in: $0) } ?? []
  }

  /// The texts of all properties, with their nodes' types.
  fileprivate var literals: [(type: String, property: String, text: String)] {
    nodes.flatMap { node in
      node.flatMap { property, value in
        ((value as? [String]) ?? [value as? String].compactMap(\.self))
          .map { ("\(node["@type"] ?? "")", property, $0) }
      }
    }
  }
}

extension String {
  fileprivate var inOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What readers of a page see: its text, and the dates of its `time` elements.
  fileprivate var shownText: String {
    var text = self[(range(of: "<body")?.lowerBound ?? startIndex)...]
    var shown = ""
    while let tag = text.firstIndex(of: "<"), let end = text[tag...].firstIndex(of: ">") {
      shown += text[..<tag]
      if let date = text[tag..<end].range(of: "datetime=\"") {
        shown += text[date.upperBound...].prefix { $0 != "\"" }
      }
      text = text[text.index(after: end)...]
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&#34;", "\""), ("&#39;", "'")] {
      shown = shown.replacing(entity, with: character)
    }
    return shown.replacing("&quot;", with: "\"").replacing("&amp;", with: "&").inOneLine
  }
}

/// The part of schema.org 30.0 that pages use.
private enum Vocabulary {
  static let ofThings: Set = [
    "name", "url", "description", "alternateName", "mainEntityOfPage", "subjectOf",
  ]

  private static let ofCreativeWorks: Set = [
    "about", "author", "citation", "correction", "creativeWorkStatus", "creator", "creditText",
    "dateModified", "datePublished", "genre", "hasPart", "headline", "inLanguage", "isBasedOn",
    "isPartOf", "keywords", "mainEntity", "mentions", "publisher", "text",
  ]

  private static let ofOrganizations: Set = [
    "actionableFeedbackPolicy", "correctionsPolicy", "parentOrganization", "publishingPrinciples",
    "unnamedSourcesPolicy",
  ]

  static let properties: [String: Set<String>] = [
    "WebSite": ofCreativeWorks, "WebPage": ofCreativeWorks, "AboutPage": ofCreativeWorks,
    "CollectionPage": ofCreativeWorks, "Quotation": ofCreativeWorks.union(["spokenByCharacter"]),
    "NewsArticle": ofCreativeWorks.union(["dateline"]),
    "Dataset": ofCreativeWorks.union(["distribution", "license", "variableMeasured"]),
    "DataDownload": ofCreativeWorks.union(["contentUrl", "encodingFormat"]),
    "Claim": ofCreativeWorks.union(["appearance", "firstAppearance"]),
    "CorrectionComment": ofCreativeWorks.union(["parentItem"]),
    "Organization": ofOrganizations, "NewsMediaOrganization": ofOrganizations, "Country": [],
    "Person": ["affiliation", "honorificPrefix", "jobTitle", "worksFor"],
    "Place": ["containedInPlace", "geo"], "City": ["containedInPlace", "geo"],
    "GeoCoordinates": ["latitude", "longitude"],
    "Event": [
      "attendee", "contributor", "endDate", "eventStatus", "location", "organizer", "startDate",
      "superEvent",
    ],
    "Observation": [
      "maxValue", "minValue", "observationAbout", "unitText", "value", "variableMeasured",
    ],
    "ItemList": ["itemListElement", "itemListOrder", "numberOfItems"],
    "BreadcrumbList": ["itemListElement"], "ListItem": ["item", "position"],
  ]
}

struct LinkedVoiceTests {
  /// A statement is named with who says it, and who mediates is no organizer.
  @Test func statementsAreNamedWithTheirVoiceAndMediatorsOrganizeNothing() async throws {
    let whole = try await WholeSite.shared.value
    let claim = try whole.text("claim/kabul-controlled-by-delhi/index.html")
    #expect(claim.contains(#""name":"Khawaja Asif: The people in Kabul pulling the strings"#))
    let figure = try whole.text("figure/personnel-killed-since-2021/index.html")
    #expect(figure.contains(#""name":"nearly 1,800: Pakistani personnel killed"#))
    let talks = try whole.text("event/istanbul-round/index.html")
    let contributors = try #require(talks.firstMatch(of: /"contributor":(\[[^\]]*\]?[^\]]*\])/)?.1)
    #expect(contributors.contains("/state/turkiye/#it"))
    // The report says who was the host.
    let organizers = try #require(talks.firstMatch(of: /"organizer":(\[[^\]]*\])/)?.1)
    #expect(organizers.contains("İbrahim Kalın") && !organizers.contains("/state/"))
  }

  @Test func theDataPageLeadsToEveryFileAndSaysItsTerms() async throws {
    let page = try await WholeSite.shared.value.text("data/index.html")
    for file in [
      "facts.json", "schema/facts.json", "figures.csv", "events.ics", "feed.xml", "feed.json",
      "llms.txt", "sitemap.xml", "briefings/the-figures/index.md",
    ] {
      #expect(page.contains("href=\"/desk/\(file)\""), "\(file)")
    }
    #expect(page.contains(#""@type":"Dataset""#) && page.contains("id=\"terms\""))
  }
}
