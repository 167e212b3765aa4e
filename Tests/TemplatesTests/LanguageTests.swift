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
}
