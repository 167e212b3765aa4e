import Facts
import Kit
import Site

/// For whom actors speak.
extension Site {
  /// Whether words of one actor may be told as another's: they are the same, or one acts for the
  /// other or is part of it.
  func mayBeVoice(_ id: String, of speaker: String) -> Bool {
    id == speaker || bodies(of: id).contains(speaker) || bodies(of: speaker).contains(id)
  }

  /// Whether a body has nothing to do with a speaker, as far as the base tells of whom the speaker is; a
  /// government may mean any of those who speak for a state, as a ministry may of which nothing tells which.
  func isStranger(_ body: String, to speaker: String) -> Bool {
    guard body.actorKind == .org, let names = wording(of: body)?.nameWords,
      !names.contains(where: { $0.count == 1 && $0[0][...].isWord(in: Self.governments) }),
      !names.allSatisfy({ $0.count == 1 && $0[0][...].isWord(in: ["ministry"]) })
    else { return false }
    let around = allBodies(of: speaker)
    let isKnown = around.count > 1 || speaker.actorKind == .org
    return isKnown && around.isDisjoint(with: allBodies(of: body))
  }

  private static let governments = [
    "administration", "authorities", "cabinet", "government",
  ]

  /// An actor with all that it acts for, is part of, or is led by, at any distance.
  func allBodies(of id: String) -> Set<String> {
    var found: Set = [id]
    var open = [id]
    while let next = open.popLast() {
      for body in bodies(of: next) where found.insert(body).inserted { open.append(body) }
    }
    return found
  }

  /// Whether an actor acts for a body, so that what it says may be told as said by the actor.
  func actsFor(_ body: String, actor id: String) -> Bool {
    id.actorKind != nil && bodies(of: id).contains(body)
  }

  /// What an actor acts for, is part of, or leads.
  private func bodies(of id: String) -> Set<String> {
    guard let actor = facts[id] else { return [] }
    let own =
      actor[ActorFields.affiliations].compactMap { $0[AffiliationFields.actor] }
      + actor[ActorFields.of] + actor[ActorFields.members]
      + [actor[ActorFields.partOf], actor[ActorFields.head]].compactMap(\.self)
    let parents = own.flatMap { facts[$0]?[ActorFields.of] ?? [] }
    let side = actor[ActorFields.side]?.id.map { [$0] } ?? []
    return Set(own + parents + side)
  }
}
