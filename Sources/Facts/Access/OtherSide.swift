import Kit

/// What speaks against a fact, or explains it otherwise.
package struct OtherSide: Hashable, Sendable {
  package enum Manner: Hashable, Sendable {
    case disputes
    case explainsDifferently

    /// It is the answer of those whom the fact concerns.
    case answers

    /// It answers by blaming back.
    case accusesInTurn

    /// It gives another number for the same.
    case countsDifferently
  }

  /// The fact on the other side.
  package let id: String

  package let manner: Manner

  /// Whether the desk reads this out of the source, which does not state it.
  package let isOurReading: Bool
}

extension FactBase {
  /// What the base holds against the fact called `id`, each fact once: first what the fact itself
  /// names, then what names it.
  package func otherSides(of id: String) -> [OtherSide] {
    self[id].map { otherSides(of: $0) } ?? []
  }

  /// What the base holds against a fact.
  package func otherSides(of fact: Fact) -> [OtherSide] {
    let id = fact.id
    var sides = fact.relations.compactMap { OtherSide($0, id: $0.target) }
    sides += relations(to: id).compactMap { OtherSide($0.relation, id: $0.origin) }
    if let response = fact.response, let claim = response.claim {
      let manner = response.status == .counterAccusation ? OtherSide.Manner.accusesInTurn : .answers
      sides.append(OtherSide(id: claim, manner: manner, isOurReading: response.isEditorial))
    }
    if fact.kind == .figures {
      sides += fact[FigureFields.differsFrom].map {
        OtherSide(id: $0, manner: .countsDifferently, isOurReading: false)
      }
    }
    return sides.filter { has($0.id) }.uniqued(on: \.id)
  }
}

extension OtherSide {
  /// The side that a relation opens; nil if it does not speak against anything.
  fileprivate init?(_ relation: Fact.Relation, id: String) {
    switch relation.kind {
    case .disputes: manner = .disputes
    case .explainsDifferently: manner = .explainsDifferently
    case .supports, .elaborates, .repeats: return nil
    }
    self.id = id
    isOurReading = relation.isEditorial
  }
}

extension Fact {
  /// What is known of an answer that stands nowhere in the base.
  package enum UntoldAnswer: Hashable, Sendable {
    /// The sources have none.
    case none

    /// Those concerned were asked, and did not want to.
    case declined

    /// There is one, of which the base says no more.
    case reported
    case counterAccusation
  }

  /// What is known of an answer of those of whom the fact says something; nil if nothing is, or if another
  /// fact is the answer.
  package var untoldAnswer: UntoldAnswer? {
    guard let response else { return standing == .unanswered ? UntoldAnswer.none : nil }
    switch response.status {
    case .notReported: return UntoldAnswer.none
    case .declined: return .declined
    case .reported: return response.claim == nil ? .reported : nil
    case .counterAccusation: return response.claim == nil ? .counterAccusation : nil
    }
  }

  /// Those who say it: ids, and the reserved words that stand for such.
  package var speakers: [Field] {
    record.items(QuoteFields.speaker) + record.items(SharedFields.by)
  }
}
