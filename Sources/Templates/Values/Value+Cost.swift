import Synchronization

// What operations on values cost, so that no page takes for ever.

extension Value {
  /// About what it costs to go through the value: the bytes of a text, eight for each value of a
  /// list or map.
  ///
  /// - Complexity: O(1).
  var cost: Int {
    switch self {
    case .string(let text): text.utf8.count
    case .html(let html): html.bytes.count
    case .list(let items): items.count * 8
    case .map(let map): map.count * 8
    case .none, .bool, .integer, .number, .record: 0
    }
  }
}

extension FilterContext {
  /// What the operations of the page have cost so far.
  var cost: Int { spent.load(ordering: .relaxed) }

  /// Begins with another page.
  func forgetCost() { spent.store(0, ordering: .relaxed) }

  /// Counts what an operation costs.
  ///
  /// - Throws: `Problem` if those of the page cost more than they may.
  func spend(_ cost: Int) throws(Problem) {
    guard spent.wrappingAdd(cost, ordering: .relaxed).newValue <= Limits.work else {
      throw .tooMuchWork
    }
  }

  /// Checks that values stand in each other no deeper than anything may look at them.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - depth: In how many others they stand themselves.
  /// - Throws: `Problem` if they do.
  /// - Complexity: O(*n*) in the lists and maps among them and what these hold, which is counted.
  func checkDepth(of values: [Value], in depth: Int = 1) throws(Problem) {
    guard depth <= Limits.valueDepth else { throw .tooDeep }
    for value in values {
      guard case let (inner, cost)? = value.held else { continue }
      try spend(cost)
      try checkDepth(of: inner, in: depth + 1)
    }
  }
}

extension Value {
  /// What a list or map holds, and what going through that costs; nil for what holds nothing.
  fileprivate var held: (values: [Value], cost: Int)? {
    switch self {
    case .list(let items): (items, cost)
    case .map(let map): (map.values, cost)
    default: nil
    }
  }
}

extension Problem {
  static let tooMuchWork = Problem(
    "the operations of a page go through more than \(Limits.work) bytes", isOfBudget: true)
}
