/// What statements read from outside, and what they leave behind besides what they print.
struct ReadSet: Sendable {
  /// The free names, as numbers in the set's names.
  var names: Set<Int> = []

  /// Those among them that are more than called or asked for a macro.
  var data: Set<Int> = []

  /// The names that have a value afterwards, and may have had none before.
  var defined: Set<Int> = []

  /// Whether what the statements print follows from the values of the free names alone.
  var isClosed = true

  /// How much work the statements are, in expressions or what takes as long.
  var weight = 0

  mutating func formUnion(_ other: ReadSet) {
    names.formUnion(other.names)
    data.formUnion(other.data)
    defined.formUnion(other.defined)
    isClosed = isClosed && other.isClosed
    weight += other.weight
  }
}
