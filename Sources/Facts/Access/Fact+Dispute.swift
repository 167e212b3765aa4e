package import Kit

/// How a claim stands to others.
extension Fact {
  /// Whether the sources used contest it.
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Not contested in the sources used; that does not mean true.
    case uncontested
    case disputed

    /// It puts conduct on someone whose answer is not known.
    case unanswered
    case conceded
  }

  /// How one claim stands to another.
  package enum RelationKind: String, Hashable, Sendable, CaseIterable {
    case disputes
    case explainsDifferently = "explains-differently"
    case supports, elaborates, repeats

    /// Whether the two cannot both be right.
    package var isContrary: Bool { self == .disputes || self == .explainsDifferently }
  }

  /// A relation to another claim or position.
  package struct Relation: Hashable, Sendable {
    package var kind: RelationKind

    /// The id of the other.
    package var target: String

    /// Whether the source says so or the desk reads it so; nil if that is not given.
    package var basis: String?

    /// The part of the other that is meant; nil if all of it.
    package var part: String?
    package var location: FileLocation
  }

  /// What those concerned by a claim answer.
  package struct Response: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable, CaseIterable {
      case reported
      case counterAccusation = "counter-accusation"
      case declined
      case notReported = "not-reported"
    }

    package var status: Status

    /// The id of the claim or position that answers; nil if there is none.
    package var claim: String?

    /// Whether it is the desk's reading rather than the source's word.
    package var isEditorial: Bool
    package var location: FileLocation
  }

  /// Its standing; nil if that is not given.
  package var standing: Standing? { record["standing"]?.text.flatMap(Standing.init) }

  package var relations: [Relation] {
    record.records("relations").compactMap { relation in
      guard let kind = relation["type"]?.text.flatMap(RelationKind.init),
        let target = relation["claim"]?.reference
      else { return nil }
      return Relation(
        kind: kind, target: target, basis: relation["basis"]?.text,
        part: relation["part"]?.text, location: relation.location)
    }
  }

  /// The answer to it; nil if nothing is said of one.
  package var response: Response? {
    guard let field = record["response"], let response = field.record,
      let status = response["status"]?.text.flatMap(Response.Status.init)
    else { return nil }
    return Response(
      status: status, claim: response["claim"]?.reference, isEditorial: response.isEditorial,
      location: field.location)
  }

  /// Those on whom it puts blame or an act.
  package var accused: [String] { ids("accuses") + ids("ascribes_to") }
}

extension Fact.Relation {
  /// Whether it is the desk's reading rather than the source's word.
  package var isEditorial: Bool { basis == "editorial" }
}

extension Record {
  /// Whether the desk reads it so, and no source says it.
  package var isEditorial: Bool { self["basis"]?.text == "editorial" }
}

extension FactBase {
  /// The ids of what cannot be right together with the claim called `id`, each once, in the order
  /// of the files: what it contradicts, and what contradicts it.
  package func contraries(of id: String) -> [String] {
    var ids = self[id]?.relations.filter(\.kind.isContrary).map(\.target) ?? []
    for link in referrers(of: id) where link.path == "relations.claim" {
      let relations = self[link.origin]?.relations ?? []
      if relations.contains(where: { $0.target == id && $0.kind.isContrary }) {
        ids.append(link.origin)
      }
    }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
