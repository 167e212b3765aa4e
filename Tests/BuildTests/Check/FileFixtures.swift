import TestSupport

@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

extension RuleFixture {
  static let all =
    ofWords + ofLinks + ofMarkdown + ofFrontMatter + ofFiles + ofYAML + ofRecords
    + ofVoices

  private static let ofFrontMatter: [Self] = [
    matter(
      .acceptUnused, "5:10: the page has no finding of unlinked-number to accept",
      "accept: [{ rule: unlinked-number, why: \"a street number\" }]",
      right: "allow_numbers: [7]"),
    matter(
      .aliasForm, "5:11: “old” is not a page path", "aliases: [old]", right: "aliases: [/old/]"),
    matter(
      .slugForm, "5:7: “../Talks” is not a valid slug", "slug: ../Talks", right: "slug: istanbul"),
    matter(
      .templateUnknown, "5:11: unknown template “briefing-wid.html”",
      "template: briefing-wid.html", right: "template: page.html"),
    matter(
      .unknownKey, "5:1: front matter of a briefing has no key “topic”", "topic: [a]",
      right: "topics: [a]"),
    matter(
      .commentInText, "5:11: this text has a comment, which readers would see",
      "dateline: \"Doha <!-- Jane -->\"", right: "dateline: \"Doha\" # <!-- Jane -->"),
    matter(
      .commentCutsText,
      "5:16: YAML takes the rest of this line for a comment; the text is “Camp”",
      "dateline: Camp #4", right: "dateline: \"Camp #4\""),
    matter(
      .commentCutsText, "5:11: YAML takes this for a comment, so that there is no value",
      "dateline: #4", right: "dateline: \"Camp\" # of the four"),
    matter(
      .commentCutsText, "6:5: YAML takes this for a comment, so that there is no value",
      "topics:\n  - #1", right: "topics: [\"No. 1\"]"),
    matter(
      .commentCutsText,
      "5:16: YAML takes the rest of this line for a comment; the text is “istanbul”",
      "slug: istanbul #2", right: "slug: \"istanbul\" # two"),
    matter(
      .placeholderLeft, "5:10: “summary” is blank", "summary: \"\"",
      right: "summary: \"What was said.\""),
    matter(.wrongType, "5:8: “maybe” is not true or false", "draft: maybe", right: "draft: false"),
    files(
      .frontMatter, "content/pages/a.md:1:1: the page has no front matter",
      ["content/pages/a.md": "Text.\n"],
      right: ["content/pages/a.md": "---\ntitle: \"A\"\n---\n\nText.\n"]),
    files(
      .pageWithoutAsOf, "content/briefings/a.md:2:1: front matter of a briefing is missing “as_of”",
      ["content/briefings/a.md": "---\ntitle: \"A\"\ndate: \"2025-10-29\"\n---\n\nText.\n"],
      right: ["content/briefings/a.md": TestSite.briefing("Text.")]),
    files(
      .accentContrast,
      "content/site.yaml:2:9: words in “#f00” have a contrast of 3.5 to 1 with the page",
      ["content/site.yaml": "title: Test\naccent: \"#f00\"\n"],
      right: ["content/site.yaml": "title: Test\naccent: \"#a00\"\n"]),
    files(
      .imageWithoutAlt,
      "content/briefings/a.md:7:5: the image “x.png” has no words that say what it shows",
      ["content/briefings/a.md": TestSite.briefing("![](x.png)"), "content/briefings/x.png": ""],
      right: [
        "content/briefings/a.md": TestSite.briefing("![A map](x.png)"),
        "content/briefings/x.png": "",
      ]),
    files(
      .factWaits,
      "content/facts.yaml:12:11: claim.old is left out of the site, as content/briefings/a.md is and no other page uses it",
      waiting(""), right: waiting(", draft: false")),
    files(
      .factAheadOfPage,
      "content/facts.yaml:12:11: claim.old is published, as claim.beside names it, though only"
        + " content/briefings/a.md uses it, which is under embargo",
      ahead(""), right: ahead(", draft: false")),
    files(
      .topicSpelling,
      "content/briefings/b.md:5:9: the topic “blog” shares its list with “Blog” (content/briefings/a.md:5)",
      [
        "content/briefings/a.md": TestSite.briefing("Text.", more: "topics: Blog\n"),
        "content/briefings/b.md": TestSite.briefing("Text.", more: "topics: blog\n"),
      ],
      right: ["content/briefings/a.md": TestSite.briefing("Text.", more: "topics: Blog\n")]),
  ]

