/// A filter: what stands after `|` and turns one value into another.
struct Filter: Sendable {
  typealias Function =
    @Sendable (_ input: Value, _ arguments: Arguments, _ context: FilterContext)
    throws(Problem) -> Value

  let name: String
  let signature: Signature
  let apply: Function

  init(_ name: String, _ signature: Signature = Signature(), _ apply: @escaping Function) {
    self.name = name
    self.signature = signature
    self.apply = apply
  }

  init(_ name: String, _ parameters: [String], required: Int = 0, _ apply: @escaping Function) {
    self.init(name, Signature(parameters: parameters, required: required), apply)
  }

  /// Every filter; programs refer to them by index.
  static let all: [Filter] = textual + html

  private static let indices = Dictionary(
    all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Other names of filters, as in Jinja2.
  private static let aliases = ["d": "default", "e": "escape", "count": "length"]

  static let defaultIndex = index(of: "default") ?? -1

  /// The index of that filter; nil if there is none.
  static func index(of name: String) -> Int? { indices[aliases[name] ?? name] }

  static func unknown(_ name: String) -> Problem {
    let names = (all.map(\.name) + aliases.keys).sorted()
    return Problem("there is no filter '\(name)'", help: suggestion(for: name, among: names))
  }
}

extension Filter {
  static let textual = [
    Filter("upper") { value, _, _ throws(Problem) in
      let text = try value.text()
      return text.with(Array(text.string.uppercased().utf8)).value
    },
    Filter("default", ["default_value", "boolean"]) { value, arguments, context in
      arguments.bool(1, default: false, in: context) && !value.isTrue(in: context)
        ? arguments[0] ?? .string("") : value
    },
    Filter("length") { value, _, _ throws(Problem) in
      guard let items = value.items else { throw Problem("\(value.kind) has no length") }
      return .integer(items.count)
    },
    Filter("join", ["d", "attribute"]) { value, arguments, _ throws(Problem) in
      let separator = try arguments.text(0, default: "")
      var parts: [Text] = []
      for item in value.items ?? [] {
        if !parts.isEmpty { parts.append(separator) }
        parts.append(try item.text())
      }
      return concatenation(parts).value
    },
  ]

  static let html = [
    Filter("escape") { value, _, _ throws(Problem) in try value.text().escaped.value },
    Filter("safe") { value, _, _ throws(Problem) in .html(HTML(try value.text().bytes)) },
  ]
}
