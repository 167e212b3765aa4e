package import Facts

/// Who sat with whom at an event.
package struct Meeting: Sendable {
  /// Someone on a side: a member of a delegation, or a voice that belongs to it.
  package struct Member: Hashable, Sendable {
    /// Whom the base knows; nil for someone who is only described.
    package let id: String?

    /// The source's words for someone whom the base does not know; nil for others.
    package let description: String?
    package let isHead: Bool
  }

  /// A participant with those who belong to it.
  package struct Seat: Hashable, Sendable {
    package let id: String

    /// As what it took part, in the words of the base; nil if that is not given.
    package let role: String?

    /// The source's word of doubt; nil if there is none.
    package let certainty: String?

    /// Whether the source only implies that it took part, or the desk reads it so.
    package let basis: SharedFields.Basis?
    package fileprivate(set) var members: [Member]

    /// Whether there were others, who are not named.
    package let hasOthers: Bool
  }

  /// Those on two or more sides of the table, in the order of the base.
  package let parties: [Seat]

  /// Those who mediate, host or guarantee.
  package let between: [Seat]

  /// Everyone else.
  package let others: [Seat]

  /// The kinds of events at which people sit together.
  private static let kinds: [EventFields.Kind] = [
    .talksRound, .talks, .meeting, .session, .summit, .conference, .negotiation,
  ]

  /// Fails where the event is none at which people meet, or fewer than two took part.
  package init?(at event: Fact, in facts: FactBase) {
    let participants = event[EventFields.participants]
    guard let kind = event.eventKind, Self.kinds.contains(kind), participants.count > 1
    else { return nil }
    var seats: [Seat] = []
    for participant in participants {
      guard let actor = participant[ParticipantFields.actor].flatMap({ facts[$0] }) else {
        continue
      }
      let place = actor.ownSide.flatMap { side in seats.firstIndex { $0.id == side } }
      // Who speaks for a participant sits with it, if in the same role.
      if let place, seats[place].role == participant[ParticipantFields.role] {
        seats[place].members.append(Member(id: actor.id, description: nil, isHead: false))
      } else {
        seats.append(Seat(actor, as: participant))
      }
    }
    parties = seats.filter { ["party", "principal"].contains($0.role) }
    between = seats.filter { Self.rolesBetween.contains($0.role ?? "") }
    let placed = Set((parties + between).map(\.id))
    others = seats.filter { !placed.contains($0.id) }
  }

  private static let rolesBetween = [
    "mediator", "host", "guarantor", "facilitator", "chair", "moderator", "witness",
  ]
}

extension Meeting.Seat {
  fileprivate init(_ actor: Fact, as participant: Record) {
    let head = actor[ActorFields.head]
    let named = [head].compactMap(\.self) + actor[ActorFields.members].filter { $0 != head }
    let unnamed = actor[ActorFields.membersUnnamed]
      .compactMap { $0[UnnamedMemberFields.describedAs] }
    let isDelegation = actor.id.actorKind == .delegation
    self.init(
      id: actor.id, role: participant[ParticipantFields.role],
      certainty: participant[ParticipantFields.certainty],
      basis: participant[SharedFields.basis],
      members: isDelegation
        ? named.map { Meeting.Member(id: $0, description: nil, isHead: $0 == head) }
          + unnamed.map { Meeting.Member(id: nil, description: $0, isHead: false) } : [],
      hasOthers: actor[ActorFields.membersComplete] == false)
  }
}

extension Fact {
  /// The actor for whom a voice stands; nil if it stands for itself.
  fileprivate var ownSide: String? { self[ActorFields.side]?.id ?? self[ActorFields.partOf] }
}