  /// A page under embargo that alone names a claim, beside a claim that is out and names it.
  private static func ahead(_ own: String) -> [String: String] {
    let claims = """
      - { id: claim.old, text: "Old.", by: person.tarar, at: source.report\(own) }
        - { id: claim.beside, text: "It stands beside.", by: person.tarar, at: source.report, about: claim.old, draft: false }
      """
    return [
      "content/briefings/a.md": TestSite.briefing(
        "Tarar says it [is](fact:claim.old).", more: "embargo_until: \"2999-01-01\"\n"),
      "content/facts.yaml": TestSite.facts.replacing("claims:", with: "claims:\n  \(claims)"),
    ]
  }

  /// A draft that alone names a claim.
  private static func waiting(_ own: String) -> [String: String] {
    let claim = "{ id: claim.old, text: \"Old.\", by: person.tarar, at: source.report\(own) }"
    return [
      "content/briefings/a.md": TestSite.briefing(
        "It [is](fact:claim.old).", more: "draft: true\n"),
      "content/facts.yaml": TestSite.facts.replacing("claims:", with: "claims:\n  - \(claim)"),
    ]
  }

  private static let borders = "templates/data/world-110m.geojson"

  private static let located = """
    schema: "sitegen-facts/1"
    places:
      - { id: place.located, name: "Located", geo: [69.2, 34.5], geo_source: "a receiver" }
    """

  private static let ofFiles: [Self] = [
    files(
      .mapData, "\(borders):1:1: the file is not GeoJSON with polygons (at features)",
      [borders: "{ \"type\": \"Point\" }", "content/facts/places.yaml": located],
      right: [borders: "{ \"features\": [] }", "content/facts/places.yaml": located]),
    files(
      .privateFile,
      "content/assets/keys/id_rsa:1:1: by its name this is a private key, and it would be published",
      ["content/assets/keys/id_rsa": "x"], right: ["content/assets/keys/id_rsa.pub": "x"]),
    files(
      .imageOfOtherHost,
      "content/briefings/a.md:7:6: readers would load the image “https://a.example/b.png” from another"
        + " host",
      ["content/briefings/a.md": TestSite.briefing("![A](https://a.example/b.png)")],
      right: [
        "content/briefings/a.md": TestSite.briefing("![A](https://a.example/b.png)"),
        "content/site.yaml": "title: Test\nimage_hosts: [A.example]\n",
      ]),
    files(
      .anchorTaken, "content/briefings/a.md:7:9: “claims” is an anchor of the theme",
      [
        "content/briefings/a.md": TestSite.briefing("<h2 id=\"claims\">Claims</h2>"),
        "content/site.yaml": "title: Test\nraw_html: true\n",
        "templates/page.html": "<h2 id=\"claims\">{{ page.title }}</h2>{{ content.body }}",
      ],
      right: [
        "content/briefings/a.md": TestSite.briefing("<h2 id=\"our-claims\">Claims</h2>"),
        "content/site.yaml": "title: Test\nraw_html: true\n",
        "templates/page.html": "<h2 id=\"claims\">{{ page.title }}</h2>{{ content.body }}",
      ]),
    files(
      .unexpectedFile, "content/map.pdf:1:1: this file is not used", ["content/map.pdf": "x"],
      right: ["content/assets/map.pdf": "x"]),
    files(
      .neverSeen,
      "content/briefings/a.md:6:13: expires_at is not after publish_at, so that nobody will ever see the page",
      [
        "content/briefings/a.md": TestSite.briefing(
          "Text.", more: "publish_at: \"2999-02-01\"\nexpires_at: \"2999-02-01\"\n")
      ],
      right: [
        "content/briefings/a.md": TestSite.briefing(
          "Text.", more: "publish_at: \"2999-02-01\"\nexpires_at: \"2999-02-02\"\n")
      ]),
    Self(
      rule: .dateAhead,
      finding:
        "content/briefings/a.md:3:7: the page is published although its date, 2999-01-02, is still to come",
      wrong: [
        "content/briefings/a.md":
          "---\ntitle: \"A\"\ndate: \"2999-01-02\"\nas_of: unknown\n---\n\nText.\n"
      ],
      right: [
        "content/briefings/a.md":
          "---\ntitle: \"A\"\ndate: \"2999-01-02\"\nas_of: unknown\npublish_at: \"2999-01-02\"\n---\n\nText.\n"
      ]),
    Self(
      rule: .outputCollision,
      finding:
        "content/assets/claims/index.html:1:1: claims/index.html is also produced by the facts",
      wrong: ["content/assets/claims/index.html": "x"],
      right: ["content/assets/claims/a.html": "x"]),
    Self(
      rule: .templateError,
      finding: "templates/home.html:1:4: 'sit' is not defined, rendering /",
      wrong: ["templates/home.html": "{{ sit.title }}"],
      right: ["templates/home.html": "{{ site.title }}"]),
    files(
      .missingField, "content/site.yaml:1:1: site.yaml is missing “title”",
      ["content/site.yaml": "tagline: \"A\"\n"],
      right: ["content/site.yaml": "title: \"A\"\n"]),
  ]

