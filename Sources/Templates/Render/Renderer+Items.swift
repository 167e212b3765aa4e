extension Renderer {
  /// `base[index]` and `base.0`.
  mutating func item(
    _ index: Int, of base: Int, at expression: Int
  ) throws(RenderFailure) -> Operand {
    let owner = try evaluate(base)
    let key = try value(of: index)
    if case .namespace(let number) = owner, case .string(let name) = key,
      let value = namespaces[number][name]
    {
      return .value(value)
    }
    guard case .value(let value) = owner else {
      if case .undefined(let undefined) = owner { throw error(for: undefined) }
      return undefined(expression)
    }
    let found =
      if case .string(let name) = key { context.item(named: name, of: value) } else {
        context.resolve(value).item(key)
      }
    return found.map(Operand.value) ?? undefined(expression, owner: value)
  }

  mutating func slice(
    of base: Int, operands: Int, at expression: Int
  ) throws(RenderFailure) -> Value {
    let value = context.resolve(try value(of: base))
    let start = try bound(operands)
    let end = try bound(operands + 1)
    let step = try bound(operands + 2) ?? 1
    return try at(expression) { () throws(Problem) in
      try value.slice(start: start, end: end, step: step)
    }
  }

  private mutating func bound(_ index: Int) throws(RenderFailure) -> Int? {
    let operand = template.program.operands[index]
    guard operand >= 0 else { return nil }
    switch try value(of: operand) {
    case .integer(let integer): return integer
    case .none: return nil
    case let other: throw error(Problem("\(other.kind) is not an index"), at: operand)
    }
  }
}

extension Value {
  /// What stands at an index of a list or text, or under a name of a map; nil if nothing does.
  func item(_ key: Value) -> Value? {
    switch (self, key) {
    case (.map(let map), .string(let name)): return map[name]
    case (.map(let map), .integer(let index)) where map.isPair:
      return Value.list(map.values).item(.integer(index))
    case (.list(let list), .integer(let index)):
      let position = index < 0 ? index + list.count : index
      return list.indices.contains(position) ? list[position] : nil
    case (.string, .integer(let index)), (.html, .integer(let index)):
      guard let text = try? text() else { return nil }
      let scalars = text.scalars
      let position = index < 0 ? index + scalars.count : index
      guard scalars.indices.contains(position) else { return nil }
      return (try? text.with([scalars[position]]).checked(after: "[…]"))?.value
    default: return nil
    }
  }

  /// A part of a list or text, with Python's meaning of negative and missing bounds.
  func slice(start: Int?, end: Int?, step: Int) throws(Problem) -> Value {
    guard step != 0 else { throw Problem("the step of a slice cannot be 0") }
    switch self {
    case .list(let list):
      let (first, last) = Self.bounds(list.count, start, end, step)
      if step == 1 { return .list(Array(list[first..<max(first, last)])) }
      return .list(stride(from: first, to: last, by: step).map { list[$0] })
    case .string(let text) where step == 1:
      let scalars = text.unicodeScalars
      let (first, last) = Self.bounds(scalars.count, start, end, step)
      return .string(String(scalars.dropFirst(first).prefix(max(0, last - first))))
    case .string, .html:
      let text = try text()
      let scalars = text.scalars
      let (first, last) = Self.bounds(scalars.count, start, end, step)
      let part = text.with(stride(from: first, to: last, by: step).map { scalars[$0] })
      return try part.checked(after: "[…]").value
    default: throw Problem("\(kind) cannot be indexed or sliced")
    }
  }

  /// Where a slice starts, and what it ends before.
  ///
  /// Source: `PySlice_AdjustIndices` of CPython's `sliceobject.c`.
  private static func bounds(
    _ count: Int, _ start: Int?, _ end: Int?, _ step: Int
  ) -> (first: Int, last: Int) {
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? count - 1 : count
    func clamp(_ index: Int) -> Int {
      min(max(index < 0 ? index &+ count : index, lowest), highest)
    }
    let first = start.map(clamp) ?? (step < 0 ? highest : lowest)
    let last = end.map(clamp) ?? (step < 0 ? lowest : highest)
    return (first, last)
  }
}
