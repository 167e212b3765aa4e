import Foundation
import TestSupport
import Testing

@testable import Kit
@testable import Rendering

/// The pictures on the pages of the project's own site.
struct MapPageTests {
  @Test func showPlacesOnAMapWithATable() async throws {
    let html = try await WholeSite.shared.value.text("places/index.html")
    #expect(html.contains("role=\"img\" aria-labelledby=\"places-map-title places-map-desc\""))
    #expect(html.contains("<title id=\"places-map-title\">Map of the places"))
    for name in ["Istanbul", "Kabul", "Spin Boldak"] {
      #expect(html.contains("class=\"map-name\"") && html.contains(">\(name)</text>"))
    }
    #expect(html.contains("<td>41.01384</td><td>28.94966</td>"))
    #expect(html.contains("Made with Natural Earth"))
    #expect(html.contains("not the reports"))
  }

  @Test func callCountriesAsTheBaseDoes() async throws {
    let html = try await WholeSite.shared.value.text("places/index.html")
    #expect(html.contains(">Türkiye</text>") && !html.contains("Turkey"))
  }

  @Test func giveNoPointToWhatHasNone() async throws {
    let html = try await WholeSite.shared.value.text("places/index.html")
    let start = try #require(html.range(of: "Not located"))
    let rest = html[start.upperBound...].prefix { $0 != "\n" }
    for (place, why) in [
      ("Doha", "the source does not say where it lies"), ("border", "a line, not a point"),
      ("Torkham", "no coordinates are recorded"), ("airspace", "an area, not a point"),
      ("camps", "described, not named"),
    ] {
      #expect(rest.contains("\(place)</bdi></a> (\(why))"))
    }
    #expect(!html.contains("class=\"map-name\" x=\"0\""))
    #expect(
      !(try await WholeSite.shared.value.text("place/doha/index.html")).contains("<svg class"))
  }

  @Test func keepTheMapSmall() async throws {
    let html = try await WholeSite.shared.value.text("places/index.html")
    let start = try #require(html.range(of: "class=\"map-land\" d=\""))
    let path = html[start.upperBound...].prefix { $0 != "\"" }
    #expect((1000..<6144).contains(path.utf8.count))
  }

  @Test func publishNoFileOfBorders() async throws {
    #expect(try await WholeSite.shared.value.files.keys.allSatisfy { !$0.contains("geojson") })
  }

  @Test func showWhoSpeaksOfWhomWithATable() async throws {
    let html = try await WholeSite.shared.value.text("person/khawaja-asif/index.html")
    #expect(html.contains("class=\"tie tie-accuses\""))
    #expect(html.contains("○ Afghan officials</text>"))
    #expect(html.contains("disputing (1), our reading"))
    #expect(html.contains("<a href=\"/desk/claim/kabul-controlled-by-delhi/\">"))
    #expect(!(try await WholeSite.shared.value.text("org/isi/index.html")).contains("voices-title"))
  }

  @Test func showWhoMetWhomAndWhatCameBeforeAndAfter() async throws {
    let html = try await WholeSite.shared.value.text("event/istanbul-round/index.html")
    #expect(html.contains("class=\"table-top\""))
    #expect(html.contains("Shahab Aslam"))
    let before = try #require(html.range(of: "<h3>Before</h3>"))
    let after = try #require(html.range(of: "<h3>After</h3>"))
    let earlier = html[before.upperBound..<after.lowerBound]
    #expect(earlier.contains("/desk/event/doha-ceasefire/") && earlier.contains("order only"))
    // It came before the ceasefire already.
    #expect(!earlier.contains("/desk/event/border-fighting/"))
    #expect(html[after.upperBound...].contains("/desk/event/tarar-statement/"))
  }

  @Test func areDrawnWithoutTheFileOfBorders() async throws {
    let facts = """
      places:
        - { id: place.a, name: "A", geo: [1.5, 2.5], geo_source: "a receiver" }
      """
    let files = ["templates/indexes/places.html": "{{ map.marks[0].x }} {{ map.land | length }}"]
    let site = try await SampleSite(files, facts: facts)
    #expect(site.findings == [])
    let page = try #require(
      site.renderer.factPages.judged.files.first { $0.path.text == "places/index.html" })
    #expect(String(decoding: try page.writtenBytes, as: UTF8.self) == "360 0")
  }

  @Test func tellOfBordersThatAreNone() async throws {
    let facts = "places:\n  - { id: place.a, name: \"A\", geo: [1, 2], geo_source: x }\n"
    let files = ["templates/data/world-110m.geojson": "{\"type\":\"Point\"}"]
    #expect(try await SampleSite(files, facts: facts).findings.map(\.rule) == [.mapData])
    // Without a map nothing is read.
    #expect(try await SampleSite(files).findings == [])
  }

  @Test func givesProgramsAPlacesOwnCoordinatesAlone() async throws {
    let site = try await WholeSite.shared.value
    #expect(try site.text("place/kabul/index.html").contains("GeoCoordinates"))
    #expect(try !site.text("place/spin-boldak/index.html").contains("GeoCoordinates"))
  }
}
