import Synchronization
import Templates
import Testing

/// What is printed once and copied afterwards is what would be printed again.
///
/// Each test renders pages one after the other, and each page alone. The first page of a pair
/// prints what the second would take over if something that it reads were overlooked.
struct RememberedOutputTests {
  private static let records: [Map] = [
    [
      "label": .string("A & B"), "url": .string("/a/"), "next": .record(1),
      "day": .string("2025-10-02"),
    ],
    [
      "label": .string("C"), "url": .string("/c/"), "next": .record(0),
      "day": .string("2025-11-03"),
    ],
  ]

  /// Macros of a template that is the same on every page.
  private static let macros = (
    "macros",
    """
    {% macro link(r) %}<a href="{{ r.url }}">{{ r.label }}</a>{% endmacro %}
    {% macro entry(r, level=2, mark=r.url) %}({{ level }}){{ link(r) }}{{ mark }}{% endmacro %}
    {% macro box(r) %}[{{ r.label }}: {{ caller(r) }}]{% endmacro %}
    {% macro day(r) %}{{ r.day | date }}{{ r.label }}{% endmacro %}
    {% macro place(r) %}{{ r.label }} of {{ site.title }}{{ page is defined }}{% endmacro %}
    {% macro count(r, ns) %}{% set ns.n = ns.n + 1 %}{{ r.label }}{{ r.url }}{% endmacro %}
    {% macro down(n, r) %}{% if n %}{{ down(n - 1, r) }}{% else %}{{ r.label }}{% endif %}{% endmacro %}
    {% macro each(rs) %}{% for r in rs %}{{ loop.index }}{{ r.label }}{{ r.url }}{% endfor %}{% endmacro %}
    """
  )

  private static func page(_ number: Int, _ record: Int = 0, _ more: Map = Map()) -> Map {
    var map: Map = [
      "page": .map(["title": .string("page \(number)"), "number": .integer(number)]),
      "r": .record(record), "rs": .list([.record(0), .record(1)]),
    ]
    for (name, value) in zip(more.names, more.values) { map[name] = value }
    return map
  }

  /// Renders `text` as two pages that differ in nothing but `page`, and as one with another record.
  private func expectSame(
    _ text: String, _ templates: [(String, String)] = [], gives expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let site = TestSite(
      [
        (
          "main",
          "{% from 'macros' import box, count, day, down, each, entry, link, place %}" + text
        )
      ]
        + templates + [Self.macros],
      records: Self.records, globals: ["site": .map(["title": .string("the site")])])
    #expect(site.errors.isEmpty, sourceLocation: sourceLocation)
    let pages = [(1, 0), (2, 0), (3, 1)].map { TestPage("main", Self.page($0.0, $0.1)) }
    #expect(site.inOneRun(pages) == expected, sourceLocation: sourceLocation)
    #expect(site.alone(pages) == expected, sourceLocation: sourceLocation)
  }
}

extension RememberedOutputTests {
  @Test func printsOfARecordWhatItSays() {
    let first = "<a href=\"/a/\">A &amp; B</a>"
    expectSame("{{ link(r) }}", gives: [first, first, "<a href=\"/c/\">C</a>"])
  }

  @Test func seesThePageInMacrosOfItsTemplate() {
    expectSame(
      "{% macro m(r) %}{{ r.label }} {{ page.title }}{% endmacro %}{{ m(r) }}",
      gives: ["A &amp; B page 1", "A &amp; B page 2", "C page 3"])
  }

  @Test func seesThePageInAnIncludedTemplate() {
    expectSame(
      "{% include 'part' %}|{% include 'part' without context %}",
      [("part", "{{ (r.label ~ page.title) if r is defined else 'none' }}")],
      gives: ["A &amp; Bpage 1|none", "A &amp; Bpage 2|none", "Cpage 3|none"])
  }

  @Test func seesWhereALoopStands() {
    let loop = "1A &amp; B/a/2C/c/"
    expectSame(
      "{% for x in rs %}{{ loop.index }}{{ x.label }}{{ x.url }}{% endfor %}",
      gives: [loop, loop, loop])
    expectSame("{{ each(rs) }}", gives: [loop, loop, loop])
    expectSame(
      "{% for x in [r, r] %}{{ link(x) if loop.last else x.url }}{% endfor %}",
      gives: [
        "/a/<a href=\"/a/\">A &amp; B</a>", "/a/<a href=\"/a/\">A &amp; B</a>",
        "/c/<a href=\"/c/\">C</a>",
      ])
    expectSame(
      "{% for x in [r, r] %}{% include 'part' %}{% endfor %}",
      [("part", "{{ r.label }}{{ loop.index }}")],
      gives: ["A &amp; B1A &amp; B2", "A &amp; B1A &amp; B2", "C1C2"])
  }

