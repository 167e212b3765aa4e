extension Filter {
  /// Filters that sort, group and compare.
  static let order = [
    Filter("sort", ["reverse", "case_sensitive", "attribute"]) {
      value, arguments, context throws(Problem) in
      let paths = try arguments[2].map { path throws(Problem) in try path.sortPaths() } ?? []
      let isCaseSensitive = arguments.bool(1, default: false, in: context)
      let items = try value.list(for: "sort")
      var keys: [[Value]] = []
      for item in items {
        keys.append(
          try item.keys(paths, isCaseSensitive: isCaseSensitive, in: context))
      }
      let order = try sorted(
        keys, isReversed: arguments.bool(0, default: false, in: context), in: context)
      return .list(order.map { items[$0] })
    },
    Filter("dictsort", ["case_sensitive", "by", "reverse"]) {
      value, arguments, context throws(Problem) in
      let by = try arguments.text(1, default: "key").string
      guard by == "key" || by == "value" else { throw Problem("'by' must be 'key' or 'value'") }
      let isCaseSensitive = arguments.bool(0, default: false, in: context)
      let pairs = try value.pairs()
      let keys = pairs.map { pair in
        [(pair.item(.integer(by == "key" ? 0 : 1)) ?? .none).folded(unless: isCaseSensitive)]
      }
      let order = try sorted(
        keys, isReversed: arguments.bool(2, default: false, in: context), in: context)
      return .list(order.map { pairs[$0] })
    },
    Filter("groupby", ["attribute", "default", "case_sensitive"], required: 1) {
      value, arguments, context throws(Problem) in
      try grouped(value.list(for: "groupby"), arguments, context)
    },
    Filter("unique", ["case_sensitive", "attribute"]) { value, arguments, context throws(Problem) in
      let isCaseSensitive = arguments.bool(0, default: false, in: context)
      var seen = UniqueKeys()
      var result: [Value] = []
      for item in try value.list(for: "unique") {
        let key =
          try arguments[1].map { path throws(Problem) in
            try item.required(path, in: context)
          } ?? item
        if try seen.insert(key.folded(unless: isCaseSensitive), in: context) { result.append(item) }
      }
      return .list(result)
    },
    Filter("min", ["case_sensitive", "attribute"]) { value, arguments, context throws(Problem) in
      try extreme(value.list(for: "min"), arguments, context) { new, best throws(Problem) in
        try new.isLess(than: best, in: context)
      }
    },
    Filter("max", ["case_sensitive", "attribute"]) { value, arguments, context throws(Problem) in
      try extreme(value.list(for: "max"), arguments, context) { new, best throws(Problem) in
        try best.isLess(than: new, in: context)
      }
    },
  ]

  private static func extreme(
    _ items: [Value], _ arguments: Arguments, _ context: FilterContext,
    isBetter: (Value, Value) throws(Problem) -> Bool
  ) throws(Problem) -> Value? {
    let isCaseSensitive = arguments.bool(0, default: false, in: context)
    var best: (item: Value, key: Value)?
    for item in items {
      let found =
        try arguments[1].map { path throws(Problem) in
          try item.required(path, in: context)
        } ?? item
      let key = found.folded(unless: isCaseSensitive)
      guard let current = best else {
        best = (item, key)
        continue
      }
      if try isBetter(key, current.key) { best = (item, key) }
    }
    return best?.item
  }

  /// Source: `sync_do_groupby` of Jinja2.
  private static func grouped(
    _ items: [Value], _ arguments: Arguments, _ context: FilterContext
  ) throws(Problem) -> Value {
    let path = arguments[0] ?? .none
    let isCaseSensitive = arguments.bool(2, default: false, in: context)
    var originals: [Value] = []
    var keys: [[Value]] = []
    for item in items {
      let original = try item.required(path, default: arguments[1], in: context)
      originals.append(original)
      keys.append([original.folded(unless: isCaseSensitive)])
    }
    var groups: [(grouper: Value, key: Value, items: [Value])] = []
    for index in try sorted(keys, isReversed: false, in: context) {
      if let last = groups.last, try last.key.isEqual(to: keys[index][0], in: context) {
        groups[groups.count - 1].items.append(items[index])
      } else {
        groups.append((originals[index], keys[index][0], [items[index]]))
      }
    }
    return .list(
      groups.map { group in
        var map: Map = ["grouper": group.grouper, "list": .list(group.items)]
        map.isPair = true
        return .map(map)
      })
  }

  /// The indices of keys in ascending order, those of equal keys as they were.
  private static func sorted(
    _ keys: [[Value]], isReversed: Bool, in context: FilterContext
  ) throws(Problem) -> [Int] {
    var problem: Problem?
    let order = keys.indices.sorted { left, right in
      do throws(Problem) {
        let (first, second) = isReversed ? (right, left) : (left, right)
        if try isOrdered(keys[first], keys[second], in: context) { return true }
        if try isOrdered(keys[second], keys[first], in: context) { return false }
        return left < right
      } catch {
        problem = problem ?? error
        return left < right
      }
    }
    if let problem { throw problem }
    return order
  }

  private static func isOrdered(
    _ left: [Value], _ right: [Value], in context: FilterContext
  ) throws(Problem) -> Bool {
    for (left, right) in zip(left, right) {
      if try left.isLess(than: right, in: context) { return true }
      if try right.isLess(than: left, in: context) { return false }
    }
    return false
  }
}

/// Keys that were seen already.
private struct UniqueKeys {
  private var texts: Set<[UInt8]> = []
  private var integers: Set<Int> = []
  private var others: [Value] = []

  /// Adds a key; false if it was there.
  mutating func insert(_ key: Value, in context: FilterContext) throws(Problem) -> Bool {
    if case .string(let text) = key { return texts.insert(Array(text.utf8)).inserted }
    if let number = key.exactNumber, let integer = Int(exactly: number.double) {
      // Whole numbers and truths that are equal are the same number.
      if case .integer(let exact) = number { return integers.insert(exact).inserted }
      return integers.insert(integer).inserted
    }
    try context.spend(others.count * 8)
    for other in others where try key.isEqual(to: other, in: context) { return false }
    others.append(key)
    return true
  }
}

extension Value {
  /// A text in lower case, which is how texts are compared unless case matters.
  fileprivate func folded(unless isCaseSensitive: Bool) -> Value {
    guard !isCaseSensitive else { return self }
    switch self {
    case .string(let text):
      return Text([]).with(Casing.lower(Array(text.unicodeScalars))).value
    case .html(let html):
      return Text([]).with(Casing.lower(Text(html.bytes).scalars)).value
    default: return self
    }
  }

  /// The paths of `sort(attribute='a,b')`.
  fileprivate func sortPaths() throws(Problem) -> [Value] {
    guard case .string(let text) = self else { return [self] }
    return text.utf8.split(separator: UInt8(ascii: ",")).map {
      .string(String(decoding: $0, as: UTF8.self))
    }
  }

  fileprivate func keys(
    _ paths: [Value], isCaseSensitive: Bool, in context: FilterContext
  ) throws(Problem) -> [Value] {
    guard !paths.isEmpty else { return [context.resolve(self).folded(unless: isCaseSensitive)] }
    var result: [Value] = []
    for path in paths {
      result.append(try required(path, in: context).folded(unless: isCaseSensitive))
    }
    return result
  }
}
