import TestSupport
import Testing

struct NameTests {
  @Test func anUnknownNameIsReported() async throws {
    let site = try await ProseSite("- Here [Attaullah Tarrar](fact:person.tarar) spoke.\n")
    #expect(
      await site.findings() == [
        "6:8+18 “Attaullah Tarrar” is not a known name of person.tarar | write “Attaullah Tarar” or"
          + " “Tarar”, or add the name to “also”"
      ])
  }

  @Test(arguments: [
    "[Attaullah Tarar](fact:person.tarar)", "[Minister Tarar](fact:person.tarar)",
    "[Tarar’s](fact:person.tarar)", "[Attaullah](fact:person.tarar)",
    "[Pakistani](fact:state.pakistan)", "[Islamabad](fact:state.pakistan)",
    "[Pakistan’s information minister](fact:person.tarar)",
    "[İbrahim Kalın](fact:person.kalin)", "[Ibrahim Kalin](fact:person.kalin)",
    "[KALIN](fact:person.kalin)", "[the Border Desk](fact:org.desk)", "<fact:person.kalin>",
  ])
  func aKnownNameIsSilent(_ link: String) async throws {
    let site = try await ProseSite("Here \(link) stands.\n")
    #expect(await site.findings() == [])
  }
}
