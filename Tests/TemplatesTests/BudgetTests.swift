import Templates
import Testing

/// No template costs more than a page may: it ends with an error that says where.
struct BudgetTests {
  /// What is said of a template that is rendered; nil if nothing is.
  private func complaint(of text: String) -> String? {
    do throws(TemplateError) {
      _ = try render(text)
      return nil
    } catch {
      return error.message
    }
  }

  /// The error names the loops that run, innermost first.
  @Test func countsTheTurnsOfALoopThatPrintsNothing() throws {
    let text = """
      {% set all = range(50000) %}{% for a in all %}{% for b in all %}{% endfor %}{% endfor %}
      """
    let message = try #require(complaint(of: text))
    #expect(message.hasPrefix("the page takes more than 5000000 steps, in turn "))
    #expect(message.hasSuffix("of 50000 of the loop over 'all' in templates/main:1"))
  }

  @Test(arguments: [
    "{% set a = 'a' * 4000000 %}{% set b = 'b' * 400 %}{{ a | replace('a', b) | length }}",
    "{% set a = 'a' * 4000000 %}{% set b = 'b' * 400 %}{{ a | replace('', b) | length }}",
    "{% set a = 'a' * 67000 %}{{ range(100000) | join(a) | length }}",
    "{% set a = 'a' * 4000000 %}{{ (a ~ a) | length }}",
    "{% set a = 'a' * 4000000 %}{{ (a + a) | length }}",
    "{{ ('\n' * 100000) | indent(900, true, true) | length }}",
    "{{ 'a' | center(5000000) | length }}",
    "{{ ('%1000d' * 5000) | format(1) | length }}",
    "{% set a = 'a' * 1000 %}{{ ('b ' * 10000) | wordwrap(1, true, a) | length }}",
    "{{ ([['a' * 1000000] * 9] | first) | join | length }}",
    "{{ ('a' * 1000001) | list | length }}",
    "{% for c in 'a' * 1000001 %}{% endfor %}",
  ])
  func makesNoTextThatIsTooLong(_ text: String) throws {
    let message = try #require(complaint(of: text))
    #expect(
      message == "the string has more than 4194304 bytes"
        || message == "the list has more than 1000000 values"
        || message.hasPrefix("the format string"))
  }

  @Test(arguments: [
    "{% set n = namespace(a=[]) %}{% for b in range(100000) %}{% set n.a = [n.a] %}{% endfor %}",
    "{% set n = namespace(a={}) %}{% for b in range(100000) %}{% set n.a = {'a': n.a} %}{% endfor %}",
    "{% set n = namespace(a={}) %}{% for b in range(100000) %}{% set n.a = dict(a=n.a) %}{% endfor %}",
    "{% set n = namespace(a=[1]) %}{% for b in range(99999) %}{% set n.a = n.a | batch(9) %}{% endfor %}",
    "{% set n = namespace(a=[1]) %}{% for b in range(99999) %}{% set n.a = n.a | slice(1) %}{% endfor %}",
    "{% macro m() %}{% set s.a = varargs %}{% endmacro %}"
      + "{% set s = namespace(a=1) %}{% for b in range(9999) %}{{ m(s.a) }}{% endfor %}",
  ])
  func nestsNoValueTooDeeply(_ text: String) throws {
    let message = try #require(complaint(of: text))
    #expect(
      message == "a value is nested more than 64 levels deep" || message.contains("'s'"))
  }

  /// A value that holds itself twice over and over has few levels and no end.
  @Test func endsAtValuesThatDouble() throws {
    let text =
      "{% set n = namespace(a=[1], c=[1]) %}{% for b in range(40) %}{% set n.a = [n.a, n.a] %}"
      + "{% set n.c = [n.c, n.c] %}{% endfor %}{{ n.a == n.c }}"
    #expect(
      try #require(complaint(of: text)).hasPrefix("the operations of a page go through more than"))
  }

  @Test func aPageIsNotTooLong() throws {
    let text = "{% set a = 'a' * 4000000 %}" + String(repeating: "{{ a }}", count: 9)
    #expect(complaint(of: text) == "the page has more than 33554432 bytes")
  }

  @Test func keepsNoMoreTextThanAPageMay() throws {
    let text = (0..<60).map { "{% set a\($0) = 'a' * 4000000 %}" }.joined()
    #expect(try #require(complaint(of: text)).hasPrefix("the operations of a page go through"))
  }

  @Test func readsLongTextsQuickly() throws {
    let text = "{% set a = 'a' * 2000000 %}{{ 'b' in a }}{{ ('a' * 1000000 ~ 'b') in a }}"
    #expect(try render(text) == "falsefalse")
  }
}
