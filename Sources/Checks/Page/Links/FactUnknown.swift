import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Every link to a fact, in prose and in components, names one that there is.
  static let factUnknown = page(.factUnknown) { input in
    let site = input.site
    let links = input.references.compactMap { link -> Diagnostic? in
      guard link.kind == .fact else { return nil }
      let target = FactTarget(link.reference.target)
      if site.isUnknown(target.id) { return .unknown(target.id, at: link.destination) }
      return link.unknownField(target, in: site)
    }
    let named = input.page.page.views.flatMap(\.facts).compactMap { field in
      field.reference.flatMap { id in
        site.isUnknown(id) ? Diagnostic.unknown(id, at: field.location) : nil
      }
    }
    return links + named
  }

  /// Every citation names a source that there is.
  static let citationUnknown = links(.citationUnknown, of: [.citation]) { link, _, site in
    let id = CitationTarget(link.reference.target).id
    if site.facts[id]?.kind == .sources || site.isWithheld(id) { return nil }
    return Diagnostic(
      .citationUnknown, at: link.destination, "unknown source “\(id.clipped)”",
      help: "name a source of the facts, such as source.x#L7"
    ).naming(id, among: .facts(kind: FactKind.sources.rawValue))
  }
}

extension Check {
  /// Every line that a citation names is one of the source's archived text.
  static let citationOutOfRange = links(.locatorOutOfRange, of: [.citation]) { link, _, site in
    let target = CitationTarget(link.reference.target)
    guard let lines = target.lines, let source = site.facts[target.id], source.kind == .sources
    else { return nil }
    guard let range = Locator("\(target.id)#\(lines)", defaultSource: nil)?.lines else {
      return Diagnostic(
        .locatorOutOfRange, at: link.destination, "“\(lines.clipped)” is no line of a source",
        help: "write a line or lines, such as \(target.id)#L7 or \(target.id)#L4-L6",
        id: target.id)
    }
    guard let length = source.archive.map({ $0.lines ?? 0 }) else {
      return Diagnostic(
        .locatorOutOfRange, at: link.destination,
        "\(target.id) has no archived text, so it has no lines",
        help: "cite it without a line", id: target.id)
    }
    guard length > 0, range.upperBound > length else { return nil }
    return Diagnostic(
      .locatorOutOfRange, at: link.destination,
      "\(Locator(source: target.id, lines: range)) does not exist: the archived text has"
        + " \(length.counting("line"))", help: "write a line from 1 to \(length)", id: target.id)
  }
}

extension Rule {
  /// Whether its findings say of a link that it leads to no fact.
  package var isOfUnknownFacts: Bool { self == .factUnknown || self == .citationUnknown }

  static let factUnknown = Rule(
    "fact-unknown", .error,
    catches: "A link to a fact that the base does not hold.",
    why: "The words would have nothing behind them.",
    wrong: "[fell](fact:event.taliban-takover)", right: "[fell](fact:event.taliban-takeover)")

  static let citationUnknown = Rule(
    "citation-unknown", .error,
    catches: "A citation of a source that the base does not hold.",
    why: "A reader who follows it finds nothing.",
    wrong: "[MNTV](cite:source.mntv#L33)", right: "[MNTV](cite:source.mntv-istanbul#L33)")
}

extension Diagnostic {
  fileprivate static func unknown(_ id: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .factUnknown, at: location, "unknown fact “\(id.clipped)”",
      help: "add it to the facts, or link to another"
    ).naming(id, among: .facts(kind: nil))
  }
}

extension Site {
  /// Whether no fact is called `id`, be it published or not.
  fileprivate func isUnknown(_ id: String) -> Bool { !facts.has(id) && !isWithheld(id) }
}

extension PageReference {
  /// A finding if the link asks for a field that its fact does not have.
  fileprivate func unknownField(_ target: FactTarget, in site: Site) -> Diagnostic? {
    guard let name = target.field, let fact = site.facts[target.id], fact.field(named: name) == nil
    else { return nil }
    return Diagnostic(
      .factUnknown, at: destination,
      fact.record.field(named: name) == nil
        ? "\(fact.id) has no field “\(name.clipped)”"
        : "the field “\(name.clipped)” of \(fact.id) is the desk’s own and is not published",
      help: "link to the fact without #\(name.clipped)", id: fact.id
    ).naming(name, among: .fields(of: fact.id))
  }
}
