/// A filter: what stands after `|` and turns one value into another.
struct Filter: Sendable {
  /// What the filter makes of its input; nil for something that is not there, such as the first
  /// of no values.
  typealias Function =
    @Sendable (_ input: Value, _ arguments: Arguments, _ context: FilterContext)
    throws(Problem) -> Value?

  let name: String
  let signature: Signature
  let apply: Function

  /// Whether it looks at no more of a list than an end of it.
  let isQuick: Bool

  /// Whether it puts values into lists or maps of its own.
  let nests: Bool

  init(_ name: String, _ signature: Signature, _ apply: @escaping Function) {
    self.name = name
    self.signature = signature
    self.apply = apply
    isQuick = ["default", "length", "first", "last", "attr", "list"].contains(name)
    nests = ["batch", "slice", "items", "groupby", "dictsort", "map"].contains(name)
  }

  /// A filter with these parameters, of which the first `required` must be given.
  init(
    _ name: String, _ parameters: [String] = [], required: Int = 0, _ apply: @escaping Function
  ) {
    self.init(name, Signature(parameters: parameters, required: required), apply)
  }

  /// Every filter; programs refer to them by index.
  static let all: [Filter] =
    basic + casing + layout + lists + order + choice + numeric + markup + addresses + inLanguage

  private static let indices = Dictionary(
    all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Other names of filters, as in Jinja2.
  private static let aliases = ["d": "default", "e": "escape", "count": "length"]

  static let defaultIndex = index(of: "default") ?? -1

  /// Filters of Jinja2 that are left out, and why.
  private static let absent = [
    "random": "the page would differ with each build",
    "pprint": "it shows Python's own form of a value; use 'tojson'",
    "urlize": "write links in the text itself",
  ]

  /// The index of that filter; nil if there is none.
  static func index(of name: String) -> Int? { indices[aliases[name] ?? name] }

  static func unknown(_ name: String) -> Problem {
    if let reason = absent[name] { return Problem("unknown filter '\(name)'", help: reason) }
    let names = (all.map(\.name) + aliases.keys).sorted()
    return Problem("unknown filter '\(name)'", help: suggestion(for: name, among: names))
  }
}

extension Filter {
  /// Filters for any value.
  static let basic = [
    Filter("default", ["default_value", "boolean"]) { value, arguments, context in
      arguments.bool(1, default: false, in: context) && !value.isTrue(in: context)
        ? arguments[0] ?? .string("") : value
    },
    Filter("string") { value, _, _ throws(Problem) in try value.text().value },
    Filter("length") { value, _, _ throws(Problem) in
      switch value {
      case .list(let list): return .integer(list.count)
      case .map(let map): return .integer(map.count)
      case .string, .html: return .integer(try value.text().scalars.count)
      default: throw Problem("\(value.kind) has no length")
      }
    },
    Filter("attr", ["name"], required: 1) { value, arguments, context throws(Problem) in
      guard case .map(let map) = value else { return nil }
      return map[try arguments.text(0, default: "").string]
    },
    Filter("tojson", ["indent"]) { value, arguments, context throws(Problem) in
      let indent = try arguments.integer(0, default: -1)
      guard indent <= 100 else { throw Problem("the indent must be at most 100") }
      var writer = JSONWriter(style: .python(indent: indent < 0 ? nil : indent), context: context)
      try writer.write(value)
      return .html(HTML(writer.output))
    },
  ]

  /// Filters for upper and lower case.
  static let casing = [
    Filter("upper") { value, _, _ throws(Problem) in
      let text = try value.text()
      return text.with(Casing.upper(text.scalars)).value
    },
    Filter("lower") { value, _, _ throws(Problem) in
      let text = try value.text()
      return text.with(Casing.lower(text.scalars)).value
    },
    Filter("capitalize") { value, _, _ throws(Problem) in
      let text = try value.text()
      return text.with(Casing.capitalized(text.scalars)).value
    },
    Filter("title") { value, _, _ throws(Problem) in
      let text = try value.text()
      return Text([]).with(Casing.title(text.scalars)).value
    },
  ]
}
