import TestSupport

@testable import Checks
@testable import Kit
@testable import Site

extension RuleFixture {
  static let ofWords: [Self] = [
    page(
      .figureDiffersFromFact, "7:6: “nearly 1,900”, but figure.killed is “nearly 1,800”",
      "Some [nearly 1,900](fact:figure.killed).",
      right: "Some [almost 1,800](fact:figure.killed)."),
    page(
      .figureQualifierLost,
      "7:6: “1,800” with “some” beside it, but figure.killed is “nearly 1,800”",
      "Some [1,800](fact:figure.killed).",
      right: "Some [just under 1,800](fact:figure.killed)."),
    page(
      .figureMeasureDiffers,
      "7:1: “injured” stands with “Nearly 1,800”, but figure.killed counts “Personnel killed”",
      "[Nearly 1,800](fact:figure.killed) were injured.",
      right: "[Nearly 1,800](fact:figure.killed) were killed."),
    page(
      .arithmeticWrong, "7:83: “9”, but four days and four days is 8",
      "First [four days](fact:figure.days), then [four days](fact:figure.days): together 9.",
      right: "First [four days](fact:figure.days), then [four days](fact:figure.days): together 8."),
    page(
      .fieldDiffersFromFact, "7:4: “July 2021”, but “when” of event.takeover is “August 2021”",
      "In [July 2021](fact:event.takeover#when).",
      right: "In [August 2021](fact:event.takeover#when)."),
    page(
      .pinnedDayUnknown, "7:1: the base does not say what figure.toll was on 2025-09-01",
      "<fact:figure.toll@2025-09-01>",
      right: "<fact:figure.toll@2025-10-20>"),
    page(
      .quoteChanged, "7:11: “they rang Kabul” is not in quote.withdrew",
      "Asif said [“they rang Kabul”](fact:quote.withdrew).",
      right: "Asif said [“they called Kabul”](fact:quote.withdrew)."),
    page(
      .quoteOutOfOrder,
      "7:11: the parts of “they called Kabul … we got close” are in another order in quote.withdrew",
      "Asif said [“they called Kabul … we got close”](fact:quote.withdrew).",
      right: "Asif said [“we got close … they called Kabul”](fact:quote.withdrew)."),
    page(
      .quoteMisattributed, "9:5: “Khawaja Asif” (person.asif), but quote.failed is by person.tarar",
      "> “The dialogue failed to bring about any workable solution.”\n>\n"
        + "> — [Khawaja Asif](fact:quote.failed)",
      right: "> “The dialogue failed to bring about any workable solution.”\n>\n"
        + "> — [Attaullah Tarar](fact:quote.failed)"),
    page(
      .quoteNotUsable, "7:12: quote.headline is marked “usable: false”: nobody said these words",
      "Tarar said [“Blame game”](fact:quote.headline).",
      right: "Tarar said [“The dialogue failed”](fact:quote.failed)."),
    page(
      .unlinkedNumber, "7:4: “77” is not linked to a fact", "In 77 attacks.", right: "In attacks."),
    page(
      .unlinkedQuotation, "7:13: “a long and bitter war of words” is not linked to a quotation",
      "He spoke of “a long and bitter war of words”.",
      right: "He spoke of “war”."),
    page(
      .nameUnknownForActor, "7:1: “Tarrar” is not a known name of person.tarar",
      "[Tarrar](fact:person.tarar) spoke.",
      right: "[Tarar](fact:person.tarar) spoke."),
    page(
      .claimWithoutAttribution,
      "7:1: claim.failed is stated as fact, but it is what person.tarar says",
      "[The dialogue failed](fact:claim.failed).",
      right: "Tarar says that [the dialogue failed](fact:claim.failed)."),
    page(
      .figureMisattributed,
      "7:16: “Asif” (person.asif) is said to say it, but figure.killed is what person.tarar says",
      "Asif says that [nearly 1,800](fact:figure.killed) were killed.",
      right: "Tarar says that [nearly 1,800](fact:figure.killed) were killed."),
    page(
      .wordsOfAnotherFact,
      "7:82: “new items appeared” are words of claim.new-items, but the link leads to claim.failed,"
        + " which says “The dialogue failed.”",
      "One source says that [new items appeared](fact:claim.new-items). Tarar says that"
        + " [new items appeared](fact:claim.failed).",
      right: "One source says that [new items appeared](fact:claim.new-items). Tarar says that"
        + " [the dialogue failed](fact:claim.failed)."),
    page(
      .hedgeLost, "7:22: claim.cannot is stated without the “reportedly” of its source",
      "One source said they [cannot](fact:claim.cannot) be called.",
      right: "One source said they reportedly [cannot](fact:claim.cannot) be called."),
    page(
      .loadedVerb, "7:6: “claimed” takes a side on claim.withdrew",
      "Asif claimed that they [withdrew](fact:claim.withdrew).",
      right: "Asif said that they [withdrew](fact:claim.withdrew)."),
    page(
      .disputedWithoutOtherSideOnPage,
      "7:21: claim.withdrew is disputed, but the page does not show the other side",
      "Asif says that they [withdrew](fact:claim.withdrew).",
      right: "Asif says that they [withdrew](fact:claim.withdrew); one source says that"
        + " [new items appeared](fact:claim.new-items)."),
    page(
      .differingFigureOmitted, "7:9: “four days” appears without figure.length, which differs",
      "It took [four days](fact:figure.days).",
      right: "It took [four days](fact:figure.days), or [more than four days](fact:figure.length)."
    ),
    page(
      .noResponseReported,
      "7:15: no response to claim.india is reported, but only its note says so",
      "Pakistan says [India backs them](fact:claim.india).",
      right: "Pakistan says [India backs them](fact:claim.india). <fact:gap.india>"),
    page(
      .statusSupersededShown, "7:4: status.holds no longer holds: status.collapsed came after it",
      "It [holds](fact:status.holds).",
      right: "It [collapsed](fact:status.collapsed)."),
    page(
      .likelihoodWithConfidence, "7:41: “likely” and a level of confidence are in one sentence",
      "We have high confidence that a round is likely.",
      right: "A round is likely. We have high confidence in that."),
    page(
      .likelihoodWordMixed, "7:39: “unlikely”, but line 7 says “probable”",
      "A truce is probable. A treaty is very unlikely.",
      right: "A truce is likely. A treaty is very unlikely."),
    page(
      .viewEmptyCell, "9:42: a cell of this table of positions is empty",
      "| | Pakistan | India |\n|-|-|-|\n| Drones | [An end](fact:position.end) | |",
      right: "| | Pakistan | India |\n|-|-|-|\n"
        + "| Drones | [An end](fact:position.end) | no position reported |"),
  ]

