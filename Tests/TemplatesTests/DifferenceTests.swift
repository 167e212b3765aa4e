import Templates
import Testing

/// What differs from Jinja2 on purpose.
struct DifferenceTests {
  @Test(arguments: [
    "{{ [1] }}", "{{ {'a': 1} }}", "{{ none }}", "{{ [none]|join }}", "{{ 'a' ~ [1] }}",
  ])
  func refusesToPrintWhatHasNoText(_ template: String) {
    #expect(throws: TemplateError.self) { try render(template) }
  }

  @Test func printsBooleansInLowerCase() throws {
    #expect(
      try render("{{ true }} {{ 1 > 2 }} {{ true ~ '' }} {{ [true]|join }}")
        == "true false true true")
    #expect(
      try render(
        "{{ true|replace('true', 'yes') }} {{ false|replace('a', 1) }} {{ 12|replace(1, true) }}")
        == "yes f1lse true2")
  }

  @Test func callsNoMethodsOnValues() throws {
    let error = #expect(throws: TemplateError.self) { try render("{{ 'a'.upper() }}") }
    #expect(error?.help == "write it as a filter: 'a'|upper")
  }

  @Test func readsItemsOfMapsBeforeMethods() throws {
    #expect(try render("{{ {'items': 1}.items }}") == "1")
  }

  @Test func tellsNamesApartByTheirBytes() throws {
    let map: Map = ["é": .integer(1), "e\u{301}": .integer(2)]
    #expect(try render("{{ m['é'] }}{{ m['e\u{301}'] }}", ["m": .map(map)]) == "12")
    #expect(try render("{{ 1 if 'é' == 'e\u{301}' else 0 }}") == "0")
  }

  @Test func neverReadsDataAsATemplate() throws {
    let data = "{{ secret }}{% include x %}{# c #}"
    #expect(
      try render("{{ t }}{{ t }}", ["t": .string(data), "secret": .string("s")]) == data + data)
  }

  @Test func seesThroughRecords() throws {
    let records: [Map] = [
      ["name": .string("A"), "next": .record(1)],
      ["name": .string("B"), "next": .record(0)],
    ]
    let output = try render(
      "{{ r.next.next.name }}{{ 1 if r.next.next == r else 0 }}{{ 1 if r == r.next else 0 }}"
        + "{{ 1 if r is mapping else 0 }}{{ [r, r.next]|map(attribute='next.name')|join }}"
        + "{% for k in r %}{{ k }}{% endfor %}{{ rs|selectattr('name', 'eq', 'B')|length }}"
        + "{{ rs|sort(attribute='name', reverse=true)|map(attribute='name')|join }}",
      ["r": .record(0), "rs": .list([.record(0), .record(1)])],
      shared: SharedValues(records: records))
    #expect(output == "A101BAnamenext1BA")
  }

  @Test func stopsAtCirclesOfRecords() {
    let records: [Map] = [["self": .record(0)]]
    #expect(throws: TemplateError.self) {
      try render("{{ r|tojson }}", ["r": .record(0)], shared: SharedValues(records: records))
    }
  }

  @Test func macrosAndImportsSeeGlobals() throws {
    let output = try render(
      [
        ("page", "{% import 'm' as m %}{{ m.f() }}{{ site }}"),
        ("m", "{% macro f() %}{{ site }}{% endmacro %}"),
      ],
      shared: SharedValues(globals: ["site": .string("S")]))
    #expect(output == "SS")
  }
}
