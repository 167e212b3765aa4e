extension RuleExample {
  /// Examples that are paths, or commands that make files.
  static let ofFiles: [Self] = [
    paths("hidden-file"), paths("private-file"), paths("unexpected-file"), paths("output-name"),
    paths("output-collision"),
    shell("symbolic-link"), shell("irregular-file"), shell("file-name"), shell("not-utf8"),
    shell("bidi-control"), shell("file-too-large"),
    shell("output-edited", then: ""), shell("output-not-ours", then: ""),
    file("accent-contrast", "content/site.yaml", "title: \"Talks\"\n◊\n"),
    file(
      "archive-missing", "content/site.yaml", "title: \"Talks\"\n◊\n",
      files: ["archive/report.txt": TalksFiles.report]),
    file(
      "map-data", "templates/data/world-110m.geojson",
      files: [
        "content/facts/places.yaml": schema + """
          places:
            - { id: place.kabul, name: "Kabul", geo: [69.17, 34.53], geo_source: "a receiver" }

          """
      ]),
    file(
      "embargo-leaked", "content/site.yaml", "title: \"Talks\"\n◊\n", files: doha, command: build),
    file("embargo-in-file", "content/assets/agenda.txt", files: doha, command: build),
    shell("embargo-file-unread", files: doha),
    file(
      "trial-data", "data.json",
      files: ["templates/example.html": "{% for item in items %}{{ item }}{% endfor %}\n"],
      command: "sitegen render example.html --data data.json"),
  ]

  private static let build = "sitegen build --now 2025-11-01"

  /// A page that waits.
  private static let doha = [
    "content/briefings/doha.md":
      "---\ntitle: \"Secret talks in Doha\"\ndate: \"2025-10-29\"\nas_of: unknown\ndraft: true\n---\n\nText.\n"
  ]

  /// Examples that are templates.
  static let ofTemplates: [Self] = [
    file("template-error", "templates/home.html"),
    file("template-link-broken", "templates/home.html"),
    file("jsonld-not-visible", "templates/page.html", "◊\n{{ content.body }}\n"),
    file(
      "field-not-shown", "templates/facts/figure.html", "<h1>{{ page.title }}</h1>\n◊\n",
      files: [
        "content/facts/figures.yaml": schema + """
          figures:
            - { id: figure.killed, measure: "Killed", as_text: "1,800", population: "soldiers", by: desk, at: L33 }

          """,
        "templates/theme.yaml": leftOut,
      ]),
  ]

  /// A theme that leaves out on purpose what the example does not show.
  private static let leftOut = """
    left_out:
      figures: [by, at, measure]
      sources: [type, publisher, author, published, accessed, url, archive]

    """
}