  private static let ofYAML: [Self] = [
    facts(
      .yamlSyntax,
      "6:64: a comma or “]” is missing before this",
      "name: \"The Agency\"", by: "name: [\"The Agency\""),
    facts(
      .yamlDuplicateKey, "15:5: duplicate key “kind”, first on line 14", "    mode:",
      by: "    kind: factual\n    mode:"),
    facts(
      .yamlUnsupported, "15:11: anchors and aliases are not supported", "    mode: paraphrased",
      by: "    mode: &m paraphrased"),
    facts(
      .yamlLimit, "23:43: nested deeper than 32 levels", "\"People killed\"",
      by: String(repeating: "[", count: 80) + String(repeating: "]", count: 80)),
    facts(
      .baseMissing, "1:1: the facts have no “base”",
      "base: { id: base.test, title: \"Test\", language: en, default_source: source.report }\n",
      by: ""),
  ]

  private static let ofRecords: [Self] = [
    facts(
      .vocabulary, "14:11: “fact” is not an allowed word for this field", "kind: factual",
      by: "kind: fact"),
    facts(
      .idForm, "12:9: “claim.Failed” is not a valid id", "id: claim.failed", by: "id: claim.Failed"),
    facts(
      .idPrefix, "12:9: “status.failed” does not belong under claims", "id: claim.failed",
      by: "id: status.failed"),
    facts(
      .idDuplicate, "13:9: duplicate id “claim.failed”, first used at content/facts.yaml line 12",
      "claims:\n",
      by: "claims:\n  - { id: claim.failed, text: \"A.\", by: desk, at: source.report }\n"),
    facts(
      .refDangling, "17:10: unknown fact “person.taral”", "by: [person.tarar]",
      by: "by: [person.taral]"),
    facts(
      .refKind, "4:70: “claim.failed” is not allowed here", "publisher: org.agency",
      by: "publisher: claim.failed"),
    facts(
      .speakerNotAnActor, "20:63: “claim.failed” is not allowed here", "speaker: person.tarar",
      by: "speaker: claim.failed"),
    facts(
      .factWithoutSource, "22:9: a figure is missing “at”",
      "    unit: people\n    by: [person.tarar]\n    at: [source.report]\n",
      by: "    by: [person.tarar]\n"),
    facts(
      .claimWithoutSpeaker, "12:9: a claim is missing “by”", "    by: [person.tarar]\n", by: ""),
    facts(
      .unnamedWithoutDescription, "6:11: an actor is missing “described_as”", "actors:\n",
      by: "actors:\n  - { id: unnamed.a, at: [source.report] }\n"),
    facts(
      .locatorForm, "20:81: “line 2” is not a place in a source", "at: source.report }",
      by: "at: line 2 }"),
    facts(
      .dateNotString, "27:12: the date 2025-10-29 is not in quotation marks",
      "    unit: people\n", by: "    unit: people\n    as_of: 2025-10-29\n"
    ),
    facts(
      .dateInvalid, "27:12: “10/2025” is not a date", "    unit: people\n",
      by: "    unit: people\n    as_of: \"10/2025\"\n"),
    facts(
      .dateImpossible, "27:12: “2025-02-30” does not exist in the calendar", "    unit: people\n",
      by: "    unit: people\n    as_of: \"2025-02-30\"\n"),
    facts(
      .endBeforeStart, "27:12: “2025-03/2025-02” ends before it starts", "    unit: people\n",
      by: "    unit: people\n    as_of: \"2025-03/2025-02\"\n"),
    Self(
      rule: .incompleteRecord,
      finding:
        "content/facts.yaml:4:11: a source has no “author”, “published”, “accessed” or “url”",
      wrong: ["content/facts.yaml": TestSite.facts],
      right: [
        "content/facts.yaml":
          "schema: \"sitegen-facts/1\"\nbase: { id: base.a, title: \"A\", language: en, default_source: source.a, as_of: \"2025\" }\n"
      ]),
  ]
}
