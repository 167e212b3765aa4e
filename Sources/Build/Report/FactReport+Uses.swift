import Facts
import Kit

extension FactReport {
  /// The pages and facts that rest on the fact called `id`.
  package func uses(of id: String) async -> Answer {
    let uses = await factUses(of: id)
    let lines =
      ["\(id): \(uses.pages.count.of("page")), \(uses.facts.count.of("fact"))"]
      + uses.pages.map { "  \($0.line)" } + uses.facts.map { "  \($0.line)" }
    return Answer(lines, uses.pages.map(\.json) + uses.facts.map(\.json))
  }

  func factUses(of id: String) async -> FactUses {
    await FactUses(of: id, in: site).within(pagesChanging(with: id), of: site)
  }
}

extension FactUses.PageUse {
  fileprivate var line: String {
    let way = through.isEmpty ? "" : ", through \(through.joined(separator: ", "))"
    return "\(address) (\(file))\(way)"
  }

  var json: JSONValue {
    [
      "type": "page", "url": .string(address), "file": .string(file), "title": .string(title),
      "through": .array(through.map(JSONValue.string)),
    ]
  }
}

extension FactUses.RelatedFact {
  fileprivate var line: String {
    let names = fields.isEmpty ? [] : ["names it in \(fields.map(\.text).joined(separator: ", "))"]
    let named =
      namedIn.isEmpty ? [] : ["is named in its \(namedIn.map(\.text).joined(separator: ", "))"]
    let sides =
      otherSide.isEmpty ? [] : ["is disputed or answered by \(otherSide.joined(separator: ", "))"]
    let ways = names + named + sides
    return "\(id) \(ways.isEmpty ? "shows it on its page" : ways.joined(separator: " and "))"
  }

  fileprivate var json: JSONValue {
    [
      "type": "fact", "id": .string(id), "url": .string(id.factAddress),
      "fields": .array(fields.map { .string($0.text) }),
      "named_in": .array(namedIn.map { .string($0.text) }),
      "other_side": .array(otherSide.map(JSONValue.string)),
    ]
  }
}

extension Int {
  /// The number with its noun, such as `1 page` or `2 pages`.
  fileprivate func of(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
