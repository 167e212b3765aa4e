import Testing

@testable import Kit
@testable import Templates

/// Templates of one fingerprint show the same, and what no page shows does not count.
struct FingerprintTests {
  private func fingerprint(_ text: String) -> ContentHash {
    let sources = [
      ("page", text), ("base", "<p>{% block body %}{% endblock %}</p>"),
      ("other", "{% block body %}{% endblock %}"),
    ]
    let (set, errors) = TemplateSet.parse(
      sources.map { TemplateSource(name: $0, path: $0, bytes: Array($1.utf8)) })
    #expect(errors.isEmpty, "\(text)")
    return set.fingerprint(of: "page")
  }

  @Test(arguments: [
    ("a{# one #}b", "a{# another, longer #}b"),
    ("{#- one -#} b", "{#- two -#} b"),
    (
      "{% extends 'base' %}\n{% block body %}x{% endblock %}\n",
      "{% extends 'base' %}\n<!-- a line -->\n{% block body %}x{% endblock %}\nmore\n"
    ),
    (
      "{% extends 'base' %} {% set a = 1 %} {% block body %}{{ a }}{% endblock %}",
      "{% extends 'base' %} < {% set a = 1 %} > {% block body %}{{ a }}{% endblock %}"
    ),
  ])
  func whatIsNotShownDoesNotCount(first: String, second: String) {
    #expect(fingerprint(first) == fingerprint(second))
  }

  @Test(arguments: [
    ("a", "b"),
    ("a{# one #}b", "ab c"),
    ("a {# one #} b", "a {#- one #} b"),
    ("a {# one #} b", "a {# one -#} b"),
    ("{% raw %}{# one #}{% endraw %}", "{% raw %}{# two #}{% endraw %}"),
    ("x{% extends 'base' %}\n", "y{% extends 'base' %}\n"),
    ("{% extends 'base' %}\n", "{% extends 'other' %}\n"),
    (
      "{% extends 'base' %}\n{% block body %}x{% endblock %}",
      "{% extends 'base' %}\n{% block body %}y{% endblock %}"
    ),
    (
      "{% extends 'base' %}\n{% set a %}x{% endset %}{% block body %}{{ a }}{% endblock %}",
      "{% extends 'base' %}\n{% set a %}y{% endset %}{% block body %}{{ a }}{% endblock %}"
    ),
  ])
  func whatIsShownCounts(first: String, second: String) {
    #expect(fingerprint(first) != fingerprint(second))
  }
}
