import Kit

extension Value {
  /// What an operation makes of two values: numbers, texts or lists.
  static func result(
    of operation: Arithmetic, _ left: Value, _ right: Value
  ) throws(Problem) -> Value {
    if let first = left.exactNumber, let second = right.exactNumber {
      return try Number.result(of: operation, first, second).value
    }
    switch (operation, left, right) {
    case (.add, .list(let first), .list(let second)):
      guard first.count + second.count <= Limits.listCount else { throw .listTooLong }
      return .list(first + second)
    case (.add, .string, .string), (.add, .string, .html), (.add, .html, .string),
      (.add, .html, .html):
      return try concatenation([try left.text(), try right.text()]).value
    case (.multiply, .list, .integer), (.multiply, .string, .integer), (.multiply, .html, .integer):
      return try left.repeated(right)
    case (.multiply, .integer, .list), (.multiply, .integer, .string), (.multiply, .integer, .html):
      return try right.repeated(left)
    case (.remainder, .string, _), (.remainder, .html, _):
      let arguments: [Value] = if case .list(let list) = right { list } else { [right] }
      return try left.formatted(with: arguments)
    default:
      throw Problem("'\(operation.sign)' does not support \(left.kind) and \(right.kind)")
    }
  }

  private func repeated(_ factor: Value) throws(Problem) -> Value {
    guard case .integer(let number) = factor else { return self }
    let count = max(0, number)
    if case .list(let list) = self {
      let size = list.count.multipliedReportingOverflow(by: count)
      guard !size.overflow, size.partialValue <= Limits.listCount, count <= Limits.listCount else {
        throw .listTooLong
      }
      return .list(Array(repeatElement(list, count: count).joined()))
    }
    let text = try text()
    let size = text.bytes.count.multipliedReportingOverflow(by: count)
    guard !size.overflow, size.partialValue <= Limits.textBytes else { throw .textTooLong }
    return text.with(text.bytes.repeated(to: size.partialValue)).value
  }

  func negated() throws(Problem) -> Value {
    guard let number = exactNumber else { throw Problem("'-' does not support \(kind)") }
    switch number {
    case .integer(let integer):
      let result = Int(0).subtractingReportingOverflow(integer)
      guard !result.overflow else { throw Number.overflow }
      return .integer(result.partialValue)
    case .float(let double): return .number(-double)
    }
  }
}

extension [UInt8] {
  /// The bytes over and over, so many in all; none of none.
  fileprivate func repeated(to count: Int) -> [UInt8] {
    if isEmpty || count == 0 { return [] }
    var bytes = self
    bytes.reserveCapacity(count)
    while bytes.count < count { bytes += bytes.prefix(count - bytes.count) }
    return bytes
  }
}

/// Texts one after the other; if one is HTML, the others are escaped.
///
/// - Throws: `Problem` if the result is longer than a text may be.
func concatenation(_ parts: [Text]) throws(Problem) -> Text {
  let isHTML = parts.contains(where: \.isHTML)
  var bytes: [UInt8] = []
  for part in parts {
    if isHTML, !part.isHTML {
      bytes.appendEscaped(part.bytes)
    } else {
      bytes.append(contentsOf: part.bytes)
    }
    guard bytes.count <= Limits.textBytes else { throw .textTooLong }
  }
  return Text(bytes, isHTML: isHTML)
}

extension Problem {
  static let listTooLong = Problem("the list has more than \(Limits.listCount) values")
  static let textTooLong = Problem("the string has more than \(Limits.textBytes) bytes")
}

extension Arithmetic {
  var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .remainder: "%"
    case .power: "**"
    }
  }
}
