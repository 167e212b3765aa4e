package import Kit

/// How a claim stands to others.
extension Fact {
  /// A relation to another claim or position.
  package struct Relation: Hashable, Sendable {
    package var kind: RelationFields.Kind

    /// The id of the other.
    package var target: String

    /// Whether the source says so or the desk reads it so; nil if that is not given.
    package var basis: SharedFields.Basis?

    /// The part of the other that is meant; nil if all of it.
    package var part: String?
    package var location: FileLocation
  }

  /// What those concerned by a claim answer.
  package struct Response: Hashable, Sendable {
    package var status: ResponseFields.Status

    /// The id of the claim or position that answers; nil if there is none.
    package var claim: String?

    /// Whether it is the desk's reading rather than the source's word.
    package var isEditorial: Bool
    package var location: FileLocation
  }

  /// Its standing; nil if that is not given.
  package var standing: ClaimFields.Standing? { self[ClaimFields.standing] }

  package var relations: [Relation] {
    self[SharedFields.relations].compactMap { relation in
      guard let kind = relation[RelationFields.type], let target = relation[RelationFields.claim]
      else { return nil }
      return Relation(
        kind: kind, target: target, basis: relation[SharedFields.basis],
        part: relation[RelationFields.part], location: relation.location)
    }
  }

  /// The answer to it; nil if nothing is said of one.
  package var response: Response? {
    guard let response = self[ClaimFields.response], let status = response[ResponseFields.status]
    else { return nil }
    return Response(
      status: status, claim: response[ResponseFields.claim], isEditorial: response.isEditorial,
      location: response.location)
  }

  /// Those on whom it puts blame or an act.
  package var accused: [String] { self[ClaimFields.accuses] + self[ClaimFields.ascribesTo] }
}

extension Fact.Relation {
  /// Whether it is the desk's reading rather than the source's word.
  package var isEditorial: Bool { basis == .editorial }
}

extension Record {
  /// Whether the desk reads it so, and no source says it.
  package var isEditorial: Bool { self[SharedFields.basis] == .editorial }
}

extension FactBase {
  /// The relations of claims and positions to the fact called `id`, with the ids of these, in the
  /// order of the files.
  package func relations(to id: String) -> [(origin: String, relation: Fact.Relation)] {
    arrivingRelations(at: id).map { (origin: $0.origin, relation: $0.relation) }
  }

  /// The ids of what cannot be right together with the claim called `id`, each once, in the order
  /// of the files: what it contradicts, and what contradicts it.
  package func contraries(of id: String) -> [String] {
    let own = self[id]?.relations.filter(\.kind.isContrary).map(\.target) ?? []
    return (own + relations(to: id).filter { $0.relation.kind.isContrary }.map { $0.origin })
      .uniqued()
  }
}
