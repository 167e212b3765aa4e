import Kit

extension SchemaReader {
  mutating func date(_ scalar: Scalar) -> FieldValue? {
    guard isQuotedDate(scalar), let date = calendarDate(scalar, prefix: scalar.text, as: .date)
    else { return nil }
    return .date(date)
  }

  mutating func instant(_ scalar: Scalar) -> FieldValue? {
    let day = String(decoding: scalar.text.utf8.prefix(10), as: UTF8.self)
    guard isQuotedDate(scalar), calendarDate(scalar, prefix: day, as: .instant) != nil else {
      return nil
    }
    guard isShownOnce(scalar) else { return nil }
    guard let instant = Instant(scalar.text) ?? localInstant(scalar.text) else {
      return refuse(scalar, .malformed, as: .instant)
    }
    return .instant(scalar.text == day ? context.zone.start(of: instant.date) : instant)
  }

  /// Whether a time without an offset, if it is one, is shown once by the desk's clocks; if not, that is reported.
  private mutating func isShownOnce(_ scalar: Scalar) -> Bool {
    guard context.zone.isNamed, Instant(scalar.text) == nil,
      let ambiguity = Instant("\(scalar.text)Z").flatMap(context.zone.ambiguity(of:))
    else { return true }
    let time = "“\(scalar.text.clipped)”"
    report(
      .dateInvalid, scalar.node,
      "clocks in \(context.zone.name) \(ambiguity.isShown ? "show \(time) twice" : "never show \(time)")",
      help: "write \(ambiguity.offsets.map { "“\(scalar.text.clipped)\($0)”" }.asAlternatives)")
    return false
  }

  /// The moment that a day and a time without an offset mean in the desk's zone; nil for any other text,
  /// and where no zone was named.
  private func localInstant(_ text: String) -> Instant? {
    guard context.zone.isNamed else { return nil }
    return Instant("\(text)Z").map { context.zone.moment(at: $0) }
  }

  mutating func edtf(_ scalar: Scalar) -> FieldValue? {
    guard isQuotedDate(scalar) else { return nil }
    do throws(EDTF.Failure) {
      let date = try EDTF(parsing: scalar.text)
      if date.runsBackwards {
        report(
          .endBeforeStart, scalar.node, "“\(scalar.text.clipped)” ends before it starts",
          help: "write the earlier date first")
      }
      return .edtf(date)
    } catch {
      return refuse(scalar, error, as: .edtf)
    }
  }

  /// The day that `prefix` names; nil, with a finding, if it names none.
  private mutating func calendarDate(_ scalar: Scalar, prefix: String, as type: FieldType)
    -> CalendarDate?
  {
    do throws(EDTF.Failure) {
      if let day = try EDTF(parsing: prefix).exactDay, prefix.utf8.count == 10 { return day }
      _ = refuse(scalar, .malformed, as: type)
    } catch {
      _ = refuse(scalar, error, as: type)
    }
    return nil
  }

  /// Whether a date is text to YAML too, where that is asked for; if not, that is reported.
  private mutating func isQuotedDate(_ scalar: Scalar) -> Bool {
    guard context.requiresQuotedDates, scalar.isPlain, PlainScalar(scalar.text) != .text else {
      return true
    }
    report(
      .dateNotString, scalar.node, "the date \(scalar.text.clipped) is not in quotation marks",
      help: "write \"\(scalar.text.clipped)\"")
    return false
  }

  private mutating func refuse(_ scalar: Scalar, _ failure: EDTF.Failure, as type: FieldType)
    -> FieldValue?
  {
    switch failure {
    case .malformed:
      report(
        .dateInvalid, scalar.node, "“\(scalar.text.clipped)” is not a date",
        help: help(for: scalar.text, as: type))
    case .unused(let why, let instead):
      report(
        .dateInvalid, scalar.node,
        "“\(scalar.text.clipped)” is no date that facts can have: \(why)",
        help: instead)
    case .impossible(let problem):
      report(
        .dateImpossible, scalar.node, "“\(scalar.text.clipped)” does not exist in the calendar",
        help: problem)
    }
    return nil
  }

  /// What to write in the place of a date of another form.
  private func help(for text: String, as type: FieldType) -> String {
    if type != .date, let moment = text.suggestedMoment {
      guard !moment.hasZone else {
        return "write \(moment.texts.map { "“\($0)”" }.asAlternatives)"
      }
      let forms = moment.texts.count == 1 ? ["Z", "+05:00"] : ["Z"]
      let examples = moment.texts.flatMap { text in forms.map { "“\(text)\($0)”" } }
      return "write the time with its offset from UTC, such as \(examples.asAlternatives)"
    }
    let periods = type == .edtf ? text.suggestedPeriods : []
    let dates = periods.isEmpty ? text.suggestedDates : periods
    let days = dates.filter { type == .edtf || $0.utf8.count == 10 }
    if !days.isEmpty { return "write \(days.map { "“\($0)”" }.asAlternatives)" }
    // A month alone is no day.
    if let month = dates.first { return "write the day as well, such as “\(month)-01”" }
    return "write \(type.expectation)"
  }
}
