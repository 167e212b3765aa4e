import Mustache
import Stencil
import Templates

/// The median time of a closure, in microseconds.
func median(
  of count: Int, _ work: () throws -> Int
) rethrows -> (microseconds: Double, bytes: Int) {
  let clock = ContinuousClock()
  var bytes = 0
  for _ in 0..<20 { bytes = try work() }
  var times: [Duration] = []
  for _ in 0..<count {
    times.append(try clock.measure { bytes = try work() })
  }
  times.sort()
  let (seconds, attoseconds) = times[count / 2].components
  return (Double(seconds) * 1e6 + Double(attoseconds) / 1e12, bytes)
}

func ours(_ data: PageData) throws -> (microseconds: Double, bytes: Int) {
  let (set, errors) = TemplateSet.parse(
    PageTemplates.jinja.map { name, text in
      TemplateSource(name: name, path: name, bytes: Array(text.utf8))
    })
  if let first = errors.first { throw first }
  var page = Map(data.texts.map { ($0.0, Value.string($0.1)) })
  page["body"] = .html(HTML(PageData.body))
  page["items"] = .list(
    data.items.map {
      .map(["title": .string($0.title), "url": .string($0.url), "date": .string($0.date)])
    })
  let shared = SharedValues()
  return try median(of: 2000) {
    var output: [UInt8] = []
    try set.render("page.html", with: page, shared: shared, subject: "/", into: &output)
    return output.count
  }
}

/// A loader that parses each template once, which Stencil's own do not.
final class CachingLoader: Loader {
  private let sources: [String: String]
  private var templates: [String: Template] = [:]

  init(_ sources: [String: String]) { self.sources = sources }

  func loadTemplate(name: String, environment: Environment) throws -> Template {
    if let template = templates[name] { return template }
    guard let source = sources[name] else {
      throw TemplateDoesNotExist(templateNames: [name], loader: self)
    }
    let template = Template(templateString: source, environment: environment, name: name)
    templates[name] = template
    return template
  }

  func loadTemplate(names: [String], environment: Environment) throws -> Template {
    for name in names where sources[name] != nil {
      return try loadTemplate(name: name, environment: environment)
    }
    throw TemplateDoesNotExist(templateNames: names, loader: self)
  }
}

func stencil(_ data: PageData) throws -> (microseconds: Double, bytes: Int) {
  let templates = Dictionary(uniqueKeysWithValues: PageTemplates.jinja)
  let environment = Environment(loader: CachingLoader(templates))
  var context: [String: Any] = Dictionary(uniqueKeysWithValues: data.texts)
  context["body"] = PageData.body
  context["items"] = data.items.map { ["title": $0.title, "url": $0.url, "date": $0.date] }
  let template = try environment.loadTemplate(name: "page.html")
  return try median(of: 200) { try template.render(context).utf8.count }
}

func mustache(_ data: PageData) throws -> (microseconds: Double, bytes: Int) {
  var library = MustacheLibrary()
  for (name, text) in PageTemplates.mustache {
    library.register(try MustacheTemplate(string: text), named: name)
  }
  var context: [String: Any] = Dictionary(uniqueKeysWithValues: data.texts)
  context["body"] = PageData.body
  context["items"] = data.items.map { ["title": $0.title, "url": $0.url, "date": $0.date] }
  return median(of: 500) { library.render(context, withTemplate: "page")?.utf8.count ?? 0 }
}

/// How long a template of `size` bytes takes to parse.
func parsing(_ size: Int) -> (microseconds: Double, bytes: Int) {
  let row = """
    <li class="{{ x.kind }}">{% if x.url %}<a href="{{ x.url }}">{{ x.title|upper }}</a>{% endif %}</li>

    """
  let text = Array(String(repeating: row, count: size / row.utf8.count).utf8)
  let source = TemplateSource(name: "large", path: "large", bytes: text)
  return median(of: 20) { TemplateSet.parse([source]).1.count + text.count }
}

extension Double {
  /// The number with one digit after the point.
  var short: String { "\((self * 10).rounded() / 10)" }
}

let data = PageData()
let rows = [
  ("ours", try ours(data)), ("Stencil 0.15.1", try stencil(data)),
  ("swift-mustache 2.1.1", try mustache(data)),
]
for (name, result) in rows {
  let factor = result.microseconds / rows[0].1.microseconds
  print("\(name): \(result.microseconds.short) µs, \(result.bytes) bytes, \(factor.short) × ours")
}
for size in [64, 128, 256] {
  print("parsing \(size) KiB: \((parsing(size * 1024).microseconds / 1000).short) ms")
}
