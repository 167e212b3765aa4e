import Facts
package import Kit

extension Rule {
  package static let futureDated = Rule(
    "future-dated", .error,
    catches: "An event that occurred, by its date later than the moment for which the facts hold.",
    why: "The date is wrong, or the facts were brought up to date without their as_of.",
    wrong: "modality: occurred\nwhen: { edtf: \"2026-10-01\" }   # later than the base’s as_of",
    right: "modality: occurred\nwhen: { edtf: \"2025-10-01\" }")
}

extension Check {
  static let futureDated = base(.futureDated) { input in
    input.base.facts(of: .events).compactMap { event in
      guard event[EventFields.modality] == .occurred, let time = event.when,
        let asOf = event.asOf ?? input.base.asOf, asOf.date.latest.isBefore(time.date.earliest)
      else { return nil }
      return Diagnostic(
        .futureDated, at: time.record?.field(MomentFields.edtf)?.location ?? time.location,
        "\(event.id) occurred (\(time.date.text)) after the date for which the facts hold"
          + " (\(asOf.date.text))",
        help: "correct the date, or bring “\(SharedFields.asOf)” up to date", id: event.id)
    }
  }
}
