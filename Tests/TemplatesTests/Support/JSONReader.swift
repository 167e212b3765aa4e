import Templates

/// Reads JSON into template values, keeping the order of names.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0

  enum Failure: Error { case unexpected(at: Int) }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func value(of text: [UInt8]) throws -> Value {
    var reader = JSONReader(text)
    return try reader.value()
  }

  private mutating func value() throws -> Value {
    skipSpace()
    guard index < bytes.count else { throw Failure.unexpected(at: index) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return .map(try map())
    case UInt8(ascii: "["): return .list(try list())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .none)
    default: return try number()
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func word(_ word: String, _ value: Value) throws -> Value {
    guard bytes[index...].starts(with: word.utf8) else { throw Failure.unexpected(at: index) }
    index += word.utf8.count
    return value
  }

  private mutating func map() throws -> Map {
    var result = Map()
    index += 1
    while !skip(UInt8(ascii: "}")) {
      skipSpace()
      let name = try string()
      guard skip(UInt8(ascii: ":")) else { throw Failure.unexpected(at: index) }
      result[name] = try value()
      _ = skip(UInt8(ascii: ","))
    }
    return result
  }

  private mutating func list() throws -> [Value] {
    var result: [Value] = []
    index += 1
    while !skip(UInt8(ascii: "]")) {
      result.append(try value())
      _ = skip(UInt8(ascii: ","))
    }
    return result
  }

  private mutating func number() throws -> Value {
    let start = index
    while index < bytes.count, "+-.0123456789eE".utf8.contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text) else { throw Failure.unexpected(at: start) }
    return .number(number)
  }

  private mutating func string() throws -> String {
    index += 1
    var units: [UInt16] = []
    var text: [UInt8] = []
    func flush() {
      if !units.isEmpty { text += Array(String(decoding: units, as: UTF16.self).utf8) }
      units = []
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        units.append(try escape())
      } else {
        flush()
        text.append(bytes[index])
        index += 1
      }
    }
    flush()
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws -> UInt16 {
    let kind = bytes[index + 1]
    index += 2
    switch kind {
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
      index += 4
      guard let unit = UInt16(digits, radix: 16) else { throw Failure.unexpected(at: index) }
      return unit
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    default: return UInt16(kind)
    }
  }
}
