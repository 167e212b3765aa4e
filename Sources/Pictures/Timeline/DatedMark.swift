import Kit

/// What a date is on a scale of time: no more of a place than is known of it.
package struct DatedMark: Hashable, Sendable {
  package enum Shape: String, Hashable, Sendable {
    /// One known day.
    case day

    /// Some time within the stretch, such as a month of which the day is not known.
    case within

    /// All of the stretch, from a start to an end.
    case lasting

    /// Some time before or after all that the scale holds.
    case earlier
    case later
  }

  /// How an interval ends.
  package enum Ending: String, Hashable, Sendable {
    case known

    /// It goes on, or has no beginning.
    case open
    case unknown

    /// It is beyond the scale.
    case beyond
  }

  package let shape: Shape

  /// All that it may cover; an end that is open or unknown is the scale's.
  package let whole: Stretch

  /// Of an interval, what it covers for certain; nil if nothing is certain, and for other shapes.
  package let certain: Stretch?
  package let start: Ending
  package let end: Ending
  package let isUncertain: Bool
  package let isApproximate: Bool
}

extension DatedMark {
  /// Fails for a date of which nothing is known.
  init?(_ date: EDTF, on scale: TimeScale) {
    switch date.value {
    case .date(let date): self.init(date, on: scale)
    case .interval(let start, let end): self.init(from: start, to: end, on: scale)
    }
  }

  private init?(_ date: EDTFDate, on scale: TimeScale) {
    guard let days = date.days else { return nil }
    if scale.holds(days) {
      shape = date.day == nil ? .within : .day
    } else {
      shape = scale.isAfter(days) ? .earlier : .later
    }
    whole = Stretch(from: scale.place(days.lowerBound), to: scale.place(days.upperBound))
    certain = nil
    start = .known
    end = .known
    isUncertain = date.isUncertain
    isApproximate = date.isApproximate
  }

  private init?(from start: EDTFEnd, to end: EDTFEnd, on scale: TimeScale) {
    let (first, last) = (start.date?.days, end.date?.days)
    guard first != nil || last != nil else { return nil }
    let (isEarlier, isLater) = (last.map(scale.isAfter), first.map(scale.isBefore))
    shape = isEarlier == true ? .earlier : isLater == true ? .later : .lasting
    whole = Stretch(
      from: first.map { scale.place($0.lowerBound) } ?? .start,
      to: last.map { scale.place($0.upperBound) } ?? .end)
    certain = Self.certain(
      from: first.map { scale.place($0.upperBound - 1) } ?? (start == .open ? .start : nil),
      to: last.map { scale.place($0.lowerBound + 1) } ?? (end == .open ? .end : nil))
    self.start = first.map(scale.holds) == false ? .beyond : start.ending
    self.end = last.map(scale.holds) == false ? .beyond : end.ending
    isUncertain = [start, end].contains { $0.date?.isUncertain ?? false }
    isApproximate = [start, end].contains { $0.date?.isApproximate ?? false }
  }

  /// From the last day on which it may start to the first on which it may end; nil if that is no
  /// stretch, or if an end is not known.
  private static func certain(from start: Share?, to end: Share?) -> Stretch? {
    guard let start, let end, start < end else { return nil }
    return Stretch(from: start, to: end)
  }
}

extension EDTF {
  /// The days that a scale has to hold to show the date; none if nothing is known of it.
  var stretches: [Range<Int>] {
    switch value {
    case .date(let date): [date.days].compactMap(\.self)
    case .interval(let start, let end): [start.date?.days, end.date?.days].compactMap(\.self)
    }
  }
}

extension EDTFDate {
  /// The days that it may be, as numbers of `CalendarDate.dayNumber`; nil if the year is not known.
  fileprivate var days: Range<Int>? {
    guard let earliest, let latest, earliest <= latest else { return nil }
    return earliest.dayNumber..<latest.dayNumber + 1
  }
}

extension EDTFEnd {
  fileprivate var ending: DatedMark.Ending {
    switch self {
    case .date: .known
    case .open: .open
    case .unknown: .unknown
    }
  }
}
