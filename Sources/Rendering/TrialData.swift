import Kit
import Templates

/// A reading of a JSON text (RFC 8259) as a template's values, the members of objects in the order of
/// the text.
struct TrialData: ~Copyable {
  /// The deepest nesting of arrays and objects that is read.
  private static let depthLimit = 256

  /// Why a text is not read.
  enum Refusal: Error {
    case noObject

    /// A number that no template can have, and where it stands.
    case tooLarge(String, offset: Int)
  }

  private let bytes: [UInt8]
  private var index = 0

  /// The first number that is a whole one of more than 64 bits, or has no end.
  private var tooLarge: Range<Int>?

  /// The members of the object that is all of a text.
  ///
  /// Of members of one name the last counts, in the place of the first.
  ///
  /// - Complexity: O(*n*); it calls itself for each level of nesting.
  /// - Throws: If the text is no JSON, or no object, or holds a number that no template can have.
  static func object(in bytes: [UInt8]) throws(Refusal) -> Map {
    var reader = TrialData(bytes: bytes)
    guard case .map(let map) = reader.value(depth: 0), reader.next() == nil else {
      throw .noObject
    }
    if let range = reader.tooLarge {
      throw .tooLarge(String(decoding: bytes[range], as: UTF8.self), offset: range.lowerBound)
    }
    return map
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The first byte that is no white space, at which the reading then stands; nil at the end.
  private mutating func next() -> UInt8? {
    while index < bytes.count, " \t\n\r".utf8.contains(bytes[index]) { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next() == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) -> Value? {
    guard depth < Self.depthLimit, let first = next() else { return nil }
    switch first {
    case UInt8(ascii: "{"): return map(depth: depth).map(Value.map)
    case UInt8(ascii: "["): return list(depth: depth).map(Value.list)
    case UInt8(ascii: "\""): return string().map(Value.string)
    case UInt8(ascii: "t"): return word("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return word("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return word("null") ? Value.none : nil
    default: return number()
    }
  }

  private mutating func map(depth: Int) -> Map? {
    index += 1
    var map = Map()
    if take(UInt8(ascii: "}")) { return map }
    repeat {
      guard next() == UInt8(ascii: "\""), let name = string(), take(UInt8(ascii: ":")),
        let value = value(depth: depth + 1)
      else { return nil }
      map[name] = value
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? map : nil
  }

  private mutating func list(depth: Int) -> [Value]? {
    index += 1
    var list: [Value] = []
    if take(UInt8(ascii: "]")) { return list }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      list.append(value)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? list : nil
  }

  private mutating func word(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }
}

extension TrialData {
  private mutating func string() -> String? {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        let (codePoint, end) = bytes.jsonEscape(at: index)
        guard isEscape(endingAt: end), let scalar = Unicode.Scalar(codePoint) else { return nil }
        text += Array(String(scalar).utf8)
        index = end
      case ..<0x20: return nil
      case let byte:
        text.append(byte)
        index += 1
      }
    }
    return nil
  }

  /// Whether JSON knows the escape at the place of the reading.
  private func isEscape(endingAt end: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    return bytes[index + 1] == UInt8(ascii: "u")
      ? end >= index + 6 : "\"\\/bfnrt".utf8.contains(bytes[index + 1])
  }

  private mutating func number() -> Value? {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    guard skipDigits(), bytes[first] != UInt8(ascii: "0") || index == first + 1 else { return nil }
    let wholeEnd = index
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() else { return nil }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, "+-".utf8.contains(bytes[index]) { index += 1 }
      guard skipDigits() else { return nil }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if index == wholeEnd {
      if let integer = Int(text) { return .integer(integer) }
      if tooLarge == nil { tooLarge = start..<index }
    }
    guard let number = Double(text) else { return nil }
    if !number.isFinite, tooLarge == nil { tooLarge = start..<index }
    return .number(number)
  }

  /// Passes over digits; false if there are none.
  private mutating func skipDigits() -> Bool {
    let start = index
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    return index > start
  }
}

extension SourceText {
  /// The line and column of a byte.
  func position(of offset: Int) -> SourcePosition {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: before[start...].scalarCount + 1)
  }
}