  @Test func seesWhatAnotherStatementSets() {
    expectSame(
      "{% set n = page.number %}{% macro m(r) %}{{ r.label }}{{ n }}{% endmacro %}"
        + "{{ m(r) }}{% set n = n + 5 %}{{ m(r) }}",
      gives: ["A &amp; B1A &amp; B6", "A &amp; B2A &amp; B7", "C3C8"])
    expectSame(
      "{% if page.number == 2 %}{% set r = rs[1] %}{% endif %}{{ r.label }}{{ r.url }}",
      gives: ["A &amp; B/a/", "C/c/", "C/c/"])
    expectSame(
      "{% for x in rs %}{% if page.number == 1 %}{% set y = x %}{% endif %}"
        + "{{ y.label if y is defined else x.url }}{% endfor %}",
      gives: ["A &amp; BC", "/a//c/", "/a//c/"])
  }

  @Test func countsInNamespaces() {
    expectSame(
      "{% set ns = namespace(n=page.number) %}{% for x in [r, r] %}{{ count(x, ns) }}{{ ns.n }}"
        + "{% endfor %}",
      gives: ["A &amp; B/a/2A &amp; B/a/3", "A &amp; B/a/3A &amp; B/a/4", "C/c/4C/c/5"])
    expectSame(
      "{% set ns = namespace(n=0) %}{% for x in [r, r] %}{% set ns.n = ns.n + 1 %}"
        + "{{ x.label }}{% endfor %}{{ ns.n }}",
      gives: ["A &amp; BA &amp; B2", "A &amp; BA &amp; B2", "CC2"])
  }

  @Test func callsBackIntoThePage() {
    expectSame(
      "{% call(x) box(r) %}{{ page.title }} {{ x.url }}{% endcall %}",
      gives: ["[A &amp; B: page 1 /a/]", "[A &amp; B: page 2 /a/]", "[C: page 3 /c/]"])
    expectSame(
      "{% for n in [1, 2] %}{% call(x) box(r) %}{{ n }}{% endcall %}{% endfor %}",
      gives: ["[A &amp; B: 1][A &amp; B: 2]", "[A &amp; B: 1][A &amp; B: 2]", "[C: 1][C: 2]"])
  }

  @Test func readsArgumentsAndTheirDefaults() {
    let a = "<a href=\"/a/\">A &amp; B</a>"
    let c = "<a href=\"/c/\">C</a>"
    expectSame(
      "{{ entry(r) }}{{ entry(r, page.number) }}{{ entry(r, mark=page.title) }}",
      gives: [
        "(2)\(a)/a/(1)\(a)/a/(2)\(a)page 1", "(2)\(a)/a/(2)\(a)/a/(2)\(a)page 2",
        "(2)\(c)/c/(3)\(c)/c/(2)\(c)page 3",
      ])
  }

  @Test func hidesSharedNamesBehindOthers() {
    expectSame(
      "{{ r.label }}{{ site.title }}{% if page.number == 2 %}{% set site = page %}{% endif %}"
        + "{{ r.label }}{{ site.title }}{{ place(r) }}",
      gives: [
        "A &amp; Bthe siteA &amp; Bthe siteA &amp; B of the sitefalse",
        "A &amp; Bthe siteA &amp; Bpage 2A &amp; B of the sitefalse",
        "Cthe siteCthe siteC of the sitefalse",
      ])
  }

  @Test func choosesMacrosByPage() {
    expectSame(
      "{% if page.number == 2 %}{% from 'macros' import day as link %}{% endif %}{{ link(r) }}",
      gives: [
        "<a href=\"/a/\">A &amp; B</a>", "2 October 2025A &amp; B", "<a href=\"/c/\">C</a>",
      ])
    expectSame(
      "{% if page.number == 2 %}{% set link = day %}{% endif %}{{ link(r) }}",
      gives: [
        "<a href=\"/a/\">A &amp; B</a>", "2 October 2025A &amp; B", "<a href=\"/c/\">C</a>",
      ])
    expectSame(
      "{% import 'macros' as m %}{% set day = 1 %}{{ m.day(r) if page.number == 2 else m.link(r) }}",
      gives: [
        "<a href=\"/a/\">A &amp; B</a>", "2 October 2025A &amp; B", "<a href=\"/c/\">C</a>",
      ])
  }