  static let ofLinks: [Self] = [
    page(
      .factUnknown, "7:9: unknown fact “claim.fail”", "It [is](fact:claim.fail).",
      right: "It [is](fact:gap.india)."),
    page(
      .citationUnknown, "7:9: unknown source “source.rep”", "It [is](cite:source.rep).",
      right: "It [is](cite:source.report)."),
    page(
      .linkBroken, "7:9: “gone.md” leads nowhere", "It [is](gone.md).", right: "It [is](talks.md)."),
    page(
      .anchorMissing, "7:9: /briefings/talks/ has no heading “#gone”", "It [is](#gone).",
      right: "# Here\n\nIt [is](#here)."),
    page(
      .frontMatterLeaked, "7:1: “as_of:” is in the text of the page", "as_of: unknown",
      right: "It is as of an unknown day."),
    files(
      .embargoBroken, "content/briefings/a.md:7:9: claim.old is a draft",
      retired("draft: true", "content/briefings/a.md", "fact:claim.old"),
      right: retired("draft: false", "content/briefings/a.md", "fact:claim.old")),
    files(
      .factRetired,
      "content/briefings/a.md:7:4: claim.old is retired and no longer has any content",
      retired("replaced_by: claim.failed", "content/briefings/a.md", "fact:claim.old"),
      right: retired("replaced_by: claim.failed", "content/briefings/a.md", "fact:claim.failed")),
  ]

  /// A page that names a fact, among facts with one more claim.
  private static func retired(_ claim: String, _ file: String, _ link: String) -> [String: String] {
    let old = "claims:\n  - { id: claim.old, text: \"Old.\", by: person.tarar, at: source.report,"
    return [
      file: TestSite.briefing("It [is](\(link))."),
      "content/facts.yaml": TestSite.facts.replacing("claims:", with: "\(old) \(claim) }"),
    ]
  }

  /// A page on a site whose pages may hold HTML.
  private static func rawHTML(_ body: String) -> [String: String] {
    [
      "content/site.yaml": "title: Test\nraw_html: true\n",
      "content/briefings/a.md": TestSite.briefing(body),
    ]
  }

