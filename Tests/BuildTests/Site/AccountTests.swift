import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Rendering

/// Times and accusations as the sources have them, where records give them in a form that readers do not see.
struct AccountTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    actors:
      - { id: group.residents, name: "residents of Brennfeld", naming: described, number: plural, at: [source.report] }
      - { id: org.firm, name: "Sorel Coal", at: [source.report] }
    events:
      - { id: event.pier, title: "The pier is mended", modality: planned, when: { edtf: "2026-21", text: "in spring" }, by: [org.agency], at: [source.report] }
      - { id: event.pumps, title: "The pumps run", modality: planned, when: { edtf: "../2031", text: "until 2031" }, by: [org.agency], at: [source.report] }
    claims:
      - { id: claim.hid, text: "The firm hid its losses.", kind: accusation, mode: paraphrased, standing: uncontested, accuses: [org.firm], response: { status: reported, claim: claim.river }, by: [org.agency], at: [source.report] }
      - { id: claim.river, text: "The firm poisons the river.", kind: accusation, mode: paraphrased, standing: unanswered, accuses: [org.firm], response: { status: not-reported }, by: [group.residents], at: [source.report] }
    figures:
      - { id: figure.riders, measure: "Riders", as_text: "2,400", value: { qualifier: plain, point: 2400 }, unit: people, as_of: "2025-10-01", history: [ { as_of: "2020-12-01", as_text: "2,900", value: { qualifier: plain, point: 2900 }, kind: update } ], differs_from: [figure.rival], by: [org.agency], at: [source.report] }
      - { id: figure.rival, measure: "Riders", as_text: "1,240", value: { qualifier: plain, point: 1240 }, unit: people, differs_from: [figure.riders], by: [org.firm], at: [source.report] }

    """

  /// Built once for all.
  private static let built = Task {
    try await ProjectTheme.builtSite(
      facts: facts,
      briefing: "The Agency says that [the pier is mended](fact:event.pier) and [the pumps"
        + " run](fact:event.pumps); it had counted [2,900](fact:figure.riders@2020-12-01) riders."
        + " The Agency says that [the firm hid its losses](fact:claim.hid).")
  }

  @Test(arguments: [
    ("event/pier/index.html", "spring 2026"), ("event/pumps/index.html", "by 2031 “until 2031”"),
    ("claim/hid/index.html", "answered by residents of Brennfeld: The firm poisons the river."),
    ("org/firm/index.html", "Is accused of"),
    ("org/firm/index.html", "Residents of Brennfeld say: The firm poisons the river."),
  ])
  func readersAreTold(_ path: String, _ words: String) async throws {
    let text = try await Self.built.value.words(path)
    #expect(text.contains(words), "\(text)")
  }

  @Test func theValueOfAnotherDayDiffersFromNothing() async throws {
    let folder = try await Self.built.value.folder
    let html = try #require(folder.contents("public/briefings/dam/index.html"))
    #expect(html.contains("aria-label=\"Note 3, as of 1 December 2020\""))
    let text = try #require(folder.contents("public/briefings/dam/index.md"))
    #expect(text.contains("2,900[^3] (as of 1 December 2020)"))
  }
}
