import Testing

@testable import Templates

/// Which parts of templates are taken for results of a few names, and what is kept of them.
struct FragmentTests {
  private func fragments(_ text: String, _ templates: [(String, String)] = []) -> [String] {
    let macros = (
      "macros",
      "{% macro m(r) %}{{ r.a }}{{ r.b }}{% endmacro %}{% macro w(r) %}{{ caller() }}{% endmacro %}"
    )
    let site = TestSite(
      [("main", text), macros] + templates, globals: ["site": .map(["title": .string("t")])])
    #expect(site.errors.isEmpty)
    return site.fragments(of: "main").map { fixed, data in
      data.sorted().joined(separator: " ") + "|" + fixed.sorted().joined(separator: " ")
    }
  }

  private static let importing = "{% from 'macros' import m, w %}"

  @Test func findsRowsThatReadTheSame() {
    #expect(fragments("{{ x.a }}, {{ x.b }}") == ["x|"])
    #expect(fragments("{{ x.a }}{{ x.b }}{{ y.a }}{{ y.b }}") == ["x|", "y|"])
    #expect(fragments("{{ x.a }}").isEmpty)
    #expect(fragments("{{ x.a }}{{ site.title }}") == ["x|site"])
    #expect(fragments(Self.importing + "{{ m(x) }}{{ x.a }}") == ["x|m"])
    #expect(
      fragments("{% for y in x.ys %}{{ y.a }}{{ y.b }}{{ loop.index }}{% endfor %}").sorted()
        == ["x|", "y|"])
    #expect(
      fragments("{% for y in x.ys %}{{ y.a }}{{ y.b }}{% endfor %}").sorted() == ["x|", "y|"])
    #expect(
      fragments("{% with y = x.y %}{{ y.a }}{{ y.b }}{% endwith %}").sorted() == ["x|", "y|"])
    #expect(fragments("{% include 'part' %}", [("part", "{{ x.a }}{{ z }}")]) == ["x z|"])
    #expect(fragments("{% include 'part' without context %}", [("part", "{{ x.a }}")]) == ["|"])
    #expect(
      fragments(Self.importing + "{% call w(x) %}{{ y.a }}{{ y.b }}{% endcall %}").sorted()
        == ["x y|w", "y|"])
  }

  /// Whatever prints more than its names say is left out.
  @Test(arguments: [
    "{{ loop.index }}{{ loop.length }}", "{{ super() }}", "{{ self.b() }}",
    "{% set n.x = y.a + y.b %}", "{% set x = y.a.b %}",
    "{% block b %}{% endblock %}", "{% macro f() %}{% endmacro %}",
    "{% include x.name %}", "{% include 'self' %}", "{% include 'blocks' %}",
    "{% import 'state' as s %}", "{% import 'macros' as s with context %}",
    "{% include 'importing' %}", "{% include 'stateful' %}",
  ])
  func leavesOutWhatIsOpen(_ text: String) {
    let templates = [
      ("self", "{{ x.a }}{% if x %}{% include 'self' %}{% endif %}"),
      ("blocks", "{{ x.a }}{% block b %}{% endblock %}"),
      ("importing", "{% import 'macros' as s with context %}{{ s.x }}{{ x.a }}"),
      ("stateful", "{% from 'state' import f %}{{ f() }}{{ x.a }}"),
      ("state", "{% set c = cycler(1) %}{% macro f() %}{{ c.next() }}{% endmacro %}"),
    ]
    let known = ["x", "y", "n"].map { "{% set \($0) = 1 %}" }.joined()
    let site = TestSite([("main", text)] + templates + [("macros", known)])
    #expect(site.fragments(of: "main").isEmpty)
  }

  /// A name counts as read unless it has certainly been set before.
  @Test func readsNamesThatMayBeSet() {
    #expect(fragments("{% macro f() %}{% set x = 1 %}{{ x + 1 }}{% endmacro %}").contains("|"))
    #expect(
      fragments("{% macro f(y) %}{% if y.a %}{% set x = 1 %}{% endif %}{{ x }}{% endmacro %}")
        .contains("x y|"))
    #expect(
      fragments("{% macro f(y) %}{{ x }}{% set x = y.a %}{{ x }}{% endmacro %}").contains("x y|"))
  }
}

extension FragmentTests {
  @Test func remembersWhatWasPrinted() {
    var memory = FragmentMemory()
    let keys = (0..<500).map {
      FragmentKey(signature: UInt32($0 % 7), first: UInt64($0), second: 1)
    }
    for (index, key) in keys.enumerated() {
      let bytes = Array("text \(index)".utf8)
      memory.remember(bytes[...], for: key, depth: .init(calls: index % 100, nesting: 2))
    }
    for (index, key) in keys.enumerated() {
      var page = Array("page ".utf8)
      let output = memory.output(for: key)
      if let output { memory.append(output, to: &page) }
      #expect(String(decoding: page, as: UTF8.self) == "page text \(index)")
      #expect(output?.depth.calls == index % 100)
    }
    #expect(memory.output(for: FragmentKey(signature: 1, first: 0, second: 1)) == nil)
  }

  /// What is used again and again stays; what is not is forgotten.
  @Test func forgetsWhatIsNotUsed() {
    var memory = FragmentMemory(capacity: 64 * 1024)
    let often = FragmentKey(signature: 1, first: 0, second: 0)
    memory.remember(Array("often".utf8)[...], for: often, depth: .init())
    let filler = Array(repeating: UInt8(ascii: "x"), count: 1000)
    for number in 1...1000 {
      memory.remember(
        filler[...], for: FragmentKey(signature: 2, first: UInt64(number), second: 0),
        depth: .init())
      var page: [UInt8] = []
      let output = memory.output(for: often)
      if let output { memory.append(output, to: &page) }
      #expect(page == Array("often".utf8))
    }
    #expect(memory.output(for: FragmentKey(signature: 2, first: 1, second: 0)) == nil)
    #expect(memory.output(for: FragmentKey(signature: 2, first: 1000, second: 0)) != nil)
  }

  /// What is long and printed once takes no room.
  @Test(arguments: [4095, 4096, 4097])
  func remembersWhatIsLongAtTheSecondTime(_ count: Int) {
    var memory = FragmentMemory()
    let key = FragmentKey(signature: 1, first: 5, second: 0)
    let bytes = Array(repeating: UInt8(ascii: "x"), count: count)
    memory.remember(bytes[...], for: key, depth: .init())
    #expect((memory.output(for: key) != nil) == (count <= 4096))
    memory.remember(bytes[...], for: key, depth: .init())
    #expect(memory.output(for: key) != nil)
  }

  @Test func refusesWhatIsTooLong() {
    var memory = FragmentMemory(capacity: 8000)
    let key = FragmentKey(signature: 1, first: 0, second: 0)
    memory.remember(Array(repeating: 0, count: 1001)[...], for: key, depth: .init())
    #expect(memory.output(for: key) == nil)
    memory.remember(Array(repeating: 0, count: 1000)[...], for: key, depth: .init())
    #expect(memory.output(for: key) != nil)
  }
}