  static let ofMarkdown: [Self] = [
    page(.rawHTML, "7:3: “<b>” is shown as text", "a <b>b</b>", right: "a **b**"),
    page(
      .commentNotClosed,
      "7:4: the comment that starts here, or what follows it, would be published",
      "It <!-- says the desk.", right: "It <!-- says the desk --> is."),
    page(
      .forbiddenCharacter, "7:4: “&#xFFFF;” is not a character that text may contain",
      "It &#xFFFF;is.", right: "It &#x2014; is, unlike `&#xFFFF;`."),
    page(
      .unsafeLink, "7:9: “javascript:a” is not an address that may be published",
      "It [is](javascript:a).", right: "It [is](https://a.org/)."),
    page(
      .emptyFactLink, "7:4: the link to fact:gap.india has no words", "It [](fact:gap.india).",
      right: "It <fact:gap.india>."),
    page(
      .brokenFactLink, "7:10: “fact:gap.india” looks like a link to a fact, but is text",
      "It [is] (fact:gap.india).", right: "It [is](fact:gap.india)."),
    page(
      .unknownMarkup, "7:1: “##Talks” is no heading without a space behind its #", "##Talks",
      right: "## Talks"),
    page(
      .unknownMarkup,
      "7:1: these lines are no table, as a row of hyphens is missing below the first",
      "| a | b |\n| c | d |", right: "| a | b |\n| --- | --- |\n| c | d |"),
    page(.unknownMarkup, "7:4: “{{” is not markup here", "It {{ is }}.", right: "It `{{ is }}`."),
    page(
      .bareAddress, "7:4: “https://a.org/b” is not a link", "At https://a.org/b.",
      right: "At <https://a.org/b>."),
    files(
      .blockedByPolicy,
      "content/briefings/a.md:7:1: browsers will block “<base>”: the pages’"
        + " Content-Security-Policy allows no other base of the links",
      rawHTML("<base>"), right: rawHTML("<b>Words.</b>")),
    files(
      .codeInPage,
      "content/briefings/a.md:7:4: browsers will block “style=\"a\"”: the pages’"
        + " Content-Security-Policy allows no style attributes",
      rawHTML("<p style=\"a\">x</p>"), right: rawHTML("<p class=\"a\">x</p>")),
    files(
      .anchorRepeated,
      "content/briefings/a.md:9:8: “here” is the anchor of something before it on the page",
      rawHTML("## Here\n\n<p id=\"here\">x</p>"), right: rawHTML("## Here\n\n<p id=\"there\">x</p>")
    ),
    files(
      .baseURLMissing,
      "content/site.yaml:1:1: “base_url” is missing: the sitemap, feeds and links to share lack the"
        + " site’s address",
      ["content/site.yaml": "title: T\nrules: { base-url-missing: warning }\n"],
      right: [
        "content/site.yaml":
          "title: T\nbase_url: \"https://a.org/\"\nrules: { base-url-missing: warning }\n"
      ]),
    page(
      .headingOrder, "9:1: #### follows ##, and skips a level", "## Talks\n\n#### Round\n\nText.",
      right: "## Talks\n\n### Round\n\nText."),
    files(
      .tagNotClosed, "content/briefings/a.md:7:3: “<b>” is not closed",
      rawHTML("A <b>word.\n\nText."), right: rawHTML("A <b>word</b>.\n\nText.")),
    files(
      .nameIgnored,
      "content/briefings/a.fr.md:1:1: “.fr” in the file's name sets no language; the page is in “en”",
      ["content/briefings/a.fr.md": TestSite.briefing("Text.")],
      right: ["content/briefings/a.fr.md": TestSite.briefing("Texte.", more: "lang: fr\n")]),
    page(
      .footnote, "7:6: the footnote “[^1]” is not defined", "It is[^1].",
      right: "It is[^1].\n\n[^1]: A note."),
    page(
      .attributionWithoutBlankLine, "8:3: this line belongs to the quoted words above it",
      "> “The dialogue failed.”\n> — [Tarar](fact:quote.failed)",
      right: "> “The dialogue failed.”\n>\n> — [Tarar](fact:quote.failed)"),
    page(
      .numberStartsBlock, "7:1: the number turns the paragraph into a list",
      "1800. That many died.",
      right: "1. One.\n2. Two."),
    page(
      .tableCellLost, "9:11: “3” stands in no column of the table, and is left out",
      "| a | b |\n| - | - |\n| c | d | 3 |", right: "| a | b |\n| - | - |\n| c | d |"),
    page(
      .viewNotClosed, "7:1: the view block is not closed", "```view\nkind: gaps",
      right: "```view\nkind: gaps\n```"),
    page(
      .markdownLimit, "7:1: more than 64 nested blocks",
      String(repeating: "> ", count: 70) + "a",
      right: String(repeating: "> ", count: 7) + "a"),
    page(
      .fileTooLarge, "1:1: the file has 600059 bytes; the limit is 524288",
      String(repeating: "word ", count: 120_000),
      right: String(repeating: "word ", count: 100)),
    page(
      .bidiControl, "7:6: U+202E changes the direction of the text", "Words\u{202E} turned.",
      right: "Words \u{200F} joined."),
  ]
}
