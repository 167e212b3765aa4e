import Templates
import Testing

/// A value is escaped for where it stands.
struct PositionTests {
  static let values: Map = [
    "x": .string("<\"'&>"), "html": .html(HTML("<b>\"a\" &amp; b</b>")),
    "url": .string("/a?b=1&c='"), "script": .string("javascript:alert(1)"),
    "map": .map(["n": .integer(1), "t": .string("</script>\u{2028}é")]), "on": .bool(true),
  ]

  @Test(arguments: [
    ("<p>{{ x }}</p>", "<p>&lt;&#34;&#39;&amp;&gt;</p>"),
    ("<p>{{ html }}</p>", "<p><b>\"a\" &amp; b</b></p>"),
    ("<p title=\"{{ html }}\">", "<p title=\"&lt;b&gt;&#34;a&#34; &amp; b&lt;/b&gt;\">"),
    ("<p title=\"{{ '<i>'|safe }}\">", "<p title=\"&lt;i&gt;\">"),
    ("<title>{{ html }}</title>", "<title>&lt;b&gt;&#34;a&#34; &amp; b&lt;/b&gt;</title>"),
    ("<textarea>{{ x }}</textarea>", "<textarea>&lt;&#34;&#39;&amp;&gt;</textarea>"),
    ("<a href=\"{{ url }}\">", "<a href=\"/a?b=1&amp;c=&#39;\">"),
    ("<a href='{{ url|e }}'>", "<a href='/a?b=1&amp;c=&#39;'>"),
    ("<a href=\"/search?q={{ script }}\">", "<a href=\"/search?q=javascript:alert(1)\">"),
    ("<a href=\"mailto:{{ 'a@b.example' }}\">", "<a href=\"mailto:a@b.example\">"),
    ("<a href=\"#{{ script }}\">", "<a href=\"#javascript:alert(1)\">"),
    ("<a href=\"{{ '' }}{{ url }}\">", "<a href=\"/a?b=1&amp;c=&#39;\">"),
    (
      "<img srcset=\"{{ url }} 1x, {{ '/b' }} 2x\">",
      "<img srcset=\"/a?b=1&amp;c=&#39; 1x, /b 2x\">"
    ),
    ("<input {% if on %}checked{% endif %}>", "<input checked>"),
    (
      "<input{% if on %} checked{% endif %} title=\"{{ x }}\">",
      "<input checked title=\"&lt;&#34;&#39;&amp;&gt;\">"
    ),
    (
      "<p {% for i in [1, 2] %} data-{% if i == 1 %}a{% else %}b{% endif %}=\"{{ i }}\"{% endfor %}>",
      "error"
    ),
    ("<p{% for i in [1, 2] %} title=\"{{ i }}\"{% endfor %}>", "<p title=\"1\" title=\"2\">"),
    ("<p class=\"a{% if on %} b{{ x }}{% endif %}\">", "<p class=\"a b&lt;&#34;&#39;&amp;&gt;\">"),
    ("<p{{ {'class': x}|xmlattr }}>", "<p class=\"&lt;&#34;&#39;&amp;&gt;\">"),
    ("<!-- a > b --><p>{{ x }}</p>", "<!-- a > b --><p>&lt;&#34;&#39;&amp;&gt;</p>"),
    ("<!--> {{ 1 }} <!---> {{ 2 }} <!-- --!> {{ 3 }}", "<!--> 1 <!---> 2 <!-- --!> 3"),
    ("<script>a < b</script>{{ 1 }}", "<script>a < b</script>1"),
    (
      "<STYLE>a</STYLE >{{ 1 }}<p TITLE=\"{{ x }}\">",
      "<STYLE>a</STYLE >1<p TITLE=\"&lt;&#34;&#39;&amp;&gt;\">"
    ),
    ("a < b {{ 1 }} <3", "a < b 1 <3"),
  ])
  func escapesForItsPlace(of template: String, as expected: String) {
    let output = try? render(template, Self.values)
    #expect(output ?? "error" == expected)
  }