  @Test func escapesForEachPlace() {
    expectSame(
      "<p title=\"{% include 'part' %}\">{% include 'part' %}</p>",
      [("part", "{{ r.label|safe }}{{ r.url }}")],
      gives: [
        "<p title=\"A & B/a/\">A & B/a/</p>", "<p title=\"A & B/a/\">A & B/a/</p>",
        "<p title=\"C/c/\">C/c/</p>",
      ])
    expectSame(
      "<p title=\"{% include 'part' %}\">{% include 'part' %}</p>", [("part", "{{ '<i>'|safe }}")],
      gives: Array(repeating: "<p title=\"&lt;i&gt;\"><i></p>", count: 3))
  }
}

extension RememberedOutputTests {
  @Test func seesOtherTemplatesBlocks() {
    let site = TestSite(
      [
        ("base", "{% block a %}{{ r.label }}{{ r.url }}{% endblock %}{{ r.label }}{{ r.url }}"),
        ("b", "{% extends 'base' %}{% block a %}b {{ super() }}{% endblock %}"),
        (
          "c",
          "{% extends 'base' %}{% block a %}c {{ r.label }}{{ self.a is defined }}{% endblock %}"
        ),
        ("d", "{% extends 'b' %}{% block a %}d {{ super() }}{% endblock %}"),
      ], records: Self.records)
    let pages = ["base", "b", "c", "d", "base"].map { TestPage($0, Self.page(1)) }
    let label = "A &amp; B"
    let expected = [
      "\(label)/a/\(label)/a/", "b \(label)/a/\(label)/a/", "c \(label)false\(label)/a/",
      "d b \(label)/a/\(label)/a/", "\(label)/a/\(label)/a/",
    ]
    #expect(site.inOneRun(pages) == expected)
    #expect(site.alone(pages) == expected)
  }

  @Test func speaksThePagesLanguage() {
    let site = TestSite(
      [
        ("main", "{% from 'macros' import day %}{{ day(r) }}{{ r.label }}{{ r.day|date }}"),
        Self.macros,
      ],
      records: Self.records)
    let pages = ["en", "de", "en", "fr", "de"].map {
      TestPage("main", Self.page(1, 1), language: $0)
    }
    let outputs = site.inOneRun(pages)
    #expect(outputs == site.alone(pages))
    #expect(outputs[0] == "3 November 2025CC3 November 2025")
    #expect(outputs[1].contains("3. November 2025"))
    #expect(outputs[3].contains("3 novembre 2025"))
  }

  /// A record that changes between runs, as when a fact is tried with another value.
  @Test func forgetsWhatOtherRecordsGave() {
    let site = TestSite(
      [
        ("main", "{% from 'macros' import link %}{{ link(r) }}{{ title }}{{ r.url[:0] }}"),
        Self.macros,
      ],
      records: Self.records, globals: ["title": .string("")])
    var shared = site.shared
    let page = TestPage("main", Self.page(1))
    #expect(site.render(page, shared) == "<a href=\"/a/\">A &amp; B</a>")
    shared.records[0] = ["label": .string("D"), "url": .string("/d/")]
    #expect(site.render(page, shared) == "<a href=\"/d/\">D</a>")
    #expect(site.render(page, site.shared) == "<a href=\"/a/\">A &amp; B</a>")
    shared.globals = ["title": .string("t")]
    #expect(site.render(page, shared) == "<a href=\"/d/\">D</a>t")
  }

  /// The same values under two sets of templates.
  @Test func keepsSetsOfTemplatesApart() {
    let first = TestSite([("main", "{{ r.label }}{{ r.url }}")], records: Self.records)
    let second = TestSite([("main", "{{ r.url }}{{ r.label }}")], records: Self.records)
    let page = TestPage("main", Self.page(1))
    #expect(first.render(page, first.shared) == "A &amp; B/a/")
    #expect(second.render(page, first.shared) == "/a/A &amp; B")
    #expect(first.render(page, first.shared) == "A &amp; B/a/")
  }

