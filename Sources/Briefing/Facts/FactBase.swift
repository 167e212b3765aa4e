/// The facts of a site, linked both ways.
package struct FactBase: Sendable {
  /// The facts in the order of the files.
  package let facts: [Fact]

  /// What the files say of the whole; empty if no file has a `base`.
  package let base: Record

  /// Every mention of a fact in another, in the order of the files.
  package let links: [FactLink]

  private let places: [String: Int]
  private let kinds: [FactKind: [Int]]

  /// The links that lead to an id, and those that leave a fact, as places in `links`.
  private let arriving: [String: [Int]]
  private let leaving: [Range<Int>]

  /// Links `facts`, of which no two have the same id.
  package init(facts: [Fact], base: Record) {
    self.facts = facts
    self.base = base
    places = Dictionary(
      facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    kinds = Dictionary(grouping: facts.indices) { facts[$0].kind }
    var links: [FactLink] = []
    var leaving: [Range<Int>] = []
    for fact in facts {
      let start = links.count
      links += fact.links
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

  /// The facts of a kind, in the order of the files.
  package func facts(of kind: FactKind) -> [Fact] { kinds[kind, default: []].map { facts[$0] } }

  /// The mentions of the fact called `id` in other facts, in the order of the files.
  package func referrers(of id: String) -> [FactLink] {
    arriving[id, default: []].map { links[$0] }
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

  /// The fields that lead to the mention, such as `relations.claim`.
  package let path: String

  /// The id that is mentioned, which may not exist.
  package let target: String
  package let location: FileLocation
}

extension Fact {
  /// The mentions of other facts in this one, in the order of the file.
  fileprivate var links: [FactLink] {
    record.mentions(under: "").map {
      FactLink(origin: id, path: $0.path, target: $0.target, location: $0.location)
    }
  }
}

extension Record {
  typealias Mention = (path: String, target: String, location: FileLocation)

  /// The ids in the record and in those that it holds; no schema nests without end.
  fileprivate func mentions(under path: String) -> [Mention] {
    var mentions: [Mention] = []
    for entry in entries {
      for field in entry.field.items {
        switch field.value {
        case .reference(let id):
          mentions.append((path + entry.name, id, field.location))
        case .locator(let locator):
          mentions.append((path + entry.name, locator.source, field.location))
        case .record(let record):
          mentions += record.mentions(under: "\(path)\(entry.name).")
        default: break
        }
      }
    }
    return mentions
  }
}
