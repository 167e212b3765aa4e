import Foundation

@testable import Build
@testable import Facts
@testable import Kit
@testable import Markdown
@testable import Rendering
@testable import Search
@testable import Site
@testable import Templates

extension FuzzTests.Subject {
  static let all: [Self] = [
    frontMatter, yaml, facts, markdown, rawHTML, templates, dates, quantities, addresses, slugs,
    search,
    json, images, sourceText, packed,
  ]

  static let frontMatter = Self(
    name: "front matter",
    seeds: [
      "---\ntitle: \"Talks\"\ndate: \"2025-10-29\"\nas_of: unknown\ntopics: [A, B]\n---\n\nText.\n",
      "---\ntitle: A\ndate: \"2025-10-29T18:30+05:00\"\nas_of: \"2025\"\naliases: [/a/]\nslug: b\n---\nB\n",
      "\u{FEFF}---\r\ntitle: A\r\nextra: { a: [1, { b: c }] }\r\n---\r\n# H\r\n",
    ],
    pieces: [
      "---\n", "---\r\n", ": ", "- ", "{", "}", "[", "]", "\"", "'", "#", "|\n  ", ">\n  ", "&a ",
      "*a",
      "!!str ", "<<: ", "? ", "date: ", "slug: ../x\n", "draft: yes\n", "accept: [{ rule: a }]\n",
      "key_points:\n  - \"[a](fact:b.c)\"\n", "embargo_until: 2099-01-01\n", "\t",
    ]
  ) { bytes in
    let parser = PageParser(settings: SiteSettings(title: "A"), rules: Rule.all)
    let (page, findings) = parser.page(bytes, "a.md", .briefing)
    return page == nil && findings.isEmpty ? "nothing was read, and nothing said" : nil
  }

  static let yaml = Self(
    name: "YAML",
    seeds: [
      "a: b\nc: [d, \"e\\n\", 'f']\n", "- a\n- b: c\n  d: |\n    e\n", "{a: {b: {c: [[]]}}}",
    ],
    pieces: frontMatter.pieces + ["%TAG ! a\n", "...\n", "\\x0B", "\\ud800", "!<a> ", "~", "null"]
  ) { bytes in
    let (node, findings) = YAMLNode.parse(bytes[...], file: "a.yaml", limit: 1 << 20)
    let isBlank = bytes.allSatisfy { $0 <= 0x20 }
    return node == nil && findings.isEmpty && !isBlank && bytes.first != 0x23 && isText(bytes)
      && !isEmptyDocument(bytes) ? "nothing was read, and nothing said" : nil
  }

