/// Writes iCalendar (RFC 5545): lines of at most 75 bytes, longer ones folded.
struct CalendarWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// A property whose value is written as it stands.
  mutating func property(_ name: String, _ value: String) { append("\(name):\(value)") }

  /// A property whose value is text.
  mutating func text(_ name: String, _ value: String) {
    var escaped: [UInt8] = []
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        escaped += [UInt8(ascii: "\\"), byte]
      case 0x0A: escaped += "\\n".utf8
      case 0x00..<0x20 where byte != 0x09: break
      case 0x7F: break
      default: escaped.append(byte)
      }
    }
    append(name + ":" + String(decoding: escaped, as: UTF8.self))
  }

  /// A component, such as `VEVENT`.
  mutating func component(_ name: String, _ content: (inout CalendarWriter) -> Void) {
    property("BEGIN", name)
    content(&self)
    property("END", name)
  }

  /// Appends a line, going on in the next one before it has more than 75 bytes, never within a
  /// character.
  private mutating func append(_ line: String) {
    var length = 0
    for scalar in line.unicodeScalars {
      let scalarBytes = Array(String(scalar).utf8)
      if length + scalarBytes.count > 75 {
        bytes += "\r\n ".utf8
        length = 1
      }
      bytes += scalarBytes
      length += scalarBytes.count
    }
    bytes += "\r\n".utf8
  }
}
