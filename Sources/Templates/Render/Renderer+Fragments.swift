extension Renderer {
  /// Runs statements, and prints what fragments among them have printed before.
  mutating func runBody(_ body: Range<Int>) throws(RenderFailure) {
    var index = body.lowerBound
    while index < body.upperBound {
      steps += 1
      let fragment = plan.starts[frame.template][index]
      if fragment >= 0, remembers, let end = try run(fragment: Int(fragment), at: index) {
        index = end
      } else {
        try run(statement: index)
        index += 1
      }
    }
  }

  /// Prints a fragment, or a smaller one that starts at the same statement.
  ///
  /// - Returns: The statement after it; nil if nothing has been done.
  private mutating func run(fragment first: Int, at start: Int) throws(RenderFailure) -> Int? {
    var number = first
    while number >= 0 {
      if !uses[number].isGivenUp, !isInside(recorded, number) {
        let key = makeKey(for: number)
        uses[number].count(isUsable: key != nil)
        if let key { return try run(number, key, at: start) }
      }
      number = plan.fragments[number].smaller
    }
    return nil
  }

  /// Whether the outer fragment is around the inner one and says all that it says, so that it alone
  /// is remembered.
  private mutating func isInside(_ outer: Int, _ inner: Int) -> Bool {
    guard outer >= 0 else { return false }
    var number = inner
    while number >= 0 {
      if number == outer {
        return plan.fragments[inner].data.allSatisfy(plan.fragments[outer].data.contains)
      }
      number = plan.fragments[number].outer
    }
    return false
  }

  private mutating func run(
    _ number: Int, _ key: FragmentKey, at start: Int
  ) throws(RenderFailure) -> Int {
    let end = plan.fragments[number].end
    if let known = memory.output(for: key), fits(known.depth) {
      steps += known.depth.steps
      try spend(known.depth.work)
      memory.append(known, to: &output)
      context.notes?.add(memory.reads(of: known))
      count(calls: calls + known.depth.calls)
      count(nesting: nesting + known.depth.nesting)
      count(includes: includes.count + known.depth.includes)
      return end
    }
    try record(number, key, start..<end)
    return end
  }

  /// Whether what prints a fragment of that depth may run here.
  private mutating func fits(_ depth: FragmentMemory.Depth) -> Bool {
    steps + depth.steps <= Limits.steps
      && context.cost + depth.work <= Limits.work
      && calls + depth.calls <= Limits.callDepth && nesting + depth.nesting <= Limits.nesting
      && includes.count + depth.includes <= Limits.includeDepth
  }

  /// Runs the statements of a fragment and remembers what they print.
  private mutating func record(
    _ number: Int, _ key: FragmentKey, _ body: Range<Int>
  ) throws(RenderFailure) {
    let (outer, outerDepth) = (recorded, deepest)
    let start = output.count
    let firstNote = context.notes?.count ?? 0
    let (firstStep, firstWork) = (steps, context.cost)
    recorded = number
    deepest = FragmentMemory.Depth(calls: calls, nesting: nesting, includes: includes.count)
    for statement in body { try run(statement: statement) }
    let depth = FragmentMemory.Depth(
      calls: deepest.calls - calls, nesting: deepest.nesting - nesting,
      includes: deepest.includes - includes.count, steps: steps - firstStep,
      work: context.cost - firstWork)
    memory.remember(
      output[start...], for: key, depth: depth,
      reads: context.notes?.indices(since: firstNote) ?? [])
    recorded = outer
    count(calls: outerDepth.calls)
    count(nesting: outerDepth.nesting)
    count(includes: outerDepth.includes)
  }
}

extension Renderer {
  // Each of these notes how deep something has run.
  mutating func count(calls: Int) { if calls > deepest.calls { deepest.calls = calls } }

  mutating func count(nesting: Int) { if nesting > deepest.nesting { deepest.nesting = nesting } }

  mutating func count(includes: Int) {
    if includes > deepest.includes { deepest.includes = includes }
  }

  /// The key of a fragment; nil if it reads something that no key can hold.
  private mutating func makeKey(for number: Int) -> FragmentKey? {
    guard let signature = signature(of: number) else { return nil }
    var key = FragmentKey(signature: signature)
    for (index, name) in plan.fragments[number].data.enumerated() {
      guard let word = keyWord(of: place(of: name)) else { return nil }
      if index == 0 { key.first = word } else { key.second = word }
    }
    return key
  }

  /// The number for what the fixed names of a fragment stand for now; nil if no key can hold that.
  private mutating func signature(of number: Int) -> UInt32? {
    for index in uses[number].signatures.indices where isPresent(index, of: number) {
      return uses[number].signatures[index].number
    }
    guard uses[number].signatures.count < FragmentUse.signatureCount else { return nil }
    var words: [UInt64] = []
    for name in plan.fragments[number].fixedNames {
      guard let word = keyWord(of: place(of: name)) else { return nil }
      words.append(word)
    }
    signatureCount += 1
    uses[number].signatures.append(
      FragmentSignature(number: signatureCount, variant: frame.variant, words: words))
    return signatureCount
  }

  /// Whether the fixed names of a fragment stand for what they stood for when a signature was made.
  private mutating func isPresent(_ signature: Int, of number: Int) -> Bool {
    guard uses[number].signatures[signature].variant == frame.variant else { return false }
    for index in plan.fragments[number].fixedNames.indices {
      let place = place(of: plan.fragments[number].fixedNames[index])
      guard keyWord(of: place) == uses[number].signatures[signature].words[index] else {
        return false
      }
    }
    return true
  }

  /// What tells the value at a place from any other value of its name; nil if only its content
  /// could.
  private mutating func keyWord(of place: NamePlace) -> UInt64? {
    switch place {
    case .local(let index): return locals[index].operand.keyWord
    case .context(let context, let index):
      if context <= Context.lastConstant {
        // What an imported template defines never changes, and one context has a name once.
        return 1 | UInt64(Context.lastConstant - context) << 4
      }
      return contexts[context].locals[index].operand.keyWord
    case .imported(let number, let index): return links[number][index].operand.keyWord
    case .page(let index): return Operand.keyWord(of: page.value(at: index))
    case .shared: return 2
    case .function: return 3
    case .unknown: return 4
    }
  }
}

extension Operand {
  /// What tells the operand from any other; nil if only its content could.
  fileprivate var keyWord: UInt64? {
    switch self {
    case .value(let value): Self.keyWord(of: value)
    case .undefined: 4
    case .macro(let macro): macro.keyWord
    case .module(let context):
      context <= Context.lastConstant ? 5 | UInt64(Context.lastConstant - context) << 4 : nil
    case .function(let function): 6 | UInt64(function.rawValue) << 4
    case .namespace, .loop, .cycler, .joiner: nil
    }
  }

  fileprivate static func keyWord(of value: Value) -> UInt64? {
    switch value {
    case .none: 7
    case .bool(let bool): bool ? 8 | 1 << 4 : 8
    case .record(let index): 9 | UInt64(truncatingIfNeeded: index) << 4
    case .integer(let integer) where integer.magnitude < 1 << 56:
      10 | UInt64(truncatingIfNeeded: integer) << 4
    default: nil
    }
  }
}

extension MacroValue {
  /// What tells a macro of a template whose import is always the same from any other; nil for
  /// other macros, which see more than their arguments.
  fileprivate var keyWord: UInt64? {
    guard context <= Context.lastConstant, frame < 0, macro < 1 << 28 else { return nil }
    return 11 | UInt64(macro) << 4 | UInt64(Context.lastConstant - context) << 32
  }
}
