import Kit

/// Fills in the `%s`, `%d`, `%.2f` … of a text.
///
/// Source: the Python library reference, "printf-style String Formatting".
struct PercentFormatter {
  private let text: Text
  private let arguments: [Value]
  private let named: Map
  private var next = 0
  private var index = 0
  private var output: [UInt8] = []

  /// Where the output ends, if it is HTML.
  private var state = HTMLState.text

  init(_ text: Text, arguments: [Value], named: Map = Map()) {
    self.text = text
    self.arguments = arguments
    self.named = named
  }

  private struct Specification {
    var name: String?
    var flags: [UInt8] = []
    var width = 0
    var precision: Int?

    func has(_ flag: Unicode.Scalar) -> Bool { flags.contains(UInt8(ascii: flag)) }
  }

  /// The text with its arguments in place.
  ///
  /// - Returns: The text; HTML if the text was, with escaped arguments.
  /// - Throws: `Problem` for an argument too few, too many or of the wrong kind.
  mutating func format() throws(Problem) -> Text {
    let bytes = text.bytes
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        output.append(bytes[index])
        if text.isHTML { try state.read(bytes[index]) }
        index += 1
        continue
      }
      index += 1
      let specification = try specification()
      guard index < bytes.count else { throw Problem("the format string ends after '%'") }
      let conversion = bytes[index]
      index += 1
      if conversion == UInt8(ascii: "%") {
        output.append(conversion)
      } else {
        try append(specification, conversion)
        guard output.count <= Limits.textBytes else { throw .textTooLong }
      }
    }
    guard next >= arguments.count || !named.isEmpty else {
      throw Problem("the format string uses \(next) of \(arguments.count) arguments")
    }
    return text.with(output)
  }

  private mutating func specification() throws(Problem) -> Specification {
    var result = Specification()
    let bytes = text.bytes
    if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ")")) else {
        throw Problem("'%(' is not closed by ')'")
      }
      result.name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
      index = end + 1
    }
    while index < bytes.count, "-+ 0#".utf8.contains(bytes[index]) {
      result.flags.append(bytes[index])
      index += 1
    }
    result.width = try count()
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      result.precision = try count()
    }
    return result
  }

  private mutating func count() throws(Problem) -> Int {
    var result = 0
    while index < text.bytes.count, text.bytes[index].isDigit {
      result = result * 10 + Int(text.bytes[index] - 0x30)
      guard result <= 1000 else { throw Problem("the width must be at most 1000") }
      index += 1
    }
    return result
  }

  private mutating func append(
    _ specification: Specification, _ conversion: UInt8
  ) throws(Problem) {
    let value = try argument(named: specification.name)
    if text.isHTML { try checkPlace(of: value) }
    switch conversion {
    case UInt8(ascii: "s"):
      var result = try value.text()
      if text.isHTML { result = result.escaped }
      if let precision = specification.precision {
        result = result.with(result.scalars.prefix(precision))
      }
      pad(result.bytes, count: result.scalars.count, specification, sign: "")
    case UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "x"), UInt8(ascii: "X"),
      UInt8(ascii: "o"):
      try append(integer: value, specification, conversion)
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      let number = try value.asNumber().double
      let digits = number.magnitude.fixedText(decimals: specification.precision ?? 6)
      pad(
        Array(digits.utf8), count: digits.utf8.count, specification,
        sign: sign(number < 0, specification))
    default:
      let character = String(decoding: [conversion], as: UTF8.self)
      throw Problem("'%\(character)' is not supported", help: "use %s, %d, %f, %x or %o")
    }
  }

  /// HTML takes arguments only in text and in quoted attributes.
  private mutating func checkPlace(of value: Value) throws(Problem) {
    switch try state.printMode() {
    case .text: break
    case .attribute, .titleText:
      if case .html = value { throw Problem("HTML can be an argument only in text") }
    case .url, .urlList: try URLCheck.check(try value.text().unescaped.bytes)
    default: throw Problem("no argument is safe in \(state.description)")
    }
    state = state.afterValue()
  }

  private mutating func append(
    integer value: Value, _ specification: Specification, _ conversion: UInt8
  ) throws(Problem) {
    let number = try value.asNumber().double
    let integer: Int
    if case .integer(let exact) = try value.asNumber() {
      integer = exact
    } else if conversion == UInt8(ascii: "d") || conversion == UInt8(ascii: "i"),
      let whole = Int(exactly: number.rounded(.towardZero))
    {
      integer = whole
    } else {
      throw Problem("expected a whole number, found \(value.kind)")
    }
    let radix =
      switch conversion {
      case UInt8(ascii: "o"): 8
      case UInt8(ascii: "x"), UInt8(ascii: "X"): 16
      default: 10
      }
    let digits = String(
      integer.magnitude, radix: radix, uppercase: conversion == UInt8(ascii: "X"))
    let zeros = max(0, (specification.precision ?? 0) - digits.utf8.count)
    let padded = Array(repeating: 0x30, count: zeros) + Array(digits.utf8)
    pad(padded, count: padded.count, specification, sign: sign(integer < 0, specification))
  }

  private func sign(_ isNegative: Bool, _ specification: Specification) -> String {
    if isNegative { return "-" }
    if specification.has("+") { return "+" }
    return specification.has(" ") ? " " : ""
  }

  private mutating func argument(named name: String?) throws(Problem) -> Value {
    if let name {
      if let value = named[name] { return value }
      if case .map(let map)? = arguments.first, let value = map[name] { return value }
      throw Problem(
        "unknown argument '\(name)'", help: suggestion(for: name, among: named.names))
    }
    guard next < arguments.count else { throw Problem("the format string needs more arguments") }
    next += 1
    return arguments[next - 1]
  }

  private mutating func pad(
    _ bytes: [UInt8], count: Int, _ specification: Specification, sign: String
  ) {
    let missing = max(0, specification.width - count - sign.utf8.count)
    if specification.has("-") {
      output += Array(sign.utf8) + bytes + Array(repeating: 0x20, count: missing)
    } else if specification.has("0"), !sign.isEmpty || bytes.first?.isDigit == true {
      output += Array(sign.utf8) + Array(repeating: 0x30, count: missing) + bytes
    } else {
      output += Array(repeating: 0x20, count: missing) + Array(sign.utf8) + bytes
    }
  }
}

extension Value {
  /// The text with its `%` conversions filled in.
  func formatted(with arguments: [Value]) throws(Problem) -> Value {
    var formatter = PercentFormatter(try text(), arguments: arguments)
    return try formatter.format().value
  }
}
