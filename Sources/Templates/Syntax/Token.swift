/// A word or sign inside a tag.
struct Token: Sendable {
  enum Kind: Equatable {
    case name
    case integer
    case float
    case string
    case sign(Sign)

    /// The tag's closing `}}` or `%}`; `trims` says that white space after it is dropped.
    case tagEnd(trims: Bool)

    /// The end of the template.
    case end
  }

  var kind: Kind
  var place: Place
}

/// The operators and brackets of expressions.
enum Sign: String, CaseIterable {
  case power = "**"
  case floorDivide = "//"
  case equal = "=="
  case notEqual = "!="
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case tilde = "~"
  case less = "<"
  case greater = ">"
  case assign = "="
  case pipe = "|"
  case dot = "."
  case comma = ","
  case colon = ":"
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
}

extension Sign {
  /// The longest sign that starts with `first` and may go on with `second`.
  init?(_ first: UInt8, _ second: UInt8?) {
    if let second, let pair = Self.pair(first, second) {
      self = pair
    } else if let sign = Self.single(first) {
      self = sign
    } else {
      return nil
    }
  }

  var length: Int { rawValue.utf8.count }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Sign? {
    switch (first, second) {
    case (UInt8(ascii: "*"), UInt8(ascii: "*")): .power
    case (UInt8(ascii: "/"), UInt8(ascii: "/")): .floorDivide
    case (UInt8(ascii: "="), UInt8(ascii: "=")): .equal
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
    default: nil
    }
  }

  private static func single(_ byte: UInt8) -> Sign? {
    switch byte {
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .multiply
    case UInt8(ascii: "/"): .divide
    case UInt8(ascii: "%"): .remainder
    case UInt8(ascii: "~"): .tilde
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "="): .assign
    case UInt8(ascii: "|"): .pipe
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    default: bracket(byte)
    }
  }

  private static func bracket(_ byte: UInt8) -> Sign? {
    switch byte {
    case UInt8(ascii: "("): .openParenthesis
    case UInt8(ascii: ")"): .closeParenthesis
    case UInt8(ascii: "["): .openBracket
    case UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "{"): .openBrace
    case UInt8(ascii: "}"): .closeBrace
    default: nil
    }
  }
}
