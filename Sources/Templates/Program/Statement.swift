/// A step of a template; bodies are ranges of the program's statements.
enum Statement: Sendable {
  /// A range of the source.
  case text(Int, Int)

  /// An expression, and its number among the places where the template prints.
  case print(Int, slot: Int)

  /// A range of the program's branches.
  case conditional(Range<Int>)

  // The others: an index into the program's array of that kind.
  case loop(Int)
  case assignment(Int)
  case capture(Int)
  case with(Int)
  case block(Int)
  case include(Int)
  case importModule(Int)
  case importNames(Int)
  case macro(Int)
  case call(Int)
  case filter(Int)
  case extends
}

/// What an `if`, `elif` or `else` leads to.
struct Branch: Sendable {
  /// The condition; nil for `else`.
  var test: Int?
  var body: Range<Int>
  var place: Place
}

/// Where a value is put.
enum Target: Sendable {
  case name(Int)

  /// An attribute of a namespace, both as numbers in the set's names.
  case attribute(of: Int, name: Int, place: Place)

  /// The targets that a list's values go to, as indices into the program's targets.
  case list([Int], place: Place)
}

struct Loop: Sendable {
  var target: Int
  var sequence: Int

  /// The condition in the head; nil if there is none.
  var filter: Int?
  var body: Range<Int>

  /// What stands after `else`; empty if nothing does.
  var otherwise: Range<Int>
  var isRecursive: Bool
  var place: Place
}

struct Assignment: Sendable {
  var target: Int
  var value: Int
}

/// A `set` block.
struct Capture: Sendable {
  var target: Int
  var body: Range<Int>

  /// The filters that the captured text passes through, as an expression; nil if there are none.
  var filters: Int?
  var place: Place
}

struct With: Sendable {
  var targets: [Int]
  var values: [Int]
  var body: Range<Int>
}

struct Block: Sendable {
  var name: String
  var body: Range<Int>
  var isScoped: Bool
  var isRequired: Bool

  /// Whether the block stands inside another one.
  var isNested: Bool

  /// Whether the block prints or uses what the one above it prints.
  var usesSuper = false
  var place: Place
}

struct Include: Sendable {
  var template: TemplateReference
  var ignoresMissing: Bool
  var hasContext: Bool
  var place: Place
}

/// Which template is meant.
enum TemplateReference: Sendable {
  /// The names of templates, of which the first that exists is taken, and where they stand.
  case names([(name: String, place: Place)])

  /// An expression that gives a name or a list of names.
  case expression(Int)
}

struct Import: Sendable {
  var template: TemplateReference
  var hasContext: Bool

  /// The name of the module; nil for `from … import`.
  var target: Int?

  /// The names that are taken from it, and what they are called here.
  var names: [(name: Int, alias: Int, place: Place)]
  var place: Place
}

struct Macro: Sendable {
  /// The name; nil for what a `call` block hands over.
  var name: Int?
  var parameters: [Int]

  /// The values of the last parameters where no argument is given.
  var defaults: [Int]
  var body: Range<Int>
  var usesCaller: Bool
  var usesExtraArguments: Bool
  var usesExtraNames: Bool
  var place: Place
}

struct CallBlock: Sendable {
  var call: Int

  /// The body, as a macro.
  var macro: Int

  /// The number among the places where the template prints.
  var slot: Int
  var place: Place
}

struct FilterBlock: Sendable {
  var filters: Int
  var body: Range<Int>
  var slot: Int
  var place: Place
}

/// The template that another one extends.
struct Parent: Sendable {
  var name: String
  var place: Place
}
