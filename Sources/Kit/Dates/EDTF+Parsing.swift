extension EDTF {
  /// Why a text is no date of this form.
  package enum Failure: Error, Hashable, Sendable {
    /// It is not of the form.
    case malformed

    /// It names a month or day that the calendar lacks; which one stands beside it.
    case impossible(String)
  }

  /// Reads a date or an interval.
  package init(parsing text: String) throws(Failure) {
    let bytes = Array(text.utf8)
    self.text = text
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      value = .date(try EDTFDate(parsing: bytes[...]))
      return
    }
    let start = try EDTFEnd(parsing: bytes[..<slash])
    let end = try EDTFEnd(parsing: bytes[(slash + 1)...])
    guard start.date != nil || end.date != nil else { throw .malformed }
    value = .interval(start: start, end: end)
  }
}

extension EDTFEnd {
  fileprivate init(parsing bytes: ArraySlice<UInt8>) throws(EDTF.Failure) {
    if bytes.isEmpty {
      self = .unknown
    } else if bytes.elementsEqual("..".utf8) {
      self = .open
    } else {
      self = .date(try EDTFDate(parsing: bytes))
    }
  }
}

extension EDTFDate {
  fileprivate init(parsing bytes: ArraySlice<UInt8>) throws(EDTF.Failure) {
    var rest = bytes
    switch rest.last {
    case UInt8(ascii: "?"): isUncertain = true
    case UInt8(ascii: "~"): isApproximate = true
    case UInt8(ascii: "%"): (isUncertain, isApproximate) = (true, true)
    default: break
    }
    if isUncertain || isApproximate { rest = rest.dropLast() }
    let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard 1...3 ~= parts.count, let years = Self.years(parts[0]) else { throw .malformed }
    let isMasked = parts[0].contains(UInt8(ascii: "X"))
    self.years = parts[0].allSatisfy { $0 == UInt8(ascii: "X") } ? nil : years
    month = try Self.number(parts.dropFirst().first, mustBeMasked: isMasked)
    day = try Self.number(parts.dropFirst(2).first, mustBeMasked: month == nil)
    try checkCalendar(String(decoding: rest, as: UTF8.self))
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
      let span = (0..<unknown).reduce(1) { span, _ in span * 10 }
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
    guard let month, let year else { return }
    guard let length = CalendarDate.length(ofMonth: month, in: year) else {
      throw .impossible("there is no month \(month) (in “\(text)”)")
    }
    guard day.map({ 1...length ~= $0 }) ?? true else {
      throw .impossible("\(year)-\(month < 10 ? "0" : "")\(month) has \(length) days")
    }
  }
}