  /// Whether the document says nothing: comments, ends of documents and marks of their start.
  private static func isEmptyDocument(_ bytes: [UInt8]) -> Bool {
    // Lines end in YAML 1.1 with U+0085, U+2028 and U+2029 too.
    String(decoding: bytes, as: UTF8.self).unicodeScalars.split {
      "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
    }.allSatisfy { line in
      let text = String(line).utf8.drop { $0 <= 0x20 }
      return text.isEmpty || text.first == 0x23 || text.starts(with: "---".utf8)
        || text.starts(with: "...".utf8) || text.starts(with: "%".utf8)
        || text.starts(with: "\u{FEFF}".utf8)
    }
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  static let facts = Self(
    name: "facts",
    seeds: [TestSite.facts],
    pieces: [
      "  - { id: claim.a, text: \"A\", by: desk, at: L1 }\n", "replaced_by: claim.failed",
      "L99999999999",
      "at: [L1-9]", "by: [person.tarar]", "edtf: \"2025-XX\"", "value: { point: 1e400 }",
      "point: 1",
      "relations: [{ type: disputes, claim: claim.failed }]", "history: []", "as_of: unknown",
      "[[]]",
      "geo: [181, 91]", "when: { edtf: \"../..\" }", "figures:\n", "quotes:\n", "events:\n",
    ]
  ) { bytes in
    let (base, findings) = FactBase.read(files: [("facts.yaml", bytes)])
    for fact in base.facts where base[fact.id] == nil { return "\(fact.id) is not found" }
    _ = base.facts.map { base.otherSides(of: $0) }
    _ = base.facts.map { base.successor(of: $0.id) }
    return base.facts.isEmpty && findings.isEmpty ? "nothing was read, and nothing said" : nil
  }

  static let markdown = Self(
    name: "Markdown",
    seeds: [
      "# A\n\nText [b](fact:claim.a) and <fact:claim.b>.\n\n> “C”\n>\n> — [D](fact:quote.d)\n",
      "| a | b |\n|---|:-:|\n| c | d |\n\n- [ ] e\n- f[^1]\n\n[^1]: g\n",
      "```view\nkind: gaps\n```\n\n~~h~~\n",
      "> [!NOTE]\n> i\n\n[j]: /k 'l'\n\n[j] ![m](n.png \"o\") &amp; &#65; \\* <!-- p -->\n",
    ],
    pieces: [
      "*", "**", "_", "~~", "`", "```", "[", "](", "][", "!", "<", ">", "> ", "- ", "1. ", "    ",
      "#",
      "|", "\n\n", "&#xFFFF;", "&#0;", "<!--", "-->", "<b>", "[^1]", "[^1]: ", "](fact:", "\\",
      "{{", "\t",
    ]
  ) { problem(in: $0, allowsRawHTML: false) }

  static let rawHTML = Self(
    name: "Markdown with raw HTML",
    seeds: markdown.seeds + [
      "<div id=\"a\"><img src=\"b.png\" srcset=\"c 1x, d 2x\"></div>\n\n<p>e\n"
    ],
    pieces: markdown.pieces + [
      "<a href=\"", "\" id='", "<script>", "</script>", "<svg ", "<style>", "=", "<!-", "<?",
      "<![CDATA[",
    ]
  ) { problem(in: $0, allowsRawHTML: true) }

  private static func problem(in bytes: [UInt8], allowsRawHTML: Bool) -> String? {
    let text = String(decoding: bytes, as: UTF8.self).replacingWhatIsNoText
    let document = MarkdownDocument(
      parsing: Array(text.utf8)[...], firstLine: 1,
      options: MarkdownOptions(allowsRawHTML: allowsRawHTML))
    let html = document.html
    guard html.slots.allSatisfy({ $0.offset <= html.bytes.count }) else {
      return "a slot is outside"
    }
    if String(validating: html.bytes, as: UTF8.self) == nil { return "the HTML is not UTF-8" }
    let lower = html.bytes.map(\.lowercased)[...]
    if !allowsRawHTML, lower.firstPlace(of: Array("<script".utf8)[...]) != nil { return "a script" }
    let ids = document.headings.map(\.id)
    return Set(ids).count == ids.count ? nil : "two headings have one anchor"
  }

  static let templates = Self(
    name: "templates",
    seeds: [
      "<p class=\"{{ a }}\">{{ b|upper }}</p>{% for c in [1, 2] %}{{ loop.index }}{% else %}d{% endfor %}",
      "{% macro m(x, y=2) %}{{ x }}{{ caller() }}{% endmacro %}{% call m(1) %}e{% endcall %}",
      "{% set n = namespace(a=[]) %}{% if a is defined and b != 'c' %}{{ {'a': [1:2]} }}{% endif %}",
      "{% block a %}{{ super() }}{% endblock %}{% filter replace('a', 'b') %}a{% endfilter %}{# c #}",
      "{% with a = range(9) %}{{ a|batch(2)|list|tojson }}{% endwith %}{{ '%d'|format(3) }}",
    ],
    pieces: [
      "{{ ", " }}", "{% ", " %}", "{#", "#}", "-", "|", "~", "(", ")", "[", "]", "{", "}", "'",
      "\"", "if ",
      "for x in ", "endfor", "endif", "recursive", "loop(", "|sort", "|groupby('a')", "|length",
      "* 99", "not ",
      "**", "//", "%", "in ", "is ", "|join", "|center(99)", "|truncate(3)", "|wordwrap(2)",
      "<a href=", ">",
    ]
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let source = TemplateSource(name: "main", path: "main", bytes: Array(text.utf8))
    let (set, errors) = TemplateSet.parse([source])
    guard errors.isEmpty else { return nil }
    let values: Map = ["a": .string("<a>"), "b": .string("b\"'"), "c": .list([.integer(1)])]
    var output: [UInt8] = []
    do throws(TemplateError) {
      try set.render("main", with: values, shared: SharedValues(), subject: "/", into: &output)
      return nil
    } catch {
      return error.message.isEmpty ? "an error without words" : nil
    }
  }

  static let dates = Self(
    name: "EDTF",
    seeds: [
      "2025-10-29", "2025-10/..", "2025?", "{2025,2026}", "XXXX-10-XX", "-0044", "Y170000002",
      "2025-21",
    ],
    pieces: [
      "~", "%", "?", "/", "..", "X", "T12:30Z", "{", "}", "[", ",", "-", "Y", "E3", "S3", "+05:00",
    ]
  ) { bytes in
    let text = String(decoding: bytes.prefix(200), as: UTF8.self)
    let (first, second) = (try? EDTF(parsing: text, as: .all), try? EDTF(parsing: text, as: .all))
    return first == second ? nil : "it is read in two ways"
  }

  static let quantities = Self(
    name: "quantities",
    seeds: [
      "nearly 1,800 people and $3.5 million, four or five times, 12 per cent of 40",
      "12:30 on 12 May 2025",
      "between 1.5 and 2 km², one and a half years, 3–4 °C, eur18m, twenty-three thousand",
      "٣٤٥ ১২",
    ],
    pieces: [
      "1,", "000", ".", "%", "half ", "million ", "and ", "to ", "–", "-", "$", "€", "km", "/",
      "of ", "½", "²",
      "hundred ", "dozen ", "per ", "at least ", "Rs ", "crore", "e9", "th ", "’s", "(", ")",
      "no. ",
    ]
  ) { bytes in
    let text = Array(String(decoding: bytes, as: UTF8.self).folded.utf8)
    for quantity in text[...].quantities
    where quantity.range.lowerBound < 0 || quantity.range.upperBound > text.count {
      return "a number is outside"
    }
    return nil
  }

  static let addresses = Self(
    name: "addresses and paths",
    seeds: [
      "https://example.org/a?b=c#d", "../a/b.md#c", "/a/%C3%BC/", "briefings/a.md", "a.html", "con",
    ],
    pieces: [
      "//", "..", "%2e", "%00", "\\", "?", "#", ":", "@", "[::1]", "javascript:", " ", "\t", "é",
      "/",
    ]
  ) { bytes in
    let text = String(decoding: bytes.prefix(300), as: UTF8.self)
    _ = SiteAddress(baseURL: text).origin
    _ = text.percentDecoded
    if let path = joinPaths("content/briefings", text), path.utf8.starts(with: "../".utf8) {
      return "a path leads out: \(path)"
    }
    guard let path = try? OutputPath(text) else { return nil }
    let parts = path.text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    let isBad = parts.contains {
      $0.isEmpty || $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8)
    }
    return isBad ? "a file at \(path.text)" : nil
  }

