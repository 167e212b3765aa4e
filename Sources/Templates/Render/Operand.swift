/// What an expression gives: a value, or something that only lives while a page is rendered.
enum Operand: Sendable {
  case value(Value)

  /// A name or attribute that does not exist, which may be tested or given a default.
  indirect case undefined(Undefined)
  indirect case macro(MacroValue)

  /// The index of an imported template's context.
  case module(Int)
  case namespace(Int)
  case loop(Int)
  case cycler(Int)
  case joiner(Int)
  case function(Function)
}

/// The functions that the language itself offers.
enum Function: Int, Sendable {
  case range, dict, namespace, cycler, joiner, superBlock, ownBlocks
}

/// What `loop` tells of the loop that runs.
enum LoopAttribute: Int, Sendable {
  case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem
}

/// What was looked for and not found.
struct Undefined: Sendable {
  /// The template and the expression in it.
  var template: Int
  var expression: Int

  /// The value that has no such attribute; nil where a name is not known.
  var owner: Value?

  /// The macro's parameter that was given nothing, as the number of its name; nil for others.
  var parameter: Int?
}

/// A macro with the place that it sees values from.
struct MacroValue: Hashable, Sendable {
  var template: Int
  var macro: Int
  var context: Int

  /// The frame and scope in which it was defined; −1 for one that sees only its template's values.
  var frame: Int
  var scope: Int
  var variant: Int
}

/// A value in sight, by the number of its name.
struct Local: Sendable {
  var name: Int
  var operand: Operand
}

/// A run of a template's root, a block, a macro or a loop's recursion.
struct Frame: Sendable {
  var template: Int

  /// What says how the template prints, and whose blocks replace those that it inherits.
  var variant: Int

  /// Where the template's entries start among those of the variant.
  var slots = 0
  var includes = 0

  /// Where the template's expressions start among those of all templates.
  var hints = 0
  var firstScope: Int
  var context: Int

  /// Where a macro's or call's own names end and its definition's begin; −1 for neither.
  var outerFrame = -1
  var outerScope = -1

  /// Whether names that are set here are the template's own.
  var isRoot = false

  /// The block that runs, and how many templates up its text stands; nil outside blocks.
  var block: (index: Int, level: Int)?
}

/// The values of a template, which its blocks and macros see.
struct Context: Sendable {
  /// In the place of a context's index: that there is none.
  static let none = -1

  /// The index of the first context that lasts for the whole run; those of the others are lower.
  static let lastConstant = -2

  var locals: [Local] = []

  /// The imports of constant modules that ran, as numbers among those of all templates.
  ///
  /// Locals hide what they give, and each hides what those before it give.
  var imports: [Int] = []

  /// The frame and scope that the template was included in; −1 for none.
  var outerFrame = -1
  var outerScope = -1
  var parent = Context.none

  /// Whether the page's values are in sight.
  var seesPage = true
  var template: Int
}

/// Where a loop stands.
struct LoopState: Sendable {
  var items: [Value]
  var index = 0
  var loop: Int

  /// The template in which it stands.
  var template: Int

  /// How many loops of a recursive one it is in, counted from 1.
  var depth = 1

  /// What `loop.changed` was last given; nil before its first call.
  var lastSeen: [Value]?
}
