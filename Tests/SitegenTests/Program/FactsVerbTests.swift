import Foundation
import TestSupport
import Testing

/// What `sitegen facts` prints, and how it ends.
struct FactsVerbTests {
  @Test(arguments: [["list"], ["stale", "--now", "2025-12-01"], ["uses", "source.report"]])
  func writesAJSONObjectALine(_ arguments: [String]) throws {
    let outcome = try Sitegen.run(["facts"] + arguments + ["--format", "json"], in: Self.site())
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect(object is [String: Any])
    }
  }

  @Test(arguments: ["show", "uses"])
  func asksWhichFactIsMeant(_ verb: String) throws {
    let outcome = try Sitegen.run(["facts", verb, "claim.faild"], in: Self.site())
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    let message = "unknown fact “claim.faild”, did you mean “claim.failed”?"
    #expect(outcome.errors.contains(message))
  }

  @Test(arguments: [
    ["list", "--kind", "facts"], ["list", "--standing", "true"], ["list", "--format", "sarif"],
    ["show"], ["schema", "--of", "templates"],
  ])
  func isWrongUsage(_ arguments: [String]) throws {
    let outcome = try Sitegen.run(["facts"] + arguments, in: Self.site())
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test func answersAndFailsWhereTheSiteHasErrors() throws {
    let site = try Self.site()
    try site.write("---\ntitle: Nothing else\n---\n", to: "content/briefings/bare.md")
    let outcome = try Sitegen.run(["facts", "list", "--kind", "claim"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.output == "claim.failed  It failed.\n")
    #expect(outcome.errors.contains("sitegen check"))
  }

  @Test(arguments: ["list", "show", "uses", "stale", "lock", "schema"])
  func helpHasAnExample(_ verb: String) throws {
    let outcome = try Sitegen.run(["facts", verb, "--help"], in: TemporaryFolder())
    #expect(outcome.output.contains("Example: sitegen facts \(verb)"))
  }

  @Test(arguments: ["facts", "front-matter", "site"])
  func printsASchema(_ name: String) throws {
    let outcome = try Sitegen.run(["facts", "schema", "--of", name], in: TemporaryFolder())
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let head = (schema as? [String: Any])?["$schema"] as? String
    #expect(head == "https://json-schema.org/draft/2020-12/schema")
  }

  /// A site without templates, which these verbs do not need.
  private static func site() throws -> TemporaryFolder {
    try TemporaryFolder([
      "content/site.yaml": "title: Test\n",
      "content/facts.yaml": """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en, default_source: source.report }
      sources:
        - { id: source.report, title: "A report" }
      claims:
        - { id: claim.failed, text: "It failed.", by: [source-voice], at: [source.report],
            review_by: "2025-11-01" }

      """,
    ])
  }
}
