import TestSupport

@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

extension RuleFixture {
  private static func withFacts(
    _ rule: Rule, _ finding: String, _ wrong: String, right: String, _ facts: String
  ) -> Self {
    let more = ["content/facts/more.yaml": "schema: \"sitegen-facts/1\"\n\(facts)\n"]
    let file = "content/briefings/talks.md"
    return files(
      rule, "\(file):\(finding)", more.merging([file: TestSite.briefing(wrong)]) { $1 },
      right: more.merging([file: TestSite.briefing(right)]) { $1 })
  }

  private static func facts(_ rule: Rule, _ finding: String, _ wrong: String, right: String) -> Self
  {
    func file(_ facts: String) -> [String: String] {
      ["content/facts/more.yaml": "schema: \"sitegen-facts/1\"\n\(facts)\n"]
    }
    return files(rule, "content/facts/more.yaml:\(finding)", file(wrong), right: file(right))
  }

  /// A correction of a day, and the briefing that it corrects.
  private static func correction(of day: String) -> [String: String] {
    [
      "content/briefings/talks.md": TestSite.briefing("Text."),
      "content/facts/more.yaml": """
      schema: "sitegen-facts/1"
      corrections: [{ id: correction.toll, date: "\(day)", page: /briefings/talks/, is: "a" }]

      """,
    ]
  }

  /// Voices, meaning, dates and words that can hold no link.
  static let ofVoices: [Self] = [
    page(
      .nameOfAnotherActor,
      "7:4: “Khawaja Asif” is a name of person.asif, but the link leads to person.tarar",
      "By [Khawaja Asif](fact:person.tarar).", right: "By [Tarar](fact:person.tarar)."),
    page(
      .roleDiffers, "7:1: “Defence Minister”, but person.tarar is “Information Minister”",
      "Defence Minister [Tarar](fact:person.tarar) spoke.",
      right: "Information Minister [Tarar](fact:person.tarar) spoke."),
    page(
      .quotationWithoutSpeaker,
      "7:8: neither this sentence nor the one before it says who speaks",
      "It all [“failed to bring about any workable solution”](fact:quote.failed).",
      right:
        "Tarar said. It all [“failed to bring about any workable solution”](fact:quote.failed)."),
    page(
      .quoteMeaningCut,
      "7:30: “cannot” of quote.cannot is left out, which changes what the rest says",
      "Reportedly, one source said: [“We … call them”](fact:quote.cannot).",
      right: "Reportedly, one source said: [“We cannot call them”](fact:quote.cannot)."),
    page(
      .claimReversed,
      "7:20: “succeeded” is the opposite of claim.failed, which says “The dialogue failed.”",
      "Tarar says that it [succeeded](fact:claim.failed).",
      right: "Tarar says that it [failed](fact:claim.failed)."),
    withFacts(
      .claimWordDiffers,
      "7:12: “February”, but prospect.resume says “The talks may resume in January.”",
      "Tarar says [the talks may resume in late February](fact:prospect.resume).",
      right: "Tarar says [the talks may resume in late January](fact:prospect.resume).",
      "prospects: [{ id: prospect.resume, text: \"The talks may resume in January.\", by: person.tarar, at: L1 }]"
    ),
    withFacts(
      .modalLost, "7:12: prospect.resume is told without its “may”",
      "Tarar says [the talks will resume](fact:prospect.resume).",
      right: "Tarar says [the talks might resume](fact:prospect.resume).",
      "prospects: [{ id: prospect.resume, text: \"The talks may resume.\", by: person.tarar, at: L1 }]"
    ),
    page(
      .dateDiffersFromEvent,
      "7:45: “July 2021”, but event.takeover was on “August 2021” (2021-08)",
      "The [takeover](fact:event.takeover) came in July 2021.",
      right: "The [takeover](fact:event.takeover) came in August 2021."),
    matter(
      .pageDates, "5:10: the page was updated on 2025-10-01, before it was published on 2025-10-29",
      "updated: \"2025-10-01\"", right: "updated: \"2025-10-30\""),
    page(
      .numberNotOnPage,
      "7:3: “12” stands neither in the text of the page nor in a fact that it links to",
      "![12 cars](a.png)", right: "![Cars](a.png)"),
    page(
      .quotationNotOnPage, "7:12: “we never left” is no quotation of the page",
      "![A poster “we never left”](a.png)", right: "![A poster](a.png)"),
    facts(
      .kindSpelling, "2:47: “earthqauke” is close to a usual word for this field, but not it",
      "events: [{ id: event.quake, title: \"A\", kind: earthqauke }]",
      right: "events: [{ id: event.quake, title: \"A\", kind: earthquake }]"),
    facts(
      .correctionOfNothing,
      "2:21: correction.toll says neither which fact nor which page it corrects",
      "corrections: [{ id: correction.toll, date: \"2025-10-30\", was: \"a\", is: \"b\" }]",
      right:
        "corrections: [{ id: correction.toll, date: \"2025-10-30\", was: \"a\", is: \"b\", facts: claim.failed }]"
    ),
    facts(
      .correctionOfNothing,
      "2:64: correction.toll corrects “/briefings/x/”, which is no page of the site",
      "corrections: [{ id: correction.toll, date: \"2025-10-30\", page: /briefings/x/ }]",
      right: "claims: []"),
    files(
      .correctionDate,
      "content/facts/more.yaml:2:44: correction.toll is of 2025-10-20, before the page was published that"
        + " it corrects, on 2025-10-29", correction(of: "2025-10-20"),
      right: correction(of: "2025-10-30")),
    files(
      .linkBroken, "content/site.yaml:2:33: “/gone/” leads nowhere",
      ["content/site.yaml": "title: Test\nnavigation: [{ title: \"A\", url: \"/gone/\" }]\n"],
      right: [
        "content/site.yaml": "title: Test\nnavigation: [{ title: \"A\", url: \"/briefings/\" }]\n"
      ]),
    page(
      .dateImpossible, "7:11: “30 February” does not exist in the calendar",
      "It was on 30 February.", right: "It was on 28 February."),
    page(
      .weekdayMismatch, "7:8: 2025-10-29 was a Wednesday, not a Monday",
      "It was Monday, 29 October 2025.", right: "It was Wednesday, 29 October 2025."),
    files(
      .unlinkedNumber, "content/pages/about.md:5:4: “12” is not linked to a fact",
      ["content/pages/about.md": "---\ntitle: \"About\"\n---\n\nIn 12 attacks.\n"],
      right: ["content/pages/about.md": "---\ntitle: \"About\"\n---\n\nIn attacks.\n"]),
  ]
}
