extension PositionAnalysis {
  mutating func walk(
    branches: [Branch], from start: HTMLState?
  ) -> HTMLState? {
    var ends: [(state: HTMLState, place: Place)] = []
    var isKnown = start != nil
    for branch in branches {
      if let end = walk(branch.body, from: start) {
        ends.append((end, branch.place))
      } else {
        isKnown = false
      }
    }
    if let start, branches.last?.test != nil { ends.append((start, branches[0].place)) }
    return isKnown ? join(ends) : nil
  }

  /// The state after branches; what does not fit the first is reported.
  mutating func join(_ ends: [(state: HTMLState, place: Place)]) -> HTMLState? {
    guard var result = ends.first?.state else { return nil }
    for (state, place) in ends.dropFirst() {
      guard let joined = result.joined(with: state) else {
        report(
          Problem(
            "one branch ends in \(result.description), another in \(state.description)",
            help: "open and close tags and quotes in the same branch"), at: place)
        return nil
      }
      result = joined
    }
    return result
  }

  mutating func walk(_ loop: Loop, from start: HTMLState?) -> HTMLState? {
    guard let start else { return nil }
    if loop.isRecursive, start.phase != .text {
      report(Problem("a recursive loop is allowed only in text"), at: loop.place)
      return nil
    }
    guard let first = walk(loop.body, from: start) else { return nil }
    guard var state = join([(start, loop.place), (first, loop.place)]) else { return nil }
    if state != start {
      // The second round starts where the first ends.
      guard let second = walk(loop.body, from: state),
        let joined = join([(state, loop.place), (second, loop.place)])
      else { return nil }
      state = joined
    }
    guard !loop.otherwise.isEmpty else { return state }
    guard let other = walk(loop.otherwise, from: start) else { return nil }
    return join([(state, loop.place), (other, loop.place)])
  }

  mutating func walk(_ block: Block, from start: HTMLState?) -> HTMLState? {
    guard let start else { return nil }
    return walk(block.name, level: 0, from: start, at: block.place)
  }

  mutating func walk(
    superOf block: (name: String, level: Int, start: HTMLState), at place: Place
  ) -> HTMLState? {
    let definitions = set.blocks[variants[variant].template][block.name] ?? []
    guard definitions.count > block.level + 1 else {
      report(
        Problem("no parent template has the block '\(block.name)', so 'super()' cannot be used"),
        at: place)
      return nil
    }
    return walk(block.name, level: block.level + 1, from: block.start, at: place)
  }

  mutating func walk(
    _ name: String, level: Int, from start: HTMLState, at place: Place
  ) -> HTMLState? {
    let definitions = set.blocks[variants[variant].template][name] ?? []
    guard definitions.indices.contains(level) else { return start }
    guard !blocks.contains(where: { $0.name == name && $0.level == level }) else {
      report(Problem("the block '\(name)' contains itself"), at: place)
      return nil
    }
    let key = BlockKey(name: name, level: level)
    if let known = walkedBlocks[key] {
      if known.start == start { return known.end }
      // What was found of it from elsewhere is what is known no longer.
      walkedBlocks = [:]
    }
    guard blockWalks < Limits.blockWalks else {
      report(Problem("blocks stand in more than \(Limits.blockWalks) places"), at: place)
      return nil
    }
    blockWalks += 1
    let end = walk(definitions, level: level, of: name, from: start)
    walkedBlocks[key] = (start, end)
    return end
  }

  private mutating func walk(
    _ definitions: [(template: Int, block: Int)], level: Int, of name: String,
    from start: HTMLState
  ) -> HTMLState? {
    let outer = template
    blocks.append((name, level, start))
    template = definitions[level].template
    let block = program.blocks[definitions[level].block]
    if block.usesSuper, level + 1 < definitions.count {
      _ = walk(name, level: level + 1, from: start, at: block.place)
    }
    let end = walk(block.body, from: start)
    template = outer
    blocks.removeLast()
    return end
  }

  mutating func walk(include number: Int, from start: HTMLState?) -> HTMLState? {
    guard let start else { return nil }
    let include = program.includes[number]
    guard case .names(let names) = include.template else {
      if start == .text { return start }
      report(
        Problem(
          "an include in \(start.description) must name its template with a quoted string"),
        at: include.place)
      return nil
    }
    let found = names.compactMap { set.indices[$0.name] }
    var ends: [(state: HTMLState, place: Place)] = []
    let isOpen = open.count
    for target in found {
      let index = analyze(target, from: start)
      let part = variants[variant].part(of: template)
      variants[variant].targets[part.includes + number].append(index)
      let isRecursive = open.prefix(isOpen).contains(index)
      guard let end = isRecursive ? start : variants[index].end else { return nil }
      ends.append((end, include.place))
    }
    if ends.isEmpty { return start }
    return join(ends)
  }
}
