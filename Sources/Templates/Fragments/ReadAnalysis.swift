/// Finds what statements and expressions read and do.
///
/// A name counts as read unless a value is certainly put there first. Whatever is not understood
/// makes the statements open, so that what they print is never taken for a result of the names
/// alone.
struct ReadAnalysis {
  let set: TemplateSet

  /// The templates whose import is the same wherever it stands.
  let constantModules: Set<Int>

  /// The templates whose statements are looked at: one, and those that include each other from it.
  private(set) var templates: [Int]

  /// The names that certainly have a value that the statements themselves made.
  private var bound: Set<Int> = []
  private(set) var result = ReadSet()

  init(_ set: TemplateSet, constantModules: Set<Int>, template: Int) {
    self.set = set
    self.constantModules = constantModules
    templates = [template]
  }

  /// What statements in a row read and do.
  static func reads(
    of body: Range<Int>, in template: Int, _ set: TemplateSet, constantModules: Set<Int>
  ) -> ReadSet {
    var analysis = ReadAnalysis(set, constantModules: constantModules, template: template)
    analysis.walk(body)
    return analysis.result
  }

  var program: Program { self.set.templates[templates[templates.count - 1]].program }

  /// Says that the statements depend on more than their names.
  mutating func leaveOpen() { result.isClosed = false }

  mutating func add(weight: Int) { result.weight += weight }

  mutating func read(_ name: Int, isCallee: Bool = false) {
    guard !bound.contains(name) else { return }
    result.names.insert(name)
    if !isCallee { result.data.insert(name) }
  }

  mutating func define(_ name: Int) {
    bound.insert(name)
    result.defined.insert(name)
  }

  /// Whether a name's value was made by the statements themselves.
  func isBound(_ name: Int) -> Bool { bound.contains(name) }

  /// Looks at statements that may not run.
  mutating func walk(branch body: Range<Int>) {
    let outer = bound
    walk(body)
    bound = outer
  }

  /// Looks at something whose names end with it.
  mutating func inScope(_ walk: (inout ReadAnalysis) -> Void) {
    let outer = (bound, result.defined)
    walk(&self)
    (bound, result.defined) = outer
  }

  /// Looks at the statements of another template.
  ///
  /// - Parameter seesNames: Whether they see the names that are in sight here.
  mutating func walk(template: Int, seesNames: Bool) {
    let program = set.templates[template].program
    guard !templates.contains(template), program.parent == nil, program.blocks.isEmpty else {
      return leaveOpen()
    }
    templates.append(template)
    let outer = (result.names, result.data)
    inScope { $0.walk(program.body) }
    // What is left are names that the whole run shares.
    if !seesNames { (result.names, result.data) = outer }
    templates.removeLast()
  }
}