  @Test(arguments: [
    ("{{ map }}", #"{"n":1,"t":"\u003c/script\u003e\u2028é"}"#),
    ("{{ map|tojson }}", #"{"n": 1, "t": "\u003c/script\u003e\u2028\u00e9"}"#),
    (
      #"{"a": {{ x }}, "b": "z{{ x }}"}"#,
      ##"{"a": "\u003c\"'\u0026\u003e", "b": "z\u003c\"'\u0026\u003e"}"##
    ),
    ("[{% for i in [1, 2.5] %}{{ i }}{% if not loop.last %},{% endif %}{% endfor %}]", "[1,2.5]"),
    ("{{ none }}{{ true }}{{ html }}", #"nulltrue"\u003cb\u003e\"a\" \u0026amp; b\u003c/b\u003e""#),
  ])
  func writesJSONInDataScripts(_ template: String, as expected: String) throws {
    let open = "<script type=\"application/ld+json\">"
    let output = try render("\(open)\(template)</script>{{ x }}", Self.values)
    #expect(output == "\(open)\(expected)</script>&lt;&#34;&#39;&amp;&gt;")
  }

  @Test(arguments: [
    "java\tscript:alert(1)", " javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x",
    "vbscript:x", "//host", "/\\host", "\\\\host", "https:/\\host", "a b", "blob:x", "intent:x",
    "fact:unknown", "javascript&colon;x:y", ":x", "x\u{0}:y", "file:///etc/passwd",
  ])
  func refusesURL(_ url: String) {
    for template in ["href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href"]
    {
      let error = #expect(throws: TemplateError.self) {
        try render("<a \(template)=\"{{ u }}\">", ["u": .string(url)])
      }
      #expect(error?.message.hasPrefix("the URL of 'u' is") == true)
    }
  }

  @Test func refusesHiddenSchemesInHTML() {
    for url in ["javascript&#58;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:x"] {
      #expect(throws: TemplateError.self) {
        try render("<a href=\"{{ u }}\">", ["u": .html(HTML(url))])
      }
    }
  }

  @Test func followsBlocksIncludesAndMacros() throws {
    let html = try render(
      [
        ("page", "{% extends 'base' %}{% block t %}{{ html }}{{ super() }}{% endblock %}"),
        (
          "base",
          "<p title=\"{% block t %}{{ html }}{% endblock %}\">{% include 'part' %}</p>"
            + "<a href=\"{% include 'part' %}\">{% macro m() %}{{ html }}{% endmacro %}"
            + "<i class=\"{{ m() }}\">"
        ),
        ("part", "{{ html }}"),
      ], ["html": .html(HTML("<b>"))])
    #expect(
      html == "<p title=\"&lt;b&gt;&lt;b&gt;\"><b></p><a href=\"&lt;b&gt;\"><i class=\"&lt;b&gt;\">"
    )
  }

  @Test func looksAtAnIncludedTemplateOnlyWhereItStands() {
    let found = errors(in: [
      ("page", "<p title=\"{% include 'a' %}\">"), ("a", "> <i title={{ x }}"),
      ("b", "{% include 'c' %}"), ("c", "{% if x %}{% include 'b' %}{% endif %}"),
    ])
    #expect(found.isEmpty)
  }

  @Test func looksAtAnIncludedTemplateWhereItStands() {
    let found = errors(in: [("page", "<p onclick=\"{% include 'part' %}\">"), ("part", "{{ x }}")])
    #expect(found.map(\.path) == ["templates/part"])
  }
}

extension PositionTests {
  /// HTML that a template takes apart stays HTML as a whole, or is refused.
  @Test(arguments: [
    "{{ html[0] }}{{ x }}", "{{ html[:2] }}", "{{ html|truncate(2, true, '', 0) }}",
    "{{ '<'|safe }}",
    "{{ '<a href=\"'|safe }}", "{{ html|replace('>', '') }}", "{{ html|trim('>') }}",
    "{{ '<p %s>'|safe|format(x) }}", "{{ '<a href=\"%s\">'|safe|format(script) }}",
    "{{ '<p title=\"%s\">'|safe % html }}", "{% macro m() %}a <{% endmacro %}{{ m() }}{{ x }}",
    "{% set s %}<{% endset %}{{ s }}{{ x }}", "<{{ x }}", "</{{ x }}", "<script>{% set s %}{{ x }}",
    "<script type=\"a\" type=\"application/ld+json\">{{ x }}</script>",
    "<script type type=\"application/ld+json\">{{ x }}</script>",
    "<script type=\"{{ 'application/ld+json' }}\">{{ x }}</script>",
    "<svg><title><a href={{ x }}></a></title></svg>", "<svg><set to=\"{{ x }}\">",
    "<![CDATA[{{ x }}]]>", "<script type=\"application/ld+json\"><!--<script>{{ x }}</script>",
  ])
  func refusesPartsOfTags(_ template: String) {
    #expect(throws: TemplateError.self) { try render(template, Self.values) }
  }

  @Test(arguments: [
    (
      "{{ '<p title=\"%s\">%s</p>'|safe|format(x, html) }}",
      "<p title=\"&lt;&#34;&#39;&amp;&gt;\"><b>\"a\" &amp; b</b></p>"
    ),
    ("{{ html[3:6] }}", "\"a\""), ("{{ '<i>%d</i>'|safe|format(3) }}", "<i>3</i>"),
  ])
  func keepsWholeMarkup(_ template: String, as expected: String) throws {
    #expect(try render(template, Self.values) == expected)
  }
}
