package import Kit

/// What a fact said before.
package struct FormerWording: Hashable, Sendable {
  /// The day from which it held.
  package var since: EDTF

  /// The words; nil if only a number is known.
  package var text: String?

  /// The number; nil if only words are known.
  package var value: Fact.FigureValue?

  /// Whether it was an error that what followed put right, rather than the world having changed.
  package var isCorrected: Bool

  /// Why it changed; nil if that is not given.
  package var why: String?
}

extension Fact {
  /// What it said before, oldest first.
  package var formerWordings: [FormerWording] {
    let former = self[SharedFields.history].compactMap { record -> FormerWording? in
      guard let since = record[HistoryFields.asOf] else { return nil }
      let field = record[HistoryFields.value]
      let number = field?.decimal.map {
        FigureValue(qualifier: .plain, point: $0, low: nil, high: nil)
      }
      let words = record[HistoryFields.asText]
      return FormerWording(
        since: since, text: words ?? field?.text ?? field?.decimal?.description,
        value: field?.record?.figureValue ?? (words == nil ? number : nil),
        isCorrected: record[HistoryFields.kind] == .correction, why: record[HistoryFields.why])
    }
    return former.sorted { first, second in
      guard let one = first.since.earliest, let other = second.since.earliest else { return false }
      return one < other
    }
  }

  /// The words that held on a day.
  ///
  /// - Parameter day: The day as a link names it, such as `2025-10-29`; nil for today.
  /// - Returns: Nil if the day is none, or if the base does not say what held on it.
  package func wording(on day: String?) -> String? {
    guard let day else { return text }
    switch state(on: day) {
    case .present: return text
    case .former(let former): return former.text ?? former.value?.point?.description
    case nil: return nil
    }
  }

  /// Which of its wordings a fact had on a day.
  package enum State: Hashable, Sendable {
    case present
    case former(FormerWording)
  }

  /// What held on a day; nil if the day is none, or if the base does not say.
  package func state(on day: String) -> State? {
    guard let day = CalendarDate(day) else { return nil }
    if let start = asOf?.date.earliest, start <= day { return .present }
    let former = formerWordings.last { $0.since.earliest.map { $0 <= day } ?? false }
    return former.map(State.former)
  }
}
