/// Where a name's value is found.
enum NamePlace {
  /// An index into the renderer's locals.
  case local(Int)

  /// The index of a context, and of one of its locals.
  case context(Int, Int)

  /// The number of an import of a constant module, and the index of one of its values.
  case imported(Int, Int)

  /// The index of one of the page's values.
  case page(Int)

  /// The index of one of the values that all renderings share.
  case shared(Int)
  case function(Function)
  case unknown
}

extension Renderer {
  /// What a name stands for; nil if it is not known.
  mutating func lookUp(_ name: Int) -> Operand? { operand(at: place(of: name)) }

  private mutating func operand(at place: NamePlace) -> Operand? {
    switch place {
    case .local(let index): locals[index].operand
    case .context(let context, let index):
      context <= Context.lastConstant
        ? constants[Context.lastConstant - context].locals[index].operand
        : contexts[context].locals[index].operand
    case .imported(let number, let index): links[number][index].operand
    case .page(let index): .value(page.value(at: index))
    case .shared(let index): .value(globals.value(at: index))
    case .function(let function): .function(function)
    case .unknown: nil
    }
  }

  /// Where a name's value is found.
  ///
  /// Looks into the frame's own scopes, those around a macro's or call's definition, the template's
  /// values, those around its `include`, the page's and at last the globals.
  mutating func place(of name: Int) -> NamePlace {
    if let index = find(name, from: scopes[frame.firstScope], to: locals.count) {
      return .local(index)
    }
    if frame.outerFrame >= 0,
      let index = find(name, frame: frame.outerFrame, scope: frame.outerScope)
    {
      return .local(index)
    }
    return place(of: name, context: frame.context)
  }

  /// The index of the innermost local of that name; nil if there is none.
  private mutating func find(_ name: Int, from start: Int, to end: Int) -> Int? {
    var index = end
    while index > start {
      index -= 1
      if locals[index].name == name { return index }
    }
    return nil
  }

  /// The local that a frame further out sees under that name in one of its scopes.
  private mutating func find(_ name: Int, frame first: Int, scope firstScope: Int) -> Int? {
    var index = first
    var scope = firstScope
    while index >= 0 {
      let end = scope + 1 < scopes.count ? scopes[scope + 1] : locals.count
      let start: Int
      if index < frames.count {
        start = scopes[frames[index].firstScope]
        if let found = find(name, from: start, to: end) { return found }
        (index, scope) = (frames[index].outerFrame, frames[index].outerScope)
      } else {
        start = scopes[frame.firstScope]
        if let found = find(name, from: start, to: end) { return found }
        (index, scope) = (frame.outerFrame, frame.outerScope)
      }
    }
    return nil
  }

  private mutating func place(of name: Int, context first: Int) -> NamePlace {
    var index = first
    var seesPage = false
    while index != Context.none {
      if let found = place(of: name, inContext: index) { return found }
      if index <= Context.lastConstant {
        seesPage = false
        break
      }
      let outer = contexts[index].outerFrame
      if outer >= 0, let found = find(name, frame: outer, scope: contexts[index].outerScope) {
        return .local(found)
      }
      seesPage = contexts[index].seesPage
      index = contexts[index].parent
    }
    let key = set.nameTable[name]
    if seesPage, let found = page.index(of: key) { return .page(found) }
    if let found = globals.index(of: key) { return .shared(found) }
    return NameTable.functions.contains(name) || name == NameTable.superBlock
      || name == NameTable.ownBlocks
      ? Self.function(name).map(NamePlace.function) ?? .unknown : .unknown
  }

  /// Where a context's own value of that name is found; nil if it has none.
  private mutating func place(of name: Int, inContext index: Int) -> NamePlace? {
    if index <= Context.lastConstant {
      let constant = Context.lastConstant - index
      if let local = constants[constant].index(of: name) { return .context(index, local) }
      return place(of: name, among: constants[constant].imports)
    }
    if let local = contexts[index].index(of: name) { return .context(index, local) }
    return place(of: name, among: contexts[index].imports)
  }

  private mutating func place(of name: Int, among imports: [Int]) -> NamePlace? {
    for number in imports.reversed() {
      for index in links[number].indices where links[number][index].name == name {
        return .imported(number, index)
      }
    }
    return nil
  }

  /// What a context itself gives that name; nil for nothing.
  mutating func operand(of name: Int, inContext context: Int) -> Operand? {
    guard let place = place(of: name, inContext: context) else { return nil }
    return operand(at: place)
  }

  /// The names that a context itself gives a meaning.
  func names(inContext index: Int) -> [String] {
    let context = context(at: index)
    let locals = context.locals + context.imports.flatMap { links[$0] }
    return locals.map { set.nameTable[$0.name].text }
  }

  func context(at index: Int) -> Context {
    index <= Context.lastConstant ? constants[Context.lastConstant - index] : contexts[index]
  }

  private static func function(_ name: Int) -> Function? {
    switch name {
    case NameTable.superBlock: .superBlock
    case NameTable.ownBlocks: .ownBlocks
    default: Function(rawValue: name - NameTable.functions.lowerBound)
    }
  }

  /// Every name in sight, for suggestions.
  func visibleNames() -> [String] {
    var numbers = locals.map(\.name)
    numbers += NameTable.functions
    let contexts = contexts.indices + constants.indices.map { Context.lastConstant - $0 }
    return numbers.map { set.nameTable[$0].text } + contexts.flatMap { names(inContext: $0) }
      + page.names
      + globals.names
  }
}
