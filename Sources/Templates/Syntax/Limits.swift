/// How large and deep templates may be; each limit is an error that names its number.
enum Limits {
  /// The size of one template, in bytes.
  static let templateBytes = 256 * 1024

  /// How many problems of one template each of reading, linking and following its output tells.
  static let problems = 20

  /// How deeply blocks such as `if` and `for` may stand in each other.
  static let blockDepth = 32

  /// How deeply expressions may be nested, operators in a row included.
  static let expressionDepth = 100

  /// How many templates may include each other in a chain.
  static let includeDepth = 32

  /// How many templates may extend each other in a chain.
  static let extendsDepth = 32

  /// In how many places the blocks of a template and of those that it extends may be looked at.
  static let blockWalks = 10_000

  /// How deeply macros, loops and blocks may call each other while a page is rendered.
  static let callDepth = 100

  /// How deeply statements and expressions may run in each other, calls included, so that no
  /// template overflows the stack.
  static let nesting = 400

  /// How deeply lists and maps may be nested where all of a value is looked at.
  static let valueDepth = 64

  /// How many numbers `range` may give.
  static let rangeCount = 100_000

  /// How many values `+` and `*` may put into a list.
  static let listCount = 1_000_000

  /// How many bytes an operation such as `*` or `join` may make.
  static let textBytes = 4 * 1024 * 1024

  /// How many statements, expressions and turns of loops a page may run.
  static let steps = 5_000_000

  /// How many of these the call of a macro is, beside those of its body.
  static let callSteps = 4

  /// How many bytes of text, and eighths of values in lists and maps, the operations of a page may
  /// go through or make.
  static let work = 128 * 1024 * 1024

  /// How many bytes a page may have.
  static let pageBytes = 32 * 1024 * 1024
}
