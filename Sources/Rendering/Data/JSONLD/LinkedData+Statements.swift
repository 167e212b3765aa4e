import Facts
import Kit
import Site

extension LinkedData {
  /// A claim, and those that speak against it, which are about it.
  func claims(_ claim: Fact) -> [JSONValue] {
    let others = facts.otherSides(of: claim.id).compactMap { facts[$0.id] }
      .filter { $0.kind == .claims }
    let contested =
      claim[SharedFields.about] + claim.relations.filter(\.kind.isContrary).map(\.target)
    return [node(of: claim, about: contested, isMain: true)]
      + others.map { node(of: $0, about: [claim.id], isMain: false) }
  }

  private func node(of claim: Fact, about ids: [String], isMain: Bool) -> JSONValue {
    .members(
      [
        ("@type", "Claim"), ("@id", .string(url(claim.id.factAddress) + "#it")),
        ("name", isMain ? .string(facts.title(of: claim).withoutIsolates) : nil),
        ("text", .string(claim.title)),
        ("mainEntityOfPage", isMain ? .string(url(claim.id.factAddress)) : nil),
      ] + voices(of: claim) + [
        ("appearance", sources(of: claim)), ("about", references(to: ids)),
        ("creativeWorkStatus", claim.standing == .disputed ? "disputed" : nil),
      ])
  }

  func quotation(_ quote: Fact) -> JSONValue {
    let origin = quote.locators.first.map { reference(to: $0.source) }
    return .members(
      [
        ("@type", "Quotation"), ("@id", .string(url(quote.id.factAddress) + "#it")),
        ("name", .string(facts.title(of: quote).withoutIsolates)), ("text", .string(quote.text)),
      ] + voices(of: quote, as: "spokenByCharacter") + [
        ("isPartOf", origin), ("isBasedOn", origin),
        ("inLanguage", .string(facts.language(of: quote))),
        ("mainEntityOfPage", .string(url(quote.id.factAddress))),
      ])
  }

  /// A figure as an observation, with the words in which it was claimed.
  func figure(_ figure: Fact) -> JSONValue {
    let value = facts.number(of: figure)
    let isExact = value?.qualifier == .plain
    let isBounded = value.map { $0.qualifier != .plain && $0.qualifier != .around } ?? false
    let claim: JSONValue = .members(
      [("@type", "Claim"), ("text", .string("\(figure.text) \(figure.label)"))]
        + voices(of: figure) + [("appearance", sources(of: figure))])
    return .members([
      ("@type", "Observation"), ("@id", .string(url(figure.id.factAddress) + "#it")),
      ("name", .string(facts.title(of: figure).withoutIsolates)),
      ("description", .string(figure.text)),
      ("value", isExact ? value?.point.map(JSONValue.decimal) : nil),
      ("minValue", isBounded ? value?.low.map(JSONValue.decimal) : nil),
      ("maxValue", isBounded ? value?.high.map(JSONValue.decimal) : nil),
      ("unitText", facts.countedUnit(of: figure).map(JSONValue.string)),
      ("variableMeasured", .string(figure.label)),
      ("observationAbout", references(to: figure[SharedFields.about])),
      ("mainEntityOfPage", .string(url(figure.id.factAddress))),
      ("subjectOf", [claim]),
    ])
  }
}