  /// What an imported template keeps between two uses starts anew on each page.
  @Test(arguments: [
    (
      "{% set c = cycler('a', 'b') %}{% macro m(r) %}{{ r.label }}{{ c.next() }}{% endmacro %}",
      "CaCb"
    ),
    (
      "{% set ns = namespace(n=0) %}{% macro m(r) %}{% set ns.n = ns.n + 1 %}{{ r.label }}{{ ns.n }}"
        + "{% endmacro %}", "C1C2"
    ),
    ("{% set j = joiner('+') %}{% macro m(r) %}{{ j() }}{{ r.label }}{% endmacro %}", "C+C"),
  ])
  func startsAnewOnEachPage(_ module: String, _ expected: String) {
    let site = TestSite(
      [("main", "{% from 'module' import m %}{{ m(r) }}{{ m(r) }}"), ("module", module)],
      records: Self.records)
    let pages = Array(repeating: TestPage("main", Self.page(1, 1)), count: 3)
    #expect(site.inOneRun(pages) == [expected, expected, expected])
  }

  /// Values of a module that change while it is imported.
  @Test func readsModulesAsTheyAreInTheEnd() {
    let site = TestSite(
      [
        ("main", "{% from 'module' import m, n %}{{ m(r) }}{{ n }}"),
        (
          "module",
          "{% set c = 1 %}{% macro m(r) %}{{ r.label }}{{ r.url }}{{ c }}{% endmacro %}"
            + "{% set n = m(first) %}{% set c = 2 %}"
        ),
      ], records: Self.records, globals: ["first": .record(1)])
    let pages = [TestPage("main", Self.page(1, 1)), TestPage("main", Self.page(2, 1))]
    #expect(site.inOneRun(pages) == ["C/c/2C/c/1", "C/c/2C/c/1"])
  }

  @Test func tellsOfAnErrorOnEachPage() {
    let site = TestSite(
      [("one", "{{ r.label }}{{ r.missing }}"), ("two", "{% include 'one' %}")],
      records: Self.records)
    let pages = ["one", "two", "one"].map { TestPage($0, Self.page(1)) }
    let outputs = site.inOneRun(pages)
    #expect(outputs == site.alone(pages))
    #expect(
      outputs
        == ["one", "two", "one"].map {
          "\($0) templates/one:1:17: 'r' has no attribute 'missing'"
        })
  }

  /// How deep a macro goes counts wherever what it prints is taken from, in any order of pages.
  @Test func limitsDepthAsIfNothingWereKnown() {
    let deep = (0..<30).map { number in
      ("deep\(number)", number == 29 ? "{% include 'leaf' %}" : "{% include 'deep\(number + 1)' %}")
    }
    let site = TestSite(
      [
        ("leaf", "{% from 'macros' import down %}{{ down(90, r) }}"),
        ("flat", "{% include 'leaf' %}"),
        (
          "called",
          "{% macro a(n) %}{% if n %}{{ a(n - 1) }}{% else %}{% include 'leaf' %}{% endif %}"
            + "{% endmacro %}{{ a(20) }}"
        ),
      ] + deep + [Self.macros], records: Self.records)
    let pages = ["flat", "called", "deep0", "flat", "called"].map { TestPage($0, Self.page(1)) }
    let outputs = site.inOneRun(pages)
    #expect(outputs == site.alone(pages))
    #expect(outputs == site.inOneRun(pages.reversed()).reversed())
    #expect(outputs[0] == "A &amp; B")
    #expect(outputs[1].contains("more than 100 deep"))
  }

  @Test func findsAttributesOfDifferentShapes() throws {
    let many = Map((0..<40).map { ("x\($0)", .integer($0)) } + [("label", .string("many"))])
    let records: [Map] = [
      ["label": .string("first"), "url": .string("1")],
      ["url": .string("2"), "label": .string("second")], ["label": .string("third")], many,
      ["url": .string("5"), "x": .none, "y": .none, "label": .string("fifth")],
    ]
    let text =
      "{% for r in rs %}{{ r.label }}{{ r.url|default('-') }}{% if not loop.last %} {% endif %}{% endfor %}"
    let expected = "first1 second2 third- many- fifth5 first1 many-"
    let order = [0, 1, 2, 3, 4, 0, 3]
    #expect(
      try render(
        text, ["rs": .list(order.map(Value.record))], shared: SharedValues(records: records))
        == expected)
    #expect(try render(text, ["rs": .list(order.map { .map(records[$0]) })]) == expected)
  }

  /// Renders from many tasks at once, which share what is left behind.
  @Test func printsTheSameFromManyTasks() async {
    let records = (0..<50).map {
      Map([("label", .string("<\($0)>")), ("url", .string("/\($0)/"))])
    }
    let site = TestSite(
      [
        (
          "main", "{% from 'macros' import entry %}{{ page.number }}{{ entry(r, page.number % 3) }}"
        ), Self.macros,
      ],
      records: records)
    let pages = (0..<400).map { TestPage("main", Self.page($0, $0 * 7 % 50)) }
    let shared = site.shared
    let outputs = await withTaskGroup(of: (Int, [String]).self) { group in
      for task in 0..<4 {
        group.addTask {
          (task, stride(from: task, to: 400, by: 4).map { site.render(pages[$0], shared) })
        }
      }
      var all = Array(repeating: "", count: 400)
      for await (task, part) in group {
        for (index, output) in part.enumerated() { all[task + index * 4] = output }
      }
      return all
    }
    #expect(outputs == pages.map { site.alone([$0])[0] })
  }
}

