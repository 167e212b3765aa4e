import Facts
import Kit

/// How the words of one actor bear on another.
package struct VoiceTie: Hashable, Sendable {
  /// What the words do, the gravest first.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case accuses

    /// They say that the other's words are wrong, or explain the matter otherwise.
    case disputes
    case answers
    case mentions
  }

  /// The other actor's id, or a word that stands for a voice, such as `source-voice`.
  package let other: String

  /// Whether it is the other who speaks.
  package let isIncoming: Bool
  package let kind: Kind

  /// The claim or position in which it is said.
  package let statement: String

  /// Whether the desk reads this out of the source, which does not state it.
  package let isOurReading: Bool
}

extension FactBase {
  /// What an actor says about others and they about it, each once, in the order of the base.
  ///
  /// What it says about itself is left out.
  ///
  /// - Complexity: O(*n*) in the number of links to and from what it says and what is said of it.
  package func voiceTies(of actor: String) -> [VoiceTie] {
    var ties: [VoiceTie] = []
    var said: Set<String> = []
    for link in referrers(of: actor) {
      guard let statement = self[link.origin],
        [.claims, .positions].contains(statement.kind), said.insert(statement.id).inserted
      else { continue }
      if statement.voices.contains(actor) {
        ties += tiesToOthers(in: statement) + tiesToAnswers(of: statement)
      } else {
        ties += tiesFromOthers(in: statement, to: actor)
      }
    }
    // What disputes a statement answers it too, which need not be told beside it.
    let disputes = Set(ties.filter { $0.kind == .disputes }.map(\.bearing))
    return ties.filter {
      $0.other != actor && !($0.kind == .answers && disputes.contains($0.bearing))
    }.uniqued()
  }

  /// Those of whom a statement of the actor speaks, and those whose statements it opposes.
  private func tiesToOthers(in statement: Fact) -> [VoiceTie] {
    let isOurs = statement.record.basis(of: ClaimFields.accuses) == .editorial
    let accused = statement[ClaimFields.accuses]
    let named = statement.subjects.filter { !accused.contains($0) }
    func tie(_ other: String, _ kind: VoiceTie.Kind, _ isOurs: Bool) -> VoiceTie {
      VoiceTie(
        other: other, isIncoming: false, kind: kind, statement: statement.id, isOurReading: isOurs)
    }
    var ties = accused.map { tie($0, .accuses, isOurs) } + named.map { tie($0, .mentions, false) }
    for relation in statement.relations where relation.kind.isContrary {
      ties += voices(of: relation.target).map { tie($0, .disputes, relation.isEditorial) }
    }
    for target in statement[PositionFields.respondsTo] {
      ties += voices(of: target).map { tie($0, .answers, false) }
    }
    for link in referrers(of: statement.id) {
      guard let answer = self[link.origin]?.answer(at: link.path) else { continue }
      ties += voices(of: link.origin).map { tie($0, .answers, answer.isEditorial) }
    }
    return ties
  }

  /// Those who oppose or answer a statement of the actor.
  private func tiesToAnswers(of statement: Fact) -> [VoiceTie] {
    var ties: [VoiceTie] = []
    func add(_ origin: String, _ kind: VoiceTie.Kind, _ isOurs: Bool) {
      ties += voices(of: origin).map { voice in
        VoiceTie(
          other: voice, isIncoming: true, kind: kind, statement: origin, isOurReading: isOurs)
      }
    }
    for link in referrers(of: statement.id) {
      switch link.path {
      case RelationFields.path:
        for relation in self[link.origin]?.relations ?? []
        where relation.target == statement.id && relation.kind.isContrary {
          add(link.origin, .disputes, relation.isEditorial)
        }
      case PositionFields.respondsTo.path: add(link.origin, .answers, false)
      default: continue
      }
    }
    if let response = statement[ClaimFields.response], let claim = response[ResponseFields.claim] {
      add(claim, .answers, response.isEditorial)
    }
    if let answer = statement[PositionFields.answer], let claim = answer[AnswerFields.claim] {
      add(claim, .answers, answer.isEditorial)
    }
    return ties
  }

  /// Those who speak of the actor in a statement.
  private func tiesFromOthers(in statement: Fact, to actor: String) -> [VoiceTie] {
    let isAccused = statement[ClaimFields.accuses].contains(actor)
    guard isAccused || statement.subjects.contains(actor) else { return [] }
    let isOurs = isAccused && statement.record.basis(of: ClaimFields.accuses) == .editorial
    return statement.voices.map { voice in
      VoiceTie(
        other: voice, isIncoming: true, kind: isAccused ? .accuses : .mentions,
        statement: statement.id, isOurReading: isOurs)
    }
  }

  private func voices(of id: String) -> [String] { self[id]?.voices ?? [] }
}

extension VoiceTie {
  /// Whose statement bears on whom, whatever it does.
  fileprivate var bearing: [String] { [other, isIncoming ? "in" : "out", statement] }
}

extension Fact {
  /// The answer that a response or an answer names at the path; nil if it names none there.
  fileprivate func answer(at path: FieldPath) -> Record? {
    switch path {
    case ResponseFields.path: self[ClaimFields.response]
    case AnswerFields.path: self[PositionFields.answer]
    default: nil
    }
  }

  /// Whose words a statement is: the party of a position, else those who say it.
  fileprivate var voices: [String] {
    let party = kind == .positions ? self[PositionFields.party] : nil
    return party.map { [$0] } ?? by.map(\.text)
  }

  /// The actors that a statement names beside those whom it accuses.
  fileprivate var subjects: [String] {
    [ClaimFields.ascribesTo, SharedFields.about, PositionFields.toward].flatMap { self[$0] }
      .filter { FactKind(id: $0) == .actors }.uniqued()
  }
}
