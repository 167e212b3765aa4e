/// The page's templates for Stencil and us, and for Mustache.
enum PageTemplates {
  private static let variables = (0..<66).map { index in
    "<dt class=\"k\(index)\">\(index)</dt><dd>{{ v\(index) }}</dd>"
  }.joined(separator: "\n")

  private static let head =
    "<meta name=\"description\" content=\"{{ v66 }}\"><link rel=\"icon\" href=\"/i.png\">"

  static let jinja: [(String, String)] = [
    (
      "page.html",
      """
      {% extends "base.html" %}
      {% block title %}{{ v1 }}{% endblock %}
      {% block main %}<h1>{{ v0 }}</h1>
      <dl>\(variables)</dl>
      <article>{{ body }}</article>
      <ul>{% for item in items %}<li><a href="{{ item.url }}">{{ item.title }}</a> \
      <time>{{ item.date }}</time></li>{% endfor %}</ul>
      <ol>{% for item in items %}<li>{{ item.title }}</li>{% endfor %}</ol>
      {% endblock %}
      """
    ),
    (
      "base.html",
      """
      <!DOCTYPE html><html lang="en"><head><title>{% block title %}Site{% endblock %}</title>
      {% include "head.html" %}</head><body>{% block main %}{% endblock %}
      {% include "foot.html" %}</body></html>
      """
    ),
    ("head.html", head),
    ("foot.html", "<footer>{{ v2 }} · {{ v3 }}</footer>"),
  ]

  static let mustache: [(String, String)] = [
    (
      "page",
      """
      {{<base}}
      {{$title}}{{ v1 }}{{/title}}
      {{$main}}<h1>{{ v0 }}</h1>
      <dl>\(variables)</dl>
      <article>{{{ body }}}</article>
      <ul>{{#items}}<li><a href="{{ url }}">{{ title }}</a> \
      <time>{{ date }}</time></li>{{/items}}</ul>
      <ol>{{#items}}<li>{{ title }}</li>{{/items}}</ol>
      {{/main}}
      {{/base}}
      """
    ),
    (
      "base",
      """
      <!DOCTYPE html><html lang="en"><head><title>{{$title}}Site{{/title}}</title>
      {{> head}}</head><body>{{$main}}{{/main}}
      {{> foot}}</body></html>
      """
    ),
    ("head", head),
    ("foot", "<footer>{{ v2 }} · {{ v3 }}</footer>"),
  ]
}