extension RememberedOutputTests {
  /// The records that each of some pages reads, where they are rendered one after the other.
  private func recordsRead(by pages: [TestPage], of site: TestSite) -> [[Int]] {
    let reads = Mutex<[[Int]]>([])
    var shared = SharedValues(globals: site.shared.globals, records: site.shared.records)
    shared.noteRecords = { found in reads.withLock { $0.append(found.map(\.index)) } }
    for page in pages { _ = site.render(page, shared) }
    return reads.withLock { $0 }
  }

  /// What is taken over was read as well.
  @Test func notesWhatOthersReadForAPage() {
    let site = TestSite(
      [
        ("main", "{% from 'macros' import link, each %}{% include 'part' %}{{ each(page.rs) }}"),
        ("part", "{% if r.next.url %}{{ link(r) }}{{ link(r.next) }}{% endif %}"), Self.macros,
        ("title", "{% from 'state' import title %}{{ title }}"),
        ("state", "{% set title = site.label %}"), ("none", "{{ page.rs|length }}"),
      ],
      records: Self.records
        + Self.records.map { record in
          var record = record
          record["next"] = .record(3)
          return record
        }, globals: ["site": .record(2)])
    func page(_ template: String, _ record: Int, _ others: [Int]) -> TestPage {
      TestPage(
        template,
        ["r": .record(record), "page": .map(["rs": .list(others.map(Value.record))])])
    }
    let pages = [
      page("main", 0, []), page("main", 0, []), page("main", 3, [1]), page("main", 3, [1]),
      page("main", 0, [3]), page("title", 0, []), page("none", 0, [1]),
    ]
    let expected = [[0, 1, 2], [0, 1, 2], [1, 2, 3], [1, 2, 3], [0, 1, 2, 3], [2], [2]]
    #expect(recordsRead(by: pages, of: site) == expected)
    #expect(pages.flatMap { recordsRead(by: [$0], of: site) } == expected)
  }

  /// Whoever reads the name of a part reads that part alone, and whoever takes a whole record all of it.
  @Test(arguments: [
    ("{{ r.label }}", [RecordRead(index: 0, part: 0)]),
    ("{{ r.pages|length }}", [RecordRead(index: 0, part: 1)]),
    (
      "{{ r.quotes|length }}{{ r.label }}",
      [RecordRead(index: 0, part: 0), RecordRead(index: 0, part: 2)]
    ),
    (
      "{{ r|length }}",
      [
        RecordRead(index: 0, part: 0), RecordRead(index: 0, part: 1), RecordRead(index: 0, part: 2),
      ]
    ),
    ("{% if r %}there{% endif %}", [RecordRead(index: 0, part: 0)]),
    ("{{ [r]|map(attribute='pages')|list|length }}", [RecordRead(index: 0, part: 1)]),
  ])
  func notesThePartsOfRecords(_ text: String, _ expected: [RecordRead]) {
    let record: Map = ["label": .string("x"), "pages": .list([]), "quotes": .list([])]
    let site = TestSite([("main", text)], records: [record, record])
    let reads = Mutex<[RecordRead]>([])
    var shared = SharedValues(
      records: [record, record], parts: RecordParts([["pages"], ["quotes", "positions"]]))
    shared.noteRecords = { found in reads.withLock { $0 += found } }
    _ = site.render(TestPage("main", ["r": .record(0)]), shared)
    #expect(reads.withLock { Set($0) } == Set(expected))
  }
}
