import Foundation
import Templates
import Testing

/// No template or value makes the engine crash or run for ever.
struct LimitTests {
  /// Runs something on a thread with a stack of its own, and waits for it.
  private func onStack(of bytes: Int, _ work: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      work()
      done.signal()
    }
    thread.stackSize = bytes
    thread.start()
    done.wait()
  }

  @Test func deepRecursionFitsIntoTheStack() {
    let depth = 30
    let open = String(repeating: "{% if true %}", count: depth)
    let close = String(repeating: "{% endif %}", count: depth)
    let sum =
      String(repeating: "1 + (", count: 45) + "m(n)|length" + String(repeating: ")", count: 45)
    let text = "{% macro m(n) %}\(open){{ \(sum) }}\(close){% endmacro %}{{ m(1) }}"
    onStack(of: 4 << 20) {
      #expect(throws: TemplateError.self) { try render(text) }
    }
  }
}

extension LimitTests {
  @Test(arguments: [262_144, 262_145])
  func takesTemplatesUpTo256KiB(_ size: Int) {
    let found = errors(in: [("large", String(repeating: "x", count: size))])
    #expect(found.isEmpty == (size <= 262_144))
  }

  @Test(arguments: [
    "{{ \(String(repeating: "not ", count: 5_000))x }}",
    "{{ \(String(repeating: "-", count: 5_000))1 }}",
    "{{ 1\(String(repeating: " + 1", count: 5_000)) }}",
    "{{ x\(String(repeating: ".a", count: 5_000)) }}",
    "{{ x\(String(repeating: "|upper", count: 5_000)) }}",
    "{{ \(String(repeating: "[", count: 5_000)) }}",
    "{{ \(String(repeating: "{1:", count: 5_000)) }}",
    "{{ \(String(repeating: "f(", count: 5_000)) }}",
    "{{ \(String(repeating: "1 if ", count: 5_000)) }}",
    "{% for \(String(repeating: "(", count: 5_000)) in x %}",
    String(repeating: "{% if x %}", count: 5_000),
    String(repeating: "{% macro m() %}", count: 5_000),
    String(repeating: "{% block a %}", count: 5_000), String(repeating: "{{ ", count: 5_000),
    String(repeating: "{% call m() %}", count: 5_000), String(repeating: "{# ", count: 5_000),
  ])
  func reportsHostileTemplates(_ text: String) {
    #expect(!errors(in: [("hostile", text)]).isEmpty)
  }

  /// However much is wrong with a template, what is told of it stays short, and so does the time.
  @Test(arguments: [
    "{%", "{% ", "{%\n", "{{", "{{ ", "{#", "{{ \"", "{{ \"a\" ", "{{ '\\", "{% foo %}",
    "{{ a b }}",
    "{{ a|nothing }}", "{% endif %}", "{% if a %}", "{% raw %}", "{% include 'nothing' %}",
    "<a href=\"{{ a", "<p a={{ a }}>", "<b>", "<b ", "\"", "'", "[", "{{ [", "{{ ((",
    "{% import 'base' as m %}{{ m.nothing }}", "{% from 'base' import nothing %}",
    "{% block b %}{% endblock %}",
  ])
  func tellsLittleOfALongTemplate(_ part: String) {
    let text = String(repeating: part, count: 65_536 / part.utf8.count)
    let base = "{% block other %}{% endblock %}"
    let found = errors(in: [("hostile", text), ("base", base)])
    #expect(found.count <= 60)
    #expect(found.allSatisfy { $0.message.utf8.count < 300 })
    #expect(found.allSatisfy { $0.path.hasSuffix("hostile") })
  }

  @Test func quotesLittleOfALongWord() {
    let word = String(repeating: "ü", count: 30_000)
    let found = errors(in: [("main", "{{ a '\(word)\n' }}{{ a \(word) }}{% \(word) %}")])
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.message.unicodeScalars.count <= 301 })
    #expect(found.allSatisfy { !$0.message.contains("\n") && $0.message.hasSuffix("ü…") })
  }

  @Test func saysThatTheRestIsNotRead() throws {
    let found = errors(in: [("main", String(repeating: "{{ a b }}\n", count: 21) + "{% nothing %}")]
    )
    #expect(found.map(\.line) == Array(1...20))
    #expect(found[18].message == "expected '}}', found 'b'")
    #expect(
      found[19].message == "expected '}}', found 'b'; after 20 problems the rest is not read")
  }

  @Test func tellsOfBlocksThatNothingPrints() {
    let blocks = (0..<2_000).map { "{% block b\($0) %}{% endblock %}" }.joined()
    let found = errors(in: [
      ("main", "{% extends 'base' %}" + blocks), ("base", "{% block a %}{% endblock %}"),
    ])
    #expect(found.count == 20)
    #expect(found.first?.message.hasSuffix("has no block 'b0', so it is never printed") == true)
  }

  /// What is wrong with one template hides nothing of another.
  @Test func tellsOfEveryTemplate() {
    let wrong = String(repeating: "{% include 'nothing' %}", count: 40)
    let found = errors(in: [("a", wrong), ("b", wrong), ("c", "{% include 'nothing' %}")])
    #expect(
      Dictionary(grouping: found, by: \.path).mapValues(\.count).values.sorted() == [1, 20, 20])
  }

  @Test func endsAtChainsOfIncludes() {
    let chain = (0..<500).map { ("t\($0)", "{% include 't\($0 + 1)' %}") } + [("t500", "end")]
    #expect(throws: TemplateError.self) { try render(chain) }
  }

