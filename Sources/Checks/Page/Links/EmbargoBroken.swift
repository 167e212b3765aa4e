import Facts
import Kit
import Site

extension Check {
  /// No page that is published names a fact that is not.
  static let embargoBroken = page(.embargoBroken) { input in
    let links = input.references.compactMap { link in
      link.reference.factID.map { ($0, link.destination) }
    }
    let named = input.page.page.views.flatMap(\.facts).compactMap { field in
      field.reference.map { ($0, field.location) }
    }
    return (links + named).compactMap { id, location in
      guard input.site.isWithheld(id), let fact = input.site.withheld[id] else { return nil }
      return .embargoBroken(fact, at: location, by: nil)
    }
  }

  /// No fact that is published names one that is not.
  static let embargoBrokenByFacts = site(.embargoBroken) { input in
    let withheld = input.site.withheld
    if withheld.isEmpty { return [] }
    return input.site.facts.links.compactMap { link in
      withheld[link.target].map { .embargoBroken($0, at: link.location, by: link.origin) }
    }
  }
}

extension Rule {
  static let embargoBroken = Rule(
    "embargo-broken", .error,
    catches: "A page or fact, to be published, that names a fact under embargo or in draft.",
    why: "Its name alone can reveal what may not be published yet.",
    wrong: "They have [agreed](fact:event.secret-deal). <!-- under embargo until tomorrow -->",
    right: "The talks go on.")
}

extension Diagnostic {
  fileprivate static func embargoBroken(
    _ fact: Fact, at location: FileLocation, by origin: String?
  ) -> Diagnostic {
    let reason =
      fact.embargo.map { "may not be published before \($0.date)" } ?? "is a draft"
    return Diagnostic(
      .embargoBroken, at: location, "\(fact.id) \(reason)",
      help: "leave it out, or withhold \(origin ?? "the page") as well", id: fact.id)
  }
}
