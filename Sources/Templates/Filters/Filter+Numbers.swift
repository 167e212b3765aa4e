import Kit

extension Filter {
  /// Filters for numbers.
  static let numeric = [
    Filter("abs") { value, _, _ throws(Problem) in
      switch try value.asNumber() {
      case .integer(let integer):
        return try integer < 0 ? Value.integer(integer).negated() : .integer(integer)
      case .float(let double): return .number(double.magnitude)
      }
    },
    Filter("int", ["default", "base"]) { value, arguments, _ throws(Problem) in
      let base = try arguments.integer(1, default: 10)
      guard base == 0 || (2...36).contains(base) else {
        throw Problem("the base must be from 2 to 36")
      }
      return try value.integer(base: base) ?? arguments[0] ?? .integer(0)
    },
    Filter("float", ["default"]) { value, arguments, _ in
      value.float.map(Value.number) ?? arguments[0] ?? .number(0)
    },
    Filter("round", ["precision", "method"]) { value, arguments, _ throws(Problem) in
      let precision = try arguments.integer(0, default: 0)
      guard precision.magnitude <= 400 else { throw Problem("the precision must be at most 400") }
      let method = try arguments.text(1, default: "common").string
      return try value.asNumber().rounded(precision, method: method).value
    },
    Filter("sum", ["attribute", "start"]) { value, arguments, context throws(Problem) in
      var sum = arguments[1] ?? .integer(0)
      let path: Value? = if case .none? = arguments[0] { nil } else { arguments[0] }
      for item in try value.list(for: "sum") {
        let summand =
          try path.map { path throws(Problem) in
            try item.required(path, in: context)
          } ?? item
        try context.spend(sum.cost + summand.cost)
        sum = try Value.result(of: .add, sum, summand)
      }
      return sum
    },
    Filter("filesizeformat", ["binary"]) { value, arguments, context throws(Problem) in
      guard let bytes = value.float else { throw Problem("\(value.kind) is not a number") }
      return .string(fileSize(bytes, isBinary: arguments.bool(0, default: false, in: context)))
    },
  ]

  /// Source: `do_filesizeformat` of Jinja2.
  private static func fileSize(_ bytes: Double, isBinary: Bool) -> String {
    let base = isBinary ? 1024.0 : 1000.0
    if bytes == 1 { return "1 Byte" }
    if bytes < base {
      return "\(String(Int(exactly: bytes.rounded(.towardZero)) ?? 0)) Bytes"
    }
    var unit = base
    let letters = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
    for (index, letter) in letters.enumerated() {
      unit *= base
      if bytes < unit || index == letters.count - 1 {
        let size = (base * bytes / unit).fixedText(decimals: 1)
        return "\(size) \(isBinary ? letter.uppercased() + "i" : letter)B"
      }
    }
    return ""
  }
}

extension Value {
  /// The value as Python's `int` reads it; nil if it is none.
  ///
  /// - Throws: `Problem` for a number that 64 bits do not hold.
  fileprivate func integer(base: Int) throws(Problem) -> Value? {
    switch self {
    case .bool, .integer: return exactNumber?.value
    case .number(let double): return try Self.integer(of: double)
    case .string, .html:
      guard let digits = try text().trimmed.inASCIIDigits.digits(base: base) else {
        return try float.flatMap { double throws(Problem) in try Self.integer(of: double) }
      }
      guard let integer = Int(digits.text, radix: digits.base) else { throw .tooLarge }
      return .integer(integer)
    default: return nil
    }
  }

  /// The whole part of a number; nil for infinity and what is no number.
  private static func integer(of double: Double) throws(Problem) -> Value? {
    guard double.isFinite else { return nil }
    guard let integer = Int(exactly: double.rounded(.towardZero)) else { throw .tooLarge }
    return .integer(integer)
  }

  /// The value as Python's `float` reads it; nil if it is none.
  fileprivate var float: Double? {
    if let exactNumber { return exactNumber.double }
    switch self {
    case .string, .html:
      guard let text = (try? text())?.trimmed.inASCIIDigits, let first = text.bytes.last else {
        return nil
      }
      guard first.isDigit || first == UInt8(ascii: ".") else { return text.infinity }
      let digits = text.bytes.filter { $0 != UInt8(ascii: "_") }
      guard digits.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }) else { return nil }
      return Double(String(decoding: Self.padded(digits), as: UTF8.self))
    default: return nil
    }
  }

  /// Digits with a zero where a point has none beside it, as in `5.` and `.5`.
  private static func padded(_ digits: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in digits.enumerated() {
      let isPoint = byte == UInt8(ascii: ".")
      if isPoint, result.last?.isDigit != true { result.append(0x30) }
      result.append(byte)
      let next = index + 1 < digits.count ? digits[index + 1] : 0
      if isPoint, !next.isDigit { result.append(0x30) }
    }
    return result
  }
}

