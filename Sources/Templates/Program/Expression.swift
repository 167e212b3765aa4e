/// A node of an expression; others are meant by their index in the program.
///
/// Every case is plain bits, so that copying one costs nothing, and no depth of nesting can
/// overflow the stack when a program is freed.
enum Expression: Sendable {
  /// An index into the program's constants.
  case constant(Int)

  /// A name, as its number in the set's names.
  case name(Int)

  /// An attribute of a value, its name as a number in the set's names.
  case attribute(of: Int, name: Int)
  case item(of: Int, index: Int)

  /// Three operands: start, end and step, each −1 where it is left out.
  case slice(of: Int, operands: Int)
  case list(Range<Int>)

  /// Operands in pairs: key, value.
  case map(Range<Int>)
  case negative(Int)
  case positive(Int)
  case arithmetic(Arithmetic, Int, Int)
  case concatenation(Range<Int>)

  /// The first operand; then pairs of a comparison's raw value and an operand.
  case comparison(Int, Range<Int>)
  case and(Int, Int)
  case or(Int, Int)
  case not(Int)

  /// The last is −1 where there is no `else`.
  case conditional(test: Int, then: Int, otherwise: Int)

  /// The filter as its index in `Filter.all`, its arguments in the program's argument lists.
  case filter(Int, input: Int, arguments: Int)

  /// The test as its index in `Predicate.all`.
  case predicate(Int, input: Int, arguments: Int)
  case call(Int, arguments: Int)

  /// What a `filter` block captured.
  case captured
}

enum Arithmetic: Sendable {
  case add, subtract, multiply, divide, floorDivide, remainder, power
}

enum Comparison: Int, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, isIn, isNotIn
}

/// The arguments of a call, as indices of expressions.
struct ArgumentList: Sendable {
  struct Named: Sendable {
    var name: String
    var value: Int
    var place: Place
  }

  /// For a filter or test with parameters, one for each, −1 where it is left out.
  var positional: [Int] = []
  var named: [Named] = []

  /// The expression after `*`; nil if there is none.
  var spread: Int?

  /// The expression after `**`; nil if there is none.
  var namedSpread: Int?

  var isEmpty: Bool {
    positional.isEmpty && named.isEmpty && spread == nil && namedSpread == nil
  }
}
