package import Kit

/// The facts of a site, linked both ways.
package struct FactBase: Sendable {
  /// The facts in the order of the files.
  package let facts: [Fact]

  /// What the files say of the whole; empty if no file has a `base`.
  package let base: Record

  /// Every mention of a fact in another, in the order of the files.
  package let links: [FactLink]

  private let places: [String: Int]
  private let kinds: [FactKind: [Fact]]

  /// The links that lead to an id, and those that leave a fact, as places in `links`.
  private let arriving: [String: [Int]]
  private let leaving: [Range<Int>]

  /// Links `facts`, of which no two have the same id.
  package init(facts: [Fact], base: Record) {
    self.facts = facts
    self.base = base
    places = Dictionary(
      facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    kinds = Dictionary(grouping: facts, by: \.kind)
    var links: [FactLink] = []
    var leaving: [Range<Int>] = []
    for fact in facts {
      let start = links.count
      fact.record.forEachField { path, field in
        guard let target = field.reference ?? field.locator?.source else { return }
        links.append(
          FactLink(origin: fact.id, path: path, target: target, location: field.location))
      }
      leaving.append(start..<links.count)
    }
    self.links = links
    self.leaving = leaving
    arriving = Dictionary(grouping: links.indices) { links[$0].target }
  }
}

extension FactBase {
  /// The fact called `id`; nil if there is none.
  package subscript(id: String) -> Fact? { places[id].map { facts[$0] } }

  /// The place in `facts` of the fact called `id`; nil if there is none.
  package func place(of id: String) -> Int? { places[id] }

  /// Whether a fact is called `id`.
  package func has(_ id: String) -> Bool { places[id] != nil }

  /// The facts of a kind, in the order of the files.
  package func facts(of kind: FactKind) -> [Fact] { kinds[kind, default: []] }

  /// The mentions of the fact called `id` in other facts, in the order of the files.
  package func referrers(of id: String) -> [FactLink] {
    arriving[id, default: []].map { links[$0] }
  }

  /// The ids of the facts that name the fact called `id` in the field at `path`.
  package func facts(naming id: String, in path: FieldPath) -> [String] {
    arriving[id, default: []].map { links[$0] }.filter { $0.path == path }.map(\.origin)
  }

  /// The mentions of other facts in the fact called `id`.
  package func links(from id: String) -> ArraySlice<FactLink> {
    places[id].map { links[leaving[$0]] } ?? []
  }
}

/// A mention of one fact in another.
package struct FactLink: Hashable, Sendable {
  /// The id of the fact that mentions.
  package let origin: String

  /// The fields that lead to the mention.
  package let path: FieldPath

  /// The id that is mentioned, which may not exist.
  package let target: String
  package let location: FileLocation
}
