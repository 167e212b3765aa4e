extension EDTF {
  /// Why a text is no date of this form.
  package enum Failure: Error, Hashable, Sendable {
    /// It is not of the form.
    case malformed

    /// It names a month or day that the calendar lacks; which one stands beside it.
    case impossible(String)

    /// It is a date of the standard that facts have no use for: which one, and what to write.
    case unused(why: String, instead: String)
  }

  /// Which dates are read.
  package enum Profile: Hashable, Sendable {
    /// Those that facts may have.
    case facts

    /// Months and days of a year that is not known, times of any form, which are passed over, and
    /// intervals of which neither end is known as well.
    case all
  }

  /// Reads a date or an interval.
  package init(parsing text: String, as profile: Profile = .facts) throws(Failure) {
    do throws(Failure) {
      try self.init(reading: text, as: profile)
    } catch {
      if error == .malformed, let unused = Failure(unused: Array(text.utf8)) { throw unused }
      throw error
    }
  }

  private init(reading text: String, as profile: Profile) throws(Failure) {
    // A time in the form of another tool becomes one of this form.
    let text = MomentText(Array(text.utf8)[...])?.text ?? text.withTimeSign
    let bytes = Array(text.utf8)
    self.text = text
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      value = .date(try EDTFDate(parsing: bytes[...], as: profile))
      return
    }
    let start = try EDTFEnd(parsing: bytes[..<slash], as: profile)
    let end = try EDTFEnd(parsing: bytes[(slash + 1)...], as: profile)
    guard profile == .all || start.date != nil || end.date != nil else { throw .malformed }
    value = .interval(start: start, end: end)
  }
}

extension EDTFEnd {
  fileprivate init(parsing bytes: ArraySlice<UInt8>, as profile: EDTF.Profile)
    throws(EDTF.Failure)
  {
    if bytes.isEmpty {
      self = .unknown
    } else if bytes.elementsEqual("..".utf8) {
      self = .open
    } else {
      self = .date(try EDTFDate(parsing: bytes, as: profile))
    }
  }
}

extension EDTFDate {
  /// Reads a year, month or day, with what is not known of it.
  package init(parsing bytes: ArraySlice<UInt8>, as profile: EDTF.Profile) throws(EDTF.Failure) {
    var rest = bytes.withoutTime
    let time = bytes[rest.endIndex...].dropFirst()
    guard profile == .all || rest.endIndex == bytes.endIndex || time.isTimeOfDay else {
      throw .malformed
    }
    switch rest.last {
    case UInt8(ascii: "?"): isUncertain = true
    case UInt8(ascii: "~"): isApproximate = true
    case UInt8(ascii: "%"): (isUncertain, isApproximate) = (true, true)
    default: break
    }
    if isUncertain || isApproximate { rest = rest.dropLast() }
    let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard 1...3 ~= parts.count, let years = Self.years(parts[0]) else { throw .malformed }
    let isMasked = profile == .facts && parts[0].contains(UInt8(ascii: "X"))
    self.years = parts[0].allSatisfy { $0 == UInt8(ascii: "X") } ? nil : years
    month = try Self.number(parts.dropFirst().first, mustBeMasked: isMasked)
    if let number = month, 21...24 ~= number, parts.count == 2, year != nil || profile == .all {
      (season, month) = (number - 20, nil)
    }
    day = try Self.number(parts.dropFirst(2).first, mustBeMasked: month == nil)
    try checkCalendar(String(decoding: rest, as: UTF8.self))
    guard rest.endIndex < bytes.endIndex, time.isTimeOfDay else { return }
    guard day != nil else { throw .malformed }
    self.time = String(decoding: time, as: UTF8.self)
  }

  /// The years that four digits, of which the last may be `X`, stand for.
  private static func years(_ digits: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    let known = digits.prefix { $0 != UInt8(ascii: "X") }
    let unknown = digits.count - known.count
    guard digits.count == 4, digits.suffix(unknown).allSatisfy({ $0 == UInt8(ascii: "X") }) else {
      return nil
    }
    let first = known.isEmpty ? 0 : Int(decimalDigits: known)
    return first.map { first in
      let span = Int.powerOfTen(unknown)
      return first * span...first * span + span - 1
    }
  }

  /// The number that two digits stand for; nil if they are absent or `XX`.
  private static func number(_ digits: ArraySlice<UInt8>?, mustBeMasked: Bool)
    throws(EDTF.Failure) -> Int?
  {
    guard let digits, !digits.elementsEqual("XX".utf8) else { return nil }
    guard !mustBeMasked, digits.count == 2, let number = Int(decimalDigits: digits) else {
      throw .malformed
    }
    return number
  }

  private func checkCalendar(_ text: String) throws(EDTF.Failure) {
    guard let month else { return }
    // Where the year is not known, it may be a leap year, as 2000 was.
    guard let length = CalendarDate.length(ofMonth: month, in: year ?? 2000) else {
      throw .impossible("there is no month \(month) (in “\(text)”)")
    }
    guard day.map({ 1...length ~= $0 }) ?? true else {
      let year = year.map { "\($0)-" } ?? "XXXX-"
      throw .impossible("\(year)\(month.padded(to: 2)) has \(length) days")
    }
  }
}

extension String {
  /// The text with the `T` of ISO 8601 in the place of a space between ten bytes and a time of day.
  fileprivate var withTimeSign: String {
    let bytes = Array(utf8)
    guard bytes.count > 11, bytes[10] == UInt8(ascii: " "), bytes[11...].isTimeOfDay else {
      return self
    }
    let parts = bytes[..<10] + [UInt8(ascii: "T")] + bytes[11...]
    return String(decoding: parts, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// A day without the time that follows it.
  fileprivate var withoutTime: ArraySlice<UInt8> { prefix { $0 != UInt8(ascii: "T") } }

  /// Whether the bytes are `hh:mm` or `hh:mm:ss`, with or without `Z` or an offset such as `+05:00`.
  fileprivate var isTimeOfDay: Bool {
    let zone = lastIndex {
      $0 == UInt8(ascii: "Z") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    return Instant.time(self[..<(zone ?? endIndex)], seconds: true) != nil
      && zone.map { Instant.offset(self[$0...]) != nil } ?? true
  }
}
