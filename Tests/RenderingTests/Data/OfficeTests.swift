import Testing

@testable import Facts
@testable import Rendering
@testable import Site

/// In which office somebody speaks, and of which body.
struct OfficeTests {
  private static func office(
    _ affiliation: String, of body: String = "name: \"Northern Dockers\""
  ) async throws -> String? {
    let facts = """
      actors:
        - { id: org.body, \(body), at: [source.report] }
        - { id: person.orla, name: "Orla Venn", affiliations: [ \(affiliation) ], at: [source.report] }

      """
    let base = try await SampleSite(facts: facts).site.facts
    return base.office(of: try #require(base["person.orla"]))
  }

  @Test(arguments: [
    ("role: \"general secretary\"", "general secretary of Northern Dockers"),
    ("role: \"head of pay\"", "head of pay, Northern Dockers"),
    ("role: \"dockers' leader\"", "dockers' leader"),
    ("role: \"northern secretary\"", "northern secretary"),
    ("role: \"chair\", basis: implied", "chair"),
    ("role: \"chair\", basis: stated", "chair of Northern Dockers"),
  ])
  func namesTheBodyUnlessTheRoleDoes(_ role: String, _ office: String) async throws {
    #expect(try await Self.office("{ actor: org.body, \(role) }") == office)
  }

  @Test func aBodyHasItsArticle() async throws {
    let office = try await Self.office(
      "{ actor: org.body, role: \"chair\" }", of: "name: \"Miners' Union\"")
    #expect(office == "chair of the Miners' Union")
  }

  @Test func isNoneWithoutARole() async throws {
    #expect(try await Self.office("{ actor: org.body }") == nil)
  }

  @Test func aNameThatTheBodyHasTooIsEnough() async throws {
    let office = try await Self.office(
      "{ actor: org.body, role: \"HSF director\" }",
      of: "name: \"Harbour and Sea Front\", also: [ { text: \"HSF\", use: abbreviation } ]")
    #expect(office == "HSF director")
  }
}
