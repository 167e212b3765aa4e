import Foundation
import TestSupport

extension RuleExample {
  /// Examples that are words of a briefing.
  static let ofProse: [Self] =
    [
      "figure-differs-from-fact", "figure-qualifier-lost", "figure-measure-differs",
      "arithmetic-wrong", "field-differs-from-fact",
      "pinned-day-unknown", "quote-misattributed", "quotation-without-speaker",
      "quote-meaning-cut", "modal-lost", "claim-reversed", "date-differs-from-event",
      "name-of-another-actor", "role-differs-from-base",
      "quote-not-usable", "unlinked-number", "unlinked-quotation", "name-unknown-for-actor",
      "claim-without-attribution", "figure-misattributed", "hedge-lost",
      "disputed-without-other-side-on-page", "differing-figure-omitted", "no-response-reported",
      "status-superseded-shown", "likelihood-with-confidence", "likelihood-word-mixed",
      "view-empty-cell", "fact-unknown", "citation-unknown", "link-broken", "anchor-missing",
      "embargo-broken", "fact-retired", "raw-html", "comment-not-closed", "unsafe-link",
      "empty-fact-link", "broken-fact-link", "unknown-markup", "bare-address",
      "footnote",
      "attribution-without-blank-line", "number-starts-block", "table-cell-lost", "view-not-closed",
      "markdown-limit",
    ].map { body($0) }
    + ["quote-changed", "quote-out-of-order", "loaded-verb"].map { body($0, beside: otherSide) }
    + [
      body(
        "words-of-another-fact",
        beside: "Tarar repeats that it [failed](fact:claim.dialogue-failed).")
    ]
    + [
      sourceShare, labelUnknown, claimWords, claimWordDiffers, figureWords, imageWithoutAlt,
      imageOfOtherHost,
      anchorTaken, rawHTML("blocked-by-policy"), rawHTML("code-in-page"),
      rawHTML("anchor-repeated"), rawHTML("tag-not-closed"),
      body("heading-order"),
      file(
        "base-url-missing", "content/site.yaml", "◊\nrules: { base-url-missing: warning }\n"),
      .paths("name-ignored"),
      addressLost,
    ]

  /// The other side of what examples of other rules say.
  private static let otherSide = "One source says that [new items](fact:claim.new-items) came late."

  /// A page that was published at another address.
  private static var addressLost: Self {
    let lock = """
      schema: "sitegen-lock/2"
      facts: []
      pages:
        - { url: "/briefings/old-name/", title: "Talks" }

      """
    return matter("address-lost", ["content/facts.lock.yaml": lock])
  }

  private static let imageWithoutAlt: Self = {
    var example = body("image-without-alt")
    example.files["content/briefings/border.png"] = ""
    return example
  }()

  private static let imageOfOtherHost: Self = {
    var example = body("image-of-other-host")
    example.files["content/briefings/map.png"] = ""
    return example
  }()

  /// The example on a site whose pages may hold HTML.
  private static func rawHTML(_ rule: String) -> Self {
    var example = body(rule)
    example.files["content/site.yaml"] = "title: \"Talks\"\nraw_html: true\n"
    return example
  }

  private static let anchorTaken: Self = {
    var example = body("anchor-taken")
    example.files["content/site.yaml"] = "title: \"Talks\"\nraw_html: true\n"
    example.files["templates/page.html"] =
      "<h2 id=\"notes\">{{ page.title }}</h2>{{ content.body }}\n"
    return example
  }()

  /// The claim with the month in which it happened.
  private static let claimWordDiffers: Self = {
    var example = body("claim-word-differs")
    example.files = TalksFiles.people.merging([
      "archive/report.txt": TalksFiles.report,
      "content/facts.yaml": TalksFiles.base + TalksFiles.source(TalksFiles.report) + """
        claims:
          - { id: claim.dialogue-failed, text: "The dialogue failed in October.", standing: uncontested, by: person.attaullah-tarar, at: L5 }

        """,
    ]) { $1 }
    return example
  }()

  /// The claim beside the text that it cites.
  private static let claimWords: Self = {
    var example = body("claim-words-unknown")
    example.files = TalksFiles.people.merging([
      "archive/report.txt": TalksFiles.report,
      "content/facts.yaml": TalksFiles.base + TalksFiles.source(TalksFiles.report) + """
        claims:
          - { id: claim.dialogue-failed, text: "The dialogue failed.", standing: uncontested, by: person.attaullah-tarar, at: L5 }

        """,
    ]) { $1 }
    return example
  }()

  /// The figure beside the text that it cites.
  private static let figureWords: Self = {
    var example = body("figure-words-unknown")
    example.files = TalksFiles.people.merging([
      "archive/report.txt": TalksFiles.report,
      "content/facts.yaml": TalksFiles.base + TalksFiles.source(TalksFiles.report) + """
        figures:
          - { id: figure.killed, measure: "Personnel killed", as_text: "nearly 1,800", by: source-voice, at: L33 }

        """,
    ]) { $1 }
    return example
  }()

  private static let sourceShare: Self = {
    let report = "“The dialogue failed to bring about any solution,” Attaullah Tarar said.\n"
    var example = body("source-share")
    example.files = TalksFiles.people.merging([
      "archive/report.txt": report,
      "content/facts.yaml": TalksFiles.base + TalksFiles.source(report) + """
        quotes:
          - { id: quote.dialogue-failed, text: "The dialogue failed to bring about any solution", speaker: person.attaullah-tarar, at: L1 }

        """,
    ]) { $1 }
    return example
  }()

  private static let labelUnknown: Self = {
    let report = "The Council adopted Resolution 2728.\n"
    var example = body("label-unknown")
    example.files = TalksFiles.people.merging([
      "archive/report.txt": report,
      "content/facts.yaml": TalksFiles.base + TalksFiles.source(report) + """
        events:
          - { id: event.vote, title: "Vote of the Council", at: L1 }

        """,
    ]) { $1 }
    return example
  }()

  /// Examples that are front matter, or whole pages.
  static let ofPages: [Self] = [
    matter("placeholder-left"), matter("accept-unused"), matter("alias-form"), matter("slug-form"),
    matter("template-unknown"), matter("comment-in-text"),
    matter("comment-cuts-text"), matter("forbidden-character"),
    matter("page-dates"), matter("date-ahead"), matter("never-seen"), matter("number-not-on-page"),
    matter("quotation-not-on-page"),
    matter(
      "topic-spelling",
      ["content/briefings/b.md": TinySite.briefing("Text.", more: "topics: Border security\n")]),
    file("page-without-as-of", "content/briefings/a.md", "---\ntitle: \"A\"\n◊\n---\n\nText.\n"),
    file("yaml-limit", "content/briefings/a.md", TinySite.briefing("Text.", more: "topics: ◊\n")),
    file("front-matter", "content/pages/a.md"), file("front-matter-leaked", "content/pages/a.md"),
  ]
}
