import Facts
package import Kit

extension Rule {
  package static let lopsidedBase = Rule(
    "lopsided-base", .note,
    catches: "One party with more than three times the named voices of another.",
    why: "A base can be exact in every fact and still let one side do the talking.",
    wrong: "party: state.afghanistan\nby: source-voice   # and the other party has a minister",
    right: "party: state.afghanistan\nby: person.anas-haqqani")
}

extension Check {
  /// The parties are those that hold positions; a person counts for the state or body at the head
  /// of what they act for.
  static let lopsidedBase = base(.lopsidedBase) { input in
    let voices = input.base.namedVoicesByParty
    guard let most = voices.max(by: { $0.count < $1.count }),
      let least = voices.min(by: { $0.count < $1.count }), most.count > 3 * least.count
    else { return [] }
    let counts = voices.map { "\(input.base[$0.party]?.label ?? $0.party) \($0.count)" }
    return [
      Diagnostic(
        .lopsidedBase, at: input.base.base.location(of: BaseFields.title),
        "named voices are unevenly spread: \(counts.joined(separator: ", "))",
        help: "look for named voices of \(input.base[least.party]?.label ?? least.party)",
        id: input.base.base[BaseFields.id])
    ]
  }
}

extension FactBase {
  /// How many named persons speak for each party, the parties in the order of the positions.
  fileprivate var namedVoicesByParty: [(party: String, count: Int)] {
    var parties: [String] = []
    var voices: [String: Set<String>] = [:]
    for position in facts(of: .positions) {
      guard let party = position[PositionFields.party], voices[party] == nil else { continue }
      parties.append(party)
      voices[party] = []
    }
    for link in links where link.path.isOfSpeaker {
      guard link.target.actorKind == .person, let person = self[link.target] else { continue }
      for party in sides(of: person) where voices[party] != nil {
        voices[party]?.insert(person.id)
      }
    }
    return parties.map { ($0, voices[$0]?.count ?? 0) }
  }

  /// What the person acts for, and what that is part of.
  private func sides(of person: Fact) -> Set<String> {
    var sides: Set<String> = []
    var rest = person[ActorFields.affiliations].compactMap { $0[AffiliationFields.actor] }
    while let id = rest.popLast() {
      if sides.insert(id).inserted { rest += self[id]?[ActorFields.of] ?? [] }
    }
    return sides
  }
}