extension Text {
  /// The text with digits of other scripts as those of ASCII, as Python reads them.
  fileprivate var inASCIIDigits: Text {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return self }
    let scalars = string.unicodeScalars.map { scalar -> Unicode.Scalar in
      guard scalar.properties.generalCategory == .decimalNumber,
        let value = scalar.properties.numericValue
      else { return scalar }
      return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }
    return with(Array(String(String.UnicodeScalarView(scalars)).utf8))
  }

  /// What Python reads as infinity or as no number; nil for anything else.
  fileprivate var infinity: Double? {
    var word = bytes.map(\.lowercased)[...]
    let isNegative = word.first == UInt8(ascii: "-")
    if isNegative || word.first == UInt8(ascii: "+") { word = word.dropFirst() }
    if word.elementsEqual("nan".utf8) { return .nan }
    guard word.elementsEqual("inf".utf8) || word.elementsEqual("infinity".utf8) else { return nil }
    return isNegative ? -.infinity : .infinity
  }

  var trimmed: Text {
    let start = bytes[...].leadingSpace
    guard start < bytes.count else { return with([] as [UInt8]) }
    return with(Array(bytes[start..<bytes.count - bytes[...].trailingSpace]))
  }

  /// The sign and digits of the text and their base if it is a whole number, with `_` between digits
  /// and `0x`, `0o` or `0b` where it fits; nil if it is none.
  fileprivate func digits(base: Int) -> (text: String, base: Int)? {
    var digits = bytes[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    let prefixes: [UInt8: Int] = [
      UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2,
    ]
    var base = base
    if digits.first == UInt8(ascii: "0"), let letter = digits.dropFirst().first?.lowercased,
      let prefixed = prefixes[letter], base == prefixed || base == 0
    {
      base = prefixed
      digits = digits.dropFirst(2)
    }
    guard let first = digits.first, first != UInt8(ascii: "_"), digits.last != UInt8(ascii: "_"),
      first != UInt8(ascii: "+"), first != UInt8(ascii: "-")
    else { return nil }
    let plain = digits.filter { $0 != UInt8(ascii: "_") }
    base = base == 0 ? 10 : base
    guard plain.allSatisfy({ $0.digitValue.map { $0 < base } ?? false }) else { return nil }
    return ((isNegative ? "-" : "") + String(decoding: plain, as: UTF8.self), base)
  }
}

extension Number {
  /// Source: `do_round` of Jinja2.
  fileprivate func rounded(_ precision: Int, method: String) throws(Problem) -> Number {
    switch method {
    case "common":
      guard case .integer(let integer) = self else {
        return .float(double.rounded(decimals: precision))
      }
      return .integer(precision >= 0 ? integer : Self.rounded(integer, zeros: -precision))
    case "ceil", "floor":
      guard precision.magnitude <= 300 else { throw Problem("the precision must be at most 300") }
      let factor = try Number.result(of: .power, .float(10), .integer(precision)).double
      let scaled = (double * factor).rounded(method == "ceil" ? .up : .down)
      return .float(scaled / factor)
    default: throw Problem("the method must be 'common', 'ceil' or 'floor'")
    }
  }

  /// A whole number with that many zeros at its end, half to even.
  private static func rounded(_ integer: Int, zeros: Int) -> Int {
    guard zeros < 19 else { return 0 }
    let unit = (0..<zeros).reduce(1) { result, _ in result * 10 }
    let rest = integer.magnitude % UInt(unit)
    var quotient = integer.magnitude / UInt(unit)
    let half = UInt(unit) / 2
    if rest > half || (rest == half && quotient % 2 == 1) { quotient += 1 }
    let result = Int(clamping: quotient).multipliedReportingOverflow(by: unit).partialValue
    return integer < 0 ? -result : result
  }
}

extension UInt8 {
  /// What the byte stands for as a digit, `a` for 10 and so on; nil if it is no letter or digit.
  fileprivate var digitValue: Int? {
    if isDigit { return Int(self & 0x0F) }
    guard isLetter else { return nil }
    return Int(lowercased - UInt8(ascii: "a")) + 10
  }
}

extension Problem {
  fileprivate static var tooLarge: Problem { Problem("whole numbers have 64 bits; this has more") }
}
