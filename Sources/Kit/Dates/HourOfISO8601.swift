extension String {
  /// A moment in the form of ISO 8601 as clocks show it: with minutes, the end of a day as the beginning of the
  /// next, a day in some zone as its first moment, and a leap second as the second before it; the same text for any
  /// other.
  static func withinTheClock(_ text: [UInt8]) -> [UInt8] {
    guard text.count > 10, let day = CalendarDate(String(decoding: text[..<10], as: UTF8.self))
    else { return text }
    let isZone = text[10].isOne(of: "Zz") || text.count == 16 && text[13] == UInt8(ascii: ":")
    if isZone, MomentText.zone(text[10...]) != nil {
      return Array(text[..<10] + Array("T00:00".utf8) + text[10...])
    }
    guard text.count > 12, text[10].isOne(of: "Tt "), text[11].isDigit, text[12].isDigit
    else { return text }
    var rest = text[13...]
    let parts = rest.prefix { $0.isDigit || $0.isOne(of: ":.,") }
    let zone = rest[parts.endIndex...]
    guard zone.isEmpty || zone.first.map({ $0.isOne(of: "Zz+- ") }) == true else { return text }
    if parts.isEmpty, text[10].isLetter { rest = Array(":00".utf8) + zone }
    if parts.count == 6, parts.suffix(3).elementsEqual(":60".utf8) {
      rest = parts.prefix(3) + Array(":59".utf8) + zone
    }
    guard text[11...12].elementsEqual("24".utf8) else { return Array(text[..<13] + rest) }
    guard parts.allSatisfy({ $0 == UInt8(ascii: "0") || !$0.isDigit }),
      let next = day.adding(days: 1)
    else { return text }
    return Array("\(next)T00".utf8) + rest
  }
}
