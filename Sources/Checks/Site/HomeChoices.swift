import Facts
import Kit
import Site

extension Check {
  /// The facts that `home` in `site.yaml` names are facts of the base.
  static let homeFactUnknown = site(.factUnknown) { input in
    let home = input.site.settings.home
    let facts = input.parsed.facts
    return ((home.figures ?? []) + (home.statuses ?? [])).compactMap { field in
      guard let id = field.reference, !facts.has(id) else { return nil }
      return Diagnostic(
        .factUnknown, at: field.location, "unknown fact “\(id.clipped)”",
        help: id.suggestion(
          among: facts.facts(ofKind: FactKind(id: id)?.rawValue).map(\.id),
          or: "define it, or correct the id"))
    }
  }

  /// The facts that `home` in `site.yaml` names say something.
  static let homeFactRetired = site(.factRetired) { input in
    let home = input.site.settings.home
    return ((home.figures ?? []) + (home.statuses ?? [])).compactMap { field in
      guard let fact = field.reference.flatMap({ input.parsed.facts[$0] }), fact.isRetired else {
        return nil
      }
      return Diagnostic(
        .factRetired, at: field.location,
        "\(fact.id) is retired, and the home page cannot show it",
        help: "name \(fact.replacements.asAlternatives)", id: fact.id)
    }
  }

  /// The briefing that `home` in `site.yaml` puts at the top is one of the site.
  static let homeLeadBroken = site(.linkBroken) { input in
    guard let field = input.site.settings.home.lead, let address = field.text,
      input.site.briefing(at: address) == nil
    else { return [] }
    if let absent = input.site.absentPage(address) {
      return [.toAbsent(absent, address, at: field.location, isOnPage: false)]
    }
    return [
      Diagnostic(
        .linkBroken, at: field.location, "“\(address.clipped)” is no briefing",
        help: address.percentDecoded.suggestion(
          among: input.site.briefings.map(\.address).sorted(),
          or: "name a briefing by its address, such as “/briefings/some-words/”"))
    ]
  }
}
