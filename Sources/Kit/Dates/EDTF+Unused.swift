extension EDTF.Failure {
  /// Why a text that is not read is a date all the same, of the standard's levels 0 to 2; nil if it is
  /// none.
  ///
  /// Told by the first mark that no date of facts has.
  init?(unused bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isOpen = parts.allSatisfy { $0.isEmpty || $0.elementsEqual("..".utf8) }
    if !bytes.isEmpty, parts.count <= 2, isOpen {
      self = .unused(
        why: "neither of its ends is known", instead: "write “XXXX-XX-XX”, which says as much")
      return
    }
    for part in parts where 1...2 ~= parts.count {
      guard let reason = Self.reason(for: part) else { continue }
      self = .unused(why: reason.why, instead: reason.instead)
      return
    }
    return nil
  }

  private static func reason(for date: ArraySlice<UInt8>) -> (why: String, instead: String)? {
    let words = "write “XXXX” and the source's words in “text”"
    let digits = date.first == UInt8(ascii: "-") ? date.dropFirst() : date
    if date.first == UInt8(ascii: "Y"), date.dropFirst().isYear(from: 1, or: "ES") {
      return ("a year has four digits, without Y", words)
    }
    if date.first == UInt8(ascii: "-"), digits.count >= 4, digits.prefix(4).isYear(from: 4) {
      return ("its year is before the year 0", words)
    }
    if date.isIn("[", "]") || date.isIn("{", "}") {
      return (
        "it is several dates",
        "write an interval from the first to the last, such as “2021/2023”, or a record for each"
      )
    }
    if date.contains(UInt8(ascii: "S")), date.isYear(from: 4, or: "S") {
      return (
        "S tells how many digits count", "write X for those that are not known, such as “19XX”"
      )
    }
    return reasonForParts(of: date)
  }

  /// A reason in the year, month or day.
  private static func reasonForParts(of date: ArraySlice<UInt8>) -> (why: String, instead: String)?
  {
    let marks = Array("?~%".utf8)
    let known = date.filter { !marks.contains($0) }
    let parts = known.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let sizes = [4, 2, 2]
    guard 1...3 ~= parts.count,
      zip(parts, sizes).allSatisfy({ part, size in
        part.count == size && part.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "X") }
      })
    else { return nil }
    if known.count < date.dropLast().count || date.first.map(marks.contains) == true
      || date.dropLast().contains(where: marks.contains)
    {
      return (
        "a mark stands for a part of it",
        "write “?”, “~” or “%” once, at the end, where it holds for all of the date"
      )
    }
    if known.contains(UInt8(ascii: "X")) {
      return (
        "digits can be unknown only from the right on, of a month or day both",
        "write X for all digits from the first that is not known on, such as “2021-XX-XX”, and the"
          + " source's words in “text”"
      )
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are digits, perhaps after a hyphen, and at least so many; or some marks from
  /// the second on.
  fileprivate func isYear(from count: Int, or marks: String = "") -> Bool {
    let digits = drop { $0 == UInt8(ascii: "-") }
    return digits.count >= count && digits.first?.isDigit == true
      && digits.allSatisfy { $0.isDigit || marks.utf8.contains($0) }
  }

  fileprivate func isIn(_ start: Unicode.Scalar, _ end: Unicode.Scalar) -> Bool {
    count > 2 && first.map(UInt32.init) == start.value && last.map(UInt32.init) == end.value
  }
}
