import Facts
import Templates

/// A sign beside a fact that tells more than its words: a shape, and words for those who do not
/// see it.
enum FactMark: String, CaseIterable, Sendable {
  case disputed
  case unanswered
  case differing
  case unnamed

  /// A later fact counts instead.
  case superseded

  /// The desk has taken it back.
  case withdrawn

  var value: Value {
    .map(["name": .string(rawValue), "symbol": .string(symbol), "text": .string(text)])
  }

  private var symbol: String {
    switch self {
    case .disputed: "◆"
    case .unanswered: "◇"
    case .differing: "≠"
    case .unnamed: "○"
    case .superseded: "⊘"
    case .withdrawn: "⊗"
    }
  }

  /// The words for those who do not see the shape.
  var text: String {
    switch self {
    case .disputed: "disputed"
    case .unanswered: "unanswered"
    case .differing: "figures differ"
    case .unnamed: "unnamed voice"
    case .superseded: "no longer current"
    case .withdrawn: "withdrawn"
    }
  }
}

extension FactBase {
  /// The marks of a fact: whether it still counts, how contested it is, then how it is said.
  func marks(of fact: Fact) -> [FactMark] {
    let standings = ([fact] + stated(by: fact)).compactMap(\.standing)
    let speakers = fact.speakers.compactMap(\.reference)
    let isUnnamed = (speakers + [fact.id]).contains { $0.actorKind == .unnamed }
    return (isWithdrawn(fact) ? [.withdrawn] : []) + (isSuperseded(fact) ? [.superseded] : [])
      + (standings.contains(.disputed) ? [.disputed] : [])
      + (standings.contains(.unanswered) ? [.unanswered] : [])
      + (fact.hasRivals ? [.differing] : []) + (isUnnamed ? [.unnamed] : [])
  }

  /// The claims that a quotation states, which are contested with it; none for other facts.
  func stated(by fact: Fact) -> [Fact] {
    fact.kind == .quotes ? fact[QuoteFields.expresses].compactMap { self[$0] } : []
  }
}

extension FactBase {
  /// What is known of an answer to a fact, or to the claims that it states, and stands nowhere in the base.
  func untoldAnswer(to fact: Fact) -> Fact.UntoldAnswer? {
    ([fact] + stated(by: fact)).compactMap(\.untoldAnswer).first
  }
}

extension Fact {
  /// Whether it is a figure for which others give another number.
  var hasRivals: Bool { kind == .figures && !self[FigureFields.differsFrom].isEmpty }

  /// How the fact stands, as readers are told; nil if the base does not say.
  var standingInWords: String? {
    switch standing {
    case .uncontested: "not contested in the sources used"
    case .disputed: "disputed"
    case .unanswered: response?.status == .declined ? "declined to answer" : "no response reported"
    case .conceded: "conceded"
    case nil: nil
    }
  }
}

extension Fact.UntoldAnswer {
  /// What readers are told of it.
  var words: String {
    switch self {
    case .none: "No answer in our sources"
    case .declined: "Declined to answer"
    case .reported: "An answer is reported"
    case .counterAccusation: "Answered with an accusation"
    }
  }
}

extension OtherSide.Manner {
  package var words: String {
    switch self {
    case .disputes: "disputed by"
    case .explainsDifferently: "explained differently by"
    case .accusesInTurn: "answered with an accusation by"
    case .answers: "answered by"
    case .countsDifferently: "given differently by"
    }
  }
}

extension RelationFields.Kind {
  /// What readers are told about how one fact stands to another.
  var words: String {
    switch self {
    case .disputes: "disputes"
    case .explainsDifferently: "explains differently"
    case .supports: "supports"
    case .elaborates: "elaborates on"
    case .repeats: "repeats"
    }
  }
}

extension Fact {
  /// What it is, as a heading says it.
  var kindTitle: String {
    switch id.actorKind {
    case .person: "Person"
    case .state: "State"
    case .org: "Organization"
    case .media: "Media"
    case .group: "Group"
    case .delegation: "Delegation"
    case .unnamed: "Unnamed voice"
    case nil:
      kind == .quotes
        ? "Quotation" : String(kind.singular.prefix(1)).uppercased() + kind.singular.dropFirst()
    }
  }
}
