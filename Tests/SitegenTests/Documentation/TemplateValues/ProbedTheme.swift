import Foundation
import TestSupport

/// A theme whose templates print the names of what they receive.
///
/// Each prints `⟦template names⟧`, with what is within a name in braces.
enum ProbedTheme {
  /// What each template of the theme received, in a site that has everything, by the template's
  /// name; under `fact KIND`, what the facts of a kind have.
  static let received = Result { try ValueSite.make().received() }

  /// Names that a template could receive: all that the sources write in quotes.
  private static let candidates: [String] = {
    let folder = Sitegen.package.appending(path: "Sources/Rendering")
    let files = FileManager.default.subpaths(atPath: folder.path) ?? []
    let names = files.filter { $0.hasSuffix(".swift") }.flatMap { file in
      let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
      return text.matches(of: #/"([a-z][a-z_]*)"/#).map { String($0.1) }
    }
    let keywords: Set = [
      "and", "else", "false", "for", "if", "in", "is", "loop", "none", "not", "or", "self",
      "super", "true",
    ]
    return Set(names).subtracting(keywords).sorted()
  }()

  /// A macro that prints the names within a value, and those within them so many levels down.
  static let macro = """
    {% macro names(value, depth) %}{% if value is string %}{% elif value is mapping %}\
    {% if 'collection' not in value %} { {% for name in value %}{{ name }} \
    {% if depth %}{{ names(value[name], depth - 1) }}{% endif %} {% endfor %} }{% endif %}\
    {% elif value is sequence %}{% for item in value %}{{ names(item, depth) }}{% endfor %}\
    {% endif %}{% endmacro %}
    {% macro fields(fact) %}⟦fact.{{ fact.collection }} {% for name in fact %}{{ name }} \
    {{ names(fact[name], 1) }} {% endfor %}⟧{% endmacro %}
    """

  /// What every template receives, of which briefings alone print the names.
  static let common = ["site", "page", "facts"]

  /// The template called `name`, which prints `body` after the names.
  static func template(_ name: String, then body: String = "") -> String {
    let own = candidates.filter { name == "briefing.html" || !common.contains($0) }
    let names = own.map { name in
      "{% if \(name) is defined %}\(name) {{ probe.names(\(name), 4) }} {% endif %}"
    }
    return "{% import \"macros/probe.html\" as probe %}⟦\(name) \(names.joined())⟧\(body)\n"
  }
}

extension TemporaryFolder {
  /// What the probes in the pages of a site say, by the names of the templates.
  fileprivate func received() throws -> [String: ValueNames] {
    let outcome = try Sitegen.run(["build", "--quiet", "--now", "2026-12-24"], in: self)
    guard outcome.status == 0 else {
      throw ToolFailed(status: outcome.status, errors: outcome.errors)
    }
    var received: [String: ValueNames] = [:]
    for page in FileManager.default.subpaths(atPath: url("public").path) ?? []
    where page.hasSuffix(".html") {
      let probes = try text("public/\(page)").matches(of: #/⟦([^\s⟧]+) ([^⟧]*)⟧/#)
      for probe in probes {
        received[String(probe.1), default: ValueNames()].merge(ValueNames(parsing: probe.2))
      }
    }
    return received
  }
}
