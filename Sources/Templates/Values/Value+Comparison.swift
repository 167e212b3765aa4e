import Kit

extension Value {
  /// Whether two values are equal, as Python compares them: 1, 1.0 and true are.
  ///
  /// - Throws: `Problem` if they are nested too deeply.
  func isEqual(
    to other: Value, in context: FilterContext, depth: Int = 0
  ) throws(Problem) -> Bool {
    if case .record(let left) = self, case .record(let right) = other { return left == right }
    guard depth < Limits.valueDepth else { throw .tooDeep }
    // Only a map can be what a record is.
    let isOfMaps = if case .map = self { true } else if case .map = other { true } else { false }
    let left = isOfMaps ? context.resolve(self) : context.shape(of: self)
    let right = isOfMaps ? context.resolve(other) : context.shape(of: other)
    if let equal = left.isScalarEqual(to: right) {
      try context.spend(min(left.cost, right.cost))
      return equal
    }
    switch (left, right) {
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      try context.spend(left.count * 8)
      for (left, right) in zip(left, right) {
        guard try left.isEqual(to: right, in: context, depth: depth + 1) else { return false }
      }
      return true
    case (.map(let left), .map(let right)):
      return try left.isEqual(to: right, in: context, depth: depth + 1)
    default: return false
    }
  }

  /// Whether two values that hold no others are equal; nil if one does.
  private func isScalarEqual(to other: Value) -> Bool? {
    switch (self, other) {
    case (.none, .none): return true
    case (.string(let left), .string(let right)): return left.hasSameBytes(as: right)
    case (.string(let text), .html(let html)), (.html(let html), .string(let text)):
      return text.utf8.elementsEqual(html.bytes)
    case (.html(let left), .html(let right)): return left.bytes == right.bytes
    case (.list, _), (.map, _), (.record, _): return nil
    default:
      if let left = exactNumber, let right = other.exactNumber { return left == right }
      return false
    }
  }

  /// The value as a number, booleans being 0 and 1; nil for any other kind.
  var exactNumber: Number? {
    switch self {
    case .bool(let bool): .integer(bool ? 1 : 0)
    case .integer(let integer): .integer(integer)
    case .number(let number): .float(number)
    default: nil
    }
  }

  /// Whether the value comes before another one.
  ///
  /// - Throws: `Problem` if the two cannot be compared.
  func isLess(
    than other: Value, in context: FilterContext, depth: Int = 0
  ) throws(Problem) -> Bool {
    guard depth < Limits.valueDepth else { throw .tooDeep }
    if let left = exactNumber, let right = other.exactNumber { return left < right }
    switch (self, other) {
    case (.string, .string), (.string, .html), (.html, .string), (.html, .html):
      try context.spend(cost + other.cost)
      // UTF-8 sorts as the scalars do.
      return try text().bytes.lexicographicallyPrecedes(other.text().bytes)
    case (.list(let left), .list(let right)):
      try context.spend(min(left.count, right.count) * 8)
      for (left, right) in zip(left, right) {
        guard try left.isEqual(to: right, in: context, depth: depth + 1) else {
          return try left.isLess(than: right, in: context, depth: depth + 1)
        }
      }
      return left.count < right.count
    default:
      throw Problem("\(kind) and \(other.kind) cannot be compared")
    }
  }

  /// Whether the value comes before another one or equals it.
  func isOrdered(before other: Value, in context: FilterContext) throws(Problem) -> Bool {
    if try isLess(than: other, in: context) { return true }
    return try isEqual(to: other, in: context)
  }

  /// Whether the value is in a list, a map's names, or a text.
  func isContained(in container: Value, context: FilterContext) throws(Problem) -> Bool {
    try context.spend(container.cost)
    switch context.resolve(container) {
    case .list(let list):
      for item in list where try isEqual(to: item, in: context) { return true }
      return false
    case .map(let map):
      guard let key = try? text(), exactNumber == nil else { return false }
      return map[key.string] != nil
    case .string, .html:
      guard exactNumber == nil, let part = try? text() else {
        throw Problem("a string cannot contain \(kind)")
      }
      return try container.text().bytes[...].firstPlace(of: part.bytes[...]) != nil
    default:
      throw Problem("\(container.kind) cannot contain a value")
    }
  }
}

extension Map {
  fileprivate func isEqual(
    to other: Map, in context: FilterContext, depth: Int
  ) throws(Problem) -> Bool {
    guard count == other.count else { return false }
    try context.spend(count * 8)
    for index in 0..<count {
      let (name, value) = entry(at: index)
      guard let otherValue = other[name],
        try value.isEqual(to: otherValue, in: context, depth: depth)
      else { return false }
    }
    return true
  }
}

extension Problem {
  static let tooDeep = Problem("a value is nested more than \(Limits.valueDepth) levels deep")
}

extension ArraySlice<UInt8> {
  /// Where `pattern` first stands; nil if it does not.
  ///
  /// - Complexity: O(*n*).
  func range(of pattern: [UInt8]) -> Range<Int>? {
    firstPlace(of: pattern[...]).map { $0..<$0 + pattern.count }
  }
}
