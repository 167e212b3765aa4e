import Facts

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
    var seen: Set<VoiceTie> = []
    return ties.filter { $0.other != actor && seen.insert($0).inserted }
  }

  /// Those of whom a statement of the actor speaks, and those whose statements it opposes.
  private func tiesToOthers(in statement: Fact) -> [VoiceTie] {
    let isOurs = statement.record["accuses_basis"]?.text == "editorial"
    let accused = statement.ids("accuses")
    let named = statement.subjects.filter { !accused.contains($0) }
    func tie(_ other: String, _ kind: VoiceTie.Kind, _ isOurs: Bool) -> VoiceTie {
      VoiceTie(
        other: other, isIncoming: false, kind: kind, statement: statement.id, isOurReading: isOurs)
    }
    var ties = accused.map { tie($0, .accuses, isOurs) } + named.map { tie($0, .mentions, false) }
    for relation in statement.relations where relation.kind.isContrary {
      ties += voices(of: relation.target).map { tie($0, .disputes, relation.isEditorial) }
    }
    for target in statement.ids("responds_to") {
      ties += voices(of: target).map { tie($0, .answers, false) }
    }
    for link in referrers(of: statement.id) {
      guard let answer = self[link.origin]?.answer(named: link.path) else { continue }
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
      case "relations.claim":
        for relation in self[link.origin]?.relations ?? []
        where relation.target == statement.id && relation.kind.isContrary {
          add(link.origin, .disputes, relation.isEditorial)
        }
      case "responds_to": add(link.origin, .answers, false)
      default: continue
      }
    }
    for path in Fact.answerPaths {
      guard let answer = statement.answer(named: path), let claim = answer["claim"]?.reference
      else { continue }
      add(claim, .answers, answer.isEditorial)
    }
    return ties
  }

  /// Those who speak of the actor in a statement.
  private func tiesFromOthers(in statement: Fact, to actor: String) -> [VoiceTie] {
    let isAccused = statement.ids("accuses").contains(actor)
    guard isAccused || statement.subjects.contains(actor) else { return [] }
    let isOurs = isAccused && statement.record["accuses_basis"]?.text == "editorial"
    return statement.voices.map { voice in
      VoiceTie(
        other: voice, isIncoming: true, kind: isAccused ? .accuses : .mentions,
        statement: statement.id, isOurReading: isOurs)
    }
  }

  private func voices(of id: String) -> [String] { self[id]?.voices ?? [] }
}

extension Fact {
  /// The fields that hold an answer to the fact.
  fileprivate static let answerPaths = ["response.claim", "answer.claim"]

  /// The answer at one of `answerPaths`; nil at any other, and if there is none.
  fileprivate func answer(named path: String) -> Record? {
    switch path {
    case "response.claim": record["response"]?.record
    case "answer.claim": record["answer"]?.record
    default: nil
    }
  }

  /// Whose words a statement is: the party of a position, else those who say it.
  fileprivate var voices: [String] {
    kind == .positions && record["party"] != nil ? ids("party") : by
  }

  /// The actors that a statement names beside those whom it accuses.
  fileprivate var subjects: [String] {
    var seen: Set<String> = []
    return ["ascribes_to", "about", "toward"].flatMap { ids($0) }
      .filter { FactKind(id: $0) == .actors && seen.insert($0).inserted }
  }
}
