import Site
import Facts
import Kit

extension Rule {
  static let fieldNotShown = Rule(
    "field-not-shown", .warning,
    catches: "A field of a fact that the base publishes and the fact’s own page does not show.",
    why: "What the base records, and publishes as data, would be hidden from readers. It is a"
      + " warning because the theme is at fault and not the facts; rules: in site.yaml can make it"
      + " an error. What a theme leaves out on purpose is named in templates/theme.yaml.",
    wrong: "templates/facts/figure.html without {{ fact.population }}",
    right: "left_out: { figures: [population] }   # in templates/theme.yaml")
}

/// A value of a fact that readers of its page do not see.
struct UnshownField: Hashable, Sendable {
  let fact: String
  let kind: FactKind
  let field: PublishedField

  /// The name of the template that made the page.
  let template: String

  /// How many facts of the kind have a code in the field; 1 for words, each of which is looked for.
  var count = 1
}

extension Diagnostic {
  /// A finding for each field of a kind, with the first fact whose page does not show it.
  static func unshownFields(_ fields: [UnshownField]) -> [Diagnostic] {
    var firsts: [UnshownField] = []
    var facts: [[String]: Set<String>] = [:]
    var codes: [[String]: Int] = [:]
    for field in fields {
      if facts[field.cause] == nil { firsts.append(field) }
      facts[field.cause, default: []].insert(field.fact)
      codes[field.cause] = max(codes[field.cause, default: 0], field.count)
    }
    return firsts.map { first in
      let count = max(facts[first.cause, default: []].count, codes[first.cause, default: 0])
      return .unshown(first, others: count - 1)
    }
  }

  private static func unshown(_ unshown: UnshownField, others: Int) -> Diagnostic {
    let (kind, path) = (unshown.kind, unshown.field.path)
    let more =
      others > 0 ? "; the same of \(others) other \(others == 1 ? kind.singular : kind.plural)" : ""
    return Diagnostic(
      .fieldNotShown, at: unshown.field.field.location,
      "the page of \(unshown.fact) does not show its \(path), “\(unshown.field.text.clipped)”\(more)",
      help: "show it in templates/\(unshown.template), or, if the theme leaves it out on purpose,"
        + " write left_out: { \(kind.plural): [\(path)] } in \(ThemeSettings.path)",
      id: unshown.fact)
  }
}

extension UnshownField {
  /// What findings are told once for.
  fileprivate var cause: [String] { [kind.rawValue, field.topField, template] }
}