  /// Blocks that print the one further up twice are looked at once each, however far up it goes.
  @Test(arguments: [
    "{{ super() }}{{ super() }}", "{{ super() }}<b>{% block b %}{% endblock %}</b>{{ super() }}",
    "<p title=\"{% block b %}{% endblock %}\">{{ super() }}{% block c %}{% endblock %}{{ super() }}",
    "{% if true %}{{ super() }}{% else %}{{ super() }}{% endif %}",
    "{% for y in [1] %}{{ super() }}{% endfor %}{{ super() }}",
  ])
  func looksAtBlocksOnce(_ body: String) {
    let chain = (0..<30).map { number in
      ("t\(number)", "{% extends 't\(number + 1)' %}{% block a %}\(body){% endblock %}")
    }
    let base = "{% block a %}{% endblock %}{% block b %}{% endblock %}{% block c %}{% endblock %}"
    let found = errors(in: chain + [("t30", base)])
    #expect(found.allSatisfy { $0.message.hasPrefix("blocks stand in") })
    #expect(throws: Never.self) { try render(chain.suffix(3) + [("t30", base)]) }
  }

  /// In a comment a script's tag may not end before its end tag begins.
  @Test(arguments: [
    "<!-- <script </script> --><script>a</script>", "<!-- <script </script>",
    "<!-- \(String(repeating: "<script </script ", count: 12_000)) --><script>a</script>",
  ])
  func readsScriptsBesideHalfOnes(_ text: String) {
    let source = TemplateSource(name: "main", path: "templates/main", bytes: Array(text.utf8))
    let scripts = TemplateSet.parse([source]).0.inlineScripts
    #expect(scripts == (text.hasSuffix("</script>") && text.contains("a</") ? [[97]] : []))
  }

  @Test(arguments: [31, 32, 3_000])
  func endsAtChainsOfExtends(_ count: Int) {
    let chain = (0..<count).map { ("t\($0)", "{% extends 't\($0 + 1)' %}") }
    let found = errors(in: chain + [("t\(count)", "end")])
    #expect(found.count == max(0, count - 31))
    #expect(found.allSatisfy { $0.message == "more than 32 templates extend each other" })
    #expect(found.allSatisfy { $0.line == 1 && $0.column == 12 })
  }

  /// What a block prints is escaped for the place where it stands last, also if it was looked at before.
  @Test func escapesABlockAsBefore() throws {
    let text = try render(
      [
        (
          "main",
          "{% extends 'base' %}{% block a %}{{ super() }}{{ super() }}{{ x }}{% endblock %}"
        ),
        ("base", "<p title=\"{% block a %}{{ x }}{% endblock %}\">"),
      ], ["x": .string("\"<")])
    #expect(text == "<p title=\"&#34;&lt;&#34;&lt;&#34;&lt;\">")
  }

  @Test(arguments: 0..<300)
  func anyCutOfATemplateIsReadOrReported(_ length: Int) {
    let text = """
      {% extends "b" %}{% block a scoped %}{{ super()|upper ~ -1.5e3 }}{% for x, (y, z) in [1] if x %}
      {%- set n = namespace(a={'k': [1][0:2]}) -%}{% else %}{% call(u) m(1, *a, **b) %}{% endcall %}
      {% endfor %}{% raw %}{{{% endraw %}{# c #}{% filter replace('a', "b") %}x{% endfilter %}{% endblock %}
      """
    let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
    #expect(errors(in: [("main", cut), ("b", "{% block a %}{% endblock %}")]).count < 20)
  }
}

extension LimitTests {
  /// Numbers at the ends of what 64 bits hold trap nowhere.
  @Test(arguments: ["9223372036854775807", "(-9223372036854775807 - 1)", "0", "-1", "1e308"])
  func takesNumbersOfAnySize(_ number: String) {
    let templates = [
      "-n", "n + n", "n - 1", "n * n", "n // -1", "n % -1", "n ** 2", "n ** n", "2 ** n", "n|abs",
      "n|round(n)",
      "n|round(2)", "n|round(-2)", "1.5|round(n)", "15|round(n)", "n|int", "n|float", "n|number",
      "n|number(n)", "n|filesizeformat", "'a'|center(n)", "'a'|indent(n)", "'abc def'|truncate(n)",
      "'abc def'|truncate(n, leeway=n)", "'a b'|wordwrap(n)", "'aaa'|replace('a', 'b', n)",
      "'aaa'|replace('', 'b', n)", "[1, 2]|batch(n, 0)|length", "[1, 2]|slice(n, 0)|length",
      "[1][n]",
      "'abc'[n]", "[1, 2][n:]|join", "[1, 2][:n]|join", "[1, 2][::n]|join", "'abc'[n:n:n]",
      "'%d'|format(n)",
      "'%.3f'|format(n)", "'%x'|format(n)", "'a' * n", "([1] * n)|length", "range(n)|length",
      "range(n, 0)|length", "range(0, n, n)|length", "range(-5, 5, n)|length", "[1]|tojson(n)",
      "n|tojson",
      "'1'|int(0, n)", "1 if n is odd else 0", "1 if n is divisibleby n else 0",
      "[n, 1.5]|sort|join",
      "[n, n]|sum", "n|string", "1 if n == 9.2e18 else 0", "[1]|map(attribute=n)|join",
    ]
    for template in templates {
      _ = try? render("{% set n = \(number) %}{{ \(template) }}")
    }
  }

  @Test func stopsTextsThatDouble() {
    let text =
      "{% set n = namespace(a='x') %}{% for i in range(100) %}{% set n.a = n.a ~ n.a %}{% endfor %}"
    #expect(throws: TemplateError.self) { try render(text) }
  }
}
