package import Kit

/// The facts of a site, linked both ways.
package struct FactBase: Sendable {
  private let content: Content

  /// Where it is noted what is read; nil if that is not asked for.
  package var log: ReadLog?

  /// Links `facts`, of which no two have the same id.
  package init(facts: [Fact], base: Record) { content = Content(facts, base) }

  /// All of it behind one reference, as every page's checks and rendering hold it.
  fileprivate final class Content: Sendable {
    let facts: [Fact]
    let base: Record
    let links: [FactLink]

    let places: [String: Int]
    let kinds: [FactKind: [Fact]]

    /// The place of the first fact of each prefix.
    let firstPlaces: [String: Int]

    /// The links that lead to an id, and those that leave a fact, as places in `links`.
    let arriving: [String: [Int]]
    let leaving: [Range<Int>]

    /// The relations that lead to an id, in the order of the files.
    let relations: [String: [ArrivingRelation]]

    /// For each fact the one that takes its place in the end, by their places: itself where none
    /// does, or several do, or they replace each other in a circle.
    let successors: [Int]

    init(_ facts: [Fact], _ base: Record) {
      self.facts = facts
      self.base = base
      places = Dictionary(
        facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      kinds = Dictionary(grouping: facts, by: \.kind)
      firstPlaces = Dictionary(
        facts.enumerated().map { (String($1.id.idPrefix), $0) },
        uniquingKeysWith: { first, _ in first })
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
      relations = Dictionary(grouping: facts.flatMap(ArrivingRelation.all)) { $0.relation.target }
      successors = Self.successors(of: facts, places)
      arriving = Dictionary(grouping: links.indices) { [links] in links[$0].target }
    }
  }
}

/// A relation, with the fact that names it.
struct ArrivingRelation: Sendable {
  let origin: String
  let relation: Fact.Relation

  static func all(of fact: Fact) -> [ArrivingRelation] {
    fact.relations.map { ArrivingRelation(origin: fact.id, relation: $0) }
  }
}

extension FactBase.Content {
  /// Follows each fact to what replaces it.
  ///
  /// - Complexity: O(*n*).
  fileprivate static func successors(of facts: [Fact], _ places: [String: Int]) -> [Int] {
    let next = facts.indices.map { place -> Int in
      let replacements = facts[place].replacements
      return replacements.count == 1 ? places[replacements[0]] ?? place : place
    }
    var ends: [Int?] = Array(repeating: nil, count: facts.count)
    for start in facts.indices where ends[start] == nil {
      var path: [Int] = []
      var onPath: Set<Int> = []
      var place = start
      while ends[place] == nil, next[place] != place, onPath.insert(place).inserted {
        path.append(place)
        place = next[place]
      }
      // What is on a circle stays, and so does what leads to one.
      let end = onPath.contains(place) ? nil : ends[place] ?? place
      let leadsToCircle = end.map { next[$0] != $0 } ?? true
      for passed in path { ends[passed] = leadsToCircle ? passed : end }
      if ends[place] == nil { ends[place] = place }
    }
    return ends.indices.map { ends[$0] ?? $0 }
  }
}

extension FactBase {
  /// The relations to the fact called `id`, in the order of the files.
  func arrivingRelations(at id: String) -> [ArrivingRelation] {
    let relations = content.relations[id, default: []]
    if let log {
      log.add(.referrers, id)
      for relation in relations { _ = place(of: relation.origin) }
    }
    return relations
  }

  /// What takes the place of a fact in the end; nil if it stands itself, or if several facts replace
  /// it, of which a reader has to choose.
  package func successor(of id: String) -> Fact? {
    guard var place = place(of: id) else { return nil }
    let end = content.successors[place]
    // Whoever asks reads all that lies between.
    var passed: Set<Int> = []
    while log != nil, place != end, passed.insert(place).inserted,
      let next = content.facts[place].replacements.first.flatMap({ self.place(of: $0) })
    {
      place = next
    }
    return content.facts[end].id == id ? nil : content.facts[end]
  }

  /// The facts in the order of the files.
  package var facts: [Fact] {
    log?.add(.allFacts)
    return content.facts
  }

  /// What the files say of the whole; empty if no file has a `base`.
  package var base: Record {
    log?.add(.base)
    return content.base
  }

  /// Every mention of a fact in another, in the order of the files.
  package var links: [FactLink] {
    log?.add(.allFacts)
    return content.links
  }

  /// The fact called `id`; nil if there is none.
  package subscript(id: String) -> Fact? { place(of: id).map { content.facts[$0] } }

  /// Whether a fact is called `id`.
  package func has(_ id: String) -> Bool { place(of: id) != nil }

  /// The first fact whose id has one of the prefixes, or of all where there are none; nil if there is
  /// no such fact.
  ///
  /// - Complexity: O(1).
  package func first(ofPrefixes prefixes: [String]) -> Fact? {
    log?.add(.allFacts)
    let place = prefixes.isEmpty ? 0 : prefixes.compactMap { content.firstPlaces[$0] }.min()
    guard let place, place < content.facts.count else { return nil }
    return content.facts[place]
  }

  /// The facts of a kind, in the order of the files.
  package func facts(of kind: FactKind) -> [Fact] {
    log?.add(.factsOfKind, kind.rawValue)
    return content.kinds[kind, default: []]
  }

  /// Those of a kind that stand themselves: of one that is retired only the id may be kept, so that no
  /// list could say anything of it.
  package func current(_ kind: FactKind) -> [Fact] { facts(of: kind).filter { !$0.isRetired } }

  /// The mentions of the fact called `id` in other facts that stand themselves, in the order of the
  /// files.
  package func mentions(of id: String) -> [FactLink] {
    referrers(of: id).filter { self[$0.origin]?.isRetired == false }
  }

  /// The mentions of the fact called `id` in other facts, in the order of the files.
  package func referrers(of id: String) -> [FactLink] { arrivals(at: id).map { content.links[$0] } }

  /// The ids of the facts that name the fact called `id` in the field at `path`.
  package func facts(naming id: String, in path: FieldPath) -> [String] {
    arrivals(at: id).map { content.links[$0] }.filter { $0.path == path }.map(\.origin)
  }

  /// The mentions of other facts in the fact called `id`.
  package func links(from id: String) -> ArraySlice<FactLink> {
    place(of: id).map { content.links[content.leaving[$0]] } ?? []
  }

  /// The place in `facts` of the fact called `id`; nil if there is none.
  ///
  /// Places shift when facts come or go, so none is kept between runs.
  package func place(of id: String) -> Int? {
    let place = content.places[id]
    if let log {
      if let place { log.add(.fact, place) } else { log.add(.absentFact, id) }
    }
    return place
  }

  private func arrivals(at id: String) -> [Int] {
    log?.add(.referrers, id)
    return content.arriving[id, default: []]
  }
}

extension ReadSubject {
  /// A fact, by its place in the order of the files.
  package static let fact = ReadSubject(number: 1)

  /// An id that no fact has.
  package static let absentFact = ReadSubject(number: 2)

  /// The facts that name a fact, by its id.
  package static let referrers = ReadSubject(number: 3)

  /// All facts of a kind, by the kind's name.
  package static let factsOfKind = ReadSubject(number: 4)
  package static let allFacts = ReadSubject(number: 5)

  /// What the files say of the whole base.
  package static let base = ReadSubject(number: 6)

  /// All bytes of a file of facts, by its path; who tells where in it something stands reads them.
  package static let factFile = ReadSubject(number: 7)
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
