import Kit

extension Filter {
  /// Filters that take lists apart and put them together.
  static let lists = [
    Filter("join", ["d", "attribute"]) { value, arguments, context throws(Problem) in
      let separator = try arguments.text(0, default: "")
      var parts: [Text] = []
      for item in try value.list(for: "join") {
        if !parts.isEmpty { parts.append(separator) }
        let part =
          try arguments[1].map { path throws(Problem) in
            try item.required(path, in: context)
          } ?? item
        parts.append(try part.text())
      }
      let result = try concatenation(parts)
      return separator.isHTML && parts.isEmpty ? Text([], isHTML: true).value : result.value
    },
    Filter("list") { value, _, _ throws(Problem) in .list(try value.list(for: "list")) },
    Filter("items") { value, _, _ throws(Problem) in .list(try value.pairs()) },
    Filter("first") { value, _, _ throws(Problem) in try value.end(isFirst: true) },
    Filter("last") { value, _, _ throws(Problem) in try value.end(isFirst: false) },
    Filter("reverse") { value, _, _ throws(Problem) in
      switch value {
      case .string, .html:
        let text = try value.text()
        return try text.with(text.scalars.reversed()).checked(after: "reverse").value
      default: return .list(try value.list(for: "reverse").reversed())
      }
    },
    Filter("batch", ["linecount", "fill_with"], required: 1) {
      value, arguments, _ throws(Problem) in
      let size = try arguments.integer(0, default: 1)
      guard size > 0, size <= Limits.rangeCount else {
        throw Problem("the count must be from 1 to \(Limits.rangeCount)")
      }
      var rows = try value.list(for: "batch").chunked(by: size)
      if let fill = arguments.fill(1), let last = rows.last, last.count < size {
        rows[rows.count - 1] += Array(repeating: fill, count: size - last.count)
      }
      return .list(rows.map(Value.list))
    },
    Filter("slice", ["slices", "fill_with"], required: 1) { value, arguments, _ throws(Problem) in
      let count = try arguments.integer(0, default: 1)
      guard count > 0, count <= Limits.rangeCount else {
        throw Problem("the count must be from 1 to \(Limits.rangeCount)")
      }
      let items = try value.list(for: "slice")
      return .list(items.divided(into: count, filledWith: arguments.fill(1)).map(Value.list))
    },
  ]
}

extension Arguments {
  /// The value that fills up a row; nil if it is left out or none.
  fileprivate func fill(_ index: Int) -> Value? {
    if case .none? = self[index] { nil } else { self[index] }
  }
}

extension [Value] {
  fileprivate func chunked(by size: Int) -> [[Value]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }

  /// Source: `sync_do_slice` of Jinja2.
  fileprivate func divided(into slices: Int, filledWith fill: Value?) -> [[Value]] {
    let size = count / slices
    let longer = count % slices
    return (0..<slices).map { number in
      let start = number * size + Swift.min(number, longer)
      let end = start + size + (number < longer ? 1 : 0)
      var row = Array(self[start..<end])
      if let fill, number >= longer { row.append(fill) }
      return row
    }
  }
}

extension Value {
  /// The values that a filter goes through.
  func list(for filter: String) throws(Problem) -> [Value] {
    guard let items = try items() else {
      throw Problem("'\(filter)' expects a list, not \(kind)")
    }
    return items
  }

  /// A map's names and values, in lists of two.
  func pairs() throws(Problem) -> [Value] {
    guard case .map(let map) = self else { throw Problem("expected a map, found \(kind)") }
    return (0..<map.count).map { index in
      let (name, value) = map.entry(at: index)
      return .list([.string(name), value])
    }
  }

  fileprivate func end(isFirst: Bool) throws(Problem) -> Value? {
    let items = try list(for: isFirst ? "first" : "last")
    return isFirst ? items.first : items.last
  }

  /// What stands under a path such as `source.title` or `names.0`; nil if nothing does.
  func attribute(_ path: Value, in context: FilterContext) throws(Problem) -> Value? {
    if case .integer = path { return context.resolve(self).item(path) }
    var result = self
    for part in try path.text().bytes.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    {
      let name = String(decoding: part, as: UTF8.self)
      let number = part.allSatisfy(\.isDigit) ? Int(name) : nil
      let next =
        if let number { context.resolve(result).item(.integer(number)) } else {
          context.item(named: name, of: result)
        }
      guard let next else { return nil }
      result = next
    }
    return context.resolve(result)
  }

  /// What stands under a path, or the default if nothing does.
  ///
  /// - Throws: `Problem` if there is neither.
  func required(
    _ path: Value, default fallback: Value? = nil, in context: FilterContext
  ) throws(Problem) -> Value {
    if let value = try attribute(path, in: context) { return value }
    if let fallback { return fallback }
    let name = (try? path.text().string) ?? ""
    let names: [String] = if case .map(let map) = context.resolve(self) { map.names } else { [] }
    throw Problem(
      "a value of the list has no attribute '\(name)'", help: suggestion(for: name, among: names))
  }
}
