import Facts
package import Kit

extension Rule {
  package static let outcomeOfFutureEvent = Rule(
    "outcome-of-future-event", .error,
    catches: "An event that is only possible or planned, and has an outcome.",
    why: "What has not happened has no result; either it took place, or the result is a hope.",
    wrong: "modality: possible\noutcome: [{ text: \"A truce.\" }]",
    right: "modality: possible\naims: [{ text: \"A truce.\" }]")
}

extension Check {
  static let outcomeOfFutureEvent = base(.outcomeOfFutureEvent) { input in
    input.base.facts(of: .events).compactMap { event in
      guard let modality = event[EventFields.modality],
        modality == .possible || modality == .planned,
        let outcome = event.record.field(EventFields.outcome),
        !outcome.items.isEmpty
      else { return nil }
      return Diagnostic(
        .outcomeOfFutureEvent, at: outcome.location,
        "\(event.id) is only \(modality.rawValue), but already has an outcome",
        help: "write \(EventFields.modality): occurred, or move the outcome to"
          + " “\(EventFields.aims)”", id: event.id)
    }
  }
}