  static let slugs = Self(
    name: "slugs", seeds: ["İbrahim Kalın’s Türkiye", "A — B", "北京 2025", "ﬁne ß"],
    pieces: ["-", "_", "’", "Å", "ŋ", "\u{200D}", "\u{E000}", "/", ".", "İ"]
  ) { bytes in
    let once = slug(bytes)
    if once.utf8.contains(where: { "/.\\%\"<>&' ".utf8.contains($0) }) {
      return "\(once) has a sign"
    }
    let twice = slug(once.utf8)
    return Array(twice.utf8) == Array(once.utf8) ? nil : "\(once) becomes \(twice)"
  }

  static let search = Self(
    name: "search index",
    seeds: ["Officials say 1,800 U.S. soldiers of the F-16 wing left 北京.", "İstanbul’da"],
    pieces: ["-", "’", ".", "1,000", "A.B.", "\u{301}", "ß", "\0", "😀", "ا"]
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    var index = SearchIndex(language: "en")
    for title in [text, "Talks"] {
      let entry = SearchEntry(url: "/a/", title: title, names: [text], kind: "claim", text: text)
      index.add(SearchDocument(entry))
    }
    let files = index.takeFullFiles() + index.files()
    return files.isEmpty ? "no file" : nil
  }

  static let json = Self(
    name: "borders",
    seeds: [
      "{\"features\":[{\"properties\":{\"NAME\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[0,1],[0,0]]]}}]}"
    ],
    pieces: ["[", "]", "{", "}", ",", "\"", "\\u", "1e9", "-", "null", "NaN"]
  ) { bytes in
    let (borders, findings) = CountryBorders.reading(bytes)
    return borders == nil && findings.isEmpty ? "nothing was read, and nothing said" : nil
  }

  static let images = Self(
    name: "sizes of images",
    seeds: [
      "\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR\0\0\u{1}\0\0\0\u{1}\0", "GIF89a\u{10}\0\u{10}\0",
      "RIFF\0\0\0\0WEBPVP8X",
    ],
    pieces: ["VP8 ", "VP8L", "\u{7F}\u{7F}", "\0\0"]
  ) { bytes in
    var head = bytes
    for start in [[0xFF, 0xD8, 0xFF], [0x89], []] as [[UInt8]] {
      head.replaceSubrange(0..<min(start.count, head.count), with: start)
      if let size = ImageSize(head), size.width < 1 || size.height < 1 { return "no size" }
    }
    return nil
  }

  static let sourceText = Self(
    name: "texts", seeds: ["caf\u{E9}\n", "\u{FEFF}a\r\nb"],
    pieces: ["\u{FFFE}", "\u{202E}", "\u{7F}", "\n"]
  ) { bytes in
    let (text, findings) = SourceText.reading(bytes, from: "a.md")
    guard let text else { return findings.isEmpty ? "nothing was read, and nothing said" : nil }
    let string = String(decoding: text.bytes, as: UTF8.self)
    if string.firstThatIsNoText != nil { return "what is no text is left" }
    let shown = string.visible
    return shown.unicodeScalars.contains { $0.properties.generalCategory == .control }
      ? "a control" : nil
  }
}
