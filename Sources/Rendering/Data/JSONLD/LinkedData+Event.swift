import Facts
import Kit

extension LinkedData {
  func event(_ event: Fact) -> JSONValue {
    let dates = event.when?.date.schemaDates(in: zone)
    let isMeeting = event.eventKind.map(Self.meetings.contains) ?? false
    return .members([
      ("@type", "Event"), ("@id", .string(url(event.id.factAddress) + "#it")),
      ("name", .string(name(of: event))), ("description", wordsInPlaceOfDate(event.when)),
      ("startDate", dates?.start), ("endDate", dates?.end),
      ("eventStatus", status(of: event)),
      // What the source doubts has no place in a form that knows no doubt.
      (
        "location",
        event.has(EventFields.placeCertainty)
          ? nil : event[EventFields.place]?.id.flatMap(location)
      ),
      ("organizer", isMeeting ? participants(of: event, as: .host) : nil),
      ("contributor", isMeeting ? participants(of: event, as: .mediator) : nil),
      ("attendee", isMeeting ? participants(of: event, as: .party) : nil),
      ("superEvent", event.when?[MomentFields.during].map(reference)),
      ("mainEntityOfPage", .string(url(event.id.factAddress))),
      ("subjectOf", accounts(of: event)),
    ])
  }

  /// Kinds of events that people attend; nobody attends a strike.
  private static let meetings: [EventFields.Kind] = [
    .talksRound, .session, .meeting, .agreement, .talks, .summit, .conference, .negotiation,
  ]

  /// What somebody is at a meeting, by the word that the base has for it.
  private enum Part {
    /// Who calls it and holds it.
    case host

    /// Who helps the parties to agree, and need not have called it.
    case mediator
    case party

    init(role: String?) {
      switch role {
      case "host", "organiser", "organizer", "convener": self = .host
      case "mediator", "facilitator", "guarantor", "observer": self = .mediator
      default: self = .party
      }
    }
  }

  private func participants(of event: Fact, as part: Part) -> JSONValue? {
    let ids = event[EventFields.participants].filter { participant in
      !participant.has(ParticipantFields.certainty)
        && Part(role: participant[ParticipantFields.role]) == part
    }.compactMap { $0[ParticipantFields.actor] }
    let actors = ids.filter { facts[$0]?.isUnnamed == false }.compactMap(actorReference)
    return actors.isEmpty ? nil : .array(actors)
  }

  /// What it is called, with the word that it need not have taken place, for which the form has none.
  private func name(of event: Fact) -> String { facts.title(of: event).withoutIsolates }

  /// What tells of it: its sources, and the claim of others that it was so.
  private func accounts(of event: Fact) -> JSONValue? {
    if facts.account(of: event).isEmpty { return sources(of: event) }
    let claim: JSONValue = .members(
      [("@type", "Claim"), ("text", .string(name(of: event)))] + voices(of: event)
        + [("appearance", sources(of: event))])
    return [claim]
  }

  private func status(of event: Fact) -> JSONValue? {
    switch event[EventFields.modality] {
    case .cancelled: "https://schema.org/EventCancelled"
    case .planned: "https://schema.org/EventScheduled"
    default: nil
    }
  }

  /// The place of an event, which may be a state.
  private func location(_ id: String) -> JSONValue? {
    guard let place = facts[id] else { return nil }
    let isCity = place.placeKind?.isCity ?? false
    return [
      "@type": place.kind == .actors ? "Country" : isCity ? "City" : "Place",
      "@id": .string(url(id.factAddress) + "#it"), "name": .string(place.title),
    ]
  }

  /// The events in the order that is known, with the dates that are.
  func timeline(of ids: [String], on frame: PageFrame) -> JSONValue {
    let events = ids.compactMap { facts[$0] }
    let items = events.enumerated().map { index, event -> JSONValue in
      let entry: JSONValue = .members([
        ("@type", "Event"), ("@id", .string(url(event.id.factAddress) + "#it")),
        ("name", .string(name(of: event))),
        ("startDate", event.when?.date.schemaDates(in: zone).start),
        ("eventStatus", status(of: event)),
      ])
      return ["@type": "ListItem", "position": .integer(index + 1), "item": entry]
    }
    let list: JSONValue = [
      "@type": "ItemList", "name": .string(frame.title),
      "itemListOrder": "https://schema.org/ItemListOrderAscending",
      "itemListElement": .array(items),
    ]
    return page(frame, "CollectionPage", [("mainEntity", list)])
  }
}
