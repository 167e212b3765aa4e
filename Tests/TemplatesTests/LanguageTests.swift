import Templates
import Testing

struct LanguageTests {
  @Test func inheritsIncludesImportsAndLoops() throws {
    let html = try render(
      [
        (
          "page.html",
          """
          {% extends "base.html" %}{% from "m.html" import item as entry %}
          {% block body %}{{ super() }}{% for x in xs if x != 2 %}{{ entry(x, loop.last) }}\
          {% else %}none{% endfor %}{% include "foot.html" %}{% endblock %}
          """
        ),
        ("base.html", "<h1>{{ title }}</h1>{% block body %}base {% endblock %}."),
        (
          "m.html",
          "{% macro item(x, last=false) %}<b>{{ x }}</b>{{ '' if last else ', ' }}{% endmacro %}"
        ),
        ("foot.html", "<i>{{ title ~ '!' }}</i>"),
      ], ["title": .string("a & b"), "xs": .list([.integer(1), .integer(2), .integer(3)])])
    #expect(html == "<h1>a &amp; b</h1>base <b>1</b>, <b>3</b><i>a &amp; b!</i>.")
  }

  @Test(arguments: [
    (
      "{% macro x(caller=none) %}[{% if caller %}{{ caller() }}{% endif %}]{% endmacro %}"
        + "{{ x() }}{% call x() %}aha{% endcall %}", "[][aha]"
    ),
    (
      "{% macro x(caller=none) %}[{% if caller is not none %}{{ caller() }}{% endif %}]{% endmacro %}"
        + "{{ x() }}{% call x() %}aha{% endcall %}", "[][aha]"
    ),
    (
      "{% macro x(caller=none) %}[{% if caller != none %}{{ caller() }}{% endif %}]{% endmacro %}"
        + "{{ x() }}{% call x() %}aha{% endcall %}", "[][aha]"
    ),
    (
      "{% macro m() %}{% endmacro %}{% macro n() %}{% endmacro %}{{ m == m }}{{ m == n }}{{ m != 1 }}"
        + "{{ m is string }}{{ m is mapping }}{{ m is iterable }}{{ m is callable }}",
      "truefalsetruefalsefalsefalsetrue"
    ),
    ("{% macro m() %}{% endmacro %}{{ 'a' if m else 'b' }}", "a"),
    ("{% macro m() %}{% endmacro %}{{ 1 if not m else 2 }}{{ 1 if m and m else 2 }}", "21"),
    ("{% macro m() %}{% endmacro %}{{ m and 'x' }}{{ 1 if false or m else 2 }}", "x1"),
    ("{% for i in [1, 2] %}{{ 1 if loop else 2 }}{% endfor %}", "11"),
    ("{% set n = namespace() %}{% if n and not false %}n{% endif %}", "n"),
  ])
  func whatIsNoValueIsTrue(_ template: String, _ output: String) throws {
    #expect(try render(template) == output)
  }

  @Test(arguments: [
    "{{ '12345678901234567890'|int }}", "{{ '-9223372036854775809'|int }}", "{{ '1e30'|int }}",
    "{{ 1e30|int }}", "{{ 'ffffffffffffffffffff'|int(base=16) }}",
    "{{ '9223372036854775808'|int(7) }}",
  ])
  func anIntegerBeyond64BitsIsAnError(_ template: String) {
    let error = #expect(throws: TemplateError.self) { try render(template) }
    #expect(error?.message.contains("whole numbers have 64 bits") == true)
  }

  @Test func integersAtTheEndsOf64BitsAreRead() throws {
    #expect(
      try render(
        "{{ '9223372036854775807'|int }} {{ '-9223372036854775808'|int }} {{ 'x'|int(7) }}")
        == "9223372036854775807 -9223372036854775808 7")
  }
}
