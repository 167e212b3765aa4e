extension PositionAnalysis {
  /// The state after statements that begin in `start`; nil if either is not known.
  mutating func walk(_ body: Range<Int>, from start: HTMLState?) -> HTMLState? {
    var state = start
    for index in body { state = walk(statement: index, from: state) }
    return state
  }

  mutating func walk(statement index: Int, from start: HTMLState?) -> HTMLState? {
    let program = self.program
    switch program.statements[index] {
    case .text, .print, .assignment, .importModule, .importNames, .extends: break
    default: openURL = nil
    }
    switch program.statements[index] {
    case .text(let first, let last): return read(first..<last, from: start)
    case .print(let expression, let slot): return print(expression, slot: slot, from: start)
    case .conditional(let branches):
      return walk(branches: Array(program.branches[branches]), from: start)
    case .loop(let number): return walk(program.loops[number], from: start)
    case .with(let number): return walk(program.withs[number].body, from: start)
    case .capture(let number):
      walk(captured: program.captures[number].body, at: program.captures[number].place)
      return start
    case .macro(let number):
      walk(captured: program.macros[number].body, at: program.macros[number].place)
      return start
    case .call(let number):
      let call = program.calls[number]
      walk(captured: program.macros[call.macro].body, at: call.place)
      return print(slot: call.slot, at: call.place, from: start)
    case .filter(let number):
      let block = program.filters[number]
      walk(captured: block.body, at: block.place)
      return print(slot: block.slot, at: block.place, from: start)
    case .block(let number): return walk(program.blocks[number], from: start)
    case .include(let number): return walk(include: number, from: start)
    case .assignment, .importModule, .importNames, .extends: return start
    }
  }

  private mutating func read(_ text: Range<Int>, from start: HTMLState?) -> HTMLState? {
    guard var state = start else { return nil }
    let source = set.templates[template].source
    for index in text {
      let former = state.phase
      do throws(Problem) {
        try state.read(source[index])
        follow(index, from: former, to: state)
      } catch {
        report(error, at: Place(start: index, end: index + 1))
        return nil
      }
    }
    return state
  }

  private mutating func print(
    _ expression: Int, slot: Int, from start: HTMLState?
  ) -> HTMLState? {
    let place = program.places[expression]
    follow(printed: expression)
    guard let start else { return nil }
    if isSuper(expression), let block = blocks.last {
      guard let end = walk(superOf: block, at: place), block.start == start else {
        return print(slot: slot, at: place, from: start)
      }
      record(.asItStands, slot: slot)
      return end
    }
    if start.phase == .json, !start.isInJSONText, isFilter("tojson", expression) {
      record(.asItStands, slot: slot)
      return start.afterValue()
    }
    if isFilter("xmlattr", expression), let state = start.afterAttributes() {
      record(.asItStands, slot: slot)
      return state
    }
    return print(slot: slot, at: place, from: start)
  }

  private mutating func print(slot: Int, at place: Place, from start: HTMLState?) -> HTMLState? {
    guard let start else { return nil }
    do throws(Problem) {
      record(try start.printMode(), slot: slot)
      return start.afterValue()
    } catch {
      report(error, at: place)
      return nil
    }
  }

  private mutating func record(_ mode: PrintMode, slot: Int) {
    let part = variants[variant].part(of: template)
    variants[variant].modes[part.slots + slot] = mode
  }

  private func isFilter(_ name: String, _ expression: Int) -> Bool {
    guard case .filter(let filter, _, _) = program.expressions[expression] else { return false }
    return filter == Filter.index(of: name)
  }

  private func isSuper(_ expression: Int) -> Bool {
    guard case .call(let callee, _) = program.expressions[expression],
      case .name(NameTable.superBlock) = program.expressions[callee]
    else { return false }
    return true
  }

  /// What macros, calls and blocks of `set` and `filter` capture is text with tags.
  mutating func walk(captured body: Range<Int>, at place: Place) {
    guard let end = walk(body, from: .text), end.phase != .text else { return }
    report(
      Problem("the block ends inside \(end.description)", help: "close the tag in the block"),
      at: place)
  }
}

extension HTMLState {
  /// The state after attributes that a filter makes, each with a space before it; nil where
  /// attributes cannot stand.
  fileprivate func afterAttributes() -> HTMLState? {
    var result = self
    switch phase {
    case .tagName where !isEndTag: result.finishTagName()
    case .beforeAttribute, .boundary: break
    default: return nil
    }
    result.phase = .boundary
    return result
  }
}
