/// Finds what statements and expressions read and do.
///
/// A name counts as read unless a value is certainly put there first. Whatever is not understood
/// makes the statements open, so that what they print is never taken for a result of the names
/// alone.
struct ReadAnalysis {
  let set: TemplateSet
  let known: KnownTemplates
  let program: Program

  /// The names that certainly have a value that the statements themselves made.
  private var bound: Set<Int> = []
  private(set) var result = ReadSet()

  /// An analysis of statements of a template.
  init(_ set: TemplateSet, _ known: KnownTemplates, template: Int) {
    self.set = set
    self.known = known
    program = set.templates[template].program
  }

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

  /// Adds what an included template reads.
  ///
  /// - Parameters:
  ///   - reads: What it reads.
  ///   - seesNames: Whether it sees the names that are in sight here; what it reads otherwise are
  ///     names that the whole run shares.
  mutating func add(_ reads: ReadSet, seesNames: Bool) {
    result.isClosed = result.isClosed && reads.isClosed
    result.weight += reads.weight
    guard seesNames else { return }
    result.names.formUnion(reads.names.subtracting(bound))
    result.data.formUnion(reads.data.subtracting(bound))
  }
}
